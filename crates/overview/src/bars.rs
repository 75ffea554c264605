//! Bars, one to a text: how much of it is of one kind and of another, with its values written into it where there is room. Plain
//! data, without elements.

use diptych_corpus::order::sort_by_key;
use serde::{Deserialize, Serialize};

use crate::counted_text::CountedText;
use crate::words;

/// How wide a bar is at least, in letters: on a phone, and in a window of middle width. Fewer makes words vanish that had room.
const LETTERS: [(Width, usize); 2] = [(Width::Any, 40), (Width::Wide, 68)];

/// Room at both ends of what is written into a part, in letters.
const ROOM_AT_ENDS: usize = 2;

/// The largest of bars that are compared by length has this many thousandths of the width: its value stands behind it.
const LONGEST: usize = 800;

/// A text with its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// The name of the text.
    pub name: String,
    /// What kind of text it is.
    pub genre: String,
    /// The page about this text alone.
    pub href: String,
    /// What it is, for whoever hears the picture, after the name.
    pub spoken: String,
    /// Its parts, the first where a line of text begins.
    pub parts: Vec<Part>,
    /// What is written behind the last part.
    pub value_behind: Option<String>,
    /// How long the text is.
    pub length: String,
    /// Whether it was counted in an original that is not shown.
    pub is_of_original: bool,
}

/// A part of a bar. Places and lengths are thousandths of the width of the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How it is filled.
    pub tone: Tone,
    /// Where it begins.
    pub from: usize,
    /// How long it is.
    pub length: usize,
    /// The value that is written into it.
    pub value: String,
    /// Where there is room for the value.
    pub value_fits: Width,
    /// What is written after the value.
    pub words: String,
    /// Where there is room for value and words.
    pub words_fit: Width,
}

/// How a part is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// As the page.
    Light,
    /// Between page and ink.
    Middle,
    /// Ink.
    Dark,
}

/// How wide a picture has to be for some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Width {
    /// They have room on a phone.
    Any,
    /// They have room in a window of middle width.
    Wide,
    /// They have none.
    Never,
}

impl Tone {
    /// As style sheets have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Middle => "middle",
            Self::Dark => "dark",
        }
    }
}

impl Width {
    /// As style sheets have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Wide => "wide",
            Self::Never => "never",
        }
    }

    fn of(n_letters: usize, length: usize) -> Self {
        let fits = |(_, n_wide): &(Self, usize)| (n_letters + ROOM_AT_ENDS) * 1000 <= length * n_wide;
        LETTERS.into_iter().find(fits).map_or(Self::Never, |(width, _)| width)
    }
}

/// Something that a text has: of which kind, and how much.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount {
    pub(crate) tone: Tone,
    pub(crate) n_things: usize,
    /// "reported".
    pub(crate) words: &'static str,
}

/// The bar of a text that is made of `amounts`, all of full width. `length` says how long a text of so many of them is.
pub(crate) fn of_shares(text: &CountedText, length: fn(usize) -> String, amounts: &[Amount]) -> Bar {
    let n_all: usize = amounts.iter().map(|it| it.n_things).sum();
    let mut n_before = 0;
    let mut parts = Vec::new();
    for amount in amounts.iter().filter(|it| it.n_things > 0) {
        let from = n_before * 1000 / n_all.max(1);
        n_before += amount.n_things;
        let length = n_before * 1000 / n_all.max(1) - from;
        let value = percent(amount.n_things, n_all);
        let n_letters = value.chars().count();
        parts.push(Part {
            tone: amount.tone,
            from,
            length,
            value_fits: Width::of(n_letters, length),
            words_fit: Width::of(n_letters + 1 + amount.words.chars().count(), length),
            value,
            words: amount.words.to_owned(),
        });
    }
    let told: Vec<String> = parts.iter().map(|it| format!("{} {}", it.value, it.words)).collect();
    bar(text, parts, None, told.join(", "), length(n_all))
}

/// The bar of a text that has `n_things`, beside others of which none has more than `n_most`.
pub(crate) fn of_count(text: &CountedText, n_things: usize, n_most: usize, told: String, length: String) -> Bar {
    let part = Part {
        tone: Tone::Dark,
        from: 0,
        length: n_things * LONGEST / n_most.max(1),
        value: String::new(),
        value_fits: Width::Never,
        words: String::new(),
        words_fit: Width::Never,
    };
    bar(text, vec![part], Some(words::grouped(n_things)), told, length)
}

fn bar(text: &CountedText, parts: Vec<Part>, value_behind: Option<String>, told: String, length: String) -> Bar {
    Bar {
        name: text.short_name.clone(),
        genre: text.genre.clone(),
        href: text.alone.clone(),
        spoken: words::texts::bar(&told, &length),
        parts,
        value_behind,
        length,
        is_of_original: text.source.note().is_some(),
    }
}

/// "38%", "less than 1%".
pub(crate) fn percent(n_part: usize, n_all: usize) -> String {
    match (n_part, (n_part * 100 + n_all / 2) / n_all.max(1)) {
        (1.., 0) => "<1%".to_owned(),
        (_, percent) => format!("{percent}%"),
    }
}

/// A title about shares, as whole sentences.
#[derive(Clone, Copy)]
pub(crate) struct RangeTitle {
    /// Of one text: its share and its name.
    pub(crate) of_one: fn(&str, &str) -> String,
    /// Of the texts with the least and with the most: the share and the name of each.
    pub(crate) of_several: fn([&str; 2], [&str; 2]) -> String,
}

/// What is counted of texts, as a title says it of those that have the least and the most: "From 21% (Gazette) to 90% (Courier) of a text
/// are …". `of` are the counts as parts and wholes; `told` says it of several texts and of one, each as its share and its name.
pub(crate) fn range_title(of: &[(&CountedText, usize, usize)], told: RangeTitle) -> String {
    let mut sorted: Vec<&(&CountedText, usize, usize)> = of.iter().collect();
    // Thousandths tell texts apart whose percents are the same.
    sort_by_key(&mut sorted, |(_, n_part, n_all)| n_part * 1_000_000 / (*n_all).max(1));
    let written =
        |(text, n_part, n_all): &(&CountedText, usize, usize)| (percent(*n_part, *n_all), text.short_name.clone());
    match sorted.as_slice() {
        [] => words::texts::NONE_MEASURED.to_owned(),
        [only] => {
            let (percent, name) = written(only);
            (told.of_one)(&percent, &name)
        }
        [least, .., most] => {
            let ((low, low_name), (high, high_name)) = (written(least), written(most));
            (told.of_several)([&low, &low_name], [&high, &high_name])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Width, percent};

    #[test]
    fn a_share_below_one_percent_is_not_written_as_none() {
        assert_eq!([percent(1, 1000), percent(0, 10), percent(1, 3), percent(0, 0)], ["<1%", "0%", "33%", "0%"]);
    }

    #[test]
    fn words_stand_in_a_part_only_where_they_fit() {
        assert_eq!(Width::of(3, 130), Width::Any, "“38%” in an eighth of a phone");
        assert_eq!(Width::of(3, 80), Width::Wide);
        assert_eq!(Width::of(3, 40), Width::Never);
        assert_eq!(Width::of("38% the writer’s own".chars().count(), 380), Width::Wide);
    }
}
