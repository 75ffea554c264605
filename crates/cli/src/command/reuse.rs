//! `diptych reuse`: the passages that articles share, one line of JSON for each.

use std::io::{self, BufRead, Write};

use diptych_engine::reuse::{Likeness, find_reuse};
use serde::Serialize;
use serde_json::Value;

use super::article::{Article, CodePoints};
use super::lines::read_all;
use crate::failure::Failure;

#[derive(Serialize)]
struct Record<'a> {
    a: &'a Value,
    a_start: u32,
    a_end: u32,
    b: &'a Value,
    b_start: u32,
    b_end: u32,
    kind: &'static str,
}

/// Compares the articles of standard input with each other.
pub(crate) fn run(out: &mut impl Write) -> Result<(), Failure> {
    let (articles, n_bad) = read_articles(&mut io::stdin().lock())?;
    let texts: Vec<&str> = articles.iter().map(|it| it.text.as_str()).collect();
    let points: Vec<CodePoints<'_>> = texts.iter().map(|it| CodePoints::new(it)).collect();
    for passage in find_reuse(&texts) {
        let place = |text: usize| Some((&articles.get(text)?.id, points.get(text)?));
        let (Some((a, a_points)), Some((b, b_points))) = (place(passage.a), place(passage.b)) else { continue };
        let ((a_start, a_end), (b_start, b_end)) = (a_points.of(passage.a_span), b_points.of(passage.b_span));
        let kind = match passage.likeness {
            Likeness::Verbatim => "verbatim",
            Likeness::Near => "near",
            Likeness::SelfRepeat => "self-repeat",
        };
        let record = Record { a, a_start, a_end, b, b_start, b_end, kind };
        serde_json::to_writer(&mut *out, &record).map_err(|error| Failure::Output(error.into()))?;
        out.write_all(b"\n")?;
    }
    if n_bad > 0 { Err(Failure::Reported) } else { Ok(()) }
}

/// The articles, and how many lines are none; those are told by their number.
fn read_articles(input: &mut dyn BufRead) -> Result<(Vec<Article>, usize), Failure> {
    let (mut articles, mut n_bad) = (Vec::new(), 0);
    for (number, line) in read_all(input)? {
        match Article::read(&line) {
            Ok(article) => articles.push(article),
            Err(complaint) => {
                n_bad += 1;
                // If standard error is closed, the status has to do.
                let _ = writeln!(io::stderr(), "line {number}: {complaint}");
            }
        }
    }
    Ok((articles, n_bad))
}
