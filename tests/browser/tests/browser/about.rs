//! Method: who chose the texts, how marks are made, the lists behind them, what was reviewed, under which terms.

use diptych_browser_tests::{corpora, with_reader};

#[tokio::test]
async fn method_tells_the_rule_the_weight_and_every_state_and_relation() {
    let about = corpora::own().about;
    with_reader(async |reader| {
        reader.open("#/about").await;
        for account in [&about.selection, &about.weight_of_evidence, &about.grading] {
            for paragraph in account.split("\n\n") {
                reader.until_text(paragraph.split_whitespace().collect::<Vec<_>>().join(" ").as_str()).await;
            }
        }
        let states = reader.texts("[aria-labelledby=states] li").await;
        assert_eq!(states.len(), 5);
        let relations = reader.texts("[aria-labelledby=relations] li").await;
        assert!(relations[0].starts_with("For") && relations.len() == 5, "{relations:?}");
        let marks = reader.texts("[aria-labelledby=marks] li").await;
        assert_eq!(marks.len(), 9, "{marks:?}");
        assert!(marks.iter().all(|mark| mark.contains("curated") || mark.contains("by rule")), "{marks:?}");
    })
    .await;
}

#[tokio::test]
async fn method_tells_who_is_a_party_how_each_publisher_was_placed_and_which_name_a_place_has() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/about").await;
        for account in [&corpus.about.party_rule, &corpus.about.place_names] {
            for paragraph in account.split("\n\n") {
                reader.until_text(paragraph.split_whitespace().collect::<Vec<_>>().join(" ").as_str()).await;
            }
        }
        for list in reader.texts("[aria-labelledby=parties] summary").await {
            reader.click_button(&list).await;
        }
        let told = reader.texts("[aria-labelledby=parties] li").await.join("\n");
        for party in &corpus.parties {
            assert!(told.contains(&party.name), "{}", party.name);
        }
        for publisher in &corpus.publishers {
            assert!(told.contains(&publisher.name) && told.contains(&publisher.why), "{publisher:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_lists_behind_the_marks_can_be_read_in_full() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/about").await;
        assert_eq!(reader.texts("[aria-labelledby=lists] li").await, Vec::<String>::new());
        for list in reader.texts("[aria-labelledby=lists] summary").await {
            reader.click_button(&list).await;
        }
        let entries = reader.texts("[aria-labelledby=lists] li").await.join("\n");
        for term in &corpus.terms {
            assert!(entries.contains(&term.phrases.join(", ")), "{:?}", term.phrases);
        }
        for entity in &corpus.entities {
            assert!(entries.contains(&entity.name), "{}", entity.name);
        }
        assert_eq!(entries.lines().count(), corpus.terms.len() + corpus.entities.len());
        reader.click_link(&corpus.entities[0].name).await;
        reader.until_route(&format!("#/entities/{}", corpus.entities[0].slug)).await;
    })
    .await;
}

#[tokio::test]
async fn coverage_counts_the_marked_sentences_of_every_text() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/about").await;
        reader.until_text("Every quotation of the editors stands in its text.").await;
        let rows = reader.texts("[aria-labelledby=coverage] tbody tr").await;
        assert_eq!(rows.len(), corpus.articles.len());
        for row in &rows {
            let [marked, sentences] = last_two_numbers(row);
            assert!(marked <= sentences && sentences > 0, "{row}");
        }
        let name = reader.texts("[aria-labelledby=coverage] tbody a").await[0].clone();
        reader.click_link(&name).await;
        reader.until("the text is open with its claims", "return location.hash.endsWith('?lens=claims')").await;
    })
    .await;
}

#[tokio::test]
async fn every_text_stands_under_a_licence() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/about").await;
        let terms = reader.texts("[aria-labelledby=licences] li").await.join("\n");
        assert!(corpus.articles.iter().all(|article| terms.contains(&article.publisher)), "{terms}");
        assert!(terms.contains(&corpus.about.licence) && terms.contains("Apache-2.0 OR MIT"), "{terms}");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_sections_leads_to_each_heading_and_leaves_the_address_alone() {
    with_reader(async |reader| {
        reader.open("#/about").await;
        for section in reader.texts("nav[aria-label='On this page'] button").await {
            reader.click_button(&section).await;
            reader.until("the heading is in sight", HEADING_IN_SIGHT).await;
            assert_eq!(reader.focused().await, section);
        }
        assert_eq!(reader.route().await, "#/about");
    })
    .await;
}

const HEADING_IN_SIGHT: &str = "const it = document.activeElement; const box = it.getBoundingClientRect(); \
                                return it.localName === 'h2' && box.top >= 0 && box.bottom <= innerHeight";

fn last_two_numbers(row: &str) -> [usize; 2] {
    let mut numbers = row.split_whitespace().rev().filter_map(|word| word.parse().ok());
    let last = numbers.next().unwrap_or_default();
    [numbers.next().unwrap_or_default(), last]
}
