//! The openings of the texts: what a link to a text shows until the reader stands, each in a file of its own. In the page they
//! would delay the first paint of every view, and the more so the more texts a corpus has.

use super::{
    public, script,
    stage::{Stage, hash},
};
use crate::step::Outcome;

/// How the names of their files begin.
pub(super) const OPENING: &str = "opening-";

/// Writes the files, and gives the script that asks for one of them. All carry one hash: the script knows no list of texts.
pub(super) fn script(stage: &Stage, openings: &[(String, String)]) -> Outcome<String> {
    let version = hash(openings.iter().flat_map(|(slug, html)| [slug.as_str(), html]).collect::<String>().as_bytes());
    for (slug, html) in openings {
        stage.write(&format!("{OPENING}{slug}.{version}.txt"), html.as_bytes())?;
    }
    let version = format!("const VERSION = \"{version}\";");
    script::shipped(&script::filled(&public("opening.js")?, "const VERSION = \"\";", &version)?)
}
