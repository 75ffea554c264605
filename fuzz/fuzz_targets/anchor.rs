//! Any words are anchored in any text inside it, and words of the text where they stand.
#![no_main]

use diptych_engine::selector::{anchor, describe};
use diptych_engine::span::Span;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, usize, usize)| {
    let (text, start, end) = input;
    let Some(span) = Span::new(text, start, end).filter(|it| !it.is_empty()) else { return };
    assert!(anchor(text, &describe(text, span)).is_some());
});
