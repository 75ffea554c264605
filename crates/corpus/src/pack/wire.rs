//! Postcard, read within a budget of memory and written. Knows how values stand in bytes and what they cost, not what
//! they mean; `layout` knows which values a corpus is made of.
//!
//! The wire format is that of postcard 1.0 (<https://postcard.jamesmunns.com/wire-format>): a number is a varint of
//! seven bits a byte, least first; a string and a list begin with their length; an option begins with 0 or 1, a variant
//! with its place in the enum; structs are their fields, one after the other. Reading it here, not through a derived
//! deserializer, takes a third of the code that readers download.
//!
//! A list of empty strings takes one byte an item in a pack and 24 in memory; without a budget a small pack could fill
//! the memory of a browser tab long before a count is checked.

use super::{PackError, VERSION};
use crate::limits::MAX_DECODED_BYTES;

/// Bytes charged for a value read byte by byte: a number, a variant, a length. The largest structs of the model take
/// about this much for each byte that their smallest written form has.
const VALUE_COST: usize = 24;

/// Bytes charged for a string beside its text.
const STRING_COST: usize = 24;

/// Reads a `T` that must fill `contents`.
///
/// # Errors
/// [`PackError::Invalid`] if it does not, [`PackError::TooLarge`] if it takes more memory than any corpus may.
pub fn read_all<T: Wire>(contents: &[u8]) -> Result<T, PackError> {
    read_with(contents, T::read)
}

/// The same for what is read with something else at hand, such as the text that it is about.
///
/// # Errors
/// As [`read_all`].
pub fn read_with<'a, T>(contents: &'a [u8], read: impl FnOnce(&mut Input<'a>) -> T) -> Result<T, PackError> {
    let mut input = Input { rest: contents, left: MAX_DECODED_BYTES, failure: None, version: VERSION };
    let value = read(&mut input);
    match input.failure {
        Some(failure) => Err(failure),
        None if !input.rest.is_empty() => Err(PackError::Invalid("something follows its contents")),
        None => Ok(value),
    }
}

/// Writes a value.
#[must_use]
pub fn write_all<T: Wire>(value: &T) -> Vec<u8> {
    let mut output = Vec::new();
    value.write(&mut output);
    output
}

/// A value that stands in a pack.
pub trait Wire: Sized {
    /// Reads it. What is read after a failure has no meaning and is thrown away by [`read_all`].
    fn read(input: &mut Input<'_>) -> Self;

    /// Appends it to `output`.
    fn write(&self, output: &mut Vec<u8>);
}

/// Bytes that are read until they end or the budget is spent.
///
/// The first failure is kept and told at the end; from then on there is nothing left to read, so that lists stop and
/// strings are empty. To ask after each of some hundred fields would double the code.
pub struct Input<'a> {
    rest: &'a [u8],
    left: usize,
    failure: Option<PackError>,
    /// The version of the pack that is read.
    version: u16,
}

impl<'a> Input<'a> {
    /// The next byte; 0 after a failure.
    pub fn byte(&mut self) -> u8 {
        self.take(1, VALUE_COST).first().copied().unwrap_or_default()
    }

    /// A number of at most 32 bits.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        let byte = self.byte();
        if byte > 0x0f {
            self.fail();
        }
        number | u32::from(byte) << 28
    }

    /// Bytes behind their number.
    pub fn bytes(&mut self) -> &'a [u8] {
        let n_bytes = self.number() as usize;
        self.take(n_bytes, n_bytes.saturating_add(STRING_COST))
    }

    /// Text behind its length.
    pub fn text(&mut self) -> &'a str {
        str::from_utf8(self.bytes()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    /// Items behind their number, each read by `read`; fewer after a failure.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            let item = read(self);
            if self.failure.is_some() {
                break;
            }
            items.push(item);
        }
        items
    }

    /// The version of the pack that is read; the newest unless [`Self::set_version`] said another.
    pub fn version(&self) -> u16 {
        self.version
    }

    /// Notes that what follows is of this version.
    pub fn set_version(&mut self, version: u16) {
        self.version = version;
    }

    /// The next byte, which stays to be read; `None` at the end.
    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// Whether nothing is left to read.
    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Notes that these are not the contents of a corpus.
    pub fn fail(&mut self) {
        self.stop(PackError::Invalid("its contents are not those of a corpus"));
    }

    /// The next `n_bytes`, for which `cost` is charged; none after a failure.
    fn take(&mut self, n_bytes: usize, cost: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(n_bytes) else {
            self.fail();
            return &[];
        };
        let Some(left) = self.left.checked_sub(cost) else {
            self.stop(PackError::TooLarge);
            return &[];
        };
        self.rest = rest;
        self.left = left;
        taken
    }

    fn stop(&mut self, failure: PackError) {
        self.failure.get_or_insert(failure);
        self.rest = &[];
    }
}

/// Appends a varint.
pub fn write_number(number: usize, output: &mut Vec<u8>) {
    let mut rest = number;
    while rest > 0x7f {
        output.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    output.push(rest as u8);
}

impl Wire for String {
    fn read(input: &mut Input<'_>) -> Self {
        input.text().to_owned()
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(self.len(), output);
        output.extend_from_slice(self.as_bytes());
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(input: &mut Input<'_>) -> Self {
        input.list(T::read)
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(self.len(), output);
        self.iter().for_each(|item| item.write(output));
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(input: &mut Input<'_>) -> Self {
        match input.byte() {
            0 => None,
            1 => Some(T::read(input)),
            _ => {
                input.fail();
                None
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.push(u8::from(self.is_some()));
        self.iter().for_each(|it| it.write(output));
    }
}

impl Wire for u32 {
    fn read(input: &mut Input<'_>) -> Self {
        input.number()
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(*self as usize, output);
    }
}

impl Wire for bool {
    fn read(input: &mut Input<'_>) -> Self {
        match input.byte() {
            0 => false,
            1 => true,
            _ => {
                input.fail();
                false
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.push(u8::from(*self));
    }
}

/// Bytes behind their number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Wire for Bytes {
    fn read(input: &mut Input<'_>) -> Self {
        Self(input.bytes().to_vec())
    }

    fn write(&self, output: &mut Vec<u8>) {
        write_number(self.0.len(), output);
        output.extend_from_slice(&self.0);
    }
}

/// A digest.
impl Wire for [u8; 32] {
    fn read(input: &mut Input<'_>) -> Self {
        let mut bytes = [0; 32];
        bytes.fill_with(|| input.byte());
        bytes
    }

    fn write(&self, output: &mut Vec<u8>) {
        output.extend_from_slice(self);
    }
}
