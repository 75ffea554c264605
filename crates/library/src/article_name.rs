//! An article in a few words: who published it and when, and how long it is.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{Article, NO_PUBLISHER};

use crate::date;
use crate::word_count::tell_length;
use crate::words::{DATE_NOT_STATED, NOTHING_STATED};

/// Who published a text and when. What nobody states is said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The publisher, or that it is not stated, and the date neither.
    pub publisher: String,
    /// The date, or that it is not stated; nothing where `publisher` says so.
    pub published: Option<String>,
}

impl Source {
    /// That of an article, its date written by [`date::long`] or [`date::short`].
    #[must_use]
    pub fn of(article: &Article, written: fn(PartialDate) -> String) -> Self {
        let publisher = Some(article.publisher.as_str()).filter(|it| *it != NO_PUBLISHER);
        Self::stated(publisher, article.published, written)
    }

    /// The same for what is stated of a text.
    #[must_use]
    pub fn stated(publisher: Option<&str>, published: PartialDate, written: fn(PartialDate) -> String) -> Self {
        let day = published.year().map(|_| written(published));
        let (publisher, published) = match (publisher, day) {
            (None, None) => (NOTHING_STATED, None),
            (None, day) => (NO_PUBLISHER, day),
            (Some(publisher), day) => (publisher, day.or_else(|| Some(DATE_NOT_STATED.to_owned()))),
        };
        Self { publisher: publisher.to_owned(), published }
    }

    /// "AzerNews, 6 October 2020".
    #[must_use]
    pub fn in_a_sentence(&self) -> String {
        match &self.published {
            Some(published) => format!("{}, {published}", self.publisher),
            None => self.publisher.clone(),
        }
    }
}

/// "AzerNews, 6 October 2020": an article in a sentence.
#[must_use]
pub fn in_a_sentence(article: &Article) -> String {
    Source::of(article, date::long).in_a_sentence()
}

/// "537 words".
#[must_use]
pub fn length(article: &Article) -> String {
    tell_length(&article.text)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;
    use diptych_corpus::model::{Article, NO_PUBLISHER};

    use super::{Source, in_a_sentence};
    use crate::date;
    use crate::sample::article;

    fn undated(publisher: &str) -> Article {
        Article { published: PartialDate::UNKNOWN, ..article(publisher, "2021") }
    }

    #[test]
    fn what_nobody_states_of_a_text_is_said_once() {
        assert_eq!(in_a_sentence(&article("Courier", "2021-07-13")), "Courier, 13 July 2021");
        assert_eq!(in_a_sentence(&undated("Courier")), "Courier, date not stated");
        assert_eq!(in_a_sentence(&article(NO_PUBLISHER, "2021-07")), "Publisher not stated, July 2021");
        let nothing = undated(NO_PUBLISHER);
        assert_eq!(in_a_sentence(&nothing), "Publisher and date not stated");
        assert_eq!(Source::of(&nothing, date::short).published, None);
    }
}
