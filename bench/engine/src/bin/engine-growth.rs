//! Texts made to make the engine slow, each a piece again and again: `engine-growth NUMBER BYTES` reads one of so many bytes, for
//! whoever counts instructions; `engine-growth --pieces` says how many there are; `engine-growth` prints how long each takes as it
//! grows. What the engine promises is that work grows with the text and no faster.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use diptych_corpus::model::{Entity, Term};
use diptych_corpus::text::paragraphs;
use diptych_corpus::vocabulary::{EntityKind, WordingKind};
use diptych_engine::Engine;
use diptych_engine::gazetteer::Gazetteer;
use diptych_engine::recognition::Recognizer;
use diptych_engine::sentence::find_sentences;
use diptych_engine::token::find_tokens;
use diptych_engine::wording::Lexicon;

/// What the analysis reads.
const FOR_ANALYSIS: &[&str] = &[
    "a",
    "x",
    "“",
    "‘a ",
    "(",
    "‘(“",
    "Aliyev ",
    "said ",
    "“a” he said, ",
    ". - ",
    "a.",
    "a-",
    "'",
    "1,",
    "1-",
    "one ",
    "he, ",
    "\n",
    "“\n",
    "։",
    "💛",
    "e\u{301}",
    "\u{301}",
    "\u{202e}a ",
    "most of ",
    ", who said that",
    "1. A ",
    "• a ",
    "a.The",
    "It. . . . ",
    "in May ",
    "\nlast year ",
    "12:",
    "2020-10-",
    "mid-",
    "A\nb",
    "“Aliyev” (2020, ",
    "occupied lands said ",
    "half a million to ",
    "U.S. 💛\u{ad}-seven ",
];

/// What the model of names reads.
const FOR_NAMES: &[&str] = &[
    "A",
    "A ",
    "A. ",
    "Aa-",
    "Al ",
    "U.",
    "Maria Delgado ",
    "Maria of ",
    "WHO (WHO) ",
    "'s",
    "💛",
    "a b c D ",
    "\n",
    "x ",
];

const MODEL: &[u8] = include_bytes!("../../../../crates/engine/model/names.model");

/// Lengths of the printed curve.
const CURVE: [usize; 3] = [1 << 17, 1 << 18, 1 << 20];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--pieces"] => {
            println!("{}", FOR_ANALYSIS.len() + FOR_NAMES.len());
            Some(())
        }
        [number, n_bytes] => number.parse().ok().zip(n_bytes.parse().ok()).and_then(|(number, n)| read(number, n)),
        [] => (0..FOR_ANALYSIS.len() + FOR_NAMES.len()).try_for_each(tell),
        _ => None,
    };
    match done {
        Some(()) => ExitCode::SUCCESS,
        None => {
            eprintln!("engine-growth takes --pieces, or the number of a piece and a number of bytes, or nothing.");
            ExitCode::FAILURE
        }
    }
}

/// Reads one text; of no bytes, it only makes ready.
fn read(number: usize, n_bytes: usize) -> Option<()> {
    match FOR_ANALYSIS.get(number) {
        Some(piece) => {
            let (engine, text) = (engine(), repeated(piece, n_bytes));
            let analysis = engine.analyze(&text);
            black_box(engine.suggest(&text, &analysis));
        }
        None => {
            let text = repeated(FOR_NAMES.get(number - FOR_ANALYSIS.len())?, n_bytes);
            let (sentences, tokens) = (find_sentences(&text, &paragraphs(&text)), find_tokens(&text));
            black_box(Recognizer::decode(MODEL).ok()?.find_names(&text, &sentences, &tokens));
        }
    }
    Some(())
}

fn repeated(piece: &str, n_bytes: usize) -> String {
    piece.repeat(n_bytes / piece.len())
}

fn tell(number: usize) -> Option<()> {
    let piece = FOR_ANALYSIS.iter().chain(FOR_NAMES).nth(number)?;
    print!("{number} {piece:?}:");
    for n_bytes in CURVE {
        let start = Instant::now();
        read(number, n_bytes)?;
        print!(" {n_bytes} B {:.4} s", start.elapsed().as_secs_f64());
    }
    println!();
    Some(())
}

/// An engine that knows two namesakes and a term.
fn engine() -> Engine {
    let entity = |name: &str| Entity {
        slug: name.to_owned(),
        name: name.to_owned(),
        kind: EntityKind::Person,
        aliases: vec!["Aliyev".to_owned()],
        misspellings: Vec::new(),
        wikidata: None,
        description: String::new(),
    };
    let term = Term {
        slug: "t".to_owned(),
        phrases: vec!["occupied lands".to_owned()],
        kind: WordingKind::Loaded,
        note: String::new(),
        alternatives: Vec::new(),
    };
    Engine {
        gazetteer: Gazetteer::new(&[entity("Ilham Aliyev"), entity("Heydar Aliyev")]),
        lexicon: Lexicon::new(&[term]),
    }
}
