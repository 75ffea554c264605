//! `diptych index`: the words of articles as a file that `diptych search` asks.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use diptych_corpus::text::paragraphs;
use diptych_engine::search::{Passage, PassageIndex};
use serde_json::Value;

use super::analyze::open;
use super::article::{Article, CodePoints};
use super::output;
use super::together::Together;
use crate::failure::Failure;

/// Writes the words of articles as an index that `diptych search` asks.
///
/// The articles are those of a corpus, or of standard input, one JSON object {"id", "text"} on each line.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Index {
    /// A corpus folder or pack; standard input if not given.
    #[arg(long, value_name = "DIR|PACK", value_hint = ValueHint::AnyPath)]
    pub(crate) corpus: Option<PathBuf>,
    /// The file to write.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Keeps the order of words, which is left out where the index would have more than 3 MB with it.
    #[arg(long = "full")]
    pub(crate) is_full: bool,
}

/// Larger files are heavy to carry to a browser: the order of words, which takes half of them, is left out.
const LARGEST_WITH_ORDER: usize = 3_000_000;

/// Writes the index of all articles.
pub(crate) fn run(request: &Index, out: &mut impl Write) -> Result<(), Failure> {
    let together = match &request.corpus {
        None => Together::read()?,
        Some(path) => Together::of(
            open(path, out)?.articles.into_iter().map(|it| Article { id: Value::String(it.slug), text: it.text }),
        ),
    };
    let index = index_of(together.articles());
    let mut file = index.encode();
    if file.len() > LARGEST_WITH_ORDER && !request.is_full {
        file = index.encode_small();
        // If standard error is closed, nobody wants to know.
        let _ = writeln!(
            std::io::stderr(),
            "The order of words is left out, as the index would have more than 3 MB with it: phrases will find the passages \
             that have all their words. With --full it is kept."
        );
    }
    output::write(&request.output, &file, request.corpus.as_deref().as_slice())?;
    together.finish()
}

fn index_of(articles: &[Article]) -> PassageIndex {
    let (mut passages, mut texts) = (Vec::new(), Vec::new());
    for (number, article) in (0..).zip(articles) {
        let points = CodePoints::new(&article.text);
        for span in paragraphs(&article.text) {
            let (start, end) = points.of(span);
            passages.push(Passage { article: number, start, end });
            texts.push(span.of(&article.text));
        }
    }
    PassageIndex::new(articles.iter().map(|it| it.id.to_string()).collect(), passages, texts.into_iter())
}
