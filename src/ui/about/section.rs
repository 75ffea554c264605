//! The sections of Method and the list that leads to them. A link into the page would leave the Route, which stands in the
//! hash, so the list has buttons that take the focus to a heading.

use leptos::prelude::*;

use crate::platform::page;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::words;

/// A section of Method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each has its heading below")]
pub enum Section {
    Selection,
    Weight,
    Grading,
    States,
    Relations,
    Parties,
    PlaceNames,
    Marks,
    Lists,
    Coverage,
    Unplaced,
    Never,
    Corrections,
    Licences,
    OtherCorpus,
}

impl Section {
    const ALL: [Self; 15] = [
        Self::Selection,
        Self::Weight,
        Self::Grading,
        Self::States,
        Self::Relations,
        Self::Parties,
        Self::PlaceNames,
        Self::Marks,
        Self::Lists,
        Self::Coverage,
        Self::Unplaced,
        Self::Never,
        Self::Corrections,
        Self::Licences,
        Self::OtherCorpus,
    ];

    /// Whether the corpus has something to say there; older corpora have no rule of parties and none of places.
    pub fn is_told(self, library: &Library) -> bool {
        let corpus = library.corpus();
        match self {
            Self::Parties => !corpus.about.party_rule.is_empty() || !corpus.publishers.is_empty(),
            Self::PlaceNames => !corpus.about.place_names.is_empty(),
            _ => true,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Selection => "selection",
            Self::Weight => "weight",
            Self::Grading => "grading",
            Self::States => "states",
            Self::Relations => "relations",
            Self::Parties => "parties",
            Self::PlaceNames => "place-names",
            Self::Marks => "marks",
            Self::Lists => "lists",
            Self::Coverage => "coverage",
            Self::Unplaced => "unplaced",
            Self::Never => "never",
            Self::Corrections => "corrections",
            Self::Licences => "licences",
            Self::OtherCorpus => "other-corpus",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Selection => words::about::SELECTION,
            Self::Weight => words::about::WEIGHT,
            Self::Grading => words::about::GRADING,
            Self::States => words::about::STATES,
            Self::Relations => words::about::RELATIONS,
            Self::Parties => words::about::PARTIES,
            Self::PlaceNames => words::about::PLACE_NAMES,
            Self::Marks => words::about::MARKS,
            Self::Lists => words::about::LISTS,
            Self::Coverage => words::about::COVERAGE,
            Self::Unplaced => words::about::UNPLACED,
            Self::Never => words::about::NEVER,
            Self::Corrections => words::about::CORRECTIONS,
            Self::Licences => words::about::LICENCES,
            Self::OtherCorpus => words::about::OTHER_CORPUS,
        }
    }
}

/// A section with its heading.
#[component]
pub fn MethodSection(
    /// Which.
    section: Section,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="method__section" aria-labelledby=section.id()>
            <div class="section-head">
                <h2 id=section.id() tabindex="-1">
                    {section.heading()}
                </h2>
            </div>
            {children()}
        </section>
    }
}

/// Leads to every section.
#[component]
pub fn TableOfContents() -> impl IntoView {
    let library = &expect_library().get();
    let entries = Section::ALL.into_iter().filter(|section| section.is_told(library)).map(|section| {
        view! {
            <li>
                <button type="button" on:click=move |_| go_to(section)>
                    {section.heading()}
                </button>
            </li>
        }
    });
    view! {
        <nav class="page__panel method__contents note" aria-label=words::about::SECTIONS>
            <ul>{entries.collect_view()}</ul>
        </nav>
    }
}

fn go_to(section: Section) {
    if let Some(heading) = page::by_id(section.id()) {
        page::reveal(&heading, false);
        page::focus_element(&heading);
    }
}
