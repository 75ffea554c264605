//! Numbers: the figures of all texts, those together that count the same thing, as a picture and as a table.
//!
//! `matter` says what a figure counts, by words of `lists`, `figure` the rest of what is known of it, `voice` who says it; `group` ties figures,
//! `compare` names what is between them; `axis` and `plot` draw a group, `table` is its twin.

mod axis;
mod compare;
mod event;
mod figure;
mod group;
mod lists;
mod matter;
mod plot;
mod table;
#[cfg(test)]
mod tests;
mod voice;

use diptych_library::article_name;
use diptych_library::route::{ClaimFilter, Overview, View};
use diptych_library::words;

use crate::node::{Element, Node, classed, element};
use crate::page::{self, saves, scroller};
use crate::page_context::PageContext;
use crate::period::Period;
use event::Event;
use figure::{Figure, Origin};
use group::{Group, Grouped};
use matter::Class;

const LEAD: &str = "Figures of different texts that count the same thing, on one axis. The curators tie figures through their \
    claims; where the program does, it names its rule. What differs may differ for a reason: the day, whom it counts, the \
    place, the source. Nobody is declared right here.";

/// More rows than this are not made at once; the figures of one article are then asked for.
const MOST_ROWS: usize = 300;

/// The page about numbers.
#[must_use]
pub fn compose(context: &PageContext<'_>, of: Option<&str>) -> Vec<Node> {
    let grouped = group::find(context);
    let page = Page { context, grouped };
    let mut nodes = page::head(context, Overview::Numbers, LEAD);
    let open = page.grouped.groups.iter().find(|it| Some(it.key.as_str()) == of).or(page.grouped.groups.first());
    nodes.extend(page.list(open, of.is_some()));
    match open {
        Some(open) => nodes.push(page.section(open).into()),
        None => nodes.push(classed("p", "note").and("No two figures of these texts count the same thing.").into()),
    }
    nodes.extend(page.rest(of));
    nodes
}

struct Page<'a> {
    context: &'a PageContext<'a>,
    grouped: Grouped,
}

impl Page<'_> {
    /// The groups by name. Once one is picked, the others are folded, so that it stands at the top.
    fn list(&self, open: Option<&Group>, is_picked: bool) -> Vec<Node> {
        let [mut tied, mut computed] = [element("ul"), element("ul")];
        for group in &self.grouped.groups {
            let item = self.item(group, open);
            if group.claims.is_empty() { computed = computed.and(item) } else { tied = tied.and(item) }
        }
        let n_tied = self.grouped.groups.iter().filter(|it| !it.claims.is_empty()).count();
        let n_groups = self.grouped.groups.len();
        if n_groups == 0 {
            return Vec::new();
        }
        let mut lists = classed("div", "numbers__groups ui");
        if n_tied > 0 {
            lists = lists.and(element("h3").and("Tied by the curators")).and(tied);
        }
        if n_tied < n_groups {
            lists = lists.and(element("h3").and("Computed")).and(computed);
        }
        let title = format!("What is counted: {}", words::counted(n_groups, "group of figures", "groups of figures"));
        let folds =
            classed("details", "numbers__list").and(element("summary").and(element("h2").and(title))).and(lists);
        vec![if is_picked { folds } else { folds.with("open", "") }.into()]
    }

    fn item(&self, group: &Group, open: Option<&Group>) -> Element {
        let key = group.key.as_str().into();
        let link = element("a")
            .with("href", self.context.href(View::Overview(Overview::Numbers, Some(key))))
            .and(self.name(group));
        let is_open = open.is_some_and(|it| it.key == group.key);
        let link = if is_open { link.with("aria-current", "true") } else { link };
        let figures = words::counted(group.points.len(), "figure", "figures");
        let kinds = compare::summed_up(self.context, &self.grouped, group);
        element("li").and(link).and(classed("span", "quiet").and(format!(" {figures}: {kinds}")))
    }

    /// "Civilians killed, Barda".
    fn title(&self, group: &Group) -> String {
        let figures = || group.points.iter().filter_map(|it| self.grouped.figures.get(it.figure));
        let first = figures().next();
        let kind = first.map_or("", |it| it.matter.scope.kind);
        let is_of_one_kind = !kind.is_empty() && figures().all(|it| it.matter.scope.kind == kind);
        let noun = match group.matter.class {
            Class::People | Class::Unknown if is_of_one_kind => kind.to_owned(),
            Class::People | Class::Unknown => "people".to_owned(),
            Class::Share => "per cent".to_owned(),
            Class::Money => format!("money, in {}", group.matter.noun),
            Class::Measure | Class::Things => {
                let unit = figures().find_map(|it| Some(it.unit?.of(it.text(self.context))));
                unit.and_then(|it| it.split_whitespace().next_back()).unwrap_or(&group.matter.noun).to_owned()
            }
        };
        let event = match group.matter.event {
            Some(Event::Harmed) => " killed or wounded",
            Some(event) => &format!(" {}", event.as_str()),
            None => "",
        };
        let place = first.and_then(|it| it.place).filter(|place| figures().all(|it| it.place == Some(*place)));
        let place = place.and_then(|id| self.context.library.entity(id)).map(|it| format!(", {}", it.name));
        words::sentence_case(&format!("{noun}{event}{}", place.unwrap_or_default()))
    }

    /// The title with what tells it from others of the kind: the claim, or who tells it first.
    fn name(&self, group: &Group) -> String {
        let claim = group.claims.first().and_then(|id| self.context.library.claim(*id));
        let figures = || group.points.iter().filter_map(|it| self.grouped.figures.get(it.figure));
        let article = figures().find_map(|it| match it.origin {
            Origin::Text(id) => self.context.library.article(id),
            Origin::Summary(_) => None,
        });
        let from = claim.map(|it| it.text.clone()).or_else(|| article.map(article_name::in_a_sentence));
        format!("{}: {}", self.title(group), from.unwrap_or_default())
    }

    fn section(&self, group: &Group) -> Element {
        let title = self.title(group);
        let mut section = element("section").and(element("h2").and(title.clone())).and_all(self.claims(group));
        section = section.and_all(self.relations(group));
        let compared = compare::told(self.context, &self.grouped, group).into_iter().map(|it| element("li").and(it));
        let compared: Vec<Element> = compared.collect();
        let axis = match plot::is_logarithmic(&self.grouped, group) {
            true => "The axis goes by powers of ten: equal distances are equal factors.",
            false => "The axis begins at zero.",
        };
        let key = format!(
            "{axis} Filled: exact. Hollow: roughly. A line: from, to. Dashed: put here by the program. Each line opens its sentence. "
        );
        let figure = classed("figure", "numbers__figure")
            .and(plot::draw(self.context, &self.grouped, group, &title))
            .and(classed("figcaption", "note quiet").and(key).and(page::keys("dot")));
        let table = table::of_group(self.context, &self.grouped, group, &title);
        section
            .and(figure)
            .and(element("h3").and("How they compare"))
            .and(classed("ul", "numbers__compared").and_all(compared))
            .and_all(self.open(group))
            .and(element("h3").and("The same as a table"))
            .and(scroller(&title, table))
            .and(saves("numbers", &format!("{}.csv", group.key)))
    }

    fn claims(&self, group: &Group) -> Vec<Element> {
        let mut claims = Vec::new();
        for claim in group.claims.iter().filter_map(|id| self.context.library.claim(*id)) {
            let href = self.context.href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
            let link = element("a").with("href", href).and(claim.text.as_str());
            claims.push(classed("p", "numbers__claim").and("On the claim: ").and(link));
        }
        claims
    }

    /// What the curators say of two of the group's claims.
    fn relations(&self, group: &Group) -> Vec<Element> {
        let relations = &self.context.library.corpus().relations;
        let tied = relations.iter().filter(|it| group.claims.contains(&it.from) && group.claims.contains(&it.to));
        let told = tied.map(|it| {
            let name = words::claim_relation(it.kind).to_ascii_lowercase();
            classed("p", "note quiet").and(format!("The curators, of two of these claims: {name}. {}", it.note))
        });
        told.collect()
    }

    /// Figures without a number: "dozens".
    fn open(&self, group: &Group) -> Option<Element> {
        let mut told = classed("p", "note").and("Without a number, and so on no axis: ");
        let figures: Vec<&Figure> = group.open.iter().filter_map(|it| self.grouped.figures.get(*it)).collect();
        for (place, figure) in figures.iter().enumerate() {
            let words = format!("“{}” ({})", figure.span.of(figure.text(self.context)), figure.publisher(self.context));
            let link = element("a").with("href", table::href(self.context, figure).unwrap_or_default()).and(words);
            told = told.and(if place > 0 { ", " } else { "" }).and(link);
        }
        (!figures.is_empty()).then(|| told.and("."))
    }

    /// The figures that stand in no group; of many, those of the article that is asked for.
    fn rest(&self, of: Option<&str>) -> Vec<Node> {
        let is_grouped = |place: usize| {
            let holds = |it: &group::Point| it.figure == place || it.copies.contains(&place);
            self.grouped.groups.iter().any(|it| it.points.iter().any(holds) || it.open.contains(&place))
        };
        let asked = of.and_then(|slug| self.context.library.article_named(slug));
        let mut rest: Vec<&Figure> = Vec::new();
        let mut n_rest = 0;
        for (place, figure) in self.grouped.figures.iter().enumerate() {
            let Origin::Text(article) = figure.origin else { continue };
            if !is_grouped(place) {
                n_rest += 1;
                if asked.is_none_or(|it| it == article) {
                    rest.push(figure);
                }
            }
        }
        if n_rest == 0 {
            return Vec::new();
        }
        let title = words::counted(n_rest, "figure that stands", "figures that stand");
        let head = element("h2").and(format!("The rest: {title} alone"));
        let fold = classed("details", "numbers__rest").and(element("summary").and(head));
        let fold = if asked.is_some() { fold.with("open", "") } else { fold };
        if rest.len() > MOST_ROWS {
            return vec![fold.and(self.articles()).into()];
        }
        let name = "Figures that are in no group, article by article";
        let table = table::by_article(self.context, &rest, name);
        vec![fold.and(scroller(name, table)).and(saves("figures", "figures.csv")).into()]
    }

    fn articles(&self) -> Element {
        let mut list = classed("ul", "numbers__groups ui");
        for article in &self.context.library.corpus().articles {
            let href = self.context.href(View::Overview(Overview::Numbers, Some(article.slug.as_str().into())));
            list =
                list.and(element("li").and(element("a").with("href", href).and(article_name::in_a_sentence(article))));
        }
        list
    }
}
