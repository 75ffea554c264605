//! The content security policy of every page that is published, as it was decided; a change of it is a decision.

use diptych_browser_tests::{Build, Host, Reader, with_reader, with_troubled_reader};
use diptych_chance::Chance;
use serde_json::json;

/// What each page may do, with `sha256` in the place of digests.
const GOLDEN: [(&str, &str); 4] = [
    ("404.html", "default-src 'none'; base-uri 'none'; form-action 'none'"),
    (
        "diptych.html",
        "default-src 'none'; script-src 'sha256' 'sha256' 'sha256' 'sha256' 'sha256' 'wasm-unsafe-eval'; style-src 'sha256'; img-src data: blob:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
    ),
    (
        "embed-demo.html",
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (
        "index.html",
        "default-src 'none'; script-src 'self' 'sha256' 'sha256' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
    ),
];

const POLICY: &str = " http-equiv=\"Content-Security-Policy\" content=\"";

#[test]
fn p6_1_every_published_page_has_the_policy_that_was_decided() {
    let pages = Build::made().files.into_iter().filter(|(name, _)| name.ends_with(".html"));
    let found: Vec<(String, String)> =
        pages.map(|(name, bytes)| (name, policy(&String::from_utf8(bytes).expect("a page is text")))).collect();
    let golden = GOLDEN.map(|(name, policy)| (name.to_owned(), policy.to_owned()));
    assert_eq!(found, golden);
}

#[test]
fn p6_1_the_policy_stands_before_everything_that_it_is_for() {
    for (name, bytes) in Build::made().files.into_iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = String::from_utf8(bytes).expect("a page is text");
        let (before, _) = page.split_once(POLICY).unwrap_or_else(|| panic!("{name} has no policy"));
        for early in ["<script", "<style", "<link", "<img", "<body"] {
            assert!(!before.contains(early), "in {name} `{early}` stands before the policy");
        }
        for unsafe_word in ["'unsafe-inline'", "'unsafe-eval'", "'strict-dynamic'", "https:", "http:", " *"] {
            assert!(!policy(&page).contains(unsafe_word), "{name} allows {unsafe_word}");
        }
    }
}

/// Markup of the reader's kind, and what is put into it at places of chance.
const PLAIN: &str = "<p class=\"a\"><a href=\"#b\">c</a><svg><use href=\"#d\"></use></svg></p>";
const PIECES: [&str; 40] = [
    "<p",
    "<a",
    "<img",
    "<svg",
    "<iframe",
    "<title>",
    "</title>",
    "<textarea>",
    " ",
    "\u{a0}",
    "\u{b}",
    "\u{feff}",
    "\t",
    "\n",
    "/",
    ">",
    "/>",
    "<!",
    "<!--",
    "-->",
    "<!>",
    " href=\"#x\"",
    " href=\"javascript:x\"",
    " onerror=\"x\"",
    " class=\"y\"",
    " style=\"x\"",
    "\"",
    "'",
    "=",
    " x",
    "text",
    "\0",
    "<script>",
    "</p>",
    "<math>",
    "<style>",
    " srcdoc=\"x\"",
    "<meta http-equiv=\"refresh\">",
    "<xmp>",
    "<plaintext>",
];
const MUTATIONS: usize = 2000;

/// What of some markup passes, as the browser itself reads it: null if nothing does, else whatever in it is more than plain.
const PASSED: &str = "const [all] = arguments; \
    const bad = 'script iframe img object embed link meta base style frame frameset math template noscript xmp textarea title plaintext portal'.split(' '); \
    const isBad = ({ name, value }) => /^(on|style$|srcdoc$)/i.test(name) || (/(href|src|action|data|ping|poster|background)$/i.test(name) && !name.startsWith('data-') && !/^(#|https:)/.test(value)); \
    return all.map((markup) => { \
      const template = document.createElement('template'); \
      try { template.innerHTML = markup } catch { return null } \
      return [...template.content.querySelectorAll('*')] \
        .filter((it) => bad.includes(it.localName) || [...it.attributes].some(isBad)).map((it) => it.outerHTML).join(' '); \
    })";

/// Markup that would run a script if the page's policy let it, put into the page in every way that markup has.
const RUNS: &str = "const done = arguments[arguments.length - 1]; \
    const all = ['<img src=x onerror=\"globalThis.hasRun = 1\">', '<svg onload=\"globalThis.hasRun = 1\"></svg>', \
      '<script>globalThis.hasRun = 1</script>', '<iframe srcdoc=\"<script>parent.hasRun = 1</script>\"></iframe>', \
      '<a href=\"javascript:globalThis.hasRun = 1\">x</a>', '<iframe src=\"javascript:parent.hasRun = 1\"></iframe>']; \
    for (const markup of all) { \
      try { document.body.insertAdjacentHTML('beforeend', markup) } catch {} \
      try { document.body.append(document.createRange().createContextualFragment(markup)) } catch {} \
    } \
    document.querySelectorAll('a[href^=\"javascript:\"]').forEach((it) => it.click()); \
    setTimeout(() => done(globalThis.hasRun === undefined), 500)";

#[tokio::test]
async fn markup_that_somebody_puts_into_the_page_runs_nothing() {
    with_troubled_reader(Host::start(), put_markup_into_the_page).await;
}

/// Puts markup into the page that would run a script.
pub(crate) async fn put_markup_into_the_page(reader: &Reader) {
    reader.open("#/").await;
    let has_run_nothing = reader.driver().execute_async(RUNS, Vec::new()).await.expect("the script ends");
    assert_eq!(has_run_nothing.json(), &json!(true));
}

#[tokio::test]
async fn l2_what_passes_the_policy_is_plain_as_the_browser_reads_it() {
    with_reader(pass_mutations).await;
}

/// Hands mutated markup to the page's policy, and looks at what passes.
async fn pass_mutations(reader: &Reader) {
    let mut chance = Chance::new(2);
    let mutations: Vec<String> = (0..MUTATIONS).map(|_| mutated(&mut chance)).collect();
    reader.open("#/").await;
    let passed = reader.script(PASSED, vec![json!(mutations)]).await;
    let passed = passed.as_array().expect("an answer for each");
    let n_passed = passed.iter().filter(|it| !it.is_null()).count();
    assert!((MUTATIONS / 20..MUTATIONS).contains(&n_passed), "{n_passed} passed");
    for (markup, found) in mutations.iter().zip(passed) {
        assert!(found.as_str().is_none_or(str::is_empty), "{markup:?} passes with {found}");
    }
}

fn mutated(chance: &mut Chance) -> String {
    let mut markup = PLAIN.to_owned();
    for _ in 0..=chance.below(3) {
        let places: Vec<usize> = markup.char_indices().map(|it| it.0).collect();
        markup.insert_str(places[chance.below(places.len())], PIECES[chance.below(PIECES.len())]);
    }
    markup
}

/// The policy of a page, every digest told as one.
fn policy(page: &str) -> String {
    let policy = page.split(POLICY).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let told =
        |word: &str| if word.starts_with("'sha256-") { "'sha256'".to_owned() + ends(word) } else { word.to_owned() };
    policy.split(' ').map(told).collect::<Vec<_>>().join(" ")
}

fn ends(word: &str) -> &str {
    if word.ends_with(';') { ";" } else { "" }
}
