//! Lines `Name: value` before a body, as mail, web servers and web archives write them.

/// The headers before a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    lines: Vec<(String, String)>,
}

impl Headers {
    /// The headers at the beginning of `bytes`, and what comes after the empty line that ends them.
    pub fn split(bytes: &[u8]) -> (Self, &[u8]) {
        let (head, body) = split_head(bytes);
        let head = String::from_utf8_lossy(head).replace("\r\n", "\n");
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in head.lines() {
            match (line.starts_with([' ', '\t']), lines.last_mut(), line.split_once(':')) {
                (true, Some((_, value)), _) => value.extend([" ", line.trim()]),
                (_, _, Some((name, value))) => lines.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
                _ => {}
            }
        }
        (Self { lines }, body)
    }

    /// The value of a header, by its name in small letters.
    pub fn get(&self, wanted: &str) -> Option<&str> {
        self.lines.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }

    /// A parameter of a header: the character set of `Content-Type`, the boundary of parts.
    pub fn parameter(&self, header: &str, wanted: &str) -> Option<&str> {
        self.get(header)?.split(';').skip(1).find_map(|it| {
            let (name, value) = it.split_once('=')?;
            name.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().trim_matches('"'))
        })
    }

    /// The kind of the body: `text/html`.
    pub fn media_type(&self) -> String {
        let value = self.get("content-type").unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }
}

fn split_head(bytes: &[u8]) -> (&[u8], &[u8]) {
    let after = |end: &[u8]| bytes.windows(end.len()).position(|it| it == end).map(|at| (at, at + end.len()));
    let first = [after(b"\r\n\r\n"), after(b"\n\n")].into_iter().flatten().min();
    let (head, body) = first.unwrap_or((bytes.len(), bytes.len()));
    (bytes.get(..head).unwrap_or_default(), bytes.get(body..).unwrap_or_default())
}
