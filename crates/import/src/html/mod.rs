//! Web pages: their article, what stands around it, what they say of themselves. [`parse`] makes the tree of [`dom`] by [`sink`], [`outline`] the
//! boxes and runs of words by what [`element`]s are, [`article`] chooses, [`front`] settles what stands before the first paragraph; [`page_data`] is what
//! the page says of itself, [`confirmed`] which runs it names as its article; [`xhtml`] makes HTML of pages that are XML.

mod article;
mod confirmed;
mod dom;
mod element;
mod front;
mod outline;
mod page_data;
mod parse;
mod sink;
#[cfg(test)]
mod tests;
mod xhtml;

use crate::error::ImportError;
use crate::imported_text::{Block, ImportedText, Kind, Note, Reason};
use crate::stated::{Origin, Stated};
use confirmed::confirmed;
use outline::{Outline, Run};
pub use page_data::is_address;
use page_data::{PageData, Saver, page_data};
pub use xhtml::without_empty_tags;

/// The text of a page.
///
/// # Errors
/// [`ImportError::TooManyNodes`] over the limits.
pub fn read_page(markup: &str, kind: Kind) -> Result<ImportedText, ImportError> {
    let (dom, document) = parse::parse(markup)?;
    let data = page_data(&dom, document);
    let outline = Outline::of(&dom, document);
    let confirmed = confirmed(&outline, data.article_body.as_deref().unwrap_or_default());
    let mut chosen = article::choose(&outline, &confirmed);
    if let Some(reasons) = &mut chosen {
        front::settle(&outline, data.headline.as_ref().map(|it| it.value.as_str()), reasons);
    }
    let mut text = stated(data, kind);
    if chosen.is_none() {
        text.notes.push(Note::NoArticleFound);
    }
    let reasons = chosen.unwrap_or_else(|| outline.runs.iter().map(|it| it.reason).collect());
    text.blocks = outline.runs.into_iter().zip(reasons).map(block).collect();
    Ok(text)
}

/// The text of a page of which nothing stands around an article: a chapter, or what a person chose. All that is shown is kept.
///
/// # Errors
/// [`ImportError::TooManyNodes`] over the limits.
pub fn read_whole(markup: &str, kind: Kind) -> Result<ImportedText, ImportError> {
    let (dom, document) = parse::parse(markup)?;
    let outline = Outline::of(&dom, document);
    let mut reasons: Vec<Option<Reason>> = outline.runs.iter().map(|it| reason_around(&outline, it)).collect();
    let heading = front::take_heading(&outline, &mut reasons);
    let mut text = ImportedText::new(kind, outline.runs.into_iter().zip(reasons).map(block).collect());
    text.headline = heading.map(|it| Stated::new(it, Origin::Heading));
    Ok(text)
}

/// Why a run is not shown as text, by its own element and those around it.
fn reason_around(outline: &Outline, run: &Run) -> Option<Reason> {
    let is_of_text = |it: &Reason| matches!(it, Reason::Hidden | Reason::Form | Reason::Navigation);
    let around = || outline.around(run.place).find_map(|it| outline.boxes.get(it)?.reason);
    run.reason.or_else(around).filter(is_of_text)
}

fn block((run, left_out): (Run, Option<Reason>)) -> Block {
    Block { text: run.text, left_out }
}

/// A text without blocks of which everything is stated that the page states.
fn stated(data: PageData, kind: Kind) -> ImportedText {
    let kind = match data.saver {
        Some(Saver::SingleFile) if kind == Kind::Html => Kind::SingleFile,
        _ => kind,
    };
    ImportedText {
        headline: data.headline,
        publisher: data.publisher,
        published: data.published,
        byline: data.byline,
        address: data.address,
        language: data.language,
        captured: data.captured,
        ..ImportedText::new(kind, Vec::new())
    }
}
