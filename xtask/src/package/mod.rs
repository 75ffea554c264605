//! Trunk's post-build hook: turns the staging directory into the files that a host serves. Every file but the index is
//! named by the hash of its own final bytes, so that a host or cache can keep it for ever and never mix two builds.
//!
//! - [`stage`]: what Trunk left, and what takes its place
//! - [`corpus`]: the pack, and the words of the corpus that stand in the index
//! - [`code`], [`script`], [`css`]: shipping form of code, scripts and style sheets
//! - [`extras`]: manifest, icons, samples for hosts
//! - [`index`]: fills the marked places of `index.html`
//! - [`offline`]: the worker that keeps the files for use without a network
//! - [`opening`]: what a link to a text shows first
//! - [`picture`]: the icon as pictures of points
//! - [`policy`]: what a page may run
//! - [`single`]: the reader as one file
//! - [`split`]: the reader's code in pieces
//!
//! Reads the workspace and writes below the staging directory only.

mod code;
mod corpus;
mod css;
mod extras;
mod index;
mod merge;
mod offline;
mod opening;
mod picture;
mod policy;
mod script;
mod single;
mod split;
mod stage;

use std::{env, fs, path::PathBuf};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::{
    house,
    step::{About, Outcome, step},
};
pub(crate) use code::unpacked;
use split::Program;
use stage::Stage;

/// Set by `cargo xtask dist --unsplit`: all code of the reader in one file.
pub(crate) const UNSPLIT: &str = "DIPTYCH_UNSPLIT";

/// The name of the reader's binary, with which what Trunk makes of it begins.
const READER: &str = "reader";
/// The same for what runs beside the page.
const ENGINE: &str = "engine";
/// How the files begin that have to do with the model of names.
const NAMES: &str = "names";

/// `cargo xtask package`.
pub(crate) fn package() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "`cargo xtask package` is Trunk's post-build hook and works in the folder that Trunk names in TRUNK_STAGING_DIR; \
         run `cargo xtask dist` or `trunk build`",
    )?;
    step("package", || fill(&Stage::open(folder)?))
}

fn fill(stage: &Stage) -> Outcome {
    let pack = stage.folder().join("corpus.pack");
    let words = corpus::pack(&pack)?;
    let first_view = corpus::first_view(&pack)?;
    let opening = opening::script(stage, &corpus::openings(&pack)?)?;
    let staged = stage.take_text("index.html")?;
    let watchdog = offline::watchdog(stage)?;
    let program = program(stage)?;
    let [style, composed_style] = index::style_sheets(&staged).map(|names| style(stage, &names));
    let parts = index::Parts {
        style: stage.name("style", "css", style?.as_bytes())?,
        composed_style: stage.name("composed", "css", composed_style?.as_bytes())?,
        glue: stage.name("app", "js", script::shipped(&program.glue)?.as_bytes())?,
        code: stage.name("app", "bin", &code(&program.main)?)?,
        chunks: chunks(stage, &program)?,
        engine_worker: stage.name("worker", "js", engine_worker(stage)?.as_bytes())?,
        engine: stage.name("worker", "bin", &code(&stage.take(&code_of(stage, ENGINE)?)?)?)?,
        names: stage.name(NAMES, "model", &model("names.model")?)?,
        boot: stage.name("boot", "js", script::shipped(&public("boot.js")?)?.as_bytes())?,
        translated: stage.name("translated", "js", script::shipped(&public("translated.js")?)?.as_bytes())?,
        framed: stage.name("framed", "js", script::shipped(&public("framed.js")?)?.as_bytes())?,
        rescue: offline::rescue(&watchdog)?,
        watchdog,
        followers: offline::scripts(stage)?,
        icon: format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(public("icon.svg")?)),
        pack: stage.name("corpus", "pack", &stage.take("corpus.pack")?)?,
        symbols: public("symbols.svg")?,
        words,
        first_view,
        opening,
    };
    stage.nothing_is_left()?;
    let one_file = single::write(stage, &staged, &parts)?;
    let index = index::fill(&staged, &parts, &index::Assets::hosted(&parts, one_file))?;
    let index = policy::admitting(&index, &[&parts.opening, &parts.rescue])?;
    stage.write("index.html", index.as_bytes())?;
    extras::write(stage)?;
    offline::worker(stage)
}

/// What Trunk made of the reader gives way to what the splitter makes of it, unless the build is to be of one piece.
fn program(stage: &Stage) -> Outcome<Program> {
    let glue = stage.take_text(&glue_of(stage, READER)?)?;
    let main = stage.take(&code_of(stage, READER)?)?;
    if env::var_os(UNSPLIT).is_some() {
        return Ok(Program { glue, main, chunks: Vec::new() });
    }
    split::reader()
}

/// The file of each chunk, by its name.
fn chunks(stage: &Stage, program: &Program) -> Outcome<Vec<(String, String)>> {
    let files = program.chunks.iter().map(|(name, module)| {
        let file = stage.name(&file_stem(name), "bin", &code(module)?)?;
        Ok((name.clone(), file))
    });
    files.collect()
}

fn file_stem(chunk: &str) -> String {
    format!("chunk-{}", chunk.replace('_', "-"))
}

/// The worker's script is one file: a script made from a string, as in a page that is one file, can load no other.
fn engine_worker(stage: &Stage) -> Outcome<String> {
    let glue = stage.take_text(&glue_of(stage, ENGINE)?)?;
    script::shipped(&(glue + "\n" + &public("engine-worker.js")?))
}

fn glue_of(stage: &Stage, program: &str) -> Outcome<String> {
    stage.only_name(program, ".js")
}

fn code_of(stage: &Stage, program: &str) -> Outcome<String> {
    stage.only_name(program, "_bg.wasm")
}

fn style(stage: &Stage, names: &[String]) -> Outcome<String> {
    let sheets = names.iter().map(|name| stage.take_text(name)).collect::<Outcome<Vec<_>>>()?;
    Ok(css::shipped(&sheets.concat()))
}

/// A release goes without names of functions; while somebody works on the reader, traces with names are worth their bytes.
fn code(module: &[u8]) -> Outcome<Vec<u8>> {
    if is_release() {
        return code::gzip(&code::stripped(module)?);
    }
    code::gzip(module)
}

fn is_release() -> bool {
    env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

/// A file of the model of names.
fn model(name: &str) -> Outcome<Vec<u8>> {
    let path = house::root().join("crates/engine/model").join(name);
    fs::read(&path).about(format_args!("cannot read {}", path.display()))
}

fn public(name: &str) -> Outcome<String> {
    let path = house::root().join("public").join(name);
    fs::read_to_string(&path).about(format_args!("cannot read {}", path.display()))
}
