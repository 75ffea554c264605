//! The URL: every view as a value, and back. Pure; the hash is the whole state that is worth sharing.
//!
//! A Route that cannot be read is `View::Unknown`, never a panic, and every parameter that cannot be read counts as absent.

mod articles;
mod claim_filter;
mod escape;
#[cfg(any(test, feature = "sample"))]
pub mod frozen;
mod handout;
mod overview;
mod own_texts;
mod parameters;
mod slugs;
mod words;

use core::fmt;
use std::sync::Arc;

use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::selector::TextQuoteSelector;

pub use articles::Articles;
pub use claim_filter::ClaimFilter;
use escape::{escape, unescape};
pub use handout::{Handout, HandoutKind};
pub use overview::Overview;
pub use own_texts::OwnTexts;
use parameters::Parameters;
pub use slugs::Slugs;
pub use words::Words;

/// The most panes that stand side by side.
pub const MAX_PANES: usize = 4;

/// The written name of a thing of the corpus, as in its folder. A link, a signal and a closure share one.
pub type Slug = Arc<str>;

/// A view of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The address of another pack than the one beside the page; same origin only.
    pub corpus: Option<Arc<str>>,
    /// Which texts of the reader are open, if not all of them beside the articles of the corpus.
    pub own: Option<Arc<str>>,
    /// What is shown of it.
    pub view: View,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// What the corpus is and holds.
    Contents {
        /// Whether its questions are asked for.
        questions: bool,
        /// Whether the answer is shown to the claim with which it opens.
        opened: bool,
    },
    /// What this browser keeps besides the reader, shown over the contents; with the entry that a link names.
    Inbox(Option<Arc<str>>),
    /// One article, or two to four side by side.
    Read(Reading),
    /// Every claim, and the coverage matrix.
    Claims(ClaimFilter),
    /// One claim with its evidence, by slug.
    Claim(Slug, ClaimFilter),
    /// The index of entities.
    Entities(Option<EntityKind>),
    /// One entity, by slug.
    Entity(Slug),
    /// What the whole set shows in one respect, and which part of it is asked for.
    Overview(Overview, Option<Arc<str>>),
    /// Passages that have these words.
    Search(Arc<str>),
    /// A text on paper for a class.
    Handout(Handout),
    /// The texts of the reader.
    OwnTexts(OwnTexts),
    /// How marks are made.
    About,
    /// A hash that names no view.
    Unknown(Arc<str>),
}

impl Default for View {
    fn default() -> Self {
        Self::Contents { questions: false, opened: false }
    }
}

/// Articles being read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The articles; at least one.
    pub articles: Articles,
    /// What is marked; none if the link leaves it to its reader.
    pub lens: Option<Lens>,
    /// What is open.
    pub at: Option<Target>,
    /// The search that led here: the maps of the texts show where its words stand.
    pub query: Option<Arc<str>>,
    /// Whether the questions of the article are asked for.
    pub questions: bool,
}

/// What is marked in a text: one thing at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Nothing.
    Text,
    /// Claims and the evidence on them: what a link opens that names no lens, unless its reader chose otherwise.
    #[default]
    Claims,
    /// Entities by kind.
    Entities,
    /// Words of the lexicon.
    Wording,
    /// Quoted and reported speech.
    Voices,
    /// Figures.
    Numbers,
    /// Passages that other texts have to do with.
    Shared,
}

impl Lens {
    /// Every lens, in the order of the lens bar.
    pub const ALL: &'static [Self] =
        &[Self::Text, Self::Claims, Self::Entities, Self::Wording, Self::Voices, Self::Numbers, Self::Shared];

    /// The written form in URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Claims => "claims",
            Self::Entities => "entities",
            Self::Wording => "wording",
            Self::Voices => "voices",
            Self::Numbers => "numbers",
            Self::Shared => "shared",
        }
    }

    fn parse(written: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lens| lens.as_str() == written)
    }
}

/// What is open in a text. Ordinals count from 1, as readers do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A claim, by slug; with the ordinal of the evidence that is read beside it.
    Claim(Slug, Option<usize>),
    /// An entity, by slug; with the ordinal of its mention.
    Entity(Slug, Option<usize>),
    /// A term of the lexicon, by slug; with the ordinal of its mark.
    Term(Slug, Option<usize>),
    /// A question, by slug.
    Question(Slug),
    /// A paragraph of the first article.
    Paragraph(usize),
    /// Words of the first article.
    Words(Words),
}

impl Route {
    /// Reads a location's hash, with or without its `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let parameters = Parameters::parse(query);
        let steps: Vec<String> = path.split('/').filter(|step| !step.is_empty()).map(unescape).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        Self {
            corpus: parameters.get("corpus"),
            own: parameters.get("own"),
            view: View::parse(&steps, &parameters, hash),
        }
    }

    /// The hash that [`Route::parse`] reads back, `#` included.
    #[must_use]
    pub fn href(&self) -> String {
        self.to_string()
    }
}

impl View {
    fn parse(steps: &[&str], parameters: &Parameters, hash: &str) -> Self {
        match steps {
            [] => Self::Contents { questions: parameters.has("questions"), opened: parameters.has("opened") },
            ["inbox", rest @ ..] => Self::Inbox(rest.first().map(|id| (*id).into())),
            ["read", articles @ ..] if (1..=MAX_PANES).contains(&articles.len()) => {
                Self::Read(Reading::parse(articles, parameters))
            }
            ["claims"] => Self::Claims(ClaimFilter::parse(parameters)),
            ["claims", slug] => Self::Claim((*slug).into(), ClaimFilter::parse(parameters)),
            ["entities"] => Self::Entities(parameters.get("kind").as_deref().and_then(EntityKind::parse)),
            ["entities", slug] => Self::Entity((*slug).into()),
            ["search"] => Self::Search(parameters.get("q").unwrap_or_default()),
            ["sheet", slug] => Self::Handout(Handout::parse(HandoutKind::Sheet, slug, parameters)),
            ["key", slug] => Self::Handout(Handout::parse(HandoutKind::Key, slug, parameters)),
            ["own", steps @ ..] => OwnTexts::parse(steps).map_or_else(|| Self::Unknown(hash.into()), Self::OwnTexts),
            ["about"] => Self::About,
            [name] => Overview::parse(name)
                .map_or_else(|| Self::Unknown(hash.into()), |it| Self::Overview(it, parameters.get("of"))),
            _ => Self::Unknown(hash.into()),
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Contents { .. } => "/".to_owned(),
            Self::Inbox(id) => id.iter().fold("/inbox".to_owned(), |path, id| path + "/" + &escape(id)),
            Self::Read(reading) => {
                reading.articles.iter().fold("/read".to_owned(), |path, article| path + "/" + &escape(article))
            }
            Self::Claims(_) => "/claims".to_owned(),
            Self::Claim(slug, _) => format!("/claims/{}", escape(slug)),
            Self::Entities(_) => "/entities".to_owned(),
            Self::Entity(slug) => format!("/entities/{}", escape(slug)),
            Self::Overview(overview, _) => format!("/{}", overview.as_str()),
            Self::Search(_) => "/search".to_owned(),
            Self::Handout(it) => format!("/{}/{}", it.kind.as_str(), escape(&it.article)),
            Self::OwnTexts(of) => of.path(),
            Self::About => "/about".to_owned(),
            Self::Unknown(hash) => (**hash).to_owned(),
        }
    }

    fn write_parameters(&self, parameters: &mut Parameters) {
        match self {
            Self::Contents { questions, opened } => {
                parameters.flag("questions", *questions);
                parameters.flag("opened", *opened);
            }
            Self::Read(reading) => reading.write_parameters(parameters),
            Self::Claims(filter) | Self::Claim(_, filter) => filter.write_parameters(parameters),
            Self::Entities(kind) => parameters.set("kind", kind.map(EntityKind::as_str)),
            Self::Overview(_, of) => parameters.set("of", of.as_deref()),
            Self::Search(query) => parameters.set("q", Some(&**query).filter(|query| !query.is_empty())),
            Self::Handout(handout) => handout.write_parameters(parameters),
            Self::Inbox(_) | Self::Entity(_) | Self::OwnTexts(_) | Self::About | Self::Unknown(_) => {}
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parameters = Parameters::default();
        self.view.write_parameters(&mut parameters);
        if !matches!(self.view, View::Unknown(_)) {
            parameters.set("corpus", self.corpus.as_deref());
            parameters.set("own", self.own.as_deref());
        }
        f.write_str("#")?;
        f.write_str(&self.view.path())?;
        f.write_str(&parameters.written())
    }
}

impl Reading {
    /// One article, under the lens that its reader likes.
    #[must_use]
    pub fn of(article: &str) -> Self {
        Self { articles: Articles::new([article.into()]), ..Self::default() }
    }

    /// What is marked, if nobody chose otherwise.
    #[must_use]
    pub fn lens(&self) -> Lens {
        self.lens.unwrap_or_default()
    }

    fn parse(articles: &[&str], parameters: &Parameters) -> Self {
        let at = parameters.get_raw("at").and_then(Target::parse);
        let lens = parameters.get("lens").as_deref().and_then(Lens::parse);
        Self {
            articles: Articles::new(articles.iter().map(|article| (*article).into())),
            lens: lens.or_else(|| Lens::implied_by(at.as_ref())),
            at,
            query: parameters.get("q"),
            questions: parameters.has("questions"),
        }
    }

    fn write_parameters(&self, parameters: &mut Parameters) {
        let implied = Lens::implied_by(self.at.as_ref()).filter(|implied| *implied != Lens::Text);
        parameters.set("lens", self.lens.filter(|lens| Some(*lens) != implied).map(Lens::as_str));
        parameters.set_raw("at", self.at.as_ref().map(Target::written));
        parameters.set("q", self.query.as_deref());
        parameters.flag("questions", self.questions);
    }
}

impl Lens {
    /// The lens under which a target is marked, so that `?at=` alone is enough to open it.
    fn implied_by(at: Option<&Target>) -> Option<Self> {
        Some(match at? {
            Target::Claim(..) => Self::Claims,
            Target::Entity(..) => Self::Entities,
            Target::Term(..) => Self::Wording,
            Target::Question(_) | Target::Paragraph(_) | Target::Words(_) => Self::Text,
        })
    }
}

impl Target {
    fn parse(written: &str) -> Option<Self> {
        let parts: Vec<String> = written.split('/').map(unescape).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let ordinal = |part: &&str| part.parse().ok().filter(|ordinal| *ordinal >= 1);
        match parts.as_slice() {
            [kind, slug, rest @ ..] if rest.len() <= 1 && !slug.is_empty() => {
                let nth = rest.first().and_then(ordinal);
                match *kind {
                    "claim" => Some(Self::Claim((*slug).into(), nth)),
                    "entity" => Some(Self::Entity((*slug).into(), nth)),
                    "term" => Some(Self::Term((*slug).into(), nth)),
                    "question" => Some(Self::Question((*slug).into())),
                    "paragraph" => ordinal(slug).map(Self::Paragraph),
                    "words" if !slug.trim().is_empty() => Some(Self::words(slug, "", "")),
                    _ => None,
                }
            }
            ["words", exact, prefix, suffix] if !exact.trim().is_empty() => Some(Self::words(exact, prefix, suffix)),
            _ => None,
        }
    }

    fn words(exact: &str, prefix: &str, suffix: &str) -> Self {
        let selector = TextQuoteSelector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
        Self::Words(selector.into())
    }

    fn written(&self) -> String {
        let numbered = |kind: &str, slug: &str, nth: &Option<usize>| {
            let suffix = nth.map_or_else(String::new, |nth| format!("/{nth}"));
            format!("{kind}/{}{suffix}", escape(slug))
        };
        match self {
            Self::Claim(slug, nth) => numbered("claim", slug, nth),
            Self::Entity(slug, nth) => numbered("entity", slug, nth),
            Self::Term(slug, nth) => numbered("term", slug, nth),
            Self::Question(slug) => numbered("question", slug, &None),
            Self::Paragraph(ordinal) => format!("paragraph/{ordinal}"),
            Self::Words(words) => format!("words/{}", words.written()),
        }
    }
}

#[cfg(test)]
mod tests;
