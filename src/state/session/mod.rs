//! Which corpus is open, and what became of the attempt to open it.
//!
//! - [`notice`]: what is said of a file while a corpus stays open, and one more try

mod notice;

use std::sync::Arc;

use diptych_corpus::pack::{PackError, Payload};
use diptych_own_texts::OwnText;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine;
use super::library::Library;
use super::navigation::Navigation;
use super::opening::{open, pack_at, unopenable};
use super::own_texts::OwnTexts;
use super::problem::Problem;
use super::put_in::{is_original, no_original};
use super::saved;
use super::source::Source;
use crate::platform::{files, timing};
use notice::Untaken;

/// How the names of workspaces end.
pub(super) const WORKSPACE: &str = ".diptych";

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

/// A file that nobody has read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The open corpus and where it came from.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// What says which texts of the reader are open.
    navigation: Option<Navigation>,
    opening: RwSignal<Opening>,
    /// What to say about a file that could not be opened while a corpus stays open.
    notice: RwSignal<Option<Problem>>,
    /// The name of the file that was opened in the place of the page's own corpus.
    file_name: RwSignal<Option<String>>,
    /// Whether an original is being read.
    is_reading: RwSignal<bool>,
    /// The texts of the reader, which stand beside whichever corpus is open.
    own_texts: OwnTexts,
    /// Files that are neither packs nor originals, until a screen reads them as texts of the reader.
    unread: RwSignal<Vec<UnreadFile>>,
    /// What is done when the reader tries again.
    untaken: RwSignal<Vec<Untaken>>,
    /// Counts attempts, so that a slow answer to an old one is not taken for the answer to the last.
    attempt: StoredValue<u32, LocalStorage>,
    /// Whether a file is being taken; files are taken one after the other, in the order in which they were given.
    is_taking: StoredValue<bool, LocalStorage>,
}

impl Session {
    /// Opens the corpus that the Route asks for, and any other that it asks for later. Puts itself in the context.
    pub fn provide(navigation: Navigation) -> Self {
        let session = Self { navigation: Some(navigation), ..Self::provide_idle() };
        provide_context(session);
        let asked = Memo::new(move |_| (navigation.corpus(), navigation.own()));
        Effect::new(move |_| session.load(asked.get().0));
        session
    }

    /// Puts a session in the context that opens nothing by itself: for views that are drawn once, outside a page.
    pub fn provide_idle() -> Self {
        let session = Self {
            navigation: None,
            opening: RwSignal::new(Opening::Loading),
            notice: RwSignal::new(None),
            file_name: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            own_texts: OwnTexts::none(),
            unread: RwSignal::default(),
            untaken: RwSignal::default(),
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

    /// The texts of the reader.
    #[must_use]
    pub fn own_texts(self) -> OwnTexts {
        self.own_texts
    }

    /// Takes texts of the reader in, keeps them, and opens them beside the corpus.
    pub async fn bring(self, texts: Vec<OwnText>) -> Result<(), Problem> {
        self.own_texts.bring(texts).await;
        self.open_own_texts().await
    }

    /// Lets texts of the reader go.
    pub async fn let_go(self, ids: Vec<String>) -> Result<(), Problem> {
        let (gone, dropped) = self.own_texts.let_go(ids).await;
        self.open_own_texts().await?;
        // The list that shows them is drawn anew by then.
        self.own_texts.note_let_go(gone);
        dropped
    }

    /// Whether files wait to be read as texts of the reader; tracked.
    #[must_use]
    pub fn has_unread(self) -> bool {
        self.unread.with(|unread| !unread.is_empty())
    }

    /// Whether one of them is named as a workspace is; tracked.
    #[must_use]
    pub fn has_unread_workspace(self) -> bool {
        self.unread.with(|unread| unread.iter().any(|file| file.name.ends_with(WORKSPACE)))
    }

    /// A file waits until a screen reads it.
    pub fn add_unread(self, name: String, bytes: Vec<u8>) {
        self.unread.update(|unread| unread.push(UnreadFile { name, bytes }));
    }

    /// The files that wait to be read. Whoever takes them reads them.
    #[must_use]
    pub fn take_unread(self) -> Vec<UnreadFile> {
        self.notice.set(None);
        self.unread.try_update(std::mem::take).unwrap_or_default()
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
            let fetched = pack_at(address.as_deref()).await;
            if self.attempt() != attempt {
                return;
            }
            let opened = match fetched {
                Ok(pack) => self.open(Source::new(attempt, pack), self.choice()).await,
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

    /// Takes a file for what its bytes are: a pack, which is opened, or the original of a text, which takes its place. A workspace waits for
    /// the screen that shows what it would add. If it is none of them, what is open stays open and a notice says why.
    pub async fn take_file(self, name: String, bytes: Vec<u8>) {
        while self.is_taking.try_with_value(|is_taking| *is_taking) == Some(true) {
            timing::pause().await;
        }
        self.is_taking.set_value(true);
        self.take_next_file(name, bytes).await;
        self.is_taking.set_value(false);
    }

    async fn take_next_file(self, name: String, bytes: Vec<u8>) {
        match Payload::of(&bytes) {
            Ok(_) => match self.open(Source::new(self.next_attempt(), bytes), None).await {
                Ok(library) => {
                    self.file_name.set(Some(name));
                    self.show(library);
                }
                Err(problem) => self.say(problem),
            },
            Err(PackError::NotAPack { .. }) if name.ends_with(WORKSPACE) => self.add_unread(name, bytes),
            Err(PackError::NotAPack { .. }) if !name.ends_with(".pack") => self.take_text(name, bytes).await,
            Err(error) => self.say(unopenable(&error)),
        }
    }

    /// The original of a text takes its place; any other file waits for the screen that reads texts of the reader.
    async fn take_text(self, name: String, bytes: Vec<u8>) {
        let Opening::Open(library) = self.opening.get_untracked() else { return };
        let file = Arc::new(bytes);
        let is_original = is_original(library, Arc::clone(&file)).await;
        let bytes = Arc::unwrap_or_clone(file);
        match is_original {
            Ok(true) => self.take_original(bytes).await,
            Ok(false) => {
                self.add_unread(name, bytes);
                self.say(no_original());
            }
            Err(problem) => self.say_untaken(Untaken::File(UnreadFile { name, bytes }), problem),
        }
    }

    /// Opens what is open once more, with the texts that the reader has now.
    pub async fn open_own_texts(self) -> Result<(), Problem> {
        let Opening::Open(library) = self.opening.get_untracked() else { return Ok(()) };
        let attempt = self.next_attempt();
        let texts = self.own_texts.all_untracked();
        let library = open(library.source().with_own_texts(attempt, texts), (self.choice(), self.own_texts)).await?;
        if self.attempt() == attempt {
            self.show(library);
        }
        Ok(())
    }

    /// A corpus with the texts of the reader beside it.
    async fn open(self, source: Source, choice: Option<Arc<str>>) -> Result<Arc<Library>, Problem> {
        self.load_own_texts().await;
        let source = source.with_own_texts(source.number(), self.own_texts.all_untracked());
        open(source, (choice, self.own_texts)).await
    }

    async fn load_own_texts(self) {
        match self.own_texts.load().await {
            Ok(()) => {}
            Err(problem) if self.own_texts.can_load_again() => self.say_untaken(Untaken::OwnTexts, problem),
            Err(problem) => self.say(problem),
        }
    }

    /// Which texts of the reader the address asks for; beside a corpus from a file there are all.
    fn choice(self) -> Option<Arc<str>> {
        let is_of_page = self.file_name.with_untracked(Option::is_none);
        self.navigation.filter(|_| is_of_page).and_then(|navigation| untrack(|| navigation.own()))
    }

    async fn take_original(self, bytes: Vec<u8>) {
        let Opening::Open(library) = self.opening.get_untracked() else { return };
        let attempt = self.next_attempt();
        self.is_reading.set(true);
        let put_in = open(library.source().with_original(attempt, bytes), (self.choice(), self.own_texts)).await;
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

    /// Saves a copy of the page with the corpus that is open, the originals that were put in, and the texts of the reader.
    pub fn save_copy(self) {
        if let Opening::Open(library) = self.opening.get_untracked() {
            let own_texts = self.own_texts.all_untracked();
            let own_texts = own_texts.iter().map(|it| it.bytes.as_slice());
            files::save_copy(library.source().pack(), library.source().originals(), own_texts);
        }
    }

    /// Whether this browser can save a corpus besides the page's own.
    #[must_use]
    pub fn can_save(self) -> bool {
        saved::is_possible()
    }

    /// The size of the corpus that is open, in kilobytes.
    #[must_use]
    pub fn pack_kilobytes(self) -> usize {
        match self.opening.get_untracked() {
            Opening::Open(library) => library.source().pack().len().div_ceil(1000),
            _ => 0,
        }
    }

    /// Saves the corpus that is open from a file in this browser, and goes to its address.
    pub fn save(self) {
        if let (Opening::Open(library), Some(name)) = (self.opening.get_untracked(), self.file_name.get_untracked()) {
            let saving = saved::save(name, library.source().pack().to_vec());
            spawn_local(async move {
                if let Err(problem) = saving.await {
                    self.say(problem);
                }
            });
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
