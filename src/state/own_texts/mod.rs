//! The texts that the reader brought: which are here, and whether this browser keeps them.
//!
//! The code that reads and writes the browser's database is in a chunk of its own. A page that keeps nothing never fetches it.

mod collections;

use std::pin::Pin;
use std::sync::Arc;

use diptych_own_texts::{Collection, KeptText, OwnText, kept};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::in_chunk::in_chunk;
use super::problem::Problem;
use crate::platform::database::{self, Record, Store};
use crate::platform::{PlatformError, files, other_pages, storage, timing};
use crate::words::{loading, own_texts as words};

/// Set while the browser keeps a text, so that a page knows at its start whether there is anything to look for.
const KEY: &str = "own-texts";

/// The day on which they were last saved as a file.
const SAVED_KEY: &str = "own-texts-saved";

/// Whether the browser keeps what the reader brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Retention {
    /// There was nothing to keep yet.
    #[default]
    Untried,
    /// It keeps them.
    Kept {
        /// Whether it promised not to clear them when space is short.
        is_promised: bool,
    },
    /// It does not, for the reason that it gave.
    Refused(String),
}

/// The texts of the reader.
#[derive(Clone, Copy, Debug)]
pub struct OwnTexts {
    texts: RwSignal<Arc<Vec<KeptText>>>,
    collections: RwSignal<Arc<Vec<Collection>>>,
    retention: RwSignal<Retention>,
    saved_on: RwSignal<Option<String>>,
    let_go_last: RwSignal<Vec<OwnText>>,
    is_loaded: StoredValue<bool, LocalStorage>,
}

impl OwnTexts {
    /// None yet.
    #[must_use]
    pub fn none() -> Self {
        Self {
            texts: RwSignal::default(),
            collections: RwSignal::default(),
            retention: RwSignal::default(),
            saved_on: RwSignal::default(),
            let_go_last: RwSignal::default(),
            is_loaded: StoredValue::new_local(false),
        }
    }

    /// Those that are here, in the order in which they were brought; tracked.
    #[must_use]
    pub fn all(self) -> Arc<Vec<KeptText>> {
        self.texts.get()
    }

    /// The same, untracked.
    #[must_use]
    pub fn all_untracked(self) -> Arc<Vec<KeptText>> {
        self.texts.get_untracked()
    }

    /// Whether the browser keeps them; tracked.
    #[must_use]
    pub fn retention(self) -> Retention {
        self.retention.get()
    }

    /// Those that were let go last, which can be taken back for as long as the page stands; tracked.
    #[must_use]
    pub fn let_go_last(self) -> Vec<OwnText> {
        self.let_go_last.get()
    }

    /// The day on which they were last saved as a file, as ISO 8601 has it; tracked.
    #[must_use]
    pub fn saved_on(self) -> Option<String> {
        self.saved_on.get()
    }

    /// They are saved as a file.
    pub fn note_saved(self, day: &str) {
        storage::save(SAVED_KEY, day);
        self.saved_on.set(Some(day.to_owned()));
    }

    /// Brings back what the browser keeps, once in the life of a page.
    ///
    /// # Errors
    /// A sentence, if something is kept and cannot be read.
    pub async fn load(self) -> Result<(), Problem> {
        let is_loaded = self.is_loaded.try_update_value(|is_loaded| std::mem::replace(is_loaded, true));
        let copied = files::copied_own_texts();
        if is_loaded != Some(false) || (storage::load(KEY).is_none() && copied.is_empty()) {
            return Ok(());
        }
        match bring_back(self, copied).await {
            Ok(brought_back) => brought_back.await,
            Err(_) => {
                self.is_loaded.set_value(false);
                Err(Problem {
                    what: loading::NOT_BROUGHT_BACK.to_owned(),
                    what_to_do: loading::TRY_BRINGING_BACK_AGAIN.to_owned(),
                })
            }
        }
    }

    /// Whether they were not brought back since the code for it did not arrive.
    #[must_use]
    pub fn can_load_again(self) -> bool {
        self.is_loaded.try_with_value(|is_loaded| !is_loaded) == Some(true)
    }

    /// What the browser keeps, and what stands in a copy of the page besides. A copy is whole without a browser that keeps anything.
    async fn bring_back(self, copied: Vec<Vec<u8>>) -> Result<(), Problem> {
        let records = match database::all(Store::OwnTexts).await {
            Ok(records) => records,
            Err(_) if !copied.is_empty() => Vec::new(),
            Err(why) => return Err(not_read(&why.0)),
        };
        let kept: Vec<Vec<u8>> = records.into_iter().map(|record| record.bytes).chain(copied).collect();
        let n_kept = kept.len();
        let text = |bytes: Vec<u8>| Some(KeptText { text: kept::read(&bytes)?, bytes });
        let read: Vec<KeptText> = kept.into_iter().filter_map(text).collect();
        let n_lost = n_kept - read.len();
        let mut texts: Vec<KeptText> = Vec::new();
        for text in read {
            if texts.iter().all(|it| it.text.id() != text.text.id()) {
                texts.push(text);
            }
        }
        self.texts.set(Arc::new(texts));
        let collections = Self::kept_collections().await.map_err(|why| not_read(&why.0))?;
        self.collections.set(Arc::new(collections));
        self.saved_on.set(storage::load(SAVED_KEY));
        if self.retention.with_untracked(|it| *it == Retention::Untried) {
            self.retention.set(Retention::Kept { is_promised: false });
        }
        if n_lost > 0 { Err(Problem::told(words::damaged(n_lost))) } else { Ok(()) }
    }

    /// Takes texts in and has the browser keep them. One with the same words stands in the place of the one before.
    pub async fn bring(self, brought: Vec<OwnText>) {
        let brought: Vec<KeptText> = brought.into_iter().map(KeptText::from).collect();
        let since_ms = timing::wall_clock_ms();
        let record = |(at, kept): (u32, &KeptText)| Record {
            key: kept.text.id().to_owned(),
            // Those of one moment keep their order.
            since_ms: since_ms + f64::from(at) / 1000.0,
            bytes: kept.bytes.clone(),
        };
        let records: Vec<Record> = (0..).zip(&brought).map(record).collect();
        let kept = database::put(Store::OwnTexts, records).await;
        // Only now: what another page kept meanwhile may have been read again.
        self.texts.update(|texts| *texts = Arc::new(with(texts, &brought)));
        other_pages::tell();
        self.retention.set(match kept {
            Ok(()) => {
                storage::save(KEY, "kept");
                self.ask_to_persist();
                Retention::Kept { is_promised: self.is_promised() }
            }
            Err(PlatformError(why)) => Retention::Refused(why),
        });
    }

    /// Asks the browser not to clear the texts. Some browsers ask the person, who may answer much later or never; nothing waits for it.
    fn ask_to_persist(self) {
        spawn_local(async move {
            let is_promised = database::ask_to_persist().await;
            let _ = self.retention.try_update(|retention| {
                if matches!(retention, Retention::Kept { .. }) {
                    *retention = Retention::Kept { is_promised };
                }
            });
        });
    }

    fn is_promised(self) -> bool {
        self.retention.get_untracked() == Retention::Kept { is_promised: true }
    }

    /// Lets texts go, here and in the browser, and gives them back, with a sentence if the browser still has them.
    pub async fn let_go(self, ids: Vec<String>) -> (Vec<OwnText>, Result<(), Problem>) {
        let dropped = database::remove(Store::OwnTexts, ids.clone())
            .await
            .map_err(|why| Problem::told(words::not_deleted(&why.0)));
        let all = self.texts.get_untracked();
        let (gone, rest): (Vec<KeptText>, Vec<KeptText>) =
            all.iter().cloned().partition(|kept| ids.iter().any(|id| id == kept.text.id()));
        self.texts.set(Arc::new(rest));
        if dropped.is_ok() {
            self.forget_if_empty();
        }
        other_pages::tell();
        (gone.into_iter().map(|kept| kept.text).collect(), dropped)
    }

    /// Reads once more what the browser keeps; tells whether texts were kept or let go by another page, or collections changed.
    pub async fn read_again(self) -> bool {
        // What this page alone has would be lost.
        if matches!(self.retention.get_untracked(), Retention::Refused(_)) {
            return false;
        }
        let before = (self.texts.get_untracked(), self.collections.get_untracked());
        // What cannot be read now stays as it was; the page says so when it is loaded again.
        let _ = self.bring_back(files::copied_own_texts()).await;
        before != (self.texts.get_untracked(), self.collections.get_untracked())
    }

    /// Nothing is kept any more: the next page need not look for it.
    fn forget_if_empty(self) {
        if self.texts.with_untracked(|it| it.is_empty()) && self.collections.with_untracked(|it| it.is_empty()) {
            storage::remove(KEY);
            storage::remove(SAVED_KEY);
            self.saved_on.set(None);
            self.retention.set(Retention::Untried);
        }
    }

    /// These were let go last.
    pub fn note_let_go(self, texts: Vec<OwnText>) {
        self.let_go_last.set(texts);
    }
}

in_chunk!(
    /// Begins to read the browser's database.
    kept_texts, bring_back(texts: OwnTexts, copied: Vec<Vec<u8>>) -> Pin<Box<dyn Future<Output = Result<(), Problem>>>> =>
        Box::pin(texts.bring_back(copied))
);

/// `texts` with those that were brought; one with the same words stands in the place of the one before.
fn with(texts: &[KeptText], brought: &[KeptText]) -> Vec<KeptText> {
    let mut all = texts.to_vec();
    for kept in brought {
        match all.iter_mut().find(|it| it.text.id() == kept.text.id()) {
            Some(known) => known.clone_from(kept),
            None => all.push(kept.clone()),
        }
    }
    all
}

fn not_read(why: &str) -> Problem {
    Problem::told(words::not_read(why))
}
