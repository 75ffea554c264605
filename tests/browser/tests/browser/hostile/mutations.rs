//! Markup that is other markup once it is written and parsed again, as texts of the reader: pasted, in books and web archives, and in workspaces.
//! Nothing of it runs or loads, and what the page shows of it is what the import reads natively.

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_browser_tests::hostile::{TAKE, handed, mutating_inputs};
use diptych_browser_tests::with_reader;
use diptych_corpus::date::PartialDate;
use diptych_import::{read, read_pasted};
use diptych_own_texts::{Details, OwnText};
use diptych_workspace::{Workspace, write};
use serde_json::{Value, json};

use crate::own_texts::kinds::files::zipped;

/// Inputs that are pasted before the driver hears of them.
const AT_ONCE: usize = 20;

/// Pastes each input as plain text and as markup into a place of its own, and answers with the parts of its preview; nothing for one without.
const PASTE_ALL: &str = r"
const done = arguments[1];
const rest = () => new Promise((resolve) => setTimeout(resolve, 10));
const until = async (find) => {
  for (let wait = 0; wait < 1000; wait += 1) {
    const found = find();
    if (found) return found;
    await rest();
  }
  return null;
};
(async () => {
  const shown = [];
  for (const [plain, html] of take(arguments[0])) {
    const box = await until(() => document.querySelector('textarea.own-entry__box'));
    document.querySelector('.own-entry__failed')?.remove();
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    data.setData('text/html', html);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    const preview = await until(() => document.querySelector('.own-preview, .own-entry__failed'));
    const parts = [...(preview?.querySelectorAll('.own-part__text') ?? [])].map((it) => it.textContent);
    // What would run by itself has had the time to.
    await rest();
    shown.push([preview !== null, parts, timesPwned, violations.length]);
    if (preview?.matches('.own-preview')) {
      [...document.querySelectorAll('.own-entry__head button')].find((it) => it.textContent.includes('Take another')).click();
      await until(() => document.querySelector('.own-preview') === null);
    }
  }
  done(shown);
})();
";

/// Drops one file.
const DROP: &str = "const data = new DataTransfer(); const [name, bytes] = arguments; \
    data.items.add(new File([Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0))], name)); \
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));";

const ALL_READ: &str = "return document.querySelector('.own-entry__state') === null \
    && document.querySelectorAll('.own-preview, .own-entry__failed').length >= arguments[0]";

const RAN: &str = "return [timesPwned, violations.length]";

fn markup(input: &str) -> String {
    format!("<div>{input}<p>The ferry was late.</p></div>")
}

fn member(name: String, text: impl Into<Vec<u8>>) -> (String, Vec<u8>) {
    (name, text.into())
}

fn page(input: &str) -> String {
    format!("<title>{input}</title><article><h1>{input}</h1><p>{input}</p><p>The ferry was late.</p></article>")
}

/// A book with a chapter for each input.
fn book(inputs: &[String]) -> Vec<u8> {
    let numbers = 0..inputs.len();
    let items: String = numbers.clone().map(|at| format!("<item id=\"c{at}\" href=\"{at}.xhtml\"/>")).collect();
    let spine: String = numbers.map(|at| format!("<itemref idref=\"c{at}\"/>")).collect();
    let package = format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>");
    let container = "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>".to_owned();
    let chapters = inputs.iter().enumerate().map(|(at, input)| member(format!("{at}.xhtml"), page(input)));
    let head =
        [member("META-INF/container.xml".to_owned(), container), member("book.opf".to_owned(), package)].into_iter();
    zipped(&head.chain(chapters).collect::<Vec<_>>())
}

/// A web archive with a page for each input: every other one as its text alone.
fn web_archive(inputs: &[String]) -> Vec<u8> {
    let address = |at: usize| format!("https://post.example/{at}");
    let line = |(at, input): (usize, &String)| match at % 2 {
        0 => json!({ "url": address(at), "title": input }).to_string(),
        _ => {
            json!({ "url": address(at), "title": input, "text": format!("{input}\n\nThe ferry was late.") }).to_string()
        }
    };
    let record = |(at, input): (usize, &String)| {
        let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{}", page(input));
        let (address, n_bytes) = (address(at), http.len());
        format!(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http;msgtype=response\r\n\
             Content-Length: {n_bytes}\r\n\r\n{http}\r\n\r\n"
        )
    };
    let pages = inputs.iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
    let records: String = inputs.iter().enumerate().map(record).collect();
    zipped(&[member("pages/pages.jsonl".to_owned(), pages), member("archive/data.warc".to_owned(), records)])
}

/// A workspace with a text for each input that can be one, which has it as its words, headline, publisher and byline.
fn workspace(inputs: &[String]) -> Workspace {
    let day = PartialDate::parse("2026-11-30").unwrap();
    let text = |input: &String| {
        let line: String = input.split_whitespace().collect::<Vec<_>>().join(" ");
        let details =
            Details { headline: line.clone(), publisher: Some(line.clone()), byline: Some(line), ..Details::default() };
        OwnText::new(&format!("{input}\n\nThe ferry was late."), details, day).ok()
    };
    Workspace { texts: inputs.iter().filter_map(text).collect(), ..Workspace::default() }
}

#[test]
fn a34_4_there_are_more_than_fifty_inputs_that_mutate() {
    assert!(mutating_inputs().len() >= 100);
}

#[tokio::test]
async fn a34_4_mutating_markup_that_is_pasted_is_shown_as_it_is_read_natively() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/own/add").await;
        for some in mutating_inputs().chunks(AT_ONCE) {
            let pasted: Vec<(&String, String)> = some.iter().map(|input| (input, markup(input))).collect();
            let shown = reader.driver().execute_async(format!("{TAKE}{PASTE_ALL}"), vec![handed(&json!(pasted))]).await;
            let shown = shown.expect("everything is pasted").json().clone();
            let expected = |(plain, html): &(&String, String)| {
                let text = read_pasted(plain, Some(html));
                let parts: Vec<String> =
                    text.map_or_else(|_| Vec::new(), |text| text.blocks.into_iter().map(|it| it.text).collect());
                json!([true, parts, 0, 0])
            };
            for ((input, shown), expected) in
                some.iter().zip(shown.as_array().unwrap()).zip(pasted.iter().map(expected))
            {
                assert_eq!(*shown, expected, "{}", input.escape_default());
            }
        }
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}

#[tokio::test]
async fn a34_4_mutating_markup_in_books_and_web_archives_stands_as_text() {
    let inputs = mutating_inputs();
    with_reader(async |reader| {
        reader.arm().await;
        for (name, bytes) in [("book.epub", book(&inputs)), ("pages.wacz", web_archive(&inputs))] {
            let texts = read(Some(name), &bytes).unwrap();
            assert!(texts.len() > 50, "{name}: {} texts", texts.len());
            reader.open("#/own/add").await;
            let given: Vec<Value> = vec![json!(name), json!(BASE64_STANDARD.encode(&bytes))];
            reader.script(DROP, given).await;
            reader.until_given("every text is read", ALL_READ, vec![json!(texts.len())]).await;
            let parts: Vec<String> = texts.into_iter().flat_map(|it| it.blocks).map(|it| it.text).collect();
            assert_eq!(reader.contents(".own-part__text").await, parts, "{name}");
            assert_eq!(reader.script(RAN, Vec::new()).await, json!([0, 0]), "{name}: something ran");
        }
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}

#[tokio::test]
async fn a34_4_mutating_markup_in_a_workspace_stands_as_text_before_and_after_it_is_added() {
    let workspace = workspace(&mutating_inputs());
    let n_texts = workspace.texts.len();
    let file = write(&workspace, "hostile", PartialDate::UNKNOWN);
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/own/add").await;
        reader.script(DROP, vec![json!("all.diptych"), json!(BASE64_STANDARD.encode(&file))]).await;
        reader.until_text(&format!("{n_texts} texts new")).await;
        assert_eq!(reader.script(RAN, Vec::new()).await, json!([0, 0]), "something ran");
        reader.click_button("Add it to what is here").await;
        reader.until_text("The file was added to what is here.").await;
        reader.go("#/own").await;
        reader.until_count("main > .own-list > .own-list__item", n_texts).await;
        let shown = reader.contents("main > .own-list > .own-list__item > a").await;
        let headlines = workspace.texts.iter().map(|it| &it.details.headline);
        let others: Vec<_> = shown.iter().zip(headlines).filter(|(shown, headline)| shown != headline).collect();
        assert!(others.is_empty(), "{others:#?}");
        let steps =
            workspace.texts.iter().map(|it| (format!("#/read/{}?lens=text", it.id()), vec!["The ferry was late."]));
        reader.walk(&steps.collect::<Vec<_>>()).await;
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}
