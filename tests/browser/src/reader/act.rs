//! What a person does: clicks and keys. Things are found by role and accessible name, never by class.

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::Reader;

/// Finds the visible thing of a kind by its accessible name: first the exact name, then a name that holds the words.
const FIND: &str = r#"
const [selector, wanted] = arguments;
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const labelled = (thing) => (thing.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent).join(" ");
const name = (thing) => squeeze(thing.getAttribute("aria-label") || labelled(thing)
    || [...(thing.labels ?? [])].map((label) => label.textContent).join(" ") || thing.innerText || thing.textContent || thing.title
    || thing.placeholder);
const seen = [...document.querySelectorAll(selector)].filter((thing) => thing.checkVisibility({ visibilityProperty: true }));
return seen.find((thing) => name(thing) === wanted) ?? seen.find((thing) => name(thing).includes(wanted)) ?? null;
"#;

const LINK: &str = "a[href], [role=link]";
const BUTTON: &str = "button, summary, [role=button], [role=tab], [role=menuitem], [role=switch]";
const FIELD: &str = "input, select, textarea, [role=combobox], [role=searchbox], [role=separator], [role=slider]";

impl Reader {
    /// Clicks the link of this name, or of a name that holds these words.
    pub async fn click_link(&self, name: &str) {
        self.click(LINK, name).await;
    }

    /// Clicks the button of this name.
    pub async fn click_button(&self, name: &str) {
        self.click(BUTTON, name).await;
    }

    /// Clicks the box, choice or field of this label.
    pub async fn click_field(&self, label: &str) {
        self.click(FIELD, label).await;
    }

    /// Clicks the first visible thing that fits a CSS selector, for things that have no role of their own.
    pub async fn click_on(&self, selector: &str) {
        self.click(selector, "").await;
    }

    /// Types into the field of this label.
    pub async fn type_into(&self, label: &str, text: &str) {
        let field = self.find(FIELD, label).await;
        self.must("type", field.send_keys(text).await);
    }

    /// Types wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.must("type", self.driver().action_chain().send_keys(text).perform().await);
    }

    /// Presses one key wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.must("press a key", self.driver().action_chain().send_keys(key).perform().await);
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: Key) {
        let keys = self.driver().action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        self.must("press two keys", keys.perform().await);
    }

    /// Presses Tab until the focus is on something of this name; fails after `most` times.
    pub async fn tab_to(&self, name: &str, most: usize) {
        let mut passed = Vec::new();
        for _ in 0..most {
            self.press(Key::Tab).await;
            let focused = self.focused().await;
            if focused.contains(name) {
                return;
            }
            passed.push(focused);
        }
        panic!("Tab did not reach `{name}` in {most} steps; it passed {passed:#?}");
    }

    /// Waits for the visible thing of a kind and a name.
    pub async fn find(&self, selector: &str, name: &str) -> WebElement {
        let arguments = vec![json!(selector), json!(name)];
        let found = format!("return (function () {{ {FIND} }})(...arguments) !== null");
        self.until_given(&format!("there is `{name}` among {selector}"), &found, arguments.clone()).await;
        let answer = self.must("find", self.driver().execute(FIND, arguments).await);
        self.must("find", answer.element())
    }

    /// Whether there is a visible thing of a kind and a name now.
    pub async fn has(&self, selector: &str, name: &str) -> bool {
        let found = format!("return (function () {{ {FIND} }})(...arguments) !== null");
        self.script(&found, vec![json!(selector), json!(name)]).await == Value::Bool(true)
    }

    async fn click(&self, selector: &str, name: &str) {
        let thing = self.find(selector, name).await;
        self.must("bring it into view", thing.scroll_into_view().await);
        self.must("click", thing.click().await);
    }
}
