//! Figures as the benchmarks print them, one on each line, and as BENCHMARKS.md shows them: a table between two marks. Knows
//! neither what is measured nor how.

use std::fs;

use crate::{
    house,
    step::{About, Outcome},
};

const FILE: &str = "BENCHMARKS.md";

/// One figure: what was measured of whom, the middle of its measurements, the lowest and the highest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) values: [String; 3],
}

impl Figure {
    /// Reads a line with tabs between its parts; nothing where it says something else.
    pub(super) fn read(line: &str) -> Option<Self> {
        let parts: Vec<&str> = line.split('\t').collect();
        let [what, who, median, low, high] = parts.as_slice() else { return None };
        let values = [median, low, high].map(|it| (*it).to_owned());
        Some(Self { what: (*what).to_owned(), who: (*who).to_owned(), values })
    }

    fn row(&self, name: &str) -> String {
        let [median, low, high] = &self.values;
        format!("| {name} | {} | {median} | {low} to {high} |\n", self.who)
    }
}

/// The rows of `figures`: for each of `kinds`, by its key and name, those of its figures in their order.
pub(super) fn rows(figures: &[Figure], kinds: &[(&str, &str)]) -> String {
    let of_kind = |(key, name): &(&str, &str)| -> String {
        figures.iter().filter(|it| it.what == *key).map(|it| it.row(name)).collect()
    };
    kinds.iter().map(of_kind).collect()
}

/// Puts `text` in the place of what stands between the marks of `name`.
pub(super) fn write(name: &str, text: &str) -> Outcome {
    let path = house::root().join(FILE);
    let old = fs::read_to_string(&path).about(format_args!("cannot read {FILE}"))?;
    let new = replaced(&old, name, text).ok_or_else(|| format!("{FILE} has no place for the figures of {name}"))?;
    fs::write(&path, new).about(format_args!("cannot write {FILE}"))
}

fn replaced(file: &str, name: &str, text: &str) -> Option<String> {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->"));
    let (before, rest) = file.split_once(&open)?;
    let (_, after) = rest.split_once(&close)?;
    Some(format!("{before}{open}\n{text}\n{close}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{Figure, replaced, rows};

    #[test]
    fn figures_become_rows_by_what_they_measure() {
        let lines = ["tokens\tB\t2\t1\t3", "Chromium\t156", "sentences\tA\t5\t4\t6", "tokens\tA\t9\t8\t9"];
        let figures: Vec<Figure> = lines.into_iter().filter_map(Figure::read).collect();
        let expected = "| words | B | 2 | 1 to 3 |\n| words | A | 9 | 8 to 9 |\n| ends | A | 5 | 4 to 6 |\n";
        assert_eq!(rows(&figures, &[("tokens", "words"), ("sentences", "ends")]), expected);
    }

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let file = "a\n<!-- x -->\nold\n<!-- end of x -->\nb\n";
        assert_eq!(replaced(file, "x", "new").as_deref(), Some("a\n<!-- x -->\n\nnew\n<!-- end of x -->\nb\n"));
        assert_eq!(replaced("a", "x", "new"), None);
    }
}
