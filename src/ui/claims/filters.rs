//! What claims can be narrowed by: topic, state, speaker, relation, each a native list whose value stands in the URL.

use diptych_corpus::order::sort_by;
use diptych_corpus::vocabulary::{EvidenceRelation, State};
use diptych_library::evidence_order::RELATIONS;
use leptos::prelude::*;

use super::choice::ClaimChoice;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::route::{ClaimFilter, Slug};
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::words;
use diptych_library::selection::{ARTICLE_AS_SPEAKER, speaker_slug};

/// The four lists.
#[component]
pub fn ClaimFilters(
    /// What they narrow.
    choice: ClaimChoice,
    /// Whether the view is painted: only then is there somebody to choose.
    is_painted: RwSignal<bool>,
) -> impl IntoView {
    let facets = Facet::ALL.map(|facet| view! { <FacetSelect facet=facet choice=choice is_painted=is_painted /> });
    view! {
        <fieldset class="claim-filters ui">
            <legend class="hidden">{words::claims::FILTERS}</legend>
            {facets.into_iter().collect_view()}
        </fieldset>
    }
}

#[component]
fn FacetSelect(facet: Facet, choice: ClaimChoice, is_painted: RwSignal<bool>) -> impl IntoView {
    let library = expect_library();
    let chosen = Memo::new(move |_| facet.of(&choice.filter()).unwrap_or_default());
    let options = move || {
        let mut choices = vec![(Slug::default(), facet.all().to_owned())];
        if is_painted.get() {
            choices.append(&mut facet.options(&library.get()));
        }
        let options = choices.into_iter().map(|(value, name)| {
            let own = value.clone();
            let selected = move || chosen.with(|chosen| *chosen == own);
            view! {
                <option value=value prop:selected=selected>
                    {name}
                </option>
            }
        });
        options.collect_view()
    };
    let change = move |event| choice.narrow(facet.put(choice.filter_now(), &event_target_value(&event)));
    view! {
        <label class="claim-filters__facet">
            <span class="faint">{facet.name()}</span>
            <select data-facet=facet.key() on:change=change>
                {options}
            </select>
        </label>
    }
}

/// One thing by which claims differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Facet {
    Topic,
    State,
    Speaker,
    Relation,
}

impl Facet {
    const ALL: [Self; 4] = [Self::Topic, Self::State, Self::Speaker, Self::Relation];

    fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::State => "state",
            Self::Speaker => "speaker",
            Self::Relation => "relation",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Topic => words::claims::TOPIC,
            Self::State => words::claims::STATE,
            Self::Speaker => words::claims::SPEAKER,
            Self::Relation => words::claims::RELATION,
        }
    }

    fn all(self) -> &'static str {
        match self {
            Self::Topic => words::claims::EVERY_TOPIC,
            Self::State => words::claims::EVERY_STATE,
            Self::Speaker => words::claims::EVERY_SPEAKER,
            Self::Relation => words::claims::EVERY_RELATION,
        }
    }

    /// Value in the URL and words, for everything that some claim of the corpus has.
    fn options(self, library: &Library) -> Vec<(Slug, String)> {
        let claims = &library.corpus().claims;
        match self {
            Self::Topic => {
                library.topics().iter().map(|(topic, _)| ((*topic).into(), topic_name(library, topic))).collect()
            }
            Self::State => State::ALL
                .iter()
                .filter(|state| claims.iter().any(|claim| claim.state == **state))
                .map(|state| (state.as_str().into(), words::state(*state).to_owned()))
                .collect(),
            Self::Speaker => speakers(library),
            Self::Relation => RELATIONS
                .iter()
                .filter(|relation| claims.iter().any(|claim| claim.evidence.iter().any(|it| it.relation == **relation)))
                .map(|relation| (relation.as_str().into(), words::relation(*relation).to_owned()))
                .collect(),
        }
    }

    /// What `filter` asks for here, as in the URL.
    fn of(self, filter: &ClaimFilter) -> Option<Slug> {
        match self {
            Self::Topic => filter.topic.clone(),
            Self::State => filter.state.map(|state| state.as_str().into()),
            Self::Speaker => filter.speaker.clone(),
            Self::Relation => filter.relation.map(|relation| relation.as_str().into()),
        }
    }

    /// The same filter, asking for `value` here; for nothing if it is empty.
    fn put(self, filter: ClaimFilter, value: &str) -> ClaimFilter {
        let written = Some(value).filter(|value| !value.is_empty()).map(Into::into);
        match self {
            Self::Topic => ClaimFilter { topic: written, ..filter },
            Self::State => ClaimFilter { state: State::parse(value), ..filter },
            Self::Speaker => ClaimFilter { speaker: written, ..filter },
            Self::Relation => ClaimFilter { relation: EvidenceRelation::parse(value), ..filter },
        }
    }
}

/// Everyone who makes a claim, by name; the articles themselves first.
fn speakers(library: &Library) -> Vec<(Slug, String)> {
    let named = library.corpus().claims.iter().map(|claim| {
        (speaker_slug(library, claim.speaker).into(), words::sentence_case(library.speaker_name(claim.speaker)))
    });
    let mut named: Vec<(Slug, String)> = named.collect();
    sort_by(&mut named, |(a, a_name), (b, b_name)| {
        let is_entity = |slug: &str| slug != ARTICLE_AS_SPEAKER;
        (is_entity(a), a_name).cmp(&(is_entity(b), b_name))
    });
    named.dedup();
    named
}

#[cfg(test)]
mod tests {
    use super::Facet;
    use crate::state::route::ClaimFilter;
    use diptych_library::sample::library;

    #[test]
    fn only_what_some_claim_has_can_be_chosen() {
        let names = |facet: Facet| facet.options(&library()).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names(Facet::Topic), ["Houses", "Warnings"]);
        assert_eq!(names(Facet::State), ["Corroborated", "Disputed", "Unconfirmed"]);
        assert_eq!(names(Facet::Speaker), ["The article itself", "Town council"]);
        assert_eq!(names(Facet::Relation), ["Against", "Background"]);
    }

    #[test]
    fn a_choice_is_the_one_that_the_list_shows_again() {
        for facet in Facet::ALL {
            for (value, _) in facet.options(&library()) {
                let filter = facet.put(ClaimFilter::default(), &value);
                assert_eq!(facet.of(&filter), Some(value));
                assert_eq!(facet.put(filter, ""), ClaimFilter::default());
            }
        }
    }
}
