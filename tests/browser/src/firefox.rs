//! Firefox ESR, driven over Marionette, the protocol that it speaks by itself: lengths and JSON over TCP. Knows as much of it as
//! opening a page and asking it something takes.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(200);

/// A running Firefox with a fresh profile; it ends with this value.
pub struct Firefox {
    process: Child,
    line: BufReader<TcpStream>,
    n_asked: u64,
    _profile: TempDir,
}

impl Firefox {
    /// Starts it; `None` if there is none on the PATH.
    pub fn start() -> Option<Self> {
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let port = free_port();
        std::fs::write(profile.path().join("user.js"), format!("user_pref(\"marionette.port\", {port});\n"))
            .expect("a profile");
        let mut command = Command::new("firefox-esr");
        command.args(["--headless", "--no-remote", "--marionette", "--profile"]).arg(profile.path());
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
        let line = BufReader::new(connected(port));
        let mut firefox = Self { process, line, n_asked: 0, _profile: profile };
        firefox.hear();
        firefox.ask("WebDriver:NewSession", &json!({}));
        Some(firefox)
    }

    /// Opens an address.
    pub fn open(&mut self, address: &str) {
        self.ask("WebDriver:Navigate", &json!({ "url": address }));
    }

    /// Runs a script until what it returns fits, and returns that; fails after a minute.
    pub fn until(&mut self, script: &str, fits: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let answer = self.ask("WebDriver:ExecuteScript", &json!({ "script": script, "args": [] }));
            let text = answer["value"].as_str().unwrap_or_default().to_owned();
            if fits(&text) {
                return text;
            }
            assert!(began.elapsed() < PATIENCE, "Firefox still shows\n{text}");
            thread::sleep(POLL);
        }
    }

    fn ask(&mut self, command: &str, parameters: &Value) -> Value {
        self.n_asked += 1;
        let message = json!([0, self.n_asked, command, parameters]).to_string();
        write!(self.line.get_mut(), "{}:{message}", message.len()).expect("Firefox listens");
        let answer = self.hear();
        assert_eq!(answer[2], Value::Null, "Firefox refuses {command}: {}", answer[2]);
        answer[3].clone()
    }

    fn hear(&mut self) -> Value {
        let mut length = Vec::new();
        self.line.read_until(b':', &mut length).expect("Firefox answers");
        let length =
            String::from_utf8_lossy(&length).trim_end_matches(':').parse().expect("a length before its answer");
        let mut body = vec![0; length];
        self.line.read_exact(&mut body).expect("Firefox answers whole");
        serde_json::from_slice(&body).expect("Firefox answers in JSON")
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // One that has ended already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port on the loopback interface");
    listener.local_addr().expect("a bound port has an address").port()
}

fn connected(port: u16) -> TcpStream {
    let began = Instant::now();
    loop {
        match TcpStream::connect(("127.0.0.1", port)) {
            Ok(stream) => return stream,
            Err(error) => assert!(began.elapsed() < PATIENCE, "Firefox does not listen: {error}"),
        }
        thread::sleep(POLL);
    }
}
