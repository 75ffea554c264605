//! The reader as one file, `diptych.html`: the index with every part in the place of its address. Scripts and style stand in it as they
//! are; code and pack stand behind them as blocks of base64 that no browser runs. Every script is admitted by its digest. It opens from a
//! disk and asks for nothing.

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::{
    index::{self, Assets, Parts},
    policy::{self, digest},
    public, script,
    stage::Stage,
};
use crate::step::{About, Outcome};

/// What marks the elements of the page as published.
const OWN: &str = "data-own";
/// The name of the file, which people see when they pass it on.
const NAME: &str = "diptych.html";

/// Writes it; gives its size in bytes.
pub(crate) fn write(stage: &Stage, staged: &str, parts: &Parts) -> Outcome<usize> {
    let single = fitting("single.js", script::shipped(&public("single.js")?)?)?;
    let boot = inline(stage, &parts.boot)?;
    let style = inline(stage, &parts.style)? + &inline(stage, &parts.composed_style)?;
    let later = [&parts.framed, &parts.translated, &parts.glue].map(|name| inline(stage, name));
    let later = later.into_iter().collect::<Outcome<Vec<_>>>()?;
    let assets = Assets {
        scripts: format!("<script>{single}</script>\n<script {}>{boot}</script>", addresses(parts)),
        style: format!("<style>{style}</style>"),
        shared_links: String::new(),
        one_file: String::new(),
    };
    let scripts: Vec<&str> = [&single, &boot].into_iter().chain(&later).map(String::as_str).collect();
    let index = policy::replaced(&index::fill(staged, parts, &assets)?, &policy_of(&scripts, &style))?;
    let index = marked_as_own(&index);
    let later: String = later.iter().map(|script| format!("<script {OWN}>{script}</script>\n")).collect();
    let whole = index.replace("</body>", &format!("{later}{}</body>", blocks(stage, parts)?));
    stage.write(NAME, whole.as_bytes())?;
    Ok(whole.len())
}

/// Marks what stands in head and body, each on a line of its own: a copy takes along nothing else.
fn marked_as_own(index: &str) -> String {
    let line = |line: &str| {
        let name =
            line.strip_prefix('<').map_or(0, |rest| rest.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(0));
        if name == 0 { line.to_owned() } else { format!("{} {OWN}{}", &line[..=name], &line[name + 1..]) }
    };
    index.split_inclusive('\n').map(line).collect()
}

/// What the boot script asks for, by the ids of the blocks.
fn addresses(parts: &Parts) -> String {
    let chunks: Vec<String> = parts.chunks.iter().map(|(name, _)| format!("{name}=#{}", id(&chunk(name)))).collect();
    let address = |key: &str, name: &str| format!("data-{key}=\"#{}\"", id(name));
    let fixed = [
        address("wasm", "code"),
        address("pack", "pack"),
        address("engine", "engine"),
        address("engine-worker", "worker"),
    ];
    format!("{} data-chunks=\"{}\"", fixed.join(" "), chunks.join(" "))
}

/// In the order in which they are needed.
fn blocks(stage: &Stage, parts: &Parts) -> Outcome<String> {
    let fixed = [("code", &parts.code), ("pack", &parts.pack)];
    let later = [("engine", &parts.engine), ("worker", &parts.engine_worker)];
    let fixed = fixed.map(|(name, file)| (name.to_owned(), file));
    let later = later.map(|(name, file)| (name.to_owned(), file));
    let chunks = parts.chunks.iter().map(|(name, file)| (chunk(name), file));
    let blocks = fixed.into_iter().chain(chunks).chain(later).map(|(name, file)| {
        let letters = BASE64_STANDARD.encode(stage.read(file)?);
        Ok(format!("<script {OWN} type=\"application/octet-stream\" id=\"{}\">{letters}</script>\n", id(&name)))
    });
    blocks.collect()
}

/// Apart from the blocks that a copy brings, of which one has the settings.
fn chunk(name: &str) -> String {
    format!("chunk-{name}")
}

fn id(name: &str) -> String {
    format!("part-{name}")
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

/// What a page that is one file may do: run its own scripts, and the worker that it makes of its own bytes.
fn policy_of(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| digest(script.as_bytes())).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        scripts.join(" "),
        digest(style.as_bytes())
    )
}
