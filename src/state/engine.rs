//! Requests to the engine in its worker, in the words of the reader. What cannot be answered ends in a sentence.

use std::slice;

use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::pack::wire::write_all;
use diptych_engine::annotation::Annotations;
use diptych_engine::search::Results;
use diptych_engine::service::{Answer, Request, read_annotated, read_found};

use super::library::Library;
use super::problem::Problem;
use super::route::Route;
use super::source::Source;
use crate::platform::engine;

/// What stands in the text of `article` of `corpus`, which `source` opens.
///
/// # Errors
/// When the engine cannot be had.
pub async fn annotate(corpus: &Corpus, source: &Source, article: ArticleId) -> Result<Annotations, Problem> {
    let answer = ask(source, &Request::Annotate { library: source.number(), article }).await?;
    read_annotated(corpus, article, &answer).map_err(|_| not_to_be_had(""))
}

/// The passages of `library` that have the words of `query`, at most `limit`.
///
/// # Errors
/// When the engine cannot be had.
pub async fn search(library: &Library, query: &str, limit: u32) -> Result<Results, Problem> {
    let source = library.source();
    let request = Request::Search { library: source.number(), query: query.to_owned(), limit };
    let answer = ask(source, &request).await?;
    read_found(library.corpus(), &answer).map_err(|_| not_to_be_had(""))
}

/// What asks for the page that is composed for `route`, and what opens the library for it.
#[must_use]
pub fn composing(library: &Library, route: &Route) -> (Vec<u8>, Vec<u8>) {
    let source = library.source();
    let request = Request::Compose { library: source.number(), hash: route.href() };
    (write_all(&request), write_all(&source.opening()))
}

/// Asks, and opens the source first if the engine does not have it: it may have been started anew.
async fn ask(source: &Source, request: &Request) -> Result<Vec<u8>, Problem> {
    let request = write_all(request);
    if let Some(answer) = ask_once(slice::from_ref(&request)).await? {
        return Ok(answer);
    }
    ask_once(&[write_all(&source.opening()), request]).await?.ok_or_else(|| not_to_be_had(""))
}

/// The answer to the last of `requests`, or nothing if its source has to be opened.
async fn ask_once(requests: &[Vec<u8>]) -> Result<Option<Vec<u8>>, Problem> {
    let bytes = engine::ask(requests).await.map_err(|error| not_to_be_had(&error.0))?;
    match Answer::read(&bytes) {
        Answer::Answered(answer) => Ok(Some(answer)),
        Answer::LibraryUnknown => Ok(None),
        Answer::Refused => Err(not_to_be_had("")),
    }
}

fn not_to_be_had(why: &str) -> Problem {
    let why = if why.is_empty() { String::new() } else { format!("The browser says: {why}. ") };
    Problem {
        what: "The part of the program that reads texts and searches them did not answer.".to_owned(),
        what_to_do: format!(
            "{why}It is fetched when it is first needed, so it may be the network. Everything else works; try again when the page can reach its host."
        ),
    }
}
