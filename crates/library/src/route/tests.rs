//! Links are read back as they are written, and old ones keep their meaning.

use diptych_engine::selector::TextQuoteSelector;

use super::{Lens, Reading, Route, View, Words, frozen};

#[test]
fn old_links_keep_their_meaning_and_are_written_so_that_they_are_read_back() {
    for (link, view) in frozen::links() {
        let route = Route { view, ..Route::default() };
        assert_eq!(Route::parse(link), route, "{link}");
        let written = route.href();
        assert_eq!(Route::parse(&written), route, "{written}");
        assert_eq!(written.replace("?lens=text&at", "?at"), link.replace("?lens=text&at", "?at"));
    }
}

#[test]
fn link_that_names_no_lens_leaves_it_to_its_reader_and_text_alone_is_always_written() {
    let lens = |link: &str| match Route::parse(link).view {
        View::Read(reading) => reading.lens,
        view => panic!("{link} shows {view:?}"),
    };
    assert_eq!(lens("#/read/a"), None);
    assert_eq!(lens("#/read/a?lens=text"), Some(Lens::Text));
    assert_eq!(lens("#/read/a?at=claim/c1"), Some(Lens::Claims));
    assert_eq!(lens("#/read/a?at=paragraph/2"), Some(Lens::Text));
    for link in
        ["#/read/a", "#/read/a?lens=text", "#/read/a?lens=text&at=paragraph/2", "#/read/a?lens=text&at=claim/c1"]
    {
        assert_eq!(Route::parse(link).href(), link);
    }
}

#[test]
fn link_keeps_which_texts_of_the_reader_are_open() {
    for link in ["#/claims?own=alone", "#/read/own-0a1b2c3d?lens=shared&own=beside.set-0a1b2c3d"] {
        assert_eq!(Route::parse(link).href(), link);
    }
    assert_eq!(Route::parse("#/?own=alone").own.as_deref(), Some("alone"));
}

#[test]
fn words_in_a_link_select_what_they_were_written_for() {
    let selector =
        TextQuoteSelector { exact: "does not/use".into(), prefix: "it “".into(), suffix: " cluster".into() };
    assert_eq!(Words::from(selector.clone()).selector(), selector);
}

#[test]
fn another_corpus_stays_in_every_link() {
    let link = "#/claims/c72?corpus=packs%2Ftown.pack";
    assert_eq!(Route::parse(link).corpus.as_deref(), Some("packs/town.pack"));
    assert_eq!(Route::parse(link).href(), link);
}

#[test]
fn parameters_that_cannot_be_read_count_as_absent() {
    let plain = View::Read(Reading::of("a"));
    for link in [
        "#/read/a?lens=x",
        "#/read/a?at=claim",
        "#/read/a?at=paragraph/0",
        "#/read/a?at=x/y/z",
        "#/read/a?at=words/%20//",
        "#/read/a?at=words/%20",
        "#/read/a?&=&",
    ] {
        assert_eq!(Route::parse(link).view, plain, "{link}");
    }
}

#[test]
fn a_hash_that_names_no_view_is_unknown_and_kept() {
    for link in ["#/nowhere", "#/read", "#/read/a/b/c/d/e", "#/claims/a/b", "#main"] {
        assert!(matches!(Route::parse(link).view, View::Unknown(_)), "{link}");
        assert_eq!(Route::parse(link).href(), link);
    }
}

#[test]
fn what_this_browser_keeps_has_an_address_as_a_whole_and_by_entry() {
    for (address, id) in [("#/inbox", None), ("#/inbox/0c6e5d0a-9a5b", Some("0c6e5d0a-9a5b"))] {
        assert_eq!(Route::parse(address).view, View::Inbox(id.map(Into::into)));
        assert_eq!(Route::parse(address).href(), address);
    }
}

#[test]
fn the_empty_hash_is_contents() {
    for link in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(link), Route::default());
    }
}
