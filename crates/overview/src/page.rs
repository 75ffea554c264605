//! What pages write into lists and pictures: passages, shortened, and places.

use diptych_library::excerpt::beginning;

/// The most characters of a passage in a list.
const LONGEST_EXCERPT: usize = 110;

/// A passage in a list: between quotation marks unless it has its own, shortened at a space. Double marks within the double marks become
/// single ones.
#[must_use]
pub fn excerpt(passage: &str) -> String {
    let one_line = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_quoted = one_line.starts_with(['“', '"', '«', '„']);
    let shortened = beginning(&one_line, LONGEST_EXCERPT);
    if is_quoted { shortened } else { format!("“{}”", shortened.replace('“', "‘").replace('”', "’")) }
}

/// The beginning of a name, at most `most` characters, for a picture.
#[must_use]
pub fn shortened(name: &str, most: usize) -> String {
    match name.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

/// A publisher's name without what stands in brackets or after a dash.
#[must_use]
pub fn publisher(name: &str) -> &str {
    let name = name.split(" (").next().unwrap_or(name);
    name.split(" –").next().unwrap_or(name)
}

/// Tenths of the size of the letters, as pictures have them.
#[must_use]
pub fn em(tenths: i64) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

/// Tenths of a percent of the width of a picture.
#[must_use]
pub fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_passage_stands_between_marks_that_are_not_its_own() {
        assert_eq!(excerpt("a bridge\nfell"), "“a bridge fell”");
        assert_eq!(excerpt("“a bridge” fell"), "“a bridge” fell");
        assert_eq!(excerpt("they fight “on their land”"), "“they fight ‘on their land’”");
    }
}
