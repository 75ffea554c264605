//! What other programs share: it waits in the inbox as text.

use diptych_browser_tests::hostile::{TAKE, handed, inputs};
use diptych_browser_tests::with_reader;
use serde_json::json;

use crate::offline::until_cached;

/// Shares each input as title, text, address, and as the name and the content of a file.
const SHARE_ALL: &str = r"
const done = arguments[1];
(async () => {
  for (const input of take(arguments[0])) {
    const form = new FormData();
    for (const name of ['title', 'text', 'url']) form.append(name, input);
    form.append('files', new File([input], `${input}.txt`, { type: input }));
    await fetch('share-target', { method: 'POST', body: form, redirect: 'manual' });
  }
  done();
})();
";

/// As if somebody had looked at each.
const LOOK_AT_ALL: &str = r"
const done = arguments[0];
(async () => {
  const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('diptych-kept|')));
  for (const { url } of (await cache.keys()).filter(({ url }) => /inbox.[^/]+$/.test(url))) {
    const shared = await (await cache.match(url)).json();
    await cache.put(url, new Response(JSON.stringify({ ...shared, isLookedAt: true })));
  }
  done();
})();
";

/// The inputs whose beginning the inbox does not show. A form sends every line end as two letters.
const UNSHOWN: &str = r"
const lines = (text) => text.replace(/[\r\n]+/g, '\n');
const shown = [...document.querySelectorAll('dialog h3')].map((it) => lines(it.textContent));
return take(arguments[0]).filter((input) => !shown.some((it) => it.startsWith(lines(input.slice(0, 140))))).map((input) => escape(input.slice(0, 100)));
";

#[tokio::test]
async fn p6_2_inputs_that_are_shared_stand_in_the_inbox_as_text() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/").await;
        until_cached(reader).await;
        for some in inputs().chunks(100) {
            let shared = reader.driver().execute_async(format!("{TAKE}{SHARE_ALL}"), vec![handed(&json!(some))]).await;
            shared.expect("everything was shared");
        }
        reader.open("#/inbox").await;
        reader.until_text("Something was shared on").await;
        assert_eq!(reader.count("dialog h3").await, 1, "only the heading is drawn of what nobody has looked at");
        reader.driver().execute_async(LOOK_AT_ALL, Vec::new()).await.expect("everything is looked at");
        reader.open("#/inbox").await;
        reader.until_text("Shown as it came; nothing of it has been opened.").await;
        let unshown = reader.script(&format!("{TAKE}{UNSHOWN}"), vec![handed(&json!(inputs()))]).await;
        assert_eq!(unshown, json!([]), "inputs that the inbox does not show");
        reader.assert_unharmed().await;
    })
    .await;
}
