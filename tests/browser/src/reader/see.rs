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

    /// The visible texts of everything that fits a selector, in the order of the page, with single spaces.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let visible = "return [...document.querySelectorAll(arguments[0])].filter((it) => it.checkVisibility()) \
                       .map((it) => it.innerText.replace(/\\s+/g, ' ').trim())";
        self.strings(visible, vec![json!(selector)]).await
    }

    /// The values of an attribute of everything that fits a selector, in the order of the page.
    pub async fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let values =
            "return [...document.querySelectorAll(arguments[0])].map((it) => it.getAttribute(arguments[1]) ?? '')";
        self.strings(values, vec![json!(selector), json!(name)]).await
    }

    /// Waits until `count` things fit a selector.
    pub async fn until_count(&self, selector: &str, count: usize) {
        let there = "return document.querySelectorAll(arguments[0]).length === arguments[1]";
        self.until_given(&format!("there are {count} of {selector}"), there, vec![json!(selector), json!(count)]).await;
    }

    /// Waits until the heading of the view is this.
    pub async fn until_heading(&self, words: &str) {
        let is_headed =
            "return document.querySelector('main h1')?.innerText.replace(/\\s+/g, ' ').trim() === arguments[0]";
        self.until_given(&format!("the heading is `{words}`"), is_headed, vec![json!(words)]).await;
    }

    /// Waits until the first thing that fits a selector stands between the upper and the lower edge of the window.
    pub async fn until_seen(&self, selector: &str) {
        let seen = "const box = document.querySelector(arguments[0])?.getBoundingClientRect(); \
                    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight";
        self.until_given(&format!("{selector} is in sight"), seen, vec![json!(selector)]).await;
    }

    /// Waits until these words are visible somewhere; letter case counts, line breaks do not.
    pub async fn until_text(&self, words: &str) {
        let visible = "return document.body?.innerText.replace(/\\s+/g, ' ').includes(arguments[0]) ?? false";
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
                    return (it.getAttribute('aria-label') || it.innerText || it.labels?.[0]?.innerText || it.name || it.id || it.localName).trim()";
        self.string(name, Vec::new()).await
    }

    /// How far down the page is scrolled, in CSS pixels.
    pub async fn scrolled(&self) -> f64 {
        self.script("return scrollY", Vec::new()).await.as_f64().unwrap_or_default()
    }

    /// Everything the browser complained about since the last time it was asked: console, exceptions, lost files, policy. A text
    /// that no corpus has, has no opening, and nobody can say so more quietly than by a 404.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.must("read what the browser says", self.driver().browser_log().await);
        let is_lost_opening = |message: &str| message.contains("/opening-") && message.contains("status of 404");
        let severe = log.into_iter().filter(|entry| entry.level == SEVERE).map(|entry| entry.message);
        let severe = severe.filter(|message| !is_lost_opening(message));
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
        self.assert_no_complaints().await;
        self.assert_own_requests_alone().await;
    }

    /// Fails if another host was asked, or this host for something outside the reader.
    pub async fn assert_own_requests_alone(&self) {
        assert_eq!(self.foreign_requests().await, Vec::<String>::new(), "another host was asked");
        assert_eq!(
            self.host.asked_outside(),
            Vec::<String>::new(),
            "something outside the reader's folder was asked for"
        );
    }

    /// Fails if the browser complained; for a page of another host, which may ask more than one.
    pub async fn assert_no_complaints(&self) {
        assert_eq!(self.complaints().await, Vec::<String>::new(), "the browser complained");
    }

    async fn string(&self, body: &str, arguments: Vec<Value>) -> String {
        self.script(body, arguments).await.as_str().unwrap_or_default().to_owned()
    }

    async fn list(&self, body: &str) -> Vec<String> {
        self.strings(body, Vec::new()).await
    }

    async fn strings(&self, body: &str, arguments: Vec<Value>) -> Vec<String> {
        let value = self.script(body, arguments).await;
        let items = value.as_array().cloned().unwrap_or_default();
        items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
