//! axe-core over every kind of view, in light and in dark.

use diptych_browser_tests::with_reader;

const ROUTES: [&str; 7] = [
    "#/",
    "#/claims",
    "#/entities",
    "#/search?q=Ganja",
    "#/about",
    "#/read/azernews-2020-10-06?lens=claims",
    "#/read/azernews-2020-10-06/amnesty-2020-10-05",
];

#[tokio::test]
async fn axe_core_finds_nothing_in_any_view_on_a_desk() {
    assert_every_view_is_accessible(1440, 900).await;
}

#[tokio::test]
async fn axe_core_finds_nothing_in_any_view_on_a_phone() {
    assert_every_view_is_accessible(390, 844).await;
}

async fn assert_every_view_is_accessible(width: u32, height: u32) {
    with_reader(async |reader| {
        let mut found = Vec::new();
        reader.resize(width, height).await;
        for route in ROUTES {
            reader.open(route).await;
            found.extend(reader.inaccessible(route).await);
        }
        assert!(found.is_empty(), "axe-core finds\n{}", found.join("\n"));
    })
    .await;
}
