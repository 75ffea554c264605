//! What a word can be at first sight: the beginning of a figure or a date, a reporting word. One look for each token, so that
//! the stages read on only where something may stand.

use super::{TokenKind, is_hyphen, without_possessive};
use crate::word_list::{WordClasses, word_classes};

/// What a token can be; a set of the roles below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

/// A figure can begin here.
pub(crate) const FIGURE: u8 = 1;
/// A date can begin here.
pub(crate) const DATE: u8 = 1 << 1;
/// A reporting word that takes a clause without "that".
pub(crate) const CLAUSE_CUE: u8 = 1 << 2;
/// Any other reporting word.
pub(crate) const MARKED_CUE: u8 = 1 << 3;
/// "according".
pub(crate) const ACCORDING: u8 = 1 << 4;

/// The line before it was broken inside its paragraph.
pub(crate) const AFTER_BROKEN_LINE: u8 = 1 << 7;

impl Roles {
    pub(super) fn add(&mut self, role: u8) {
        self.0 |= role;
    }

    /// Whether one of `roles` is among them.
    pub(crate) fn has(self, roles: u8) -> bool {
        self.0 & roles != 0
    }
}

/// The roles of a token with this hash.
pub(crate) fn roles_of(written: &str, hash: u32, kind: TokenKind) -> Roles {
    match kind {
        TokenKind::Mark => Roles(0),
        TokenKind::Number => Roles(FIGURE | DATE),
        TokenKind::Word => Roles(roles_of_word(written, hash)),
    }
}

/// The roles of a word in any case, which has this hash.
pub(crate) fn roles_of_word(word: &str, hash: u32) -> u8 {
    let roles = WORDS.of_hashed(hash, word);
    if roles > 0 {
        return u8::try_from(roles).unwrap_or_default();
    }
    let bytes = word.as_bytes();
    // "Friday’s"
    let bare = if bytes.last() == Some(&b's') { without_possessive(word) } else { word };
    if bare.len() < word.len() {
        return u8::try_from(WORDS.of(bare)).unwrap_or_default() & DATE;
    }
    match bytes.first() {
        // "1990s", "27th", "8am", "1.3bn"
        Some(b'0'..=b'9') => DATE | FIGURE,
        // "EUR48", "Rs500"
        Some(b'A'..=b'Z') if bytes.get(2..4).is_some_and(|it| it.iter().any(u8::is_ascii_digit)) => FIGURE,
        // "mid-1990s"
        Some(b'm' | b'M') if word.len() > 4 && word.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("mid")) => DATE,
        // "twenty-seven"
        Some(b't' | b'T' | b'f' | b'F' | b's' | b'S' | b'e' | b'E' | b'n' | b'N' | b'o' | b'O') if word.len() > 6 => {
            let may_have_hyphen = word.bytes().any(|it| it == b'-' || !it.is_ascii());
            let first = if may_have_hyphen { word.split_once(is_hyphen).map_or("", |it| it.0) } else { "" };
            u8::try_from(WORDS.of(first)).unwrap_or_default() & FIGURE
        }
        _ => 0,
    }
}

const BOTH: u64 = (FIGURE | DATE) as u64;

const WORDS: WordClasses = word_classes! {
    "according" => ACCORDING as u64,
    "one two three four five six seven eight nine ten eleven twelve a" => BOTH,
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half \
     most several tens dozens scores hundreds thousands millions billions" => FIGURE as u64,
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep \
     Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun early late mid \
     end beginning start middle yesterday tomorrow today tonight last this next earlier later past the that an coming" => DATE as u64,
    "said say says saying claimed claims believes alleged alleges tweeted" => CLAUSE_CUE as u64,
    "accused accuses accusing acknowledged acknowledges add added adding adds admitted admits announce announced \
     announces announcing answered answers argued argues arguing asked asking asks assert asserted asserts assured \
     assures called calling calls cautioned claim claiming commented comments complained concluded concludes \
     condemned confirm confirmed confirming confirms continued continues countered cried criticised criticized \
     declare declared declares declaring demanded denied denies deny denying described describes describing \
     emphasised emphasises emphasising emphasized emphasizes emphasizing explained explaining explains expressed \
     exclaimed highlighted informed informs insisted insisting insists maintained maintains mentioned mentions \
     names noted notes noting objected objects observed pointed promised quoted quotes quoting cited citing recalled recalling recalls \
     recounted reiterated reiterates rejected remarked remarks repeated repeats replied replies report reported \
     reports responded responds revealed state stated states stating stress stressed stresses stressing suggested \
     suggests tells telling testified thinks told underlined underlines underlining underscored urged urges urging \
     vowed warned warning warns wondered wonders write writes writing wrote advised affirmed affirms agreed agrees boasted \
     bragged claim conceded concedes contended contends disclosed estimated estimates feared hinted joked jokes \
     pledged predicted predicts quipped ruled speculated" => MARKED_CUE as u64,
};
