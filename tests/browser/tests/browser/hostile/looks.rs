//! Names and addresses that want to look like something else: letters that turn the line around turn nothing but themselves,
//! and a link says where it leads.

use std::fs;

use diptych_browser_tests::hostile::inputs;
use diptych_browser_tests::{Reader, corpora, with_reader};
use diptych_corpus::form::is_https_url;
use diptych_corpus::model::Corpus;
use diptych_engine::annotation::seal_pack;
use serde_json::json;

use super::{bombs, corpus};

/// The views of the invented town.
const VIEWS: [&str; 13] = [
    "#/?questions",
    "#/read/courier-2021-07-13",
    "#/read/courier-2021-07-13?at=claim/c01",
    "#/read/courier-2021-07-13?at=claim/c01/1",
    "#/read/courier-2021-07-13?at=entity/ines-brandt",
    "#/read/courier-2021-07-13?lens=wording&questions",
    "#/read/courier-2021-07-13/water-board-2021-08?lens=claims",
    "#/claims",
    "#/claims/c01",
    "#/claims/c02",
    "#/entities",
    "#/entities/ines-brandt",
    "#/about",
];

/// Text of the page in which a letter stands before one that it comes after. Letters of names do not count, wherever they
/// stand: `arguments[0]` are the names.
const TURNED: &str = r"
const names = arguments[0];
const range = document.createRange();
const turned = [];
const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (!node.parentElement.checkVisibility({ visibilityProperty: true }) || node.data.trim() === '') continue;
  const counts = new Array(node.data.length).fill(true);
  for (const name of names) for (let at = node.data.indexOf(name); at >= 0; at = node.data.indexOf(name, at + 1)) counts.fill(false, at, at + name.length);
  let before;
  for (const [at, letter] of [...node.data].entries()) {
    if (!counts[at] || letter.trim() === '') continue;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, top, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    if (before && Math.abs(before.top - top) < 2 && left < before.left - 0.5) {
      turned.push(`${node.parentElement.localName}.${node.parentElement.className}: ${escape(node.data.slice(0, 120))}`);
      break;
    }
    before = { left, top };
  }
}
return turned;
";

/// Letters that do not show and turn the line around: alone, and with those that would end what is around them.
const TURNS: [&str; 4] = ["\u{202e}", "\u{202b}", "\u{2067}", "\u{202e}\u{2069}\u{202c}\u{202e}"];

#[tokio::test]
async fn p6_2_a_pack_whose_names_turn_the_line_is_refused() {
    let like = corpora::town().articles[0].publisher.clone();
    let pack = seal_pack(corpora::town()).unwrap();
    let packs = TURNS.map(|turn| bombs::edited(&pack, &like, &format!("{turn}{like}")));
    with_reader(async |reader| {
        let sentence =
            "This corpus contradicts itself. The file is whole, but a piece of writing turns the line around.";
        assert_refused(reader, &pack, &packs, sentence).await;
    })
    .await;
}

#[tokio::test]
async fn p6_2_quoted_words_that_turn_the_line_turn_nothing_that_stands_after_them() {
    for turn in TURNS {
        let (town, words) = turning(turn);
        let pack = seal_pack(town).unwrap();
        with_reader(async |reader| {
            open(reader, &pack, &format!("{turn}corpus.pack")).await;
            for view in VIEWS {
                reader.go(view).await;
                reader.paint().await;
                let turned = reader.script(TURNED, vec![json!(words)]).await;
                assert_eq!(turned, json!([]), "{} in {view}", turn.escape_unicode());
            }
        })
        .await;
    }
}

/// The town, all of whose words that stand in texts begin so, and those words.
fn turning(turn: &str) -> (Corpus, Vec<String>) {
    let mut town = corpora::town();
    let mut words = vec![format!("{turn}corpus.pack")];
    {
        let mut put = |word: &mut String| {
            word.insert_str(0, turn);
            words.push(word.clone());
        };
        for claim in &mut town.claims {
            claim.anchors.iter_mut().flat_map(|anchor| &mut anchor.quotes).for_each(&mut put);
            let counterparts = claim.evidence.iter_mut().filter_map(|it| it.counterpart.as_mut());
            counterparts.flat_map(|it| &mut it.passages).for_each(&mut put);
        }
        town.questions.iter_mut().flat_map(|question| &mut question.quotes).for_each(&mut put);
    }
    (town, words)
}

#[tokio::test]
async fn p6_2_every_link_that_leads_away_says_where_and_tells_nothing_of_this_page() {
    let corpus = corpus::of(&inputs());
    with_reader(async |reader| {
        open(reader, &seal_pack(corpus).unwrap(), "corpus.pack").await;
        for view in ["#/claims/c0", "#/claims/c50", "#/read/a003"] {
            reader.go(view).await;
            reader.paint().await;
            let links = "return [...document.querySelectorAll('#app a[href]:not([href^=\"#\"])')].map((it) => \
                         [it.protocol, it.rel, it.target, it.host.replace(/^www\\./, ''), (it.querySelector('bdi') ?? it.nextElementSibling?.querySelector('bdi'))?.textContent ?? ''])";
            let links = reader.script(links, Vec::new()).await;
            let links = links.as_array().cloned().unwrap();
            assert!(!links.is_empty(), "{view}");
            for link in links {
                let host = link[3].clone();
                assert!(["news.example", "wikidata.org"].map(|it| json!(it)).contains(&host), "{link}");
                assert_eq!(link, json!(["https:", "noopener noreferrer", "_blank", host, host]), "{view}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn p6_2_a_pack_with_an_address_that_is_not_https_is_refused() {
    let like = corpora::town().claims[0].evidence[0].url.clone();
    let strange = inputs().into_iter().filter(|input| !is_https_url(input) && input.len() < 200);
    let pack = seal_pack(corpora::town()).unwrap();
    let packs: Vec<_> = strange.step_by(12).map(|address| bombs::edited(&pack, &like, &address)).collect();
    with_reader(async |reader| {
        reader.arm().await;
        let sentence = "This corpus contradicts itself. The file is whole, but a link is not https.";
        assert_refused(reader, &pack, &packs, sentence).await;
        reader.assert_unharmed().await;
    })
    .await;
}

/// Fails if one of these packs opens over the one that is open, or is refused with another sentence.
async fn assert_refused(reader: &Reader, is_open: &[u8], packs: &[Vec<u8>], sentence: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("refused.pack");
    open(reader, is_open, "corpus.pack").await;
    for pack in packs {
        fs::write(&file, pack).unwrap();
        reader.drop_file(&file).await;
        reader.until_text(sentence).await;
        reader.until_text("This is the corpus of the file corpus.pack.").await;
        reader.click_among("#app [role=alert] button", "Close").await;
        reader.until_gone("#app [role=alert]").await;
    }
}

async fn open(reader: &Reader, pack: &[u8], name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, pack).unwrap();
    reader.open("#/").await;
    reader.drop_file(&file).await;
    reader.until("the corpus is open", "return document.querySelector('#app [role=status] bdi') !== null").await;
}
