//! What the commands have in common that read all articles before they write a line: `reuse`, `align` and `index`. Knows lines and ids;
//! knows nothing of what is found between articles.

use std::io::{self, Write};

use diptych_engine::span::Span;
use serde::Serialize;
use serde_json::Value;

use super::article::{Article, CodePoints};
use super::lines::read_all;
use crate::failure::Failure;

/// The articles of standard input.
pub(super) struct Together {
    articles: Vec<Article>,
    n_bad: usize,
}

/// Two places as a line has them.
#[derive(Serialize)]
pub(super) struct Places<'a> {
    a: &'a Value,
    a_start: u32,
    a_end: u32,
    b: &'a Value,
    b_start: u32,
    b_end: u32,
}

impl Together {
    /// Reads all of standard input. Lines that hold no article are told by their number.
    pub(super) fn read() -> Result<Self, Failure> {
        let (mut articles, mut n_bad) = (Vec::new(), 0);
        for (number, line) in read_all(&mut io::stdin().lock())? {
            match Article::read(&line) {
                Ok(article) => articles.push(article),
                Err(complaint) => {
                    n_bad += 1;
                    // If standard error is closed, the status has to do.
                    let _ = writeln!(io::stderr(), "line {number}: {complaint}");
                }
            }
        }
        Ok(Self { articles, n_bad })
    }

    /// Articles that were read elsewhere.
    pub(super) fn of(articles: impl Iterator<Item = Article>) -> Self {
        Self { articles: articles.collect(), n_bad: 0 }
    }

    pub(super) fn articles(&self) -> &[Article] {
        &self.articles
    }

    pub(super) fn texts(&self) -> Vec<&str> {
        self.articles.iter().map(|it| it.text.as_str()).collect()
    }

    /// Turns places into what a line says of them, in as much time as the texts take once.
    pub(super) fn pointer(&self) -> Pointer<'_> {
        Pointer { articles: &self.articles, points: self.articles.iter().map(|it| CodePoints::new(&it.text)).collect() }
    }

    /// Ends the command as one that reported problems, if there were any.
    pub(super) fn finish(&self) -> Result<(), Failure> {
        if self.n_bad > 0 { Err(Failure::Reported) } else { Ok(()) }
    }
}

/// Turns places into ids and code points.
pub(super) struct Pointer<'a> {
    articles: &'a [Article],
    points: Vec<CodePoints<'a>>,
}

impl<'a> Pointer<'a> {
    /// The places of two Spans in the articles with these numbers.
    pub(super) fn places(&self, (a, a_span): (usize, Span), (b, b_span): (usize, Span)) -> Option<Places<'a>> {
        let (a_start, a_end) = self.points.get(a)?.of(a_span);
        let (b_start, b_end) = self.points.get(b)?.of(b_span);
        let id = |it: usize| self.articles.get(it).map(|it| &it.id);
        Some(Places { a: id(a)?, a_start, a_end, b: id(b)?, b_start, b_end })
    }
}

/// Writes one line.
pub(super) fn write_line(record: &impl Serialize, out: &mut impl Write) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, record).map_err(|error| Failure::Output(error.into()))?;
    out.write_all(b"\n")?;
    Ok(())
}
