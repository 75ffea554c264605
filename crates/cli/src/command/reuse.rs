//! `diptych reuse`: the passages that articles share, one line of JSON for each of their paragraphs.

use std::io::Write;

use clap::Args;
use diptych_engine::reuse::{Likeness, Passage, find_reuse};
use serde::Serialize;

use super::together::{Places, Together, write_line};
use crate::failure::Failure;

/// Writes the passages that articles share.
///
/// Reads articles from standard input, one JSON object {"id", "text"} on each line, and writes one object for each shared paragraph.
/// Spaces, case and the form of quotation marks count as the same. Passages of fewer than 14 words and marks are left out as set
/// phrases, except sentences and slogans that one article repeats. All articles are held in memory.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[command(after_long_help = RECORD)]
pub(crate) struct Reuse;

const RECORD: &str = "\
Each line is {a, a_start, a_end, b, b_start, b_end, kind, subkind, passage}:
  a, b        ids of articles; starts and ends count Unicode code points, the end is excluded
  kind        verbatim, near (a few words differ) or self-repeat (twice in one article)
  subkind     verbatim or near for a self-repeat, else null
  passage     a number; the paragraphs of one passage have the same";

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
