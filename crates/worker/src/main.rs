//! The service in a Web Worker: hands it what the page asks and sends its answers back.
//!
//! [`inbox`] keeps what was asked until it is its turn, [`turn`] lets the worker hear messages amid long work.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod inbox;
mod turn;

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use inbox::Inbox;

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let inbox = Rc::new(Inbox::new(scope.clone()));
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = Array::from(&event.data());
        let mut parts = data.iter().map(|it| Uint8Array::new(&it).to_vec());
        let message = parts.next().unwrap_or_default();
        inbox.receive(&message, parts.collect());
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
}
