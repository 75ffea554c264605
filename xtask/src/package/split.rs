//! The reader's code in pieces: what the first load needs, a chunk for each screen, and groups of what several chunks share.
//! Takes what Cargo built, since the split has to come before wasm-bindgen, and does what Trunk's own call of it would do. Chunks are
//! asked for through `diptychBoot.chunk` (`public/boot.js`), so that they travel like all code: compressed, under neutral names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

use super::{READER, code, is_release, merge};
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

/// What several screens share is a chunk by itself from this size on, in bytes of code: in a group it would be fetched by screens
/// that have no use for it.
const OWN_CHUNK: usize = 3_700;

/// The groups: of what a text shares with other screens, which whoever opens a text fetches alone; of what only others share; and of what
/// only serves texts that a reader brings.
const SHARED_BY_TEXTS: &str = "shared_by_texts";
const SHARED_BY_OTHERS: &str = "shared";
const SHARED_BY_OWN_TEXTS: &str = "shared_by_own_texts";

/// The chunks of a text that is read with the cards of its claims.
const TEXT: [&str; 2] = ["reader", "panel"];

/// The chunks that serve texts of the reader alone: their screens, what keeps them and what reads them.
const OWN_TEXTS: [&str; 8] =
    ["own_texts", "own_add", "own_compare", "own_changes", "kept_texts", "importing", "documents", "charsets"];

/// How a chunk is fetched and, with what it needs, put into the program.
const PIECE: &str = "const piece = (name) => () => {
    const code = diptychBoot.chunk(name);
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
    /// The code of each screen, and of what several of them share, by the name of its chunk.
    pub(super) chunks: Vec<(String, Vec<u8>)>,
}

/// The chunk that each piece of what several screens share has become a part of, by the name of the piece.
type Groups = BTreeMap<String, String>;

/// Splits and binds the reader that Cargo built for this run of Trunk.
pub(super) fn reader() -> Outcome<Program> {
    let profile = if is_release() { "release" } else { "debug" };
    let built = house::target().join("wasm32-unknown-unknown").join(profile).join(format!("{READER}.wasm"));
    let folder = house::target().join("split").join(profile);
    split(&built, &folder)?;
    let link = read_text(&folder.join(LINK))?;
    let mut chunks = Vec::new();
    let mut shared: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    let mut groups = Groups::new();
    for (name, code) in pieces(&folder)? {
        if let Some(users) = users_of(&link, &name) {
            let group = group_of(&users, code::stripped(&code)?.len());
            groups.insert(name, group.clone());
            shared.entry(group).or_default().push(code);
        } else {
            chunks.push((name.trim_start_matches(CHUNK).to_owned(), code));
        }
    }
    for (group, pieces) in shared {
        chunks.push((group, merge::merged(&pieces)?));
    }
    let glue = read_text(&folder.join(format!("{READER}.js")))?;
    let main = read(&folder.join(format!("{READER}_bg.wasm")))?;
    Ok(Program { glue: classic(&link, &glue, &groups)?, main, chunks })
}

/// The chunk that a piece of so many bytes belongs to, which these screens share.
fn group_of(users: &[&str], size: usize) -> String {
    if size >= OWN_CHUNK {
        return users.join("_and_");
    }
    if users.iter().any(|user| TEXT.contains(user)) {
        return SHARED_BY_TEXTS.to_owned();
    }
    let serves_own_texts_alone = users.iter().all(|user| OWN_TEXTS.contains(user));
    if serves_own_texts_alone { SHARED_BY_OWN_TEXTS } else { SHARED_BY_OTHERS }.to_owned()
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
fn classic(link: &str, glue: &str, groups: &Groups) -> Outcome<String> {
    let link = without_line(link, "import { initSync }")?;
    let link = grouped(&asked_for(&link, groups)?);
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

/// Each chunk is asked for by its name. The splitter writes the way to each piece out; here it stands once, as [`PIECE`].
fn asked_for(link: &str, groups: &Groups) -> Outcome<String> {
    const FETCH: &str = "() => {\n    const src = fetch(new URL(\"./";
    const END: &str = ".wasm\", import.meta.url));\n    src.catch(() => {});\n    \
                       return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n";
    let mut parts = link.split(FETCH);
    let mut script = format!("{PIECE}{}", parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part
            .split_once(END)
            .ok_or("the link script of the split code fetches a piece in another way than it did")?;
        let chunk = name.strip_prefix(CHUNK).or_else(|| groups.get(name).map(String::as_str));
        let chunk = chunk.ok_or("the link script of the split code does not say who shares a piece")?;
        script.push_str(&format!("piece(\"{chunk}\"){rest}"));
    }
    Ok(script)
}

/// Pieces of one group have one loader, which stands once where a screen needs several of them.
fn grouped(link: &str) -> String {
    let mut loaders: Vec<(&str, &str)> = Vec::new();
    let mut loader_of: BTreeMap<&str, &str> = BTreeMap::new();
    let mut script = String::new();
    for line in link.lines().filter(|line| !line.starts_with("/* ")) {
        if let Some((loader, load)) = line.strip_prefix("const ").and_then(|line| line.split_once(" = makeLoad(")) {
            let known = loaders.iter().find(|(_, other)| *other == load).map(|(loader, _)| *loader);
            loader_of.insert(loader, known.unwrap_or(loader));
            if known.is_some() {
                continue;
            }
            loaders.push((loader, load));
        }
        script.push_str(&with_needed(line, &loader_of));
        script.push('\n');
    }
    script
}

/// The line of a screen, with the loaders of what it needs.
fn with_needed(line: &str, loader_of: &BTreeMap<&str, &str>) -> String {
    let Some((start, needed)) = line.split_once(", [").filter(|_| line.starts_with("export const ")) else {
        return line.to_owned();
    };
    let (needed, end) = needed.split_once(']').unwrap_or((needed, ""));
    let needed: BTreeSet<&str> = needed.split(", ").filter_map(|it| loader_of.get(it).copied()).collect();
    format!("{start}, [{}]{end}", Vec::from_iter(needed).join(", "))
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
    use super::{Groups, OWN_CHUNK, classic, group_of};

    const LINK: &str = r#"import { initSync } from "./reader.js";
/* claims, search */
const __chunk_0 = makeLoad(() => {
    const src = fetch(new URL("./chunk_0.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* claims, reader */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_claims = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_claims.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_0, __chunk_1]));
"#;
    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nreturn { \"./__wasm_split.js\": import1, };\nexport { initSync, __wbg_init as default };\n";

    fn groups(pieces: &[(&str, &str)]) -> Groups {
        pieces.iter().map(|(piece, group)| ((*piece).to_owned(), (*group).to_owned())).collect()
    }

    #[test]
    fn chunks_are_asked_for_by_name_and_shared_code_by_that_of_its_group() {
        let script = classic(LINK, GLUE, &groups(&[("chunk_0", "shared"), ("chunk_1", "shared")])).unwrap();
        assert!(script.contains("makeLoad(piece(\"claims\"), [__chunk_0])"), "{script}");
        assert_eq!(script.matches("makeLoad(piece(\"shared\"), [])").count(), 1, "{script}");
        assert!(!script.contains("__chunk_1"), "{script}");
        assert!(script.contains("\"./__wasm_split.js\": chunkLoaders,"), "{script}");
        assert!(script.contains("const chunkLoaders = { __wasm_split_load_claims };"), "{script}");
    }

    #[test]
    fn pieces_of_two_groups_have_two_loaders() {
        let script = classic(LINK, GLUE, &groups(&[("chunk_0", "shared"), ("chunk_1", "claims_and_search")])).unwrap();
        assert!(script.contains("makeLoad(piece(\"claims\"), [__chunk_0, __chunk_1])"), "{script}");
        assert!(classic(LINK, GLUE, &groups(&[("chunk_0", "shared")])).is_err());
    }

    #[test]
    fn a_large_piece_is_named_for_those_who_share_it_and_small_ones_for_whom_they_serve() {
        assert_eq!(group_of(&["claims", "search"], OWN_CHUNK), "claims_and_search");
        assert_eq!(group_of(&["claims", "panel"], 1), "shared_by_texts");
        assert_eq!(group_of(&["claims", "own_texts"], 1), "shared");
        assert_eq!(group_of(&["importing", "own_texts"], 1), "shared_by_own_texts");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(classic(LINK, "import.meta.env\n", &groups(&[("chunk_0", "a"), ("chunk_1", "a")])).is_err());
        assert!(classic("", GLUE, &Groups::new()).is_err());
    }
}
