//! Archives and texts for tests: writes zips byte by byte, and texts so that a person can read what was kept.

#![allow(dead_code, reason = "each test uses some of it")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use diptych_import::imported_text::ImportedText;
use encoding_rs::Encoding;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// The folder of the example files; tests of other crates read them too.
pub fn files() -> PathBuf {
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|it| it.join("crates/import/tests/files"));
    folders.into_iter().find(|it| it.is_dir()).unwrap()
}

/// The example with this name: a file as it is, or in the character set that its name has; a folder as a zip of what is in it.
pub fn example(name: &str) -> Vec<u8> {
    let path = files().join(name);
    if path.is_dir() {
        return zipped(&members(&path, ""));
    }
    let stem = name.split('.').next().unwrap();
    let label = stem.find("windows").and_then(|at| stem.get(at..));
    match label.and_then(|it| Encoding::for_label(it.as_bytes())) {
        Some(encoding) => encoding.encode(&fs::read_to_string(path).unwrap()).0.into_owned(),
        None => fs::read(path).unwrap(),
    }
}

/// The names of all examples.
pub fn examples() -> Vec<String> {
    let entries = fs::read_dir(files()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|it| !it.ends_with(".expected")).collect();
    names.sort();
    names
}

fn members(folder: &Path, under: &str) -> Vec<(String, Vec<u8>)> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        let name = format!("{under}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            found.extend(members(&path, &format!("{name}/")));
        } else {
            found.push((name, fs::read(&path).unwrap()));
        }
    }
    found
}

/// A zip of these members, deflated.
pub fn zipped(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let packed = members.iter().map(|(name, bytes)| Packed::deflated(name, bytes)).collect::<Vec<_>>();
    written(&packed)
}

/// A member as it stands in an archive, whether that is true or not.
#[derive(Clone)]
pub struct Packed {
    pub name: String,
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    pub n_declared: u32,
    pub bytes: Vec<u8>,
}

impl Packed {
    pub fn deflated(name: &str, bytes: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(bytes);
        let n_declared = u32::try_from(bytes.len()).unwrap();
        Self { name: name.to_owned(), flags: 0, method: 8, crc: crc.sum(), n_declared, bytes: deflate(bytes) }
    }
}

/// `bytes` without a header, as zip and gzip have them.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(bytes.len() + 64);
    Compress::new(Compression::best(), false).compress_vec(bytes, &mut packed, FlushCompress::Finish).unwrap();
    packed
}

/// An archive of these members, each written once, with a directory that names each once.
pub fn written(members: &[Packed]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for it in members {
        let start = u32::try_from(archive.len()).unwrap();
        archive.extend(b"PK\x03\x04\x14\0");
        archive.extend(described(it));
        archive.extend(0_u16.to_le_bytes());
        archive.extend(it.name.as_bytes());
        archive.extend(&it.bytes);
        directory.extend(entry(it, start));
    }
    end(archive, &directory, members.len())
}

/// The entry of the directory for a member that stands at `start`.
pub fn entry(it: &Packed, start: u32) -> Vec<u8> {
    let mut entry = b"PK\x01\x02\x14\0\x14\0".to_vec();
    entry.extend(described(it));
    entry.extend([0; 12]);
    entry.extend(start.to_le_bytes());
    entry.extend(it.name.as_bytes());
    entry
}

/// `archive` with its directory behind it.
pub fn end(mut archive: Vec<u8>, directory: &[u8], n_members: usize) -> Vec<u8> {
    let start = u32::try_from(archive.len()).unwrap();
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    let n_members = u16::try_from(n_members).unwrap_or(u16::MAX).to_le_bytes();
    archive.extend([n_members, n_members].concat());
    archive.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

/// Flags to the length of the name, which local headers and entries have alike.
fn described(it: &Packed) -> Vec<u8> {
    let mut bytes = [it.flags.to_le_bytes(), it.method.to_le_bytes(), [0, 0], [0, 0]].concat();
    let n_packed = u32::try_from(it.bytes.len()).unwrap();
    bytes.extend([it.crc.to_le_bytes(), n_packed.to_le_bytes(), it.n_declared.to_le_bytes()].concat());
    bytes.extend(u16::try_from(it.name.len()).unwrap().to_le_bytes());
    bytes
}

/// The texts as a person can read them: what is stated, then the paragraphs, with the reason before those that were left out.
pub fn shown(texts: &[ImportedText]) -> String {
    texts.iter().map(shown_one).collect::<Vec<_>>().join("\n----\n\n")
}

fn shown_one(text: &ImportedText) -> String {
    let mut shown = format!("kind: {}\n", text.kind);
    let details = [
        ("headline", &text.headline),
        ("publisher", &text.publisher),
        ("byline", &text.byline),
        ("address", &text.address),
        ("language", &text.language),
    ];
    if let Some(member) = &text.member {
        writeln!(shown, "member: {member}").unwrap();
    }
    for (name, stated) in details.into_iter().filter_map(|(name, it)| Some((name, it.as_ref()?))) {
        writeln!(shown, "{name}: {} (from {})", stated.value, stated.origin).unwrap();
    }
    for (name, day) in [("published", &text.published), ("captured", &text.captured)] {
        day.iter().for_each(|it| writeln!(shown, "{name}: {} (from {})", it.value, it.origin).unwrap());
    }
    text.notes.iter().for_each(|it| writeln!(shown, "note: {it}").unwrap());
    for block in &text.blocks {
        let reason = block.left_out.map(|it| format!("[{it}] ")).unwrap_or_default();
        writeln!(shown, "\n{reason}{}", block.text).unwrap();
    }
    shown
}
