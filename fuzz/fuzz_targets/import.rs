//! Any bytes are imported or refused, and the program goes on.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in [None, Some("a.html"), Some("a.md")] {
        let _ = diptych_import::read(name, bytes);
    }
});
