//! What elements are there for, by their names. Knows the HTML Standard; knows nothing of articles.

use crate::imported_text::Reason;

/// Whether the words in it are never shown as words.
pub fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "head"
            | "title"
            | "meta"
            | "link"
            | "base"
            | "object"
            | "iframe"
            | "audio"
            | "video"
            | "canvas"
            | "noframes"
            | "datalist"
            | "param"
            | "source"
            | "track"
    )
}

/// Why the words in it belong to no text, wherever it stands.
pub fn reason(name: &str) -> Option<Reason> {
    match name {
        "button" | "select" | "input" | "textarea" | "legend" | "dialog" | "progress" | "meter" | "output" => {
            Some(Reason::Form)
        }
        "noscript" => Some(Reason::Hidden),
        "svg" | "math" | "figcaption" | "map" => Some(Reason::Picture),
        "nav" | "menu" => Some(Reason::Navigation),
        "aside" | "footer" => Some(Reason::Beside),
        _ => None,
    }
}

/// Whether it stands in a line of words. Every other element has lines of its own.
pub fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "rb"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "picture"
            | "td"
            | "th"
            | "button"
            | "select"
            | "textarea"
            | "input"
            | "option"
            | "optgroup"
            | "svg"
            | "math"
            | "noscript"
            | "output"
            | "meter"
            | "progress"
            | "template"
            | "slot"
            | "blink"
    )
}

/// Whether a space stands between it and what is before and after it in its line.
pub fn is_spaced(name: &str) -> bool {
    matches!(name, "td" | "th" | "option" | "optgroup" | "button" | "select" | "br")
}

/// Whether it is a heading.
pub fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether it holds one paragraph, so that what counts is what it stands in.
pub fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "li" | "dt" | "dd" | "pre" | "tr" | "caption" | "figcaption") || is_heading(name)
}

/// Whether it is a list.
pub fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl")
}
