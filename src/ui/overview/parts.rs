//! What all overviews are made of: the way to the others, tables that scroll and can be saved, what is folded away.

use diptych_overview::table::Head;
use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::{files, layout};
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, View};
use crate::words;

/// The way to the other overviews, and what this one shows and by which rule.
#[component]
pub fn OverviewHead(
    /// This one.
    overview: Overview,
    /// What stands here.
    lead: &'static str,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let link = move |other: Overview| {
        let href = move || navigation.href(View::Overview(other, None));
        view! { <a href=href aria-current=(other == overview).then_some("page")>{other.name()}</a> }
    };
    view! {
        <nav class="overview__nav ui" aria-label=words::overview::PAGES>
            {Overview::ALL.iter().map(|other| link(*other)).collect_view()}
        </nav>
        <p class="overview__lead">{lead}</p>
    }
}

/// A table that may be wider than the page: a stretch that scrolls by itself, by keys as well where some of it is hidden.
#[component]
pub fn Scroller(
    /// What stands in it.
    #[prop(into)]
    name: String,
    /// The table.
    children: Children,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    let hides_some = RwSignal::new(false);
    let guard = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(host) = host.get() else { return };
        let measured = host.clone();
        let measure = move || {
            hides_some.try_set(layout::hides_some(&measured));
        };
        guard.set_value(layout::on_resize(&host, measure));
    });
    let tabindex = move || if hides_some.get() { "0" } else { "-1" };
    let label = move || if hides_some.get() { words::overview::goes_on_sideways(&name) } else { name.clone() };
    view! {
        <div class="overview__scroll" node_ref=host role="region" aria-label=label tabindex=tabindex>
            {children()}
        </div>
    }
}

/// The head of a table.
#[component]
pub fn TableHead(
    /// Its columns.
    heads: Vec<Head>,
) -> impl IntoView {
    let column = |Head { name, is_count }: Head| {
        view! {
            <th scope="col" data-number=is_count.then_some("")>
                {name}
            </th>
        }
    };
    view! {
        <thead>
            <tr>{heads.into_iter().map(column).collect_view()}</tr>
        </thead>
    }
}

/// Saves a table for spreadsheets.
#[component]
pub fn SaveTable(
    /// The name of the file.
    name: &'static str,
    /// The table as CSV.
    csv: impl Fn() -> String + 'static,
) -> impl IntoView {
    // Spreadsheets take a file without the mark for one of their own alphabet.
    let save = move |_| files::save(name, "text/csv", &format!("\u{feff}{}", csv()));
    view! {
        <p class="overview__tools ui">
            <button type="button" class="action action--quiet" on:click=save>
                {words::overview::SAVE_TABLE}
            </button>
        </p>
    }
}

/// What is folded away, and drawn when somebody looks: long lists would keep everybody waiting.
#[component]
pub fn Folded(
    /// Its class.
    class: &'static str,
    /// Its heading.
    title: String,
    /// Whether it is unfolded from the beginning.
    #[prop(optional)]
    is_open: bool,
    /// What is folded.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(is_open);
    view! {
        <details class=class open=is_open on:toggle=move |_| was_opened.set(true)>
            <summary>
                <h2>{title}</h2>
            </summary>
            {move || was_opened.get().then(|| children())}
        </details>
    }
}
