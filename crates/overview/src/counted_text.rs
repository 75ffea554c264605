//! A text in a list of counts: its name, the ways to it, and where its counts are from.

use diptych_corpus::model::ArticleId;
use diptych_library::article_name::Source;
use diptych_library::count_source::CountSource;
use diptych_library::coverage::short_names;
use diptych_library::date;
use diptych_library::route::{Lens, Overview, Reading, View};
use serde::{Deserialize, Serialize};

use crate::page_context::PageContext;
use crate::words;

/// A text with where its counts are from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedText {
    /// Its written name.
    pub slug: String,
    /// Who published it.
    pub publisher: String,
    /// When: "6 Mar 2021"; nothing where `publisher` says that it is not stated.
    pub day: Option<String>,
    /// As short as a picture has room on a phone.
    pub short_name: String,
    /// What kind of text it is.
    pub genre: String,
    /// Where the text is read, under the lens of the page.
    pub read: String,
    /// The page about this text alone.
    pub alone: String,
    /// Where its counts are from; its note stands beside them, or in their place.
    pub source: CountSource,
}

/// A passage in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Where it is read.
    pub href: String,
    /// Its words.
    pub words: String,
    /// Who published the text.
    pub publisher: String,
    /// The written name of the text.
    pub text: String,
}

impl CountedText {
    /// The texts of `articles` on the page `overview`, to be read under `lens`.
    #[must_use]
    pub fn all(context: &PageContext<'_>, articles: &[ArticleId], overview: Overview, lens: Lens) -> Vec<Self> {
        let short_names = short_names(&context.library.corpus().articles);
        let text = |id: &ArticleId| {
            let found = context.library.article(*id)?;
            let source = Source::of(found, date::short);
            let alone = View::Overview(overview, Some(found.slug.as_str().into()));
            Some(Self {
                slug: found.slug.clone(),
                publisher: source.publisher,
                day: source.published,
                genre: words::genre(found.genre).to_owned(),
                short_name: short_names.get(id.index()).cloned().unwrap_or_default(),
                read: context.href(View::Read(Reading { lens: Some(lens), ..Reading::of(&found.slug) })),
                alone: context.href(alone),
                source: CountSource::of(context.library.corpus(), *id),
            })
        };
        articles.iter().filter_map(text).collect()
    }

    /// Its name in a table: "Courier, 6 Mar 2021".
    #[must_use]
    pub fn name(&self) -> String {
        match &self.day {
            Some(day) => format!("{}, {day}", self.publisher),
            None => self.publisher.clone(),
        }
    }

    /// The same with where its counts are from, as a file has it.
    #[must_use]
    pub fn name_with_note(&self) -> String {
        self.source.note().map_or_else(|| self.name(), |note| words::texts::with_note(&self.name(), note))
    }
}

/// What is to say under a picture of what was counted in `texts`: where it was counted, and how many of them were not.
#[must_use]
pub fn counting_notes(texts: &[CountedText]) -> Vec<String> {
    let n_of = |source: CountSource| texts.iter().filter(|it| it.source == source).count();
    let of_original = [true, false].map(|is_current| CountSource::Original { is_current });
    let counted = of_original.into_iter().filter(|it| n_of(*it) > 0).filter_map(CountSource::note);
    let counted = counted.map(|note| words::texts::sign_meaning(OF_ORIGINAL, note));
    let digests = match n_of(CountSource::Digest) {
        0 => None,
        n_digests => Some(words::texts::digests_not_measured(n_digests)),
    };
    let retellings = match n_of(CountSource::NotMeasured) {
        0 => None,
        n_retellings => Some(words::texts::retellings_not_measured(n_retellings)),
    };
    counted.chain(digests).chain(retellings).collect()
}

/// The sign at a text that was counted in its original.
pub const OF_ORIGINAL: &str = "※";
