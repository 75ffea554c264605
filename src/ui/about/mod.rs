//! Method: who chose the texts, how every mark is made, the lists behind the marks, what is covered and what is not.

pub mod coverage;
pub mod curation;
pub mod lists;
pub mod marks;
pub mod parties;
pub mod program;
pub mod section;
pub mod terms_of_use;

use leptos::prelude::*;

use super::parts::MAIN;
use crate::lazy_view;
use crate::words;
use coverage::{CoverageSection, UnplacedSection};
use curation::{GradingSection, RelationsSection, SelectionSection, StatesSection, WeightSection};
use lists::ListsSection;
use marks::MarksSection;
use parties::{PartiesSection, PlaceNamesSection};
use program::{CorrectionsSection, NeverSection};
use section::TableOfContents;
use terms_of_use::{LicencesSection, OtherCorpusSection};

lazy_view!(
    /// How marks are made.
    about, fetch_about, about() => view! { <AboutView /> }
);

/// How this corpus and this program work.
#[component]
pub fn AboutView() -> impl IntoView {
    view! {
        <main id=MAIN class="page method" tabindex="-1">
            <header class="article-head">
                <h1 class="headline" tabindex="-1">
                    {words::about::HEADING}
                </h1>
                <p>{words::about::LEAD}</p>
            </header>
            <TableOfContents />
            <SelectionSection />
            <WeightSection />
            <GradingSection />
            <StatesSection />
            <RelationsSection />
            <PartiesSection />
            <PlaceNamesSection />
            <MarksSection />
            <ListsSection />
            <CoverageSection />
            <UnplacedSection />
            <NeverSection />
            <CorrectionsSection />
            <LicencesSection />
            <OtherCorpusSection />
        </main>
    }
}
