//! What a reader puts into an open corpus: originals in the places of their retellings, texts of the reader's own behind the articles. The
//! code is in a chunk of its own; a page into which nothing is put never fetches it.

use std::pin::Pin;
use std::sync::Arc;

use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::original::{self, OriginalError};
use diptych_engine::annotation::Annotations;
use diptych_own_texts::Choice;
use diptych_own_texts::placed::{no_articles, put_behind};

use super::engine;
use super::in_chunk::in_chunk;
use super::library::Library;
use super::own_texts::OwnTexts;
use super::problem::Problem;
use super::source::Source;
use crate::words;

/// The corpus that the pack of `source` holds, with what else `source` has in its place. What is not of the pack is read by the engine.
///
/// # Errors
/// A sentence, if a file is no original of the corpus, or the code or the engine did not arrive.
pub async fn put_in(
    corpus: Corpus,
    annotations: Vec<Annotations>,
    source: Source,
    chosen: Chosen,
) -> Result<Library, Problem> {
    begin(corpus, annotations, source, chosen).await.map_err(|_| not_arrived())?.await
}

/// Whether `file` is the original of an article of `library`.
///
/// # Errors
/// A sentence, if the code did not arrive.
pub async fn is_original(library: Arc<Library>, file: Arc<Vec<u8>>) -> Result<bool, Problem> {
    recognize(library, file).await.map_err(|_| not_arrived())
}

/// That a file stands for nothing here, with what can be done with it.
#[must_use]
pub fn no_original() -> Problem {
    not_an_original(&OriginalError::Unknown)
}

/// Which texts of the reader are put in, as the address writes it, and all of them; every one if the address names none.
pub type Chosen = (Option<Arc<str>>, OwnTexts);

type PuttingIn = Pin<Box<dyn Future<Output = Result<Library, Problem>>>>;

in_chunk!(
    /// Begins to put in.
    kept_texts, begin(corpus: Corpus, annotations: Vec<Annotations>, source: Source, chosen: Chosen) -> PuttingIn =>
        Box::pin(put_in_all(corpus, annotations, source, chosen))
);

in_chunk!(
    /// Recognizes an original.
    kept_texts, recognize(library: Arc<Library>, file: Arc<Vec<u8>>) -> bool =>
        original::recognize(library.corpus(), &file).is_ok()
);

async fn put_in_all(
    mut corpus: Corpus,
    mut annotations: Vec<Annotations>,
    source: Source,
    (choice, own_texts): Chosen,
) -> Result<Library, Problem> {
    let source = match choice {
        Some(choice) => narrowed(source, &choice, own_texts)?,
        None => source,
    };
    let mut to_read: Vec<ArticleId> = Vec::new();
    match source.name_alone() {
        Some(name) => (corpus, annotations) = (no_articles(name), Vec::new()),
        None => {
            for original in source.originals() {
                to_read.push(original::put_in_place(&mut corpus, original).map_err(|error| not_an_original(&error))?);
            }
        }
    }
    to_read.extend(put_behind(&mut corpus, source.own_texts().iter().map(|it| &it.text)));
    annotations.resize_with(corpus.articles.len(), Annotations::default);
    for article in to_read {
        let annotated = engine::annotate(&corpus, &source, article).await?;
        if let Some(of_article) = annotations.get_mut(article.index()) {
            *of_article = annotated;
        }
    }
    Ok(Library::open(corpus, annotations, source))
}

/// The same source with the texts of a choice alone.
fn narrowed(source: Source, written: &str, own_texts: OwnTexts) -> Result<Source, Problem> {
    let choice = Choice::parse(written).ok_or_else(|| Problem::told(words::collections::unknown_choice(written)))?;
    let chosen = choice.of(&own_texts.all_untracked(), &own_texts.collections_untracked());
    let chosen = chosen.ok_or_else(|| Problem::told(words::collections::no_such_collection()))?;
    let source = source.with_own_texts(source.number(), Arc::new(chosen.texts));
    Ok(if choice.is_alone { source.alone(chosen.name.as_deref().unwrap_or_default()) } else { source })
}

fn not_arrived() -> Problem {
    Problem {
        what: words::loading::NO_READER_OF_FILES.to_owned(),
        what_to_do: words::loading::TRY_FILES_AGAIN.to_owned(),
    }
}

fn not_an_original(error: &OriginalError) -> Problem {
    let what_to_do = match error {
        OriginalError::Unknown => words::files::UNKNOWN_BYTES,
        OriginalError::NotText => words::files::NOT_TEXT,
        OriginalError::TooLong => words::files::TOO_LONG,
    };
    Problem { what: words::files::NOT_ORIGINAL.to_owned(), what_to_do: what_to_do.to_owned() }
}
