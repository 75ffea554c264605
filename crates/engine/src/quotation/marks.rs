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
        let closes = self.open.iter().rposition(|it| closers_of(it.mark).contains(&mark));
        match closes {
            // A mark that both opens and closes opens again only where a word begins after white space.
            Some(place) if !(opens(mark) && !after_word && before_word && mark != '"') => self.close(place, mark, at),
            _ if opens(mark) && !after_word => self.push(mark, at, after),
            _ => {}
        }
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
        self.found.extend(Span::new(self.text, start, end).map(|span| Marked { span, is_nested: false, goes_on }));
    }
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
        check("‘The Armenians’ homes’", &["‘The Armenians’"]);
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
