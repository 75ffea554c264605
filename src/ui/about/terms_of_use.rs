//! Under which terms the corpus, each text and the program may be used; and the way to another corpus.

use diptych_corpus::model::Article;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::ui::drop_zone::ChoosePack;
use crate::ui::parts::article_name;

/// Licences of corpus, texts and program, and the program's version.
#[component]
pub fn LicencesSection() -> impl IntoView {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let editorial = ("Claims, evidence, notes and lists of this corpus".to_owned(), corpus.about.licence.as_str());
    let texts = by_licence(&corpus.articles).into_iter().map(|(licence, texts)| (texts.join("; "), licence));
    let program = (format!("The program, Diptych {}", env!("CARGO_PKG_VERSION")), "Apache-2.0 OR MIT");
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
    view! {
        <MethodSection section=Section::OtherCorpus>
            <p>
                "A corpus is one file, made by the command "
                <code>"diptych pack"</code>
                " from a folder of texts and tables. It can be opened here, or dropped anywhere on the page; it stays on this machine."
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
