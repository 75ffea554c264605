//! `articles/<id>.md`: front matter between two lines of `+++`, then paragraphs. Knows which originals are at hand.

use std::fs;
use std::io;

use super::OriginalFile;
use super::context::Folder;
use super::country;
use super::names::Names;
use super::publisher::Publishers;
use super::source::Source;
use super::table::{Table, Value};
use crate::date::PartialDate;
use crate::form::{is_slug, parse_sha256};
use crate::limits::MAX_TEXT_BYTES;
use crate::model::{Article, ArticleId, EntityId, PublisherNote};
use crate::original::{digest, replace_text};
use crate::text::paragraphs;
use crate::vocabulary::Rendering;

/// The line that begins and ends the front matter.
const FENCE: &str = "+++";

/// What became of the original of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalOutcome {
    /// The article.
    pub slug: String,
    /// The file that took the place of the retelling; `None` if none at hand has the digest.
    pub file: Option<String>,
}

/// The articles of a folder, by date of publication, then by slug. Articles that could not be read have their place too.
#[derive(Debug)]
pub(super) struct Articles {
    entries: Vec<Entry>,
    names: Names,
}

/// What is known of one article file.
#[derive(Debug)]
struct Entry {
    slug: String,
    published: Option<PartialDate>,
    text: Option<String>,
    article: Option<Article>,
    original: Option<OriginalOutcome>,
}

impl Articles {
    /// All articles, if every one could be read.
    pub(super) fn into_complete(self) -> Option<Vec<Article>> {
        self.entries.into_iter().map(|entry| entry.article).collect()
    }

    pub(super) fn resolve(&self, value: Value<'_>) -> Option<ArticleId> {
        self.names.resolve(value).map(ArticleId)
    }

    pub(super) fn slug(&self, article: ArticleId) -> &str {
        self.entry(article).map_or("", |entry| &entry.slug)
    }

    pub(super) fn text(&self, article: ArticleId) -> Option<&str> {
        self.entry(article)?.text.as_deref()
    }

    pub(super) fn published(&self, article: ArticleId) -> Option<PartialDate> {
        self.entry(article)?.published
    }

    /// The first article in which one of `quotes` stands.
    pub(super) fn find(&self, quotes: &[String]) -> Option<&str> {
        let holds = |text: &str| quotes.iter().any(|quote| text.contains(quote.as_str()));
        self.entries.iter().find(|entry| entry.text.as_deref().is_some_and(holds)).map(|entry| entry.slug.as_str())
    }

    fn entry(&self, article: ArticleId) -> Option<&Entry> {
        self.entries.get(article.index())
    }
}

pub(super) fn read(
    folder: &Folder<'_>,
    entities: &Names,
    publishers: &Publishers,
    originals: &[OriginalFile],
) -> (Articles, Vec<OriginalOutcome>) {
    let read = |slug: String| read_entry(folder, slug, entities, publishers, originals);
    let mut entries: Vec<Entry> = list_slugs(folder).into_iter().map(read).collect();
    entries.sort_by(|a, b| (a.published, &a.slug).cmp(&(b.published, &b.slug)));
    let outcomes = entries.iter_mut().filter_map(|entry| entry.original.take()).collect();
    let names = Names::new("article", "articles", entries.iter().map(|entry| entry.slug.clone()));
    (Articles { entries, names }, outcomes)
}

/// The ids of the files in `articles`. What is there and is no article is reported; hidden files are passed over.
fn list_slugs(folder: &Folder<'_>) -> Vec<String> {
    let listed = match fs::read_dir(folder.root.join("articles")) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            folder.report.file_error("articles", "the folder is missing; make it and put the articles in it");
            return Vec::new();
        }
        Err(error) => {
            folder.report.file_error("articles", format!("the folder cannot be read: {error}"));
            return Vec::new();
        }
    };
    let names = listed.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut slugs: Vec<String> =
        names.filter(|name| !name.starts_with('.')).filter_map(|name| slug_of(folder, &name)).collect();
    slugs.sort();
    if slugs.is_empty() {
        folder.report.file_error("articles", "there is no article; a corpus needs at least one file articles/<id>.md");
    }
    slugs
}

fn slug_of(folder: &Folder<'_>, name: &str) -> Option<String> {
    let Some(stem) = name.strip_suffix(".md") else {
        folder.report.file_error(&format!("articles/{name}"), "this is not an article; take it out or name it <id>.md");
        return None;
    };
    if !is_slug(stem) {
        let what = "the file's name is not an id; name it in lower-case words joined by hyphens";
        folder.report.file_error(&format!("articles/{name}"), what);
        return None;
    }
    Some(stem.to_owned())
}

fn read_entry(
    folder: &Folder<'_>,
    slug: String,
    entities: &Names,
    publishers: &Publishers,
    originals: &[OriginalFile],
) -> Entry {
    let mut entry = Entry { slug, published: None, text: None, article: None, original: None };
    let Some(source) = Source::read(folder, &format!("articles/{}.md", entry.slug)) else {
        return entry;
    };
    let Some((front_matter, body)) = split(&source) else {
        return entry;
    };
    entry.text = read_body(&source, body);
    let toml = source.parse(&front_matter);
    let mut table = Table::document(&source, &toml, "front matter");
    let article = read_front_matter(&mut table, &entry.slug, entities, publishers);
    entry.published = article.published;
    entry.article = article.complete;
    let furniture = read_furniture(&mut table, entry.text.as_deref().unwrap_or_default());
    if let Some(article) = &mut entry.article {
        article.page_furniture = furniture;
        article.text = entry.text.clone().unwrap_or_default();
        entry.original = put_original(&table, article, originals);
        entry.text = entry.text.map(|_| article.text.clone());
    }
    table.finish();
    entry
}

/// The front matter, with blanks for its first line so that every byte keeps its place, and where the body begins.
fn split(source: &Source<'_>) -> Option<(String, usize)> {
    let mut lines = source.text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != FENCE {
        source.error(
            0,
            "the front matter is missing; begin the file with a line of +++, the keys and another line of +++",
        );
        return None;
    }
    let mut front_matter = " ".repeat(FENCE.len()) + first.strip_prefix(FENCE).unwrap_or_default();
    for line in lines {
        if line.trim_end() == FENCE {
            let body = front_matter.len() + line.len();
            return Some((front_matter, body));
        }
        front_matter.push_str(line);
    }
    source.error(0, "the front matter is not closed; put a line of +++ after its last key");
    None
}

/// The text: paragraphs are pieces between blank lines, each of which becomes one line.
fn read_body(source: &Source<'_>, start: usize) -> Option<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in source.text.get(start..).unwrap_or_default().lines().map(str::trim) {
        match paragraphs.last_mut().filter(|_| goes_on && !line.is_empty()) {
            Some(paragraph) => paragraph.extend([" ", line]),
            None if line.is_empty() => {}
            None => paragraphs.push(line.to_owned()),
        }
        goes_on = !line.is_empty();
    }
    let text = paragraphs.join("\n\n");
    if text.is_empty() {
        source.error(start.saturating_sub(1), "the article has no text; write it after the front matter");
        return None;
    }
    if text.len() > MAX_TEXT_BYTES {
        source.error(start, &format!("the text has more than {MAX_TEXT_BYTES} bytes; make it several articles"));
        return None;
    }
    Some(text)
}

/// What the front matter says: its date even if something else is wrong, so that other files can be checked.
struct FrontMatter {
    published: Option<PartialDate>,
    /// Without its text.
    complete: Option<Article>,
}

fn read_front_matter(table: &mut Table<'_>, file_slug: &str, entities: &Names, publishers: &Publishers) -> FrontMatter {
    let slug = table.required("id", |value| read_id(value, file_slug));
    let headline = table.required("headline", Value::text);
    let publisher = table.required("publisher", |value| publishers.name(value));
    let country = table.optional("country", country::read);
    let byline = table.optional("byline", Value::text);
    let published = table.required("published", Value::date_or_not_stated);
    let published_note = table.optional("published_note", Value::text);
    let genre = table.required("genre", Value::word);
    let rendering = table.required("rendering", read_rendering);
    let url = read_url(table, rendering);
    let carries = table.list("carries", |value| entities.resolve(value).map(EntityId));
    let original_sha256 = table.optional("original_sha256", read_sha256);
    let licence = table.required("licence", Value::text);
    let publisher_notes = table.each("publisher_notes", read_publisher_note);
    let complete = || {
        Some(Article {
            slug: slug?,
            headline: headline?,
            publisher: publisher?,
            country: country?,
            byline: byline?,
            published: published?,
            published_note: published_note?,
            genre: genre?,
            url: url?,
            carries: carries?,
            rendering: rendering?,
            original_sha256: original_sha256?,
            licence: licence?,
            publisher_notes: publisher_notes?,
            page_furniture: Vec::new(),
            text: String::new(),
        })
    };
    FrontMatter { published, complete: complete() }
}

/// The numbers of paragraphs of `text`, ascending.
fn read_furniture(table: &mut Table<'_>, text: &str) -> Vec<u32> {
    let n_paragraphs = paragraphs(text).len();
    let read = |value: Value<'_>| {
        let number = value.natural()?;
        if !(1..=n_paragraphs).contains(&usize::try_from(number).unwrap_or(usize::MAX)) {
            value.error(&format!(
                "there is no paragraph {number}; the text has {n_paragraphs} paragraphs, and the first is 1"
            ));
            return None;
        }
        Some(number)
    };
    let mut numbers = table.added("page_furniture", |value| value.list(read)).flatten().unwrap_or_default();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn read_id(value: Value<'_>, file_slug: &str) -> Option<String> {
    let slug = value.slug()?;
    if slug != file_slug {
        value.error(&format!("the id is “{slug}” and the file is {file_slug}.md; make them one"));
    }
    Some(slug)
}

fn read_rendering(value: Value<'_>) -> Option<Rendering> {
    match value.word()? {
        Rendering::Digest => value.of_format_2("“digest” is a word").map(|_| Rendering::Digest),
        rendering => Some(rendering),
    }
}

/// A retelling or a digest stands elsewhere as its original, so that its link is required.
fn read_url(table: &mut Table<'_>, rendering: Option<Rendering>) -> Option<Option<String>> {
    match rendering {
        Some(Rendering::Retelling | Rendering::Digest) => table.required("url", Value::url).map(Some),
        Some(Rendering::Original) | None => table.optional("url", Value::url),
    }
}

fn read_sha256(value: Value<'_>) -> Option<[u8; 32]> {
    value.formed(|written| parse_sha256(written).is_some(), "a SHA-256; write its 64 hexadecimal digits")?;
    parse_sha256(value.string()?)
}

fn read_publisher_note(table: &mut Table<'_>) -> Option<PublisherNote> {
    let text = table.required("text", Value::text);
    let source = table.required("source", Value::url);
    Some(PublisherNote { text: text?, source: source? })
}

/// Puts the original in the place of the retelling if it is at hand.
fn put_original(table: &Table<'_>, article: &mut Article, originals: &[OriginalFile]) -> Option<OriginalOutcome> {
    let wanted = article.original_sha256?;
    let file = originals.iter().find(|file| digest(&file.bytes) == wanted);
    if file.is_some_and(|file| replace_text(article, &file.bytes).is_err()) {
        let place = table.offset_of("original_sha256");
        table.source().error(place, "the file with this digest is not UTF-8 text, or is longer than a text may be; give the digest of the text's file");
    }
    Some(OriginalOutcome { slug: article.slug.clone(), file: file.map(|file| file.name.clone()) })
}
