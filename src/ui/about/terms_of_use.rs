//! Under which terms the corpus, each text and the program may be used; and the way to another corpus.

use diptych_corpus::model::Article;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::ui::drop_zone::ChoosePack;
use crate::ui::parts::around::around;
use crate::ui::parts::article_name;
use crate::words;

/// Licences of corpus, texts and program, and the program's version.
#[component]
pub fn LicencesSection() -> impl IntoView {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let editorial = (words::about::EDITORIAL.to_owned(), corpus.about.licence.as_str());
    let texts = by_licence(&corpus.articles).into_iter().map(|(licence, texts)| (texts.join("; "), licence));
    let program = (words::about::program(env!("CARGO_PKG_VERSION")), words::about::LICENCE_OF_PROGRAM);
    let rows = std::iter::once(editorial).chain(texts).chain([program]).map(|(what, licence)| {
        view! {
            <li>
                <span>{licence}</span>
                <span>{what}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <MethodSection section=Section::Licences>
            <ul class="rows">{rows}</ul>
        </MethodSection>
    }
}

/// The way to another corpus.
#[component]
pub fn OtherCorpusSection() -> impl IntoView {
    let [_, command, _] = words::about::WHAT_A_CORPUS_IS.parts();
    view! {
        <MethodSection section=Section::OtherCorpus>
            <p>
                {around(words::about::WHAT_A_CORPUS_IS, view! { <code>{command}</code> }.into_any())}
            </p>
            <ChoosePack />
        </MethodSection>
    }
}

/// The licences of the texts in the order of their first use, each with its texts.
fn by_licence(articles: &[Article]) -> Vec<(&str, Vec<String>)> {
    let mut licences: Vec<(&str, Vec<String>)> = Vec::new();
    for article in articles {
        let name = article_name::in_a_sentence(article);
        match licences.iter_mut().find(|(licence, _)| *licence == article.licence) {
            Some((_, texts)) => texts.push(name),
            None => licences.push((article.licence.as_str(), vec![name])),
        }
    }
    licences
}
