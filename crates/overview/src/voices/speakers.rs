//! The speakers of some texts, each with its words and passages; who speaks most comes first.

use diptych_corpus::model::measured::SpeechSource;
use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_library::own_words::own_passages;
use diptych_library::route::{Lens, Reading, View};

use super::model::{Speaker, SpeakerInText};
use super::party;
use crate::counted_text::Passage;
use crate::page_context::PageContext;
use crate::speech::speech_in;
use crate::words;

/// Everybody who speaks in `articles`, and the entities among them.
pub(super) fn gather(context: &PageContext<'_>, articles: &[ArticleId]) -> (Vec<EntityId>, Vec<Speaker>) {
    let mut gathered: Vec<(SpeechSource, Speaker)> = Vec::new();
    for (text, article) in articles.iter().enumerate() {
        add_words(context, text, *article, &mut gathered);
        add_passages(context, *article, &mut gathered);
    }
    sort_by_key(&mut gathered, |(_, it)| std::cmp::Reverse(it.n_direct + it.n_indirect));
    let entities = gathered.iter().filter_map(|(source, _)| match source {
        SpeechSource::Entity(id) => Some(*id),
        _ => None,
    });
    (entities.collect(), gathered.iter().map(|(_, speaker)| speaker.clone()).collect())
}

fn add_words(context: &PageContext<'_>, text: usize, article: ArticleId, gathered: &mut Vec<(SpeechSource, Speaker)>) {
    let Some(counts) = context.analyzed.counts(article) else { return };
    for speech in counts.speech() {
        let Some(source) = counts.speakers.get(speech.speaker as usize) else { continue };
        let (n_direct, n_indirect) = ((speech.n_direct + speech.n_mixed) as usize, speech.n_indirect as usize);
        let Some(speaker) = speaker_of(context, source, gathered) else { continue };
        speaker.n_direct += n_direct;
        speaker.n_indirect += n_indirect;
        match speaker.in_texts.last_mut().filter(|it| it.text == text) {
            Some(known) => {
                known.n_direct += n_direct;
                known.n_indirect += n_indirect;
            }
            None => speaker.in_texts.push(SpeakerInText { text, n_direct, n_indirect }),
        }
    }
}

fn add_passages(context: &PageContext<'_>, article: ArticleId, gathered: &mut Vec<(SpeechSource, Speaker)>) {
    let told = speech_in(context, article).into_iter().map(|it| (it.span, it.source));
    let retold = own_passages(context.library, article).into_iter();
    let retold = retold.filter_map(|it| Some((it.span, it.source?.clone())));
    for (span, source) in told.chain(retold) {
        let passage = passage(context, article, span);
        if let Some((speaker, passage)) = speaker_of(context, &source, gathered).zip(passage) {
            speaker.passages.push(passage);
        }
    }
}

/// The speaker of a source, made if it is not there yet.
fn speaker_of<'a>(
    context: &PageContext<'_>,
    source: &SpeechSource,
    gathered: &'a mut Vec<(SpeechSource, Speaker)>,
) -> Option<&'a mut Speaker> {
    let source = merged(source);
    let place = gathered.iter().position(|(it, _)| *it == source).unwrap_or_else(|| {
        let speaker = new_speaker(context, &source);
        gathered.push((source, speaker));
        gathered.len() - 1
    });
    gathered.get_mut(place).map(|(_, speaker)| speaker)
}

/// Documents, people without a name and nobody are one voice each: what each is called stands at its passage.
fn merged(source: &SpeechSource) -> SpeechSource {
    match source {
        SpeechSource::Document(_) => SpeechSource::Document(words::voices::UNNAMED_DOCUMENTS.to_owned()),
        SpeechSource::Unnamed(_) => SpeechSource::Unnamed(words::voices::UNNAMED_PEOPLE.to_owned()),
        source => source.clone(),
    }
}

fn new_speaker(context: &PageContext<'_>, source: &SpeechSource) -> Speaker {
    let kind = words::source_kind(source.kind(context.library.corpus()));
    let speaker = |name: String| Speaker {
        name,
        href: None,
        role: kind.to_owned(),
        party: None,
        n_direct: 0,
        n_indirect: 0,
        in_texts: Vec::new(),
        passages: Vec::new(),
    };
    match source {
        SpeechSource::Document(words) | SpeechSource::Unnamed(words) => speaker(words::sentence_case(words)),
        SpeechSource::Nobody => speaker(words::voices::NO_SPEAKER.to_owned()),
        SpeechSource::Entity(id) => match context.library.entity(*id) {
            None => speaker(String::new()),
            Some(entity) => Speaker {
                href: Some(context.href(View::Entity(entity.slug.as_str().into()))),
                role: party::role(entity),
                party: party::name_of(context, *id),
                ..speaker(entity.name.clone())
            },
        },
    }
}

fn passage(context: &PageContext<'_>, article: ArticleId, span: Span) -> Option<Passage> {
    let found = context.library.article(article)?;
    let reading = Reading { lens: Some(Lens::Voices), at: context.words_at(article, span), ..Reading::of(&found.slug) };
    Some(Passage {
        href: context.href(View::Read(reading)),
        words: crate::page::excerpt(span.of(&found.text)),
        publisher: found.publisher.clone(),
        text: found.slug.clone(),
    })
}
