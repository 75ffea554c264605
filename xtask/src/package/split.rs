//! The reader's code in pieces: what the first load needs, a chunk for each screen, and an archive of what several chunks share.
//! Takes what Cargo built, since the split has to come before wasm-bindgen, and does what Trunk's own call of it would do. Chunks are
//! asked for through `diptychBoot.chunk` (`public/boot.js`), so that they travel like all code: compressed, under neutral names.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

use super::{READER, code, is_release};
use crate::{
    house,
    step::{About, Outcome},
};

/// The module that the split code is linked by, as the splitter writes it and the glue imports it.
const LINK: &str = "__wasm_split.js";
/// How the names of the files begin that the splitter makes for what several screens share.
const SHARED: &str = "chunk_";

/// How those begin that it makes for one screen.
const CHUNK: &str = "split_";

/// What several screens share has a file of its own from this size on, in bytes of code: in the archive it would be fetched by screens
/// that have no use for it.
const OWN_FILE: usize = 7_000;

/// The program in pieces.
pub(super) struct Program {
    /// The classic script between code and browser.
    pub(super) glue: String,
    /// The code of the first load.
    pub(super) main: Vec<u8>,
    /// The code of each screen, by the name of its chunk.
    pub(super) chunks: Vec<(String, Vec<u8>)>,
    /// What several chunks share, one behind the other. Single files of it would be many and tiny.
    pub(super) shared: Vec<u8>,
}

/// Splits and binds the reader that Cargo built for this run of Trunk.
pub(super) fn reader() -> Outcome<Program> {
    let profile = if is_release() { "release" } else { "debug" };
    let built = house::target().join("wasm32-unknown-unknown").join(profile).join(format!("{READER}.wasm"));
    let folder = house::target().join("split").join(profile);
    split(&built, &folder)?;
    let (mut chunks, mut shared, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let link = read_text(&folder.join(LINK))?;
    for (name, code) in pieces(&folder)? {
        // Places in the archive are those of the code as it travels.
        let code = if is_release() { code::without_names(&code)? } else { code };
        let users = users_of(&link, &name).filter(|_| code.len() >= OWN_FILE);
        if let Some(users) = users {
            chunks.push((users, code));
        } else if name.starts_with(SHARED) {
            places.push((name, shared.len()..shared.len() + code.len()));
            shared.extend(code);
        } else {
            chunks.push((name.trim_start_matches(CHUNK).to_owned(), code));
        }
    }
    let glue = read_text(&folder.join(format!("{READER}.js")))?;
    let main = read(&folder.join(format!("{READER}_bg.wasm")))?;
    Ok(Program { glue: classic(&link, &glue, &places)?, main, chunks, shared })
}

fn split(built: &Path, folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).about(format_args!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).about(format_args!("cannot make {}", folder.display()))?;
    let (input, main) = (read(built)?, folder.join("main.wasm"));
    let main_module = format!("./{READER}.js");
    let link = format!("./{LINK}");
    let mut options = Options::new(&input);
    (options.output_dir, options.main_out_path) = (folder, &main);
    (options.main_module, options.link_name) = (&main_module, &link);
    wasm_split_cli_support::transform(options).map_err(|error| format!("the code cannot be split: {error:#}"))?;
    bind(&main, folder)?;
    fs::remove_file(&main).about(format_args!("cannot remove {}", main.display()))
}

/// Names are what the parts find each other by; they are taken off when all is bound.
fn bind(main: &Path, folder: &Path) -> Outcome {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(main)
        .typescript(false)
        .out_name(READER)
        .remove_name_section(false)
        .remove_producers_section(true);
    bindgen.keep_lld_exports(true).demangle(false);
    bindgen
        .web(true)
        .and_then(|it| it.generate(folder))
        .map_err(|error| format!("the code cannot be bound: {error:#}").into())
}

/// Every piece of code but the first load's, in the order of their names.
fn pieces(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(folder).about(format_args!("cannot read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry.about("cannot read the folder of the split code")?.path()));
    let mut paths = paths.collect::<Outcome<Vec<PathBuf>>>()?;
    paths.sort();
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let is_piece =
        |path: &&PathBuf| path.extension().is_some_and(|it| it == "wasm") && stem(path) != format!("{READER}_bg");
    paths.iter().filter(is_piece).map(|path| Ok((stem(path), read(path)?))).collect()
}

/// Link script and glue as one script that needs no modules: these could not stand in a page that is one file.
fn classic(link: &str, glue: &str, shared: &[(String, Range<usize>)]) -> Outcome<String> {
    let link = without_line(link, "import { initSync }")?;
    let link = asked_for(&link, shared)?.replace(
        "WebAssembly.instantiateStreaming(src, imports)",
        "src.then((code) => WebAssembly.instantiate(code, imports))",
    );
    let loaders: Vec<&str> =
        link.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
    let loaders = loaders.join(", ");
    let link = link.replace("export const ", "const ");
    let glue: String =
        glue.lines().filter(|line| !line.starts_with("import * as import")).flat_map(|line| [line, "\n"]).collect();
    let glue = linked(&glue)?;
    let glue = without_line(&glue, "export { initSync")?.replace("export class ", "class ");
    let places: Vec<String> =
        shared.iter().map(|(name, place)| format!("{name}: [{}, {}]", place.start, place.end)).collect();
    let script = format!(
        "(() => {{\n\"use strict\";\nconst sharedCode = {{ {} }};\n{link}\nconst chunkLoaders = {{ {loaders} }};\n{glue}\nglobalThis.wasm_bindgen = __wbg_init;\n}})();\n",
        places.join(", ")
    );
    match ["import.meta", "\nimport ", "\nexport "].into_iter().find(|it| script.contains(it)) {
        Some(left) => {
            Err(format!("the glue of the split code holds `{}`, which only modules know", left.trim()).into())
        }
        None => Ok(script),
    }
}

/// The screens that share a piece, as a name: the splitter writes them above its loader.
fn users_of(link: &str, piece: &str) -> Option<String> {
    let number = piece.strip_prefix(SHARED)?;
    let (before, _) = link.split_once(&format!("const __chunk_{number} ="))?;
    let users = before.trim_end().lines().last()?.trim_start_matches("/* ").trim_end_matches(" */");
    Some(users.replace(", ", "_and_"))
}

/// Each chunk is asked for by its name, and what is in the archive by its place there.
fn asked_for(link: &str, shared: &[(String, Range<usize>)]) -> Outcome<String> {
    const FETCH: &str = "fetch(new URL(\"./";
    const END: &str = ".wasm\", import.meta.url))";
    let mut parts = link.split(FETCH);
    let mut script = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) =
            part.split_once(END).ok_or("the link script of the split code has an address that does not end")?;
        let is_in_archive = shared.iter().any(|(piece, _)| piece == name);
        let asked = match name.strip_prefix(CHUNK) {
            Some(chunk) => format!("\"{chunk}\""),
            None if is_in_archive => format!("\"shared\", sharedCode.{name}"),
            None => format!("\"{}\"", users_of(link, name).unwrap_or_default()),
        };
        script.push_str(&format!("diptychBoot.chunk({asked}){rest}"));
    }
    Ok(script)
}

/// The glue names the link script once for each import of it.
fn linked(glue: &str) -> Outcome<String> {
    let start = format!("\"./{LINK}\": import");
    let mut parts = glue.split(&start);
    let mut script = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|it: char| it.is_ascii_digit());
        script.push_str(&format!("\"./{LINK}\": chunkLoaders{rest}"));
    }
    Ok(script)
}

fn without_line(script: &str, start: &str) -> Outcome<String> {
    let is_it = |line: &str| line.starts_with(start);
    if !script.lines().any(is_it) {
        return Err(format!("the script of the split code has no `{start}`").into());
    }
    Ok(script.lines().filter(|line| !is_it(line)).flat_map(|line| [line, "\n"]).collect())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).about(format_args!("cannot read {}", path.display()))
}

fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).about(format_args!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::classic;

    const LINK: &str = r#"import { initSync } from "./reader.js";
const __chunk_0 = makeLoad(() => {
    const src = fetch(new URL("./chunk_0.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
export const __wasm_split_load_claims = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_claims.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, [__chunk_0]));
"#;
    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nreturn { \"./__wasm_split.js\": import1, };\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn chunks_are_asked_for_by_name_and_shared_code_by_its_place() {
        let script = classic(LINK, GLUE, &[("chunk_0".to_owned(), 0..12)]).unwrap();
        assert!(script.contains("diptychBoot.chunk(\"claims\")"), "{script}");
        assert!(script.contains("diptychBoot.chunk(\"shared\", sharedCode.chunk_0)"), "{script}");
        assert!(script.contains("chunk_0: [0, 12]"), "{script}");
        assert!(script.contains("\"./__wasm_split.js\": chunkLoaders,"), "{script}");
        assert!(script.contains("const chunkLoaders = { __wasm_split_load_claims };"), "{script}");
    }

    #[test]
    fn a_large_piece_is_asked_for_by_the_names_of_those_who_share_it() {
        let link = LINK.replacen("const __chunk_0", "/* claims, search */\nconst __chunk_0", 1);
        assert!(classic(&link, GLUE, &[]).unwrap().contains("diptychBoot.chunk(\"claims_and_search\")"));
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(classic(LINK, "import.meta.env\n", &[]).is_err());
        assert!(classic("", GLUE, &[]).is_err());
    }
}
