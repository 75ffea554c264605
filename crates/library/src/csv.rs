//! Tables as CSV (RFC 4180), for spreadsheets. Knows that spreadsheets run cells; knows no table of the reader.

/// What a spreadsheet takes for the beginning of a formula or of a command; in East Asia also in the wide form.
const RUNS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

/// A cell in quotation marks that no spreadsheet runs: words of a corpus are anybody's words. An apostrophe goes before what would
/// be run, also behind spaces, which many programs drop; a number keeps its sign, as it can do nothing.
#[must_use]
pub fn cell(words: &str) -> String {
    let guard = if is_run(words) { "'" } else { "" };
    format!("\"{guard}{}\"", words.replace('"', "\"\""))
}

/// A line of cells, with its end.
#[must_use]
pub fn line<S: AsRef<str>>(cells: &[S]) -> String {
    let cells: Vec<String> = cells.iter().map(|words| cell(words.as_ref())).collect();
    cells.join(",") + "\r\n"
}

fn is_run(words: &str) -> bool {
    // A tab and the end of a line are spaces as well, and themselves begin what is run.
    let first = words.chars().find(|letter| !letter.is_whitespace() || RUNS.contains(letter));
    first.is_some_and(|letter| RUNS.contains(&letter)) && !words.trim().parse::<f64>().is_ok_and(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::{cell, line};

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe() {
        for words in [
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =1",
            "\u{a0}=1",
            "\n@a",
            "-",
            "-inf",
            "＝1",
        ] {
            assert_eq!(cell(words), format!("\"'{words}\""), "{words:?}");
        }
    }

    #[test]
    fn other_cells_stay_as_they_are() {
        for words in ["", "a = b", "Ganja, -1", "-5", "+12.5", "3", "'quoted'"] {
            assert_eq!(cell(words), format!("\"{words}\""), "{words:?}");
        }
    }

    #[test]
    fn quotation_marks_are_doubled() {
        assert_eq!(cell("=\"a\""), "\"'=\"\"a\"\"\"");
    }

    #[test]
    fn a_line_has_its_cells_between_commas() {
        assert_eq!(line(&["a", "=b"]), "\"a\",\"'=b\"\r\n");
    }
}
