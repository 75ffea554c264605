//! How a text names an entity. Counts what `mention` found; judges nothing.

use diptych_corpus::model::EntityId;

use crate::annotation::Annotations;
use crate::mention::{Mention, Referent, Spelling};
use crate::wording::{Voice, Voices};
use diptych_corpus::order;

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

/// The surfaces by which `text` names `entity`, most used first, then by first use. White space counts as one space.
#[must_use]
pub fn names_of(text: &str, found: &Annotations, entity: EntityId) -> Vec<NameUse> {
    let mut uses: Vec<NameUse> = Vec::new();
    let mut voices = Voices::new(&found.quotations);
    for mention in found.mentions.iter().filter(|it| it.referent == Referent::Entity(entity)) {
        let used = use_of(text, mention, voices.at(mention.span));
        match uses.iter_mut().find(|it| it.surface == used.surface) {
            Some(known) => {
                known.n_writer += used.n_writer;
                known.n_quoted += used.n_quoted;
            }
            None => uses.push(used),
        }
    }
    // The sort is stable, so that equals stay in the order of their first use.
    order::sort_by_key(&mut uses, |it| std::cmp::Reverse(it.n_writer + it.n_quoted));
    uses
}

fn use_of(text: &str, mention: &Mention, voice: Voice) -> NameUse {
    NameUse {
        surface: with_single_spaces(mention.span.of(text)),
        n_writer: usize::from(voice == Voice::Writer),
        n_quoted: usize::from(voice == Voice::Quoted),
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
    use super::names_of;
    use crate::annotation::Annotations;
    use crate::mention::{Mention, Referent, Spelling};
    use crate::quotation::{Quotation, QuotationKind};
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
        assert!(names_of(TEXT, &analysis, EntityId(2)).is_empty());
    }
}
