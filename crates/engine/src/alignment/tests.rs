//! Sentences that belong together and sentences that only look so; that no order of articles matters; that links survive their
//! bytes and bytes that lie do not.

use diptych_corpus::folder;
use diptych_corpus::model::{ArticleId, ClaimId, Corpus};
use diptych_corpus::span::Span;

use proptest::prelude::*;

use super::{Link, LinkKind, Links, Material, Shared, Strength, align, read_links, write_links};
use crate::date::find_dates;
use crate::{Analysis, Engine};

pub(super) fn links_among(texts: &[&str]) -> Vec<Link> {
    let engine = Engine::default();
    let analyses: Vec<Analysis> = texts.iter().map(|it| engine.analyze(it)).collect();
    let read = texts.iter().zip(&analyses);
    let dates: Vec<_> = read.clone().map(|(text, it)| find_dates(text, &it.paragraphs, &it.tokens)).collect();
    let materials: Vec<Material<'_>> =
        read.zip(&dates).map(|((text, analysis), dates)| Material { text, analysis, dates }).collect();
    align(&materials)
}

/// The links of two texts as pairs of passages.
fn pairs<'a>(one: &'a str, other: &'a str) -> Vec<(LinkKind, &'a str, &'a str)> {
    links_among(&[one, other]).iter().map(|it| (it.kind, it.a_span.of(one), it.b_span.of(other))).collect()
}

#[track_caller]
fn is_paired(one: &str, other: &str, kind: LinkKind) {
    assert_eq!(pairs(one, other), [(kind, one, other)]);
}

#[track_caller]
fn is_not_paired(one: &str, other: &str) {
    assert_eq!(pairs(one, other), []);
}

#[test]
fn the_same_event_in_other_words_is_paired() {
    is_paired(
        "A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019, the coast guard said.",
        "On May 3, 2019 the boat went down near the harbor of Kelmar, carrying 64 people.",
        LinkKind::SameMatter,
    );
    is_paired(
        "Inspectors from Tolvia found nitrate in eleven wells around the Brask fertilizer plant.",
        "Nitrate from the fertilizer plant at Brask had reached wells, according to Tolvian inspectors.",
        LinkKind::SameMatter,
    );
}

#[test]
fn figures_that_differ_are_told_and_shown() {
    let one = "The flood in Altmoor destroyed 340 houses along the Weser dyke, the mayor said.";
    let other = "Along the Weser dyke in Altmoor the flood destroyed 120 houses, by the insurers' account.";
    is_paired(one, other, LinkKind::DifferentFigure);
    let link = links_among(&[one, other]).remove(0);
    let first = link.reasons[0];
    assert_eq!((first.shared, first.a.of(one), first.b.of(other)), (Shared::Unit, "340", "120"));
}

#[test]
fn figures_that_agree_are_no_difference() {
    is_paired(
        "The flood in Altmoor destroyed 340 houses along the Weser dyke, the mayor said.",
        "Along the Weser dyke in Altmoor the flood destroyed some 340 houses, by the insurers' account.",
        LinkKind::SameMatter,
    );
}

#[test]
fn sentences_about_other_things_stay_alone() {
    is_not_paired(
        "The council of Altmoor met on Monday and voted for a new school.",
        "The ferry to Kelmar was late on Monday, passengers complained.",
    );
    is_not_paired(
        "The government said on Monday that the attack had killed civilians and destroyed houses in the region.",
        "The government said that rebels had attacked the army on Monday and that the region was lost.",
    );
    is_not_paired("“No,” he said. “Not at all!”", "“No!” she said. “Not at all.”");
}

#[test]
fn a_name_of_many_words_is_one_thing_to_share() {
    is_not_paired(
        "Prime Minister Maria Delgado Ortiz Vela opened the bridge in spring.",
        "Critics of Prime Minister Maria Delgado Ortiz Vela want lower taxes on bread.",
    );
}

#[test]
fn what_happened_to_others_or_on_another_day_is_something_else() {
    is_not_paired(
        "In Kelmar fog sank a ferry with gravel and nitrate aboard.",
        "In Tolvia fog sank a ferry with nitrate and gravel aboard.",
    );
    is_not_paired(
        "On 3 May 2019 fog sank a ferry with gravel and nitrate aboard.",
        "On 9 June 2019 fog sank a ferry with nitrate and gravel aboard.",
    );
    is_paired(
        "In Kelmar on 3 May 2019 fog sank a ferry with gravel and nitrate aboard.",
        "Nitrate and gravel were aboard when a ferry sank in fog off Kelmar.",
        LinkKind::SameMatter,
    );
}

#[test]
fn a_sentence_is_paired_with_what_speaks_of_its_matter_and_not_with_its_neighbor() {
    let one = "It rained. The bridge at Orsk collapsed under a convoy of gravel trucks. Prices rose.";
    let other =
        "Trucks had crossed it for years. A convoy with gravel brought down the Orsk bridge. The mayor of Orsk wept.";
    let found = pairs(one, other);
    let expected = "A convoy with gravel brought down the Orsk bridge.";
    assert_eq!(
        found,
        [(LinkKind::SameMatter, "The bridge at Orsk collapsed under a convoy of gravel trucks.", expected)]
    );
}

#[test]
fn what_moved_is_tied_across() {
    let ferry = "The ferry Aurora hit the Kelmar breakwater in thick fog before dawn.";
    let wells = "Nitrate from the Brask fertilizer plant poisoned eleven Tolvian wells.";
    let one = format!("{ferry} {wells}");
    let other = "Tolvian wells were poisoned with nitrate by the fertilizer plant of Brask. In fog before dawn the Aurora, a \
                 ferry, hit the breakwater of Kelmar.";
    let found = links_among(&[&one, other]);
    assert_eq!(found.len(), 2);
    assert!(found[0].a_span < found[1].a_span && found[0].b_span > found[1].b_span, "{found:?}");
}

#[test]
fn the_same_words_are_one_link_whatever_their_sentences_share() {
    let text =
        "The ferry Aurora hit the Kelmar breakwater in thick fog before dawn, and forty of her passengers drowned.";
    is_paired(text, text, LinkKind::SameWords);
}

#[test]
fn reasons_stand_in_both_passages() {
    let one = "A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019, the coast guard said.";
    let other = "On May 3, 2019 the boat went down near the harbor of Kelmar, carrying 64 people.";
    let link = links_among(&[one, other]).remove(0);
    let told: Vec<_> = link.reasons.iter().map(|it| (it.shared, it.a.of(one), it.b.of(other))).collect();
    assert_eq!(told[0], (Shared::Figure, "64", "64"));
    assert_eq!(told[1], (Shared::Date, "3 May 2019", "May 3, 2019"));
    assert!(told.contains(&(Shared::Word, "Kelmar", "Kelmar")) && told.contains(&(Shared::Word, "harbor", "harbor")));
}

#[test]
fn a_stronger_tie_is_called_stronger() {
    let one = "The ferry Aurora with 64 passengers hit the Kelmar breakwater in thick fog before dawn on 3 May 2019.";
    let near =
        "In thick fog, before dawn on 3 May 2019, the ferry Aurora hit the breakwater of Kelmar with 64 passengers.";
    let far = "Fog lies over Kelmar often; the breakwater has cost many a ferry her bow, and the harbor its good name.";
    let strength = |other: &str| links_among(&[one, other]).first().map(|it| it.strength);
    assert_eq!(strength(near), Some(Strength::Strong));
    assert!(strength(far) < strength(near));
}

fn default_corpus() -> Corpus {
    folder::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus").as_ref(), &[]).corpus.unwrap()
}

fn default_links() -> (Corpus, Links) {
    let corpus = default_corpus();
    let analyses = Engine::new(&corpus).analyze_all(&corpus);
    let links = Links::of(&corpus, &analyses);
    (corpus, links)
}

#[test]
fn one_claim_in_two_articles_ties_what_the_curators_quote() {
    let (corpus, links) = default_links();
    let claims = |it: &Link| it.reasons.iter().filter(|it| matches!(it.shared, Shared::Claim(_))).count();
    let tied: Vec<&Link> = links.all().iter().filter(|it| it.kind == LinkKind::SameClaim).collect();
    assert!(!tied.is_empty() && tied.iter().all(|it| claims(it) > 0 && it.strength == Strength::Strong));
    for (claim, it) in (0..).map(ClaimId).zip(&corpus.claims) {
        for one in &it.anchors {
            for other in it.anchors.iter().filter(|it| it.article > one.article) {
                let found = links.between(one.article, other.article);
                let reason = |it: &Link| it.reasons.iter().any(|it| it.shared == Shared::Claim(claim));
                assert!(found.iter().any(reason), "{}", it.slug);
            }
        }
    }
}

#[test]
fn links_are_seen_from_either_article() {
    let (corpus, links) = default_links();
    let mut n_links = 0;
    for a in (0..corpus.articles.len() as u32).map(ArticleId) {
        for b in (0..a.0).map(ArticleId) {
            let (here, there) = (links.between(a, b), links.between(b, a));
            assert!(here.iter().all(|it| (it.a, it.b) == (a, b)) && here.is_sorted_by_key(|it| it.a_span));
            assert!(there.iter().all(|it| here.contains(&it.clone().flipped())));
            assert_eq!(here.len(), there.len());
            n_links += here.len();
        }
    }
    let across = links.all().iter().filter(|it| it.a != it.b);
    assert!(n_links > 0 && n_links == across.count());
}

#[test]
fn links_survive_their_bytes() {
    let (corpus, links) = default_links();
    assert_eq!(read_links(&corpus, &write_links(&links)), Ok(links));
    assert_eq!(read_links(&corpus, &write_links(&Links::default())), Ok(Links::default()));
}

#[test]
fn bytes_that_were_changed_name_no_place_and_no_thing_that_is_not_there() {
    let (corpus, links) = default_links();
    let bytes = write_links(&links);
    let (mut n_read, mut n_refused) = (0, 0);
    for place in 0..bytes.len() {
        for change in [0x01, 0x55, 0x80] {
            let mut changed = bytes.clone();
            changed[place] ^= change;
            let Ok(read) = read_links(&corpus, &changed) else {
                n_refused += 1;
                continue;
            };
            n_read += 1;
            assert!(read.all().iter().all(|it| is_sound(&corpus, it)), "byte {place}");
        }
        assert!(read_links(&corpus, &bytes[..place]).is_err());
    }
    assert!(n_read > 0 && n_refused > 0);
}

fn is_sound(corpus: &Corpus, link: &Link) -> bool {
    let stands = |article: ArticleId, it: Span| {
        let text = corpus.articles.get(article.index()).map_or("", |it| &it.text);
        text.get(it.start()..it.end()).is_some_and(|it| !it.is_empty())
    };
    let is_known = |it: Shared| match it {
        Shared::Entity(entity) => entity.index() < corpus.entities.len(),
        Shared::Claim(claim) => claim.index() < corpus.claims.len(),
        _ => true,
    };
    let reasons = |it: &super::Reason| stands(link.a, it.a) && stands(link.b, it.b) && is_known(it.shared);
    stands(link.a, link.a_span) && stands(link.b, link.b_span) && link.reasons.iter().all(reasons)
}

/// Sentences with names, figures and dates that texts can share.
const SENTENCES: [&str; 10] = [
    "The ferry Aurora hit the Kelmar breakwater in thick fog before dawn. ",
    "In fog the Aurora, a ferry, ran into the breakwater of Kelmar. ",
    "Some 340 houses along the Weser dyke in Altmoor were flooded on 3 May 2019. ",
    "On 3 May 2019 the Weser dyke broke and 120 houses in Altmoor were flooded. ",
    "Nitrate from the Brask fertilizer plant poisoned eleven Tolvian wells. ",
    "Tolvian inspectors blamed the fertilizer plant of Brask for nitrate in the wells. ",
    "The harbor was built in 1921 by fishermen of three villages, and was closed after the flood of 1953.\n\n",
    "Nobody said a word. ",
    "The mayor of Altmoor wept. ",
    "“The dyke,” he said, “was never safe.” ",
];

proptest! {
    #[test]
    fn the_order_of_the_articles_changes_nothing(
        texts in prop::collection::vec(prop::collection::vec(0..SENTENCES.len(), 0..9), 2..6),
        seed in any::<u64>(),
    ) {
        let texts: Vec<String> = texts.iter().map(|it| it.iter().map(|&at| SENTENCES[at]).collect()).collect();
        let mut order: Vec<usize> = (0..texts.len()).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, (seed >> at) as usize % (at + 1));
        }
        let straight: Vec<&str> = texts.iter().map(String::as_str).collect();
        let permuted: Vec<&str> = order.iter().map(|&it| straight[it]).collect();
        let place = |it: ArticleId| ArticleId(order[it.index()] as u32);
        let mut back: Vec<Link> = links_among(&permuted)
            .into_iter()
            .map(|it| Link { a: place(it.a), b: place(it.b), ..it })
            .map(|it| if it.a > it.b { it.flipped() } else { it })
            .collect();
        back.sort_by_key(Link::place);
        prop_assert_eq!(back, links_among(&straight));
    }
}
