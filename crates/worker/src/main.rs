//! The engine as a Web Worker. Hands what the page asks to [`Service`] and its answers back, both as bytes; knows neither
//! what is asked nor what is found.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

use diptych_engine::service::Service;
use diptych_overview::analyzed_corpus::AnalyzedCorpus;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut service = Service::new(|corpus, engine, links, index| {
        let analyzed = AnalyzedCorpus::new(corpus, engine, links, index);
        Box::new(move |hash, names| diptych_overview::compose(&analyzed, hash, names))
    });
    let heard = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let request = Uint8Array::new(&event.data()).to_vec();
            let answer = Uint8Array::from(service.answer(&request).as_slice());
            // Refused only while the worker is being stopped, when nobody waits any more.
            let _ = scope.post_message(&answer);
        })
    };
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
}
