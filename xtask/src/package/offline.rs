//! The worker that keeps the reader in a browser: lists every file that the page may load, each with its SHA-256, and fills
//! the list into `public/sw.js`. Knows files by the form of their names, not by what they are, so that a new part of the
//! reader is kept without a word here. Only the model of names has a list of its own: it is kept once somebody needs it. The
//! openings of texts are not kept: a reader that is kept needs none.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::{
    NAMES, is_release,
    opening::OPENING,
    public, script,
    stage::{Stage, hash},
};
use crate::step::Outcome;

/// The page itself is asked for by its folder: some hosts send its file name elsewhere.
const PAGE: (&str, &str) = ("index.html", "./");
const WATCHDOG: &str = "watchdog.js";
/// Files of a fixed name that a browser asks for because the page names them. Everything else that has a fixed name is
/// there for somebody else than this page.
const FIXED: [&str; 4] = ["icon-192.png", "icon-512.png", "icon-maskable.png", "manifest.webmanifest"];

/// Hexadecimal digits of a hash in a name.
const HASH_DIGITS: usize = 16;
/// What reads files that a reader brings is large, and few need it.
const IMPORTING: [&str; 3] = ["chunk-importing.", "chunk-charsets.", "chunk-charsets-and-importing."];

/// The script that helps a page that did not start, by its address.
pub(crate) fn watchdog(stage: &Stage) -> Outcome<String> {
    let watchdog = script::shipped(&public(WATCHDOG)?)?;
    stage.write(WATCHDOG, watchdog.as_bytes())?;
    Ok(format!("{WATCHDOG}?{}", hash(watchdog.as_bytes())))
}

/// The script that asks for it, in the page itself: whatever file the host has lost, this is there.
pub(crate) fn rescue(watchdog: &str) -> Outcome<String> {
    let address = format!("const WATCHDOG = \"{watchdog}\";");
    script::shipped(&script::filled(&public("rescue.js")?, "const WATCHDOG = \"\";", &address)?)
}

/// The scripts that keep the reader. While somebody works on it, nothing is kept: a reload must show the last change.
pub(crate) fn scripts(stage: &Stage) -> Outcome<Vec<String>> {
    if !is_release() {
        return Ok(Vec::new());
    }
    Ok(vec![stage.name("registration", "js", script::shipped(&public("registration.js")?)?.as_bytes())?])
}

/// Writes `sw.js`. It comes last: its list holds what all other files are at the end.
pub(crate) fn worker(stage: &Stage) -> Outcome {
    if !is_release() {
        // Whatever an earlier release left in the browser of somebody who works on the reader goes away.
        return stage.write("sw.js", script::without_comments(&public("sw-retire.js")?).as_bytes());
    }
    let [listed, later] = lists(stage)?;
    // Its lists change with every build, and whoever looks into a trouble reads them.
    let source = script::without_comments(&public("sw.js")?);
    let build = hash(format!("{source}{listed}{later}").as_bytes());
    let source = script::filled(&source, "const BUILD = \"\";", &format!("const BUILD = \"{build}\";"))?;
    let source = script::filled(&source, "const FILES = [];", &format!("const FILES = [\n{listed}];"))?;
    let source = script::filled(&source, "const LATER = [];", &format!("const LATER = [\n{later}];"))?;
    stage.write("sw.js", source.as_bytes())
}

/// The files that are kept at once, and those that are kept when they are first asked for.
fn lists(stage: &Stage) -> Outcome<[String; 2]> {
    let [mut at_once, mut later] = [String::new(), String::new()];
    for name in stage.names()? {
        let bytes = || stage.read(&name);
        let address = match name.as_str() {
            page if page == PAGE.0 => PAGE.1.to_owned(),
            WATCHDOG => format!("{WATCHDOG}?{}", hash(&bytes()?)),
            opening if opening.starts_with(OPENING) => continue,
            name if FIXED.contains(&name) || is_named_by_hash(name) => name.to_owned(),
            _ => continue,
        };
        let listed = if [NAMES, OPENING].iter().chain(&IMPORTING).any(|start| name.starts_with(start)) {
            &mut later
        } else {
            &mut at_once
        };
        listed.push_str(&format!("[\"{address}\", \"{}\"],\n", BASE64_STANDARD.encode(Sha256::digest(bytes()?))));
    }
    Ok([at_once, later])
}

fn is_named_by_hash(name: &str) -> bool {
    let mut parts = name.split('.').skip(1);
    parts.next().is_some_and(|part| part.len() == HASH_DIGITS && part.bytes().all(|digit| digit.is_ascii_hexdigit()))
        && parts.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::is_named_by_hash;

    #[test]
    fn a_name_with_a_hash_is_told_from_a_fixed_name() {
        assert!(is_named_by_hash("engine.20a80e2add6fa0aa.bin"));
        for fixed in ["sw.js", "404.html", "embed.js", "icon.192.png", "diptych.html", "a.20a80e2add6fa0aa"] {
            assert!(!is_named_by_hash(fixed), "{fixed}");
        }
    }
}
