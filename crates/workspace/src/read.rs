//! A workspace out of its file. Whatever the bytes are, the answer is a workspace or a sentence.

use diptych_corpus::date::PartialDate;
use diptych_corpus::form::is_https_url;
use diptych_corpus::order::sort_by_key;
use diptych_import::archive::read_article;
use diptych_import::imported_text::ImportedText;
use diptych_import::stated::Stated;
use diptych_own_texts::own_text::id_of;
use diptych_own_texts::{Collection, Details, OwnText, OwnTextError, collections_file};
use serde::de::DeserializeOwned;

use crate::Workspace;
use crate::error::WorkspaceError;
use crate::files::{Member, unpack};
use crate::parts::{ABOUT_FILE, About, CORPUS, FORMAT, SETTINGS_FILE, Settings, TEXTS_FILE, TextNote};

/// What the file holds. Zipped again by another program, with one folder around everything or with what systems put beside files, it opens
/// alike.
///
/// # Errors
/// [`WorkspaceError`] if it is no workspace, cannot be read whole, or was written by a newer program.
pub fn read(bytes: &[u8]) -> Result<Workspace, WorkspaceError> {
    let members = unpack(bytes)?;
    let about: Option<About> = json(&members, ABOUT_FILE)?;
    if let Some(about) = about.filter(|it| it.format > FORMAT) {
        return Err(WorkspaceError::Newer(about.format));
    }
    let notes: Vec<TextNote> = json(&members, TEXTS_FILE)?.unwrap_or_default();
    let Settings { dismissed, settings } = json(&members, SETTINGS_FILE)?.unwrap_or_default();
    let collections = collections(&members);
    Ok(Workspace { texts: texts(&members, &notes)?, collections, dismissed: each_once(dismissed), settings })
}

/// A person may have changed the file; an entry of another form is passed over.
fn collections(members: &[Member]) -> Vec<Collection> {
    let file = members.iter().find(|it| it.name == collections_file::NAME);
    let read = file.map(|it| collections_file::read(&String::from_utf8_lossy(&it.bytes))).unwrap_or_default();
    collections_file::merged(Vec::new(), &read)
}

fn each_once(names: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

pub(crate) fn json<T: DeserializeOwned>(members: &[Member], name: &str) -> Result<Option<T>, WorkspaceError> {
    let found = members.iter().find(|it| it.name == name);
    let read = found.map(|it| serde_json::from_slice(&it.bytes)).transpose();
    read.map_err(|error| WorkspaceError::File(name.to_owned(), error.to_string()))
}

/// The texts in the order of their notes; those without one come last.
fn texts(members: &[Member], notes: &[TextNote]) -> Result<Vec<OwnText>, WorkspaceError> {
    let articles = format!("{CORPUS}articles/");
    let is_article = |it: &&Member| it.name.starts_with(&articles) && it.name.ends_with(".md");
    let mut texts: Vec<(usize, OwnText)> = Vec::new();
    for member in members.iter().filter(is_article) {
        let text = text(member, notes).map_err(|why| WorkspaceError::File(member.name.clone(), why.to_owned()))?;
        let place = notes.iter().position(|it| it.id == text.id()).unwrap_or(notes.len());
        if !texts.iter().any(|(_, known)| known.id() == text.id()) {
            texts.push((place, text));
        }
    }
    sort_by_key(&mut texts, |(place, _)| *place);
    Ok(texts.into_iter().map(|(_, text)| text).collect())
}

fn text(member: &Member, notes: &[TextNote]) -> Result<OwnText, &'static str> {
    let written = str::from_utf8(&member.bytes).map_err(|_| "it is not UTF-8")?;
    let article = read_article(written).map_err(|_| "its keys are no keys of an article")?;
    let words = words(member, written, &article);
    let note = notes.iter().find(|it| it.id == id_of(&words));
    let details = details(&article, note.and_then(|it| it.language.clone()));
    let brought = note.and_then(|it| PartialDate::parse(&it.brought)).unwrap_or(PartialDate::UNKNOWN);
    OwnText::new(&words, details, brought).map_err(|error| match error {
        OwnTextError::Empty => "it has no words",
        OwnTextError::TooLong => "it has more than 4 MB",
        OwnTextError::LongDetail => "a line before its text is too long",
    })
}

/// The words of an article. Those that the file is named for stand as they are; those that a person changed have a paragraph a line.
fn words(member: &Member, written: &str, article: &ImportedText) -> String {
    let body = written.split_once("\n+++\n").map_or(written, |(_, body)| body).trim();
    let is_as_saved = member.name.ends_with(&format!("/{}.md", id_of(body)));
    if is_as_saved { body.to_owned() } else { article.text() }
}

fn details(article: &ImportedText, language: Option<String>) -> Details {
    let value = |it: &Option<Stated<String>>| it.as_ref().map(|it| it.value.clone());
    Details {
        headline: value(&article.headline).unwrap_or_default(),
        publisher: value(&article.publisher),
        published: article.published.as_ref().map_or(PartialDate::UNKNOWN, |it| it.value),
        byline: value(&article.byline),
        address: value(&article.address).filter(|it| is_https_url(it)),
        language,
    }
}
