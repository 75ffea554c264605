//! What a person does: clicks and keys. Things are found by role and accessible name, never by class.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::Reader;

/// Finds the visible thing of a kind by its accessible name: first the exact name, then a name that holds the words.
const FIND: &str = r#"
const [selector, wanted] = arguments;
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const labeled = (thing) => (thing.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent).join(" ");
const name = (thing) => squeeze(thing.getAttribute("aria-label") || labeled(thing)
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

    /// Chooses an entry of the list of this label.
    pub async fn choose(&self, label: &str, entry: &str) {
        let list = self.find(FIELD, label).await;
        let wanted = "const found = [...arguments[0].options].find((option) => option.label.trim() === arguments[1]); \
                      return found ?? null";
        let arguments = vec![self.must("name a list", list.to_json()), json!(entry)];
        let found = self.must("look into a list", self.driver().execute(wanted, arguments).await);
        let option = found.element().unwrap_or_else(|error| panic!("the list `{label}` has no `{entry}`: {error}"));
        self.must("choose", option.click().await);
    }

    /// Gives a file to the field of this label, as a person does who has found it in the system's own dialog.
    pub async fn choose_file(&self, label: &str, file: &Path) {
        let field = self.find("input[type=file]", label).await;
        self.must("choose a file", field.send_keys(file.to_string_lossy()).await);
    }

    /// Drops a file from outside the browser onto the middle of the page.
    pub async fn drop_file(&self, file: &Path) {
        let data = json!({ "items": [], "files": [file.to_string_lossy()], "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            self.cdp("Input.dispatchDragEvent", json!({ "type": step, "x": 300, "y": 300, "data": data })).await;
        }
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
        let found = self.find(selector, name).await;
        // What was drawn anew meanwhile is found again.
        let thing = if found.scroll_into_view().await.is_ok() { found } else { self.find(selector, name).await };
        // A person clicks what has come to rest.
        self.paint().await;
        self.must("click", thing.click().await);
    }
}
