//! `cargo xtask size`: what a reader downloads, file by file, against the project's budget. Knows which file is the code and
//! which is the pack by their names; everything else is counted alike.
//!
//! `size` and the tests hold the budget; the tests hold besides that nothing grows unnoticed, by the sizes written down in
//! `size.lock`.

use std::{fs, io::Read};

use flate2::{Compression, read::GzEncoder};

use crate::{
    house, package,
    step::{About, Outcome},
};

/// Bytes in a kilobyte of the budget.
const KB: usize = 1000;
/// The code alone, raw wasm in brotli. A bare Leptos page takes about 27 KB of it.
const CODE_BUDGET: usize = 150 * KB;
/// Everything but the pack that the first visit waits for, in brotli.
const READER_BUDGET: usize = 200 * KB;
/// The pack in brotli. It is compressed already, so brotli gains nothing on it.
const PACK_BUDGET: usize = 120 * KB;

/// What nobody waits for who reads, in brotli: nearly all of it the engine with search, alignment and composed pages, which are
/// fetched when they are first asked for, or once the page is quiet. The engine's speed takes 24 KB of it.
const LATER_BUDGET: usize = 240 * KB;

/// The model of names in brotli, which gains little on it. Fetched only for a corpus without entities, never in the first load.
const NAMES_BUDGET: usize = 300 * KB;

/// What a page of somebody else loads to put the reader into it, in brotli.
const EMBED_BUDGET: usize = 3 * KB;

/// The reader as one file, as it stands on a disk: no larger than any mail carries, and a host that compresses nothing still
/// sends it in a moment.
const ONE_FILE_BUDGET: usize = 750 * KB;

/// What a host sends before it hears from the browser again is ten packets of 1,460 bytes (RFC 6928), its headers among them. A page or
/// sheet beyond that comes a round trip later: 150 ms on a slow network.
const FIRST_PACKETS_BUDGET: usize = 14_200;

/// How the names of the files begin that a first visit asks for.
const FIRST_LOAD: [&str; 12] = [
    "app.",
    "boot.",
    "composed.",
    "corpus.",
    "overview.",
    "framed.",
    "index.html",
    "kept.",
    "offline.",
    "panes.",
    "style.",
    "watchdog.",
];

/// How the names of the files begin that count by themselves or that the reader's page never asks for: the reader as one file,
/// what others embed, the model of names with its notice.
const APART: [&str; 3] = [ONE_FILE, "embed", "names"];
const NAMES: &str = "names.";
const ONE_FILE: &str = "diptych.html";
const EMBED: &str = "embed.js";
const PAGE: &str = "index.html";
const STYLE: &str = "style.";

/// Strongest brotli: what a host that compresses ahead of time serves.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

struct FileSize {
    name: String,
    /// Bytes of the content itself; for the code, of the wasm inside its wrapping.
    raw: usize,
    gzip: usize,
    brotli: usize,
    /// Bytes that travel from a host that compresses text with brotli and sends `.bin` and `.pack` as they are.
    wire: usize,
}

/// How much a size may grow before the tests fail: less is noise of the compressor, more is something that was added.
const GROWTH_PERCENT: usize = 2;
/// Where the sizes stand that the tests hold on to.
const LOCK: &str = "size.lock";

/// Prints the table and fails over the budget.
pub(crate) fn size() -> Outcome {
    hold(&Sizes::measure()?.parts(), Part::hold_budget)
}

/// Prints the table and fails over the budget, or if a part has grown since the sizes were written down.
pub(crate) fn holds() -> Outcome {
    let parts = Sizes::measure()?.parts();
    let path = house::root().join(LOCK);
    let locked = fs::read_to_string(&path).about(format_args!("cannot read {}", path.display()))?;
    hold(&parts, Part::hold_budget)?;
    hold(&parts, |part| part.hold_lock(&locked))
}

fn hold(parts: &[Part], holds: impl Fn(&Part) -> Outcome) -> Outcome {
    parts.iter().try_for_each(holds)
}

/// Writes the sizes down that the tests hold on to from now on.
pub(crate) fn lock() -> Outcome {
    let parts = Sizes::measure()?.parts();
    let lines: String = parts.iter().map(|part| format!("{} {}\n", part.key, part.size)).collect();
    let path = house::root().join(LOCK);
    fs::write(&path, lines).about(format_args!("cannot write {}", path.display()))
}

/// What the budget speaks of.
struct Part {
    key: &'static str,
    name: &'static str,
    size: usize,
    /// What the size counts.
    unit: &'static str,
    budget: usize,
}

const BROTLI: &str = "bytes of brotli";
const GZIP: &str = "bytes of gzip";

impl Part {
    fn hold_budget(&self) -> Outcome {
        let Self { name, size, unit, budget, .. } = self;
        if size > budget {
            return Err(format!("{name}: {size} {unit}, over the budget of {budget}").into());
        }
        println!("{name}: {size} {unit} of {budget}");
        Ok(())
    }

    fn hold_lock(&self, locked: &str) -> Outcome {
        let Self { key, name, size, unit, budget } = self;
        let written = locked.lines().find_map(|line| line.strip_prefix(key)?.trim().parse::<usize>().ok());
        let written =
            written.ok_or_else(|| format!("{LOCK} has no size of {key}; `cargo xtask size --lock` writes it"))?;
        if *size > written + written * GROWTH_PERCENT / 100 {
            return Err(format!(
                "{name}: {size} {unit}, more than {GROWTH_PERCENT} % over the {written} of {LOCK}; find what was added, or write it down with `cargo xtask size --lock`"
            )
            .into());
        }
        println!("{name}: {size} {unit}; {written} written down, {budget} in the budget");
        Ok(())
    }
}

/// Every file with its sizes.
struct Sizes(Vec<FileSize>);

impl Sizes {
    /// Measures `dist/` and prints the table.
    fn measure() -> Outcome<Self> {
        let files = measure()?;
        println!("{:<32}{:>10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli", "wire");
        files.iter().for_each(FileSize::print);
        total("first load but the pack", files.iter().filter(|file| file.is_first() && !file.is_pack())).print();
        total("first load", files.iter().filter(|file| file.is_first())).print();
        total("later, when needed", files.iter().filter(|file| file.is_later())).print();
        println!(
            "wire: the code travels as gzip whatever the host does; the budget counts its brotli, which a host may serve."
        );
        Ok(Self(files))
    }

    fn parts(&self) -> [Part; 9] {
        let sum = |wanted: fn(&FileSize) -> bool, size: fn(&FileSize) -> usize| {
            self.0.iter().filter(|file| wanted(file)).map(size).sum()
        };
        let part = |key, name, wanted, budget| {
            let size = sum(wanted, |file| file.brotli);
            Part { key, name, size, unit: BROTLI, budget }
        };
        [
            part("code", "the code", FileSize::is_code, CODE_BUDGET),
            part("reader", "the first load but the pack", |file| file.is_first() && !file.is_pack(), READER_BUDGET),
            part("pack", "the pack", FileSize::is_pack, PACK_BUDGET),
            part("later", "what is fetched later", FileSize::is_later, LATER_BUDGET),
            part("names", "the model of names", |file| file.name.starts_with(NAMES), NAMES_BUDGET),
            Part {
                key: "page",
                name: "the page, before the first paint",
                size: sum(|file| file.name == PAGE, |file| file.gzip),
                unit: GZIP,
                budget: FIRST_PACKETS_BUDGET,
            },
            Part {
                key: "style",
                name: "its style, before the first paint",
                size: sum(|file| file.name.starts_with(STYLE), |file| file.gzip),
                unit: GZIP,
                budget: FIRST_PACKETS_BUDGET,
            },
            part("embed", EMBED, |file| file.name == EMBED, EMBED_BUDGET),
            Part {
                key: "one-file",
                name: ONE_FILE,
                size: sum(|file| file.name == ONE_FILE, |file| file.raw),
                unit: "bytes",
                budget: ONE_FILE_BUDGET,
            },
        ]
    }
}

fn measure() -> Outcome<Vec<FileSize>> {
    let folder = house::dist();
    let entries =
        fs::read_dir(&folder).about(format_args!("cannot read {}; `cargo xtask dist` makes it", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.about(format_args!("cannot read {}", folder.display()))?;
        let bytes = fs::read(entry.path()).about(format_args!("cannot read {}", entry.path().display()))?;
        files.push(FileSize::of(entry.file_name().to_string_lossy().into_owned(), bytes)?);
    }
    files.sort_by(|one, two| one.name.cmp(&two.name));
    Ok(files)
}

fn total<'a>(name: &str, files: impl Iterator<Item = &'a FileSize>) -> FileSize {
    let none = FileSize { name: name.to_owned(), raw: 0, gzip: 0, brotli: 0, wire: 0 };
    files.fold(none, |sum, file| FileSize {
        raw: sum.raw + file.raw,
        gzip: sum.gzip + file.gzip,
        brotli: sum.brotli + file.brotli,
        wire: sum.wire + file.wire,
        ..sum
    })
}

impl FileSize {
    fn of(name: String, bytes: Vec<u8>) -> Outcome<Self> {
        let sent = bytes.len();
        let content = if is_wasm(&name) { package::unpacked(&bytes)? } else { bytes };
        let (gzip, brotli) = (gzip(&content)?, brotli(&content)?);
        let wire = if is_wasm(&name) || is_pack(&name) { sent } else { brotli };
        Ok(Self { name, raw: content.len(), gzip, brotli, wire })
    }

    fn is_code(&self) -> bool {
        is_wasm(&self.name) && self.is_first()
    }

    fn is_pack(&self) -> bool {
        is_pack(&self.name)
    }

    /// Whether the first visit waits for it. Everything else is fetched when somebody needs it, or after the page is ready.
    fn is_first(&self) -> bool {
        FIRST_LOAD.iter().any(|start| self.name.starts_with(start))
    }

    /// Whether the page fetches it later.
    fn is_later(&self) -> bool {
        !self.is_first() && !APART.iter().any(|start| self.name.starts_with(start))
    }

    fn print(&self) {
        let Self { name, raw, gzip, brotli, wire } = self;
        println!("{name:<32}{raw:>10}{gzip:>10}{brotli:>10}{wire:>10}");
    }
}

/// Code of the reader or of the engine, which travels compressed.
fn is_wasm(name: &str) -> bool {
    name.ends_with(".bin")
}

fn is_pack(name: &str) -> bool {
    name.ends_with(".pack")
}

fn gzip(content: &[u8]) -> Outcome<usize> {
    let mut packed = Vec::new();
    GzEncoder::new(content, Compression::best()).read_to_end(&mut packed).about("cannot compress")
}

fn brotli(content: &[u8]) -> Outcome<usize> {
    let mut packed = Vec::new();
    let mut reader = brotli::CompressorReader::new(content, 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    reader.read_to_end(&mut packed).about("cannot compress")
}
