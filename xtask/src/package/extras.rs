//! What lies beside the reader for others than its page: the manifest and icons for systems that install it, samples for
//! hosts, the notice of the model of names, the page for addresses that lead nowhere, the element that embeds it with a page
//! that shows how. Names here are fixed, because somebody else knows them.

use super::{model, picture, public, script, stage::Stage};
use crate::step::Outcome;

/// Files that are published as they are, each with its place below `public/`.
const COPIES: [(&str, &str); 6] = [
    ("manifest.webmanifest", "manifest.webmanifest"),
    ("404.html", "hosts/404.html"),
    ("_headers", "hosts/_headers"),
    ("nginx.conf", "hosts/nginx.conf"),
    ("embed-demo.html", "embed/demo.html"),
    ("embed-demo.css", "embed/demo.css"),
];

/// Scripts for the pages of others.
const SCRIPTS: [(&str, &str); 2] = [("embed.js", "embed/embed.js"), ("embed-demo.js", "embed/demo.js")];

/// Each picture of the icon: its name, its side, and the share that the drawing fills. A system may cut a maskable one to
/// a circle of four fifths.
const ICONS: [(&str, u16, f32); 3] =
    [("icon-192.png", 192, 0.9), ("icon-512.png", 512, 0.9), ("icon-maskable.png", 512, 0.66)];

/// What the licence of the model of names asks for, and its page links to.
const NOTICE: &str = "names-NOTICE.txt";
/// Tells browsers the encoding of a text, as hosts often do not.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes them all.
pub(crate) fn write(stage: &Stage) -> Outcome {
    for (name, source) in COPIES {
        stage.write(name, public(source)?.as_bytes())?;
    }
    for (name, source) in SCRIPTS {
        stage.write(name, script::shipped(&public(source)?)?.as_bytes())?;
    }
    stage.write(NOTICE, &[BYTE_ORDER_MARK, &model("NOTICE.md")?].concat())?;
    // One host leaves out what begins with an underscore unless it finds this.
    stage.write(".nojekyll", &[])?;
    let drawing = public("icon.svg")?;
    ICONS.into_iter().try_for_each(|(name, side, share)| stage.write(name, &picture::icon(&drawing, side, share)?))
}
