//! A static host for one test: serves a folder under a prefix on a port of its own, from threads of its own, and can be told
//! to fail in the ways that hosts fail. Knows the names of the reader's files only by their kind.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crate::{
    build::Build,
    wire::{Answer, Wire},
};

/// A file of the built reader; its full name carries a hash that no test should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// `index.html`
    Index,
    /// The boot script.
    Boot,
    /// The glue between code and browser.
    Glue,
    /// The compressed code of the first load.
    Code,
    /// The compressed code of one screen, by the name of its chunk.
    Chunk(&'static str),
    /// What a link to a text shows first.
    Opening,
    /// The style sheet.
    Style,
    /// The corpus.
    Pack,
    /// The script that runs beside the page.
    Worker,
    /// The compressed code of that script.
    Engine,
    /// The model of names.
    Names,
}

/// A way in which a host fails.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 404.
    Missing,
    /// 200 and a page of the host's own, as hosts for single-page applications answer for a missing file.
    PageInstead,
    /// The file with other bytes.
    Bytes(Vec<u8>),
    /// The right bytes, late.
    Late(Duration),
    /// The right bytes under this type.
    Type(&'static str),
    /// 302 to this address.
    Moved(&'static str),
}

/// A running host; it ends with this value.
pub struct Host {
    site: Arc<Site>,
    wire: Wire,
}

#[derive(Default)]
struct Site {
    folder: PathBuf,
    prefix: String,
    faults: Mutex<Vec<(Asset, Fault)>>,
    /// Faults of the next answer alone.
    slips: Mutex<Vec<(Asset, Fault)>>,
    /// What a file that is not there gets.
    of_missing: Mutex<Option<Fault>>,
    /// What is served in the place of the folder.
    published: Mutex<Option<Build>>,
    added: Mutex<Vec<(String, Vec<u8>)>>,
    /// Whether texts travel as gzip.
    compresses: AtomicBool,
    /// Whether the folder without its last stroke is the page, too.
    is_lax: AtomicBool,
    /// How what is named by its bytes may be kept.
    caching: Mutex<Option<&'static str>>,
    asked: Mutex<Vec<String>>,
}

impl Host {
    /// Serves the built reader at the root.
    pub fn start() -> Self {
        Self::start_under("/")
    }

    /// Serves the built reader under a prefix that begins and ends with a stroke, written as a person writes it.
    pub fn start_under(prefix: &str) -> Self {
        Self::serving(super::setting::dist(), prefix)
    }

    /// Serves any folder.
    pub fn serving(folder: PathBuf, prefix: &str) -> Self {
        let site = Arc::new(Site { folder, prefix: prefix.to_owned(), ..Site::default() });
        let answering = Arc::clone(&site);
        Self { site, wire: Wire::start(move |url| answering.answer(url)) }
    }

    /// Lets the host compress texts from now on, as most hosts do.
    pub fn compress(&self) {
        self.site.compresses.store(true, Ordering::SeqCst);
    }

    /// Makes the host fail for one file from now on.
    pub fn fail(&self, asset: Asset, fault: Fault) {
        self.site.faults.lock().unwrap().push((asset, fault));
    }

    /// Makes the host fail for one file the next time that it is asked for.
    pub fn fail_once(&self, asset: Asset, fault: Fault) {
        self.site.slips.lock().unwrap().push((asset, fault));
    }

    /// Makes the host fail so for every file that it does not have, in the place of 404.
    pub fn fail_missing(&self, fault: Fault) {
        *self.site.of_missing.lock().unwrap() = Some(fault);
    }

    /// Lets browsers keep the files that are named by their bytes, the right ones and what is sent in their place, by this header.
    pub fn let_cache(&self, header: &'static str) {
        *self.site.caching.lock().unwrap() = Some(header);
    }

    /// Answers for the folder without its last stroke as with it, as some hosts do, and leads nobody there.
    pub fn answer_without_stroke(&self) {
        self.site.is_lax.store(true, Ordering::SeqCst);
    }

    /// Puts another file beside the reader's own.
    pub fn add(&self, name: &str, bytes: Vec<u8>) {
        self.site.added.lock().unwrap().push((name.to_owned(), bytes));
    }

    /// Serves these files from now on and no others.
    pub fn publish(&self, build: Build) {
        *self.site.published.lock().unwrap() = Some(build);
    }

    /// Ends the host, as far as a browser can tell.
    pub fn go_away(&self) {
        self.wire.cut();
    }

    /// The host is there again.
    pub fn come_back(&self) {
        self.wire.mend();
    }

    /// Lets the host serve everything as it is again.
    pub fn recover(&self) {
        self.site.faults.lock().unwrap().clear();
    }

    /// The bytes of one file as built.
    pub fn bytes_of(&self, asset: Asset) -> Vec<u8> {
        let entries = fs::read_dir(&self.site.folder).unwrap().flatten();
        let found = entries.map(|entry| entry.path()).find(|path| asset.is(&file_name(path)));
        fs::read(found.unwrap_or_else(|| panic!("the built reader has no file for {asset:?}"))).unwrap()
    }

    /// Scheme, name and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.wire.address())
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin(), encoded(&self.site.prefix))
    }

    /// Every path that was asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.site.asked.lock().unwrap().clone()
    }

    /// The paths that were asked for outside the prefix.
    pub fn asked_outside(&self) -> Vec<String> {
        let asked = self.site.asked.lock().unwrap();
        asked.iter().filter(|path| !path.starts_with(&self.site.prefix)).cloned().collect()
    }
}

impl Asset {
    fn is(self, name: &str) -> bool {
        let (start, end) = match self {
            Self::Chunk(chunk) => return name.starts_with(&format!("chunk-{chunk}.")),
            Self::Index => ("index.", ".html"),
            Self::Boot => ("boot.", ".js"),
            Self::Glue => ("app.", ".js"),
            Self::Code => ("app.", ".bin"),
            Self::Opening => ("opening-", ".txt"),
            Self::Style => ("style.", ".css"),
            Self::Pack => ("corpus.", ".pack"),
            Self::Worker => ("worker.", ".js"),
            Self::Engine => ("worker.", ".bin"),
            Self::Names => ("names.", ".model"),
        };
        name.starts_with(start) && name.ends_with(end)
    }
}

impl Site {
    fn answer(&self, url: &str) -> Answer {
        let path = decoded(url.split(['?', '#']).next().unwrap_or_default());
        self.asked.lock().unwrap().push(path.clone());
        let name = path.strip_prefix(&self.prefix).map(|name| if name.is_empty() { "index.html" } else { name });
        let is_folder = self.is_lax.load(Ordering::SeqCst) && path == self.prefix.trim_end_matches('/');
        let name = if is_folder { Some("index.html") } else { name };
        let mut answer = name.map_or_else(missing, |name| self.response(name));
        let is_named_by_its_bytes = name.is_some_and(|name| name.split('.').nth(1).is_some_and(|it| it.len() == 16));
        if let Some(caching) = self.caching.lock().unwrap().filter(|_| is_named_by_its_bytes) {
            answer.caching = caching;
        }
        if self.compresses.load(Ordering::SeqCst) { compressed(answer) } else { answer }
    }

    fn response(&self, name: &str) -> Answer {
        let own = || self.added(name).map_or_else(|| self.published(name), Ok);
        match self.fault(name, own().is_ok()) {
            Some(Fault::Missing) => return missing(),
            Some(Fault::PageInstead) => return page("<!doctype html><title>Home</title><p>Welcome", "text/html"),
            Some(Fault::Moved(location)) => return Answer { status: 302, location, ..page("", "text/plain") },
            Some(Fault::Bytes(bytes)) => return page(bytes, type_of(name)),
            Some(Fault::Late(delay)) => thread::sleep(delay),
            Some(Fault::Type(kind)) => return own().map_or_else(|_| missing(), |bytes| page(bytes, kind)),
            None => {}
        }
        own().map_or_else(|_| missing(), |bytes| page(bytes, type_of(name)))
    }

    fn fault(&self, name: &str, is_there: bool) -> Option<Fault> {
        let mut slips = self.slips.lock().unwrap();
        if let Some(at) = slips.iter().position(|(asset, _)| asset.is(name)) {
            return Some(slips.remove(at).1);
        }
        let faults = self.faults.lock().unwrap();
        let fault = faults.iter().rev().find(|(asset, _)| asset.is(name)).map(|(_, fault)| fault.clone());
        fault.or_else(|| self.of_missing.lock().unwrap().clone().filter(|_| !is_there))
    }

    fn published(&self, name: &str) -> std::io::Result<Vec<u8>> {
        let published = self.published.lock().unwrap();
        let Some(build) = &*published else { return fs::read(self.folder.join(name)) };
        let found = build.files.iter().find(|(other, _)| other == name);
        found.map(|(_, bytes)| bytes.clone()).ok_or(std::io::ErrorKind::NotFound.into())
    }

    fn added(&self, name: &str) -> Option<Vec<u8>> {
        let added = self.added.lock().unwrap();
        added.iter().find(|(other, _)| other == name).map(|(_, bytes)| bytes.clone())
    }
}

/// The code as a host sends it that unpacks what it recognizes as gzip.
pub fn unpacked(code: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(code), &mut bytes).expect("the code is gzip");
    bytes
}

fn missing() -> Answer {
    Answer { status: 404, ..page("not found", "text/plain") }
}

fn page(body: impl Into<Vec<u8>>, kind: &'static str) -> Answer {
    Answer { status: 200, kind, encoding: "", location: "", caching: "cache-control: no-store", body: body.into() }
}

fn compressed(answer: Answer) -> Answer {
    if answer.kind == UNKNOWN {
        return answer;
    }
    let mut body = Vec::new();
    let mut encoder = flate2::read::GzEncoder::new(answer.body.as_slice(), flate2::Compression::default());
    std::io::Read::read_to_end(&mut encoder, &mut body).expect("bytes in memory can be compressed");
    Answer { encoding: "gzip", body, ..answer }
}

const UNKNOWN: &str = "application/octet-stream";

/// What a plain host knows; `.bin` and `.pack` get the type for everything unknown.
fn type_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => UNKNOWN,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let code = (byte == b'%').then(|| [rest.next(), rest.next()].into_iter().flatten().collect::<Vec<_>>());
        let value = code.and_then(|digits| u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok());
        bytes.push(value.unwrap_or(byte));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded(path: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    path.bytes().map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
