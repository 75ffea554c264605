//! The coverage matrix: claims by articles, topic by topic. Draws what `columns` and `cells` say.
//!
//! A topic's own row sums up its claims, so that the rows of its claims can be folded away; in a large matrix they are from the
//! beginning. Texts that say a claim in the same words count as one voice.

mod cells;
mod columns;
mod voices;

pub(crate) use columns::short_names;

use diptych_corpus::model::ClaimId;
use diptych_corpus::vocabulary::{EvidenceRelation, State};
use diptych_library::library::Library;
use diptych_library::route::{ClaimFilter, Reading, View};
use diptych_library::selection::{by_topic, listed};
use diptych_library::topic_name::topic_name;
use diptych_library::words;

use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;
use crate::sign::{Sign, icon};
use cells::{Cell, Way, cell};
use columns::{Column, columns, usual_year};

/// A matrix of more cells begins with its topics folded: that of 90 claims and 16 articles stands within a second on a slow machine,
/// one of 80,000 cells took half a minute.
const MOST_UNFOLDED: usize = 5_000;

/// Who says each listed claim, and who answers; nothing if no claim is listed.
#[must_use]
pub fn compose(context: &PageContext<'_>, filter: ClaimFilter) -> Vec<Node> {
    let library = context.library;
    let claims = listed(library, &filter);
    if claims.is_empty() {
        return Vec::new();
    }
    let columns = columns(library);
    let is_folded = claims.len() * columns.len() > MOST_UNFOLDED;
    let table = Table { context, columns, filter, is_folded };
    let groups = by_topic(library, &claims).into_iter().map(|(topic, claims)| table.topic(topic, &claims));
    let groups: Vec<Element> = groups.collect();
    let caption = "Which article says each claim, and which holds evidence on it";
    let drawn = classed("table", "coverage")
        .with("id", "coverage")
        .and(classed("caption", "hidden").and(caption))
        .and(table.heads())
        .and_all(groups)
        .and(table.foot());
    let scroller = classed("div", "coverage-scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", "Coverage matrix")
        .with("data-scroller", "");
    vec![heading().into(), scroller.and(drawn).into(), legend(library).into(), table.tools().into()]
}

fn heading() -> Element {
    let note = "A silent text denies nothing: look at its date and its length, below.";
    classed("div", "section-head")
        .and(element("h2").and("Who says it, and who answers"))
        .and(classed("span", "ui quiet").and(note))
}

struct Table<'a> {
    context: &'a PageContext<'a>,
    columns: Vec<Column>,
    filter: ClaimFilter,
    is_folded: bool,
}

impl Table<'_> {
    fn heads(&self) -> Element {
        let heads = self.columns.iter().map(|column| {
            let part = if column.has_claims { "start" } else { "others" };
            let link = element("a").with("href", self.context.href(View::Read(Reading::of(&column.slug))));
            at_edge(element("th").with("scope", "col").with("data-part", part), column)
                .and(link.and(column.name.clone()))
        });
        let row = element("tr").and(element("th").with("scope", "col").and("Claim")).and_all(heads);
        element("thead").and(row)
    }

    fn topic(&self, topic: &str, claims: &[ClaimId]) -> Element {
        let name = topic_name(self.context.library, topic);
        let fold = classed("button", "coverage__fold")
            .with("type", "button")
            .with("aria-expanded", if self.is_folded { "false" } else { "true" })
            .with("data-folds", topic)
            .and(name)
            .and(classed("span", "count").and(words::grouped(claims.len())));
        let head = classed("th", "quiet").with("scope", "rowgroup").and(element("span").and(fold));
        let sums = self.columns.iter().map(|column| self.sum(claims, column));
        let row = classed("tr", "coverage__topic").and(head).and_all(sums);
        let group = if self.is_folded { element("tbody").with("data-folded", "") } else { element("tbody") };
        group.and(row).and_all(claims.iter().filter_map(|claim| self.row(*claim)))
    }

    /// What an article has of a whole topic: how many of its claims it says, and on how many it holds evidence.
    fn sum(&self, claims: &[ClaimId], column: &Column) -> Element {
        let cells = claims.iter().map(|claim| cell(self.context.library, *claim, column));
        let (mut n_said, mut n_answered) = (0, 0);
        for cell in cells {
            let Cell::Ways(ways) = cell else { continue };
            let says = ways.iter().any(|way| matches!(way.sign, Sign::State(_)));
            if says { n_said += 1 } else { n_answered += 1 }
        }
        let told = [(n_said, "said"), (n_answered, "answered")];
        let told = told.iter().filter(|(n_claims, _)| *n_claims > 0);
        let told: Vec<String> = told.map(|(n_claims, what)| format!("{n_claims} {what}")).collect();
        let shown = match (n_said, n_answered) {
            (n_said, 0) => n_said.to_string(),
            (0, n_answered) => format!("({n_answered})"),
            (n_said, n_answered) => format!("{n_said} ({n_answered})"),
        };
        let sum = at_edge(element("td"), column);
        match told.is_empty() {
            true => sum.with("data-cell", "nothing-linked").and(hidden("nothing linked")),
            false => {
                let counts = element("span").with("aria-hidden", "true").and(shown);
                sum.with("data-cell", "sum").and(counts).and(hidden(&told.join(", ")))
            }
        }
    }

    fn row(&self, id: ClaimId) -> Option<Element> {
        let claim = self.context.library.claim(id)?;
        let href = self.context.href(View::Claim(claim.slug.as_str().into(), self.filter.clone()));
        let link = element("a").with("href", href).and(claim.text.as_str());
        let head = element("th").with("scope", "row").and(link).and_all(self.voices(id));
        let cells = self.columns.iter().map(|column| self.cell(id, column));
        Some(element("tr").with("data-state", claim.state.as_str()).and(head).and_all(cells))
    }

    /// "2 texts, one voice: the same words."
    fn voices(&self, claim: ClaimId) -> Option<Element> {
        let counted = voices::count(self.context, claim);
        (counted.n_voices < counted.n_texts).then(|| {
            let voices = words::counted(counted.n_voices, "voice", "voices");
            let told = format!(" {} with the same words: {voices}.", words::counted(counted.n_texts, "text", "texts"));
            classed("span", "coverage__voices ui quiet").and(told)
        })
    }

    fn cell(&self, claim: ClaimId, column: &Column) -> Element {
        let drawn = at_edge(element("td"), column);
        match cell(self.context.library, claim, column) {
            Cell::Ways(ways) => drawn.with("data-cell", "ways").and_all(ways.into_iter().map(|way| self.way(way))),
            Cell::NotMentioned => drawn.with("data-cell", "not-mentioned").and(hidden("not mentioned")),
            Cell::NothingLinked => drawn.with("data-cell", "nothing-linked").and(hidden("nothing linked")),
        }
    }

    fn way(&self, way: Way) -> Element {
        let href = self.context.href(View::Read(way.to));
        classed("a", "coverage__way").with("href", href).with("aria-label", way.name).and(icon(way.sign))
    }

    fn tools(&self) -> Element {
        let fold = if self.is_folded { "Unfold all topics" } else { "Fold all topics" };
        let button =
            |words: &str| classed("button", "action action--quiet").with("type", "button").and(words.to_owned());
        classed("p", "overview__tools ui")
            .and(button(fold).with("data-folds-all", "coverage"))
            .and(button("Save as CSV").with("data-saves", "coverage").with("data-name", "coverage.csv"))
    }

    /// Date and length of each article: what a silence has to be weighed with.
    fn foot(&self) -> Element {
        let year = usual_year(&self.context.library.corpus().articles);
        let published = year.map_or_else(|| "Published".to_owned(), |year| format!("Published, {year} unless said"));
        let row = |name: String, fact: fn(&Column) -> String| {
            let cells = self.columns.iter().map(|column| at_edge(element("td"), column).and(fact(column)));
            element("tr").and(element("th").with("scope", "row").and(name)).and_all(cells)
        };
        element("tfoot")
            .and(row(published, |column| column.published.clone()))
            .and(row("Words".to_owned(), |column| column.length.clone()))
    }
}

fn hidden(words: &str) -> Element {
    classed("span", "hidden").and(words)
}

fn at_edge(cell: Element, column: &Column) -> Element {
    if column.begins_others { cell.with("data-edge", "") } else { cell }
}

fn legend(library: &Library) -> Element {
    let states = State::ALL.iter().map(|state| {
        let words = format!("says it: {}", words::state(*state).to_ascii_lowercase());
        element("li").with("data-state", state.as_str()).and(icon(Sign::State(*state))).and(words)
    });
    let relations = EvidenceRelation::ALL.iter().map(|relation| {
        element("li").and(icon(Sign::Relation(*relation))).and(words::relation(*relation).to_ascii_lowercase())
    });
    let has_declared_silence = library.corpus().claims.iter().any(|claim| !claim.silent.is_empty());
    let not_mentioned = has_declared_silence
        .then(|| element("li").with("data-cell", "not-mentioned").and("read for this claim, not mentioned"));
    classed("ul", "legend ui")
        .with("aria-label", "Signs of the matrix")
        .and_all(states)
        .and_all(relations)
        .and(element("li").with("data-cell", "nothing-linked").and("nothing linked"))
        .and_all(not_mentioned)
        .and(element("li").and("5 (2) in a topic’s row: 5 claims said, 2 answered"))
}
