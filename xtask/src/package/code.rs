//! The shipping form of the code: without what only tools read, compressed.

use std::{io::Read, num::NonZeroU64};

use flate2::{Compression, GzBuilder, read::GzDecoder};
use walrus::{ModuleConfig, passes};
use zopfli::{Format, Options};

use super::is_release;
use crate::step::{About, Outcome};

/// How often the form of a release is tried to be made smaller; more than this gains next to nothing.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

/// The module as a browser needs it. Names of functions are half of the bytes that a compiler writes; the splitter gives every piece all types
/// of the whole program, and pads numbers to five bytes.
pub(crate) fn stripped(module: &[u8]) -> Outcome<Vec<u8>> {
    let mut reading = ModuleConfig::new();
    reading.generate_name_section(false).generate_producers_section(false);
    let mut module = reading.parse(module).map_err(|error| format!("the code is no wasm module: {error:#}"))?;
    passes::gc::run(&mut module);
    let of_tools: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for section in of_tools {
        module.customs.delete(section);
    }
    Ok(module.emit_wasm())
}

/// Compressed here because not every host compresses code, and named `.bin` because some hosts treat `.gz` specially.
/// No time and no name go into the header: the same code gives the same bytes.
pub(crate) fn gzip(code: &[u8]) -> Outcome<Vec<u8>> {
    if is_release() { small_gzip(code) } else { quick_gzip(code) }
}

/// A twentieth smaller, in a hundred times the time.
fn small_gzip(code: &[u8]) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let options = Options { iteration_count: ITERATIONS, ..Options::default() };
    zopfli::compress(options, Format::Gzip, code, &mut bytes).about("cannot compress the reader's code")?;
    Ok(bytes)
}

fn quick_gzip(code: &[u8]) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut packed = GzBuilder::new().read(code, Compression::best());
    packed.read_to_end(&mut bytes).about("cannot compress the reader's code")?;
    Ok(bytes)
}

/// What [`gzip`] was given.
pub(crate) fn unpacked(gzip: &[u8]) -> Outcome<Vec<u8>> {
    let mut code = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut code).about("the code is not gzip")?;
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::stripped;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";
    /// The types of `()` and of `(i32) -> i32`; a function of the first, exported as `f`, whose code is empty.
    const TYPES: &[u8] = &[1, 9, 2, 0x60, 0, 0, 0x60, 1, 0x7f, 1, 0x7f];
    const TYPE: &[u8] = &[1, 4, 1, 0x60, 0, 0];
    const FUNCTION: &[u8] = &[3, 2, 1, 0, 7, 5, 1, 1, b'f', 0, 0, 10, 4, 1, 2, 0, 0x0b];

    #[test]
    fn what_only_tools_read_and_types_without_a_use_go_and_the_code_stays() {
        let names = [&[0, 0x82, 0x01, 4, b'n', b'o', b'n', b'e'][..], &[7; 125]].concat();
        let module = [HEADER, TYPES, FUNCTION, &names].concat();
        assert_eq!(stripped(&module).unwrap(), [HEADER, TYPE, FUNCTION].concat());
    }

    #[test]
    fn a_module_that_was_cut_off_is_refused() {
        let module = [HEADER, TYPES, FUNCTION].concat();
        assert!(stripped(&module[..module.len() - 1]).is_err());
        assert!(stripped(b"\0asm").is_err());
    }
}
