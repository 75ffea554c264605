//! Any bytes are a model of names or refused, and the model that ships finds sound names in any text.
#![no_main]

use diptych_engine::recognition::Recognizer;
use diptych_engine::sentence::find_sentences;
use diptych_engine::span::Span;
use diptych_engine::token::find_tokens;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Option<Recognizer>> =
    LazyLock::new(|| Recognizer::decode(include_bytes!("../../crates/engine/model/names.model")).ok());

fuzz_target!(|bytes: &[u8]| {
    let given = Recognizer::decode(bytes).ok();
    let text = String::from_utf8_lossy(bytes);
    let (sentences, tokens) = (find_sentences(&text, &[Span::whole(&text)]), find_tokens(&text));
    for model in given.iter().chain(SHIPPED.as_ref()) {
        let names = model.find_names(&text, &sentences, &tokens);
        assert!(names.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        assert!(names.iter().all(|it| Span::new(&text, it.span.start(), it.span.end()) == Some(it.span)));
    }
});
