//! Inputs that mean harm, and the proof that they did none. Knows that an input which runs calls `pwned()`; knows no view and
//! no way into the reader.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{Build, Reader};

/// Counts what ran. The console tells of it as well, because a page that was replaced takes its count along.
const PROBE: &str = "globalThis.timesPwned = 0; \
                     globalThis.pwned = () => { timesPwned += 1; console.error('an input of others ran'); return '' };";

/// Elements and attributes that the reader never draws, wherever they would come from.
const STRANGE: &str = r##"
const barred = /^(script|style|link|meta|base|title|iframe|frame|frameset|object|embed|applet|portal|img|image|picture|video|audio|source|track|math|mi|mtext|foreignobject|animate|animatetransform|set|template|marquee|xmp|plaintext|listing|noembed|noframes|textarea|map|area|slot|xss)$/i;
const places = /^(href|src|srcset|action|formaction|data|poster|background|ping|xlink:href)$/i;
const plain = /^(#|\?reset$|https:\/\/|diptych\.html$)/;
const isStrange = ({ name, value }) => /^on/i.test(name) || name === "srcdoc" || (name === "style" && /url|expression/i.test(value)) || (places.test(name) && !plain.test(value));
return [...document.body.querySelectorAll(":not(#shell > template)")].filter((it) => barred.test(it.localName) || [...it.attributes].some(isStrange)).map((it) => it.cloneNode().outerHTML.slice(0, 300));
"##;

/// Reads what [`handed`] hands over.
pub const TAKE: &str = "const take = (handed) => JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(handed), (letter) => letter.charCodeAt(0))));";

/// Goes through addresses within the page and tells of those whose view lacks words that it should have.
const WALK: &str = r"
const done = arguments[1];
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const go = async (route) => {
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = route;
  await Promise.race([changed, rest(100)]);
  await rest(0);
};
(async () => {
  const failed = [];
  for (const [route, words] of take(arguments[0])) {
    await go(route);
    const lack = () => words.filter((word) => !document.getElementById('app').textContent.includes(word));
    let lacking = lack();
    // What no screen shows at first is drawn after the rest.
    for (let wait = 0; lacking.length > 0 && wait < 20; wait += 1) {
      await rest(50);
      lacking = lack();
    }
    if (lacking.length > 0) failed.push([route.slice(0, 100), `${lacking.length} of ${words.length}`, escape(lacking[0].slice(0, 100)), document.querySelector('main h1')?.textContent.slice(0, 60) ?? 'no heading']);
  }
  // What would run by itself has had the time to.
  await rest(100);
  done(failed);
})();
";

/// Steps of a walk that a driver waits for at once.
const STEPS_AT_ONCE: usize = 100;

const COLLECTION: &str = include_str!("../inputs/hostile.txt");

/// How the comments begin above those inputs that are other markup once they are written and parsed again.
const MUTATING: &str = "// Markup that mutates";

/// Every input of the collection.
pub fn inputs() -> Vec<String> {
    read(COLLECTION)
}

/// Those that are other markup once they are written and parsed again.
pub fn mutating_inputs() -> Vec<String> {
    COLLECTION.split("\n\n").filter(|part| part.starts_with(MUTATING)).flat_map(read).collect()
}

fn read(lines: &str) -> Vec<String> {
    let written = lines.lines().filter(|line| !line.is_empty() && !line.starts_with("//"));
    written.map(|line| input(&serde_json::from_str(line).expect("an input is written in JSON"))).collect()
}

fn input(written: &Value) -> String {
    match written {
        Value::String(whole) => whole.clone(),
        parts => {
            let part = |at: usize| parts[at].as_str().expect("a part of an input");
            let times = parts[2].as_u64().expect("how often it is repeated");
            [part(0), &part(1).repeat(times as usize), part(3)].concat()
        }
    }
}

/// Text as a script can be handed it whatever letters it has: drivers refuse some that pages take.
pub fn handed(value: &Value) -> Value {
    json!(BASE64_STANDARD.encode(value.to_string()))
}

impl Reader {
    /// From the next page on, what runs is counted, in frames as well.
    pub async fn arm(&self) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PROBE })).await;
    }

    /// Goes through addresses, each with words that its view has to hold, and fails with all views that lack some.
    pub async fn walk(&self, steps: &[(String, Vec<&str>)]) {
        for steps in steps.chunks(STEPS_AT_ONCE) {
            let failed = self
                .driver()
                .execute_async(format!("{TAKE}{WALK}"), vec![handed(&json!(steps))])
                .await
                .expect("the walk ends");
            let failed = failed.json().as_array().cloned().unwrap_or_default();
            let told = failed.iter().map(|it| format!("\n{it}")).collect::<String>();
            assert!(failed.is_empty(), "views lack words: {told}\nthe browser says: {:?}", self.complaints().await);
            self.assert_unharmed().await;
        }
    }

    /// Fails if anything ran, a policy was broken, markup of others came into the page, or anything but a file of the
    /// reader was asked for.
    pub async fn assert_unharmed(&self) {
        assert_eq!(self.script("return timesPwned", Vec::new()).await, json!(0), "an input ran");
        assert_eq!(self.script("return violations", Vec::new()).await, json!([]), "the policy was broken");
        assert_eq!(self.script(STRANGE, Vec::new()).await, json!([]), "markup of others is in the page");
        let own: Vec<String> = Build::made().files.into_iter().map(|(name, _)| format!("/{name}")).collect();
        // Before it knows its corpus, a page asks for the opening of the text that its link names.
        let is_own = |path: &String| path == "/" || path.starts_with("/opening-") || own.contains(path);
        let strange: Vec<_> = self.host.asked().into_iter().filter(|path| !is_own(path)).collect();
        assert_eq!(strange, Vec::<String>::new(), "something that the reader does not have was asked for");
        assert_eq!(self.foreign_requests().await, Vec::<String>::new(), "another host was asked");
        assert_eq!(self.driver().windows().await.map_or(0, |open| open.len()), 1, "a window was opened");
    }
}
