//! The annotated texts: which files there are, and how their lines become articles with names. Knows the folder and its
//! format; knows nothing of training.

use std::fs;
use std::ops::Range;
use std::path::Path;

use diptych_engine::recognition::NameKind;
use diptych_engine::recognition::training::{LISTS, Lists};
use diptych_engine::span::Span;
use sha2::{Digest, Sha256};

use crate::spacing::Spacing;

/// The annotated files, by their names. The last was labeled by machine, and nothing is scored on it.
pub(crate) const SOURCES: [&str; 9] =
    ["gum", "uner_ewt", "uner_pud", "wnut17", "btc", "wikigold", "crossner", "redocred", "selftrain_voa"];

/// What is labeled by machine.
pub(crate) const BY_MACHINE: &str = "selftrain_voa";

/// Files of word lists that are not named like the list.
const LIST_FILES: [(&str, &str); 1] = [("ci", "ci_300k")];

/// Word lists that were written for this purpose and stand here.
const OWN_LISTS: [(&str, &str); 1] = [("og", include_str!("../lists/organizations.txt"))];

/// One article with its names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Article {
    pub(crate) text: String,
    pub(crate) sentences: Vec<Span>,
    pub(crate) names: Vec<(Span, NameKind)>,
}

/// One annotated file.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) articles: Vec<Article>,
}

/// Everything there is to train on.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) sources: Vec<Source>,
    pub(crate) lists: Lists,
    /// The SHA-256 of all files and lists, in order.
    pub(crate) digest: [u8; 32],
}

/// Reads the folder.
pub(crate) fn read(folder: &Path) -> Result<Data, String> {
    if !folder.is_dir() {
        return Err(format!(
            "There is no folder {}. The annotated texts are not part of the project; name the folder that has them, as in \
             `cargo xtask train FOLDER`. NOTICE.md beside the model says what they are and where they come from.",
            folder.display()
        ));
    }
    let mut digest = Sha256::new();
    let mut sources = Vec::new();
    for name in SOURCES {
        let text = text_of(&folder.join(name).with_extension("bio"))?;
        digest.update(text.as_bytes());
        let articles = articles_of(&text).map_err(|problem| format!("{name}.bio: {problem}"))?;
        sources.push(Source { name, articles });
    }
    let mut entries: Vec<Vec<String>> = Vec::new();
    for name in LISTS {
        let list = list_of(name, folder)?;
        digest.update(list.as_bytes());
        entries.push(list.lines().map(str::to_owned).collect());
    }
    Ok(Data { sources, lists: Lists::new(&entries), digest: digest.finalize().into() })
}

/// The word list of this name, of the folder or of our own.
fn list_of(name: &str, folder: &Path) -> Result<String, String> {
    if let Some((_, list)) = OWN_LISTS.iter().find(|it| it.0 == name) {
        return Ok((*list).to_owned());
    }
    let file = LIST_FILES.iter().find(|it| it.0 == name).map_or(name, |it| it.1);
    text_of(&folder.join("gaz").join(file).with_extension("txt"))
}

fn text_of(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// One token of a line.
type Labeled<'a> = (&'a str, Option<(bool, NameKind)>);

fn articles_of(text: &str) -> Result<Vec<Article>, String> {
    let mut articles: Vec<Article> = Vec::new();
    let mut sentence: Vec<Labeled<'_>> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let opens = line.starts_with("-DOCSTART-");
        if opens || line.trim().is_empty() {
            if let Some(article) = articles.last_mut() {
                article.add(&sentence)?;
            }
            sentence.clear();
            if opens {
                articles.push(Article::default());
            }
            continue;
        }
        let (token, tag) = line.split_once('\t').ok_or_else(|| format!("line {number} has no tab."))?;
        let label = label_of(tag).ok_or_else(|| format!("line {number} has the label “{tag}”."))?;
        sentence.push((token, label));
    }
    if let Some(article) = articles.last_mut() {
        article.add(&sentence)?;
    }
    articles.retain(|it| !it.sentences.is_empty());
    Ok(articles)
}

fn label_of(tag: &str) -> Option<Option<(bool, NameKind)>> {
    let Some((place, kind)) = tag.split_once('-') else { return (tag == "O").then_some(None) };
    let kind = match kind {
        "PER" => NameKind::Person,
        "LOC" => NameKind::Place,
        "ORG" => NameKind::Organization,
        "MISC" => NameKind::Other,
        _ => return None,
    };
    Some(Some((place == "B", kind)))
}

impl Article {
    fn add(&mut self, sentence: &[Labeled<'_>]) -> Result<(), String> {
        if sentence.is_empty() {
            return Ok(());
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.len();
        let mut spacing = Spacing::default();
        let mut open: Option<(Range<usize>, NameKind)> = None;
        for (at, (token, label)) in sentence.iter().enumerate() {
            if spacing.before(token, sentence.get(at + 1).map(|it| it.0)) {
                self.text.push(' ');
            }
            let place = self.text.len()..self.text.len() + token.len();
            self.text.push_str(token);
            match (label, &mut open) {
                (Some((false, kind)), Some((range, of))) if kind == of => range.end = place.end,
                (label, _) => {
                    let next = label.map(|(_, kind)| (place, kind));
                    self.close(std::mem::replace(&mut open, next))?;
                }
            }
        }
        self.close(open)?;
        self.sentences.push(self.span(start..self.text.len())?);
        Ok(())
    }

    fn close(&mut self, name: Option<(Range<usize>, NameKind)>) -> Result<(), String> {
        if let Some((range, kind)) = name {
            self.names.push((self.span(range)?, kind));
        }
        Ok(())
    }

    fn span(&self, range: Range<usize>) -> Result<Span, String> {
        Span::new(&self.text, range.start, range.end).ok_or_else(|| "an article is too long.".to_owned())
    }
}
