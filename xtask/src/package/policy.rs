//! The content security policy of a page: what it may run, named by digest where it stands in the page itself.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::step::Outcome;

/// Where the policy stands in the index.
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
/// What the index admits as scripts.
const OWN_SCRIPTS: &str = "script-src 'self'";

/// The page with another policy in the place of its own.
pub(super) fn replaced(index: &str, policy: &str) -> Outcome<String> {
    let (before, rest) = index.split_once(POLICY).ok_or("index.html has no content security policy")?;
    let (_, after) = rest.split_once('"').ok_or("the content security policy of index.html has no end")?;
    Ok([before, POLICY, policy, "\"", after].concat())
}

/// The page with these scripts admitted beside those of its host.
pub(super) fn admitting(index: &str, scripts: &[&str]) -> Outcome<String> {
    if !index.contains(OWN_SCRIPTS) {
        return Err(format!("the content security policy of index.html has no `{OWN_SCRIPTS}`").into());
    }
    let digests: Vec<String> = scripts.iter().map(|script| digest(script.as_bytes())).collect();
    Ok(index.replacen(OWN_SCRIPTS, &format!("{OWN_SCRIPTS} {}", digests.join(" ")), 1))
}

/// A text as a policy names it.
pub(super) fn digest(text: &[u8]) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
