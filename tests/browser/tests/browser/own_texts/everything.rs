//! "Delete everything of mine" empties every store of this browser: after a walk that fills all of them, nothing is left but the reader itself.

use diptych_browser_tests::{Reader, corpora, with_troubled_reader};
use serde_json::{Value, json};

use super::{bring, left};
use crate::offline::until_ready;
use crate::saved::{SHARE, open_sharing, sharing_host};

/// The names of all that this browser keeps, but for the builds of the reader: keys, records of the database, addresses of what was put by.
const KEPT: &str = "const done = arguments[0]; (async () => {
  const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage).map((key) => `tab ${key}`)];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => { const request = indexedDB.open(name); request.onsuccess = () => resolve(request.result); });
    for (const store of database.objectStoreNames) {
      const keys = database.transaction(store).objectStore(store).getAllKeys();
      await new Promise((resolve) => { keys.onsuccess = resolve; });
      if (keys.result.length > 0) names.push(`database ${store}`);
    }
    database.close();
  }
  for (const cache of (await caches.keys()).filter((it) => !/^diptych\\|.*\\|[0-9a-z]+$/.test(it))) {
    for (const { url } of await (await caches.open(cache)).keys()) names.push(`cache ${url.replace(/^.*.user.app./, '').split('/')[0]}`);
  }
  done([...new Set(names)].sort());
})()";

async fn kept(reader: &Reader) -> Vec<String> {
    let names = reader.driver().execute_async(KEPT, Vec::new()).await.expect("the stores are read");
    names.json().as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Something of every kind is kept: shared, a corpus, a text in a collection, what was put aside, chosen, explained and noted.
async fn fill(reader: &Reader) {
    open_sharing(reader).await;
    reader.script(SHARE, vec![json!("A letter"), json!("Its words"), json!(""), json!([["note.txt", "x"]])]).await;
    until_ready(reader).await;
    // The code that reads texts is fetched with the first of them.
    reader.host.come_back();
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("altmoor.pack");
    std::fs::write(&pack, corpora::minimal()).unwrap();
    reader.open("#/").await;
    reader.drop_file(&pack).await;
    reader.click_button("Keep it in this browser").await;
    reader.until_route("#/?corpus=kept%2Faltmoor.pack").await;
    reader.open("#/").await;
    bring(reader, &left()).await;
    reader.go("#/own").await;
    reader.type_into("Name of a new collection", "October").await;
    reader.click_button("Make a collection").await;
    reader.until_text("In no collection").await;
    reader.click_button("Settings").await;
    reader.click_field("Dark").await;
    for route in ["#/read/azernews-2020-10-06?lens=wording", "#/read/azernews-2020-10-06?lens=text"] {
        reader.open("#/read/azernews-2020-10-06?lens=claims").await;
        reader.click_on(&format!("[aria-label=Lens] a[href='{route}']")).await;
        reader.until_route(route).await;
    }
    reader.open("#/read/turkey-gazette-2020-10-15/azernews-2020-10-06?lens=shared").await;
    reader.click_on(".links-toggle").await;
    reader.click_button("Scroll together: on").await;
    reader.click_on(".link-row:not([data-by=curators]) .link-row__head button").await;
    // A file that is open is noted for this tab.
    reader.go("#/own").await;
    reader
        .script(
            "sessionStorage.setItem('diptych:left', 'altmoor.pack'); localStorage.setItem('another', 'program')",
            Vec::new(),
        )
        .await;
}

#[tokio::test]
async fn everything_of_a_reader_is_listed_and_once_it_is_deleted_no_store_has_anything_of_it() {
    with_troubled_reader(sharing_host(), async |reader| {
        fill(reader).await;
        reader.open("#/own").await;
        let before = kept(reader).await;
        let expected = [
            "another",
            "cache inbox",
            "cache kept",
            "database collections",
            "database own-texts",
            "diptych:apart",
            "diptych:lens",
            "diptych:lock",
            "diptych:own-texts",
            "diptych:seen-lenses",
            "diptych:theme",
            "tab diptych:left",
        ];
        let missing: Vec<_> = expected.iter().filter(|it| !before.iter().any(|name| name == *it)).collect();
        assert!(missing.is_empty(), "the walk filled no {missing:?}, but {before:?}");
        reader.until_text("1 corpus that was kept, 1 thing that was shared").await;
        reader.click_button("Delete everything of mine").await;
        for line in [
            "The valley waits",
            "the collection “October”",
            "1 link or word put aside",
            "choices of how the page looks",
            "1 corpus that was kept",
            "1 thing that was shared",
            "which ways to mark a text were explained",
        ] {
            reader.until_text(line).await;
        }
        reader.click_button("Delete all of it").await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        reader.until_so("no store has anything of the reader", async || kept(reader).await == ["another"]).await;
        reader.reload().await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        assert_eq!(kept(reader).await, ["another"], "after a reload");
        reader.until("the page has its own colors", "return document.documentElement.dataset.theme !== 'dark'").await;
    })
    .await;
}
