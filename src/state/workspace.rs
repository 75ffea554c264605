//! What the reader made their own as one value: texts, dismissals, choices of how the page looks. It is saved as a file, opened beside what is
//! here, taken back once, and deleted as a whole. All of it is reached from the screens of the reader's texts alone, and lies in their chunk.

use std::cell::RefCell;

use diptych_own_texts::OwnText;
use diptych_workspace::{Workspace, copied, merge, read};

use super::dismissed::Dismissed;
use super::importing::NotRead;
use super::in_chunk::in_chunk;
use super::kept_lens::KeptLens;
use super::preferences::Preferences;
use super::problem::Problem;
use super::saved;
use super::session::{Session, WORKSPACE};
use crate::platform::database::{self, Store};
use crate::platform::{PlatformError, storage, timing};
use crate::words::workspace as words;

/// The bytes of a ZIP archive begin so.
const ZIP: &[u8] = b"PK";

thread_local! {
    /// What was here before a file was opened, until that is taken back. It outlives the screen, which is drawn anew with every change.
    static BEFORE: RefCell<Option<Workspace>> = const { RefCell::new(None) };
}

/// Where the parts of it are; taken from the contexts of a view.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    session: Session,
    dismissed: Dismissed,
    preferences: Preferences,
    lens: KeptLens,
}

impl Own {
    /// The parts in the context.
    #[must_use]
    pub fn expect() -> Self {
        Self {
            session: Session::expect(),
            dismissed: Dismissed::expect(),
            preferences: Preferences::expect(),
            lens: KeptLens::expect(),
        }
    }

    /// What is here; untracked.
    #[must_use]
    pub fn here(self) -> Workspace {
        let texts = self.session.own_texts().all_untracked();
        let chosen = self.preferences.chosen().into_iter().chain(KeptLens::chosen());
        Workspace {
            texts: texts.iter().map(|kept| kept.text.clone()).collect(),
            collections: self.session.own_texts().collections_untracked().to_vec(),
            dismissed: self.dismissed.all_untracked(),
            settings: chosen.map(|(key, value)| (key.to_owned(), value)).collect(),
        }
    }

    /// Adds a file to what is here.
    ///
    /// # Errors
    /// A sentence, if the texts could not be opened.
    pub async fn add(self, there: Workspace) -> Result<(), Problem> {
        let before = self.here();
        let merged = merge::merge(&before, &there).workspace;
        BEFORE.set(Some(before.clone()));
        self.change(&before, &merged).await
    }

    /// Makes all as it was before the last file was added.
    ///
    /// # Errors
    /// A sentence, if the texts could not be opened.
    pub async fn take_back(self) -> Result<(), Problem> {
        let Some(before) = BEFORE.take() else { return Ok(()) };
        self.change(&self.here(), &before).await
    }

    /// Empties every store that holds something of the reader.
    ///
    /// # Errors
    /// A sentence, if the browser still keeps something.
    pub async fn delete_everything(self) -> Result<(), Problem> {
        BEFORE.set(None);
        let not_emptied = |why: PlatformError| problem(words::not_emptied(&why.0));
        // The page is drawn anew without the texts, and says then what else is kept.
        saved::remove_all().await.map_err(not_emptied)?;
        self.change(&self.here(), &Workspace::default()).await?;
        // What could not be read is no text, and is kept nevertheless.
        for store in [Store::OwnTexts, Store::Collections] {
            database::clear(store).await.map_err(not_emptied)?;
        }
        storage::clear();
        self.session.own_texts().note_let_go(Vec::new());
        Ok(())
    }

    async fn change(self, from: &Workspace, to: &Workspace) -> Result<(), Problem> {
        self.dismissed.replace(to.dismissed.clone());
        for key in from.settings.keys().chain(to.settings.keys()) {
            let value = to.settings.get(key).map(String::as_str);
            self.preferences.choose(key, value);
            self.lens.choose_written(key, value);
        }
        // What is chosen is saved a moment later; what is chosen no more is forgotten after that.
        timing::pause().await;
        for key in from.settings.keys().filter(|key| !to.settings.contains_key(*key)) {
            storage::remove(key);
        }
        self.session.own_texts().set_collections(&to.collections).await?;
        let brought: Vec<OwnText> = to.texts.iter().filter(|it| !from.texts.contains(it)).cloned().collect();
        let gone = from.texts.iter().filter(|it| to.texts.iter().all(|kept| kept.id() != it.id()));
        let gone: Vec<String> = gone.map(|it| it.id().to_owned()).collect();
        if !gone.is_empty() {
            self.session.let_go(gone).await?;
            self.session.own_texts().note_let_go(Vec::new());
        }
        if brought.is_empty() { Ok(()) } else { self.session.bring(brought).await }
    }
}

/// Whether a file was added that can be taken back.
#[must_use]
pub fn can_take_back() -> bool {
    BEFORE.with_borrow(Option::is_some)
}

/// What a file holds, if it is a workspace by its name or by its bytes, or a copy of the one-file page with texts in it; nothing of any other
/// file. The code that reads it is that of all files of a reader's own.
///
/// # Errors
/// When it is a workspace that cannot be read, or the code did not arrive.
pub async fn of_file(name: String, bytes: Vec<u8>) -> Result<Option<Workspace>, NotRead> {
    if name.ends_with(WORKSPACE) || bytes.starts_with(ZIP) {
        return read_file(name, bytes).await.map_err(|_| NotRead::CodeMissing)?.map_err(NotRead::Refused);
    }
    let texts = read_copy(bytes).await.map_err(|_| NotRead::CodeMissing)?;
    Ok((!texts.is_empty()).then(|| Workspace { texts, ..Workspace::default() }))
}

in_chunk!(
    /// Reads the texts in a copy of the one-file page.
    importing, read_copy(page: Vec<u8>) -> Vec<OwnText> => copied::texts_in(&page)
);

in_chunk!(
    /// Reads a file that may be a workspace.
    documents, read_file(name: String, bytes: Vec<u8>) -> Result<Option<Workspace>, Problem> => workspace_in(&name, &bytes)
);

fn workspace_in(name: &str, bytes: &[u8]) -> Result<Option<Workspace>, Problem> {
    match read(bytes) {
        Err(error) if name.ends_with(WORKSPACE) => Err(not_opened(name, &error.to_string())),
        read => Ok(read.ok()),
    }
}

/// That a file was not opened.
#[must_use]
pub fn not_opened(name: &str, why: &str) -> Problem {
    problem(words::not_opened(name, why))
}

fn problem([what, what_to_do]: [String; 2]) -> Problem {
    Problem { what, what_to_do }
}
