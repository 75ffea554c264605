//! The speakers of some texts, each with its words and passages; who speaks most comes first.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_library::route::{Lens, Reading, View};
use diptych_library::words;

use super::party;
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;
use crate::speech::{Source, SourceKind, speech_in};

/// Somebody who speaks.
pub(super) struct Speaker {
    source: Source,
    kind: SourceKind,
    /// What it is.
    pub(super) role: String,
    /// For whom it speaks; empty if nothing tells.
    pub(super) party: String,
    /// Words in quotation marks.
    pub(super) n_direct: usize,
    /// Reported words.
    pub(super) n_indirect: usize,
    passages: Vec<(ArticleId, Span)>,
}

/// Everybody who speaks in `articles`.
pub(super) fn gather(context: &PageContext<'_>, articles: &[ArticleId]) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = Vec::new();
    for article in articles {
        for speech in speech_in(context, *article) {
            let source = merged(speech.source);
            let place = speakers.iter().position(|it| it.source == source).unwrap_or_else(|| {
                speakers.push(Speaker::new(context, source));
                speakers.len() - 1
            });
            if let Some(speaker) = speakers.get_mut(place) {
                if speech.is_direct {
                    speaker.n_direct += speech.n_words;
                } else {
                    speaker.n_indirect += speech.n_words;
                }
                speaker.passages.push((*article, speech.span));
            }
        }
    }
    sort_by_key(&mut speakers, |it| std::cmp::Reverse(it.n_direct + it.n_indirect));
    speakers
}

/// Documents and people without a name are one voice each for the table: what each is called stands at its passage.
fn merged(source: Source) -> Source {
    match source {
        Source::Document(_) => Source::Document("documents, by what they are called".to_owned()),
        Source::Unnamed(_) => Source::Unnamed("people without a name".to_owned()),
        source => source,
    }
}

impl Speaker {
    fn new(context: &PageContext<'_>, source: Source) -> Self {
        let kind = source.kind(context);
        let entity = match source {
            Source::Entity(id) => context.library.entity(id),
            _ => None,
        };
        let party = match source {
            Source::Entity(id) => party::of(context, id).and_then(|id| context.library.entity(id)),
            _ => None,
        };
        Self {
            role: entity.map_or_else(|| kind.name().to_owned(), party::role),
            party: party.map_or_else(String::new, |it| it.name.clone()),
            source,
            kind,
            n_direct: 0,
            n_indirect: 0,
            passages: Vec::new(),
        }
    }

    /// The entity, if the gazetteer has it.
    pub(super) fn entity(&self) -> Option<EntityId> {
        match self.source {
            Source::Entity(id) => Some(id),
            _ => None,
        }
    }

    /// Its name.
    pub(super) fn plain_name(&self, context: &PageContext<'_>) -> String {
        match &self.source {
            Source::Entity(id) => context.library.entity(*id).map_or_else(String::new, |it| it.name.clone()),
            Source::Document(words) | Source::Unnamed(words) => words::sentence_case(words),
            Source::Nobody => words::sentence_case(self.kind.name()),
        }
    }

    /// Its name, leading to its page if it has one.
    pub(super) fn name(&self, context: &PageContext<'_>) -> Node {
        let name = self.plain_name(context);
        match self.entity().and_then(|id| context.library.entity(id)) {
            Some(entity) => {
                element("a").with("href", context.href(View::Entity(entity.slug.as_str().into()))).and(name).into()
            }
            None => name.into(),
        }
    }

    /// The first of its passages.
    pub(super) fn href(&self, context: &PageContext<'_>) -> String {
        self.passages.first().map_or_else(String::new, |(article, span)| passage(context, *article, *span))
    }

    /// All of its passages, folded.
    pub(super) fn passages(&self, context: &PageContext<'_>) -> Element {
        let mut list = element("ol");
        for (article, span) in &self.passages {
            let Some(found) = context.library.article(*article) else { continue };
            let link = element("a")
                .with("href", passage(context, *article, *span))
                .and(crate::page::excerpt(span.of(&found.text)));
            list = list.and(element("li").and(link).and(format!(" {}", found.publisher)));
        }
        let summary = words::counted(self.passages.len(), "passage", "passages");
        classed("details", "overview__passages").and(element("summary").and(summary)).and(list)
    }
}

fn passage(context: &PageContext<'_>, article: ArticleId, span: Span) -> String {
    let slug = context.library.article(article).map_or("", |it| it.slug.as_str());
    let reading = Reading { lens: Lens::Voices, at: context.words_at(article, span), ..Reading::of(slug) };
    context.href(View::Read(reading))
}
