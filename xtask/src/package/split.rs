//! The reader's code in pieces: what the first load needs, a chunk for each screen, and archives of what several chunks share.
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
const OWN_FILE: usize = 3_700;

/// The archives: of what a text shares with other screens, which whoever opens a text fetches alone; of what only others share; and of what
/// only serves texts that a reader brings.
const ARCHIVES: [&str; 3] = ["shared_by_texts", "shared", "shared_by_own_texts"];

/// The chunks of a text that is read with the cards of its claims.
const TEXT: [&str; 2] = ["reader", "panel"];

/// The chunks that serve texts of the reader alone: their screens, what keeps them and what reads them.
const OWN_TEXTS: [&str; 8] =
    ["own_texts", "own_add", "own_compare", "own_changes", "kept_texts", "importing", "documents", "charsets"];

/// How a piece is fetched and, with what it needs, put into the program.
const PIECE: &str = "const piece = (name, place) => () => {
    const code = diptychBoot.chunk(name, place);
    code.catch(() => {});
    return async (imports) => WebAssembly.instantiate(await code, imports);
};
";

/// The program in pieces.
pub(super) struct Program {
    /// The classic script between code and browser.
    pub(super) glue: String,
    /// The code of the first load.
    pub(super) main: Vec<u8>,
    /// The code of each screen, by the name of its chunk.
    pub(super) chunks: Vec<(String, Vec<u8>)>,
    /// What several chunks share, by the name of its archive: one piece behind the other. Single files of them would be many and tiny.
    pub(super) archives: Vec<(&'static str, Vec<u8>)>,
}

/// Where a piece that several screens share lies in its archive.
struct ArchivePlace {
    piece: String,
    archive: &'static str,
    range: Range<usize>,
}

/// Splits and binds the reader that Cargo built for this run of Trunk.
pub(super) fn reader() -> Outcome<Program> {
    let profile = if is_release() { "release" } else { "debug" };
    let built = house::target().join("wasm32-unknown-unknown").join(profile).join(format!("{READER}.wasm"));
    let folder = house::target().join("split").join(profile);
    split(&built, &folder)?;
    let mut archives = ARCHIVES.map(|name| (name, Vec::new()));
    let (mut chunks, mut places) = (Vec::new(), Vec::new());
    let link = read_text(&folder.join(LINK))?;
    for (name, code) in pieces(&folder)? {
        // Places in an archive are those of the code as it travels.
        let code = if is_release() { code::stripped(&code)? } else { code };
        let Some(users) = users_of(&link, &name) else {
            chunks.push((name.trim_start_matches(CHUNK).to_owned(), code));
            continue;
        };
        if code.len() >= OWN_FILE {
            chunks.push((users.join("_and_"), code));
            continue;
        }
        let (archive, bytes) = &mut archives[archive_of(&users)];
        places.push(ArchivePlace { piece: name, archive, range: bytes.len()..bytes.len() + code.len() });
        bytes.extend(code);
    }
    let glue = read_text(&folder.join(format!("{READER}.js")))?;
    let main = read(&folder.join(format!("{READER}_bg.wasm")))?;
    Ok(Program { glue: classic(&link, &glue, &places)?, main, chunks, archives: archives.into() })
}

/// Which of the archives holds a piece of these users.
fn archive_of(users: &[&str]) -> usize {
    if users.iter().any(|user| TEXT.contains(user)) {
        0
    } else if users.iter().all(|user| OWN_TEXTS.contains(user)) {
        2
    } else {
        1
    }
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
fn classic(link: &str, glue: &str, places: &[ArchivePlace]) -> Outcome<String> {
    let link = without_line(link, "import { initSync }")?;
    let link = asked_for(&link, places)?;
    let loaders: Vec<&str> =
        link.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
    let loaders = loaders.join(", ");
    let link = link.replace("export const ", "const ");
    let glue: String =
        glue.lines().filter(|line| !line.starts_with("import * as import")).flat_map(|line| [line, "\n"]).collect();
    let glue = linked(&glue)?;
    let glue = without_line(&glue, "export { initSync")?.replace("export class ", "class ");
    let script = format!(
        "(() => {{\n\"use strict\";\n{link}\nconst chunkLoaders = {{ {loaders} }};\n{glue}\nglobalThis.wasm_bindgen = __wbg_init;\n}})();\n"
    );
    match ["import.meta", "\nimport ", "\nexport "].into_iter().find(|it| script.contains(it)) {
        Some(left) => {
            Err(format!("the glue of the split code holds `{}`, which only modules know", left.trim()).into())
        }
        None => Ok(script),
    }
}

/// The screens that share a piece: the splitter writes them above its loader.
fn users_of<'a>(link: &'a str, piece: &str) -> Option<Vec<&'a str>> {
    let number = piece.strip_prefix(SHARED)?;
    let (before, _) = link.split_once(&format!("const __chunk_{number} ="))?;
    let users = before.trim_end().lines().last()?.trim_start_matches("/* ").trim_end_matches(" */");
    Some(users.split(", ").collect())
}

/// Each chunk is asked for by its name, and what is in an archive by its place there. The splitter writes the way to each piece out; here it
/// stands once, as [`PIECE`].
fn asked_for(link: &str, places: &[ArchivePlace]) -> Outcome<String> {
    const FETCH: &str = "() => {\n    const src = fetch(new URL(\"./";
    const END: &str = ".wasm\", import.meta.url));\n    src.catch(() => {});\n    \
                       return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n";
    let mut parts = link.split(FETCH);
    let mut script = format!("{PIECE}{}", parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part
            .split_once(END)
            .ok_or("the link script of the split code fetches a piece in another way than it did")?;
        let place = places.iter().find(|it| it.piece == name);
        let asked = match (name.strip_prefix(CHUNK), place) {
            (Some(chunk), _) => format!("\"{chunk}\""),
            (None, Some(ArchivePlace { archive, range, .. })) => {
                format!("\"{archive}\", [{}, {}]", range.start, range.end)
            }
            (None, None) => {
                let users =
                    users_of(link, name).ok_or("the link script of the split code does not say who shares a piece")?;
                format!("\"{}\"", users.join("_and_"))
            }
        };
        script.push_str(&format!("piece({asked}){rest}"));
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
    use super::{ARCHIVES, ArchivePlace, archive_of, classic};

    const LINK: &str = r#"import { initSync } from "./reader.js";
const __chunk_0 = makeLoad(() => {
    const src = fetch(new URL("./chunk_0.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_claims = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_claims.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_0]));
"#;
    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nreturn { \"./__wasm_split.js\": import1, };\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn chunks_are_asked_for_by_name_and_shared_code_by_its_place() {
        let place = ArchivePlace { piece: "chunk_0".to_owned(), archive: "shared", range: 0..12 };
        let script = classic(LINK, GLUE, &[place]).unwrap();
        assert!(script.contains("makeLoad(piece(\"claims\"), [__chunk_0])"), "{script}");
        assert!(script.contains("makeLoad(piece(\"shared\", [0, 12]), [])"), "{script}");
        assert!(script.contains("\"./__wasm_split.js\": chunkLoaders,"), "{script}");
        assert!(script.contains("const chunkLoaders = { __wasm_split_load_claims };"), "{script}");
    }

    #[test]
    fn a_large_piece_is_asked_for_by_the_names_of_those_who_share_it() {
        let link = LINK.replacen("const __chunk_0", "/* claims, search */\nconst __chunk_0", 1);
        assert!(classic(&link, GLUE, &[]).unwrap().contains("piece(\"claims_and_search\")"));
        assert!(classic(LINK, GLUE, &[]).is_err());
    }

    #[test]
    fn what_only_serves_texts_of_the_reader_lies_in_an_archive_of_its_own() {
        let archive = |users: &[&str]| ARCHIVES[archive_of(users)];
        assert_eq!(archive(&["claims", "panel"]), "shared_by_texts");
        assert_eq!(archive(&["claims", "own_texts"]), "shared");
        assert_eq!(archive(&["importing", "own_texts"]), "shared_by_own_texts");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(classic(LINK, "import.meta.env\n", &[]).is_err());
        assert!(classic("", GLUE, &[]).is_err());
    }
}
