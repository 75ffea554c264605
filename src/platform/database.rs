//! The browser's database: bytes under keys, which outlive the page. What it refuses ends in what the browser said.

use std::rc::Rc;

use idb::{Database as Opened, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Query, TransactionMode};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::{PlatformError, window};

/// The form of the stores below. It rises when a store is added.
const VERSION: u32 = 2;

/// A store of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The texts that the reader brought.
    OwnTexts,
    /// Their collections.
    Collections,
}

impl Store {
    const ALL: &'static [Self] = &[Self::OwnTexts, Self::Collections];

    fn name(self) -> &'static str {
        match self {
            Self::OwnTexts => "own-texts",
            Self::Collections => "collections",
        }
    }
}

/// Bytes with what they are sorted by.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The key.
    pub key: String,
    /// When it was put in first, in milliseconds since 1970.
    pub since_ms: f64,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// All records of a store, those first that were put in first.
///
/// # Errors
/// What the browser said, where it has no database for this page or cannot read it.
pub async fn all(store: Store) -> Result<Vec<Record>, PlatformError> {
    let database = open().await?;
    let entries = async {
        let (entries, _) = within(&database, store, TransactionMode::ReadOnly)?;
        Ok::<_, Error>((entries.get_all_keys(None, None)?.await?, entries.get_all(None, None)?.await?))
    };
    let entries = entries.await;
    database.close();
    let (keys, values) = entries.map_err(told)?;
    let mut records: Vec<Record> = keys.iter().zip(&values).filter_map(|(key, value)| record(key, value)).collect();
    records.sort_by(|a, b| a.since_ms.total_cmp(&b.since_ms));
    Ok(records)
}

/// Puts records in, in the place of those with the same keys. Either all are put in, or none.
///
/// # Errors
/// What the browser said: it may have no room, or not keep anything for this page.
pub async fn put(store: Store, records: Vec<Record>) -> Result<(), PlatformError> {
    change(store, move |entries| {
        for record in &records {
            let bytes = Uint8Array::from(record.bytes.as_slice());
            let value = Array::of2(&JsValue::from_f64(record.since_ms), &bytes);
            // What becomes of it is told by the transaction.
            let _put = entries.put(&value, Some(&JsValue::from_str(&record.key)))?;
        }
        Ok(())
    })
    .await
}

/// Takes records out.
///
/// # Errors
/// What the browser said.
pub async fn remove(store: Store, keys: Vec<String>) -> Result<(), PlatformError> {
    change(store, move |entries| {
        for key in &keys {
            let _removed = entries.delete(Query::Key(JsValue::from_str(key)))?;
        }
        Ok(())
    })
    .await
}

/// Empties a store.
///
/// # Errors
/// What the browser said.
pub async fn clear(store: Store) -> Result<(), PlatformError> {
    change(store, |entries| entries.clear().map(|_| ())).await
}

/// Asks the browser not to clear what this page keeps when space is short; tells whether it promised that.
pub async fn ask_to_persist() -> bool {
    let Some(storage) = window().map(|window| window.navigator().storage()) else { return false };
    let asked: Option<Promise> = storage.persist().ok();
    let Some(asked) = asked else { return false };
    JsFuture::from(asked).await.is_ok_and(|promised| promised.is_truthy())
}

async fn change(store: Store, change: impl FnOnce(&ObjectStore) -> Result<(), Error>) -> Result<(), PlatformError> {
    let database = open().await?;
    let changed = async {
        let (entries, transaction) = within(&database, store, TransactionMode::ReadWrite)?;
        change(&entries)?;
        transaction.commit()?.await
    };
    let changed = changed.await;
    database.close();
    changed.map_err(told).and_then(|end| match end {
        idb::TransactionResult::Committed => Ok(()),
        idb::TransactionResult::Aborted => Err(PlatformError("it took back what was to be kept".to_owned())),
    })
}

fn within(
    database: &Rc<Opened>,
    store: Store,
    mode: TransactionMode,
) -> Result<(ObjectStore, idb::Transaction), Error> {
    let transaction = database.transaction(&[store.name()], mode)?;
    Ok((transaction.object_store(store.name())?, transaction))
}

async fn open() -> Result<Rc<Opened>, PlatformError> {
    let factory = Factory::new().map_err(told)?;
    let mut request = factory.open(&name(), Some(VERSION)).map_err(told)?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let known = database.store_names();
        for store in Store::ALL.iter().filter(|it| known.iter().all(|name| name != it.name())) {
            // Without it, whatever is asked of it says so.
            let _ = database.create_object_store(store.name(), ObjectStoreParams::new());
        }
    });
    Ok(Rc::new(request.await.map_err(told)?))
}

/// One database for each folder of a host, as with the caches: two readers of one host do not share what they keep.
pub(super) fn name() -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').map_or("", |end| path.get(..=end).unwrap_or_default());
    format!("diptych|{folder}")
}

fn record(key: &JsValue, value: &JsValue) -> Option<Record> {
    let value: &Array = value.dyn_ref()?;
    let bytes: Uint8Array = value.get(1).dyn_into().ok()?;
    Some(Record { key: key.as_string()?, since_ms: value.get(0).as_f64()?, bytes: bytes.to_vec() })
}

fn told(error: Error) -> PlatformError {
    PlatformError(error.to_string())
}
