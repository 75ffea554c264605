//! A static host for one test: serves a folder under a prefix on a port of its own, from threads of its own, and can be told
//! to fail in the ways that hosts fail. Knows the names of the reader's files only by their kind.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use tiny_http::{Header, Request, Response, Server};

/// Requests answered at once. A browser asks for about six files together.
const THREADS: usize = 6;

/// A file of the built reader; its full name carries a hash that no test should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// `index.html`
    Index,
    /// The boot script.
    Boot,
    /// The glue between code and browser.
    Glue,
    /// The compressed code.
    Code,
    /// The style sheet.
    Style,
    /// The corpus.
    Pack,
    /// The script that runs beside the page.
    Worker,
    /// The compressed code of that script.
    Engine,
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
}

/// A running host; it ends with this value.
pub struct Host {
    server: Arc<Server>,
    site: Arc<Site>,
}

#[derive(Default)]
struct Site {
    folder: PathBuf,
    prefix: String,
    faults: Mutex<Vec<(Asset, Fault)>>,
    added: Mutex<Vec<(String, Vec<u8>)>>,
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
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a port on the loopback interface"));
        let site = Site { folder, prefix: prefix.to_owned(), ..Site::default() };
        let host = Self { server, site: Arc::new(site) };
        for _ in 0..THREADS {
            let (server, site) = (Arc::clone(&host.server), Arc::clone(&host.site));
            thread::spawn(move || server.incoming_requests().for_each(|request| site.answer(request)));
        }
        host
    }

    /// Makes the host fail for one file from now on.
    pub fn fail(&self, asset: Asset, fault: Fault) {
        self.site.faults.lock().unwrap().push((asset, fault));
    }

    /// Puts another file beside the reader's own.
    pub fn add(&self, name: &str, bytes: Vec<u8>) {
        self.site.added.lock().unwrap().push((name.to_owned(), bytes));
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
        format!("http://{}", self.server.server_addr())
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

impl Drop for Host {
    fn drop(&mut self) {
        (0..THREADS).for_each(|_| self.server.unblock());
    }
}

impl Asset {
    fn is(self, name: &str) -> bool {
        let (start, end) = match self {
            Self::Index => ("index.", ".html"),
            Self::Boot => ("boot.", ".js"),
            Self::Glue => ("app.", ".js"),
            Self::Code => ("app.", ".bin"),
            Self::Style => ("style.", ".css"),
            Self::Pack => ("corpus.", ".pack"),
            Self::Worker => ("worker.", ".js"),
            Self::Engine => ("worker.", ".bin"),
        };
        name.starts_with(start) && name.ends_with(end)
    }
}

impl Site {
    fn answer(&self, request: Request) {
        let path = decoded(request.url().split(['?', '#']).next().unwrap_or_default());
        self.asked.lock().unwrap().push(path.clone());
        let name = path.strip_prefix(&self.prefix).map(|name| if name.is_empty() { "index.html" } else { name });
        let response = name.map_or_else(missing, |name| self.response(name));
        // A browser that has gone away needs no answer.
        let _ = request.respond(response);
    }

    fn response(&self, name: &str) -> Response<std::io::Cursor<Vec<u8>>> {
        let faults = self.faults.lock().unwrap().clone();
        let fault = faults.into_iter().rev().find(|(asset, _)| asset.is(name)).map(|(_, fault)| fault);
        let own = || self.added(name).map_or_else(|| fs::read(self.folder.join(name)), Ok);
        match fault {
            Some(Fault::Missing) => return missing(),
            Some(Fault::PageInstead) => return page("<!doctype html><title>Home</title><p>Welcome", "text/html"),
            Some(Fault::Bytes(bytes)) => return page(bytes, type_of(name)),
            Some(Fault::Late(delay)) => thread::sleep(delay),
            Some(Fault::Type(kind)) => return own().map_or_else(|_| missing(), |bytes| page(bytes, kind)),
            None => {}
        }
        own().map_or_else(|_| missing(), |bytes| page(bytes, type_of(name)))
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

fn missing() -> Response<std::io::Cursor<Vec<u8>>> {
    page("not found", "text/plain").with_status_code(404)
}

fn page(body: impl Into<Vec<u8>>, kind: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let response = Response::from_data(body).with_header(header("content-type", kind));
    response.with_header(header("cache-control", "no-store"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header of plain letters")
}

/// What a plain host knows; `.bin` and `.pack` get the type for everything unknown.
fn type_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
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
