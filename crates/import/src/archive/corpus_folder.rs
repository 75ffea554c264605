//! A corpus folder in an archive, such as a reader's texts are saved as: a text for each article. Its words stand as they are
//! (docs/CORPUS.md): an article of a corpus has no markup.

use diptych_corpus::model::NO_PUBLISHER;
use diptych_corpus::text::paragraphs;

use super::zip::Archive;
use crate::error::ImportError;
use crate::imported_text::{Block, ImportedText, Kind};
use crate::markdown::read_markdown;
use crate::normal_text::one_line;

/// The file that a corpus folder has.
const DESCRIPTION: &str = "corpus.toml";
/// Folders that the corpus may lie in.
const FOLDERS: &[&str] = &["", "corpus/"];
/// What the keys of an article stand between.
const FENCE: &str = "+++";
/// The folder of a corpus in the archive, if it has one.
pub fn find_folder(archive: &Archive<'_>) -> Option<&'static str> {
    FOLDERS.iter().copied().find(|folder| archive.find(&format!("{folder}{DESCRIPTION}")).is_some())
}

/// The articles of the corpus in `folder`.
///
/// # Errors
/// [`ImportError`] if the archive is damaged or over the limits, or no article can be read.
pub fn read_articles(archive: &mut Archive<'_>, folder: &str) -> Result<Vec<ImportedText>, ImportError> {
    let articles = format!("{folder}articles/");
    let is_article = |name: &str| name.starts_with(&articles) && name.ends_with(".md");
    let members: Vec<_> = archive.members().iter().filter(|it| is_article(&it.name)).cloned().collect();
    let mut texts = Vec::new();
    for member in members {
        let bytes = archive.read(&member)?;
        let written = str::from_utf8(&bytes).map_err(|_| ImportError::Damaged("an article of a corpus"))?;
        let text = read_article(written)?;
        if !text.blocks.is_empty() {
            texts.push(ImportedText { member: Some(member.name.clone()), ..text });
        }
    }
    if texts.is_empty() { Err(ImportError::NothingInArchive) } else { Ok(texts) }
}

/// The article that a file of a corpus folder holds.
///
/// # Errors
/// [`ImportError`] if a piece of HTML in its keys is over the limits.
pub fn read_article(written: &str) -> Result<ImportedText, ImportError> {
    let (keys, body) = split_keys(written);
    let mut text = read_markdown(&format!("{FENCE}{keys}\n{FENCE}\n"))?;
    text.kind = Kind::Article;
    for stated in [&mut text.headline, &mut text.publisher, &mut text.byline, &mut text.address].into_iter().flatten() {
        stated.value = unescaped(&stated.value);
    }
    text.publisher = text.publisher.filter(|it| it.value != NO_PUBLISHER);
    let lines = paragraphs(body).into_iter().map(|span| one_line(span.of(body)));
    text.blocks = lines.filter(|line| !line.is_empty()).map(Block::kept).collect();
    Ok(text)
}

/// What an article begins with, and its words.
fn split_keys(written: &str) -> (&str, &str) {
    let rest = written.strip_prefix(FENCE).unwrap_or_default();
    rest.split_once(&format!("\n{FENCE}\n")).unwrap_or(("", written))
}

/// A string of TOML without its backslashes.
fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut plain = String::new();
    while let Some(char) = chars.next() {
        plain.extend(if char == '\\' { chars.next() } else { Some(char) });
    }
    plain
}
