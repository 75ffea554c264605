//! Which full stops of English end no sentence. Knows the words around a full stop; knows nothing of quotes or paragraphs.

use crate::word_list::{WordList, word_list};

/// Whether the full stop after `before` ends a sentence, given the words `after` it.
/// `before` is the run of characters up to the stop, without opening marks; `n_words` counts the sentence so far.
pub(super) fn ends_sentence(before: &str, after: &str, n_words: usize) -> bool {
    let next = first_word(after);
    if NEVER_LAST.has(before) {
        return false;
    }
    if next.starts_with(|it: char| it.is_ascii_digit()) && BEFORE_NUMBERS.has(before) {
        return false;
    }
    if CLOCK.has(before) {
        return n_words > CLOCK_OPENING_WORDS && !goes_on_time(after);
    }
    // A label that opens a line, and a sentence that is one initial, have more to come.
    if n_words <= 1 && (is_initial(before) || is_list_label(before)) {
        return false;
    }
    if is_initial(before) || is_acronym(before) || SOMETIMES_LAST.has(before) {
        return SENTENCE_STARTERS.has_exactly(next);
    }
    true
}

/// Whether a time of the day goes on with its day or zone: "8 p.m. Tuesday", "6 a.m. EDT", "9 p.m. (1800 GMT)".
fn goes_on_time(after: &str) -> bool {
    let mut words = after.split_whitespace().take(3);
    let (word, next) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if word.starts_with('(') {
        let inner = word.trim_start_matches('(');
        return inner.starts_with(|it: char| it.is_ascii_digit()) || is_zone(bare(inner), next);
    }
    // "Tuesday was quiet": the day begins a sentence of its own.
    let begins_sentence = is_plain_verb(next);
    let is_day = word_list!(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February \
         March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    );
    if is_day.has_exactly(bare(word)) {
        return !begins_sentence;
    }
    let is_number = word.chars().all(|it| it.is_ascii_digit()) && word.len() <= 2;
    is_zone(bare(word), next) || is_number && is_day.has_exactly(bare(next))
}

/// Whether `word` names a zone: "EDT", "Eastern" before "time".
fn is_zone(word: &str, next: &str) -> bool {
    let has_time = word_list!("time standard daylight").has(bare(next));
    let is_code = word_list!(
        "ACST AEDT AEST AKST AST AWST BST CDT CEST CET CST CT EAT EDT EEST EET EST ET GMT HKT HST IST JST KST MDT MSK MST MT \
         NZDT NZST PDT PKT PST PT SAST SGT TRT UTC WAT WEST WET"
    );
    is_code.has_exactly(word) || has_time && word.starts_with(char::is_uppercase)
}

/// `word` without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric())
}

fn is_plain_verb(word: &str) -> bool {
    word_list!(
        "was is will had has would may can marks marked brought brings saw sees began begins came comes turned passed dawned \
         became promises promised went did does"
    )
    .has_exactly(word)
}

/// Whether `word` opens sentences far more often than names.
pub(super) fn is_starter(word: &str) -> bool {
    SENTENCE_STARTERS.has_exactly(word)
}

/// Whether `word` is a title that opens a name, such as "Mr".
pub(super) fn is_title(word: &str) -> bool {
    word_list!("Mr Mrs Ms Dr Prof").has_exactly(word)
}

/// Whether a full stop after `word` shortens it, whatever follows.
pub(super) fn needs_more(word: &str) -> bool {
    NEVER_LAST.has(word)
}

/// Whether `word` is shortened as a rule or may be.
pub(super) fn is_listed(word: &str) -> bool {
    NEVER_LAST.has(word) || SOMETIMES_LAST.has(word)
}

/// "At 5 a.m. Mr. Smith went": up to this many words are an opening time, not a sentence. Larger values join short
/// sentences that end in a clock time to the next one.
const CLOCK_OPENING_WORDS: usize = 4;

/// Titles and words that need what follows them.
const NEVER_LAST: WordList = word_list!(
    "adm ald amb approx atty brig ca capt cdr cf cmdr col comdr cpl det dr e.g eg esp fr ft gen gens gov govs hon i.e ie insp \
     lieut lt maj messrs mgr mlle mme mmes mr mrs ms msgr mt mts pfc pres prof profs pte pvt rep reps rev sen sens sgt spc sqn \
     st ste supt v ven viz vs"
);

/// Words that number what follows them; before anything else their full stop ends the sentence.
const BEFORE_NUMBERS: WordList = word_list!(
    "apr apt art arts aug b bk c ch chap chs cl d dec eq eqs est ext feb fig figs fol jan jul jun kr kshs ksh l ll mar n n° nº \
     № no nos nov oct op p para paras pl pp pt pts re rm rp rs sec secs sep sept ser sh sr suppl tel tk ush ver vol vols"
);

/// Times of the day, whose stop ends a sentence unless the sentence has only begun.
const CLOCK: WordList = word_list!("a.m p.m am pm");

/// Words that may stand anywhere; only a word that opens sentences tells.
const SOMETIMES_LAST: WordList = word_list!(
    "acad al apr ariz assn assoc asst aug ave bldg blvd bros calif cit co colo conn corp cos ctr dec dept depts dist ed eds est \
     etc excl feb fla hq ibid inc incl inst intl jan jr ltd mfg mar mich minn misc natl no nov oct okla op ph.d pty \
     rd resp rev sep sept sq sr supp tenn tex trans univ wis yr yrs"
);

/// Words that open sentences far more often than they open names.
const SENTENCE_STARTERS: WordList = word_list!(
    "A After All Also Although An And Another Anyone Are As At Because Before But By Can Could Did Do Does During \
     Each Even Every Everybody Everyone For From Had Has Have He Her Here His How However I If In Is It Its Last Many Meanwhile \
     More Most My Neither No Nobody Nor Not Nothing Now Of On Once One Or Our Several She Should Since So Some Somebody Someone Such That The Their \
     Then There These They This Those Though Thus To Two Under Until Was We Were What When Where Whether \
     Which While Who Why Will With Would Yet You Your"
);

fn first_word(text: &str) -> &str {
    let opening = text.char_indices().take(super::LONGEST_OPENING).find(|(_, it)| it.is_alphanumeric());
    let text = opening.and_then(|(at, _)| text.get(at..)).unwrap_or_default();
    let end = text.find(|it: char| !it.is_alphanumeric()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// Letters with a stop between each: "U.S", "Ph.D".
fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| !part.is_empty() && part.len() <= 2 && part.chars().all(char::is_alphabetic))
}

/// What numbers an item at the start of a line: "1", "12", "iv", "a".
fn is_list_label(word: &str) -> bool {
    let label = word.trim_end_matches(')');
    label.len() <= 3 && !label.is_empty() && label.chars().all(|it| it.is_ascii_digit())
        || matches!(
            label,
            "a" | "b" | "c" | "d" | "e" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix" | "x"
        )
}
