//! What is suggested for small corpora with and without entities, by the model that ships.

use std::sync::LazyLock;

use diptych_corpus::model::{Article, Corpus};
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_engine::recognition::Recognizer;
use diptych_library::sample;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::compose;

static MODEL: LazyLock<Recognizer> =
    LazyLock::new(|| Recognizer::decode(include_bytes!("../../../engine/model/names.model")).unwrap());

const MEETING: &str = "The foreign minister of Slovakia, Pavol Hrncar, met Anneliese Vogt in Bratislava on Monday.\n\n\
    “Slovakia waits,” Hrncar said.";

/// Texts of a corpus that lists no entities.
fn without_entities(texts: &[&str]) -> AnalyzedCorpus {
    let days = ["2021-03-02", "2021-03-03", "2021-03-04"];
    let article = |(text, day): (&&str, &str)| Article { text: (*text).to_owned(), ..sample::article("Gazette", day) };
    let articles = texts.iter().zip(days).map(article).collect();
    analyzed(Corpus {
        articles,
        entities: Vec::new(),
        claims: Vec::new(),
        relations: Vec::new(),
        ..sample::library().corpus().clone()
    })
}

fn analyzed(corpus: Corpus) -> AnalyzedCorpus {
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    AnalyzedCorpus::new(corpus, annotations, None)
}

/// The page of the entities lens over the first texts of a corpus.
fn page(analyzed: &AnalyzedCorpus, n_texts: usize, names: Option<&Recognizer>) -> String {
    let slugs: Vec<&str> = analyzed.library.corpus().articles.iter().take(n_texts).map(|it| it.slug.as_str()).collect();
    compose(analyzed, &format!("#/read/{}?lens=entities", slugs.join("/")), names).unwrap().json
}

/// What the page says of each row under this attribute.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!("\"{name}\":\"");
    page.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn names_are_listed_by_how_often_they_stand_each_with_kind_and_places() {
    let page = page(&without_entities(&[MEETING]), 1, Some(&MODEL));
    assert_eq!(
        attributes(&page, "data-tie"),
        [
            "gazette-2021-03-02~suggested~place~Slovakia",
            "gazette-2021-03-02~suggested~person~Pavol Hrncar",
            "gazette-2021-03-02~suggested~person~Anneliese Vogt",
            "gazette-2021-03-02~suggested~place~Bratislava",
            "gazette-2021-03-02~suggested~person~Hrncar",
        ]
    );
    let places = attributes(&page, "data-places");
    assert_eq!(places, ["0:1:24-32|0:2:1-9", "0:1:34-46", "0:1:52-66", "0:1:70-80", "0:2:18-24"]);
    assert!(page.contains("\u{a0}· place, 2 times "), "{page}");
    assert!(page.contains("5 names, 6 times. "), "{page}");
    assert!(page.contains("suggested by a trained model. Nobody has reviewed them"), "{page}");
    assert!(page.contains("CC BY-SA 4.0") && page.contains("names-NOTICE.txt"), "{page}");
}

#[test]
fn each_text_has_its_own_rows_the_most_frequent_name_first() {
    let other = "On Tuesday the minister Anneliese Vogt flew to Kenya. Critics in Kenya wait.";
    let page = page(&without_entities(&[MEETING, other]), 2, Some(&MODEL));
    let places = attributes(&page, "data-places");
    assert!(places.contains(&"0:1:52-66"), "{places:?}");
    assert_eq!(places[5..], ["1:1:47-52|1:1:65-70", "1:1:24-38"]);
}

#[test]
fn the_model_is_asked_for_only_where_it_is_needed() {
    let lacking = without_entities(&[MEETING]);
    let needs = |lens: &str| compose(&lacking, &format!("#/read/gazette-2021-03-02{lens}"), None).unwrap().needs_names;
    assert!(needs("?lens=entities"));
    for lens in ["", "?lens=voices", "?lens=wording", "?lens=numbers"] {
        assert!(!needs(lens), "{lens}");
    }
    let listing = analyzed(sample::library().corpus().clone());
    for names in [None, Some(&*MODEL)] {
        assert_eq!(page(&listing, 1, names), "[]", "a reviewed list stands alone");
    }
}

#[test]
fn other_scripts_pass_without_false_names() {
    for text in [
        "Հայաստանի վարչապետ Նիկոլ Փաշինյանը երեկ հանդիպեց նախագահի հետ Երևանում։",
        "Azərbaycan Respublikasının Prezidenti İlham Əliyev dünən Bakıda çıxış edib və yeni qərarlar elan edib.",
        "国家主席习近平昨天在北京会见了德国总理。",
        "قال الرئيس المصري إن المحادثات في القاهرة ستستمر.\n\n\u{202e}abc\u{202c} 🙂",
        "Президент России Владимир Путин заявил в Москве, что переговоры продолжатся.",
        "",
    ] {
        let page = page(&without_entities(&[text]), 1, Some(&MODEL));
        assert_eq!(attributes(&page, "data-tie"), Vec::<&str>::new(), "{text}");
        assert!(page.contains("sees none"), "{page}");
    }
}

#[test]
fn beside_other_scripts_places_count_as_scripts_of_pages_do() {
    let text = "🙂 “Երևան” said the note. The United Nations sent Maria Delgado to Kenya.";
    let page = page(&without_entities(&[text]), 1, Some(&MODEL));
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = attributes(&page, "data-places").into_iter().map(|place| {
        let (from, to) = place.rsplit(':').next().unwrap().split_once('-').unwrap();
        String::from_utf16(&units[from.parse().unwrap()..to.parse().unwrap()]).unwrap()
    });
    assert_eq!(shown.collect::<Vec<_>>(), ["United Nations", "Maria Delgado", "Kenya"]);
}
