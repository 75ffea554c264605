//! Items of a list that stand in one line: "1. Wash 2. Dry", "a) one b) two", "• 9. ham • 10. eggs". Knows labels alone.

/// How many bytes ahead a label is looked for. Items are short, and reading on from every item would make hostile text slow.
const LONGEST_ITEM: usize = 1000;

/// Where the item after the one that begins `text` begins, if `text` begins with a label or bullet and the next follows.
pub(super) fn next_item(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if !first.is_ascii_alphanumeric() && !is_bullet(first) {
        return None;
    }
    if is_bullet(first) {
        return find_after_space(text, |rest| rest.starts_with(first));
    }
    let (number, style) = label(text)?;
    let next =
        find_after_space(text, |rest| label(rest).is_some_and(|it| it == (number + 1, style)) && opens_item(rest))?;
    (!style.may_be_initial() || ends_item(text.get(..next)?)).then_some(next)
}

/// Whether a capital letter with a stop after `item` can be a label: "A. Moss and B. Kern" are names.
fn ends_item(item: &str) -> bool {
    item.trim_end().ends_with(['.', '!', '?', ';', ')']) && item.split_whitespace().nth(1).is_some()
}

fn is_bullet(char: char) -> bool {
    matches!(char, '•' | '⁃' | '‣' | '▪' | '●' | '◦')
}

/// What a label looks like but for its number.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    kind: Kind,
    has_stop: bool,
    has_bracket: bool,
}

impl Style {
    fn may_be_initial(self) -> bool {
        self.kind == Kind::CapitalLetter && self.has_stop && !self.has_bracket
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Figure,
    SmallLetter,
    CapitalLetter,
}

/// The label that begins `text`, with a space after it: its number and style.
fn label(text: &str) -> Option<(u32, Style)> {
    let bytes = text.as_bytes();
    let n_digits = bytes.iter().take(3).take_while(|it| it.is_ascii_digit()).count();
    let (number, kind, n_read) = match bytes.first()? {
        _ if n_digits > 0 => (text.get(..n_digits)?.parse().ok()?, Kind::Figure, n_digits),
        letter @ b'a'..=b'z' => (u32::from(letter - b'a'), Kind::SmallLetter, 1),
        letter @ b'A'..=b'Z' => (u32::from(letter - b'A'), Kind::CapitalLetter, 1),
        _ => return None,
    };
    let has_stop = bytes.get(n_read) == Some(&b'.');
    let has_bracket = bytes.get(n_read + usize::from(has_stop)) == Some(&b')');
    let after = n_read + usize::from(has_stop) + usize::from(has_bracket);
    let is_label = after > n_read && bytes.get(after) == Some(&b' ');
    is_label.then_some((number, Style { kind, has_stop, has_bracket }))
}

/// Whether a capital follows the label: "the first 2. of May" is no item.
fn opens_item(text: &str) -> bool {
    let words = text.split_once(' ').map_or("", |it| it.1);
    words.trim_start().starts_with(|it: char| !it.is_lowercase())
}

fn find_after_space(text: &str, is_item: impl Fn(&str) -> bool) -> Option<usize> {
    let within = text.char_indices().take_while(|it| it.0 < LONGEST_ITEM);
    let places = within.filter(|it| it.1.is_whitespace()).map(|it| it.0 + it.1.len_utf8());
    places.into_iter().find(|&at| text.get(at..).is_some_and(&is_item))
}
