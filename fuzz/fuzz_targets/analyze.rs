//! Any text is analyzed, twice alike, with every Span inside it.
#![no_main]

use diptych_engine::Engine;
use diptych_engine::gazetteer::Gazetteer;
use diptych_engine::span::Span;
use diptych_engine::wording::Lexicon;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let engine = Engine { gazetteer: Gazetteer::default(), lexicon: Lexicon::default() };
    let analysis = engine.analyze(text);
    let suggestions = engine.suggest(text, &analysis);
    assert_eq!(analysis, engine.analyze(text));
    let tokens = analysis.tokens.iter().map(|it| it.span);
    let dates = suggestions.dates.iter().map(|it| it.span);
    for span in analysis.sentences.iter().copied().chain(tokens).chain(dates) {
        assert_eq!(Span::new(text, span.start(), span.end()), Some(span));
    }
});
