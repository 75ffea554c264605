//! What is saved in this browser besides the reader: what other programs shared with it, which is shown as plain text before anything is done
//! with it, and corpora that somebody asked to save. The worker puts the first there, and gives out the second at their addresses.

use std::future::Future;
use std::pin::Pin;

use serde::{Deserialize, Serialize};

use super::in_chunk::in_chunk;
use super::problem::Problem;
use super::route::Route;
use crate::platform::PlatformError;
use crate::platform::cache::{self, Refusal, SavedCache};
use crate::platform::{address, storage};
use crate::words;

/// Which file was open when the page was left: it is told once, to whoever loads the page anew in the same tab.
const LEFT: &str = "left";
const INBOX: &str = "inbox/";
const PACKS: &str = "kept/";

/// Everything that is saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// What was shared, the last first.
    pub shared: Vec<Shared>,
    /// The corpora.
    pub packs: Vec<SavedPack>,
}

/// Something that was shared, by its address.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Where it is.
    pub address: String,
    /// What it is; nothing if that cannot be read any more.
    pub what: Option<Sharing>,
    /// Its files, if somebody has looked at it.
    pub files: Vec<SharedFile>,
}

/// What the worker wrote of something that was shared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sharing {
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// Its text.
    #[serde(default)]
    pub text: String,
    /// Its address, as the other program gave it.
    #[serde(default)]
    pub url: String,
    /// What went wrong, in a word of the worker's; empty if nothing did.
    #[serde(default)]
    pub problem: String,
    /// The site whose page sent it; empty if the browser did not tell.
    #[serde(default)]
    pub from: String,
    /// When it came, in milliseconds since 1970.
    pub time: f64,
    files: Vec<FileEntry>,
    /// Whether somebody has looked at it. Nothing of it is shown before: any page can send something, with its own words.
    #[serde(default)]
    pub is_looked_at: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct FileEntry {
    name: String,
    size: f64,
}

/// A file that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A corpus that somebody saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPack {
    /// Where it is: what a link calls it.
    pub address: String,
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub n_bytes: usize,
}

/// Whether this browser can save anything for this page.
#[must_use]
pub fn is_possible() -> bool {
    cache::is_possible()
}

/// All that is saved.
///
/// # Errors
/// What the browser said.
pub async fn contents() -> Result<Saved, PlatformError> {
    let cache = SavedCache::open().await?;
    let mut saved = Saved::default();
    for address in cache.addresses().await? {
        if let Some(name) = address.strip_prefix(PACKS) {
            let (name, n_bytes) = (cache::unescaped(name), cache.bytes(&address).await.map_or(0, |bytes| bytes.len()));
            saved.packs.push(SavedPack { address, name, n_bytes });
        } else if address.strip_prefix(INBOX).is_some_and(|id| !id.contains('/')) {
            saved.shared.push(shared_at(&cache, address).await);
        }
    }
    let time = |shared: &Shared| shared.what.as_ref().map_or(0.0, |what| what.time);
    saved.shared.sort_by(|one, other| time(other).total_cmp(&time(one)));
    Ok(saved)
}

/// How many corpora are saved, and how many things were shared; none where nothing can be saved.
///
/// # Errors
/// What the browser said.
pub async fn counts() -> Result<[usize; 2], PlatformError> {
    let cache = if is_possible() { SavedCache::open_existing().await? } else { None };
    let Some(cache) = cache else { return Ok([0, 0]) };
    let addresses = cache.addresses().await?;
    let n_packs = addresses.iter().filter(|address| address.starts_with(PACKS)).count();
    let is_shared = |address: &&String| address.strip_prefix(INBOX).is_some_and(|id| !id.contains('/'));
    Ok([n_packs, addresses.iter().filter(is_shared).count()])
}

/// Throws away all of it.
///
/// # Errors
/// What the browser said.
pub async fn remove_all() -> Result<(), PlatformError> {
    if is_possible() { SavedCache::delete().await } else { Ok(()) }
}

async fn shared_at(cache: &SavedCache, address: String) -> Shared {
    let what: Option<Sharing> = cache.bytes(&address).await.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let mut files = Vec::new();
    for (place, entry) in what.iter().filter(|what| what.is_looked_at).flat_map(|what| what.files.iter().enumerate()) {
        if let Some(bytes) = cache.bytes(&format!("{address}/{place}")).await {
            files.push(SharedFile { name: entry.name.clone(), bytes });
        }
    }
    Shared { address, what, files }
}

/// Somebody looks at something that was shared.
pub async fn look_at(shared: Shared) {
    let Some(what) = shared.what else { return };
    let written = serde_json::to_vec(&Sharing { is_looked_at: true, ..what });
    if let (Ok(cache), Ok(written)) = (SavedCache::open().await, written) {
        // Without room it waits as before.
        let _ = cache.put(&shared.address, &written).await;
    }
}

/// Throws away what is at `address`, with its files.
pub async fn remove(address: String) {
    let Ok(cache) = SavedCache::open().await else { return };
    let below = format!("{address}/");
    for found in cache.addresses().await.unwrap_or_default() {
        if found == address || found.starts_with(&below) {
            cache.remove(&found).await;
        }
    }
}

/// Saves a corpus under the name of its file, and goes to its address. What is saved under a name stays: another corpus of that name gets a
/// number.
///
/// # Errors
/// A sentence, when there is no room, the browser refuses, or the code for it does not arrive.
pub async fn save(name: String, pack: Vec<u8>) -> Result<(), Problem> {
    match begin_to_save(name, pack).await {
        Ok(saving) => saving.await,
        Err(_) => {
            Err(Problem { what: words::saved::NOT_SAVED.to_owned(), what_to_do: words::saved::NO_CODE.to_owned() })
        }
    }
}

type Saving = Pin<Box<dyn Future<Output = Result<(), Problem>>>>;

in_chunk!(
    /// Begins to save a corpus.
    saved, begin_to_save(name: String, pack: Vec<u8>) -> Saving => Box::pin(put_pack(name, pack))
);

async fn put_pack(name: String, pack: Vec<u8>) -> Result<(), Problem> {
    let cache = SavedCache::open().await.map_err(|error| not_saved(&name, &Refusal::Other(error)))?;
    let mut number = 1;
    let address = loop {
        let address = format!("{PACKS}{}", cache::escaped(&numbered(&name, number)));
        match cache.bytes(&address).await {
            Some(there) if there == pack => break address,
            Some(_) => number += 1,
            None => {
                cache.put(&address, &pack).await.map_err(|refusal| not_saved(&name, &refusal))?;
                break address;
            }
        }
    };
    address::push(&Route { corpus: Some(address.into()), ..Route::default() }.href());
    Ok(())
}

fn not_saved(name: &str, refusal: &Refusal) -> Problem {
    let what_to_do = match refusal {
        Refusal::NoRoom => words::saved::NO_ROOM.to_owned(),
        Refusal::Other(error) => words::saved::refused(&error.0),
    };
    Problem { what: words::saved::not_saved(name), what_to_do }
}

/// The name of a file with a number before its ending, from the second on. Dots alone would lead to another folder.
fn numbered(name: &str, number: u32) -> String {
    let name = if name.chars().all(|letter| letter == '.') { "corpus.pack" } else { name };
    let (stem, ending) = match name.rfind('.') {
        Some(place) if place > 0 => name.split_at(place),
        _ => (name, ""),
    };
    if number == 1 { name.to_owned() } else { format!("{stem} {number}{ending}") }
}

/// Notes which file is open, for whoever loads the page anew; nothing once none is.
pub fn note_open_file(name: Option<&str>) {
    match name {
        Some(name) => storage::save_for_tab(&left_here(), name),
        None => storage::remove_for_tab(&left_here()),
    }
}

/// The file that was open when the page was left in this tab; told once.
#[must_use]
pub fn take_left_file() -> Option<String> {
    let key = left_here();
    let name = storage::load_for_tab(&key);
    storage::remove_for_tab(&key);
    name
}

/// The key of the note for this page: pages on a disk share one storage, and a copy of the reader is another page.
fn left_here() -> String {
    format!("{LEFT}:{}", address::with_hash(""))
}

#[cfg(test)]
mod tests {
    use super::{Sharing, numbered};

    #[test]
    fn another_corpus_of_a_name_gets_a_number_before_the_ending() {
        for (name, first, second) in [
            ("town.pack", "town.pack", "town 2.pack"),
            ("a.b.pack", "a.b.pack", "a.b 2.pack"),
            ("town", "town", "town 2"),
            (".pack", ".pack", ".pack 2"),
            ("..", "corpus.pack", "corpus 2.pack"),
            ("", "corpus.pack", "corpus 2.pack"),
        ] {
            assert_eq!([numbered(name, 1), numbered(name, 2)], [first, second]);
        }
    }

    #[test]
    fn what_the_worker_wrote_is_read_and_anything_else_is_damaged() {
        let written =
            r#"{"title":"A","text":"","url":"","files":[{"name":"a.txt","size":3}],"problem":"","time":7,"from":""}"#;
        let read: Sharing = serde_json::from_str(written).unwrap();
        assert_eq!((read.title.as_str(), read.files.len(), read.is_looked_at), ("A", 1, false));
        for damaged in ["no JSON", "null", "{}", r#"{"time":7}"#, r#"{"files":[],"time":"then"}"#] {
            assert!(serde_json::from_str::<Sharing>(damaged).is_err(), "{damaged}");
        }
    }
}
