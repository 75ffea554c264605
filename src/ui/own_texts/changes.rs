//! What changed between two captures of one address: both texts as one, sentence by sentence. The worker says what changed; here it is
//! drawn.

use std::sync::Arc;

use diptych_library::link_list::Standing;
use diptych_overview::captures::model::{CaptureName, CapturePage, ChangeKind, Changes, Sentence};
use diptych_service::protocol::ShowChanges;
use leptos::prelude::*;

use crate::lazy_view;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::other_pages;
use crate::state::route::{OwnTexts, Slug, View};
use crate::state::session::Session;
use crate::ui::overview::answered::Answered;
use crate::ui::parts::MAIN;
use crate::words::{changes as words, common};

lazy_view!(
    /// Two captures as one text: the older, the newer.
    own_changes, fetch_changes, changes(texts: [Slug; 2]) => view! { <ChangesScreen texts /> }
);

#[component]
fn ChangesScreen(texts: [Slug; 2]) -> impl IntoView {
    other_pages::listen(Session::expect());
    let library = expect_library();
    let are_here = move || texts.iter().all(|slug| library.get().article_named(slug).is_some());
    view! {
        <main id=MAIN class="page own" tabindex="-1">
            <h1 class="headline" tabindex="-1">
                {words::HEADING}
            </h1>
            <Show when=are_here fallback=|| view! { <NotHere /> }>
                <ChangesView />
            </Show>
        </main>
    }
}

#[component]
fn NotHere() -> impl IntoView {
    let href = Navigation::expect().href(View::OwnTexts(OwnTexts::List));
    view! {
        <p class="note">{words::NOT_HERE} " " <a href=href>{common::YOUR_TEXTS}</a></p>
    }
}

/// What the worker says, once it is here.
#[component]
fn ChangesView() -> impl IntoView {
    let is_asked_of = |view: &View| matches!(view, View::OwnTexts(OwnTexts::Changes(_)));
    let answered = Answered::follow(is_asked_of, ShowChanges);
    let page = move || answered.latest.get().map(|page| view! { <Page page /> });
    let is_waiting = move || answered.latest.with(Option::is_none).then_some("");
    view! {
        <div data-waiting=is_waiting>{answered.instead()} {page}</div>
    }
}

#[component]
fn Page(page: Arc<CapturePage>) -> impl IntoView {
    let [older, newer] = page.names.clone();
    let language = newer.language.clone();
    let changes = &page.changes;
    let notice = changes.notice.clone();
    view! {
        <div class="captures">
            <dl class="captures__names note">
                <Named name=words::OLDER capture=older />
                <Named name=words::NEWER capture=newer />
            </dl>
            <p class="own__actions ui">
                <a class="action" href=page.side_by_side.clone()>{words::SIDE_BY_SIDE}</a>
                <a class="action action--quiet" href=page.other_way_round.clone()>{words::OTHER_WAY_ROUND}</a>
            </p>
            <p class="captures__told">{changes.told.clone()} " " {notice}</p>
            <OneText sentences=changes.sentences.clone() language />
            <NotCompared changes=changes.clone() />
            <details class="captures__more note">
                <summary class="ui">{words::RULES_NAME}</summary>
                <p>{words::RULES}</p>
            </details>
        </div>
    }
}

#[component]
fn Named(name: &'static str, capture: CaptureName) -> impl IntoView {
    let CaptureName { headline, facts, href, language } = capture;
    view! {
        <div>
            <dt class="ui quiet">{name}</dt>
            <dd><a href=href lang=language dir="auto">{headline}</a> " " <span class="ui quiet">{facts}</span></dd>
        </div>
    }
}

/// The sentences, all of them or those that changed.
#[component]
fn OneText(sentences: Vec<Sentence>, language: String) -> impl IntoView {
    let only_changes = RwSignal::new(false);
    let stretches = Arc::new(stretches(sentences));
    let shown = move || {
        let stretches = stretches.iter().filter(|it| it.is_change() || !only_changes.get()).cloned();
        stretches.map(|stretch| view! { <StretchItem stretch /> }).collect_view()
    };
    view! {
        <label class="captures__only ui">
            <input type="checkbox" prop:checked=move || only_changes.get() on:change=move |_| only_changes.update(|it| *it = !*it) />
            {words::ONLY_CHANGES}
        </label>
        <ol class="captures__text" aria-label=words::ONE_TEXT lang=language>
            {shown}
        </ol>
    }
}

/// A stretch of the text: a sentence that changed, or those of a paragraph that did not.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stretch {
    Same { words: String, is_headline: bool },
    Change(Sentence),
}

impl Stretch {
    fn is_change(&self) -> bool {
        matches!(self, Self::Change(_))
    }
}

fn stretches(sentences: Vec<Sentence>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for sentence in sentences {
        if !sentence.kinds.is_empty() {
            stretches.push(Stretch::Change(sentence));
            continue;
        }
        let written: Vec<&str> = sentence.runs.iter().map(|(_, words)| words.as_str()).collect();
        match stretches.last_mut() {
            Some(Stretch::Same { words, .. }) if !sentence.begins_paragraph => words.extend([" ", &written.join(" ")]),
            _ => stretches.push(Stretch::Same { words: written.join(" "), is_headline: sentence.is_headline }),
        }
    }
    stretches
}

#[component]
fn StretchItem(stretch: Stretch) -> impl IntoView {
    match stretch {
        Stretch::Same { words, is_headline } => {
            view! { <li class="capture-same" dir="auto" data-headline=is_headline.then_some("")>{words}</li> }
                .into_any()
        }
        Stretch::Change(sentence) => view! { <ChangeItem sentence /> }.into_any(),
    }
}

/// A sentence that changed, with what became of it and by which rule.
#[component]
fn ChangeItem(sentence: Sentence) -> impl IntoView {
    let kind = sentence.kinds.first().copied().unwrap_or(ChangeKind::Reworded);
    let names = sentence.kinds.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    let noticed = sentence.is_noticed.then_some(words::NAMED_IN_NOTICE);
    let reasons: Vec<String> = sentence.reasons.into_iter().chain(noticed.map(str::to_owned)).collect();
    let reasons = reasons.into_iter().map(|reason| view! { <span class="capture-change__reason">{reason}</span> });
    view! {
        <li class="capture-change" data-kind=kind.as_str()>
            <p dir="auto" data-headline=sentence.is_headline.then_some("")>{sentence.runs.into_iter().map(run).collect_view()}</p>
            <p class="capture-change__note ui" lang="en"><b>{names}</b> " " {reasons.collect_view()}</p>
        </li>
    }
}

/// Words of one text alone are told from those of both by more than their color.
fn run((standing, words): (Standing, String)) -> AnyView {
    match standing {
        Standing::Both => view! { <span>{words} " "</span> }.into_any(),
        Standing::First => view! { <del><span class="hidden">{words::GONE}</span>{words}</del> " " }.into_any(),
        Standing::Second => view! { <ins><span class="hidden">{words::NEW}</span>{words}</ins> " " }.into_any(),
    }
}

/// Lines of the page, so that nothing is left out unseen.
#[component]
fn NotCompared(changes: Changes) -> impl IntoView {
    let lines = changes.not_compared;
    (!lines.is_empty()).then(|| {
        let summary = words::not_compared(lines.len());
        let line = |(standing, line): (Standing, String)| {
            let place = match standing {
                Standing::Both => "",
                Standing::First => words::WHERE_OLDER,
                Standing::Second => words::WHERE_NEWER,
            };
            view! { <li><span class="ui quiet">{place}</span> " " <span dir="auto">{line}</span></li> }
        };
        view! {
            <details class="captures__more note">
                <summary class="ui">{summary}</summary>
                <ul>{lines.into_iter().map(line).collect_view()}</ul>
            </details>
        }
    })
}

#[cfg(test)]
mod tests {
    use diptych_library::link_list::Standing;
    use diptych_overview::captures::model::{ChangeKind, Sentence};

    use super::{Stretch, stretches};

    fn sentence(words: &str, begins_paragraph: bool, kinds: &[ChangeKind]) -> Sentence {
        Sentence {
            kinds: kinds.to_vec(),
            runs: vec![(Standing::Both, words.to_owned())],
            reasons: Vec::new(),
            is_noticed: false,
            begins_paragraph,
            is_headline: false,
        }
    }

    #[test]
    fn sentences_of_a_paragraph_run_on_where_nothing_changed() {
        let text = vec![
            sentence("One.", true, &[]),
            sentence("Two.", false, &[]),
            sentence("Three.", false, &[ChangeKind::Moved]),
            sentence("Four.", false, &[]),
            sentence("Five.", true, &[]),
        ];
        let same = |words: &str| Stretch::Same { words: words.to_owned(), is_headline: false };
        let found = stretches(text);
        assert_eq!(found[0], same("One. Two."));
        assert!(found[1].is_change());
        assert_eq!(found[2..], [same("Four."), same("Five.")]);
    }
}
