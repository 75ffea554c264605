//! Stretches of text that style sheets mark without an element around them: the CSS Custom Highlight API. A browser without it marks
//! nothing. The only place that names the registry.

use std::cell::RefCell;

use js_sys::{Array, Function, Map, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssGroupingRule, CssMediaRule, CssRuleList, CssStyleRule, CssStyleSheet};

use super::dom_range::DomRange;
use super::{document, offered};

/// How the names of all highlights begin; style sheets know them as `::highlight(link-…)`.
const PREFIX: &str = "link-";

/// Marks `ranges` as `::highlight(link-<kind>)`, and nothing else.
pub fn set(kind: &str, ranges: &[&DomRange]) {
    let Some(registry) = registry() else { return };
    let name = JsValue::from(format!("{PREFIX}{kind}"));
    match highlight(ranges) {
        Some(highlight) if !ranges.is_empty() => {
            registry.set(&name, &highlight);
        }
        _ => {
            registry.delete(&name);
        }
    }
}

/// Switches the rules of all highlights on or off. Browsers work out the style of every highlight for whatever has custom properties
/// of its own, so the rules are off where no text is marked.
pub fn switch_rules(are_on: bool) {
    let Some(rule) = rules() else { return };
    let media = if are_on { "all" } else { "not all" };
    if rule.media().media_text() != media {
        rule.media().set_media_text(media);
    }
}

/// The registry is a map in all but its prototype.
fn registry() -> Option<Map> {
    let registry = offered("CSS", "highlights");
    (!registry.is_undefined()).then(|| registry.unchecked_into())
}

fn highlight(ranges: &[&DomRange]) -> Option<JsValue> {
    let make: Function = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let ranges: Array = ranges.iter().map(|range| JsValue::from(range.range.clone())).collect();
    Reflect::construct(&make, &ranges).ok()
}

thread_local! {
    /// The rules, once the sheet that has them is there.
    static RULES: RefCell<Option<CssMediaRule>> = const { RefCell::new(None) };
}

fn rules() -> Option<CssMediaRule> {
    RULES.with_borrow_mut(|known| {
        if known.is_none() {
            *known = find_rules();
        }
        known.clone()
    })
}

/// The block of a media query that begins with the rule of a highlight. It stands in a layer.
fn find_rules() -> Option<CssMediaRule> {
    let sheets = document()?.style_sheets();
    let sheets = (0..sheets.length()).filter_map(|index| sheets.get(index)?.dyn_into::<CssStyleSheet>().ok());
    // Nobody may read a sheet that an extension of the browser brings along from elsewhere.
    let layers = sheets.filter_map(|sheet| sheet.css_rules().ok()).flat_map(|rules| listed::<CssGroupingRule>(&rules));
    let mut blocks = layers.flat_map(|layer| listed::<CssMediaRule>(&layer.css_rules()));
    blocks.find(|block| {
        let first = listed::<CssStyleRule>(&block.css_rules()).into_iter().next();
        first.is_some_and(|rule| rule.selector_text().contains("highlight(link-"))
    })
}

fn listed<Rule: JsCast>(rules: &CssRuleList) -> Vec<Rule> {
    (0..rules.length()).filter_map(|index| rules.get(index)?.dyn_into().ok()).collect()
}
