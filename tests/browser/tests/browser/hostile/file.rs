//! Files that somebody else made: texts that are no original, an original that means harm, and names of files.

use std::fs;

use diptych_browser_tests::hostile::{TAKE, handed, inputs};
use diptych_browser_tests::{Reader, corpora, with_reader};
use diptych_corpus::model::{Article, Corpus};
use diptych_corpus::original::digest;
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::annotation::seal_pack;
use serde_json::{Value, json};

/// Gives files to the page one after the other, each after what was said about the one before. `said` looks for that, `give`
/// takes a file.
const GIVE_ALL: &str = r"
const drop = (file) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
};
const choose = (file) => {
  const field = document.querySelector('input[type=file][aria-label=\'I have the original\']');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  field.files = dataTransfer.files;
  field.dispatchEvent(new Event('change'));
};
const until = async (holds) => {
  const end = Date.now() + 10000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve));
  return holds();
};
const done = arguments[arguments.length - 1];
";

/// Drops and chooses each input as a text of its own name; the notice comes each time, and goes.
const TEXTS: &str = r"
(async () => {
  const said = () => document.querySelector('#app [role=alert]')?.textContent.startsWith('This file is not the original of any text here.') ?? false;
  const unsaid = [];
  for (const input of take(arguments[0])) for (const give of [drop, choose]) {
    give(new File([input], `${input}.txt`, { type: input }));
    if (!(await until(said))) unsaid.push(escape(input.slice(0, 100)));
    document.querySelector('#app [role=alert] button')?.click();
    await until(() => !said());
  }
  done(unsaid);
})();
";

/// Drops the same corpus under each input as its name; the page tells the name each time.
const NAMES: &str = r"
(async () => {
  const unsaid = [];
  for (const input of take(arguments[0])) {
    const file = new File([new Uint8Array(arguments[1])], input);
    drop(file);
    if (!(await until(() => document.querySelector('.notice bdi')?.textContent === file.name))) unsaid.push(escape(input.slice(0, 100)));
  }
  done(unsaid);
})();
";

#[tokio::test]
async fn p6_2_texts_from_files_are_refused_as_originals_and_shown_nowhere() {
    with_reader(async |reader| {
        reader.arm().await;
        open(reader, &corpora::minimal()).await;
        give_all(reader, TEXTS, Vec::new()).await;
    })
    .await;
}

#[tokio::test]
async fn p6_2_names_of_files_are_shown_as_text() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/about").await;
        give_all(reader, NAMES, vec![json!(corpora::minimal())]).await;
    })
    .await;
}

#[tokio::test]
async fn p6_2_an_original_that_means_harm_stands_as_text_under_every_lens() {
    let original = inputs().join("\n\n");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("original.txt");
    fs::write(&file, &original).unwrap();
    with_reader(async |reader| {
        reader.arm().await;
        open(reader, &seal_pack(with_original(&original)).unwrap()).await;
        reader.choose_file("I have the original", &file).await;
        reader.until_text("the original text").await;
        let article = Article { text: original.clone(), ..corpora::town().articles[0].clone() };
        let words: Vec<&str> = article.paragraphs().iter().map(|it| it.of(&article.text)).collect();
        let lens = |lens| (format!("#/read/courier-2021-07-13?lens={lens}"), words.clone());
        reader.walk(&["text", "claims", "entities", "wording"].map(lens)).await;
    })
    .await;
}

/// The invented town, whose first article is the retelling of this text.
fn with_original(text: &str) -> Corpus {
    let mut town = corpora::town();
    town.articles[0].original_sha256 = Some(digest(text.as_bytes()));
    town.articles[0].rendering = Rendering::Retelling;
    town
}

/// Opens a pack of the invented town at the text that has an original.
async fn open(reader: &Reader, pack: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("town.pack");
    fs::write(&file, pack).unwrap();
    reader.open("#/read/courier-2021-07-13").await;
    reader.drop_file(&file).await;
    reader.find("button", "I have the original").await;
}

async fn give_all(reader: &Reader, script: &str, more: Vec<Value>) {
    for some in inputs().chunks(50) {
        let arguments = [vec![handed(&json!(some))], more.clone()].concat();
        let unsaid = reader.driver().execute_async(format!("{TAKE}{GIVE_ALL}{script}"), arguments).await.unwrap();
        assert_eq!(unsaid.json(), &json!([]), "nothing was said about files");
        reader.assert_unharmed().await;
    }
}
