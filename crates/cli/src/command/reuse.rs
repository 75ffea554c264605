//! `diptych reuse`: the passages that articles share, one line of JSON for each of their paragraphs.

use std::io::Write;

use diptych_engine::reuse::{Likeness, Passage, find_reuse};
use serde::Serialize;

use super::together::{Places, Together, write_line};
use crate::failure::Failure;

#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    places: Places<'a>,
    kind: &'static str,
    subkind: Option<&'static str>,
    passage: usize,
}

/// Compares the articles of standard input with each other.
pub(crate) fn run(out: &mut impl Write) -> Result<(), Failure> {
    let together = Together::read()?;
    let pointer = together.pointer();
    for (passage, it) in (1..).zip(find_reuse(&together.texts())) {
        let (kind, subkind) = kind_of(&it);
        for (a_span, b_span) in &it.paragraphs {
            let Some(places) = pointer.places((it.a, *a_span), (it.b, *b_span)) else { continue };
            write_line(&Record { places, kind, subkind, passage }, out)?;
        }
    }
    together.finish()
}

/// What an article repeats of itself is told apart first, and then how.
fn kind_of(passage: &Passage) -> (&'static str, Option<&'static str>) {
    let likeness = match passage.likeness {
        Likeness::Verbatim => "verbatim",
        Likeness::Near => "near",
    };
    if passage.a == passage.b { ("self-repeat", Some(likeness)) } else { (likeness, None) }
}
