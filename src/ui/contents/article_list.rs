//! The texts as a time line: a filled point where claims were reviewed, an open one where a text is read beside them.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, View};
use crate::ui::parts::article_name::{self, ArticleSource};
use crate::ui::parts::counts::Tally;
use crate::ui::parts::{date, words};

/// What a text is to this corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Claims of it were reviewed.
    Reviewed,
    /// It is here to be read beside others.
    Beside,
}

impl Part {
    fn of(library: &Library, article: ArticleId) -> Self {
        if library.claims_of(article).is_empty() { Self::Beside } else { Self::Reviewed }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Beside => "beside",
        }
    }
}

/// Every text in the order of its date.
#[component]
pub fn ArticleList() -> impl IntoView {
    let library = &expect_library().get();
    let dates: Vec<PartialDate> = library.corpus().articles.iter().map(|article| article.published).collect();
    let n_texts = words::sentence_case(&words::in_words(dates.len()));
    let noun = if dates.len() == 1 { "text" } else { "texts, in the order of their dates" };
    let entries = library.article_ids().zip(written_dates(&dates));
    view! {
        <section class="page__wide" aria-labelledby="texts">
            <div class="section-head">
                <h2 id="texts">{format!("{n_texts} {noun}")}</h2>
                <ChronicleKey />
            </div>
            <ol class="article-list">
                {entries.map(|(article, date)| view! { <Entry article=article date=date /> }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn ChronicleKey() -> impl IntoView {
    let entry = |part: Part, meaning: &'static str| {
        view! {
            <li>
                <span class="article-list-key__point" data-part=part.as_str()></span>
                {meaning}
            </li>
        }
    };
    view! {
        <ul class="article-list-key ui quiet" aria-hidden="true">
            {entry(Part::Reviewed, "claims reviewed")}
            {entry(Part::Beside, "read beside them")}
        </ul>
    }
}

#[component]
fn Entry(article: ArticleId, date: String) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let part = Part::of(library, article);
    let found = library.article(article)?;
    Some(view! {
        <li data-part=part.as_str()>
            <span class="article-list__date">{date}</span>
            <div class="article-list__entry">
                <div>
                    <a class="article-list__title" href=navigation.href(View::Read(Reading::of(&found.slug)))>
                        {found.headline.as_str()}
                    </a>
                    <span class="article-list__meta note">
                        <ArticleSource article=found />
                        {words::DOT}
                        <span class="article-list__length">{article_name::length(found)}</span>
                    </span>
                </div>
                <Reviewed article=article />
            </div>
        </li>
    })
}

/// What the curators tied to a text: its claims by state, and the claims of other texts on which it has evidence.
#[component]
fn Reviewed(article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let claims = library.claims_of(article);
    let answered = claims_answered(library, article);
    let name = library.article(article).map(article_name::in_a_sentence)?;
    let n_claims = (!claims.is_empty()).then(|| words::counted(claims.len(), "claim", "claims"));
    let evidence = (answered > 0).then(|| format!("evidence on {}", words::counted(answered, "claim", "claims")));
    let slug = library.article(article)?.slug.as_str();
    let link = |words: String| view! { <ClaimsLink slug=slug words=words name=name.clone() /> };
    Some(view! {
        <div class="article-list__claims ui">
            {n_claims.is_some().then(|| view! { <Tally counts=library.count_states(&claims) /> })}
            {n_claims.map(link)}
            {evidence.map(link)}
        </div>
    })
}

#[component]
fn ClaimsLink<'a>(slug: &'a str, words: String, name: String) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let reading = Reading { lens: Lens::Claims, ..Reading::of(slug) };
    view! {
        <a class="article-list__link" href=navigation.href(View::Read(reading))>
            {words}
            <span class="hidden">{format!(" in {name}")}</span>
        </a>
    }
}

/// How many claims `article` holds evidence on.
fn claims_answered(library: &Library, article: ArticleId) -> usize {
    let mut claims: Vec<_> = library.evidence_of(article).into_iter().map(|evidence| evidence.claim).collect();
    sort_by_key(&mut claims, |claim| *claim);
    claims.dedup();
    claims.len()
}

/// Dates as a time line has them: the year only where it changes.
fn written_dates(dates: &[PartialDate]) -> Vec<String> {
    let mut year = None;
    let written = dates.iter().map(|published| {
        let same_year = year.replace(published.year()) == Some(published.year());
        if same_year { date::without_year(*published) } else { date::short(*published) }
    });
    written.collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;

    use super::written_dates;

    #[test]
    fn the_year_is_told_where_it_changes() {
        let dates = ["2015-06-16", "2020-07-14", "2020-10", "2021-01-14", "2021"];
        let dates: Vec<PartialDate> = dates.iter().filter_map(|date| PartialDate::parse(date)).collect();
        assert_eq!(
            written_dates(&dates),
            ["16\u{a0}Jun\u{a0}2015", "14\u{a0}Jul\u{a0}2020", "Oct", "14\u{a0}Jan\u{a0}2021", "2021"]
        );
    }
}
