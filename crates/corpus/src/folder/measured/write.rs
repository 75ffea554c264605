//! Writes `measured.toml`. The same counts give the same bytes.

use core::fmt::Write;

use super::{figure, inputs_digest, voice};
use crate::model::Corpus;
use crate::model::measured::{Measured, MeasuredArticle, ParagraphMeasure, SpeechSource};

const HEAD: &str = "\
# What the program counted in originals whose texts are not in this folder: numbers, names and single words.
# Do not change it by hand; write it anew with: diptych measure DIR --texts ORIGINALS
";

/// The file as text. Whatever `corpus` does not hold is left out.
///
/// ```
/// use diptych_corpus::folder::{read, write_measured};
/// use diptych_corpus::model::measured::Measured;
///
/// let corpus = read("../../tests/corpora/minimal".as_ref(), &[]).corpus.unwrap();
/// let written = write_measured(&corpus, &Measured { version: 1, articles: Vec::new() });
/// assert!(written.ends_with("measurement_version = 1\n"));
/// ```
#[must_use]
pub fn write_measured(corpus: &Corpus, measured: &Measured) -> String {
    let mut file = format!("{HEAD}measurement_version = {}\n", measured.version);
    for article in &measured.articles {
        file.push_str(&table_of(corpus, article).unwrap_or_default());
    }
    file
}

fn table_of(corpus: &Corpus, measured: &MeasuredArticle) -> Option<String> {
    let article = corpus.articles.get(measured.article.index())?;
    let counts = &measured.counts;
    let mut table = format!("\n[[article]]\nid = {}\n", quoted(&article.slug));
    let inputs = inputs_digest(&corpus.entities, &corpus.terms, &article.text);
    put(&mut table, "original_sha256", &quoted(&hexadecimal(&measured.original_sha256)));
    put(&mut table, "inputs_sha256", &quoted(&hexadecimal(&inputs)));
    put(&mut table, "words", &counts.n_words.to_string());
    put(&mut table, "sentences", &counts.n_sentences().to_string());
    let speakers = counts.speakers.iter().filter_map(|it| speaker(corpus, it));
    put_list(&mut table, "speakers", speakers.collect());
    let pieces = measured.quoted.iter().map(|it| {
        let voice = voice::written(it.voice);
        format!("[{}, {}, {}, {}, {voice}]", it.paragraph, it.start, it.end, it.original_paragraph)
    });
    put_list(&mut table, "quoted", pieces.collect());
    for paragraph in &counts.paragraphs {
        table.push_str("[[article.paragraph]]\n");
        put_paragraph(&mut table, corpus, paragraph);
    }
    Some(table)
}

fn put_paragraph(table: &mut String, corpus: &Corpus, it: &ParagraphMeasure) {
    put_list(table, "sentences", it.sentences.map(|it| it.to_string()).to_vec());
    let words = it.wording.iter().filter_map(|it| {
        let term = corpus.terms.get(it.term.index())?;
        Some(format!("[{}, {}, {}]", quoted(&term.slug), voice::written(it.voice), it.n_uses))
    });
    put_list(table, "words", words.collect());
    let speech = it
        .speech
        .iter()
        .map(|it| format!("[{}, {}, {}, {}]", u64::from(it.speaker) + 1, it.n_direct, it.n_indirect, it.n_mixed));
    put_list(table, "speech", speech.collect());
    let names = it.names.iter().filter_map(|it| {
        let entity = corpus.entities.get(it.entity.index())?;
        Some(format!("[{}, {}, {}, {}]", quoted(&entity.slug), quoted(&it.surface), it.n_writer, it.n_quoted))
    });
    put_list(table, "names", names.collect());
    put_list(table, "figures", it.figures.iter().map(|it| strings(figure::written(it))).collect());
    put_list(table, "days", it.days.iter().map(|it| quoted(it)).collect());
}

fn speaker(corpus: &Corpus, source: &SpeechSource) -> Option<String> {
    Some(match source {
        SpeechSource::Entity(id) => strings(["entity".to_owned(), corpus.entities.get(id.index())?.slug.clone()]),
        SpeechSource::Document(words) => strings(["document".to_owned(), words.clone()]),
        SpeechSource::Unnamed(words) => strings(["unnamed".to_owned(), words.clone()]),
        SpeechSource::Nobody => strings(["nobody".to_owned(), String::new()]),
    })
}

/// A list of two strings, of one if the second is empty.
fn strings([first, second]: [String; 2]) -> String {
    match second.as_str() {
        "" => format!("[{}]", quoted(&first)),
        second => format!("[{}, {}]", quoted(&first), quoted(second)),
    }
}

fn put_list(table: &mut String, key: &str, items: Vec<String>) {
    if !items.is_empty() {
        put(table, key, &format!("[{}]", items.join(", ")));
    }
}

fn put(table: &mut String, key: &str, value: &str) {
    table.push_str(&format!("{key} = {value}\n"));
}

fn hexadecimal(digest: &[u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => string.extend(['\\', letter]),
            // Writing to a string does not fail.
            control if control.is_control() => drop(write!(string, "\\u{:04X}", u32::from(control))),
            letter => string.push(letter),
        }
    }
    string.push('"');
    string
}
