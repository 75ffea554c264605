//! Paths that documents name lead somewhere: whatever stands in backticks and reads like a file or folder of the workspace is
//! there. Knows Markdown's backticks and code blocks, and the paths of the workspace.

use std::collections::BTreeSet;

use super::{Offence, source::Source};

/// Endings of files that documents speak of.
const ENDINGS: [&str; 10] = [".rs", ".js", ".mjs", ".css", ".md", ".toml", ".html", ".json", ".lock", ".model"];

/// What a build makes, so that it stands in no clone: how the paths begin.
const BUILT: [&str; 5] = ["dist", "target", "diptych.html", "embed-demo.html", "sw.js"];

/// Every path in a document that leads nowhere.
pub(super) fn offences(sources: &[Source], paths: &[String]) -> Vec<Offence> {
    let known = with_folders(paths);
    sources.iter().filter(is_document).flat_map(|document| of_document(document, &known)).collect()
}

fn is_document(source: &&Source) -> bool {
    let is_at_the_top = ["ARCHITECTURE.md", "BENCHMARKS.md", "CONTRIBUTING.md", "README.md"];
    is_at_the_top.contains(&source.path.as_str()) || (source.is_in("docs") && source.path.ends_with(".md"))
}

/// The paths with those of all folders above them.
fn with_folders(paths: &[String]) -> BTreeSet<&str> {
    paths.iter().flat_map(|path| std::iter::successors(Some(path.as_str()), |path| above(path))).collect()
}

fn above(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

fn of_document(document: &Source, known: &BTreeSet<&str>) -> Vec<Offence> {
    let named = prose(&document.text).flat_map(|(number, line)| in_backticks(line).map(move |word| (number, word)));
    let stale = named.filter(|(_, word)| is_path(word, known) && !is_there(word.trim_end_matches('/'), known));
    let told = |word: &str| format!("`{word}` is no file or folder here; name the one that took its place");
    stale.map(|(number, word)| Offence::new(document, number, told(word))).collect()
}

/// The numbered lines outside code blocks.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_code = false;
    (1..).zip(text.lines()).filter(move |(_, line)| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence && !line.starts_with("    ")
    })
}

fn in_backticks(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Whether `word` reads like a path: it ends like a file, or in a slash, or begins with a folder of the workspace.
fn is_path(word: &str, known: &BTreeSet<&str>) -> bool {
    let is_plain = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-./".contains(letter));
    let first = word.split('/').next().unwrap_or_default();
    let begins_here = word.contains('/') && known.contains(first);
    is_plain && (begins_here || word.ends_with('/') || ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

/// Whether `path` is that of something in the workspace, or the end of such a path, as beside the folder that a line names.
fn is_there(path: &str, known: &BTreeSet<&str>) -> bool {
    let is_built = BUILT.iter().any(|built| path == *built || path.starts_with(&format!("{built}/")));
    is_built || known.iter().any(|it| it.strip_suffix(path).is_some_and(|head| head.is_empty() || head.ends_with('/')))
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::offences;

    #[track_caller]
    fn check(line: &str, n_offences: usize) {
        let document = Source { path: "CONTRIBUTING.md".to_owned(), text: format!("# A\n{line}\n") };
        let paths = ["src/state/mod.rs", "crates/engine/src/quotation/cue.rs", "public/boot.js"].map(str::to_owned);
        let found = offences(&[document], &paths);
        assert_eq!(found.len(), n_offences, "{line}: {found:?}");
    }

    #[test]
    fn a_path_that_leads_nowhere_is_found() {
        check("A view is a variant in `src/state/route.rs`.", 1);
        check("See `state/kept.rs` and `crates/view`, in `gone/`.", 3);
        check("`boot.js` asks for `absent.js`.", 1);
    }

    #[test]
    fn files_folders_and_ends_of_paths_are_there() {
        check("`src/state/mod.rs`, `src/state/`, `crates/engine`, `quotation/cue.rs`, `boot.js`, `mod.rs`", 0);
        check("`dist/diptych.html` and `diptych.html` are built.", 0);
    }

    #[test]
    fn routes_words_and_code_are_no_paths() {
        check("`claim/ID/2`, `#/read/a/b`, `text/html`, `names-*.model`, `article.text`, `cargo xtask test`", 0);
        check("```\nsrc/gone.rs `src/gone.rs`\n```\n    `src/gone.rs`", 0);
    }
}
