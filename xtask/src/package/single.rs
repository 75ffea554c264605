//! The reader as one file, `diptych.html`: the index with every part in the place of its address. What it takes to paint it
//! and to unpack the rest stands in it as it is; the pack, and all that runs later, packed together, stand as letters in blocks
//! that no browser runs. Every script is admitted by its digest. It opens from a disk and asks for nothing.

use std::ops::Range;

use super::{
    block, code,
    index::{self, Assets, Parts},
    is_release,
    policy::{self, digest},
    public, script,
    stage::Stage,
};
use crate::step::{About, Outcome};

/// The name of the file, which people see when they pass it on.
const NAME: &str = "diptych.html";

/// Writes it.
pub(crate) fn write(stage: &Stage, staged: &str, parts: &Parts) -> Outcome {
    let single = fitting("single.js", unpacking_script()?)?;
    let boot = inline(stage, &parts.boot)?;
    let style = inline(stage, &parts.style)? + &inline(stage, &parts.composed_style)?;
    let codes = Codes::of(stage, parts)?;
    let assets = Assets {
        scripts: format!("<script>{single}</script>\n<script {ADDRESSES}>{boot}</script>"),
        style: format!("<style>{style}</style>"),
        // Nothing is waited for that an opening could stand in for.
        openings: String::new(),
    };
    let admitted: Vec<&[u8]> = [single.as_bytes(), boot.as_bytes()].into_iter().chain(codes.scripts()).collect();
    let index = policy::replaced(&index::fill(staged, parts, &assets)?, &policy_of(&admitted, &style))?;
    let blocks = blocks(&codes, &stage.read(&parts.pack)?)?;
    stage.write(NAME, index.replace("</body>", &format!("{blocks}</body>")).as_bytes())
}

/// To `single.js`, the id of a block, and the name of what is packed in it with others.
const ADDRESSES: &str = "data-wasm=\"#part-code/reader\" data-pack=\"#part-pack\" data-engine=\"#part-code/engine\" data-engine-worker=\"#part-code/worker\"";

/// How hard the code is packed. Somebody who works on the reader waits for it at each change.
const EFFORT: u32 = 9;
const EFFORT_AT_WORK: u32 = 0;

/// Everything that this page alone needs, as one script.
fn unpacking_script() -> Outcome<String> {
    let letters = String::from_utf8_lossy(block::LETTERS);
    let single =
        script::filled(&public("single.js")?, "const LETTERS = \"\";", &format!("const LETTERS = \"{letters}\";"))?;
    script::shipped(&(public("lzma.js")? + "\n" + &single))
}

fn blocks(codes: &Codes, pack: &[u8]) -> Outcome<String> {
    let effort = if is_release() { EFFORT } else { EFFORT_AT_WORK };
    Ok(block("code", &codes.attributes(), &code::lzma(&codes.bytes, effort)?) + &block("pack", "", pack))
}

fn block(id: &str, attributes: &str, bytes: &[u8]) -> String {
    let letters = block::letters(bytes);
    format!("<script type=\"application/octet-stream\" id=\"part-{id}\"{attributes}>{letters}</script>\n")
}

/// All that runs once the page is painted, one behind the other, in the order in which it is needed.
#[derive(Default)]
struct Codes {
    bytes: Vec<u8>,
    places: Vec<(&'static str, Range<usize>)>,
}

/// The scripts among them, in the order in which they run.
const SCRIPTS: [&str; 4] = ["framed", "overview", "panes", "glue"];

impl Codes {
    fn of(stage: &Stage, parts: &Parts) -> Outcome<Self> {
        let mut codes = Self::default();
        for (name, file) in SCRIPTS.into_iter().zip([&parts.framed, &parts.overview, &parts.panes, &parts.glue]) {
            codes.add(name, &stage.read(file)?);
        }
        codes.add("reader", &code::unpacked(&stage.read(&parts.code)?)?);
        codes.add("engine", &code::unpacked(&stage.read(&parts.engine)?)?);
        codes.add("worker", &stage.read(&parts.engine_worker)?);
        Ok(codes)
    }

    fn add(&mut self, name: &'static str, bytes: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        self.places.push((name, start..self.bytes.len()));
    }

    fn scripts(&self) -> impl Iterator<Item = &[u8]> {
        let of_scripts = self.places.iter().filter(|(name, _)| SCRIPTS.contains(name));
        of_scripts.filter_map(|(_, place)| self.bytes.get(place.clone()))
    }

    /// Where each begins and ends, and which are scripts.
    fn attributes(&self) -> String {
        let places = self.places.iter().map(|(name, place)| format!(" data-{name}=\"{} {}\"", place.start, place.end));
        places.chain([format!(" data-scripts=\"{}\"", SCRIPTS.join(" "))]).collect()
    }
}

/// A script or style sheet of the stage as it can stand between its tags.
fn inline(stage: &Stage, name: &str) -> Outcome<String> {
    fitting(name, String::from_utf8(stage.read(name)?).about(format_args!("{name} is not UTF-8"))?)
}

fn fitting(name: &str, text: String) -> Outcome<String> {
    match ["</script", "</style", "<!--"].into_iter().find(|end| text.contains(end)) {
        Some(end) => Err(format!("{name} holds `{end}`, which would end it in a page that is one file").into()),
        None => Ok(text),
    }
}

/// What a page that is one file may do: run its own scripts, in it or packed, and the worker that it makes of its own bytes.
fn policy_of(scripts: &[&[u8]], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| digest(script)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default packed",
        scripts.join(" "),
        digest(style.as_bytes())
    )
}
