//! The reader inside other pages: as tall as what it shows, deaf to everybody but the page around it, and untouched by that
//! page's style and policy.
//!
//! - [`height`]: the frame follows what it shows
//! - [`apart`]: style, policy, storage and messages of others
//! - [`together`]: what the two pages tell each other

mod apart;
mod height;
mod together;

use diptych_browser_tests::{Host, Reader, with_troubled_reader};
use serde_json::{Value, json};

const ARTICLE: &str = "azernews-2020-10-06";
const OTHER: &str = "amnesty-2020-10-05";
const HEADLINE: &str = "Azerbaijan fights in its own territory";

/// Height of the frame in the page around.
const FRAME_HEIGHT: &str = "return document.querySelectorAll('diptych-reader')[arguments[0]].shadowRoot.querySelector('iframe').getBoundingClientRect().height";
/// Height of what stands in it.
const CONTENT_HEIGHT: &str = "return document.body.getBoundingClientRect().height";

/// A page of somebody else with a policy of its own.
pub(crate) struct Embedding<'a> {
    pub(crate) policy: &'a str,
    pub(crate) style: &'a str,
    pub(crate) body: &'a str,
}

impl Embedding<'_> {
    /// Its bytes; `{reader}` in policy and body is the reader's own folder.
    fn page(&self, reader: &Host) -> Vec<u8> {
        let Self { policy, style, body } = self;
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <title>Somebody else's page</title>{style}<script src=\"{{reader}}embed.js\"></script><main><h1>News in class</h1>{body}</main></html>"
        );
        page.replace("{reader}", &reader.address()).into_bytes()
    }
}

const STRICT: &str = "default-src 'none'; script-src {reader}; frame-src {reader}; style-src 'self'";
pub(crate) const PLAIN: &str = "default-src * 'unsafe-inline'";
const ONE: &str = "<diptych-reader article=\"azernews-2020-10-06\" lens=\"claims\"></diptych-reader>";
/// The same with the whole masthead around it.
const WHOLE: &str = "<diptych-reader article=\"azernews-2020-10-06\" lens=\"claims\" chrome=\"full\"></diptych-reader>";

/// Opens the page on a host of its own, with the reader on another; at the end the browser must have complained about nothing.
pub(crate) async fn embedded(embedding: Embedding<'_>, scenario: impl AsyncFnOnce(&Reader, &Host)) {
    embedded_in_trouble(embedding, async |reader, host| {
        scenario(reader, host).await;
        reader.assert_no_complaints().await;
        let foreign = reader.foreign_requests().await.into_iter().filter(|it| !it.starts_with(&host.origin()));
        assert_eq!(foreign.collect::<Vec<_>>(), Vec::<String>::new(), "a third host was asked");
    })
    .await;
}

/// The same for a scenario in which something is refused, so that the browser may complain.
pub(crate) async fn embedded_in_trouble(embedding: Embedding<'_>, scenario: impl AsyncFnOnce(&Reader, &Host)) {
    let (outside, host) = hosts(&embedding);
    with_troubled_reader(outside, async |reader| {
        reader.open_roots().await;
        reader.visit("").await;
        scenario(reader, &host).await;
    })
    .await;
}

/// The host of the page around, and the reader's own.
pub(crate) fn hosts(embedding: &Embedding<'_>) -> (Host, Host) {
    let (outside, host) = (Host::serving(std::env::temp_dir().join("no such folder"), "/"), Host::start());
    outside.add("index.html", embedding.page(&host));
    outside.add("favicon.ico", Vec::new());
    (outside, host)
}

async fn until_fitting(reader: &Reader, what: &str) {
    let fits = async || {
        reader.paint().await;
        let frame = reader.script(FRAME_HEIGHT, vec![json!(0)]).await.as_f64().unwrap();
        let content = reader.script_in_frame(0, CONTENT_HEIGHT, Vec::new()).await.as_f64().unwrap();
        (frame - content).abs() <= 1.0
    };
    reader.until_so(&format!("after {what} the frame is as tall as its content"), fits).await;
}

/// The heights that the frame takes within sixty frames of the screen.
async fn watched_heights(reader: &Reader) -> Vec<Value> {
    let watch = "const done = arguments[0]; const frame = document.querySelector('diptych-reader').shadowRoot.querySelector('iframe'); \
                 const seen = []; const observer = new MutationObserver(() => seen.push(frame.style.blockSize)); \
                 observer.observe(frame, { attributes: true }); let left = 60; \
                 const wait = () => { if (left-- > 0) return requestAnimationFrame(wait); observer.disconnect(); done(seen) }; wait()";
    let seen = reader.driver().execute_async(watch, Vec::<Value>::new()).await.unwrap();
    seen.json().as_array().cloned().unwrap()
}
