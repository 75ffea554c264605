//! Own texts among the articles of a corpus, or by themselves.

use diptych_corpus::model::{About, Article, ArticleId, Corpus, NO_PUBLISHER};
use diptych_corpus::vocabulary::{Genre, Rendering};

use crate::own_text::OwnText;
use crate::words;

/// The licence of a text that a reader brought.
pub const LICENCE: &str = "Not stated: for this machine only";

/// A corpus without articles, behind which texts of a reader stand by themselves. Nobody curated it: it lists and states nothing. `name`
/// is that of their collection, and empty if they have none.
#[must_use]
pub fn no_articles(name: &str) -> Corpus {
    let about = About {
        slug: "own-texts".to_owned(),
        title: if name.is_empty() { words::YOUR_TEXTS } else { name }.to_owned(),
        language: "und".to_owned(),
        summary: words::SUMMARY.to_owned(),
        selection: words::SELECTION.to_owned(),
        weight_of_evidence: words::NOTHING_CHECKED.to_owned(),
        grading: words::NO_GRADING.to_owned(),
        licence: words::NOBODY_REVIEWED.to_owned(),
        ..About::default()
    };
    Corpus { about, ..Corpus::default() }
}

/// Puts `texts` behind the articles of `corpus`, so that what the corpus says of its own articles goes on fitting, and gives their ids.
/// One that the corpus has already, by its id, is not put in again.
pub fn put_behind<'a>(corpus: &mut Corpus, texts: impl IntoIterator<Item = &'a OwnText>) -> Vec<ArticleId> {
    let mut placed = Vec::new();
    for text in texts {
        let is_known = corpus.articles.iter().any(|article| article.slug == text.id());
        let id = u32::try_from(corpus.articles.len()).ok().filter(|_| !is_known);
        placed.extend(id.map(ArticleId));
        corpus.articles.extend(id.map(|_| article(text)));
    }
    placed
}

/// A text as an article: published by somebody else, brought by the reader, reviewed by nobody.
fn article(own: &OwnText) -> Article {
    let details = &own.details;
    Article {
        slug: own.id().to_owned(),
        headline: details.headline.clone(),
        publisher: details.publisher.clone().unwrap_or_else(|| NO_PUBLISHER.to_owned()),
        country: None,
        byline: details.byline.clone(),
        published: details.published,
        published_note: None,
        genre: Genre::NotStated,
        url: details.address.clone(),
        carries: Vec::new(),
        rendering: Rendering::Original,
        original_sha256: None,
        licence: LICENCE.to_owned(),
        publisher_notes: Vec::new(),
        text: own.text().to_owned(),
        page_furniture: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;
    use diptych_corpus::model::{ArticleId, Corpus, NO_PUBLISHER};

    use super::{no_articles, put_behind};
    use crate::own_text::{Details, OwnText};

    fn text(words: &str) -> OwnText {
        OwnText::new(words, Details::default(), PartialDate::UNKNOWN).unwrap()
    }

    #[test]
    fn texts_by_themselves_stand_in_a_corpus_that_states_nothing_and_has_the_name_of_their_collection() {
        let corpus = no_articles("October");
        assert_eq!((corpus.about.title.as_str(), corpus.articles.len(), corpus.claims.len()), ("October", 0, 0));
        assert_eq!(no_articles("").about.title, "Your texts");
    }

    #[test]
    fn own_texts_stand_behind_the_articles_in_the_order_in_which_they_were_brought() {
        let mut corpus = Corpus::default();
        let [first, second] = [text("The bridge reopened."), text("The bridge closed.")];
        assert_eq!(put_behind(&mut corpus, [&first]), [ArticleId(0)]);
        assert_eq!(put_behind(&mut corpus, [&first, &second]), [ArticleId(1)]);
        let article = &corpus.articles[1];
        assert_eq!((article.slug.as_str(), article.publisher.as_str()), (second.id(), NO_PUBLISHER));
        assert_eq!(article.published.year(), None);
    }
}
