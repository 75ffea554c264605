//! How the words of a text are written: each name once for each voice, with its count, as the way to its first use.

use diptych_corpus::model::{Article, ArticleId};
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::Use;
use diptych_engine::wording::Voice;
use diptych_library::date;
use diptych_library::route::{Lens, Reading, Target, View};
use diptych_library::words;

use super::word::Word;
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;

/// Publisher and date of a text.
pub(super) fn text_name(context: &PageContext<'_>, article: ArticleId) -> Vec<Node> {
    let Some(found) = context.library.article(article) else { return Vec::new() };
    let published = classed("span", "faint naming__date").and(date::short(found.published));
    vec![classed("span", "caps").and(found.publisher.as_str()).into(), " ".into(), published.into()]
}

/// The address of a use, or of the first mention in a text.
pub(super) fn address(context: &PageContext<'_>, word: &Word, article: ArticleId, nth: Option<usize>) -> String {
    let slug = context.library.entity(word.entity).map_or("", |it| it.slug.as_str());
    let article = context.library.article(article).map_or("", |it| it.slug.as_str());
    let at = Some(Target::Entity(slug.into(), nth));
    context.href(View::Read(Reading { lens: Lens::Entities, at, ..Reading::of(article) }))
}

/// The words, those in quotation marks apart; of `only_here`, the dotted ones.
pub(super) fn names(context: &PageContext<'_>, words: &[Word], only_here: &[String]) -> Vec<Node> {
    let uses = words.iter().flat_map(|word| [Voice::Writer, Voice::Quoted].map(|voice| (word, voice)));
    uses.flat_map(|(word, voice)| name(context, word, voice, only_here)).collect()
}

fn name(context: &PageContext<'_>, word: &Word, voice: Voice, only_here: &[String]) -> Vec<Node> {
    let uses: Vec<&(ArticleId, Use)> = word.in_voice(voice).collect();
    let Some((article, first)) = uses.first() else { return Vec::new() };
    let written = match voice {
        Voice::Writer => word.surface.clone(),
        Voice::Quoted => format!("“{}”", word.surface),
    };
    let class = if only_here.contains(&lower_cased(&word.surface)) { "naming__only" } else { "naming__word" };
    let link = classed("a", class).with("href", address(context, word, *article, Some(first.nth))).and(written);
    let misspelled = word.misspelled.then(|| classed("span", "ui faint").and(" misspelled"));
    let counted = (uses.len() > 1).then(|| classed("span", "count").and(words::grouped(uses.len())));
    vec![classed("span", "naming__name").and(link).and_all(misspelled).and_all(counted).into(), " ".into()]
}

/// What the signs mean.
pub(super) fn key() -> Element {
    let only = element("span").and(classed("span", "naming__only").and("Dotted")).and(": only here");
    classed("p", "ui quiet naming-key").and(element("span").and("“Quoted”: inside quotation marks")).and(only)
}

/// Every use in its sentence, folded, the writer's first; `source` says what a list is to say of the text of each.
pub(super) fn passages(context: &PageContext<'_>, words: &[Word], source: fn(&Article) -> String) -> Element {
    let uses = [Voice::Writer, Voice::Quoted].into_iter().flat_map(|voice| {
        words.iter().flat_map(move |word| word.in_voice(voice).map(move |(article, it)| (word, *article, it)))
    });
    let item = |(word, article, it): (&Word, ArticleId, &Use)| {
        let source = source(context.library.article(article)?);
        let quoted = if it.voice == Voice::Quoted { " quoted" } else { "" };
        let said = classed("span", "ui faint").and(format!("{source}{quoted}"));
        Some(passage(context, word, article, it)?.and(said))
    };
    let items: Vec<Element> = uses.filter_map(item).collect();
    let summary = element("summary").and(words::counted(items.len(), "passage", "passages"));
    classed("details", "overview__passages naming__uses").and(summary).and(element("ul").and_all(items))
}

fn passage(context: &PageContext<'_>, word: &Word, article: ArticleId, used: &Use) -> Option<Element> {
    let [before, after] = context.around(article, used.span)?;
    let link = element("a").with("href", address(context, word, article, Some(used.nth))).and(used.surface.as_str());
    Some(element("li").and(before).and(link).and(after))
}
