//! Which values a corpus is made of, in the order in which they stand in a pack: together with [`super::VERSION`] this is
//! the format. Knows the model; knows nothing of bytes.

use super::wire::{Bytes, Input, Wire, write_number};
use super::{Contents, OLDEST_VERSION, VERSION};
use crate::date::PartialDate;
use crate::decimal::Decimal;
use crate::model::{
    About, Amount, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Count, CountId, Counterpart, Entity, EntityId,
    Evidence, Figure, Group, Opening, Party, PartyId, Publisher, PublisherNote, Question, Relation, Speaker, Term,
    TermId, Topic,
};
use crate::vocabulary::Vocabulary;

/// Reads and writes structs field by field. The compiler sees to it that none is left out. What stands after `since 3`
/// is not in packs before version 3, and is then what its type is by default.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(; since $version:literal: $($added:ident),+)? })+) => { $(
        impl Wire for $name {
            fn read(input: &mut Input<'_>) -> Self {
                Self {
                    $($field: Wire::read(input),)+
                    $($($added: if input.version() < $version { Default::default() } else { Wire::read(input) },)+)?
                }
            }

            fn write(&self, output: &mut Vec<u8>) {
                $(self.$field.write(output);)+
                $($(self.$added.write(output);)+)?
            }
        }
    )+ };
}

pub(super) use fields;

fields! {
    Corpus {
        about, articles, entities, claims, relations, terms, questions, groups;
        since 3: topics, parties, publishers, counts, measured
    }
    About {
        slug, title, language, summary, selection, weight_of_evidence, grading, curators, reviewed, licence;
        since 3: party_rule, place_names, opening
    }
    Opening { claim, evidence }
    Topic { slug, name }
    Party { slug, name, entities }
    Publisher { name, party, why, owner_unknown }
    Article {
        slug, headline, publisher, country, byline, published, published_note, genre, url, carries, rendering,
        original_sha256, licence, publisher_notes, text;
        since 3: page_furniture
    }
    PublisherNote { text, source }
    Entity { slug, name, kind, aliases, misspellings, wikidata, description }
    Claim { slug, text, kind, topic, speaker, state, note, silent, anchors, evidence; since 3: figures }
    Anchor { article, quotes }
    Evidence {
        relation, kind, summary, publisher, title, date, url, access_note, confidence, counterpart;
        since 3: slug, read, figures
    }
    Counterpart { article, passages }
    Count { slug, name, unit, place, since, until, title, note }
    Figure { count, value, approximate, at_least, as_of, by }
    Relation { slug, from, to, kind, note }
    Term { slug, phrases, kind, note, alternatives }
    Question { slug, article, quotes, prompts, text }
    Group { slug, name, description, members }
}

/// How contents begin that say their version. Those of version 2 begin with the length of the corpus' id, which is never 0.
const SAYS_VERSION: u8 = 0;

/// Contents say their version themselves, as whoever inflates them may not have the header at hand.
///
/// Links stand last, so that a page that has no use for them skips them by their length; packs made before there were links end
/// without them.
impl Wire for Contents {
    fn read(input: &mut Input<'_>) -> Self {
        read_version(input);
        let (corpus, annotations) = (Wire::read(input), Wire::read(input));
        let links = if input.is_at_end() { Bytes::default() } else { Wire::read(input) };
        Self { corpus, annotations, links }
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.push(SAYS_VERSION);
        write_number(usize::from(VERSION), output);
        self.corpus.write(output);
        self.annotations.write(output);
        if !self.links.0.is_empty() {
            self.links.write(output);
        }
    }
}

fn read_version(input: &mut Input<'_>) {
    if input.peek() != Some(SAYS_VERSION) {
        return input.set_version(OLDEST_VERSION);
    }
    input.byte();
    if input.number() != u32::from(VERSION) {
        input.fail();
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

places! { ArticleId EntityId ClaimId TermId PartyId CountId }

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

impl Wire for Amount {
    fn read(input: &mut Input<'_>) -> Self {
        match input.number() {
            0 => return Self::Exact(Wire::read(input)),
            1 => {}
            _ => input.fail(),
        }
        Self::Range { low: Wire::read(input), high: Wire::read(input) }
    }

    fn write(&self, output: &mut Vec<u8>) {
        match self {
            Self::Exact(value) => {
                write_number(0, output);
                value.write(output);
            }
            Self::Range { low, high } => {
                write_number(1, output);
                low.write(output);
                high.write(output);
            }
        }
    }
}

/// As it is printed: few numbers have many digits, and the text is exact.
impl Wire for Decimal {
    fn read(input: &mut Input<'_>) -> Self {
        Self::parse(input.text()).unwrap_or_else(|| {
            input.fail();
            Self::default()
        })
    }

    fn write(&self, output: &mut Vec<u8>) {
        self.to_string().write(output);
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
