//! Firefox in the place of Chromium, driven by geckodriver. A test in it does and sees what one in Chromium does and sees, but for
//! what Chromium alone offers: its own protocol and its log.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    thread,
};

use thirtyfour::{
    DesiredCapabilities, WebDriver, common::capabilities::firefox::FirefoxPreferences, error::WebDriverError,
};

use crate::{Host, Reader, setting};

/// Runs a scenario in a Firefox with a fresh profile.
pub async fn with_firefox(host: Host, scenario: impl AsyncFnOnce(&Reader)) {
    let gecko = Gecko::start();
    let browser = browser(&gecko).await;
    let ended = browser.run_and_quit(|driver| async move {
        scenario(&Reader::new(driver, host)).await;
        Ok::<(), WebDriverError>(())
    });
    ended.await.unwrap_or_else(|error| panic!("Firefox did not end well: {error}"));
}

async fn browser(gecko: &Gecko) -> WebDriver {
    let mut wishes = DesiredCapabilities::firefox();
    wishes.set_headless().expect("a flag for Firefox");
    let mut preferences = FirefoxPreferences::new();
    preferences.set("ui.prefersReducedMotion", 1).expect("a preference of Firefox");
    wishes.set_preferences(preferences).expect("preferences of Firefox");
    let driver = WebDriver::new(&gecko.address, wishes).await;
    let driver = driver.unwrap_or_else(|error| panic!("no Firefox from geckodriver at {}: {error}", gecko.address));
    driver.set_window_rect(0, 0, 1440, 900).await.unwrap_or_else(|error| panic!("Firefox has no window: {error}"));
    driver
}

/// A running geckodriver, which has one Firefox; it ends with this value.
struct Gecko {
    process: Child,
    address: String,
}

impl Gecko {
    fn start() -> Self {
        let mut command = Command::new(setting::geckodriver());
        let process = command.args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = process.unwrap_or_else(|error| panic!("geckodriver does not start: {error}"));
        let output = process.stdout.take().expect("geckodriver has an output");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines.find_map(|line| line.rsplit_once("Listening on ").map(|(_, it)| it.trim().to_owned()));
        // What it says later would fill the pipe and stop it.
        thread::spawn(move || lines.for_each(drop));
        let address = format!("http://{}", address.expect("geckodriver says where it listens"));
        Self { process, address }
    }
}

impl Drop for Gecko {
    fn drop(&mut self) {
        // One that has ended already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
