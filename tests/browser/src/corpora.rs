//! What the tests know of corpora: the reader's own, to hold the page against, and packs of others.

use std::path::Path;

use diptych_chance::Chance;
use diptych_corpus::{
    folder,
    model::{Article, Corpus},
    pack::{self, Contents, wire::Bytes},
    vocabulary::Rendering,
};
use diptych_engine::annotation::{Annotations, seal_pack, write_annotations};

/// The title of [`minimal`].
pub const ALTMOOR: &str = "The flood at Altmoor, told twice";

/// The corpus that the reader is built with.
pub fn own() -> Corpus {
    read("../../corpus")
}

/// The pack of an invented town: every key of the format, and an article that is declared silent.
pub fn minimal() -> Vec<u8> {
    seal_pack(town()).expect("the minimal corpus fits a pack")
}

/// What [`minimal`] is the pack of.
pub fn town() -> Corpus {
    read("../corpora/minimal")
}

/// The pack of the reader's own corpus with its last article fifty times more: a matrix of more cells than begin unfolded.
pub fn manifold() -> Vec<u8> {
    let mut corpus = own();
    let last = corpus.articles.last().expect("a corpus has articles").clone();
    let copies =
        (1..=50).map(|nth| Article { slug: format!("{}-{nth:02}", last.slug), original_sha256: None, ..last.clone() });
    corpus.articles.extend(copies);
    seal_pack(corpus).expect("the corpus fits a pack")
}

/// A pack of 12 MB: forty long texts in which the engine found nothing. Their words are those of the reader's own corpus, in an
/// order of seeded chance.
pub fn large() -> Vec<u8> {
    const N_ARTICLES: usize = 40;
    const N_WORDS: usize = 120_000;
    let Corpus { about, articles, .. } = own();
    let words: Vec<&str> = articles.iter().flat_map(|article| article.text.split_whitespace()).collect();
    let mut chance = Chance::new(12);
    let mut text = || (0..N_WORDS).map(|_| words[chance.below(words.len())]).collect::<Vec<_>>().join(" ");
    let article = |(nth, article): (usize, &Article)| {
        plain(Article { slug: format!("long-{nth:02}"), text: text(), ..article.clone() })
    };
    let long: Vec<Article> = articles.iter().cycle().take(N_ARTICLES).enumerate().map(article).collect();
    let nothing = write_annotations(&Annotations::default()).repeat(long.len());
    let corpus = Corpus { about, articles: long, ..Corpus::default() };
    let contents = Contents { annotations: Bytes(nothing), ..Contents::from(corpus) };
    pack::encode(&contents).expect("the corpus fits a pack")
}

/// The pack of two texts that nobody has worked on: no entities, no claims.
pub fn untouched() -> Vec<u8> {
    bare([UNTOUCHED, "On Tuesday the minister Anneliese Vogt flew to Kenya, the envoy said."])
}

/// The pack of two texts of which the second tells a paragraph of the first with another word in one place.
pub fn nearly_copied() -> Vec<u8> {
    bare([NEARLY_COPIED, &NEARLY_COPIED.replace("forty", "thirty")])
}

/// The first text of [`nearly_copied`].
pub const NEARLY_COPIED: &str = "Engineers of the harbor office opened both gates of the old lock shortly after midnight, when the water \
    stood higher than in any winter since the dike was built, and forty families of the lower quarter left their houses by boat.\n\n\
    The mayor thanked the volunteers and said that repairs would begin on Tuesday.";

/// The text of the first article of [`untouched`].
pub const UNTOUCHED: &str = "The foreign minister of Slovakia, Pavol Hrncar, met Anneliese Vogt in Bratislava on Monday.\n\n\
    “Slovakia waits,” Hrncar said.";

/// The pack of two texts and nothing else.
fn bare(texts: [&str; 2]) -> Vec<u8> {
    let Corpus { about, articles, .. } = town();
    let articles = articles.into_iter().zip(texts);
    let articles = articles.map(|(article, text)| plain(Article { text: text.to_owned(), ..article })).collect();
    let corpus = Corpus {
        about,
        articles,
        entities: Vec::new(),
        claims: Vec::new(),
        relations: Vec::new(),
        terms: Vec::new(),
        questions: Vec::new(),
        groups: Vec::new(),
    };
    seal_pack(corpus).expect("two short texts fit a pack")
}

fn plain(article: Article) -> Article {
    Article { carries: Vec::new(), rendering: Rendering::Original, original_sha256: None, ..article }
}

fn read(folder: &str) -> Corpus {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    folder::read(&root, &[]).corpus.unwrap_or_else(|| panic!("the corpus at {} has errors", root.display()))
}
