//! What is carried reads back the same, and nothing that was changed names what is not there.

use diptych_corpus::folder;
use diptych_corpus::limits::MAX_DECODED_BYTES;
use diptych_corpus::model::{ArticleId, Corpus, EntityId};
use diptych_corpus::pack::PackError;
use diptych_corpus::span::Span;

use super::{Annotations, annotate, read_annotations, read_texts, write_annotations};
use crate::Engine;
use crate::mention::{Mention, Referent, Spelling};

fn default_corpus() -> Corpus {
    folder::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus").as_ref(), &[]).corpus.unwrap()
}

#[test]
fn what_is_written_reads_back_the_same() {
    let corpus = default_corpus();
    let found = annotate(&Engine::new(&corpus), &corpus.articles);
    assert!(found.iter().all(|it| !it.sentences.is_empty() && !it.mentions.is_empty()));
    assert!(found.iter().any(|it| it.quotations.iter().any(|quotation| quotation.speaker.is_some())));
    for (article, found) in (0..).map(ArticleId).zip(found) {
        assert_eq!(read_annotations(&corpus, article, &write_annotations(&found)), Ok(found));
    }
}

#[test]
fn what_was_found_in_another_text_is_refused() {
    let corpus = default_corpus();
    let longest = (0..).map(ArticleId).zip(&corpus.articles).max_by_key(|(_, it)| it.text.len()).unwrap().0;
    let shortest = (0..).map(ArticleId).zip(&corpus.articles).min_by_key(|(_, it)| it.text.len()).unwrap().0;
    let found: Annotations = Engine::new(&corpus).analyze(&corpus.articles[longest.index()].text).into();
    let read = read_annotations(&corpus, shortest, &write_annotations(&found));
    assert!(matches!(read, Err(PackError::Invalid(_))));
}

#[test]
fn bytes_that_were_changed_name_no_place_and_no_entity_that_is_not_there() {
    let corpus = default_corpus();
    let text = &corpus.articles[0].text;
    let bytes = write_annotations(&Engine::new(&corpus).analyze(text).into());
    let mut n_read = 0;
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x55;
        let Ok(read) = read_annotations(&corpus, ArticleId(0), &changed) else { continue };
        n_read += 1;
        let apart = |spans: &[Span]| spans.windows(2).all(|pair| pair[0].end() <= pair[1].start());
        assert!(
            apart(&read.sentences) && read.mentions.iter().all(|it| text.get(it.span.start()..it.span.end()).is_some())
        );
        let known = |referent: &Referent| match referent {
            Referent::Entity(entity) => entity.index() < corpus.entities.len(),
            Referent::Ambiguous(entities) => entities.iter().all(|entity| entity.index() < corpus.entities.len()),
        };
        assert!(read.mentions.iter().all(|it| known(&it.referent)), "byte {place}");
    }
    assert!(n_read > 0 && n_read < bytes.len());
}

#[test]
fn texts_that_keep_the_limits_alone_and_not_together_are_refused() {
    // A sentence takes two bytes, for each of which two dozen are charged.
    let n_sentences = MAX_DECODED_BYTES / 24 / 3;
    let mut corpus = default_corpus();
    corpus.articles.truncate(2);
    corpus.articles.iter_mut().for_each(|article| article.text = "a".repeat(n_sentences));
    let sentences = (0..n_sentences).filter_map(|at| Span::new(&corpus.articles[0].text, at, at + 1)).collect();
    let text = write_annotations(&Annotations { sentences, ..Annotations::default() });
    assert_eq!(read_annotations(&corpus, ArticleId(0), &text).map(|it| it.sentences.len()), Ok(n_sentences));
    assert_eq!(read_texts(&corpus, &[text.clone(), text].concat()), Err(PackError::TooLarge));
}

#[test]
fn names_that_lie_on_each_other_or_on_nothing_are_refused() {
    let corpus = default_corpus();
    let name = |start, end| Mention {
        span: Span::new(&corpus.articles[0].text, start, end).unwrap(),
        referent: Referent::Entity(EntityId(0)),
        kind: corpus.entities[0].kind,
        spelling: Spelling::Listed,
    };
    let read = |mentions: &[Mention]| {
        let found = Annotations { mentions: mentions.to_vec(), ..Annotations::default() };
        read_annotations(&corpus, ArticleId(0), &write_annotations(&found)).map(|read| read == found)
    };
    assert_eq!(read(&[name(0, 4), name(4, 8)]), Ok(true));
    assert_ne!(read(&[name(0, 8), name(4, 8)]), Ok(true));
    assert!(read(&[name(0, 4), name(5, 5)]).is_err());
}

#[test]
fn what_was_found_in_fewer_or_more_texts_is_refused() {
    let mut corpus = default_corpus();
    let found = annotate(&Engine::new(&corpus), &corpus.articles);
    let texts: Vec<Vec<u8>> = found.iter().map(write_annotations).collect();
    assert_eq!(read_texts(&corpus, &texts.concat()), Ok(found));
    assert!(matches!(read_texts(&corpus, &texts[1..].concat()), Err(PackError::Invalid(_))));
    corpus.articles.pop();
    assert!(matches!(read_texts(&corpus, &texts.concat()), Err(PackError::Invalid(_))));
}
