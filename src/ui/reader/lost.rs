//! Says that what a link opens is not in the texts that are read. What comes nearest to lost words is offered, and is marked only when
//! the reader goes there.

use diptych_corpus::model::{ArticleId, Claim};
use diptych_engine::selector::{Nearest, describe, nearest};
use leptos::prelude::*;

use super::marks::linked_span;
use crate::lazy_view;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, Slug, Target, View};
use crate::ui::lazy::{Drawing, LazyPart, LazyView};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::parts::around::around;
use crate::ui::problem::no_such_thing;
use crate::words;
use crate::words::problems::Missing;

lazy_view!(
    /// What is said of a link that leads nowhere.
    lost, fetch_lost_notice, lost_notice(article: ArticleId, reading: Memo<Reading>, lost: Target) => view! { <LostNotice article=article reading=reading lost=lost /> }
);

/// A notice if what the link opens is not there.
#[component]
pub fn LostPassage(
    /// The article in which words and paragraphs are looked for.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let lost = Memo::new(move |_| {
        reading.with(|it| it.at.clone().filter(|target| !is_there(&library.get(), article, it, target)))
    });
    move || {
        let lost = lost.get()?;
        let draw = move || -> Drawing { Box::pin(lost_notice(article, reading, lost.clone())) };
        Some(view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_lost_notice()), draw) /> })
    }
}

fn is_there(library: &Library, article: ArticleId, reading: &Reading, target: &Target) -> bool {
    let corpus = library.corpus();
    match target {
        Target::Words(_) | Target::Paragraph(_) => linked_span(library, article, target).is_some(),
        Target::Claim(slug, _) => {
            let claim = library.claim_named(slug).and_then(|id| library.claim(id));
            claim.is_some_and(|claim| is_read(library, reading, claim))
        }
        Target::Entity(slug, _) => library.entity_named(slug).is_some(),
        Target::Term(slug, _) => corpus.terms.iter().any(|it| *it.slug == **slug),
        Target::Question(slug) => corpus.questions.iter().any(|it| *it.slug == **slug),
    }
}

/// Whether `claim` stands in a text that is read, or is answered by one.
fn is_read(library: &Library, reading: &Reading, claim: &Claim) -> bool {
    let answers = claim.evidence.iter().filter_map(|it| it.counterpart.as_ref()).map(|it| it.article);
    let mut places = claim.anchors.iter().map(|it| it.article).chain(answers);
    places.any(|it| reading.articles.iter().any(|slug| library.article_named(slug) == Some(it)))
}

#[component]
fn LostNotice(article: ArticleId, reading: Memo<Reading>, lost: Target) -> impl IntoView {
    let navigation = Navigation::expect();
    let library = &expect_library().get();
    let opening = move |at: Option<Target>| View::Read(Reading { at, ..reading.get_untracked() });
    let near = match nearest_words(library, article, &lost) {
        // They are written otherwise here and are the words of the link.
        Some((target, None)) => {
            Effect::new(move |_| navigation.replace(opening(Some(target.clone()))));
            return None;
        }
        near => near,
    };
    let Told { what, more, quoted, claim } = tell(library, lost);
    let claim = claim.map(|(slug, words)| {
        let href = navigation.href(View::Claim(slug, ClaimFilter::default()));
        around(words::reader::CLAIM_OF_LINK, view! { <a href=href>{words}</a> }.into_any())
    });
    let (nearest, target) = near.map_or((None, None), |(target, words)| (words, Some(target)));
    let way = target.map(|target| {
        let go = move || navigation.go(opening(Some(target.clone())));
        view! { <ActionButton on_press=go>{words::reader::GO_TO_NEAREST}</ActionButton> }
    });
    Some(view! {
        <div class="notice ui" role="status">
            <span class="notice__text">
                <b>{what}</b>
                {more}
                {quoted.map(|quoted| around(words::reader::WORDS_OF_LINK, quotation(quoted)))}
                {claim}
                {nearest.map(|nearest| around(words::reader::NEAREST_WORDS, quotation(nearest)))}
            </span>
            <span class="notice__actions">
                {way}
                <ActionButton weight=Weight::Quiet on_press=move || navigation.replace(opening(None))>
                    {words::common::CLOSE}
                </ActionButton>
            </span>
        </div>
    })
}

fn quotation(words: String) -> AnyView {
    view! { <q>{words}</q> }.into_any()
}

/// What comes nearest to lost words, as a link opens it; with its words if they are others.
fn nearest_words(library: &Library, article: ArticleId, lost: &Target) -> Option<(Target, Option<String>)> {
    let Target::Words(words) = lost else { return None };
    let text = &library.article(article)?.text;
    let target = |span| Target::Words(describe(text, span).into());
    Some(match nearest(text, &words.selector())? {
        Nearest::SameWords(span) => (target(span), None),
        Nearest::OtherWords(span) => (target(span), Some(span.of(text).to_owned())),
    })
}

/// What is said of what is lost.
struct Told {
    what: String,
    more: String,
    quoted: Option<String>,
    /// A claim that stands elsewhere, by slug and words.
    claim: Option<(Slug, String)>,
}

fn tell(library: &Library, lost: Target) -> Told {
    let plain = |what: &str, more: String| Told { what: what.to_owned(), more, quoted: None, claim: None };
    let lacks = |kind: Missing, slug: Slug| {
        let problem = no_such_thing(kind, &slug);
        plain(&problem.what, format!(" {}", problem.what_to_do))
    };
    match lost {
        Target::Words(lost) => {
            let quoted = Some(lost.selector().exact);
            Told { quoted, ..plain(words::reader::LOST_PASSAGE, String::new()) }
        }
        Target::Paragraph(ordinal) => plain(words::reader::LOST_PASSAGE, words::reader::paragraph_of_link(ordinal)),
        Target::Claim(slug, _) => match library.claim_named(&slug).and_then(|id| library.claim(id)) {
            Some(claim) => {
                let claim = Some((slug, claim.text.clone()));
                Told { claim, ..plain(words::reader::LOST_CLAIM, String::new()) }
            }
            None => lacks(Missing::Claim, slug),
        },
        Target::Entity(slug, _) => lacks(Missing::Entity, slug),
        Target::Term(slug, _) => lacks(Missing::Term, slug),
        Target::Question(slug) => lacks(Missing::Question, slug),
    }
}
