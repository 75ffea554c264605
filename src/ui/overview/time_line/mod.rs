//! Time line: publication, days as the texts tell them, and evidence on one axis that runs down the page.
//!
//! The worker says what is dated when, in [`model`](diptych_overview::time_line::model); here it is drawn: [`ways`] to other
//! stretches of time, the [`picture`], and the [`table`] that is its twin.

mod picture;
mod table;
mod ways;

use std::sync::Arc;

use diptych_library::words;
use diptych_overview::named_link::NamedLink;
use diptych_overview::time_line::model::{Choice, TimeLine};
use diptych_service::protocol::ShowTimeLine;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::answered::Answered;
use super::parts::{Folded, OverviewHead, SaveTable, Scroller};
use crate::platform::{address, page, timing};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, Route, View};
use crate::ui::parts::MAIN;
use crate::ui::place;
use picture::PictureView;
use table::{OpenDates, TableView};
use ways::Ways;

const LEAD: &str = "When the articles were published, which days their texts tell of, and when the evidence was published, \
    on one axis. Words such as “yesterday” are counted from the day of their text, and the table says so.";

const KEY: &str = "A dot is one date and opens its passage; a circle with a number opens that many. A line runs along dates that name \
    no more than a month or a year.";

/// The question whose answer stands at `route`.
#[must_use]
pub fn question(library: &Library, route: &Route) -> ShowTimeLine {
    ShowTimeLine { corpus: library.source().number(), hash: route.href() }
}

/// The time line.
#[component]
pub fn TimeLineView() -> impl IntoView {
    let (library, navigation) = (expect_library(), Navigation::expect());
    // Of another view, which is about to take this one's place, nothing is asked here.
    let asked = Memo::new(move |before: Option<&ShowTimeLine>| match (navigation.view(), before) {
        (View::Overview(Overview::TimeLine, _), _) | (_, None) => question(&library.get(), &navigation.route()),
        (_, Some(before)) => before.clone(),
    });
    let answered = Answered::follow(asked);
    let latest = answered.latest;
    let stands = Memo::new(move |_| latest.with(Option::is_some));
    Effect::new(move |_| {
        if stands.get() {
            timing::next_frame(move || place::return_late(navigation));
        }
    });
    let is_whole = RwSignal::new(false);
    view! {
        <main id=MAIN class="page" tabindex="-1" on:keydown=move |event| follow_key(&event, latest)>
            <div class="page__wide page__full">
                <h1 class="headline" tabindex="-1">
                    {Overview::TimeLine.name()}
                </h1>
                <div
                    class="overview"
                    data-waiting=move || (!stands.get()).then_some("")
                    aria-busy=move || (stands.get() && !is_whole.get()).then_some("true")
                >
                    {answered.instead()}
                    {move || stands.get().then(|| view! { <OverviewHead overview=Overview::TimeLine lead=LEAD /> })}
                    {move || latest.get().map(|time_line| view! { <Stretch time_line is_whole /> })}
                </div>
            </div>
        </main>
    }
}

/// Keys go a step closer or wider.
fn follow_key(event: &KeyboardEvent, latest: RwSignal<Option<Arc<TimeLine>>>) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(time_line) = latest.get_untracked() else { return };
    let link = match event.key().as_str() {
        "+" => time_line.closer.as_ref(),
        "-" => time_line.wider.last(),
        _ => None,
    };
    if let Some(NamedLink { href, .. }) = link {
        address::push(href);
    }
}

/// A stretch of time. What a screen shows is drawn at once and the rest when that stands, unless somebody returns to a place
/// further down, or prints.
#[component]
fn Stretch(time_line: Arc<TimeLine>, is_whole: RwSignal<bool>) -> impl IntoView {
    is_whole.set(place::is_kept());
    let finish = move || {
        is_whole.try_set(true);
    };
    timing::after_pause(finish);
    let printing = StoredValue::new_local(page::hear_first("beforeprint", finish));
    on_cleanup(move || printing.set_value(None));
    let (section, rest) = (Arc::clone(&time_line), Arc::clone(&time_line));
    view! {
        <Ways time_line=Arc::clone(&time_line) />
        <section>
            <h2 tabindex="-1">{section.name.clone()}</h2>
            <p class="ui quiet">{count(&section)}</p>
            <figure class="timeline__figure">
                <PictureView name=section.name.clone() picture=section.picture.clone() />
                <figcaption class="note quiet">{shaded(&section)} {KEY}</figcaption>
            </figure>
            <h3>"The same as a table"</h3>
            {move || is_whole.get().then(|| view! { <Twin time_line=Arc::clone(&section) /> })}
        </section>
        {move || is_whole.get().then(|| view! { <Rest time_line=Arc::clone(&rest) /> })}
    }
}

/// The table, and what saves it.
#[component]
fn Twin(time_line: Arc<TimeLine>) -> impl IntoView {
    let saved = Arc::clone(&time_line);
    view! {
        <Scroller name=time_line.table.caption()>
            <TableView table=time_line.table.clone() />
        </Scroller>
        <SaveTable name="time-line.csv" csv=move || saved.table.as_csv() />
    }
}

/// What has no place on the axis, and the articles by which it can be shaded.
#[component]
fn Rest(time_line: Arc<TimeLine>) -> impl IntoView {
    let open = time_line.open.clone();
    let title =
        words::counted(open.len(), "word for a time that no rule places", "words for a time that no rule places");
    let articles = time_line.articles.clone();
    view! {
        {left_out(&time_line).map(|told| view! { <p class="note quiet timeline__left">{told}</p> })}
        {(!open.is_empty())
            .then(|| view! {
                <Folded class="timeline__open" title=title>
                    <OpenDates open=open.clone() />
                </Folded>
            })}
        <Folded class="timeline__articles" title="Shade what is later than an article".to_owned()>
            <Articles articles=articles.clone() />
        </Folded>
    }
}

#[component]
fn Articles(articles: Vec<Choice>) -> impl IntoView {
    let item = |Choice { link: NamedLink { href, name }, is_chosen }: Choice| {
        view! {
            <li>
                <a href=href aria-current=is_chosen.then_some("true")>
                    {name}
                </a>
            </li>
        }
    };
    view! { <ul class="numbers__groups ui">{articles.into_iter().map(item).collect_view()}</ul> }
}

fn count(time_line: &TimeLine) -> String {
    let shown = words::counted(time_line.n_shown, "date", "dates");
    match time_line.n_outside {
        0 => format!("{shown}."),
        n_outside => format!("{shown}. {} before or after.", words::counted(n_outside, "more", "more")),
    }
}

fn shaded(time_line: &TimeLine) -> Option<String> {
    time_line.chosen.as_ref().map(|name| format!("Shaded: later than {name}. "))
}

fn left_out(time_line: &TimeLine) -> Option<String> {
    let copied = (time_line.n_copied > 0).then(|| {
        let dates = words::counted(time_line.n_copied, "date stands", "dates stand");
        format!("{dates} in words that a later text has from an earlier one; they count once.")
    });
    let undated = (time_line.n_undated > 0).then(|| {
        let pieces = words::counted(time_line.n_undated, "piece of evidence is", "pieces of evidence are");
        format!("{pieces} without a date.")
    });
    let told: Vec<String> = copied.into_iter().chain(undated).collect();
    (!told.is_empty()).then(|| told.join(" "))
}
