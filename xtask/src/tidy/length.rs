//! How long a file may be. Knows endings, lines and whole-line comments; the formatters hold lines to their columns.

use super::{Offence, source::Source};

/// Lines of a file. A longer one is read by nobody from end to end; a shorter limit cuts what belongs together.
const MOST_LINES: usize = 400;

/// What is written in lines that a person reads in their order.
const ENDINGS: [&str; 4] = [".rs", ".js", ".mjs", ".css"];

/// Every file that is too long.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let read = sources.iter().filter(|source| ENDINGS.iter().any(|ending| source.path.ends_with(ending)));
    read.filter_map(of_source).collect()
}

fn of_source(source: &Source) -> Option<Offence> {
    let n_lines = n_lines(source);
    (n_lines > MOST_LINES).then(|| {
        let what = format!("{n_lines} lines, more than {MOST_LINES}; divide it by what its parts know");
        Offence::new(source, source.text.lines().count(), what)
    })
}

/// Types of scripts stand in comments, so that of scripts the code is counted.
fn n_lines(source: &Source) -> usize {
    let is_script = source.path.ends_with(".js") || source.path.ends_with(".mjs");
    let is_code = |line: &str| !line.is_empty() && !["//", "/*", "*"].iter().any(|it| line.starts_with(it));
    source.text.lines().filter(|line| !is_script || is_code(line.trim_start())).count()
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::offences;

    #[test]
    fn files_that_people_read_end_in_time() {
        let file = |path: &str, n_lines| Source { path: path.to_owned(), text: "x\n".repeat(n_lines) };
        let long = ["xtask/src/x.rs", "public/x.js", "style/x.css"];
        assert_eq!(offences(&long.map(|path| file(path, 401))).len(), long.len());
        assert_eq!(offences(&long.map(|path| file(path, 400))), []);
        let typed = Source { path: "public/x.js".into(), text: "/** @type {A} */\nx\n".repeat(400) };
        assert_eq!(offences(&[typed]), []);
        assert_eq!(offences(&[file("corpus/claims.toml", 900)]), []);
    }
}
