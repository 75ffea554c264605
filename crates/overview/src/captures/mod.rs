//! Two captures of one address as one text with what changed, sentence by sentence. Pure: knows two texts and the days of neither; which is
//! the older one, its caller says. A change is told by a rule that it names. Nothing here says why a text was changed, or whether it should
//! have been.
//!
//! `capture` reads the sentences of one text, `page_line` tells those of the page around it, `notice` those of a correction; `pairing` finds
//! which sentences belong together, `moved` which of them moved; `change` says what became of a pair, by what `strength`
//! and `hedge` find; `order` makes one text of both. `lexicon` has the words that all of them look for. [`model`] is what a view draws,
//! `told` tells the counts in it.

mod capture;
mod change;
mod hedge;
mod lexicon;
pub mod model;
mod moved;
mod notice;
mod order;
mod page_line;
mod pairing;
mod strength;
#[cfg(test)]
mod tests;
mod told;

use diptych_corpus::model::{Article, ArticleId};
use diptych_engine::Engine;
use diptych_library::link_list::Hyperlink;
use diptych_library::route::{Articles, Lens, OwnTexts, Reading, Route, Slug, View};
use diptych_own_texts::OwnText;
use diptych_own_texts::captures::of_one_address;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::page_context::PageContext;
pub use capture::Capture;
use model::{CaptureName, CapturePage, Changes};

/// The captures at an address with what changed between them; nothing if none are shown there, or one of the texts is not here.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<CapturePage> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::OwnTexts(OwnTexts::Changes([older, newer])) = &context.route.view else { return None };
    let names = [name(&context, older)?, name(&context, newer)?];
    let read = |slug: &Slug| Some(capture(analyzed.engine(), context.library.article(article(&context, slug)?)?));
    let reading = Reading {
        articles: Articles::new([older.clone(), newer.clone()]),
        lens: Some(Lens::Shared),
        ..Reading::default()
    };
    Some(CapturePage {
        names,
        changes: compare(&read(older)?, &read(newer)?),
        side_by_side: context.href(View::Read(reading)),
        other_way_round: context.href(View::OwnTexts(OwnTexts::Changes([newer.clone(), older.clone()]))),
    })
}

/// What became of the sentences of `older` in `newer`.
///
/// ```
/// use diptych_engine::Engine;
/// use diptych_overview::captures::model::ChangeKind;
/// use diptych_overview::captures::{Capture, compare};
///
/// let read = |text: &str| Capture::read(&Engine::default(), "Bridge shut", text);
/// let changes = compare(&read("The flood destroyed the bridge."), &read("The flood damaged the bridge."));
/// assert_eq!(changes.sentences[1].kinds, [ChangeKind::Softened]);
/// ```
#[must_use]
pub fn compare(older: &Capture, newer: &Capture) -> Changes {
    let pairs = pairing::pair(older, newer);
    let sentences = order::one_text(older, newer, &pairs);
    let notice = told::notice(&sentences);
    Changes { told: told::counts(&sentences), notice, not_compared: order::not_compared(older, newer), sentences }
}

/// The ways to what changed between texts that are read and other captures of their addresses.
#[must_use]
pub fn ways(context: &PageContext<'_>, reading: &Reading) -> Vec<Hyperlink> {
    let own = context.library.source().own_texts().iter().map(|it| &it.text);
    let is_read = |text: &OwnText| reading.articles.iter().any(|slug| **slug == *text.id());
    let n_read = reading.articles.len();
    let pairs = of_one_address(own).into_iter();
    let shown = pairs.filter(|pair| pair.iter().filter(|it| is_read(it)).count() == n_read.min(2));
    let way = |[older, newer]: [&OwnText; 2]| Hyperlink {
        words: told::way(older.brought, newer.brought),
        href: context.href(View::OwnTexts(OwnTexts::Changes([older.id().into(), newer.id().into()]))),
    };
    shown.map(way).collect()
}

fn article(context: &PageContext<'_>, slug: &str) -> Option<ArticleId> {
    context.library.article_named(slug)
}

fn capture(engine: &Engine, article: &Article) -> Capture {
    Capture::read(engine, &article.headline, &article.text)
}

fn name(context: &PageContext<'_>, slug: &Slug) -> Option<CaptureName> {
    let article = context.library.article(article(context, slug)?)?;
    let own = context.library.own_text(slug);
    Some(CaptureName {
        headline: article.headline.clone(),
        facts: told::facts(article, own.map(|it| it.brought)),
        href: context.href(View::Read(Reading::of(slug))),
        language: context.library.language(article).to_owned(),
    })
}
