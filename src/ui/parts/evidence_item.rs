//! One piece of evidence: what it says, where it stands, how it was seen, and the way in.

use diptych_corpus::model::{ArticleId, Evidence};
use diptych_corpus::vocabulary::Access;
use leptos::prelude::*;

use super::action::OutsideAction;
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
    let passages = evidence.counterpart.as_ref().map_or(&[][..], |counterpart| &counterpart.passages);
    Some(view! {
        <div class="evidence-item">
            <p class="evidence__summary">{evidence.summary.as_str()}</p>
            {passages
                .iter()
                .map(|passage| view! { <blockquote class="evidence__passage">{passage.as_str()}</blockquote> })
                .collect_view()}
            <EvidenceSource id=id />
            <p class="evidence__access ui faint">
                <ReadAs access=evidence.read />
                {access(evidence, library.is_later_than_claim(id))}
            </p>
            <Placing publisher=&evidence.publisher />
            <EvidenceWays id=id from=from />
        </div>
    })
}

/// Title, publisher and date of a piece of evidence, whose own it is, and whether it is later than the article.
#[component]
pub fn EvidenceSource(
    /// The evidence.
    id: EvidenceId,
) -> impl IntoView {
    let library = &expect_library().get();
    let evidence = library.evidence(id)?;
    let title = evidence.title.clone();
    let published = evidence.date.map_or_else(|| words::evidence::NO_DATE.to_owned(), date::short);
    Some(view! {
        <p class="evidence__source ui">
            <cite>{title}</cite>
            {words::evidence::publisher(&evidence.publisher)}
            {library.is_of_a_party(id).then(|| view! { <PartyMark /> })}
            {words::evidence::published(&published)}
            {library.is_later_than_claim(id).then(|| view! { <Later /> })}
        </p>
    })
}

/// Whose own a publisher counts as, and why, as the curators placed it; nothing if they did not.
#[component]
fn Placing<'a>(publisher: &'a str) -> impl IntoView + use<> {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let placed = corpus.publisher(publisher).filter(|publisher| !publisher.why.is_empty())?;
    let party = placed.party.and_then(|id| corpus.party(id)).map(|party| party.name.as_str());
    Some(view! { <p class="evidence__access ui faint">{words::evidence::placed(party, &placed.why)}</p> })
}

/// What the curators read of a source: a sign and the words.
#[component]
pub fn ReadAs(
    /// What they read; nothing where they do not say.
    access: Option<Access>,
) -> impl IntoView {
    view! {
        <span class="read-as" data-read=access.map(Access::as_str)>
            {words::read(access)}
        </span>
    }
}

/// A hollow mark: the publisher is a party's own.
#[component]
pub fn PartyMark() -> impl IntoView {
    view! { <span class="party-mark">{words::evidence::PARTYS_OWN}</span> }
}

/// "Later than the article."
#[component]
pub fn Later() -> impl IntoView {
    view! {
        <span class="later">
            <Icon sign=Sign::Later />
            {words::evidence::IS_LATER}
        </span>
    }
}

/// Where a piece of evidence is read: beside the claim if it stands in this corpus, and at its publisher's.
#[component]
pub fn EvidenceWays(
    /// The evidence.
    id: EvidenceId,
    /// The article from which it is looked at; the pair opens beside that one.
    #[prop(optional_no_strip)]
    from: Option<ArticleId>,
) -> impl IntoView {
    let library = &expect_library().get();
    let url = library.evidence(id)?.url.as_str();
    let pair = beside(library, id, from);
    let words = if pair.is_some() { words::evidence::ALSO_AT } else { words::evidence::READ_AT };
    Some(view! {
        <p class="evidence__ways ui">
            {pair.map(|pair| view! { <ReadBeside pair=pair /> })}
            <OutsideAction words=words url=url />
        </p>
    })
}

/// The way to the two passages side by side.
#[component]
fn ReadBeside(pair: Reading) -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <a class="action" data-action="beside" href=navigation.href(View::Read(pair))>
            <Icon sign=Sign::Beside />
            {words::evidence::READ_BESIDE}
        </a>
    }
}

/// Which kind of source it is and how it was seen, each after a dot.
fn access(evidence: &Evidence, is_later: bool) -> String {
    let parts = [
        Some(words::evidence_kind(evidence.kind).to_owned()),
        evidence.access_note.as_deref().map(|note| if is_later { without_later(note) } else { note.to_owned() }),
    ];
    let told = parts.into_iter().flatten().filter(|part| !part.is_empty());
    told.map(|part| format!("{}{part}", words::DOT)).collect()
}

fn without_later(note: &str) -> String {
    note.split(';').map(str::trim).filter(|part| *part != words::evidence::LATER_NOTE).collect::<Vec<_>>().join("; ")
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
