//! A TOML value with its place, and what it can be read as. Reports a wrong type or form where it stands.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Table;
use crate::date::{NOT_STATED, PartialDate};
use crate::decimal::{Decimal, MAX_DIGITS};
use crate::folder::context::Format;
use crate::folder::meant_date::meant_date;
use crate::folder::source::Source;
use crate::form::{is_https_url, is_slug, turns_the_line};
use crate::limits::{MAX_LIST_ITEMS, MAX_STRING_BYTES};
use crate::vocabulary::Vocabulary;

/// A value under a key, or an item of a list under it.
#[derive(Clone, Copy, Debug)]
pub(in crate::folder) struct Value<'s> {
    source: &'s Source<'s>,
    key: &'s str,
    value: &'s Spanned<DeValue<'s>>,
}

impl<'s> Value<'s> {
    pub(in crate::folder) fn new(source: &'s Source<'s>, key: &'s str, value: &'s Spanned<DeValue<'s>>) -> Self {
        Self { source, key, value }
    }

    /// A string that says something and is no longer than any may be.
    pub(in crate::folder) fn string(self) -> Option<&'s str> {
        let DeValue::String(written) = self.value.get_ref() else {
            return self.wrong_type("a string");
        };
        if written.trim().is_empty() {
            return self.fail(&format!("“{}” is empty; write it or leave the key out", self.key));
        }
        if written.len() > MAX_STRING_BYTES {
            return self.fail(&format!("“{}” has more than {MAX_STRING_BYTES} bytes; shorten it", self.key));
        }
        Some(written)
    }

    /// A string to keep.
    pub(in crate::folder) fn text(self) -> Option<String> {
        let written = self.string()?;
        if turns_the_line(written) {
            return self.fail(&format!(
                "“{}” holds a letter that does not show and turns the line around (U+202A to U+202E, U+2066 to U+2069); leave it out",
                self.key
            ));
        }
        Some(written.to_owned())
    }

    /// A string that stands in texts, letter by letter.
    pub(in crate::folder) fn words(self) -> Option<String> {
        self.string().map(str::to_owned)
    }

    /// Paragraphs to keep, without the line ends around them.
    pub(in crate::folder) fn prose(self) -> Option<String> {
        self.text().map(|written| written.trim().to_owned())
    }

    /// A string of the form that `holds` checks and `form` describes.
    pub(in crate::folder) fn formed(self, holds: fn(&str) -> bool, form: &str) -> Option<String> {
        let written = self.string()?;
        if holds(written) {
            return Some(written.to_owned());
        }
        self.fail(&format!("“{written}” is not {form}"))
    }

    /// An id, or a topic, which has the form of one.
    pub(in crate::folder) fn slug(self) -> Option<String> {
        self.formed(is_slug, "made of lower-case words joined by hyphens; write it like “town-council”")
    }

    /// A link.
    pub(in crate::folder) fn url(self) -> Option<String> {
        let written = self.string()?;
        let secure = written.strip_prefix("http://").map(|rest| format!("https://{rest}"));
        match secure.filter(|secure| is_https_url(secure)) {
            Some(secure) => self.fail(&format!("“{written}” is not https; write “{secure}” if the page answers there")),
            None => {
                self.formed(is_https_url, "a link that readers may follow; give an address that begins with https://")
            }
        }
    }

    /// A TOML date, or a string where the day or the month is unknown.
    pub(in crate::folder) fn date(self) -> Option<PartialDate> {
        let written = match self.value.get_ref() {
            DeValue::Datetime(_) => self.source.text.get(self.value.span()).unwrap_or_default(),
            DeValue::String(written) => written,
            _ => return self.wrong_type("a date"),
        };
        let date = PartialDate::parse(written);
        if date.is_none() {
            let mend = meant_date(written).map(|date| date.to_string());
            let mend = mend.unwrap_or_else(|| "2020-10-06, \"2020-10\" or \"2020\"".to_owned());
            self.error(&format!("“{written}” is not a date; write {mend}"));
        }
        date
    }

    /// A date, or "not stated" where the source has none.
    pub(in crate::folder) fn date_or_not_stated(self) -> Option<PartialDate> {
        match self.value.get_ref() {
            DeValue::String(written) if written == NOT_STATED => Some(PartialDate::UNKNOWN),
            _ => self.date(),
        }
    }

    /// A word of a closed list.
    pub(in crate::folder) fn word<Word: Vocabulary>(self) -> Option<Word> {
        let written = self.string()?;
        let word = Word::WORDS.iter().find(|word| word.written() == written).copied();
        if word.is_none() {
            let words: Vec<&str> = Word::WORDS.iter().map(|word| word.written()).collect();
            self.error(&format!("unknown {} “{written}”; use one of {}", self.key, words.join(", ")));
        }
        word
    }

    /// The number of a format that this program reads.
    pub(in crate::folder) fn format(self) -> Option<Format> {
        let DeValue::Integer(written) = self.value.get_ref() else {
            return self.wrong_type("a number");
        };
        match written.as_str() {
            "1" => Some(Format::One),
            "2" => Some(Format::Two),
            other => self.fail(&format!(
                "“{}” is {other}, and this program reads 1 and 2; use a program that reads it",
                self.key
            )),
        }
    }

    /// The same value in a folder of format 2; in one of format 1 `what` is an error.
    pub(in crate::folder) fn of_format_2(self, what: &str) -> Option<Self> {
        match self.source.format() {
            Format::One => self.fail(&format!("{what} of format 2; write “format = 2” in corpus.toml")),
            Format::Two => Some(self),
        }
    }

    /// Whether the folder is of format 2.
    pub(in crate::folder) fn format_is_2(self) -> bool {
        self.source.format() == Format::Two
    }

    /// A number as it is printed: whole or with decimals.
    pub(in crate::folder) fn decimal(self) -> Option<Decimal> {
        if !matches!(self.value.get_ref(), DeValue::Integer(_) | DeValue::Float(_)) {
            return self.wrong_type("a number");
        }
        let written = self.source.text.get(self.value.span()).unwrap_or_default();
        let number = Decimal::parse(&written.replace('_', ""));
        if number.is_none() {
            let mend = format!("write a plain number of at most {MAX_DIGITS} digits, such as 345900 or 76.9");
            self.error(&format!("“{}” is {written}; {mend}", self.key));
        }
        number
    }

    /// `true` or `false`.
    pub(in crate::folder) fn boolean(self) -> Option<bool> {
        match self.value.get_ref() {
            DeValue::Boolean(holds) => Some(*holds),
            _ => self.wrong_type("true or false"),
        }
    }

    /// A whole number.
    pub(in crate::folder) fn integer(self) -> Option<i64> {
        let DeValue::Integer(written) = self.value.get_ref() else {
            return self.wrong_type("a number");
        };
        let number = (written.radix() == 10).then(|| written.as_str().parse().ok()).flatten();
        number.or_else(|| self.fail(&format!("“{}” is {written}, and no such number is meant; correct it", self.key)))
    }

    /// A whole number that is not negative.
    pub(in crate::folder) fn natural(self) -> Option<u32> {
        let number = self.integer()?;
        u32::try_from(number).ok().or_else(|| self.fail(&format!("“{}” is {number}; correct it", self.key)))
    }

    /// The items of a list.
    pub(in crate::folder) fn items(self) -> Option<Vec<Self>> {
        let DeValue::Array(items) = self.value.get_ref() else {
            return self.wrong_type("a list");
        };
        if items.len() > MAX_LIST_ITEMS {
            return self.fail(&format!("“{}” has more than {MAX_LIST_ITEMS} items; shorten it", self.key));
        }
        Some(items.iter().map(|value| Self { value, ..self }).collect())
    }

    /// What `read` makes of every item; all are read, so that all problems are reported, and `None` if one is wrong.
    pub(in crate::folder) fn list<T>(self, read: impl FnMut(Self) -> Option<T>) -> Option<Vec<T>> {
        let read: Vec<Option<T>> = self.items()?.into_iter().map(read).collect();
        read.into_iter().collect()
    }

    /// A list that holds something.
    pub(in crate::folder) fn full_list<T>(self, read: impl FnMut(Self) -> Option<T>) -> Option<Vec<T>> {
        let list = self.list(read)?;
        if list.is_empty() {
            self.fail(&format!("“{}” is empty; it needs at least one item", self.key))
        } else {
            Some(list)
        }
    }

    /// What `read` makes of a table called `what`. Keys that it does not ask for are reported.
    pub(in crate::folder) fn table<T>(
        self,
        what: &'s str,
        read: impl FnOnce(&mut Table<'s>) -> Option<T>,
    ) -> Option<T> {
        let Some(entries) = self.entries() else {
            return self.wrong_type("a table");
        };
        let mut table = Table::new(self.source, self.offset(), what, entries);
        let found = read(&mut table);
        table.finish();
        found
    }

    /// What a table is called under `key`, before the table is read. Its form is checked then.
    pub(in crate::folder) fn called(self, key: &'s str) -> Option<(&'s str, Self)> {
        let value = self.entries()?.get(key)?;
        let DeValue::String(name) = value.get_ref() else {
            return None;
        };
        Some((name, Self { value, key, ..self }))
    }

    pub(in crate::folder) fn line(self) -> usize {
        self.source.line_of(self.offset())
    }

    pub(in crate::folder) fn error(self, what: &str) {
        self.source.error(self.offset(), what);
    }

    pub(in crate::folder) fn warning(self, what: &str) {
        self.source.warning(self.offset(), what);
    }

    fn entries(self) -> Option<&'s DeTable<'s>> {
        match self.value.get_ref() {
            DeValue::Table(entries) => Some(entries),
            _ => None,
        }
    }

    fn offset(self) -> usize {
        self.value.span().start
    }

    fn fail<T>(self, what: &str) -> Option<T> {
        self.error(what);
        None
    }

    fn wrong_type<T>(self, expected: &str) -> Option<T> {
        let found = self.value.get_ref().type_str();
        self.fail(&format!("“{}” is of type {found}; make it {expected}", self.key))
    }
}
