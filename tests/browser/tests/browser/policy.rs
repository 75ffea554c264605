//! The content security policy of every page that is published, as it was decided; a change of it is a decision.

use diptych_browser_tests::Build;

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
        "default-src 'none'; script-src 'self' 'sha256' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
    ),
];

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

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
