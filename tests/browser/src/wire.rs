//! As much of HTTP as a static host speaks: a thread for each connection, one answer for each path. It can be cut off, and
//! to the browser it is not there then. Knows nothing of files.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// What a host answers.
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// The type of the body.
    pub kind: &'static str,
    /// How the body is compressed; empty if it is not.
    pub encoding: &'static str,
    /// Where else to look; empty if nowhere.
    pub location: &'static str,
    /// The header by which caches know what they may do with it.
    pub caching: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

/// A running server; it ends with this value.
pub struct Wire {
    address: SocketAddr,
    is_cut: Arc<AtomicBool>,
}

impl Wire {
    /// Answers on a free port of the loopback interface.
    pub fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port on the loopback interface");
        let address = listener.local_addr().expect("a bound port has an address");
        let (is_cut, answer) = (Arc::new(AtomicBool::new(false)), Arc::new(answer));
        let wire = Self { address, is_cut: Arc::clone(&is_cut) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Whoever holds no end of it any more has ended it.
                if Arc::strong_count(&is_cut) == 1 {
                    return;
                }
                let (is_cut, answer) = (Arc::downgrade(&is_cut), Arc::clone(&answer));
                let is_open = move || is_cut.upgrade().is_some_and(|cut| !cut.load(Ordering::SeqCst));
                // A browser that has gone away needs no answer.
                thread::spawn(move || drop(converse(&stream, is_open, &*answer)));
            }
        });
        wire
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on, whoever asks finds a line that goes dead.
    pub fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
    }

    /// Everything goes through again.
    pub fn mend(&self) {
        self.is_cut.store(false, Ordering::SeqCst);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.cut();
        self.is_cut = Arc::default();
        // The listener looks up when somebody comes.
        let _ = TcpStream::connect(self.address);
    }
}

/// Answers one request after the other until either side has enough.
fn converse(stream: &TcpStream, is_open: impl Fn() -> bool, answer: &impl Fn(&str) -> Answer) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream).lines();
    while let Some(first) = lines.next().transpose()? {
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        if !is_open() {
            return Ok(());
        }
        let Answer { status, kind, encoding, location, caching, body } = answer(first.split(' ').nth(1).unwrap_or("/"));
        let encoding = if encoding.is_empty() { String::new() } else { format!("content-encoding: {encoding}\r\n") };
        let location = if location.is_empty() { String::new() } else { format!("location: {location}\r\n") };
        let head = format!(
            "HTTP/1.1 {status} Answer\r\ncontent-type: {kind}\r\n{encoding}{location}content-length: {}\r\n{caching}\r\n\r\n",
            body.len()
        );
        let mut out = stream;
        out.write_all(&[head.as_bytes(), &body].concat())?;
    }
    Ok(())
}
