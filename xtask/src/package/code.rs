//! The shipping form of the code: without the sections that only tools read, compressed. Knows how a wasm module is cut into
//! sections and nothing of what they hold.

use std::{io::Read, num::NonZeroU64};

use flate2::{Compression, GzBuilder, read::GzDecoder};
use zopfli::{Format, Options};

use super::is_release;
use crate::step::{About, Outcome};

/// How often the form of a release is tried to be made smaller; more than this gains next to nothing.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

/// Magic and version at the start of every module.
const HEADER_LENGTH: usize = 8;
/// The kind of section that a browser does not need: names of functions, producers, features.
const CUSTOM: u8 = 0;

/// The module without names of functions and the like. They are half of its bytes and no browser needs them.
pub(crate) fn without_names(module: &[u8]) -> Outcome<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(HEADER_LENGTH).ok_or("the code is no wasm module")?;
    let mut kept = header.to_vec();
    while let Some(&kind) = rest.first() {
        let length = section_length(rest).ok_or("the code is a wasm module with a section that has no end")?;
        let (section, after) =
            rest.split_at_checked(length).ok_or("the code is a wasm module that has been cut off")?;
        if kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    Ok(kept)
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

/// Bytes of the section at the start of `bytes`: its kind, its length as LEB128, and what that length counts.
fn section_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 0_usize;
    for (at, byte) in bytes.iter().enumerate().skip(1).take(5) {
        length |= usize::from(byte & 0x7f) << (7 * (at - 1));
        if byte & 0x80 == 0 {
            return length.checked_add(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_names;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn names_go_and_the_rest_stays_in_order() {
        let long_name = [&[0, 0x82, 0x01][..], &[7; 130]].concat();
        let module = [HEADER, &[1, 2, 5, 6], &long_name, &[3, 1, 9], &[0, 0]].concat();
        assert_eq!(without_names(&module).unwrap(), [HEADER, &[1, 2, 5, 6], &[3, 1, 9]].concat());
    }

    #[test]
    fn a_module_that_was_cut_off_is_refused() {
        assert!(without_names(&[HEADER, &[1, 9, 5]].concat()).is_err());
        assert!(without_names(&[HEADER, &[1, 0x80]].concat()).is_err());
        assert!(without_names(b"\0asm").is_err());
    }
}
