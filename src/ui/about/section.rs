//! The sections of Method and the list that leads to them. A link into the page would leave the Route, which stands in the
//! hash, so the list has buttons that take the focus to a heading.

use leptos::prelude::*;

use crate::platform::page;

/// A section of Method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each has its heading below")]
pub enum Section {
    Selection,
    Weight,
    Grading,
    States,
    Relations,
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
    const ALL: [Self; 13] = [
        Self::Selection,
        Self::Weight,
        Self::Grading,
        Self::States,
        Self::Relations,
        Self::Marks,
        Self::Lists,
        Self::Coverage,
        Self::Unplaced,
        Self::Never,
        Self::Corrections,
        Self::Licences,
        Self::OtherCorpus,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Selection => "selection",
            Self::Weight => "weight",
            Self::Grading => "grading",
            Self::States => "states",
            Self::Relations => "relations",
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
            Self::Selection => "Who chose these texts, and what is missing",
            Self::Weight => "Before you compare",
            Self::Grading => "How a claim gets its state",
            Self::States => "The five states",
            Self::Relations => "What evidence does",
            Self::Marks => "How each mark is made",
            Self::Lists => "The lists behind the marks",
            Self::Coverage => "What was reviewed",
            Self::Unplaced => "Quotations without a place",
            Self::Never => "What this program never does",
            Self::Corrections => "Corrections",
            Self::Licences => "Licences and version",
            Self::OtherCorpus => "Another corpus",
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
    let entries = Section::ALL.map(|section| {
        view! {
            <li>
                <button type="button" on:click=move |_| go_to(section)>
                    {section.heading()}
                </button>
            </li>
        }
    });
    view! {
        <nav class="page__panel method__contents note" aria-label="On this page">
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
