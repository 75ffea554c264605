//! What is carried reads back the same, and nothing that was changed names what is not there.

use diptych_corpus::folder;
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::pack::PackError;

use super::{Annotations, annotate, read_annotations, write_annotations};
use crate::Engine;
use crate::mention::Referent;

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
        assert!(
            read.sentences.is_sorted()
                && read.mentions.iter().all(|it| text.get(it.span.start()..it.span.end()).is_some())
        );
        let known = |referent: &Referent| match referent {
            Referent::Entity(entity) => entity.index() < corpus.entities.len(),
            Referent::Ambiguous(entities) => entities.iter().all(|entity| entity.index() < corpus.entities.len()),
        };
        assert!(read.mentions.iter().all(|it| known(&it.referent)), "byte {place}");
    }
    assert!(n_read > 0 && n_read < bytes.len());
}
