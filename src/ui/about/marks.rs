//! How each kind of mark is made: by people, or by a rule that is told.

use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::words;

/// Who or what makes each mark.
#[component]
pub fn MarksSection() -> impl IntoView {
    let row = |(name, maker, how): (&'static str, &'static str, &'static str)| {
        view! {
            <li>
                <span>
                    {name} <br /> <span class="ui faint">{maker}</span>
                </span>
                <span>{how}</span>
            </li>
        }
    };
    view! {
        <MethodSection section=Section::Marks>
            <p>
                {words::about::CURATED_OR_BY_RULE}
            </p>
            <ul class="rows">{words::about::HOW_MARKS_ARE_MADE.map(row).collect_view()}</ul>
        </MethodSection>
    }
}
