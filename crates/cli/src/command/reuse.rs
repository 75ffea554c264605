//! `diptych reuse`: the passages that articles share, one line of JSON for each.

use std::io::Write;

use diptych_engine::reuse::{Likeness, find_reuse};
use serde::Serialize;

use super::together::{Places, Together, write_line};
use crate::failure::Failure;

#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    places: Places<'a>,
    kind: &'static str,
}

/// Compares the articles of standard input with each other.
pub(crate) fn run(out: &mut impl Write) -> Result<(), Failure> {
    let together = Together::read()?;
    let pointer = together.pointer();
    for it in find_reuse(&together.texts()) {
        let Some(places) = pointer.places((it.a, it.a_span), (it.b, it.b_span)) else { continue };
        let kind = match it.likeness {
            Likeness::Verbatim => "verbatim",
            Likeness::Near => "near",
            Likeness::SelfRepeat => "self-repeat",
        };
        write_line(&Record { places, kind }, out)?;
    }
    together.finish()
}
