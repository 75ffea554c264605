//! Any bytes are a pack or a typed error, never a panic.
#![no_main]

use diptych_corpus::pack::decode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = decode(bytes);
});
