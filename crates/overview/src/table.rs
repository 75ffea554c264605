//! Tables of words and counts: what their columns are called, and the file that a spreadsheet opens. Plain data, which the page links
//! without what computes it.

use diptych_library::csv;

/// What a column is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Whether it holds counts, which align at their ends.
    pub is_count: bool,
}

impl Head {
    /// A column of words.
    #[must_use]
    pub fn words(name: impl Into<String>) -> Self {
        Self { name: name.into(), is_count: false }
    }

    /// A column of counts.
    #[must_use]
    pub fn count(name: impl Into<String>) -> Self {
        Self { name: name.into(), is_count: true }
    }
}

/// A row of a table.
pub trait Row {
    /// The words of its cells, one for each column.
    fn cells(&self) -> Vec<String>;
}

/// A table as a file for spreadsheets.
#[must_use]
pub fn as_csv<'a, R: Row + 'a>(heads: &[Head], rows: impl IntoIterator<Item = &'a R>) -> String {
    let names: Vec<&str> = heads.iter().map(|it| it.name.as_str()).collect();
    let rows: Vec<String> = rows.into_iter().map(|it| csv::line(&it.cells())).collect();
    csv::line(&names) + &rows.concat()
}

#[cfg(test)]
mod tests {
    use super::{Head, Row, as_csv};

    struct Named(&'static str, usize);

    impl Row for Named {
        fn cells(&self) -> Vec<String> {
            vec![self.0.to_owned(), self.1.to_string()]
        }
    }

    #[test]
    fn a_saved_table_has_its_heads_over_its_rows() {
        let heads = [Head::words("Text"), Head::count("Words")];
        assert_eq!(as_csv(&heads, &[Named("Courier", 12)]), "\"Text\",\"Words\"\r\n\"Courier\",\"12\"\r\n");
    }
}
