//! Fills `index.html`: every marked place gets its part, and Trunk's links to single style sheets become one. Works on the
//! project's own file, whose shape is known, and fails when a place is missing rather than guess.

use super::corpus::Words;
use crate::step::Outcome;

/// Everything that the index names or holds.
pub(crate) struct Parts {
    /// File name of the style sheet that the page waits for.
    pub(crate) style: String,
    /// File name of the style sheet for what is composed beside the page.
    pub(crate) composed_style: String,
    /// File name of the glue between code and browser.
    pub(crate) glue: String,
    /// File name of the compressed code.
    pub(crate) code: String,
    /// The name of each chunk of the code, and the file that has it.
    pub(crate) chunks: Vec<(String, String)>,
    /// File name of the script that runs beside the page.
    pub(crate) engine_worker: String,
    /// File name of that script's compressed code.
    pub(crate) engine: String,
    /// File name of the model of names.
    pub(crate) names: String,
    /// File name of the boot script.
    pub(crate) boot: String,
    /// File name of the script for a page inside another.
    pub(crate) framed: String,
    /// File name of the script for a page that a browser translates.
    pub(crate) translated: String,
    /// Address of the script that helps a page that did not start.
    pub(crate) watchdog: String,
    /// The script in the page itself that asks for it.
    pub(crate) rescue: String,
    /// The scripts for what a host alone can offer.
    pub(crate) followers: Vec<String>,
    /// The address of the icon: it is short enough to stand there itself, and then no request for it joins those for the text.
    pub(crate) icon: String,
    /// File name of the pack.
    pub(crate) pack: String,
    /// The symbols that views draw with, as SVG.
    pub(crate) symbols: String,
    /// The corpus's title and summary.
    pub(crate) words: Words,
    /// The first view as HTML.
    pub(crate) first_view: String,
    /// The script in the page itself that asks for the opening of a text.
    pub(crate) opening: String,
}

/// The picture of a link that is passed on: the largest of the icon.
const SHARED_PICTURE: &str = "icon-512.png";

const LINK: &str = "<link rel=\"stylesheet\" href=\"";

/// Where the style begins that the first paint does not wait for.
const COMPOSED: &str = "<!-- package: style of what is composed -->";

/// The staged names of the style sheets, in the order of the page: those that it waits for, those for what is composed.
pub(crate) fn style_sheets(index: &str) -> [Vec<String>; 2] {
    let (page, composed) = index.split_once(COMPOSED).unwrap_or((index, ""));
    [page, composed].map(|part| {
        let hrefs = part.split(LINK).skip(1).filter_map(|rest| rest.split('"').next());
        hrefs.filter_map(|href| href.rsplit('/').next()).map(str::to_owned).collect()
    })
}

/// The index as a host serves it; every address in it is relative, so the folder may lie anywhere.
pub(crate) fn fill(staged: &str, parts: &Parts, assets: &Assets) -> Outcome<String> {
    let mut index = without_trunk_links(staged);
    for (place, part) in places(parts, assets) {
        if !index.contains(place) {
            return Err(format!("index.html has no `{place}`").into());
        }
        index = index.replacen(place, &part, 1);
    }
    Ok(index)
}

/// What stands in the head for the parts of the reader.
pub(crate) struct Assets {
    /// Its scripts. First stands what asks for the opening of a text. The boot script stands before the style sheet and is not
    /// deferred: it sets the theme before the first paint, and asks for the other scripts, code and pack after it. Behind it
    /// stands what asks for help if it did not arrive.
    pub(crate) scripts: String,
    /// Its style.
    pub(crate) style: String,
    /// What other programs show of a link to it.
    pub(crate) shared_links: String,
    /// The attribute of the root with the size of the reader as one file; empty in that file itself.
    pub(crate) one_file: String,
}

impl Assets {
    /// Everything by its address, as a host serves it, beside the reader as one file of `one_file` bytes.
    pub(crate) fn hosted(parts: &Parts, one_file: usize) -> Self {
        let Parts {
            style,
            composed_style,
            glue,
            code,
            chunks,
            engine_worker,
            engine,
            names,
            boot,
            watchdog,
            opening,
            rescue,
            framed,
            translated,
            followers,
            pack,
            words,
            ..
        } = parts;
        let scripts = [watchdog, glue].map(String::as_str).join(" ");
        let later = [translated].into_iter().chain(followers).map(String::as_str).collect::<Vec<_>>().join(" ");
        let chunks = chunks.iter().map(|(name, file)| format!("{name}={file}")).collect::<Vec<_>>().join(" ");
        Self {
            scripts: format!(
                "<script>{opening}</script>\n<script src=\"{boot}\" data-wasm=\"{code}\" data-chunks=\"{chunks}\" data-pack=\"{pack}\" data-engine=\"{engine}\" data-engine-worker=\"{engine_worker}\" data-names=\"{names}\" data-composed-style=\"{composed_style}\" data-manifest=\"manifest.webmanifest\" data-framed=\"{framed}\" data-scripts=\"{scripts}\" data-later-scripts=\"{later}\"></script>\n<script>{rescue}</script>"
            ),
            style: format!("<link rel=\"stylesheet\" href=\"{style}\">"),
            shared_links: shared_links(words),
            one_file: format!(" data-one-file=\"{:.1} MB\"", one_file as f64 / 1e6),
        }
    }
}

fn places(parts: &Parts, assets: &Assets) -> [(&'static str, String); 10] {
    let words = &parts.words;
    let title = title(words);
    [
        ("<title>Diptych</title>", format!("<title>{title}</title>")),
        ("<!-- package: shared links -->", assets.shared_links.clone()),
        ("name=\"description\" content=\"\"", format!("name=\"description\" content=\"{}\"", escaped(&words.summary))),
        ("<!-- package: icon -->", format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">", parts.icon)),
        ("<!-- package: scripts -->", assets.scripts.clone()),
        ("<!-- package: style -->", assets.style.clone()),
        ("<html lang=\"en\">", format!("<html lang=\"en\"{}>", assets.one_file)),
        (COMPOSED, String::new()),
        ("<!-- package: symbols -->", parts.symbols.replace('\n', "")),
        ("<!-- package: first view -->", parts.first_view.trim().to_owned()),
    ]
}

fn title(words: &Words) -> String {
    match escaped(&words.title) {
        none if none.is_empty() => "Diptych".to_owned(),
        title => format!("{title} · Diptych"),
    }
}

/// Title, description and picture by the Open Graph protocol.
fn shared_links(words: &Words) -> String {
    let property = |name: &str, content: &str| format!("<meta property=\"og:{name}\" content=\"{content}\">");
    [
        property("title", &title(words)),
        property("description", &escaped(&words.summary)),
        property("image", SHARED_PICTURE),
    ]
    .concat()
}

fn without_trunk_links(staged: &str) -> String {
    let kept = staged.lines().filter(|line| !line.contains("data-trunk")).map(|line| {
        let mut line = line.to_owned();
        while let Some(start) = line.find(LINK) {
            let end = line[start..].find('>').map_or(line.len(), |end| start + end + 1);
            line.replace_range(start..end, "");
        }
        line
    });
    kept.filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n".to_owned()]).collect()
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' => safe.push(' '),
            _ => safe.push(letter),
        }
    }
    safe
}
