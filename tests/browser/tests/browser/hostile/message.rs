//! Messages of other windows: to a reader in a window of its own they say nothing, to one in a frame only what the page around
//! it may say.

use diptych_browser_tests::hostile::{TAKE, handed, inputs};
use diptych_browser_tests::{Reader, with_reader};
use serde_json::{Value, json};

use crate::embed::{Embedding, PLAIN, embedded};

/// What is sent for an input: the input itself, and it in the place of every word that the two halves of an embedding know.
const WORDS: &str = r"
const bytes = (input) => new TextEncoder().encode(input);
const wordsOf = (input) => [
  { type: 'navigate', hash: input },
  { type: 'navigate', hash: `#/${input}` },
  { type: 'navigate', hash: `#/read/${encodeURIComponent(input)}?lens=${encodeURIComponent(input)}` },
  { type: 'theme', theme: input, paper: input, ink: input, accent: input, 'font-text': input, 'font-ui': input },
  { type: 'sight', start: input, end: input, window: input },
  { type: 'pack', bytes: bytes(input), name: input },
  { type: 'height', height: input },
  { type: input, hash: input },
  input,
  [input],
  { [input]: input },
];
const greetingsOf = (input) => ['ready', 'port', input].flatMap((diptych) => [1, input].map((version) => ({ diptych, version, hash: input })));
const rest = () => new Promise((resolve) => setTimeout(resolve));
const done = arguments[arguments.length - 1];
";

/// Sends everything to the page's own window, with a port that says it again.
const TO_WINDOW: &str = r"
(async () => {
  for (const input of take(arguments[0])) {
    for (const word of [...wordsOf(input), ...greetingsOf(input)]) {
      const { port1, port2 } = new MessageChannel();
      wordsOf(input).forEach((word) => port1.postMessage(word));
      postMessage(word, '*', [port2]);
    }
    await rest();
  }
  done();
})();
";

/// Does what the embedding element does, and says over the port whatever it can.
const OVER_PORT: &str = r"
(async () => {
  const frame = document.querySelector('iframe').contentWindow;
  if (!globalThis.port) {
    const { port1, port2 } = new MessageChannel();
    globalThis.port = port1;
    frame.postMessage({ diptych: 'port', version: 1 }, '*', [port2]);
  }
  for (const input of take(arguments[0])) {
    for (const word of wordsOf(input)) port.postMessage(word);
    await rest();
  }
  done();
})();
";

/// Puts each input into every attribute and property of the element, and into a name of a corpus.
const INTO_ELEMENT: &str = r"
(async () => {
  const element = document.querySelector('diptych-reader');
  for (const input of take(arguments[0])) {
    for (const name of ['article', 'lens', 'claim', 'theme', 'route', 'title']) element.setAttribute(name, input);
    for (const name of ['paper', 'ink', 'accent', 'font-text', 'font-ui']) element.style.setProperty(`--diptych-${name}`, input);
    element.openPack(bytes(input), input);
    element.refreshTheme();
    await rest();
    element.setAttribute('route', `#/${input}`);
    await rest();
    element.removeAttribute('route');
  }
  done();
})();
";

#[tokio::test]
async fn p6_2_messages_to_a_reader_in_its_own_window_change_nothing() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/read/azernews-2020-10-06").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        let page = "return [location.hash, document.title, document.querySelector('main').outerHTML]";
        let before = reader.script(page, Vec::new()).await;
        send_all(reader, TO_WINDOW).await;
        reader.assert_unharmed().await;
        assert_eq!(reader.script(page, Vec::new()).await, before);
    })
    .await;
}

#[tokio::test]
async fn p6_2_whatever_the_page_around_says_over_the_port_does_no_harm_inside() {
    let body = "<iframe title=\"The reader\" width=\"800\" height=\"500\" src=\"{reader}#/\"></iframe>";
    in_a_frame(body, async |reader| {
        let frame = reader.find("iframe", "").await;
        frame.clone().enter_frame().await.unwrap();
        reader.until_text("articles to read").await;
        reader.leave_frame().await;
        send_all(reader, OVER_PORT).await;
        frame.enter_frame().await.unwrap();
        reader.until("the port was taken", "return document.documentElement.dataset.frame === 'tall'").await;
    })
    .await;
}

#[tokio::test]
async fn p6_2_whatever_stands_on_the_embedding_element_does_no_harm_on_either_side() {
    in_a_frame("<diptych-reader article=\"azernews-2020-10-06\"></diptych-reader>", async |reader| {
        reader.until_embedded(0).await;
        send_all(reader, INTO_ELEMENT).await;
        reader.enter_frame(0).await;
    })
    .await;
}

/// Runs a scenario with the reader in a page of another host; the scenario ends in the frame.
async fn in_a_frame(body: &str, scenario: impl AsyncFnOnce(&Reader)) {
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, host| {
        reader.arm().await;
        reader.visit("").await;
        scenario(reader).await;
        let unharmed = "return [timesPwned, violations, origin]";
        let inside = reader.script(unharmed, Vec::new()).await;
        assert_eq!(inside, json!([0, [], host.origin()]), "inside");
        reader.leave_frame().await;
        let around = reader.script(unharmed, Vec::new()).await;
        assert_eq!(around, json!([0, [], reader.host.origin()]), "around");
        assert_eq!(reader.driver().windows().await.unwrap().len(), 1);
    })
    .await;
}

async fn send_all(reader: &Reader, script: &str) {
    for some in inputs().chunks(100) {
        let arguments: Vec<Value> = vec![handed(&json!(some))];
        let sent = reader.driver().execute_async(format!("{TAKE}{WORDS}{script}"), arguments).await;
        sent.expect("everything was sent");
    }
}
