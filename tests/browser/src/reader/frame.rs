//! The reader inside somebody else's page: the way into its frame and out again. The element keeps its frame to itself; the
//! driver has to be let in.

use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::Reader;

/// Lets the driver see what elements keep to themselves. Runs before any script of the page.
const OPEN_ROOTS: &str = "const attach = Element.prototype.attachShadow; \
                          Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: 'open' }) };";

/// The frame of the element whose place is the script's first argument; null or undefined while there is none.
const FRAME: &str = "document.querySelectorAll('diptych-reader')[arguments[0]]?.shadowRoot?.querySelector('iframe')";

impl Reader {
    /// From the next page on, frames of the embedding element can be entered.
    pub async fn open_roots(&self) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OPEN_ROOTS })).await;
    }

    /// The frame of an embedding element, by the element's place in the page. Waits for it: the element is an unknown one
    /// until its script has arrived.
    pub async fn frame(&self, at: usize) -> WebElement {
        self.until_given("the element has its frame", &format!("return Boolean({FRAME})"), vec![json!(at)]).await;
        let found = self.must("find a frame", self.driver().execute(format!("return {FRAME}"), vec![json!(at)]).await);
        self.must("find a frame", found.element())
    }

    /// Goes into that frame; what is seen and done from now on is seen and done there.
    pub async fn enter_frame(&self, at: usize) {
        let frame = self.frame(at).await;
        self.must("enter a frame", frame.enter_frame().await);
    }

    /// Goes back to the page around.
    pub async fn leave_frame(&self) {
        self.must("leave a frame", self.driver().enter_default_frame().await);
    }

    /// Runs a script in that frame, from the page around and back to it.
    pub async fn script_in_frame(&self, at: usize, body: &str, arguments: Vec<Value>) -> Value {
        self.enter_frame(at).await;
        let value = self.script(body, arguments).await;
        self.leave_frame().await;
        value
    }

    /// Waits until the reader in that frame is ready and as tall as its content.
    pub async fn until_embedded(&self, at: usize) {
        self.enter_frame(at).await;
        let ready = "return document.documentElement.dataset.frame === 'tall' && performance.getEntriesByName('ready').length > 0";
        self.until("the embedded reader is ready", ready).await;
        self.leave_frame().await;
    }
}
