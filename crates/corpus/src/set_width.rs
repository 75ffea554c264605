//! Text that was set to a width: lines that break off inside a sentence and go on in the next. Knows lines without a blank one
//! between; knows nothing of what they tell.

use crate::span::Span;

/// Shorter lines are items of lists as often as they are cut off.
const SHORTEST_TEXT: usize = 40;

/// Nobody sets text wider, in characters; a longer line is a paragraph of its own.
const WIDEST: usize = 120;

/// Fewer characters to a line are columns and verses, which break where they like.
const NARROWEST: usize = 40;

/// Joins those of `lines`, none of them blank, that one sentence goes over.
pub(crate) fn join_lines(text: &str, lines: &[Span]) -> Vec<Span> {
    let width = lines.iter().map(|it| it.of(text).chars().count()).max().unwrap_or_default();
    let block = Block { text, width: Some(width).filter(|it| (NARROWEST..=WIDEST).contains(it)) };
    let is_sure =
        |pair: &[Span]| matches!(pair, [line, next] if block.is_full(*line, *next) && block.is_cut_off(*line, *next));
    let is_set = lines.windows(2).any(is_sure);
    let mut joined: Vec<Span> = Vec::new();
    let mut last = Span::default();
    for &line in lines {
        match joined.last_mut() {
            Some(paragraph) if block.goes_on(*paragraph, last, line, is_set) => *paragraph = paragraph.union(line),
            _ => joined.push(line),
        }
        last = line;
    }
    joined
}

/// Lines without a blank one between.
struct Block<'a> {
    text: &'a str,
    /// The width that they may have been set to.
    width: Option<usize>,
}

impl Block<'_> {
    /// Whether `paragraph`, of which `line` is the last, goes on in `next`. `is_set` says that lines here were set to a width.
    fn goes_on(&self, paragraph: Span, line: Span, next: Span, is_set: bool) -> bool {
        let (opening, written, after) = (paragraph.of(self.text), line.of(self.text), next.of(self.text));
        if !begins_sentence(opening) {
            return false;
        }
        if after.starts_with(char::is_lowercase) {
            let is_text = opening.len() >= SHORTEST_TEXT
                || after.ends_with(['.', '!', '?', '”', '"', '…'])
                || without_label(opening) != opening;
            let is_unfinished = is_open(written)
                || is_shortened(written)
                || written.ends_with("...")
                || written.ends_with(':') && self.is_full(line, next);
            return is_text && (is_unfinished || written.ends_with(['”', '"', '’', '\'', '»', '…', '!', '?']));
        }
        self.is_cut_off(line, next)
            || self.is_full(line, next) && (is_set || breaks_name(written, after)) && may_go_on(written, after)
    }

    /// Whether `line` ends with a word or comma after which no sentence ends, as its own words or those of `next` tell.
    fn is_cut_off(&self, line: Span, next: Span) -> bool {
        let (line, next) = (line.of(self.text), next.of(self.text));
        let is_prose = line.len() >= SHORTEST_TEXT && is_open(line);
        is_prose && (next.starts_with(char::is_lowercase) || FUNCTION_WORDS.contains(&last_word(line)))
    }

    /// Whether the first word of `next` had no room behind `line`.
    fn is_full(&self, line: Span, next: Span) -> bool {
        let first = next.of(self.text).split_whitespace().next().unwrap_or_default();
        let needed = line.of(self.text).chars().count() + 1 + first.chars().count();
        self.width.is_some_and(|width| needed > width)
    }
}

/// A capital begins it, maybe after marks or the label of an item.
fn begins_sentence(line: &str) -> bool {
    let is_opening = |it: char| it.is_whitespace() || matches!(it, '“' | '"' | '‘' | '\'' | '«' | '(' | '[');
    without_label(line).trim_start_matches(is_opening).starts_with(char::is_uppercase)
}

/// What follows the label of an item: "1.", "2)", "a.", "• 9.", or the whole line.
fn without_label(line: &str) -> &str {
    let is_bullet = |it: char| matches!(it, '•' | '⁃' | '‣' | '▪' | '●');
    let item = line.trim_start_matches(is_bullet).trim_start();
    let figures = item.trim_start_matches(|it: char| it.is_ascii_digit());
    let letter = if figures == item { item.trim_start_matches(|it: char| it.is_ascii_lowercase()) } else { figures };
    let is_short = (1..=2).contains(&(item.len() - letter.len()));
    let labelled = letter.strip_prefix(['.', ')']).filter(|_| is_short).map(|it| it.trim_start_matches(')'));
    labelled.unwrap_or(item)
}

fn is_open(line: &str) -> bool {
    line.ends_with(|it: char| it.is_alphanumeric() || matches!(it, ',' | ';' | '-' | '–' | '—' | ')' | ']' | '%'))
}

/// "Mr.", "U.S.", "5 p.m.": a short word before the stop.
fn is_shortened(line: &str) -> bool {
    let word = last_word(line.strip_suffix('.').unwrap_or_default());
    word.contains('.') || SHORTENED.contains(&word)
}

fn last_word(line: &str) -> &str {
    line.rsplit(|it: char| it.is_whitespace() || matches!(it, '“' | '"' | '(' | '—' | '–')).next().unwrap_or_default()
}

/// Whether a sentence in lines of one width may go over the end of `line`: a headline ends with a word, and what stands under
/// it often begins with one of those that begin sentences.
fn may_go_on(line: &str, next: &str) -> bool {
    is_shortened(line) || is_open(line) && (line.ends_with(',') || !begins_anew(next))
}

/// "the engineer Lena" over "Brandt had", "the missing" over "27 miners": a name or figure is broken in two. Headlines whose words
/// all have capitals break no name.
fn breaks_name(line: &str, next: &str) -> bool {
    let words = line.split_whitespace();
    let n_small = words.clone().filter(|it| it.starts_with(char::is_lowercase)).count();
    let is_sentence = n_small * 2 > words.count() && next.ends_with(['.', '!', '?', '”', '"', '…']);
    let is_broken = last_word(line).starts_with(char::is_uppercase) || next.starts_with(|it: char| it.is_ascii_digit());
    is_sentence && is_broken
}

fn begins_anew(line: &str) -> bool {
    let word = line.split(|it: char| !it.is_alphabetic()).find(|it| !it.is_empty()).unwrap_or_default();
    STARTERS.contains(&word)
}

/// Words that open sentences far more often than they open names.
const STARTERS: &[&str] = &[
    "A",
    "After",
    "All",
    "Also",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Before",
    "But",
    "By",
    "For",
    "From",
    "He",
    "Her",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Many",
    "Meanwhile",
    "More",
    "No",
    "On",
    "One",
    "Our",
    "Several",
    "She",
    "Since",
    "So",
    "Some",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Two",
    "Under",
    "We",
    "What",
    "When",
    "Where",
    "While",
    "Who",
    "Why",
    "With",
    "You",
];

/// Words after which no headline and no sentence ends.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "against", "among", "an", "and", "are", "as", "at", "be", "because", "been", "before",
    "between", "but", "by", "could", "during", "for", "from", "had", "has", "have", "her", "his", "if", "in", "into",
    "is", "its", "may", "might", "must", "near", "of", "on", "or", "our", "should", "than", "that", "the", "their",
    "these", "this", "those", "through", "to", "towards", "under", "until", "was", "were", "when", "where", "whether",
    "which", "while", "who", "whose", "will", "with", "without", "would",
];

/// What may end a line with a stop that ends no sentence.
const SHORTENED: &[&str] = &[
    "Adm", "Capt", "Cmdr", "Co", "Col", "Dr", "Fr", "Gen", "Gov", "Hon", "Inc", "Jr", "Lt", "Ltd", "Maj", "Mr", "Mrs",
    "Ms", "Mt", "No", "Nos", "Prof", "Rep", "Rev", "Sen", "Sgt", "Sr", "St", "al", "approx", "co", "no", "p", "pp",
    "st", "vs",
];

#[cfg(test)]
mod tests {
    use crate::text::paragraphs;

    /// Paragraphs of a text in which `|` stands between them.
    #[track_caller]
    fn check(fixture: &str) {
        let text = fixture.replace('|', "");
        let found: Vec<&str> = paragraphs(&text).into_iter().map(|it| it.of(&text)).collect();
        let expected: Vec<&str> = fixture.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_that_ends_with_a_word_that_ends_no_sentence_goes_on() {
        check("He had been told by the old clerk of the\nHarbor Board to leave the pier at once and for good.");
        check("They came from the hills and settled here in\n1874 on the far side.");
    }

    #[test]
    fn lines_of_one_width_are_one_paragraph_whatever_they_break() {
        check(
            "The ferry that was to carry the two pilots and the doctor, Ines\nHall, across the sound was held \
             back by fog, and the crew of the\nNorth Star had to wait with them until the morning came.",
        );
        check(
            "Men from all the farms around the lake looked until the evening for\n19 boats that had been torn \
             loose, and found them on the stones\nunder the mill.",
        );
        check(
            "The clerk said that the talks with the owners of the mill and Mr.\nKern had come to nothing, as had those \
             of the day before in the\nold town hall.",
        );
    }

    #[test]
    fn a_small_letter_goes_on_with_the_sentence_above() {
        check("1. Mind\nthe gap\n|2. Hold\nthe rail");
        check("“Has it come?”\nshe said.");
        check("It was late ...\nand then it came.");
    }

    #[test]
    fn a_name_that_is_broken_over_two_lines_is_one() {
        check("The harbor board was told of it in the evening by the pilot, Ines\nHall, and did nothing.");
    }

    #[test]
    fn a_headline_stands_apart_from_the_text_under_it() {
        check("Fog holds up the ferry\n|The ferry was held up by fog.");
        check("Fog Holds Up the Ferry to the Northern Islands for a Second Day\n|Pilots refused to sail on Sunday.");
        check("Fog holds up the ferry to the northern islands for a second day\n|The ferry was held up.");
        check(
            "Fog holds up the ferry to the islands for a second day\n|The ferry to the northern islands was held \
             up by fog on Sunday, and the\npilots refused to sail before the wind came round to the west.",
        );
        check("Fog holds up ferry\n|Pilots refuse to sail\n|Owner is silent");
    }

    #[test]
    fn paragraphs_and_lists_without_blank_lines_stay_apart() {
        check("The ferry was late.\n|It came at noon, and nobody was on board of it.\n|The pilot was gone.");
        check("Bring along:\n|Ropes\n|Life vests\n|Flares");
    }
}
