//! What the tests know of corpora: the reader's own, to hold the page against, and packs of others.

use std::path::Path;

use diptych_chance::Chance;
use diptych_corpus::{
    folder,
    model::{About, Article, Corpus, Entity, EntityId, Group, Term},
    pack::{self, Contents, wire::Bytes},
    vocabulary::{EntityKind, Rendering},
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

/// The pack of the corpus that `diptych new` writes for an editor to begin with.
pub fn skeleton() -> Vec<u8> {
    seal_pack(read("../../crates/cli/src/command/new")).expect("the skeleton fits a pack")
}

/// The pack of [`town`] without counts and figures, as every corpus of format 1 is.
pub fn without_counts() -> Vec<u8> {
    let mut corpus = town();
    corpus.counts.clear();
    for claim in &mut corpus.claims {
        claim.figures.clear();
        claim.evidence.iter_mut().for_each(|evidence| evidence.figures.clear());
    }
    seal_pack(corpus).expect("the corpus fits a pack")
}

/// What [`minimal`] is the pack of.
pub fn town() -> Corpus {
    read("../corpora/minimal")
}

/// Words of editors: a word of the list, a speaker, a name, a figure and a day that no outlet has.
pub const PLANTED: &str = "The heinous flood killed 987 people on 5 May 1950, Greta Planted said. “A heinous dam,” Greta Planted said. \
    Greta Planted and the town of Plantstead waited, in Plantstead and again in Plantstead.";

/// The pack of [`town`] with [`PLANTED`] in its retelling, which nobody measured, and in its digest. The corpus knows the names and lists
/// the word.
pub fn planted() -> Vec<u8> {
    let mut corpus = town();
    for article in corpus.articles.iter_mut().filter(|it| it.rendering != Rendering::Original) {
        article.text = format!("{}\n\n{PLANTED}", article.text);
    }
    let entity = corpus.entities.first().expect("the town has entities").clone();
    let first = u32::try_from(corpus.entities.len()).expect("few entities");
    for (slug, name, kind) in
        [("greta-planted", "Greta Planted", EntityKind::Person), ("plantstead", "Plantstead", EntityKind::Place)]
    {
        let named =
            Entity { slug: slug.to_owned(), name: name.to_owned(), kind, aliases: Vec::new(), ..entity.clone() };
        corpus.entities.push(Entity { misspellings: Vec::new(), wikidata: None, ..named });
    }
    let group = corpus.groups.first().expect("the town has a group").clone();
    let members = vec![EntityId(first), EntityId(first + 1)];
    corpus.groups.push(Group { slug: "planted".to_owned(), members, ..group });
    let term = corpus.terms.first().expect("the town has a term").clone();
    corpus.terms.push(Term { slug: "heinous".to_owned(), phrases: vec!["heinous".to_owned()], ..term });
    seal_pack(corpus).expect("the corpus fits a pack")
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
    const N_WORDS: usize = 138_000;
    let Corpus { about, articles, .. } = own();
    let words: Vec<&str> = articles.iter().flat_map(|article| article.text.split_whitespace()).collect();
    let mut chance = Chance::new(12);
    let mut text = || (0..N_WORDS).map(|_| words[chance.below(words.len())]).collect::<Vec<_>>().join(" ");
    let article = |(nth, article): (usize, &Article)| {
        plain(Article { slug: format!("long-{nth:02}"), text: text(), ..article.clone() })
    };
    let mut long: Vec<Article> = articles.iter().cycle().take(N_ARTICLES).enumerate().map(article).collect();
    long.sort_by(|one, other| (one.published, &one.slug).cmp(&(other.published, &other.slug)));
    let nothing = write_annotations(&Annotations::default()).repeat(long.len());
    let corpus = Corpus { about: without_opening(about), articles: long, ..Corpus::default() };
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

/// Two published texts of the same words.
pub fn copied() -> Vec<u8> {
    bare([NEARLY_COPIED, NEARLY_COPIED])
}

/// The first text of [`nearly_copied`].
pub const NEARLY_COPIED: &str = "Engineers of the harbor office opened both gates of the old lock shortly after midnight, when the water \
    stood higher than in any winter since the dike was built, and forty families of the lower quarter left their houses by boat.\n\n\
    The mayor thanked the volunteers and said that repairs would begin on Tuesday.";

/// The pack of a text whose publisher, headline and words have no place to break, and of one that is written from right to left.
pub fn of_long_words_and_arabic() -> Vec<u8> {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle".repeat(2);
    let Corpus { about, articles, .. } = town();
    let texts = [
        (long.clone(), long.clone(), format!("{long}\n\nAt https://example.org/{long} it is said.")),
        (
            "الجريدة".to_owned(),
            "ارتفع منسوب المياه ليلا".to_owned(),
            "ارتفع منسوب المياه ليلا في البلدة.\n\nThe town was warned.".to_owned(),
        ),
    ];
    let articles = articles
        .into_iter()
        .zip(texts)
        .map(|(article, (publisher, headline, text))| plain(Article { publisher, headline, text, ..article }));
    let corpus = Corpus { about: without_opening(about), articles: articles.collect(), ..Corpus::default() };
    seal_pack(corpus).expect("two short texts fit a pack")
}

/// The text of the first article of [`untouched`].
pub const UNTOUCHED: &str = "The foreign minister of Slovakia, Pavol Hrncar, met Anneliese Vogt in Bratislava on Monday.\n\n\
    “Slovakia waits,” Hrncar said.";

/// The pack of two texts and nothing else.
fn bare(texts: [&str; 2]) -> Vec<u8> {
    let Corpus { about, articles, .. } = town();
    let articles = articles.into_iter().zip(texts);
    let articles = articles.map(|(article, text)| plain(Article { text: text.to_owned(), ..article })).collect();
    let corpus = Corpus { about: without_opening(about), articles, ..Corpus::default() };
    seal_pack(corpus).expect("two short texts fit a pack")
}

/// Of a corpus without the claim and the evidence with which home opened.
fn without_opening(about: About) -> About {
    About { opening: None, ..about }
}

fn plain(article: Article) -> Article {
    Article {
        carries: Vec::new(),
        page_furniture: Vec::new(),
        rendering: Rendering::Original,
        original_sha256: None,
        ..article
    }
}

fn read(folder: &str) -> Corpus {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    folder::read(&root, &[]).corpus.unwrap_or_else(|| panic!("the corpus at {} has errors", root.display()))
}

#[cfg(test)]
mod tests {
    use diptych_corpus::pack;

    use super::large;

    #[test]
    fn the_large_pack_opens_and_has_its_size() {
        let bytes = large();
        assert!((12_000_000..16_000_000).contains(&bytes.len()), "{} bytes", bytes.len());
        assert_eq!(pack::decode(&bytes).expect("the pack opens").corpus.articles.len(), 40);
    }
}
