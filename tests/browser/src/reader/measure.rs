//! Where things stand, and what is there whether it shows or not: for what a person sees at a glance and a test has to measure.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::Reader;

impl Reader {
    /// Clicks the thing of this name among those that fit a CSS selector, for names that stand in several places.
    pub async fn click_among(&self, selector: &str, name: &str) {
        let thing = self.find(selector, name).await;
        self.must("bring it into view", thing.scroll_into_view().await);
        self.must("click", thing.click().await);
    }

    /// Clicks what a CSS selector finds where it stands, scrolling nothing before.
    pub async fn click_in_place(&self, selector: &str) {
        let thing = self.find(selector, "").await;
        self.must("click", thing.click().await);
    }

    /// Moves the pointer over the first line of what a CSS selector finds.
    pub async fn hover(&self, selector: &str) {
        let [left, top, right, bottom] = self.place_of(selector).await;
        let point = (((left + right) / 2.0) as i64, ((top + bottom) / 2.0) as i64);
        self.must("hover", self.driver().action_chain().move_to(point.0, point.1).perform().await);
    }

    /// Drags what a CSS selector finds sideways by `pixels`.
    pub async fn drag(&self, selector: &str, pixels: i64) {
        let thing = self.find(selector, "").await;
        let chain = self.driver().action_chain().move_to_element_center(&thing).click_and_hold();
        self.must(
            "drag",
            chain.move_by_offset(pixels / 2, 0).move_by_offset(pixels - pixels / 2, 0).release().perform().await,
        );
    }

    /// Presses Tab until the focus is on the thing that fits a CSS selector; fails after `most` times.
    pub async fn tab_onto(&self, selector: &str, most: usize) {
        for _ in 0..most {
            self.press(Key::Tab).await;
            if self.holds("return document.activeElement.matches(arguments[0])", vec![json!(selector)]).await {
                return;
            }
        }
        panic!("Tab did not reach {selector} in {most} steps; the focus is on {}", self.focused().await);
    }

    /// Waits until the focus is on the thing that fits a CSS selector.
    pub async fn until_focus(&self, selector: &str) {
        let there = "return document.activeElement.matches(arguments[0])";
        self.until_given(&format!("the focus is on {selector}"), there, vec![json!(selector)]).await;
    }

    /// Waits until something fits a selector and shows.
    pub async fn until_shown(&self, selector: &str) {
        // A page that still draws the rest of itself is not there yet.
        let shown = "return !document.querySelector('.overview[aria-busy]') && [...document.querySelectorAll(arguments[0])].some((it) => it.checkVisibility())";
        self.until_given(&format!("{selector} shows"), shown, vec![json!(selector)]).await;
    }

    /// Waits until nothing that fits a selector shows.
    pub async fn until_gone(&self, selector: &str) {
        let gone = "return ![...document.querySelectorAll(arguments[0])].some((it) => it.checkVisibility())";
        self.until_given(&format!("{selector} is gone"), gone, vec![json!(selector)]).await;
    }

    /// The text of everything that fits a selector, in the order of the page, byte for byte, whether it shows or not.
    pub async fn contents(&self, selector: &str) -> Vec<String> {
        let contents = "return [...document.querySelectorAll(arguments[0])].map((it) => it.textContent)";
        let contents = self.script(contents, vec![json!(selector)]).await;
        contents.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Where the first line of a thing stands in the window: left, top, right and bottom, in CSS pixels.
    pub async fn place_of(&self, selector: &str) -> [f64; 4] {
        let place = "const it = document.querySelector(arguments[0])?.getClientRects()[0]; \
                     return it ? [it.left, it.top, it.right, it.bottom] : null";
        let place = self.script(place, vec![json!(selector)]).await;
        let edge = |index: usize| place[index].as_f64().unwrap_or_else(|| panic!("nothing shows for {selector}"));
        [edge(0), edge(1), edge(2), edge(3)]
    }

    /// The top of the first line of a thing, from the top of the window.
    pub async fn top_of(&self, selector: &str) -> f64 {
        self.place_of(selector).await[1]
    }

    /// A number that a script returns.
    pub async fn number(&self, body: &str) -> f64 {
        self.script(body, Vec::new()).await.as_f64().unwrap_or_else(|| panic!("no number: {body}"))
    }

    /// Whether a script returns true.
    pub async fn holds(&self, body: &str, arguments: Vec<Value>) -> bool {
        self.script(body, arguments).await == Value::Bool(true)
    }
}
