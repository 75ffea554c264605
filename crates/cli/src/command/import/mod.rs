//! `diptych import`: files of one's own as articles of a corpus folder, with what was left out of them. Knows files; what is in them
//! is the business of `diptych-import`.

mod told;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use diptych_corpus::date::{NOT_STATED, PartialDate};
use diptych_corpus::form::is_https_url;
use diptych_corpus::vocabulary::Genre;
use diptych_import::imported_text::ImportedText;
use diptych_import::limits::MAX_ARCHIVE_BYTES;
use diptych_import::read;
use diptych_import::stated::Stated;
use diptych_own_texts::{Details, OwnText, OwnTextError, markdown};

use super::workspace::{self, is_workspace};
use super::{cannot, output};
use crate::failure::Failure;
use crate::plain::Plain;

/// Reads articles from files: web pages, MHTML, Markdown, plain text, DOCX, EPUB, WACZ, zips of pages.
///
/// Prints the text, what was left out and why, and where headline, publisher, day and the like are from. With -o each text becomes
/// articles/own-….md of a corpus folder, or of the one in a .diptych file. Nothing is fetched.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// The files.
    #[arg(value_name = "FILE", required = true, value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// The corpus folder, or the .diptych file, that the texts become articles of.
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) output: Option<PathBuf>,
    /// Prints a line of JSON for each text.
    #[arg(long)]
    pub(crate) json: bool,
    /// Who published the texts, if their files do not state it or state it otherwise than publishers.toml.
    #[arg(long, value_name = "NAME")]
    pub(crate) publisher: Option<String>,
    /// When the texts were published, if their files do not state it: 2026-01-31, 2026-01 or 2026.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<PartialDate>,
    /// What the texts are, in a word of the format.
    #[arg(long, value_name = "WORD", default_value = Genre::NotStated.as_str(), value_parser = genre)]
    pub(crate) genre: Genre,
}

fn day(written: &str) -> Result<PartialDate, &'static str> {
    PartialDate::parse(written).ok_or("write a day, month or year that exists: 2026-01-31, 2026-01 or 2026")
}

fn genre(written: &str) -> Result<Genre, String> {
    Genre::parse(written).ok_or_else(|| {
        format!("write one of {}", Genre::ALL.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(", "))
    })
}

/// Imports file after file. One that cannot be imported is told at the end, with all others done.
pub(crate) fn run(import: &Import, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(folder) = &import.output {
        refuse_what_is_no_corpus(folder)?;
    }
    let mut failures = Vec::new();
    for path in &import.files {
        match read_file(path).and_then(|texts| import_all(import, path, &texts, out)) {
            Ok(()) => {}
            Err(Failure::Failed(sentence)) => failures.push(sentence),
            Err(other) => return Err(other),
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(Failure::Failed(failures.join("\ndiptych: "))) }
}

fn refuse_what_is_no_corpus(folder: &Path) -> Result<(), Failure> {
    if is_workspace(folder) && folder.exists() {
        return workspace::read_members(folder).map(|_| ());
    }
    if folder.join("corpus.toml").is_file() {
        return Ok(());
    }
    let place = folder.display();
    Err(Failure::Failed(format!(
        "{place} has no corpus.toml, so it is no corpus folder; make one with: diptych new {place}"
    )))
}

fn read_file(path: &Path) -> Result<Vec<ImportedText>, Failure> {
    let size = fs::metadata(path).map_err(|error| cannot("read", path, &error))?.len();
    if size > 2 * MAX_ARCHIVE_BYTES as u64 {
        let most = MAX_ARCHIVE_BYTES >> 20;
        let sentence = format!("{}: The file has more than {most} MB. Take the article out of it.", path.display());
        return Err(Failure::Failed(sentence));
    }
    let bytes = fs::read(path).map_err(|error| cannot("read", path, &error))?;
    let name = path.file_name().map(|it| it.to_string_lossy());
    read(name.as_deref(), &bytes).map_err(|error| Failure::Failed(format!("{}: {error}", path.display())))
}

fn import_all(import: &Import, path: &Path, texts: &[ImportedText], out: &mut impl Write) -> Result<(), Failure> {
    for text in texts {
        let article = import.output.as_ref().map(|folder| keep(import, folder, path, text)).transpose()?;
        if import.json {
            told::as_json(path, text, out)?;
        } else {
            told::in_words(path, text, article.as_ref(), &mut Plain(&mut *out))?;
        }
    }
    Ok(())
}

/// What became of a text.
pub(crate) struct Article {
    path: PathBuf,
    /// Whether it was there before, and stays as it was.
    is_old: bool,
}

fn keep(import: &Import, folder: &Path, path: &Path, text: &ImportedText) -> Result<Article, Failure> {
    let own = own_text(import, text).map_err(|why| Failure::Failed(format!("{}: {why}", path.display())))?;
    let file = markdown::write(&own, import.genre);
    if is_workspace(folder) {
        let is_old = workspace::add(folder, &own, &file)?;
        return Ok(Article { path: folder.join(format!("corpus/articles/{}.md", own.id())), is_old });
    }
    let articles = folder.join("articles");
    let article = articles.join(format!("{}.md", own.id()));
    if article.exists() {
        return Ok(Article { path: article, is_old: true });
    }
    fs::create_dir_all(&articles).map_err(|error| cannot("made", &articles, &error))?;
    output::write(&article, file.as_bytes(), &[path])?;
    Ok(Article { path: article, is_old: false })
}

/// The text with what its file states; what the person says holds before that.
fn own_text(import: &Import, text: &ImportedText) -> Result<OwnText, &'static str> {
    let value = |it: &Option<Stated<String>>| it.as_ref().map(|it| it.value.clone());
    let stated = || text.published.as_ref().map(|it| it.value);
    let details = Details {
        headline: value(&text.headline).unwrap_or_else(|| NOT_STATED.to_owned()),
        publisher: import.publisher.clone().or_else(|| value(&text.publisher)),
        published: import.published.or_else(stated).unwrap_or(PartialDate::UNKNOWN),
        byline: value(&text.byline),
        address: link(text).map(str::to_owned),
        language: value(&text.language),
    };
    OwnText::new(&text.text(), details, PartialDate::UNKNOWN).map_err(|error| match error {
        OwnTextError::Empty => "nothing of it is a text",
        OwnTextError::TooLong => "the text has more than 4 MB; make it several articles",
        OwnTextError::LongDetail => "its headline, publisher, byline or address is longer than any line may be",
    })
}

/// The address, if the format takes it as a link.
fn link(text: &ImportedText) -> Option<&str> {
    text.address.as_ref().map(|it| it.value.as_str()).filter(|it| is_https_url(it))
}
