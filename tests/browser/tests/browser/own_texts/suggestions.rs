//! What is suggested on a text of the reader looks like a suggestion, says its rule, can be dismissed and stays so. Nothing has a state.

use diptych_browser_tests::{Reader, with_reader};

use super::bring;

const TEXT: &str = "The bridge is shut\n\nThe council closed the bridge on 6 May 2024. At least 14 people were killed in the flood, the ministry \
    said.\n\n“We wait,” said the miller Anna Weiss.";

/// The kinds of suggestions under each lens.
const KINDS: [(&str, &str); 5] = [
    ("shared", "day"),
    ("shared", "worth-checking"),
    ("voices", "direct"),
    ("numbers", "figure"),
    ("entities", "suggested"),
];

async fn open(reader: &Reader, id: &str, lens: &str, kind: &str) {
    reader.go(&format!("#/read/{id}?lens={lens}")).await;
    reader.until_shown(&format!(".link-row[data-kind={kind}]")).await;
}

#[tokio::test]
async fn a34_6_every_suggestion_says_that_the_program_made_it_and_by_which_rule_and_no_part_has_a_state() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let id = bring(reader, TEXT).await;
        for (lens, kind) in KINDS {
            open(reader, &id, lens, kind).await;
            let row = format!(".link-row[data-kind={kind}]");
            let makers = reader.attributes(&row, "data-by").await;
            assert!(makers.iter().all(|it| it == "program"), "{kind}: {makers:?}");
            let told = reader.texts(&format!("{row} .link-row__head")).await;
            assert!(kind == "suggested" || told.iter().all(|it| it.contains("by rule: ")), "{told:?}");
            let rows = reader.count(".link-row:not([data-by=curators])").await;
            let dismissed = reader.count(".link-row:not([data-by=curators]) .link-row__head button").await;
            assert_eq!(rows, dismissed, "{kind}: each can be dismissed");
            assert_eq!(reader.count("main [data-state]").await, 0, "{kind}");
            reader.until_text("0 of 3 sentences reviewed: this text is yours.").await;
            for (width, height) in [(1440, 900), (390, 844)] {
                reader.resize(width, height).await;
                reader.assert_accessible(kind).await;
            }
            reader.resize(1440, 900).await;
        }
    })
    .await;
}

#[tokio::test]
async fn suggestion_that_is_dismissed_stays_so_after_a_reload_and_can_be_had_back() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let id = bring(reader, TEXT).await;
        for (lens, kind) in KINDS {
            open(reader, &id, lens, kind).await;
            let row = format!(".link-row[data-kind={kind}]");
            let before = reader.count(&row).await as usize;
            reader.click_on(&format!("{row} .link-row__head button")).await;
            reader.until_count(&row, before - 1).await;
            reader.reload().await;
            reader.until_shown(".links__restore button").await;
            assert_eq!(reader.count(&row).await as usize, before - 1, "{kind}");
            reader.click_on(".links__restore button").await;
            reader.until_count(&row, before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn text_in_another_language_says_what_is_not_found_in_it() {
    with_reader(async |reader| {
        reader.open("#/").await;
        let german = "Die Brücke ist gesperrt\n\nDer Gemeinderat hat am Montag beschlossen, die Brücke über den Fluss zu sperren, weil das \
            Hochwasser die Pfeiler beschädigt hat. Die Bewohner müssen nun einen Umweg von vierzig Kilometern fahren.";
        bring(reader, german).await;
        reader.until_text("It seems not to be English.").await;
    })
    .await;
}
