//! The page object: a browser with a fresh profile in front of a host of its own. What it offers is what a person can do and
//! see; a test that needs more should wonder whether a person could notice.
//!
//! - [`act`]: clicks and keys, real ones, through the driver
//! - [`frame`]: into the frame of a page that embeds the reader, and out again
//! - [`measure`]: where things stand, and how to reach what has no name of its own
//! - [`see`]: texts, focus, route, and what the browser complained about

pub mod act;
pub mod frame;
pub mod measure;
pub mod see;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, error::WebDriverError,
};

use crate::{Host, setting};

/// How long a view may take to appear before a test fails. Long, because two browsers and a compiler may share two cores.
const PATIENCE: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(50);

/// Keeps Chromium from asking its maker anything, lets it run as root, lets it go to more than 200 places in ten seconds, and
/// gives it the window of a desk.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-ipc-flooding-protection",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
];

/// Notes every violation of the page's policy before any script of the page runs.
const WATCH: &str = "globalThis.violations = []; addEventListener('securitypolicyviolation', \
                     (event) => violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));";

/// A person in front of the reader.
pub struct Reader {
    driver: WebDriver,
    /// The host that this reader's page comes from.
    pub host: Host,
}

/// Runs a scenario, after which the browser must have complained about nothing and asked no other host for anything.
pub async fn with_reader(scenario: impl AsyncFnOnce(&Reader)) {
    run(Host::start(), async |reader| {
        scenario(reader).await;
        reader.assert_quiet().await;
    })
    .await;
}

/// Runs a scenario in which something goes wrong, so that the browser may complain. Where nothing does, [`with_reader_at`] serves.
pub async fn with_troubled_reader(host: Host, scenario: impl AsyncFnOnce(&Reader)) {
    run(host, scenario).await;
}

/// Runs a scenario on any host; the same demands as [`with_reader`].
pub async fn with_reader_at(host: Host, scenario: impl AsyncFnOnce(&Reader)) {
    run(host, async |reader| {
        scenario(reader).await;
        reader.assert_quiet().await;
    })
    .await;
}

async fn run(host: Host, scenario: impl AsyncFnOnce(&Reader)) {
    let driver = browser().await;
    let ended = driver.run_and_quit(|driver| async move {
        let reader = Reader::new(driver, host);
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        scenario(&reader).await;
        Ok::<(), WebDriverError>(())
    });
    ended.await.unwrap_or_else(|error| panic!("the browser did not end well: {error}"));
}

async fn browser() -> WebDriver {
    let mut wishes = DesiredCapabilities::chrome();
    FLAGS.iter().for_each(|flag| wishes.add_arg(flag).expect("a flag for Chromium"));
    wishes.set_browser_log_level(LoggingPrefsLogLevel::Severe).expect("a level of the log");
    let address = setting::webdriver();
    WebDriver::new(&address, wishes)
        .await
        .unwrap_or_else(|error| panic!("no browser from the driver at {address}: {error}"))
}

impl Reader {
    /// A person in front of a browser that a driver has started.
    pub(crate) fn new(driver: WebDriver, host: Host) -> Self {
        Self { driver, host }
    }

    /// Opens a route (`#/…`) and waits until the reader says that it is ready.
    pub async fn open(&self, route: &str) {
        self.visit(route).await;
        self.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
    }

    /// Opens a route as a new page and waits for nothing but the page itself.
    pub async fn visit(&self, route: &str) {
        // Another address first: to the browser, a change after the `#` alone is no new page.
        self.must("open an empty page", self.driver.goto("about:blank").await);
        self.must("open the page", self.driver.goto(format!("{}{route}", self.host.address())).await);
    }

    /// Goes to a route within the page, as a link or a typed address does.
    pub async fn go(&self, route: &str) {
        self.must("go to a route", self.driver.goto(format!("{}{route}", self.host.address())).await);
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.must("reload", self.driver.refresh().await);
    }

    /// The browser's own Back.
    pub async fn back(&self) {
        self.must("go back", self.driver.back().await);
    }

    /// The browser's own Forward.
    pub async fn forward(&self) {
        self.must("go forward", self.driver.forward().await);
    }

    /// Sets the width and height of the page in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Sets what the system prefers: `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.cdp("Emulation.setEmulatedMedia", media).await;
    }

    /// Has the system put its own colors in the place of the page's.
    pub async fn force_colors(&self) {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        self.cdp("Emulation.setEmulatedMedia", forced).await;
    }

    /// Shows the page as it would be printed, or as it is on screen again with an empty word.
    pub async fn medium(&self, medium: &str) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium })).await;
    }

    /// Pulls the network's plug, or puts it back.
    pub async fn network(&self, connected: bool) {
        self.cdp("Network.enable", json!({})).await;
        let state = json!({ "offline": !connected, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", state).await;
    }

    /// Turns scripts off or on for the pages opened from now on.
    pub async fn scripts(&self, on: bool) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// Grants or denies something that the browser would ask the person about: `granted`, `denied`.
    pub async fn permit(&self, what: &str, answer: &str) {
        let permission = json!({ "permission": { "name": what }, "setting": answer, "origin": self.host.origin() });
        self.cdp("Browser.setPermission", permission).await;
    }

    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.must(method, self.driver.cdp().send_raw(method, parameters).await)
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.must(body, self.driver.execute(body, arguments).await).json().clone()
    }

    /// Waits until a script returns true.
    pub async fn until(&self, what: &str, body: &str) {
        self.until_given(what, body, Vec::new()).await;
    }

    /// [`Reader::until`], with arguments for the script.
    pub async fn until_given(&self, what: &str, body: &str, arguments: Vec<Value>) {
        self.until_so(what, async || self.script(body, arguments.clone()).await == Value::Bool(true)).await;
    }

    /// Waits until something is so; fails after a while, with what the page reads then.
    pub async fn until_so(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !is_so().await {
            if start.elapsed() > PATIENCE {
                // Firefox has no log that could be read.
                let (text, log) = (self.page_text().await, self.driver.browser_log().await);
                let address = self.script("return location.href", Vec::new()).await;
                panic!(
                    "after {PATIENCE:?} still not so: {what}, at {address}\nthe browser says: {log:?}\nthe page reads:\n{text}"
                );
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until no screen is on its way, then for two frames: the first lays out what a change asks for, the second shows it.
    pub async fn paint(&self) {
        let frames = "const done = arguments[0]; \
                      const look = () => { \
                        if (document.querySelector('main[data-waiting]')) return requestAnimationFrame(look); \
                        requestAnimationFrame(() => requestAnimationFrame(() => done(true))); \
                      }; \
                      look()";
        self.must("paint", self.driver.execute_async(frames, Vec::<Value>::new()).await);
    }

    /// The driver itself, for what is not offered here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub(crate) fn must<T>(&self, what: &str, outcome: Result<T, WebDriverError>) -> T {
        outcome.unwrap_or_else(|error| panic!("could not {what}: {error}"))
    }
}
