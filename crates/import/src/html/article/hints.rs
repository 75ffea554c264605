//! What classes and ids of boxes hint at, by words that sites use. The lists are after Readability (Arc90, later Mozilla).

use crate::imported_text::Reason;

/// Parts of names that speak against an article, each with what they speak for.
const UNLIKELY: &[(&str, Reason)] = &[
    ("-ad-", Reason::Beside),
    ("ai2html", Reason::Picture),
    ("banner", Reason::Beside),
    ("breadcrumb", Reason::Navigation),
    ("combx", Reason::Comments),
    ("comment", Reason::Comments),
    ("community", Reason::Comments),
    ("cover-wrap", Reason::Beside),
    ("disqus", Reason::Comments),
    ("extra", Reason::Beside),
    ("footer", Reason::Beside),
    ("gdpr", Reason::Beside),
    ("header", Reason::Navigation),
    ("legends", Reason::Beside),
    ("menu", Reason::Navigation),
    ("related", Reason::Beside),
    ("remark", Reason::Comments),
    ("replies", Reason::Comments),
    ("rss", Reason::Beside),
    ("shoutbox", Reason::Comments),
    ("sidebar", Reason::Beside),
    ("skyscraper", Reason::Beside),
    ("social", Reason::Beside),
    ("sponsor", Reason::Beside),
    ("supplemental", Reason::Beside),
    ("agegate", Reason::Beside),
    ("pagination", Reason::Navigation),
    ("pager", Reason::Navigation),
    ("popup", Reason::Beside),
    ("yom-remote", Reason::Beside),
    ("gallery", Reason::Picture),
    ("slideshow", Reason::Picture),
    ("carousel", Reason::Picture),
    ("credit", Reason::Picture),
    ("advert", Reason::Beside),
    ("newsletter", Reason::Beside),
    ("subscribe", Reason::Beside),
    ("cookie", Reason::Beside),
    ("consent", Reason::Beside),
    ("promo", Reason::Beside),
    ("recirc", Reason::Beside),
    ("trending", Reason::Beside),
    ("taboola", Reason::Beside),
    ("outbrain", Reason::Beside),
];

/// Parts of names that take an objection back.
const MAYBE: &[&str] = &["and", "article", "body", "column", "content", "main", "mathjax", "shadow"];

const POSITIVE: &[&str] = &[
    "article",
    "body",
    "content",
    "entry",
    "hentry",
    "h-entry",
    "main",
    "page",
    "pagination",
    "post",
    "text",
    "blog",
    "story",
];

const NEGATIVE: &[&str] = &[
    "-ad-",
    "hidden",
    " hid ",
    "banner",
    "combx",
    "comment",
    "com-",
    "contact",
    "footer",
    "gdpr",
    "masthead",
    "media",
    "meta",
    "outbrain",
    "promo",
    "related",
    "scroll",
    "share",
    "shoutbox",
    "sidebar",
    "skyscraper",
    "sponsor",
    "shopping",
    "tags",
    "widget",
];

/// What a box with these names is, if no article.
pub fn unlikely(hints: &str) -> Option<Reason> {
    let found = UNLIKELY.iter().find(|(part, _)| hints.contains(part))?;
    let is_maybe = MAYBE.iter().any(|part| hints.contains(part));
    (!is_maybe).then_some(found.1)
}

/// What names add to the score of a box: something above, at or below 0.
pub fn weight(hints: &str) -> f64 {
    let holds = |parts: &[&str]| parts.iter().any(|part| hints.contains(part));
    let (good, bad) = (holds(POSITIVE), holds(NEGATIVE));
    (if good { 25.0 } else { 0.0 }) - if bad { 25.0 } else { 0.0 }
}

/// Whether a box with these names has buttons for sharing.
pub fn is_for_sharing(hints: &str) -> bool {
    hints.split(|it: char| !it.is_ascii_alphanumeric()).any(|it| matches!(it, "share" | "sharedaddy" | "sharing"))
}
