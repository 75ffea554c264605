//! Pairs quotation marks. Knows marks and paragraphs; knows nothing of who speaks.

use diptych_corpus::span::Span;

use diptych_corpus::order;

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The words with their marks.
    pub(super) span: Span,
    /// Inside other quotation marks.
    pub(super) is_nested: bool,
    /// No speech: a title, a nickname, a word that is spoken about.
    pub(super) is_term: bool,
    /// Opened again by the next paragraph, so that the speech goes on there.
    pub(super) goes_on: bool,
}

/// Everything between quotation marks in `text`, sorted by Span. An opening mark that nothing closes reaches to the end
/// of its paragraph and no further.
pub(super) fn find_marked(text: &str, paragraphs: &[Span]) -> Vec<Marked> {
    let mut found = Vec::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(place + 1).map_or("", |it| it.of(text));
        Pairing { text, paragraph: *paragraph, open: Vec::new(), found: &mut found }.run(next);
    }
    add(&mut found, Vec::new());
    found
}

/// Adds `more` to what was found, and sorts it.
pub(super) fn add(found: &mut Vec<Marked>, more: Vec<Marked>) {
    found.extend(more);
    order::sort_by_key(found, |it| (it.span.start(), std::cmp::Reverse(it.span.end())));
    set_nesting(found);
}

/// Deeper nesting than this is damage, not speech; marks beyond it are left alone, which also bounds the work.
const DEEPEST_NESTING: usize = 8;

struct Open {
    mark: char,
    at: usize,
}

struct Pairing<'a> {
    text: &'a str,
    paragraph: Span,
    open: Vec<Open>,
    found: &'a mut Vec<Marked>,
}

impl Pairing<'_> {
    fn run(mut self, next_paragraph: &str) {
        let paragraph = self.paragraph.of(self.text);
        let mut at = 0;
        while let Some(byte) = paragraph.as_bytes().get(at) {
            let (before, rest) = if MAY_BE_MARK[usize::from(*byte)] { paragraph.split_at(at) } else { ("", "") };
            let mut chars = rest.chars();
            let Some(char) = chars.next().filter(|it| is_quotation_mark(*it)) else {
                at += 1;
                continue;
            };
            self.read(char, self.paragraph.start() + at, before.chars().next_back(), chars.next());
            at += char.len_utf8();
        }
        self.close_paragraph(next_paragraph);
    }

    fn read(&mut self, mark: char, at: usize, before: Option<char>, after: Option<char>) {
        let after_word = before.is_some_and(|it| !it.is_whitespace() && !is_opening_place(it));
        let before_word = after.is_some_and(char::is_alphanumeric);
        if is_apostrophe_like(mark) && before.is_some_and(char::is_alphanumeric) && before_word {
            return;
        }
        if is_apostrophe_like(mark) && self.is_apostrophe(mark, at, before, after) {
            return;
        }
        let closes = self.open.iter().rposition(|it| closers_of(it.mark).contains(&mark));
        match closes {
            // A mark that both opens and closes opens again only where a word begins after white space.
            Some(place) if !(opens(mark) && !after_word && before_word && mark != '"') => self.close(place, mark, at),
            _ if opens(mark) && !after_word => self.push(mark, at, after),
            _ => {}
        }
    }

    /// Whether a single mark belongs to a word: "the ’70s", "rock ’n’ roll", or "the teachers’ strike" inside a quotation that is
    /// closed further on.
    fn is_apostrophe(&self, mark: char, at: usize, before: Option<char>, after: Option<char>) -> bool {
        let rest = self.text.get(at + mark.len_utf8()..self.paragraph.end()).unwrap_or_default();
        if !before.is_some_and(char::is_alphanumeric) {
            let is_open = self.open.iter().any(|it| is_apostrophe_like(it.mark));
            return is_short_word(rest) || (is_decade(rest) && (is_open || !closes_surely(rest)));
        }
        let may_own = matches!(before, Some('s' | 'S' | 'z' | 'x'))
            && after == Some(' ')
            && rest.trim_start().starts_with(char::is_alphabetic);
        may_own && (!self.open.iter().any(|it| closers_of(it.mark).contains(&mark)) || closes_surely(rest))
    }

    fn push(&mut self, mark: char, at: usize, after: Option<char>) {
        let opens_words = after.is_some_and(|it| !it.is_whitespace());
        let may_be_loose = matches!(mark, '“' | '”' | '„' | '«' | '"');
        // An apostrophe before a word ('90s) opens nothing unless something closes it; double marks may stand apart.
        if (opens_words || may_be_loose) && self.open.len() < DEEPEST_NESTING {
            self.open.push(Open { mark, at });
        }
    }

    fn close(&mut self, place: usize, mark: char, at: usize) {
        let Some(start) = self.open.get(place).map(|it| it.at) else { return };
        self.open.truncate(place);
        self.add(start, at + mark.len_utf8(), false);
    }

    fn close_paragraph(&mut self, next_paragraph: &str) {
        let Some(first) = self.open.iter().find(|it| !is_apostrophe_like(it.mark)) else { return };
        let goes_on = next_paragraph.starts_with(first.mark);
        self.add(first.at, self.paragraph.end(), goes_on);
    }

    fn add(&mut self, start: usize, end: usize, goes_on: bool) {
        self.found.extend(Span::new(self.text, start, end).map(|span| Marked {
            span,
            is_nested: false,
            is_term: false,
            goes_on,
        }));
    }
}

/// How far on a quotation may be closed whose end an apostrophe may be. Larger values find the ends of longer ones and cost time
/// in texts full of apostrophes.
const LONGEST_LOOK: usize = 600;

/// Whether a single mark that can only close follows in `rest` before one that can only open.
fn closes_surely(rest: &str) -> bool {
    let mut before = None;
    let mut chars = rest.char_indices().take_while(|it| it.0 < LONGEST_LOOK).map(|it| it.1).peekable();
    while let Some(char) = chars.next() {
        let opens_word =
            before.is_none_or(|it: char| it.is_whitespace()) && chars.peek().is_some_and(|it| it.is_alphanumeric());
        if char == '‘' || (char == '\'' && opens_word) {
            return false;
        }
        let ends_words = matches!(before, Some(',' | '.' | '?' | '!' | '…'));
        let ends_word = before.is_some_and(|it| it.is_alphanumeric() && !matches!(it, 's' | 'S'));
        let is_outer = chars.peek().is_none_or(|it| !it.is_alphanumeric());
        let ends_clause = chars.peek().is_none_or(|it| matches!(it, ',' | '.' | '?' | '!' | ';' | ':' | ')'));
        if matches!(char, '’' | '\'') && is_outer && (ends_words || ends_word || ends_clause) {
            return true;
        }
        before = Some(char);
    }
    false
}

/// "’70s", "’68"
fn is_decade(rest: &str) -> bool {
    let word = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let n_digits = word.bytes().take_while(u8::is_ascii_digit).count();
    n_digits == 2 && matches!(word.get(2..), Some("" | "s"))
}

/// "’em", "’n’"
fn is_short_word(rest: &str) -> bool {
    let word = rest.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    matches!(word, "n" | "em" | "til" | "tis" | "twas" | "bout" | "cos")
}

fn set_nesting(found: &mut [Marked]) {
    let mut reach = 0;
    for marked in found {
        marked.is_nested = marked.span.end() <= reach;
        reach = reach.max(marked.span.end());
    }
}

/// Bytes that may begin a quotation mark; all others are passed over.
const MAY_BE_MARK: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"\"'\xc2\xe2\xe3\xef";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

pub(super) fn is_quotation_mark(char: char) -> bool {
    matches!(
        char,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '＂'
    )
}

fn is_apostrophe_like(char: char) -> bool {
    matches!(char, '\'' | '‘' | '’' | '‚')
}

fn opens(mark: char) -> bool {
    !closers_of(mark).is_empty()
}

/// The marks that close what `mark` opens, in any of the usages of Europe and East Asia.
fn closers_of(mark: char) -> &'static [char] {
    match mark {
        '"' => &['"'],
        '＂' => &['＂'],
        '\'' => &['\''],
        '“' => &['”', '"'],
        '‟' => &['”'],
        // Swedish opens and closes with the same mark; some texts write it for every mark.
        '”' => &['”'],
        '„' => &['“', '”', '‟', '"'],
        '‘' => &['’'],
        '’' => &[],
        '‚' => &['‘', '’'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '›' => &['‹'],
        '「' => &['」'],
        '『' => &['』'],
        _ => &[],
    }
}

fn is_opening_place(before: char) -> bool {
    matches!(
        before,
        '(' | '['
            | '{'
            | '-'
            | '–'
            | '—'
            | '/'
            | '“'
            | '‘'
            | '„'
            | '«'
            | '"'
            | '\''
            | ':'
            | '「'
            | '『'
            | '，'
            | '。'
    )
}

#[cfg(test)]
mod tests {
    use super::find_marked;
    use diptych_corpus::text::paragraphs;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find_marked(text, &paragraphs(text)).iter().map(|it| it.span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_of_every_usage_pair() {
        check("He said “one” and \"two\".", &["“one”", "\"two\""]);
        check("„eins“ «deux» »drei« „cztery” 「五」", &["„eins“", "«deux»", "»drei«", "„cztery”", "「五」"]);
        check("He said 'one thing' and ‘another’.", &["'one thing'", "‘another’"]);
        check("”ett” och ”två”", &["”ett”", "”två”"]);
        check("said: ” It is so! ” in town", &["” It is so! ”"]);
    }

    #[test]
    fn apostrophes_open_and_close_nothing() {
        check("The Armenians’ and Azerbaijan's '90s, didn’t", &[]);
        check("‘The Armenians’ homes’", &["‘The Armenians’ homes’"]);
        check("In the '80s the bakers' guild and rock 'n' roll", &[]);
        check("Class of ’68, the farmers’ league, get ’em", &[]);
        check("“It’s the Armenians’ home”", &["“It’s the Armenians’ home”"]);
    }

    #[test]
    fn quotations_nest() {
        check("“She said ‘no’ and left”", &["“She said ‘no’ and left”", "‘no’"]);
    }

    #[test]
    fn an_unclosed_mark_stops_with_its_paragraph() {
        check("He said: “It is so.\nNobody spoke.", &["“It is so."]);
    }

    #[test]
    fn a_mark_that_is_repeated_goes_on() {
        let text = "“One.\n\n“Two.”";
        let found = find_marked(text, &paragraphs(text));
        assert_eq!(found.iter().map(|it| it.goes_on).collect::<Vec<_>>(), [true, false]);
    }
}
