//! The first minute of somebody who is new: what each task costs them in actions, as they would go about it. An action is a press, or words
//! that are typed and sent; nobody is led by an address.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;

use diptych_browser_tests::{Reader, corpora, with_reader};
use thirtyfour::Key;

use crate::embed::{Embedding, PLAIN, embedded};

/// No task costs more.
const MOST_ACTIONS: u32 = 3;
const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

/// The passages of a pair, left or above and right or below.
const PASSAGES: [&str; 2] = ["0", "1"];

/// Somebody at home, and how much they have done.
struct Visitor<'a> {
    reader: &'a Reader,
    n_actions: Cell<u32>,
}

impl<'a> Visitor<'a> {
    async fn at_home(reader: &'a Reader, (width, height): (u32, u32)) -> Self {
        reader.resize(width, height).await;
        reader.open("#/").await;
        Self { reader, n_actions: Cell::new(0) }
    }

    async fn press_link(&self, name: &str) {
        self.act();
        self.reader.click_link(name).await;
    }

    async fn press_button(&self, name: &str) {
        self.act();
        self.reader.click_button(name).await;
    }

    async fn search_for(&self, words: &str) {
        self.act();
        self.reader.type_into("Search texts", words).await;
        self.reader.press(Key::Enter).await;
    }

    fn act(&self) {
        self.n_actions.set(self.n_actions.get() + 1);
    }

    fn assert_quick(&self, task: &str) {
        let n_actions = self.n_actions.get();
        assert!(n_actions <= MOST_ACTIONS, "{task}: {n_actions} actions");
    }
}

#[tokio::test]
async fn r1_whether_a_sentence_holds_up_is_seen_after_a_press_and_read_after_another() {
    with_reader(async |reader| {
        for window in [DESK, PHONE] {
            let visitor = Visitor::at_home(reader, window).await;
            visitor.press_link("Show what others found").await;
            reader.until_text("Disputed: 2 against").await;
            reader.until_seen(".leaf__answer .passage").await;
            visitor.press_link("Read both side by side").await;
            for pane in PASSAGES {
                reader.until_seen(&passage(pane)).await;
            }
            visitor.assert_quick("does it hold up?");
        }
    })
    .await;
}

#[tokio::test]
async fn r2_who_is_quoted_in_an_article_is_told_in_a_line_above_its_voices() {
    with_reader(async |reader| {
        for window in [DESK, PHONE] {
            let visitor = Visitor::at_home(reader, window).await;
            visitor.press_link("six more villages liberated").await;
            visitor.press_link("Voices").await;
            reader.until_text("Who speaks: Ilham Aliyev (").await;
            reader.until_text("no speaker given (").await;
            visitor.assert_quick("who is quoted?");
        }
    })
    .await;
}

#[tokio::test]
async fn r2_why_numbers_of_the_dead_differ_is_told_beside_them() {
    with_reader(async |reader| {
        for window in [DESK, PHONE] {
            let visitor = Visitor::at_home(reader, window).await;
            if window == PHONE {
                visitor.press_button("Menu").await;
            }
            visitor.press_link("Compare").await;
            reader.until_text("Azerbaijani civilians killed").await;
            reader.until_text("running totals of Azerbaijan's prosecutor").await;
            visitor.assert_quick("why do the numbers differ?");
        }
    })
    .await;
}

#[tokio::test]
async fn r3_a_search_finds_the_evidence_on_both_parties() {
    with_reader(async |reader| {
        for window in [DESK, PHONE] {
            let visitor = Visitor::at_home(reader, window).await;
            visitor.search_for("cluster munitions").await;
            reader.until_text("Found: ").await;
            let found = reader.texts("[aria-labelledby=found-evidence] .hits > li").await;
            for claim in
                ["Azerbaijan's army does not use cluster munitions", "Armenia is using cluster munitions against"]
            {
                let of_claim = found.iter().find(|it| it.contains(claim)).expect("evidence stands under its claim");
                assert!(of_claim.contains("Human Rights Watch"), "{of_claim}");
                assert!(of_claim.contains("All evidence on it: "), "{of_claim}");
            }
            let claims = reader.texts("[aria-labelledby=found-claims] .hits > li").await;
            assert!(claims.iter().any(|it| it.contains("Disputed: 6 against")), "{claims:?}");
            visitor.assert_quick("what was found on either party?");
        }
    })
    .await;
}

#[tokio::test]
async fn r4_on_a_phone_the_answer_begins_in_the_upper_part_of_the_first_view() {
    with_reader(async |reader| {
        let visitor = Visitor::at_home(reader, PHONE).await;
        visitor.press_link("Azerbaijan fights in its own territory").await;
        reader.until_shown("[data-paragraph] a[href*='claim/c71']").await;
        visitor.act();
        reader.click_on("[data-paragraph] a[href*='claim/c71']").await;
        visitor.press_link("Read beside the claim").await;
        for pane in PASSAGES {
            let stands = format!(
                "const box = document.querySelector(\"{}\")?.getClientRects()[0]; return box && box.top > 0 && box.top < 600 && scrollY === 0",
                passage(pane)
            );
            reader.until("the passage stands above y = 600", &stands).await;
        }
        visitor.assert_quick("what does another text say?");
    })
    .await;
}

#[tokio::test]
async fn e1_what_an_editor_begins_with_opens_from_a_file_and_no_link_in_it_leads_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("valley.pack");
    fs::write(&file, corpora::skeleton()).unwrap();
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        reader.open("#/").await;
        reader.choose_file("Open a corpus from a file", &file).await;
        reader.until_text("This is the corpus of the file valley.pack.").await;
        let mut known: BTreeSet<String> = BTreeSet::new();
        let mut waiting = vec!["#/".to_owned()];
        while let Some(route) = waiting.pop() {
            if !known.insert(route.clone()) {
                continue;
            }
            reader.go(&route).await;
            reader.paint().await;
            reader.until_shown("main h1").await;
            let text = reader.page_text().await;
            let is_lost = ["This corpus has no", "There is no such page", "No such"].iter().any(|it| text.contains(it));
            assert!(!is_lost, "{route} leads nowhere:\n{text}");
            assert!(text.contains("This is the corpus of the file valley.pack."), "{route} left the corpus");
            // What a view has besides, such as filters and places, is asked of the views themselves.
            let links = reader.attributes("main a[href^='#/']", "href").await;
            waiting.extend(links.into_iter().filter(|link| !link.contains('?')));
        }
        assert!(known.len() > 8, "{known:?}");
    })
    .await;
}

#[tokio::test]
async fn e1_in_the_editors_own_page_nothing_leads_out_of_their_corpus() {
    let body = "<diptych-reader pack=\"valley.pack\" chrome=\"full\"></diptych-reader>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.host.add("valley.pack", corpora::skeleton());
        reader.visit("").await;
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        reader.until_shown("[aria-labelledby=articles] h3 a").await;
        for way_out in ["Open in its own tab", "Back to the page’s own corpus", "Diptych as one file"] {
            assert!(!reader.has("a, button", way_out).await, "{way_out}");
        }
        reader.click_on("[aria-labelledby=articles] h3 a").await;
        reader.until_shown("[data-paragraph]").await;
        assert!(!reader.page_text().await.contains("This corpus has no"));
    })
    .await;
}

/// The passage that is open in a pane.
fn passage(pane: &str) -> String {
    format!("[data-place='{pane}'] [data-paragraph] :is([aria-current], [data-open])")
}
