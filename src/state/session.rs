//! Which corpus is open, and what became of the attempt to open it.

use std::sync::Arc;

use diptych_corpus::limits::MAX_PACKED_BYTES;
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::original::{self, OriginalError};
use diptych_corpus::pack::{self, PackError, Payload};
use diptych_engine::annotation::{Annotations, open_contents};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine;
use super::library::Library;
use super::navigation::Navigation;
use super::problem::Problem;
use super::source::Source;
use crate::platform::files::{self, Wanted};
use crate::platform::timing;

/// What an address of a corpus has to lead to.
const PACK: Wanted = Wanted { beginning: pack::MAGIC, most: MAX_PACKED_BYTES };

/// What the page has of a corpus.
#[derive(Clone, Debug)]
pub enum Opening {
    /// On its way.
    Loading,
    /// Open.
    Open(Arc<Library>),
    /// Not to be had.
    Failed(Problem),
}

/// The open corpus and where it came from.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    opening: RwSignal<Opening>,
    /// What to say about a file that could not be opened while a corpus stays open.
    notice: RwSignal<Option<Problem>>,
    /// The name of the file that was opened in the place of the page's own corpus.
    file_name: RwSignal<Option<String>>,
    /// Whether an original is being read.
    is_reading: RwSignal<bool>,
    /// Counts attempts, so that a slow answer to an old one is not taken for the answer to the last.
    attempt: StoredValue<u32, LocalStorage>,
    /// Whether a file is being taken; files are taken one after the other, in the order in which they were given.
    is_taking: StoredValue<bool, LocalStorage>,
}

impl Session {
    /// Opens the corpus that the Route asks for, and any other that it asks for later. Puts itself in the context.
    pub fn provide(navigation: Navigation) -> Self {
        let session = Self::provide_idle();
        let asked = Memo::new(move |_| navigation.corpus());
        Effect::new(move |_| session.load(asked.get()));
        session
    }

    /// Puts a session in the context that opens nothing by itself: for views that are drawn once, outside a page.
    pub fn provide_idle() -> Self {
        let session = Self {
            opening: RwSignal::new(Opening::Loading),
            notice: RwSignal::new(None),
            file_name: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            attempt: StoredValue::new_local(0),
            is_taking: StoredValue::new_local(false),
        };
        provide_context(session);
        session
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// What the page has; tracked.
    #[must_use]
    pub fn opening(self) -> Opening {
        self.opening.get()
    }

    /// What to say about a file that could not be used; tracked.
    #[must_use]
    pub fn notice(self) -> Option<Problem> {
        self.notice.get()
    }

    /// The name of the file that is open in the place of the page's own corpus; tracked.
    #[must_use]
    pub fn file_name(self) -> Option<String> {
        self.file_name.get()
    }

    /// Whether an original is being read, before it is shown; tracked.
    #[must_use]
    pub fn is_reading(self) -> bool {
        self.is_reading.get()
    }

    /// Says something about a file.
    pub fn say(self, problem: Problem) {
        self.notice.set(Some(problem));
    }

    /// The reader has seen the notice.
    pub fn dismiss_notice(self) {
        self.notice.set(None);
    }

    /// Opens the corpus at `address`, or the one beside the page.
    pub fn load(self, address: Option<Arc<str>>) {
        self.set_opening(Opening::Loading);
        self.notice.set(None);
        self.file_name.set(None);
        let attempt = self.next_attempt();
        spawn_local(async move {
            // What is to be seen meanwhile is drawn first.
            timing::pause().await;
            let fetched = match &address {
                Some(address) => files::fetch(address, PACK).await,
                None => files::bundled_pack().await,
            };
            if self.attempt() != attempt {
                return;
            }
            let opened = fetched.map_err(|error| unreachable_pack(address.as_deref(), &error.0));
            let opened = match opened {
                Ok(pack) => open(attempt, pack).await.map_err(|error| unopenable(&error)),
                Err(problem) => Err(problem),
            };
            if self.attempt() != attempt {
                return;
            }
            self.opening.set(match opened {
                Ok(library) => Opening::Open(library),
                Err(problem) => Opening::Failed(problem),
            });
            if address.is_none() {
                for original in files::copied_originals().await {
                    self.take_original(original).await;
                }
            }
        });
    }

    /// The same after a failure: what was fetched before is not used again.
    pub fn load_again(self, address: Option<Arc<str>>) {
        if address.is_none() {
            files::fetch_bundled_pack_again();
        }
        self.load(address);
    }

    /// Takes a file for what its bytes are: a pack, which is opened, or the original of a text, which takes its place.
    /// If it is neither, what is open stays open and a notice says why.
    pub async fn take_file(self, name: String, bytes: Vec<u8>) {
        while self.is_taking.try_with_value(|is_taking| *is_taking) == Some(true) {
            timing::pause().await;
        }
        self.is_taking.set_value(true);
        self.take_next_file(name, bytes).await;
        self.is_taking.set_value(false);
    }

    async fn take_next_file(self, name: String, bytes: Vec<u8>) {
        match read_pack(&bytes).await {
            Ok((corpus, annotations)) => {
                let source = Source::new(self.next_attempt(), bytes);
                self.file_name.set(Some(name));
                self.show(Arc::new(Library::open(corpus, annotations, source)));
            }
            Err(PackError::NotAPack { .. }) if !name.ends_with(".pack") => self.take_original(bytes).await,
            Err(error) => self.say(unopenable(&error)),
        }
    }

    async fn take_original(self, bytes: Vec<u8>) {
        let Opening::Open(library) = self.opening.get_untracked() else { return };
        let attempt = self.next_attempt();
        self.is_reading.set(true);
        let put_in = put_in_original(&library, attempt, bytes).await;
        self.is_reading.set(false);
        // Another corpus or original may have been opened meanwhile; then this one has no place any more.
        match put_in {
            Ok(library) if self.attempt() == attempt => self.show(library),
            Ok(_) => {}
            Err(problem) => self.say(problem),
        }
    }

    /// Whether the page is one file, of which a copy can be saved.
    #[must_use]
    pub fn can_save_copy(self) -> bool {
        files::copier().is_some()
    }

    /// Saves a copy of the page with the corpus that is open and the originals that were put in.
    pub fn save_copy(self) {
        if let Opening::Open(library) = self.opening.get_untracked() {
            files::save_copy(library.source().pack(), library.source().originals());
        }
    }

    /// Whether this browser can keep a corpus besides the page's own.
    #[must_use]
    pub fn can_keep(self) -> bool {
        files::keeper().is_some()
    }

    /// The size of the corpus that is open, in kilobytes.
    #[must_use]
    pub fn pack_kilobytes(self) -> usize {
        match self.opening.get_untracked() {
            Opening::Open(library) => library.source().pack().len().div_ceil(1000),
            _ => 0,
        }
    }

    /// Keeps the corpus that is open from a file, and gives it an address.
    pub fn keep(self) {
        if let (Opening::Open(library), Some(name)) = (self.opening.get_untracked(), self.file_name.get_untracked()) {
            files::keep(&name, library.source().pack());
        }
    }

    pub(super) fn show(self, library: Arc<Library>) {
        self.notice.set(None);
        self.set_opening(Opening::Open(library));
    }

    /// The worker forgets the corpus that is open no more.
    fn set_opening(self, opening: Opening) {
        if let Opening::Open(before) = self.opening.get_untracked() {
            engine::close(before.source().number());
        }
        self.opening.set(opening);
    }

    fn next_attempt(self) -> u32 {
        let next = self.attempt().wrapping_add(1);
        self.attempt.set_value(next);
        next
    }

    fn attempt(self) -> u32 {
        self.attempt.try_with_value(|attempt| *attempt).unwrap_or_default()
    }
}

async fn open(number: u32, pack: Vec<u8>) -> Result<Arc<Library>, PackError> {
    let (corpus, annotations) = read_pack(&pack).await?;
    Ok(Arc::new(Library::open(corpus, annotations, Source::new(number, pack))))
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

/// The same pack with one more original in the place of its retelling, all originals read by the engine.
async fn put_in_original(library: &Library, number: u32, original: Vec<u8>) -> Result<Arc<Library>, Problem> {
    let source = library.source().with_original(number, original);
    let (mut corpus, mut annotations) = read_pack(source.pack()).await.map_err(|error| unopenable(&error))?;
    let mut put_in: Vec<ArticleId> = Vec::new();
    for original in source.originals() {
        put_in.push(original::put_in_place(&mut corpus, original).map_err(|error| not_an_original(&error))?);
    }
    for article in put_in {
        let annotated = engine::annotate(&corpus, &source, article).await?;
        if let Some(of_article) = annotations.get_mut(article.index()) {
            *of_article = annotated;
        }
    }
    Ok(Arc::new(Library::open(corpus, annotations, source)))
}

fn unopenable(error: &PackError) -> Problem {
    Problem { what: error.what().to_owned(), what_to_do: error.what_to_do() }
}

fn unreachable_pack(address: Option<&str>, why: &str) -> Problem {
    let what = address.map_or_else(
        || "The corpus of this page could not be fetched.".to_owned(),
        |address| format!("The corpus at {address} could not be fetched."),
    );
    let why = if why.is_empty() { String::new() } else { format!("The browser says: {why}. ") };
    let what_to_do = format!(
        "{why}It may be the network. Nothing you wrote is affected; the page can be loaded again, or a corpus opened from a file."
    );
    Problem { what, what_to_do }
}

fn not_an_original(error: &OriginalError) -> Problem {
    let what_to_do = match error {
        OriginalError::Unknown => {
            "An original is recognised by its exact bytes. A copy that was edited, or saved in another encoding, is not recognised. The retelling stays in place."
        }
        OriginalError::NotText => "The file is not UTF-8 text. The retelling stays in place.",
        OriginalError::TooLong => "The file is longer than 4 MB. The retelling stays in place.",
    };
    Problem { what: "This file is not the original of any text here.".to_owned(), what_to_do: what_to_do.to_owned() }
}
