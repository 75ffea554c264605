//! How much memory a page holds: of the program, whose memory never shrinks, of the scripts after their garbage is collected, and of the
//! buffers that they hold.

use serde_json::{Value, json};

use crate::Reader;

const MEGABYTE: f64 = 1_000_000.0;

/// Notes the memory of every program of the page, however it is started.
const WATCH: &str = "globalThis.memories = new Set(); \
    const note = (instance) => { for (const it of Object.values(instance.exports)) if (it instanceof WebAssembly.Memory) memories.add(it) }; \
    for (const name of ['instantiate', 'instantiateStreaming']) { \
        const start = WebAssembly[name]; \
        WebAssembly[name] = async (...given) => { const made = await start.apply(WebAssembly, given); note(made.instance ?? made); return made } } \
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (made, given) => { const instance = new made(...given); note(instance); return instance } })";
const BYTES_OF_PROGRAM: &str = "return [...memories].reduce((sum, it) => sum + it.buffer.byteLength, 0)";

/// Bytes that a page holds.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    program: f64,
    scripts: f64,
    buffers: f64,
}

impl Memory {
    /// Has every page that is opened from now on note the memory of its programs.
    pub async fn watch(reader: &Reader) {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    }

    /// What the page holds now.
    pub async fn of(reader: &Reader) -> Self {
        let program = reader.number(BYTES_OF_PROGRAM).await;
        // What a first collection lets go may hold what a second one finds.
        for _ in 0..2 {
            reader.cdp("HeapProfiler.collectGarbage", json!({})).await;
        }
        let heap: Value = reader.cdp("Runtime.getHeapUsage", json!({})).await;
        let bytes = |name: &str| heap[name].as_f64().unwrap_or_default();
        Self {
            program,
            scripts: bytes("usedSize") + bytes("embedderHeapUsedSize"),
            buffers: bytes("backingStorageSize"),
        }
    }

    /// All of it, in bytes.
    #[must_use]
    pub fn sum(self) -> f64 {
        self.program + self.scripts + self.buffers
    }

    /// "42 MB: program 30, scripts 8, buffers 4".
    #[must_use]
    pub fn told(self) -> String {
        let [sum, program, scripts, buffers] =
            [self.sum(), self.program, self.scripts, self.buffers].map(|bytes| bytes / MEGABYTE);
        format!("{sum:.0} MB: program {program:.0}, scripts {scripts:.0}, buffers {buffers:.0}")
    }
}
