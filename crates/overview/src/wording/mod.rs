//! Words of the lexicon over all texts, the writer's voice apart from quoted speech, and what kind of source sentences have.
//! Counts with the rule and the list entry behind each; no sum of them is a score of a text.

mod sourcing;

use diptych_corpus::model::{ArticleId, Term, TermId};
use diptych_corpus::vocabulary::WordingKind;
use diptych_engine::wording::{Voice, WordingMark};
use diptych_library::route::{Lens, Overview, Reading, Target, View};
use diptych_library::{date, dismissed, words};

use crate::node::{Element, Node, classed, element};
use crate::page;
use crate::page_context::PageContext;
use crate::table::{cell, head, number, row_head};

const LEAD: &str = "The program finds the words of this corpus’ list wherever they stand. What a word does depends on who uses it: \
    words inside quotation marks are the speaker’s, all others the writer’s. A count says where to look and is no score.";

/// Wording and sources, if that is what the Route asks for.
#[must_use]
pub fn compose(context: &PageContext<'_>, of: Option<&str>) -> Vec<Node> {
    let chosen = of.and_then(|slug| context.library.article_named(slug));
    let articles: Vec<ArticleId> =
        context.library.article_ids().filter(|id| chosen.is_none_or(|it| it == *id)).collect();
    let mut nodes = page::head(context, Overview::Wording, LEAD);
    if let Some(article) = chosen {
        nodes.push(page::narrowed(context, Overview::Wording, article).into());
    }
    nodes.push(by_text(context, &articles).into());
    nodes.push(by_term(context, &articles).into());
    nodes.push(sourcing::section(context, &articles).into());
    nodes
}

fn marks<'a>(context: &PageContext<'a>, article: ArticleId) -> &'a [WordingMark] {
    context.analyzed.findings(article).map_or(&[][..], |it| &it.analysis.wording)
}

fn kind_of(context: &PageContext<'_>, term: TermId) -> Option<WordingKind> {
    context.library.corpus().terms.get(term.index()).map(|it| it.kind)
}

/// "3 + 1 quoted".
fn told(n_writer: usize, n_quoted: usize) -> String {
    match (n_writer, n_quoted) {
        (0, 0) => "–".to_owned(),
        (n_writer, 0) => n_writer.to_string(),
        (0, n_quoted) => format!("{n_quoted} quoted"),
        (n_writer, n_quoted) => format!("{n_writer} + {n_quoted} quoted"),
    }
}

fn by_text(context: &PageContext<'_>, articles: &[ArticleId]) -> Element {
    let mut heads = vec!["Text".to_owned()];
    heads.extend(WordingKind::ALL.iter().map(|kind| format!("#{}", words::wording_kind(*kind))));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows = articles.iter().filter_map(|id| {
        let article = context.library.article(*id)?;
        let reading = Reading { lens: Lens::Wording, ..Reading::of(&article.slug) };
        let name = element("a").with("href", context.href(View::Read(reading))).and(format!(
            "{}, {}",
            article.publisher,
            date::short(article.published)
        ));
        let mut row = element("tr").and(row_head(name));
        for kind in WordingKind::ALL {
            let count = |voice: Voice| {
                let is_it = |it: &&WordingMark| it.voice == voice && kind_of(context, it.term) == Some(*kind);
                marks(context, *id).iter().filter(is_it).count()
            };
            row = row.and(cell(told(count(Voice::Writer), count(Voice::Quoted))).with("data-number", ""));
        }
        Some(row)
    });
    let rows: Vec<Element> = rows.collect();
    element("section").and(element("h2").and("Words of the list in each text")).and(page::saved_table(
        "wording-texts",
        "Words of the list in each text, by kind and voice",
        head(&heads),
        rows,
    ))
}

fn by_term(context: &PageContext<'_>, articles: &[ArticleId]) -> Element {
    let library = context.library;
    let terms = library.corpus().terms.iter().enumerate().filter_map(|(index, term)| {
        let id = TermId(u32::try_from(index).ok()?);
        term_row(context, articles, id, term)
    });
    let rows: Vec<Element> = terms.collect();
    let heads = ["Word", "What it does", "What choosing it assumes", "#Writer", "#Quoted", "Passages"];
    element("section")
        .and(element("h2").and("The list, and where its words stand"))
        .and(classed("p", "note quiet").and(
            "A word is marked where it stands as a whole word, in any case, also in the forms that the list gives. Put aside what is meant otherwise; this browser remembers it.",
        ))
        .and(page::saved_table("wording-terms", "The words of the list and where they stand", head(&heads), rows))
}

fn term_row(context: &PageContext<'_>, articles: &[ArticleId], id: TermId, term: &Term) -> Option<Element> {
    let mut passages = element("ul");
    let (mut n_writer, mut n_quoted) = (0_usize, 0_usize);
    for article in articles {
        let found = context.library.article(*article)?;
        let own = marks(context, *article).iter().filter(|it| it.term == id);
        for (nth, mark) in own.enumerate() {
            let (name, quoted) = match mark.voice {
                Voice::Writer => (&mut n_writer, ""),
                Voice::Quoted => (&mut n_quoted, ", quoted"),
            };
            *name += 1;
            let at = Some(Target::Term(term.slug.as_str().into(), Some(nth + 1)));
            let reading = Reading { lens: Lens::Wording, at, ..Reading::of(&found.slug) };
            let link = element("a").with("href", context.href(View::Read(reading))).and(mark.span.of(&found.text));
            let put_aside = classed("button", "action action--quiet")
                .with("type", "button")
                .with("data-dismisses", "")
                .and("Put aside");
            passages = passages.and(
                element("li")
                    .with("data-row", dismissed::word(&found.slug, &term.slug, nth + 1))
                    .and(link)
                    .and(format!(" {}{quoted} ", found.publisher))
                    .and(put_aside),
            );
        }
    }
    let n_all = n_writer + n_quoted;
    (n_all > 0).then(|| {
        let summary = words::counted(n_all, "passage", "passages");
        let folded = classed("details", "overview__passages").and(element("summary").and(summary)).and(passages);
        element("tr")
            .and(row_head(term.phrases.join(", ")))
            .and(cell(words::wording_kind(term.kind)))
            .and(classed("td", "overview__prose").and(term.note.as_str()))
            .and(number(n_writer))
            .and(number(n_quoted))
            .and(cell(folded))
    })
}
