//! What goes to a terminal: control characters in names and ids are anybody's, and a terminal obeys them. Knows characters;
//! knows nothing of what is said.

use std::io::{self, Write};

/// Passes text on, with control characters, but for the ends of lines and tabs, as Rust writes them.
#[derive(Debug)]
pub(crate) struct Plain<W>(pub(crate) W);

impl<W: Write> Write for Plain<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(plain(&String::from_utf8_lossy(bytes)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' => plain.push(letter),
            _ if letter.is_control() => plain.extend(letter.escape_default()),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_control_character_reaches_a_terminal() {
        assert_eq!(plain("x\u{1b}[31mRED\u{7}\u{9b}2J\r\u{7f}"), "x\\u{1b}[31mRED\\u{7}\\u{9b}2J\\r\\u{7f}");
        assert_eq!(plain("Ganja – “ü”\n\tit"), "Ganja – “ü”\n\tit");
    }
}
