//! One piece of evidence: what it says, where it stands, how it was seen, and the way in.

use diptych_corpus::model::{ArticleId, Evidence};
use leptos::prelude::*;

use super::action::OutsideLink;
use super::icon::{Icon, Sign};
use super::{date, words};
use crate::state::expect_library;
use crate::state::library::EvidenceId;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};

pub use diptych_library::beside::beside;

/// A piece of evidence in full.
#[component]
pub fn EvidenceItem(
    /// Which.
    id: EvidenceId,
    /// The article from which it is looked at; the pair opens beside that one.
    #[prop(optional_no_strip)]
    from: Option<ArticleId>,
) -> impl IntoView {
    let library = &expect_library().get();
    let evidence = library.evidence(id)?;
    let pair = beside(library, id, from);
    let passages = evidence.counterpart.as_ref().map_or(&[][..], |counterpart| &counterpart.passages);
    Some(view! {
        <div class="evidence-item">
            <p class="evidence__summary">{evidence.summary.as_str()}</p>
            {passages
                .iter()
                .map(|passage| view! { <blockquote class="evidence__passage">{passage.as_str()}</blockquote> })
                .collect_view()}
            {pair.map(|pair| view! { <ReadBeside pair=pair /> })}
            <EvidenceSource evidence=evidence is_later=library.is_later_than_claim(id) />
            <p class="evidence__access ui faint">{access(evidence, library.is_later_than_claim(id))}</p>
        </div>
    })
}

/// Title, publisher, date and host of a piece of evidence, and whether it is later than the article.
#[component]
pub fn EvidenceSource<'a>(
    /// The evidence.
    evidence: &'a Evidence,
    /// Whether it was published after the claim.
    is_later: bool,
) -> impl IntoView + use<> {
    let title = evidence.title.clone();
    let published = evidence.date.map_or_else(|| "no date known".to_owned(), date::short);
    view! {
        <p class="evidence__source ui">
            <OutsideLink url=evidence.url.as_str()>
                <cite>{title}</cite>
            </OutsideLink>
            {format!(", {}, {published}. ", evidence.publisher)}
            {is_later.then(|| view! { <Later /> })}
        </p>
    }
}

/// "Later than the article."
#[component]
pub fn Later() -> impl IntoView {
    view! {
        <span class="later">
            <Icon sign=Sign::Later />
            "Later than the article."
        </span>
    }
}

/// The way to the two passages side by side.
#[component]
pub fn ReadBeside(
    /// The pair.
    pair: Reading,
) -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <a class="action" data-action="beside" href=navigation.href(View::Read(pair))>
            <Icon sign=Sign::Beside />
            "Read beside the claim"
        </a>
    }
}

/// What an access note says where the page says it already.
const LATER: &str = "later than the article";

fn access(evidence: &Evidence, is_later: bool) -> String {
    let parts = [
        Some(words::evidence_kind(evidence.kind).to_owned()),
        evidence.access_note.as_deref().map(|note| if is_later { without_later(note) } else { note.to_owned() }),
        Some(words::confidence(evidence.confidence).to_owned()),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(words::DOT)
}

fn without_later(note: &str) -> String {
    note.split(';').map(str::trim).filter(|part| *part != LATER).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::without_later;

    #[test]
    fn what_the_page_says_already_is_not_said_again() {
        assert_eq!(without_later("Reuters copy; later than the article"), "Reuters copy");
        assert_eq!(without_later("later than the article"), "");
        assert_eq!(without_later("written a day later than the article"), "written a day later than the article");
    }
}
