//! What becomes of views in a real page: what is drawn, what follows its signals, and what ends with the part it belongs to.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is amiss")]

// The macros of Leptos write paths that begin with `::leptos`.
extern crate diptych_view as leptos;

use std::cell::Cell;
use std::rc::Rc;

use leptos::dom::{Held, draw};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn text_reaches_the_page_as_text_whatever_it_holds() {
    let words = "<b onclick=\"alert(1)\">&amp;</b>".to_owned();
    let title = "\"><script>".to_owned();
    let stage = Stage::with(move || view! { <p title=title>{words}</p> });
    assert_eq!(stage.one("p").text_content().as_deref(), Some("<b onclick=\"alert(1)\">&amp;</b>"));
    assert_eq!(stage.one("p").get_attribute("title").as_deref(), Some("\"><script>"));
    assert_eq!(stage.count("b, script"), 0);
}

#[wasm_bindgen_test]
async fn markup_that_is_literal_in_a_view_is_drawn_in_its_place() {
    let stage = Stage::with(|| {
        view! {
            <p>"before"</p>
            <ul class="own"><li>"one"</li><li>"two"</li></ul>
            <p>"after"</p>
        }
    });
    assert_eq!(stage.text(), "beforeonetwoafter");
    assert_eq!(stage.count("ul.own > li"), 2);
}

#[wasm_bindgen_test]
async fn an_attribute_follows_its_signal_and_goes_with_its_value() {
    let current = RwSignal::new(None::<&'static str>);
    let is_open = RwSignal::new(true);
    let stage = Stage::with(move || {
        view! { <p aria-current=move || current.get() data-open=move || is_open.get().then_some("") lang="en"></p> }
    });
    let paragraph = stage.one("p");
    assert!(!paragraph.has_attribute("aria-current"));
    assert!(paragraph.has_attribute("data-open"));
    current.set(Some("page"));
    is_open.set(false);
    settled().await;
    assert_eq!(paragraph.get_attribute("aria-current").as_deref(), Some("page"));
    assert!(!paragraph.has_attribute("data-open"));
    current.set(None);
    settled().await;
    assert!(!paragraph.has_attribute("aria-current"));
    assert_eq!(paragraph.get_attribute("lang").as_deref(), Some("en"));
}

#[wasm_bindgen_test]
async fn an_attribute_that_comes_to_the_same_value_is_left_alone() {
    let number = RwSignal::new(1);
    let stage = Stage::with(move || view! { <p title=move || (number.get() > 0).to_string()></p> });
    stage.one("p").set_attribute("title", "by another hand").unwrap();
    number.set(2);
    settled().await;
    assert_eq!(stage.one("p").get_attribute("title").as_deref(), Some("by another hand"));
    number.set(0);
    settled().await;
    assert_eq!(stage.one("p").get_attribute("title").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn lists_stand_in_their_order_and_are_drawn_anew_between_their_neighbours() {
    let names = RwSignal::new(vec!["a", "b"]);
    let stage = Stage::with(move || {
        let items = move || names.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
        view! { <ol><li>"first"</li>{items}<li>"last"</li></ol> }
    });
    assert_eq!(stage.texts("li"), ["first", "a", "b", "last"]);
    names.set(vec!["c", "a", "d"]);
    settled().await;
    assert_eq!(stage.texts("li"), ["first", "c", "a", "d", "last"]);
    names.set(Vec::new());
    settled().await;
    assert_eq!(stage.texts("li"), ["first", "last"]);
    names.set(vec!["e"]);
    settled().await;
    assert_eq!(stage.texts("li"), ["first", "e", "last"]);
}

#[wasm_bindgen_test]
async fn a_lone_text_is_changed_in_place() {
    let count = RwSignal::new(1_usize);
    let stage = Stage::with(move || view! { <p>"n = "{move || count.get()}</p> });
    let nodes = stage.one("p").child_nodes();
    let text =
        (0..nodes.length()).filter_map(|place| nodes.get(place)).find(|it| it.text_content().as_deref() == Some("1"));
    let text = text.expect("a text of its own");
    count.set(2);
    settled().await;
    assert_eq!(text.text_content().as_deref(), Some("2"));
    assert!(text.is_connected());
    assert_eq!(stage.text(), "n = 2");
}

#[wasm_bindgen_test]
async fn a_part_that_is_drawn_anew_keeps_the_focus_on_the_same_control() {
    let name = RwSignal::new("Show");
    let stage = Stage::with(move || {
        let part = move || {
            let name = name.get();
            view! { <a href="#/">"elsewhere"</a><button>{name}</button> }
        };
        view! { <div>{part}</div> }
    });
    stage.one("button").unchecked_into::<HtmlElement>().focus().unwrap();
    name.set("Hide");
    settled().await;
    assert_eq!(stage.text(), "elsewhereHide");
    assert_eq!(focused(), Some(stage.one("button")));
}

#[wasm_bindgen_test]
async fn a_part_that_is_drawn_anew_takes_no_focus_from_elsewhere() {
    let name = RwSignal::new("Show");
    let stage = Stage::with(move || view! { <input />{move || view! { <button>{name.get()}</button> }} });
    stage.one("input").unchecked_into::<HtmlElement>().focus().unwrap();
    name.set("Hide");
    settled().await;
    assert_eq!(stage.one("button").text_content().as_deref(), Some("Hide"));
    assert_eq!(focused(), Some(stage.one("input")));
}

#[wasm_bindgen_test]
async fn effects_end_with_the_part_that_is_drawn_anew() {
    let (part, other) = (RwSignal::new(0), RwSignal::new(0));
    let runs = Rc::new(Cell::new(0));
    let counted = Rc::clone(&runs);
    let stage = Stage::with(move || {
        move || {
            part.track();
            let counted = Rc::clone(&counted);
            let value = move || {
                counted.set(counted.get() + 1);
                other.get().to_string()
            };
            view! { <p title=value></p> }
        }
    });
    assert_eq!(runs.get(), 1);
    for _ in 0..3 {
        part.update(|part| *part += 1);
        settled().await;
    }
    assert_eq!(runs.get(), 4);
    other.set(7);
    settled().await;
    assert_eq!(runs.get(), 5, "attributes of parts that are gone still follow");
    assert_eq!(stage.one("p").get_attribute("title").as_deref(), Some("7"));
}

#[wasm_bindgen_test]
async fn a_part_is_drawn_once_for_each_change() {
    let signal = RwSignal::new(0);
    let runs = Rc::new(Cell::new(0));
    let counted = Rc::clone(&runs);
    let _stage = Stage::with(move || {
        move || {
            counted.set(counted.get() + 1);
            view! { <p>{signal.get()  .to_string()}</p> }
        }
    });
    assert_eq!(runs.get(), 1);
    signal.set(1);
    settled().await;
    assert_eq!(runs.get(), 2);
}

#[wasm_bindgen_test]
async fn a_button_is_heard_once_and_not_after_its_part_is_gone() {
    let part = RwSignal::new(0);
    let clicks = Rc::new(Cell::new(0));
    let counted = Rc::clone(&clicks);
    let stage = Stage::with(move || {
        move || {
            part.track();
            let counted = Rc::clone(&counted);
            view! { <button on:click=move |_| counted.set(counted.get() + 1)>"Press"</button> }
        }
    });
    let first = stage.one("button").unchecked_into::<HtmlElement>();
    first.click();
    assert_eq!(clicks.get(), 1);
    part.set(1);
    settled().await;
    stage.one("button").unchecked_into::<HtmlElement>().click();
    assert_eq!(clicks.get(), 2);
    assert!(!first.is_connected());
}

#[wasm_bindgen_test]
async fn a_whole_view_that_is_dropped_follows_nothing_any_more() {
    let signal = RwSignal::new("before");
    let stage = Stage::with(move || view! { <p title=move || signal.get()>{move || signal.get()}</p> });
    let paragraph = stage.one("p");
    let Stage { held, host, owner } = stage;
    drop(held);
    signal.set("after");
    settled().await;
    assert_eq!(paragraph.text_content().as_deref(), Some("before"));
    assert_eq!(paragraph.get_attribute("title").as_deref(), Some("before"));
    drop(owner);
    host.remove();
}

#[wasm_bindgen_test]
async fn a_part_within_a_part_changes_alone() {
    let (outer, inner) = (RwSignal::new(0_usize), RwSignal::new(0_usize));
    let draws = Rc::new(Cell::new(0));
    let counted = Rc::clone(&draws);
    let stage = Stage::with(move || {
        let part = move || {
            counted.set(counted.get() + 1);
            let n_outer = outer.get();
            view! { <section><h2>{n_outer}</h2>{move || view! { <p>{inner.get()}</p> }}<hr /></section> }
        };
        view! { <div>{part}</div> }
    });
    let section = stage.one("section");
    inner.set(1);
    settled().await;
    assert_eq!((draws.get(), stage.text().as_str()), (1, "01"));
    assert!(section.is_connected());
    outer.set(5);
    settled().await;
    assert_eq!((draws.get(), stage.text().as_str()), (2, "51"));
    inner.set(2);
    settled().await;
    assert_eq!((draws.get(), stage.text().as_str()), (2, "52"));
    assert_eq!(stage.count("section"), 1);
}

#[wasm_bindgen_test]
async fn what_stands_under_a_condition_is_drawn_anew_only_when_it_changes() {
    let number = RwSignal::new(1);
    let stage = Stage::with(move || {
        view! {
            <Show when=move || { number.get() > 0 } fallback=|| view! { <i>"none"</i> }>
                <b>"some"</b>
            </Show>
        }
    });
    let some = stage.one("b");
    number.set(2);
    settled().await;
    assert!(some.is_connected());
    number.set(0);
    settled().await;
    assert_eq!((stage.text().as_str(), stage.count("b")), ("none", 0));
    number.set(1);
    settled().await;
    assert_eq!(stage.text(), "some");
}

#[wasm_bindgen_test]
async fn the_value_of_a_list_finds_its_entry() {
    let chosen = RwSignal::new("b".to_owned());
    let stage = Stage::with(move || {
        let options = ["a", "b", "c"].map(|name| view! { <option value=name>{name}</option> });
        view! { <select prop:value=move || chosen.get()>{options.into_iter().collect_view()}</select> }
    });
    let list = stage.one("select").unchecked_into::<HtmlSelectElement>();
    assert_eq!(list.value(), "b");
    chosen.set("c".to_owned());
    settled().await;
    assert_eq!((list.value().as_str(), list.selected_index()), ("c", 2));
}

#[wasm_bindgen_test]
async fn a_property_is_set_whatever_a_person_did_to_the_field() {
    let (is_on, words) = (RwSignal::new(false), RwSignal::new("one".to_owned()));
    let stage = Stage::with(move || {
        view! {
            <input type="checkbox" prop:checked=move || is_on.get() />
            <input type="text" prop:value=move || words.get() />
        }
    });
    let check = stage.one("[type=checkbox]").unchecked_into::<HtmlInputElement>();
    let text = stage.one("[type=text]").unchecked_into::<HtmlInputElement>();
    assert!(!check.checked());
    check.click();
    text.set_value("typed");
    is_on.set(true);
    words.set("two".to_owned());
    settled().await;
    assert!(check.checked());
    assert_eq!(text.value(), "two");
    is_on.set(false);
    settled().await;
    assert!(!check.checked());
}

#[wasm_bindgen_test]
async fn drawings_stand_in_their_own_namespace() {
    let sign = RwSignal::new("#one");
    let stage = Stage::with(move || {
        view! { <svg viewBox="0 0 1 1"><use href=move || sign.get()></use><path d="M0 0"></path></svg> }
    });
    for name in ["svg", "use", "path"] {
        assert_eq!(stage.one(name).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"), "{name}");
    }
    assert_eq!(stage.one("svg").get_attribute("viewBox").as_deref(), Some("0 0 1 1"));
    sign.set("#two");
    settled().await;
    assert_eq!(stage.one("use").get_attribute("href").as_deref(), Some("#two"));
}

#[wasm_bindgen_test]
async fn a_reference_holds_the_element_that_stands_in_the_page() {
    let part = RwSignal::new(0);
    let input = NodeRef::<html::Input>::new();
    let stage = Stage::with(move || {
        move || {
            let number = part.get().to_string();
            view! { <input node_ref=input name=number /> }
        }
    });
    assert_eq!(input.get_untracked().map(|it| it.name()).as_deref(), Some("0"));
    part.set(1);
    settled().await;
    let held = input.get_untracked().expect("an element");
    assert_eq!(held.name(), "1");
    assert!(held.is_connected());
    drop(stage);
}

/// A view in the page.
struct Stage {
    held: Held,
    host: Element,
    owner: Owner,
}

impl Stage {
    fn with<V: IntoView>(view: impl FnOnce() -> V) -> Self {
        // Refused only if an earlier test has started it.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let document = web_sys::window().unwrap().document().unwrap();
        let host = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let owner = Owner::new();
        let held = owner.with(|| draw(view().into_node(), &host));
        Self { held, host, owner }
    }

    fn one(&self, selector: &str) -> Element {
        self.host.query_selector(selector).unwrap().unwrap_or_else(|| panic!("there is no {selector}"))
    }

    fn count(&self, selector: &str) -> u32 {
        self.host.query_selector_all(selector).unwrap().length()
    }

    fn text(&self) -> String {
        self.host.text_content().unwrap_or_default()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.host.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|place| found.get(place)?.text_content()).collect()
    }
}

fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

/// Waits until everything that hangs on a signal has run.
async fn settled() {
    for _ in 0..3 {
        any_spawner::Executor::tick().await;
    }
}
