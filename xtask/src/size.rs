//! `cargo xtask size`: what a reader downloads, file by file, against the project's budget. Knows which file is the code and
//! which is the pack by their names; everything else is counted alike.
//!
//! `size` and the tests hold the budget; the tests hold besides that nothing grows unnoticed, by the sizes written down in
//! `size.lock`.

use std::{fs, io::Read, path::Path};

use flate2::{Compression, read::GzEncoder};

use crate::{
    house, package,
    step::{About, Outcome},
};

/// Bytes in a kilobyte of the budget.
const KB: usize = 1000;
/// Everything but the pack that the first visit of home waits for, in brotli.
const HOME_BUDGET: usize = 225 * KB;
/// The same for an article with the panel of its claims, whose cards show what was known when and close as sheets do. The aim is 262 KB.
const ARTICLE_BUDGET: usize = 310 * KB;
/// The code of one screen, in brotli.
const CHUNK_BUDGET: usize = 45 * KB;
/// Of the claims, with the matrix of all of them, for now: the aim is that of the other screens.
const CLAIMS_BUDGET: usize = 50 * KB;
/// Each group of what several screens share, in brotli.
const SHARED_BUDGET: usize = 30 * KB;
/// The pack in brotli. It is compressed already, so brotli gains nothing on it.
const PACK_BUDGET: usize = 190 * KB;

/// What nobody waits for who reads, in brotli: the code of all screens, and the worker with the engine. They are fetched when they are
/// first asked for, or once the page is quiet.
const LATER_BUDGET: usize = 1020 * KB;
/// Each screen of the texts that a reader brings, in brotli, without what reads them.
const OWN_TEXTS_BUDGET: usize = 60 * KB;
/// What reads files and pages that a reader brings, in brotli, and the tables of character sets other than UTF-8, each: kept for offline once
/// it was needed.
const IMPORTING_BUDGET: usize = 270 * KB;

/// The model of names in brotli, which gains little on it. Fetched only for a corpus without entities, never in the first load.
const NAMES_BUDGET: usize = 300 * KB;

/// The longest opening of a text, in brotli: it has to arrive together with the style.
const OPENING_BUDGET: usize = 2 * KB;

/// What a page of somebody else loads to put the reader into it, in brotli.
const EMBED_BUDGET: usize = 3 * KB;

/// The reader as one file, as it stands on a disk: no larger than any mail carries, and a host that compresses nothing still
/// sends it in a moment.
const ONE_FILE_BUDGET: usize = 3200 * KB;

/// How the names of the files begin that a first visit asks for.
const FIRST_LOAD: [&str; 6] = ["app.", "boot.", "corpus.", "index.html", "style.", "watchdog."];

/// How the names of the files begin that count by themselves or that the reader's page never asks for: the reader as one file,
/// what others embed, the model of names with its notice, the openings of texts, of which a link asks for one.
const APART: [&str; 4] = [ONE_FILE, "embed", "names", OPENING];
const OPENING: &str = "opening-";
const NAMES: &str = "names.";
const ONE_FILE: &str = "diptych.html";
const EMBED: &str = "embed.js";
/// How the names of the files begin that hold the code of a screen.
const CHUNK: &str = "chunk-";
/// The chunks of a text and of the cards beside it.
const TEXT: [&str; 2] = ["reader", "panel"];
/// Stands between the names of the screens that share a chunk.
const AND: &str = "-and-";
/// The groups of what several chunks share: a text among them, none, or only what serves texts of the reader.
const SHARED_BY_TEXTS: &str = "shared-by-texts";
const SHARED: &str = "shared";
const SHARED_BY_OWN_TEXTS: &str = "shared-by-own-texts";
/// The chunks of texts that a reader brings: their screens and what keeps them, and what reads them.
const OWN_TEXTS: [&str; 5] = ["own-texts", "own-add", "own-compare", "own-changes", "kept-texts"];
const IMPORTING: [&str; 3] = ["importing", "documents", "charsets"];
/// The chunk of the claims.
const CLAIMS: &str = "claims";

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
/// The same in bytes for a small part.
const GROWTH_BYTES: usize = 512;
/// Where the sizes stand that the tests hold on to.
const LOCK: &str = "size.lock";

/// Prints the table and fails over the budget.
pub(crate) fn size() -> Outcome {
    hold(&Sizes::measure()?.parts(), Part::hold_budget)
}

/// Prints the table and fails over the budget, or if a part has grown since the sizes were written down.
pub(crate) fn holds() -> Outcome {
    let sizes = Sizes::measure()?;
    let path = house::root().join(LOCK);
    let locked = fs::read_to_string(&path).about(format_args!("cannot read {}", path.display()))?;
    hold(&sizes.parts(), Part::hold_budget)?;
    hold(&sizes.locked_parts(), |part| part.hold_lock(&locked))
}

fn hold(parts: &[Part], holds: impl Fn(&Part) -> Outcome) -> Outcome {
    parts.iter().try_for_each(holds)
}

/// The first load of home but the pack, in bytes of brotli, of the build in `folder`.
pub(crate) fn of_home(folder: &Path) -> Outcome<usize> {
    Ok(measure(folder)?.iter().filter(|file| file.is_of_home()).map(|file| file.brotli).sum())
}

/// Writes the sizes down that the tests hold on to from now on.
pub(crate) fn lock() -> Outcome {
    let parts = Sizes::measure()?.locked_parts();
    let lines: String = parts.iter().map(|part| format!("{} {}\n", part.key, part.size)).collect();
    let path = house::root().join(LOCK);
    fs::write(&path, lines).about(format_args!("cannot write {}", path.display()))
}

/// What the budget speaks of.
struct Part {
    key: String,
    name: String,
    size: usize,
    /// What the size counts.
    unit: &'static str,
    budget: usize,
}

const BROTLI: &str = "bytes of brotli";

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
        let written = locked.lines().find_map(|line| line.strip_prefix(key.as_str())?.trim().parse::<usize>().ok());
        let Some(written) = written else {
            return Err(format!("{LOCK} has no size of {key}; `cargo xtask size --lock` writes it").into());
        };
        let growth = (written * GROWTH_PERCENT / 100).max(GROWTH_BYTES);
        if *size > written + growth {
            return Err(format!(
                "{name}: {size} {unit}, more than {growth} over the {written} of {LOCK}; find what was added, or write it down with `cargo xtask size --lock`"
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
        let files = measure(&house::dist())?;
        println!("{:<32}{:>10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli", "wire");
        files.iter().for_each(FileSize::print);
        total("first load but the pack", files.iter().filter(|file| file.is_of_home())).print();
        total("first load", files.iter().filter(|file| file.is_first())).print();
        total("later, when needed", files.iter().filter(|file| file.is_later())).print();
        println!(
            "wire: the code travels as gzip whatever the host does; the budget counts its brotli, which a host may serve."
        );
        Ok(Self(files))
    }

    fn parts(&self) -> Vec<Part> {
        let fixed = [
            self.part("home", "the first load of home but the pack", HOME_BUDGET, FileSize::is_of_home),
            self.part("article", "the first load of an article with its panel but the pack", ARTICLE_BUDGET, |file| {
                file.is_of_home()
                    || file
                        .chunk()
                        .is_some_and(|it| it == SHARED_BY_TEXTS || it.split(AND).any(|it| TEXT.contains(&it)))
            }),
            self.part("pack", "the pack", PACK_BUDGET, FileSize::is_pack),
            self.part("later", "what is fetched later", LATER_BUDGET, FileSize::is_later),
            self.part("names", "the model of names", NAMES_BUDGET, |file| file.name.starts_with(NAMES)),
            self.longest_opening(),
            self.part("embed", EMBED, EMBED_BUDGET, |file| file.name == EMBED),
            Part {
                key: "one-file".to_owned(),
                name: ONE_FILE.to_owned(),
                size: self.0.iter().filter(|file| file.name == ONE_FILE).map(|file| file.raw).sum(),
                unit: "bytes",
                budget: ONE_FILE_BUDGET,
            },
        ];
        let chunks = self.0.iter().filter_map(FileSize::chunk).map(|chunk| {
            let budget = match chunk {
                SHARED | SHARED_BY_TEXTS | SHARED_BY_OWN_TEXTS => SHARED_BUDGET,
                CLAIMS => CLAIMS_BUDGET,
                _ if is_of(chunk, &IMPORTING) => IMPORTING_BUDGET,
                _ if is_of_own_texts(chunk) => OWN_TEXTS_BUDGET,
                _ => CHUNK_BUDGET,
            };
            self.part(&format!("{CHUNK}{chunk}"), &format!("the chunk {chunk}"), budget, |file| {
                file.chunk() == Some(chunk)
            })
        });
        fixed.into_iter().chain(chunks).collect()
    }

    /// What `size.lock` holds: what screens share counts as one, since a change in one screen moves functions from one group to another.
    fn locked_parts(&self) -> Vec<Part> {
        let mut parts = self.parts();
        parts.retain(|part| !part.key.contains(AND));
        parts.push(self.part("shared-by-screens", "what screens share, in all", LATER_BUDGET, |file| {
            file.chunk().is_some_and(|chunk| chunk.contains(AND))
        }));
        parts
    }

    fn longest_opening(&self) -> Part {
        let openings = self.0.iter().filter(|file| file.name.starts_with(OPENING));
        Part {
            key: "opening".to_owned(),
            name: "the longest opening of a text".to_owned(),
            size: openings.map(|file| file.brotli).max().unwrap_or_default(),
            unit: BROTLI,
            budget: OPENING_BUDGET,
        }
    }

    /// The files that are `wanted`, in brotli.
    fn part(&self, key: &str, name: &str, budget: usize, wanted: impl Fn(&FileSize) -> bool) -> Part {
        let size = self.0.iter().filter(|file| wanted(file)).map(|file| file.brotli).sum();
        Part { key: key.to_owned(), name: name.to_owned(), size, unit: BROTLI, budget }
    }
}

fn measure(folder: &Path) -> Outcome<Vec<FileSize>> {
    let entries =
        fs::read_dir(folder).about(format_args!("cannot read {}; `cargo xtask dist` makes it", folder.display()))?;
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

    fn is_of_home(&self) -> bool {
        self.is_first() && !self.is_pack()
    }

    /// Which chunk of the code it is.
    fn chunk(&self) -> Option<&str> {
        self.name.strip_prefix(CHUNK)?.split('.').next()
    }

    fn is_pack(&self) -> bool {
        is_pack(&self.name)
    }

    /// Whether the first visit waits for it. Everything else is fetched when somebody needs it, or after the page is ready.
    fn is_first(&self) -> bool {
        FIRST_LOAD.iter().any(|start| self.name.starts_with(start))
    }

    /// Whether the page fetches it later, for whatever is read; what belongs to texts of the reader counts by itself.
    fn is_later(&self) -> bool {
        !self.is_first()
            && !self.chunk().is_some_and(is_of_own_texts)
            && !APART.iter().any(|start| self.name.starts_with(start))
    }

    fn print(&self) {
        let Self { name, raw, gzip, brotli, wire } = self;
        println!("{name:<32}{raw:>10}{gzip:>10}{brotli:>10}{wire:>10}");
    }
}

/// Whether only texts of the reader need the chunk: their screens, what keeps them, what reads them.
fn is_of_own_texts(chunk: &str) -> bool {
    chunk == SHARED_BY_OWN_TEXTS || is_of(chunk, &[OWN_TEXTS.as_slice(), &IMPORTING].concat())
}

/// Whether only these need the chunk.
fn is_of(chunk: &str, users: &[&str]) -> bool {
    chunk.split(AND).all(|user| users.contains(&user))
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
