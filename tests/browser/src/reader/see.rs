//! What a person sees and what the browser has to say: texts, focus, route, complaints. Changes nothing in the page.

use serde_json::{Value, json};

use super::Reader;

const SEVERE: &str = "SEVERE";

impl Reader {
    /// What the address says after the host's part, from the `#` on.
    pub async fn route(&self) -> String {
        self.string("return location.hash", Vec::new()).await
    }

    /// Waits until the address is this route.
    pub async fn until_route(&self, route: &str) {
        let arguments = vec![json!(route)];
        self.until_given(&format!("the address is {route}"), "return location.hash === arguments[0]", arguments).await;
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.string("return document.title", Vec::new()).await
    }

    /// The visible text of the whole page.
    pub async fn page_text(&self) -> String {
        self.string("return document.body?.innerText ?? ''", Vec::new()).await
    }

    /// The visible text of the first thing that fits a selector; empty if there is none.
    pub async fn text(&self, selector: &str) -> String {
        self.string("return document.querySelector(arguments[0])?.innerText ?? ''", vec![json!(selector)]).await
    }

    /// Waits until these words are visible somewhere; letter case counts, line breaks do not.
    pub async fn until_text(&self, words: &str) {
        let visible = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.until_given(&format!("the page says `{words}`"), visible, vec![json!(words)]).await;
    }

    /// How many things fit a selector.
    pub async fn count(&self, selector: &str) -> u64 {
        let count = self.script("return document.querySelectorAll(arguments[0]).length", vec![json!(selector)]).await;
        count.as_u64().unwrap_or_default()
    }

    /// The name or text of what has the focus; `body` if nothing has.
    pub async fn focused(&self) -> String {
        let name = "const it = document.activeElement; \
                    if (!it || it === document.body) return 'body'; \
                    return (it.getAttribute('aria-label') || it.innerText || it.name || it.id || it.localName).trim()";
        self.string(name, Vec::new()).await
    }

    /// How far down the page is scrolled, in CSS pixels.
    pub async fn scrolled(&self) -> f64 {
        self.script("return scrollY", Vec::new()).await.as_f64().unwrap_or_default()
    }

    /// Everything the browser complained about since the last time it was asked: console, exceptions, lost files, policy.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver().browser_log().await.unwrap_or_default();
        let severe = log.into_iter().filter(|entry| entry.level == SEVERE).map(|entry| entry.message);
        severe.chain(self.list("return globalThis.violations ?? []").await).collect()
    }

    /// The addresses that the page asked outside its own host.
    pub async fn foreign_requests(&self) -> Vec<String> {
        let asked = self.list("return performance.getEntriesByType('resource').map((entry) => entry.name)").await;
        let own = self.host.origin();
        let foreign = |address: &String| {
            !address.starts_with(&own) && !address.starts_with("blob:") && !address.starts_with("data:")
        };
        asked.into_iter().filter(foreign).collect()
    }

    /// Fails if the browser complained, another host was asked, or this host was asked for something outside the reader.
    pub async fn assert_quiet(&self) {
        assert_eq!(self.complaints().await, Vec::<String>::new(), "the browser complained");
        assert_eq!(self.foreign_requests().await, Vec::<String>::new(), "another host was asked");
        assert_eq!(
            self.host.asked_outside(),
            Vec::<String>::new(),
            "something outside the reader's folder was asked for"
        );
    }

    async fn string(&self, body: &str, arguments: Vec<Value>) -> String {
        self.script(body, arguments).await.as_str().unwrap_or_default().to_owned()
    }

    async fn list(&self, body: &str) -> Vec<String> {
        let value = self.script(body, Vec::new()).await;
        let items = value.as_array().cloned().unwrap_or_default();
        items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
