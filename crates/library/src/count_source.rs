//! Where the counts of a text are from: what an outlet wrote is counted in what it wrote, never in the editors' words.

use diptych_corpus::model::measured::{ArticleMeasure, MEASUREMENT_VERSION, MeasuredArticle};
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::vocabulary::Rendering;
use serde::{Deserialize, Serialize};

use crate::words;

/// Where the counts of a text are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CountSource {
    /// The text itself, which is as it was published.
    Text,
    /// The original of a retelling, counted before.
    Original {
        /// Whether this program counts the same way.
        is_current: bool,
    },
    /// Nowhere: the text is a retelling, and nobody counted its original.
    NotMeasured,
    /// Nowhere: the text is a short account of a longer document.
    Digest,
}

impl CountSource {
    /// Where the counts of `article` are from.
    #[must_use]
    pub fn of(corpus: &Corpus, article: ArticleId) -> Self {
        match corpus.articles.get(article.index()).map(|it| it.rendering) {
            Some(Rendering::Digest) => Self::Digest,
            Some(Rendering::Retelling) => match &corpus.measured {
                Some(measured) if measured.of(article).is_some() => {
                    Self::Original { is_current: measured.version == MEASUREMENT_VERSION }
                }
                _ => Self::NotMeasured,
            },
            Some(Rendering::Original) | None => Self::Text,
        }
    }

    /// Whether there are counts.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Text | Self::Original { .. })
    }

    /// What stands beside a figure, or in its place; nothing where the text that is shown was counted.
    #[must_use]
    pub fn note(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Original { is_current: true } => Some(words::COUNTED_IN_ORIGINAL),
            Self::Original { is_current: false } => Some(words::COUNTED_BY_OLDER_PROGRAM),
            Self::NotMeasured => Some(words::NOT_MEASURED),
            Self::Digest => Some(words::DIGEST_NOT_MEASURED),
        }
    }
}

/// What was counted in the original of a retelling; `None` for any other text.
#[must_use]
pub fn measured_of(corpus: &Corpus, article: ArticleId) -> Option<&MeasuredArticle> {
    let is_retelling = matches!(CountSource::of(corpus, article), CountSource::Original { .. });
    corpus.measured.as_ref().filter(|_| is_retelling)?.of(article)
}

/// The counts of [`measured_of`].
#[must_use]
pub fn original_counts(corpus: &Corpus, article: ArticleId) -> Option<&ArticleMeasure> {
    measured_of(corpus, article).map(|it| &it.counts)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::measured::{Measured, MeasuredArticle};
    use diptych_corpus::model::{ArticleId, Corpus};
    use diptych_corpus::vocabulary::Rendering;

    use super::{CountSource, MEASUREMENT_VERSION};
    use crate::sample;

    fn corpus(rendering: Rendering, version: Option<u32>) -> Corpus {
        let mut corpus = sample::library().corpus().clone();
        corpus.articles[0].rendering = rendering;
        let article = MeasuredArticle {
            article: ArticleId(0),
            original_sha256: [0; 32],
            counts: Default::default(),
            quoted: Vec::new(),
        };
        corpus.measured = version.map(|version| Measured { version, articles: vec![article] });
        corpus
    }

    #[test]
    fn a_text_says_where_its_counts_are_from() {
        let note = |rendering, version| CountSource::of(&corpus(rendering, version), ArticleId(0)).note();
        assert_eq!(note(Rendering::Original, None), None);
        assert_eq!(note(Rendering::Digest, Some(MEASUREMENT_VERSION)), Some("digest: not measured"));
        assert_eq!(note(Rendering::Retelling, None), Some("not measured"));
        let counted = "counted in the original text; shown here is a retelling";
        assert_eq!(note(Rendering::Retelling, Some(MEASUREMENT_VERSION)), Some(counted));
        let older = "counted in the original text by an older program; shown here is a retelling";
        assert_eq!(note(Rendering::Retelling, Some(0)), Some(older));
    }
}
