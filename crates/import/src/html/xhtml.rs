//! Pages that are written as XML: `<title/>` is an empty element there, and in HTML it is one that never ends.

/// `markup` with `<x></x>` for each `<x/>`, but for elements that are always empty.
pub fn without_empty_tags(markup: &str) -> String {
    let mut written = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find("/>") {
        let (before, after) = rest.split_at(at);
        rest = after.get(2..).unwrap_or_default();
        written.push_str(before);
        let start = before.rfind('<').and_then(|it| before.get(it + 1..)).unwrap_or_default();
        let name = start.split(|it: char| it.is_whitespace()).next().unwrap_or_default();
        let is_name = name.starts_with(|it: char| it.is_ascii_alphabetic()) && !start.contains('>');
        if is_name && !is_always_empty(name) {
            written.extend(["></", name, ">"]);
        } else {
            written.push_str("/>");
        }
    }
    written.push_str(rest);
    written
}

fn is_always_empty(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::without_empty_tags;

    #[test]
    fn empty_elements_get_an_end() {
        assert_eq!(
            without_empty_tags("<title/><a id=\"x\" /><br/>1 /> 2<p>x</p>"),
            "<title></title><a id=\"x\" ></a><br/>1 /> 2<p>x</p>"
        );
    }
}
