//! Reads the annotated texts. `<q a1>` are words in quotation marks and whose they are, `<m a1>` a fragment of such, `<i a1>` a
//! reported clause, `<t>` marks that hold no speech; `<s a1>` are words that name the speaker. One letter is one person.

use std::ops::Range;

/// A text without its tags, and what they say.
pub(crate) struct Fixture {
    pub(crate) style: String,
    pub(crate) text: String,
    pub(crate) tags: Vec<Tag>,
}

/// One pair of tags.
pub(crate) struct Tag {
    pub(crate) kind: char,
    /// Letter and number; empty for marks without speech.
    pub(crate) who: String,
    pub(crate) place: Range<usize>,
}

const FILES: [&str; 10] = [
    include_str!("texts/wire.txt"),
    include_str!("texts/papers.txt"),
    include_str!("texts/courts.txt"),
    include_str!("texts/sport.txt"),
    include_str!("texts/local.txt"),
    include_str!("texts/translated.txt"),
    include_str!("texts/talk.txt"),
    include_str!("texts/politics.txt"),
    include_str!("texts/science.txt"),
    include_str!("texts/shapes.txt"),
];

pub(crate) fn fixtures() -> Vec<Fixture> {
    FILES.iter().flat_map(|file| file.split("=== ").skip(1)).map(read).collect()
}

fn read(written: &str) -> Fixture {
    let (style, body) = written.split_once('\n').unwrap_or((written, ""));
    let (mut text, mut tags, mut open): (String, Vec<Tag>, Vec<(char, String, usize)>) = Default::default();
    for (place, piece) in body.trim().split('<').enumerate() {
        let Some((tag, rest)) = piece.split_once('>').filter(|_| place > 0) else {
            text.push_str(piece);
            continue;
        };
        if !tag.starts_with('/') {
            let (kind, who) = tag.split_at(1);
            open.push((kind.chars().next().unwrap_or_default(), who.trim().to_owned(), text.len()));
        } else if let Some((kind, who, start)) = open.pop() {
            tags.push(Tag { kind, who, place: start..text.len() });
        }
        text.push_str(rest);
    }
    Fixture { style: style.to_owned(), text, tags }
}
