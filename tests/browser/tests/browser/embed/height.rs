//! The frame is as tall as what it shows, and stays so.

use diptych_browser_tests::Reader;
use serde_json::json;

use super::{ARTICLE, Embedding, ONE, OTHER, STRICT, embedded, until_fitting, watched_heights};

#[tokio::test]
async fn p2_1_under_a_strict_policy_the_frame_is_as_tall_as_its_content_through_twenty_changes() {
    embedded(Embedding { policy: STRICT, style: "", body: ONE }, async |reader, _| {
        reader.until_embedded(0).await;
        for change in changes() {
            change.make(reader).await;
            until_fitting(reader, &change.name()).await;
            let heights = watched_heights(reader).await;
            assert!(heights.is_empty(), "after {} the height changes again: {heights:?}", change.name());
            until_fitting(reader, &change.name()).await;
        }
        let found = reader.inaccessible("a page with the reader").await;
        assert_eq!(found, Vec::<String>::new());
    })
    .await;
}

/// What happens to an embedded reader.
enum Change {
    /// The page around sets attributes.
    Attributes(&'static [(&'static str, &'static str)]),
    /// The page around gives it this width.
    Width(u32),
    /// Somebody inside goes to a route.
    Inside(&'static str),
    /// Somebody inside runs this.
    Script(&'static str),
}

fn changes() -> Vec<Change> {
    use Change::{Attributes, Inside, Script, Width};
    vec![
        Attributes(&[("claim", "c74")]),
        Attributes(&[("lens", "entities"), ("claim", "")]),
        Attributes(&[("lens", "wording")]),
        Attributes(&[("article", OTHER), ("lens", "")]),
        Width(700),
        Width(390),
        Attributes(&[("article", ARTICLE), ("claim", "c72")]),
        Width(320),
        Script("document.documentElement.dataset.textSize = 'larger'"),
        Width(1200),
        Script("delete document.documentElement.dataset.textSize"),
        Attributes(&[("article", "azernews-2020-10-06 amnesty-2020-10-05"), ("claim", "")]),
        Width(800),
        Inside("#/claims"),
        Inside("#/claims/c72"),
        Inside("#/entities"),
        Inside("#/search?q=Ganja"),
        Script(
            "document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: 'more '.repeat(400) }))",
        ),
        Inside("#/about"),
        Inside("#/"),
    ]
}

impl Change {
    fn name(&self) -> String {
        match self {
            Self::Attributes(attributes) => format!("attributes {attributes:?}"),
            Self::Width(width) => format!("width {width}"),
            Self::Inside(route) => format!("route {route}"),
            Self::Script(script) => format!("script {script}"),
        }
    }

    async fn make(&self, reader: &Reader) {
        match self {
            Self::Attributes(attributes) => {
                for (name, value) in *attributes {
                    let set = "document.querySelector('diptych-reader').setAttribute(...arguments)";
                    reader.script(set, vec![json!(name), json!(value)]).await;
                }
            }
            Self::Width(width) => reader.resize(*width, 900).await,
            Self::Inside(route) => {
                reader.script_in_frame(0, "location.hash = arguments[0]", vec![json!(route)]).await;
            }
            Self::Script(script) => {
                reader.script_in_frame(0, script, Vec::new()).await;
            }
        }
    }
}
