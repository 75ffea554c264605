//! How each kind of mark is made: by people, or by a rule that is told.

use leptos::prelude::*;

use super::section::{MethodSection, Section};

/// Kind of mark, who makes it, how.
const MARKS: [(&str, &str, &str); 9] = [
    (
        "Claims",
        "curated",
        "Curators chose each claim, put it in their own words and quoted where it stands. The mark covers the quoted words. Unmarked means not checked.",
    ),
    (
        "Evidence",
        "curated",
        "Curators wrote each summary and named its source. Where the source stands in this corpus, they quoted its passages; those are marked in the text.",
    ),
    ("Questions", "curated", "Curators wrote them. They stand at their passages when a reader asks for them."),
    (
        "Entities",
        "by rule",
        "The names of the list below are looked up in the text: whole words, the longest name first, possessive endings left out. A name that several entries share is settled by the other names in the same text, or left open and shown so. Listed misspellings link too, and are said to be misspellings. Pronouns and descriptions that are not listed are not found. Where a corpus lists none, a trained model suggests names, under a dashed line.",
    ),
    (
        "Wording",
        "by rule",
        "The phrases of the word list below are looked up in the text. A mark says that the word is in the list, not that its use is wrong. Inside quotation marks a word counts as the quoted speaker’s; elsewhere, as the writer’s.",
    ),
    (
        "Quotations",
        "by rule",
        "Words between quotation marks, with the nearest reporting verb and the name beside it as their speaker. Without such a verb no speaker is named.",
    ),
    (
        "Sentences and figures",
        "by rule",
        "Full stops, abbreviations and paragraph ends decide where a sentence ends; digits and number words with the noun after them make a figure.",
    ),
    (
        "Links between texts",
        "curated or by rule",
        "Solid: curators linked the passages through a claim. Dashed: the same words in both; dotted: sentences that share names, figures, dates or rare words, which are told. You can put aside what the program links.",
    ),
    (
        "Search",
        "by rule",
        "Words are compared without case and accents. What has all of the words comes first, then what has rarer words.",
    ),
];

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
                "A curated mark is a person’s. A mark made by rule is not: it is the same for every text, and wrong in ways that the rule explains. No rule gives a claim its state."
            </p>
            <ul class="rows">{MARKS.map(row).collect_view()}</ul>
        </MethodSection>
    }
}
