//! The way from the bytes of a pack to an open corpus: fetched, inflated, read, and joined with what the reader put in. Knows no session.

use std::sync::Arc;

use diptych_corpus::limits::MAX_PACKED_BYTES;
use diptych_corpus::model::Corpus;
use diptych_corpus::pack::{self, PackError, Payload};
use diptych_engine::annotation::{Annotations, open_contents};

use super::library::Library;
use super::problem::Problem;
use super::put_in::{Chosen, put_in};
use super::source::Source;
use crate::platform::files::{self, Wanted};
use crate::platform::timing;
use crate::words;

/// What an address of a corpus has to lead to.
const PACK: Wanted = Wanted { beginning: pack::MAGIC, most: MAX_PACKED_BYTES };

/// The pack at `address`, or the one beside the page.
pub(super) async fn pack_at(address: Option<&str>) -> Result<Vec<u8>, Problem> {
    let fetched = match address {
        Some(address) => files::fetch(address, PACK).await,
        None => files::bundled_pack().await,
    };
    fetched.map_err(|error| unreachable_pack(address, &error.0))
}

/// What a source opens: its pack, with what the reader put in.
pub(super) async fn open(source: Source, chosen: Chosen) -> Result<Arc<Library>, Problem> {
    let (corpus, annotations) = read_pack(source.pack()).await.map_err(|error| unopenable(&error))?;
    let library = match source.has_more_than_pack() || chosen.0.is_some() {
        false => Library::open(corpus, annotations, source),
        true => put_in(corpus, annotations, source, chosen).await?,
    };
    // The views of it are drawn in a turn of their own.
    timing::pause().await;
    Ok(Arc::new(library))
}

/// Step by step, so that the page is never still for long.
async fn read_pack(pack: &[u8]) -> Result<(Corpus, Vec<Annotations>), PackError> {
    let payload = Payload::of(pack)?;
    let inflated = files::inflate(payload.gzip, payload.n_inflated).await.map_err(|_| PackError::Damaged)?;
    timing::pause().await;
    let contents = pack::read(&inflated)?;
    timing::pause().await;
    let opened = open_contents(contents)?;
    timing::pause().await;
    Ok(opened)
}

/// Why a file is no corpus that can be opened.
pub(super) fn unopenable(error: &PackError) -> Problem {
    Problem { what: error.what().to_owned(), what_to_do: error.what_to_do() }
}

fn unreachable_pack(address: Option<&str>, why: &str) -> Problem {
    let what = address.map_or_else(|| words::loading::NO_CORPUS.to_owned(), words::loading::no_corpus_at);
    Problem { what, what_to_do: words::loading::try_corpus_again(why) }
}
