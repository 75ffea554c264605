//! Percent-encoding of one step or value of a hash.

/// Escapes everything but unreserved characters of RFC 3986 and letters beyond ASCII, which stay readable in a link.
pub(super) fn escape(plain: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut escaped = String::with_capacity(plain.len());
    for character in plain.chars() {
        if character.is_alphanumeric() || matches!(character, '-' | '.' | '_' | '~') {
            escaped.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            escaped.push('%');
            escaped.extend([byte >> 4, byte & 15].map(|digit| HEX.get(usize::from(digit)).copied().unwrap_or('0')));
        }
    }
    escaped
}

/// Undoes [`escape`], and what browsers and mail programs escape besides; broken escapes stay as they are, and a text that is none.
pub(super) fn unescape(escaped: &str) -> String {
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut rest = escaped.as_bytes();
    while let [first, tail @ ..] = rest {
        let decoded = match rest {
            [b'%', high, low, ..] => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(decoded.unwrap_or(*first));
        rest = if decoded.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| escaped.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape};

    #[test]
    fn any_text_survives_a_link() {
        for text in ["", "a b", "“double-standards”", "100 %", "a/b?c=d&e#f", "äöü 💛 ə", "%41", "%", "%4"] {
            assert_eq!(unescape(&escape(text)), text);
        }
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        assert_eq!(unescape("%zz%4"), "%zz%4");
        assert_eq!(unescape("%C3%A4"), "ä");
    }
}
