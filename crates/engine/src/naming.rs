//! How a text names an entity. Counts what `mention` found; judges nothing.

use diptych_corpus::model::EntityId;

use crate::annotation::Annotations;
use crate::mention::{Mention, Referent, Spelling};
use crate::wording::{Voice, Voices};
use diptych_corpus::order;
use diptych_corpus::span::Span;

/// One surface by which a text names an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameUse {
    /// The words as they stand at the first use.
    pub surface: String,
    /// Uses in the writer's voice.
    pub n_writer: usize,
    /// Uses inside quotation marks.
    pub n_quoted: usize,
    /// Whether the gazetteer lists the surface as an error.
    pub misspelled: bool,
}

/// One place at which a text names an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Its words, with single spaces.
    pub surface: String,
    /// Which mention of the entity in its text, from 1.
    pub nth: usize,
    /// Where.
    pub span: Span,
    /// In whose voice.
    pub voice: Voice,
    /// Whether the gazetteer lists the surface as an error.
    pub misspelled: bool,
}

/// Every place at which `text` names `entity`, in the order of the text.
#[must_use]
pub fn uses_of(text: &str, found: &Annotations, entity: EntityId) -> Vec<Use> {
    let mut voices = Voices::new(&found.quotations);
    let mentions = found.mentions.iter().filter(|it| it.referent == Referent::Entity(entity));
    let uses = mentions.zip(1..).map(|(mention, nth)| use_of(text, mention, nth, voices.at(mention.span)));
    uses.collect()
}

/// The surfaces by which `text` names `entity`, most used first, then by first use. White space counts as one space.
#[must_use]
pub fn names_of(text: &str, found: &Annotations, entity: EntityId) -> Vec<NameUse> {
    let mut uses: Vec<NameUse> = Vec::new();
    for Use { surface, voice, misspelled, .. } in uses_of(text, found, entity) {
        let (n_writer, n_quoted) = if voice == Voice::Writer { (1, 0) } else { (0, 1) };
        match uses.iter_mut().find(|it| it.surface == surface) {
            Some(known) => {
                known.n_writer += n_writer;
                known.n_quoted += n_quoted;
            }
            None => uses.push(NameUse { surface, n_writer, n_quoted, misspelled }),
        }
    }
    // The sort is stable, so that equals stay in the order of their first use.
    order::sort_by_key(&mut uses, |it| std::cmp::Reverse(it.n_writer + it.n_quoted));
    uses
}

fn use_of(text: &str, mention: &Mention, nth: usize, voice: Voice) -> Use {
    Use {
        surface: with_single_spaces(mention.span.of(text)),
        nth,
        span: mention.span,
        voice,
        misspelled: mention.spelling == Spelling::Misspelled,
    }
}

fn with_single_spaces(words: &str) -> String {
    let mut joined = String::new();
    for word in words.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{names_of, uses_of};
    use crate::annotation::Annotations;
    use crate::mention::{Mention, Referent, Spelling};
    use crate::quotation::{Quotation, QuotationKind};
    use crate::wording::Voice;
    use diptych_corpus::model::EntityId;
    use diptych_corpus::span::Span;
    use diptych_corpus::vocabulary::EntityKind;

    const TEXT: &str = "Artsakh said: “Artsakh stands.” Karabakh and Nagorno Karabakh, Gabriel.";

    fn mention(nth: usize, words: &str, entity: u32, spelling: Spelling) -> Mention {
        let start = TEXT.match_indices(words).nth(nth).unwrap().0;
        let span = Span::new(TEXT, start, start + words.len()).unwrap();
        Mention { span, referent: Referent::Entity(EntityId(entity)), kind: EntityKind::Place, spelling }
    }

    #[test]
    fn names_are_counted_by_surface_and_voice() {
        let quoted = TEXT.find('“').unwrap()..TEXT.find('”').unwrap() + '”'.len_utf8();
        let analysis = Annotations {
            mentions: vec![
                mention(0, "Artsakh", 0, Spelling::Listed),
                mention(1, "Artsakh", 0, Spelling::Listed),
                mention(0, "Karabakh", 0, Spelling::Listed),
                mention(0, "Gabriel", 1, Spelling::Misspelled),
            ],
            quotations: vec![Quotation {
                span: Span::new(TEXT, quoted.start, quoted.end).unwrap(),
                kind: QuotationKind::Direct,
                speaker: None,
                cue: None,
            }],
            ..Annotations::default()
        };
        let found = names_of(TEXT, &analysis, EntityId(0));
        let counts: Vec<_> = found.iter().map(|it| (it.surface.as_str(), it.n_writer, it.n_quoted)).collect();
        assert_eq!(counts, [("Artsakh", 1, 1), ("Karabakh", 1, 0)]);
        assert!(names_of(TEXT, &analysis, EntityId(1))[0].misspelled);
        let places: Vec<_> = uses_of(TEXT, &analysis, EntityId(0)).iter().map(|it| (it.nth, it.voice)).collect();
        assert_eq!(places, [(1, Voice::Writer), (2, Voice::Quoted), (3, Voice::Writer)]);
        assert!(names_of(TEXT, &analysis, EntityId(2)).is_empty());
    }
}
