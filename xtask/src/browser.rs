//! Real browsers for tests, Chromium and Firefox: finds or installs each with its driver, and runs Chromium's driver for as long as
//! a value lives. Knows nothing of what the tests do.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use crate::{
    command::{on_path, run},
    step::{About, Outcome},
    tools::GECKODRIVER,
};

/// The driver's program, which comes with a Chromium of its own version.
pub(crate) fn chromedriver() -> Outcome<PathBuf> {
    if let (Some(_), Some(driver)) = (chromium(), on_path("chromedriver")) {
        return Ok(driver);
    }
    install()?;
    on_path("chromedriver").ok_or_else(|| MISSING.into())
}

/// The browser's own program.
pub(crate) fn program() -> Outcome<PathBuf> {
    chromedriver()?;
    chromium().ok_or_else(|| MISSING.into())
}

/// The program that drives Firefox, with a Firefox for it to drive. A driver has one Firefox at a time, so each test starts its own.
pub(crate) fn geckodriver() -> Outcome<PathBuf> {
    if firefox().is_none() {
        println!("   no Firefox on the PATH: installing it with apt-get");
        install_packages(&["firefox-esr"]).map_err(|failure| format!("{NO_FIREFOX} ({failure})"))?;
    }
    GECKODRIVER.ready()
}

/// A driver that listens on a port of its own and ends with this value.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port.
    pub(crate) fn start() -> Outcome<Self> {
        let mut command = Command::new(chromedriver()?);
        let mut process = command.arg("--port=0").stdout(Stdio::piped()).spawn().about("cannot start chromedriver")?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| port_in(&line)).ok_or("chromedriver did not say on which port it listens")?;
        // What it says later would fill the pipe and stop it.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, port })
    }

    /// Where the driver listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The tests are over; a driver that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const MISSING: &str = "Chromium and its driver are needed and could not be installed here; install the packages `chromium` and \
                       `chromium-driver` (or Chrome and a chromedriver of the same version) so that both are on the PATH";

const NO_FIREFOX: &str = "Firefox is needed and could not be installed here; install the package `firefox-esr`, or Firefox itself, so that it is on the PATH";

fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(on_path)
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(on_path)
}

fn install() -> Outcome {
    println!("   no Chromium with a driver on the PATH: installing both with apt-get");
    install_packages(&["chromium", "chromium-driver"]).map_err(|failure| format!("{MISSING} ({failure})").into())
}

/// Installs packages of the system with apt-get, where there is one that may.
pub(crate) fn install_packages(names: &[&str]) -> Outcome {
    let apt = on_path("apt-get").ok_or("there is no apt-get")?;
    let install = [&["install", "--yes", "--no-install-recommends"], names].concat();
    as_root(&apt, &["update", "--quiet"]).and_then(|()| as_root(&apt, &install))
}

/// `sudo -n` fails rather than ask, which suits a machine where nobody sits.
fn as_root(program: &PathBuf, arguments: &[&str]) -> Outcome {
    let plain = run(Command::new(program).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    match on_path("sudo") {
        Some(sudo) if plain.is_err() => run(Command::new(sudo).arg("-n").arg(program).args(arguments)),
        _ => plain,
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.rsplit_once("started successfully on port ")?;
    port.trim_end_matches('.').trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_drivers_greeting_tells_its_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41291."), Some(41291));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
