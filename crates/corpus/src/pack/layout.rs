//! Which values a corpus is made of, in the order in which they stand in a pack: together with [`super::VERSION`] this is
//! the format. Knows the model; knows nothing of bytes.

use super::Contents;
use super::wire::{Bytes, Input, Wire, write_number};
use crate::date::PartialDate;
use crate::model::{
    About, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Counterpart, Entity, EntityId, Evidence, Group,
    PublisherNote, Question, Relation, Speaker, Term,
};
use crate::vocabulary::Vocabulary;

/// Reads and writes structs field by field. The compiler sees to it that none is left out.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ })+) => { $(
        impl Wire for $name {
            fn read(input: &mut Input<'_>) -> Self {
                Self { $($field: Wire::read(input),)+ }
            }

            fn write(&self, output: &mut Vec<u8>) {
                $(self.$field.write(output);)+
            }
        }
    )+ };
}

fields! {
    Corpus { about, articles, entities, claims, relations, terms, questions, groups }
    About { slug, title, language, summary, selection, weight_of_evidence, grading, curators, reviewed, licence }
    Article {
        slug, headline, publisher, country, byline, published, published_note, genre, url, carries, rendering,
        original_sha256, licence, publisher_notes, text
    }
    PublisherNote { text, source }
    Entity { slug, name, kind, aliases, misspellings, wikidata, description }
    Claim { slug, text, kind, topic, speaker, state, note, silent, anchors, evidence }
    Anchor { article, quotes }
    Evidence { relation, kind, summary, publisher, title, date, url, access_note, confidence, counterpart }
    Counterpart { article, passages }
    Relation { slug, from, to, kind, note }
    Term { slug, phrases, kind, note, alternatives }
    Question { slug, article, quotes, prompts, text }
    Group { slug, name, description, members }
}

/// Links stand last, so that a page that has no use for them skips them by their length; packs made before there were links end
/// without them.
impl Wire for Contents {
    fn read(input: &mut Input<'_>) -> Self {
        let (corpus, annotations) = (Wire::read(input), Wire::read(input));
        let links = if input.is_at_end() { Bytes::default() } else { Wire::read(input) };
        Self { corpus, annotations, links }
    }

    fn write(&self, output: &mut Vec<u8>) {
        self.corpus.write(output);
        self.annotations.write(output);
        if !self.links.0.is_empty() {
            self.links.write(output);
        }
    }
}

/// Reads and writes places in lists as numbers.
macro_rules! places {
    ($($name:ident)+) => { $(
        impl Wire for $name {
            fn read(input: &mut Input<'_>) -> Self {
                Self(input.number())
            }

            fn write(&self, output: &mut Vec<u8>) {
                write_number(self.index(), output);
            }
        }
    )+ };
}

places! { ArticleId EntityId ClaimId }

/// A word of a closed list stands as its place in the list.
impl<Word: Vocabulary> Wire for Word {
    fn read(input: &mut Input<'_>) -> Self {
        let place = input.number() as usize;
        Self::WORDS.get(place).copied().unwrap_or_else(|| {
            input.fail();
            Self::FIRST
        })
    }

    fn write(&self, output: &mut Vec<u8>) {
        let before = Self::WORDS.iter().take_while(|it| it.written() != self.written());
        write_number(before.count(), output);
    }
}

impl Wire for Speaker {
    fn read(input: &mut Input<'_>) -> Self {
        match input.number() {
            0 => return Self::Article,
            1 => {}
            _ => input.fail(),
        }
        Self::Entity(Wire::read(input))
    }

    fn write(&self, output: &mut Vec<u8>) {
        match self {
            Self::Article => write_number(0, output),
            Self::Entity(entity) => {
                write_number(1, output);
                entity.write(output);
            }
        }
    }
}

/// Year, month, day, with 0 for what is unknown.
impl Wire for PartialDate {
    fn read(input: &mut Input<'_>) -> Self {
        let (year, month, day) = (input.number(), input.byte(), input.byte());
        let date = u16::try_from(year).ok().and_then(|year| Self::try_from((year, month, day)).ok());
        date.unwrap_or_else(|| {
            input.fail();
            Self::default()
        })
    }

    fn write(&self, output: &mut Vec<u8>) {
        let (year, month, day) = (*self).into();
        write_number(usize::from(year), output);
        output.extend([month, day]);
    }
}
