//! What holds of any two workspaces that are put together.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};

use diptych_corpus::date::PartialDate;
use diptych_own_texts::{Collection, Details, KeptText, OwnText};
use diptych_workspace::merge::{Fate, merge};
use diptych_workspace::{Workspace, read, write};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = OwnText> {
    // Few words, names and days, so that two workspaces often have the same text.
    let publisher = proptest::option::of(prop_oneof![Just("Post"), Just("Times")]);
    (0..8_u8, publisher, 1..4_u8).prop_map(|(number, publisher, day)| {
        let details = Details {
            headline: format!("Text {number}"),
            publisher: publisher.map(str::to_owned),
            ..Details::default()
        };
        let brought = PartialDate::parse(&format!("2026-11-0{day}")).unwrap();
        OwnText::new(&format!("The words of text {number}."), details, brought).unwrap()
    })
}

fn workspace() -> impl Strategy<Value = Workspace> {
    let texts = proptest::collection::vec(text(), 0..6);
    let dismissed = proptest::collection::btree_set("[a-e]", 0..4);
    let settings = proptest::collection::btree_map("[a-c]", "[xy]", 0..3);
    (texts, dismissed, settings).prop_map(|(texts, dismissed, settings)| {
        let mut once: Vec<OwnText> = Vec::new();
        for text in texts {
            if once.iter().all(|it| it.id() != text.id()) {
                once.push(text);
            }
        }
        let mut october = Collection::new("October", 1).unwrap();
        once.iter().for_each(|text| october.put_in(text.id()));
        let collections = if once.is_empty() { Vec::new() } else { vec![october] };
        Workspace { texts: once, collections, dismissed: dismissed.into_iter().collect(), settings }
    })
}

fn both(here: &Workspace, there: &Workspace) -> Workspace {
    merge(here, there).workspace
}

/// Without the order in which things came: texts, what stands in collections, what was dismissed.
fn records(workspace: &Workspace) -> (BTreeSet<Vec<u8>>, BTreeSet<String>, BTreeSet<String>) {
    let texts = workspace.texts.iter().map(|it| KeptText::from(it.clone()).bytes);
    let collected = workspace.collections.iter().flat_map(|it| it.texts().iter().cloned());
    (texts.collect(), collected.collect(), workspace.dismissed.iter().cloned().collect())
}

fn ids(workspace: &Workspace) -> BTreeSet<&str> {
    workspace.texts.iter().map(OwnText::id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn opening_a_file_twice_changes_nothing_more(a in workspace(), b in workspace()) {
        let once = both(&a, &b);
        prop_assert_eq!(both(&once, &b), once.clone());
        prop_assert_eq!(both(&once, &once), once.clone());
        prop_assert!(!merge(&once, &b).changes_anything() || merge(&once, &b).n_texts(Fate::ChangedInBoth) > 0);
    }

    #[test]
    fn records_are_the_same_whichever_is_opened_first(a in workspace(), b in workspace()) {
        prop_assert_eq!(records(&both(&a, &b)), records(&both(&b, &a)));
    }

    #[test]
    fn three_files_come_to_the_same_in_any_order(a in workspace(), b in workspace(), c in workspace()) {
        let (one, other) = (both(&both(&a, &b), &c), both(&a, &both(&b, &c)));
        prop_assert_eq!(records(&one), records(&other));
        prop_assert_eq!(one.settings, other.settings);
    }

    #[test]
    fn no_record_is_lost_and_none_is_made_up(a in workspace(), b in workspace()) {
        let merged = both(&a, &b);
        prop_assert_eq!(ids(&merged), ids(&a).union(&ids(&b)).copied().collect());
        let names = |it: &Workspace| it.dismissed.iter().cloned().collect::<BTreeSet<String>>();
        prop_assert_eq!(names(&merged), names(&a).union(&names(&b)).cloned().collect());
        let keys = |it: &Workspace| it.settings.keys().cloned().collect::<BTreeSet<String>>();
        prop_assert_eq!(keys(&merged), keys(&a).union(&keys(&b)).cloned().collect());
        let kept: BTreeMap<String, String> = merged.settings.into_iter().filter(|it| a.settings.contains_key(&it.0)).collect();
        prop_assert_eq!(kept, a.settings);
    }

    #[test]
    fn preview_counts_every_text_of_the_file_once(a in workspace(), b in workspace()) {
        let merged = merge(&a, &b);
        let fates = [Fate::New, Fate::NewerThere, Fate::NewerHere, Fate::ChangedInBoth, Fate::Here];
        prop_assert_eq!(fates.into_iter().map(|it| merged.n_texts(it)).sum::<usize>(), b.texts.len());
        prop_assert_eq!(merged.n_texts(Fate::New), merged.workspace.texts.len() - a.texts.len());
    }

    #[test]
    fn any_workspace_comes_back_out_of_its_file(a in workspace()) {
        prop_assert_eq!(read(&write(&a, "river", PartialDate::UNKNOWN)), Ok(a));
    }
}
