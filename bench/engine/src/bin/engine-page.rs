//! The engine in a page of the benchmark: puts `globalThis.engine` there, whose functions a script calls and times. Knows no
//! clock; what is called, and how often, is for the script.

use std::cell::RefCell;
use std::rc::Rc;

use diptych_bench_engine::{Stage, Workload, index_of};
use diptych_corpus::pack;
use diptych_engine::search::PassageIndex;
use js_sys::{Array, Object, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::{Closure, IntoWasmClosure, WasmClosure};

/// The workload; nothing until it is opened.
type Shared = Rc<RefCell<Option<Workload>>>;

fn main() {
    let engine = Object::new();
    let workload = Shared::default();
    let opened = Rc::clone(&workload);
    put::<dyn FnMut(Uint8Array, Array) -> bool>(&engine, "open", move |pack: Uint8Array, texts: Array| {
        *opened.borrow_mut() = open(&pack.to_vec(), &texts);
        opened.borrow().is_some()
    });
    // What was read; nothing if the workload is not open or has no such stage.
    put::<dyn FnMut(String) -> Option<u32>>(&engine, "read", move |stage: String| {
        let found = workload.borrow().as_ref()?.read(Stage::named(&stage)?);
        u32::try_from(found).ok()
    });
    put_search(&engine);
    // A page that takes nothing has no benchmark, and its script says so.
    let _ = Reflect::set(&js_sys::global(), &JsValue::from_str("engine"), &engine);
}

/// The functions that build an index of articles, ask it and store it.
fn put_search(engine: &Object) {
    let index: Rc<RefCell<PassageIndex>> = Rc::default();
    let (built, asked) = (Rc::clone(&index), Rc::clone(&index));
    put::<dyn FnMut(Array)>(engine, "build", move |articles: Array| {
        *built.borrow_mut() = index_of(&strings(&articles));
    });
    // The articles found, best first, each once.
    put::<dyn FnMut(String, usize) -> Uint32Array>(engine, "find", move |query: String, limit: usize| {
        let mut articles: Vec<u32> = Vec::new();
        for hit in asked.borrow().find(&query, limit).0 {
            if !articles.contains(&hit.passage.article) {
                articles.push(hit.passage.article);
            }
        }
        Uint32Array::from(articles.as_slice())
    });
    put::<dyn FnMut() -> Uint8Array>(engine, "serialized", move || {
        Uint8Array::from(index.borrow().encode_small().as_slice())
    });
}

fn open(pack: &[u8], texts: &Array) -> Option<Workload> {
    let corpus = pack::decode(pack).ok()?.corpus;
    Workload::new(&corpus, strings(texts))
}

fn strings(texts: &Array) -> Vec<String> {
    texts.iter().filter_map(|it| it.as_string()).collect()
}

/// Puts a function that lives as long as the page.
fn put<F: WasmClosure + ?Sized + 'static>(engine: &Object, name: &str, function: impl IntoWasmClosure<F> + 'static) {
    let function = Closure::<F>::new(function).into_js_value();
    let _ = Reflect::set(engine, &JsValue::from_str(name), &function);
}
