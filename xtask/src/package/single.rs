//! The reader as one file, `diptych.html`: the index with every part in the place of its address. Scripts and style stand in
//! the page and are admitted by their digests; code and pack stand as base64 in blocks that no browser runs. It opens from
//! a disk and asks for nothing.

use sha2::{Digest, Sha256};

use super::{
    index::{self, Assets, Parts},
    offline::base64,
    stage::Stage,
};
use crate::step::{About, Outcome};

/// The name of the file, which people see when they pass it on.
const NAME: &str = "diptych.html";

/// Where the policy stands in the index.
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// Writes it.
pub(crate) fn write(stage: &Stage, staged: &str, parts: &Parts) -> Outcome {
    let boot = inline(stage, &parts.boot)?;
    let glue = inline(stage, &parts.glue)?;
    let framed = inline(stage, &parts.framed)?;
    let folio = inline(stage, &parts.folio)?;
    let panes = inline(stage, &parts.panes)?;
    let style = inline(stage, &parts.style)?;
    let assets = Assets {
        scripts: format!(
            "<script {ADDRESSES}>{boot}</script>\n<script>{folio}</script>\n<script>{panes}</script>\n<script>{glue}</script>\n<script>{framed}</script>"
        ),
        style: format!("<style>{style}</style>"),
        // Nothing is waited for that an opening could stand in for.
        openings: String::new(),
    };
    let index =
        with_policy(&index::fill(staged, parts, &assets)?, &policy(&[&boot, &folio, &panes, &glue, &framed], &style))?;
    let blocks = blocks(stage, parts)?;
    stage.write(NAME, index.replace("</body>", &format!("{blocks}</body>")).as_bytes())
}

/// To the boot script, an address that begins with `#` is that of a block.
const ADDRESSES: &str = "data-wasm=\"#part-code\" data-pack=\"#part-pack\" data-engine=\"#part-engine\" data-engine-worker=\"#part-worker\"";

fn blocks(stage: &Stage, parts: &Parts) -> Outcome<String> {
    let named =
        [("code", &parts.code), ("pack", &parts.pack), ("engine", &parts.engine), ("worker", &parts.engine_worker)];
    let written = named.into_iter().map(|(id, name)| {
        let bytes = block(stage, name)?;
        Ok(format!("<script type=\"application/octet-stream\" id=\"part-{id}\">{bytes}</script>\n"))
    });
    written.collect()
}

fn block(stage: &Stage, name: &str) -> Outcome<String> {
    Ok(base64(&stage.read(name)?))
}

/// A script or style sheet as it can stand between its tags.
fn inline(stage: &Stage, name: &str) -> Outcome<String> {
    let text = String::from_utf8(stage.read(name)?).about(format_args!("{name} is not UTF-8"))?;
    match ["</script", "</style", "<!--"].into_iter().find(|end| text.contains(end)) {
        Some(end) => Err(format!("{name} holds `{end}`, which would end it in a page that is one file").into()),
        None => Ok(text),
    }
}

/// What a page that is one file may do: run its own scripts, and the worker that it makes of its own bytes.
fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| digest(script)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        scripts.join(" "),
        digest(style)
    )
}

fn digest(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

fn with_policy(index: &str, policy: &str) -> Outcome<String> {
    let (before, rest) = index.split_once(POLICY).ok_or("index.html has no content security policy")?;
    let (_, after) = rest.split_once('"').ok_or("the content security policy of index.html has no end")?;
    Ok([before, POLICY, policy, "\"", after].concat())
}
