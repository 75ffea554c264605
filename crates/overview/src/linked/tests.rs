//! The list of links of the default corpus, as values.

use std::sync::LazyLock;

use diptych_library::link_list::{Content, LinkList, Maker, RowKind};

use crate::fixture::default_corpus;

/// Two texts that share a background paragraph word for word.
const COPIES: &str = "#/read/azernews-2020-10-06/oval-2020-09-16?lens=shared";
const TURNED: &str = "#/read/oval-2020-09-16/azernews-2020-10-06?lens=shared";
const ALONE: &str = "#/read/azernews-2020-10-06?lens=shared";
const CLAIMS: &str = "#/read/azernews-2020-10-06/hrw-2020-10-30?lens=claims";
const SHARED: &str = "#/read/azernews-2020-10-06/hrw-2020-10-30?lens=shared";
const VOICES: &str = "#/read/azernews-2020-10-06?lens=voices";
const NUMBERS: &str = "#/read/azernews-2020-10-06?lens=numbers";

/// The corpus is analyzed once for all of them.
static LISTS: LazyLock<Vec<(&str, LinkList)>> = LazyLock::new(|| {
    let analyzed = default_corpus();
    let list = |hash| (hash, crate::link_list(&analyzed, hash, None).unwrap());
    [COPIES, TURNED, ALONE, CLAIMS, SHARED, VOICES, NUMBERS].into_iter().map(list).collect()
});

fn list(hash: &str) -> &'static LinkList {
    &LISTS.iter().find(|(of, _)| *of == hash).unwrap().1
}

#[test]
fn only_links_that_the_program_made_can_be_dismissed() {
    let list = list(COPIES);
    for row in list.rows() {
        assert_eq!(row.key.is_some(), row.maker == Maker::Program, "{row:?}");
    }
    assert!(list.rows().any(|row| row.maker == Maker::Curators));
    let copies = list.rows().filter(|row| row.kind == RowKind::SameWords);
    assert_eq!(
        copies.map(|row| row.facts.as_str()).collect::<Vec<_>>(),
        ["computed: the same words in the same order"]
    );
}

#[test]
fn each_link_of_a_pair_lies_in_both_panes_in_the_order_of_the_first() {
    let list = list(COPIES);
    let first = |side: usize| list.rows().filter_map(move |row| row.sides.get(side)?.first());
    let starts: Vec<_> = first(0).filter(|it| it.pane == 0).map(|it| (it.paragraph, it.start)).collect();
    assert!(starts.len() > 1 && starts.is_sorted(), "{starts:?}");
    assert!(list.rows().all(|row| row.sides.len() == 2 && row.pair.is_none()));
}

#[test]
fn links_of_one_text_lead_to_pairs_and_keep_their_names() {
    let alone = list(ALONE);
    let copy = alone.rows().find(|row| row.kind == RowKind::SameWords).unwrap();
    assert!(
        copy.pair.as_ref().unwrap().starts_with("#/read/azernews-2020-10-06/oval-2020-09-16?lens=shared"),
        "{copy:?}"
    );
    let pair = list(COPIES);
    assert!(pair.rows().any(|row| row.key == copy.key), "what is dismissed in one view is dismissed in the other");
}

#[test]
fn the_order_of_the_panes_names_no_other_link() {
    let turned = list(TURNED);
    let mut keys: Vec<_> = turned.rows().map(|row| row.key.clone()).collect();
    let ordered = list(COPIES);
    let mut expected: Vec<_> = ordered.rows().map(|row| row.key.clone()).collect();
    keys.sort();
    expected.sort();
    assert_eq!(keys, expected);
}

#[test]
fn a_claim_without_a_counterpart_is_noted_under_the_lens_of_claims_alone() {
    let claims = list(CLAIMS);
    let note = &claims.groups[0].notes[0];
    assert!(note.summary.contains("Human Rights Watch, 30 October 2020 (344 words)"), "{}", note.summary);
    for line in &note.lines {
        assert!(
            line.link.is_some() && [" nothing linked", " not mentioned"].contains(&line.words.as_str()),
            "{line:?}"
        );
    }
    assert_eq!(list(SHARED).groups[0].notes, []);
}

#[test]
fn speech_and_figures_are_listed_with_their_places() {
    for (lens, kinds) in [(VOICES, &[RowKind::Direct, RowKind::Indirect][..]), (NUMBERS, &[RowKind::Figure])] {
        let [group] = &list(lens).groups[..] else { panic!("{lens}") };
        assert_eq!(group.content, Content::Marks);
        assert!(!group.rows.is_empty());
        for row in &group.rows {
            assert!(kinds.contains(&row.kind) && row.sides.iter().all(|side| !side.is_empty()), "{row:?}");
        }
    }
}
