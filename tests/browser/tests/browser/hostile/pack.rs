//! A corpus from a file, all of whose texts mean harm: every view of it shows them as text.

use std::fs;

use diptych_browser_tests::{hostile::inputs, with_reader};
use diptych_corpus::model::{Claim, Corpus, Entity};
use diptych_engine::annotation::seal_pack;

use super::corpus;

#[tokio::test]
async fn p6_2_inputs_in_every_text_of_a_pack_are_shown_as_text() {
    let corpus = corpus::of(&inputs());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.pack");
    fs::write(&file, seal_pack(corpus.clone()).expect("inputs fit a pack")).unwrap();
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/").await;
        reader.drop_file(&file).await;
        reader.until_text("This is the corpus of the file hostile.pack.").await;
        reader.walk(&views_of_lists(&corpus)).await;
        reader.walk(&views_of_claims(&corpus)).await;
        reader.walk(&views_of_entities(&corpus)).await;
        reader.walk(&views_of_articles(&corpus)).await;
        for query in ["pwned", "script", "%22javascript%22"] {
            reader.go(&format!("#/search?q={query}")).await;
            reader.until_text("Found: ").await;
            reader.assert_unharmed().await;
        }
    })
    .await;
}

type Step<'a> = (String, Vec<&'a str>);

fn views_of_lists(corpus: &Corpus) -> Vec<Step<'_>> {
    let headlines = corpus.articles.iter().flat_map(|it| [it.headline.as_str(), it.publisher.as_str()]);
    let claims = corpus.claims.iter().map(|it| it.text.as_str());
    let names = corpus.entities.iter().map(|it| it.name.as_str());
    let about = corpus.about.curators.iter().chain([&corpus.about.weight_of_evidence, &corpus.about.grading]);
    vec![
        ("#/?questions".to_owned(), headlines.collect()),
        ("#/claims".to_owned(), claims.collect()),
        ("#/entities".to_owned(), names.collect()),
        ("#/about".to_owned(), about.map(String::as_str).collect()),
    ]
}

fn views_of_claims(corpus: &Corpus) -> Vec<Step<'_>> {
    let view = |claim: &Claim| format!("#/claims/{}", claim.slug);
    let views = corpus.claims.iter().map(|claim| {
        let evidence = claim.evidence.iter().flat_map(|it| [it.summary.as_str(), it.title.as_str()]);
        (view(claim), [claim.text.as_str(), claim.note.as_str()].into_iter().chain(evidence).collect())
    });
    views.collect()
}

fn views_of_entities(corpus: &Corpus) -> Vec<Step<'_>> {
    let view = |it: &Entity| format!("#/entities/{}", it.slug);
    corpus.entities.iter().map(|it| (view(it), vec![it.name.as_str(), it.description.as_str()])).collect()
}

fn views_of_articles(corpus: &Corpus) -> Vec<Step<'_>> {
    let mut views = Vec::new();
    for (n, article) in corpus.articles.iter().enumerate() {
        let text: Vec<&str> = article.paragraphs().iter().map(|it| it.of(&article.text)).collect();
        let asked = ["", "?lens=claims", "?lens=entities", "?lens=wording", "?questions"].map(str::to_owned);
        let first = n * corpus.claims.len() / corpus.articles.len();
        let open = (first..first + 3).flat_map(|it| {
            [
                format!("claim/c{it}"),
                format!("claim/c{it}/1"),
                format!("entity/e{it}"),
                format!("term/w{it}"),
                format!("question/q{it}"),
            ]
        });
        let open = open.map(|at| format!("?at={at}"));
        views.extend(
            asked.into_iter().chain(open).map(|query| (format!("#/read/{}{query}", article.slug), text.clone())),
        );
        views.push((format!("#/read/{}/a000?lens=claims", article.slug), text));
    }
    views
}
