//! `diptych analyze` and `diptych reuse` as a script uses them: lines in, lines out, bad ones told by number.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use diptych_chance::Chance;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn analyze(arguments: &[&str], input: &[u8]) -> Output {
    diptych("analyze", arguments, input)
}

fn diptych(name: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.arg(name).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A program that refuses its arguments is gone before it has read everything.
    let _ = writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    output
        .stdout
        .split(|it| *it == b'\n')
        .filter(|it| !it.is_empty())
        .map(|it| serde_json::from_slice(it).unwrap())
        .collect()
}

fn corpus() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").to_string_lossy().into_owned()
}

/// The words between two code points, as a script would cut them.
fn cut(text: &str, mark: &Value) -> String {
    let (start, end) = match mark {
        Value::Array(ends) => (&ends[0], &ends[1]),
        _ => (&mark["start"], &mark["end"]),
    };
    let (start, end) = (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn only_the_fields_that_are_asked_for_are_written() {
    let input = br#"{"id":"a","text":"On 3 May 2021 one in eight boats sank."}"#;
    let output = analyze(&["--fields", "dates,quantities"], input);
    assert_eq!(output.status.code(), Some(0));
    let line = lines(&output).remove(0);
    let mut keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["dates", "id", "quantities"]);
    let quantity = &line["quantities"][0];
    assert_eq!((&quantity["share"], &quantity["value"]), (&json!([1, 8]), &Value::Null));
    let refused = analyze(&["--fields", "datums"], input);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("quantities"));
}

#[test]
fn every_key_is_there_with_offsets_in_code_points() {
    let text = "💛 6 October 2020\n\nIlham Aliyev said that “the liberated villages” near Ganja were hit by 12 rockets on Sunday.";
    let input = json!({ "id": "a-1", "text": text }).to_string();
    let output = analyze(&["--corpus", &corpus()], input.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let line = lines(&output).remove(0);
    let mut keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    let mut expected =
        ["id", "sentences", "tokens", "mentions", "quotations", "quantities", "dates", "claims", "wording"];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(line["id"], "a-1");
    assert!(cut(text, &line["sentences"][1]).starts_with("Ilham Aliyev"));
    assert_eq!(cut(text, &line["tokens"][0]), "💛");
    let mention = &line["mentions"][0];
    assert_eq!((cut(text, mention).as_str(), &mention["entity"]), ("Ilham Aliyev", &json!("ilham-aliyev")));
    assert_eq!((&mention["kind"], &mention["by"]), (&json!("person"), &json!("gazetteer")));
    let quotation = &line["quotations"][0];
    assert_eq!((cut(text, quotation).as_str(), &quotation["kind"]), ("“the liberated villages”", &json!("mixed")));
    assert_eq!(quotation["speaker"]["entity"], "ilham-aliyev");
    assert_eq!(cut(text, &quotation["cue"]), "said");
    let quantity = &line["quantities"][0];
    assert_eq!((cut(text, quantity).as_str(), &quantity["value"]), ("12", &json!([12, 12])));
    assert_eq!((&quantity["unit"], &quantity["place"]), (&json!("rockets"), &json!("ganja")));
    assert_eq!((&quantity["date"], &quantity["approximate"]), (&json!("2020-10-04"), &json!(false)));
    let date = &line["dates"][1];
    assert_eq!(
        (cut(text, date).as_str(), &date["value"], &date["relative"]),
        ("Sunday", &json!("2020-10-04"), &json!(true))
    );
    let claim = &line["claims"].as_array().unwrap().last().unwrap();
    assert!(claim["score"].as_f64().unwrap() > 0.4 && claim["rules"].as_array().unwrap().contains(&json!("figure")));
    assert_eq!((&line["wording"][0]["quoted"], &line["wording"][0]["kind"]), (&json!(true), &json!("loaded")));
}

#[test]
fn bad_lines_are_told_by_number_and_the_rest_goes_on() {
    let input = b"{\"id\":1,\"text\":\"One.\"}\nnonsense\n\n{\"id\":2}\n{\"id\":3,\"text\":\"a\\ud800b\"}\n\xff\n";
    let output = analyze(&[], input);
    let ids: Vec<Value> = lines(&output).iter().map(|it| it["id"].clone()).collect();
    assert_eq!(ids, [1, 3]);
    let complaints = String::from_utf8(output.stderr).unwrap();
    let numbers: Vec<&str> = complaints.lines().map(|it| it.split(':').next().unwrap()).collect();
    assert_eq!(numbers, ["line 2", "line 4", "line 6"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn results_are_the_same_in_the_same_order_on_any_number_of_threads() {
    let input: String = (0..1000)
        .map(|number| {
            json!({ "id": number, "text": "It fell. She left in 1994. ".repeat(number % 7) }).to_string() + "\n"
        })
        .collect();
    let one = analyze(&["--jobs", "1"], input.as_bytes());
    assert_eq!(
        lines(&one).iter().map(|it| it["id"].as_u64().unwrap()).collect::<Vec<_>>(),
        (0..1000).collect::<Vec<_>>()
    );
    assert_eq!(one.stdout, analyze(&["--jobs", "5"], input.as_bytes()).stdout);
}

/// Articles that would help or mislead each other if anything of one were remembered for another: namesakes, titles that make a
/// surname a person, datelines that place "yesterday", speakers for "she", marks that nothing closes.
const NEIGHBORS: [&str; 10] = [
    "6 October 2020\n\nPresident Ilham Aliyev spoke yesterday. “We left. They",
    "Aliyev said so again on Sunday, Delgado heard. She added that it was late.",
    "President Maria Delgado of Norland arrived in Weston. Delgado, a former judge, thanked Weston's mayor.",
    "Weston fell. Delgado rose. Norland won. “It was fair,” he said.",
    "1 May 2021\n\nThe World Trade Council (WTC) met. It rained yesterday.",
    "The WTC closed. It rained yesterday, 12 people were there.",
    "Heydar Aliyev was president. The ministry denied it.",
    "The ministry of trade said that 20,000 tons had left. (Nobody",
    "",
    "💛 e\u{301} ” Nagorno-Karabakh’s “Artsakh”) and: - \u{202e}said",
];

#[test]
fn articles_together_are_read_as_each_alone_in_any_order_on_any_number_of_threads() {
    let (corpus, model) = (corpus(), model());
    let read = |jobs: &str, articles: &[(usize, &str)]| -> Vec<Value> {
        let line = |(id, text): &(usize, &str)| json!({ "id": id, "text": text }).to_string() + "\n";
        let input: String = articles.iter().map(line).collect();
        lines(&analyze(&["--jobs", jobs, "--corpus", &corpus, "--model", &model], input.as_bytes()))
    };
    let mut articles: Vec<(usize, &str)> = NEIGHBORS.into_iter().enumerate().collect();
    let alone: Vec<Value> = articles.iter().map(|it| read("1", &[*it]).remove(0)).collect();
    let mut chance = Chance(7);
    for jobs in ["1", "2", "3", "8"] {
        for at in (1..articles.len()).rev() {
            articles.swap(at, chance.below(at + 1));
        }
        // Each of them twice, so that what was read before comes again.
        let twice = [articles.as_slice(), articles.as_slice()].concat();
        for (read, (id, text)) in read(jobs, &twice).iter().zip(&twice) {
            assert_eq!(Some(read), alone.get(*id), "{jobs} jobs, {text:?}");
        }
    }
}

#[test]
fn a_corpus_that_cannot_be_read_is_told_in_a_sentence() {
    let output = analyze(&["--corpus", "nowhere"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "diptych: There is no folder nowhere.\n");
}

fn model() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/model/names.model").to_string_lossy().into_owned()
}

#[test]
fn names_that_the_gazetteer_lacks_come_from_the_model() {
    let text = "💛 Ilham Aliyev met Maria Delgado of the United Nations in Nairobi, Kenya.";
    let input = json!({ "id": 1, "text": text }).to_string();
    let found = |arguments: &[&str]| -> Vec<String> {
        let line = lines(&analyze(arguments, input.as_bytes())).remove(0);
        let mentions = line["mentions"].as_array().unwrap().clone();
        mentions.iter().map(|it| format!("{} {} {} {}", cut(text, it), it["kind"], it["by"], it["entity"])).collect()
    };
    let (corpus, model) = (corpus(), model());
    assert_eq!(found(&["--corpus", &corpus]).len(), 2, "the gazetteer has Aliyev and the United Nations");
    let both = found(&["--corpus", &corpus, "--model", &model]);
    let expected = [
        r#"Ilham Aliyev "person" "gazetteer" "ilham-aliyev""#,
        r#"Maria Delgado "person" "model" null"#,
        r#"United Nations "organization" "gazetteer" "united-nations""#,
        r#"Nairobi "place" "model" null"#,
        r#"Kenya "place" "model" null"#,
    ];
    assert_eq!(both, expected);
    assert_eq!(found(&["--model", &model]).len(), 5);
    assert!(found(&[]).is_empty());
}

#[test]
fn a_file_that_is_no_model_is_told_in_a_sentence() {
    let output = analyze(&["--model", &(corpus() + "/corpus.toml")], b"");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.ends_with("corpus.toml: This file is no model of names; `cargo xtask train` writes one.\n"), "{said}");
}

#[test]
fn shared_passages_come_with_ids_and_places() {
    let shared = "The harbor was built in 1921 by fishermen of three villages and closed after the flood.";
    let lines_in: Vec<String> = [format!("💛 {shared} It rained."), "Nothing.".to_owned(), shared.to_owned()]
        .iter()
        .zip(["x", "y", "z"])
        .map(|(text, id)| json!({ "id": id, "text": text }).to_string())
        .collect();
    let output = diptych("reuse", &[], (lines_in.join("\n") + "\nnonsense").as_bytes());
    let end = shared.len();
    let expected = json!({ "a": "x", "a_start": 2, "a_end": 2 + end, "b": "z", "b_start": 0, "b_end": end, "kind": "verbatim",
                "subkind": null, "passage": 1 });
    assert_eq!(lines(&output), [expected]);
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("line 4: "));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn passages_on_one_matter_come_with_what_they_share() {
    let texts = [
        ("x", "💛 It rained. A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019."),
        ("y", "Nothing happened."),
        ("z", "On May 3, 2019 the boat went down near the harbor of Kelmar, carrying 64 people."),
    ];
    let lines_in: Vec<String> = texts.iter().map(|(id, text)| json!({ "id": id, "text": text }).to_string()).collect();
    let output = diptych("align", &["--corpus", &corpus()], lines_in.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let line = lines(&output).remove(0);
    let [start, end] = ["a_start", "a_end"].map(|it| line[it].as_u64().unwrap() as usize);
    let passage: String = texts[0].1.chars().skip(start).take(end - start).collect();
    assert_eq!(passage, "A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019.");
    assert_eq!((&line["a"], &line["b"], &line["kind"]), (&json!("x"), &json!("z"), &json!("same-matter")));
    assert!(["strong", "likely", "faint"].contains(&line["strength"].as_str().unwrap()));
    let figure = json!({ "shared": "figure", "entity": null, "a": "64", "b": "64" });
    assert_eq!(line["because"][0], figure);
    assert_eq!(lines(&output).len(), 1);
}
