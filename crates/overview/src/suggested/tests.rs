//! Names suggested for small corpora with and without entities, by the model that ships.

use std::sync::LazyLock;

use diptych_corpus::model::{Article, Corpus};
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_engine::recognition::Recognizer;
use diptych_library::library::Library;
use diptych_library::link_list::{LinkList, Row, TextRange};
use diptych_library::sample;
use diptych_library::source::Source;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::link_list;

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
    AnalyzedCorpus::new(Library::open(corpus, annotations, Source::default()), None)
}

/// The list of the entities lens over the first texts of a corpus.
fn list(analyzed: &AnalyzedCorpus, n_texts: usize, names: Option<&Recognizer>) -> LinkList {
    let slugs: Vec<&str> = analyzed.library.corpus().articles.iter().take(n_texts).map(|it| it.slug.as_str()).collect();
    link_list(analyzed, &format!("#/read/{}?lens=entities", slugs.join("/")), names).unwrap()
}

fn keys(list: &LinkList) -> Vec<&str> {
    list.rows().filter_map(|row| row.key.as_deref()).collect()
}

/// "0:1:24-32|0:2:1-9": pane, paragraph and units of each place of a row.
fn places(list: &LinkList) -> Vec<String> {
    let place = |it: &TextRange| format!("{}:{}:{}-{}", it.pane, it.paragraph, it.start, it.end);
    let of_row = |row: &Row| row.sides.iter().flatten().map(place).collect::<Vec<_>>().join("|");
    list.rows().map(of_row).collect()
}

#[test]
fn names_are_listed_by_how_often_they_stand_each_with_kind_and_places() {
    let list = list(&without_entities(&[MEETING]), 1, Some(&MODEL));
    assert_eq!(
        keys(&list),
        [
            "gazette-2021-03-02~suggested~place~Slovakia",
            "gazette-2021-03-02~suggested~person~Pavol Hrncar",
            "gazette-2021-03-02~suggested~person~Anneliese Vogt",
            "gazette-2021-03-02~suggested~place~Bratislava",
            "gazette-2021-03-02~suggested~person~Hrncar",
        ]
    );
    let places = places(&list);
    assert_eq!(places, ["0:1:24-32|0:2:1-9", "0:1:34-46", "0:1:52-66", "0:1:70-80", "0:2:18-24"]);
    assert_eq!(list.rows().next().map(|row| row.facts.as_str()), Some("place, 2 times"));
    let [group] = &list.groups[..] else { panic!("{list:?}") };
    assert!(group.heading.starts_with("5 names, 6 times. "), "{}", group.heading);
    assert!(group.heading.contains("suggested by a trained model. Nobody has reviewed them"), "{}", group.heading);
    let lines = &group.notes[0].lines;
    assert!(lines.iter().any(|line| line.words.contains("CC BY-SA 4.0")), "{lines:?}");
    let notice = lines.iter().filter_map(|line| line.link.as_ref()).find(|link| link.href == "names-NOTICE.txt");
    assert!(notice.is_some(), "{lines:?}");
}

#[test]
fn each_text_has_its_own_rows_the_most_frequent_name_first() {
    let other = "On Tuesday the minister Anneliese Vogt flew to Kenya. Critics in Kenya wait.";
    let list = list(&without_entities(&[MEETING, other]), 2, Some(&MODEL));
    let places = places(&list);
    assert!(places.contains(&"0:1:52-66".to_owned()), "{places:?}");
    assert_eq!(places[5..], ["1:1:47-52|1:1:65-70", "1:1:24-38"]);
}

#[test]
fn the_model_is_asked_for_only_where_it_is_needed() {
    let lacking = without_entities(&[MEETING]);
    assert!(list(&lacking, 1, None).needs_names);
    for lens in ["", "?lens=voices", "?lens=wording", "?lens=numbers"] {
        let list = link_list(&lacking, &format!("#/read/gazette-2021-03-02{lens}"), None).unwrap();
        assert!(!list.needs_names, "{lens}");
    }
    let listing = analyzed(sample::library().corpus().clone());
    for names in [None, Some(&*MODEL)] {
        assert_eq!(list(&listing, 1, names), LinkList::default(), "a reviewed list stands alone");
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
        let list = list(&without_entities(&[text]), 1, Some(&MODEL));
        assert_eq!(keys(&list), Vec::<&str>::new(), "{text}");
        assert!(list.groups[0].heading.contains("sees none"), "{list:?}");
    }
}

#[test]
fn beside_other_scripts_places_count_as_scripts_of_pages_do() {
    let text = "🙂 “Երևան” said the note. The United Nations sent Maria Delgado to Kenya.";
    let list = list(&without_entities(&[text]), 1, Some(&MODEL));
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = list.rows().flat_map(|row| row.sides.iter().flatten());
    let shown = shown.map(|it| String::from_utf16(&units[it.start..it.end]).unwrap());
    assert_eq!(shown.collect::<Vec<_>>(), ["United Nations", "Maria Delgado", "Kenya"]);
}
