//! Words between quotation marks that are no speech: nicknames, titles of works, words that are spoken about, what something is
//! called. Knows the words around the marks; whether a report claims the words is for `attribution`.

use super::cue;
use super::marks::Marked;
use crate::token::{Token, TokenKind};
use crate::word_list::{WordList, word_list};
use diptych_corpus::span::Span;

/// More words are seldom a name.
const LONGEST_TERM: usize = 8;

/// More words are no nickname.
const LONGEST_NICKNAME: usize = 3;

/// Sets apart which of `marked` are no speech, by what stands around them.
pub(super) fn tell_apart(text: &str, tokens: &[Token], marked: &mut [Marked]) {
    for it in marked.iter_mut().filter(|it| !it.is_nested && !it.goes_on) {
        it.is_term = Place::new(text, tokens, it.span).is_some_and(|place| place.is_term());
    }
}

/// Words between marks with what stands before and after.
struct Place<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The tokens between the marks.
    inside: &'a [Token],
    /// The opening mark.
    open: usize,
    /// The token after the closing mark.
    next: usize,
}

impl<'a> Place<'a> {
    /// Nothing for words that are too many to be a name of something.
    fn new(text: &'a str, tokens: &'a [Token], span: Span) -> Option<Self> {
        let open = tokens.partition_point(|it| it.span.start() < span.start());
        let next = (open..=open + 2 * LONGEST_TERM + 2)
            .find(|&it| tokens.get(it).is_none_or(|it| it.span.start() >= span.end()))?;
        let inside = tokens.get(open + 1..next.checked_sub(1)?)?;
        let n_words = inside.iter().filter(|it| it.kind != TokenKind::Mark).count();
        (1..=LONGEST_TERM).contains(&n_words).then_some(Self { text, tokens, inside, open, next })
    }

    fn is_term(&self) -> bool {
        self.is_nickname() || self.is_called() || self.is_title()
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |it| it.span.of(self.text))
    }

    fn before(&self, n: usize) -> &'a str {
        self.open.checked_sub(n).map_or("", |it| self.word(it))
    }

    /// Ivo “Ace” Kern
    fn is_nickname(&self) -> bool {
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        self.inside.len() <= LONGEST_NICKNAME
            && self.inside.iter().all(|it| it.kind != TokenKind::Mark)
            && is_name(self.before(1))
            && cue::reach(self.before(1)).is_none()
            && is_name(self.word(self.next))
    }

    /// the so-called “pan”, the word “success”, a man known as “Bananas”, a road called the “Spine”
    fn is_called(&self) -> bool {
        let is_credited = self.word(self.next) == "by";
        let last = self.before(1);
        let n_articles = usize::from(word_list!("the a an").has(last));
        let (verb, before) = (self.before(1 + n_articles), self.before(2 + n_articles));
        let is_named = last == "so-called" || (NAMING.has(verb) && !is_speaker(before));
        let is_known_as = verb == "as" && word_list!("known styled").has(before);
        !is_credited && (is_named || is_known_as || SPOKEN_ABOUT.has(last) || (WORKS.has(last) && self.has_capitals()))
    }

    /// The song, “Spin Cycle,” …
    fn is_title(&self) -> bool {
        self.before(1) == "," && WORKS.has(self.before(2)) && self.has_capitals()
    }

    /// Whether every long word has a capital, as in titles.
    fn has_capitals(&self) -> bool {
        let mut words = self.inside.iter().filter(|it| it.kind == TokenKind::Word).map(|it| it.span.of(self.text));
        words.clone().next().is_some_and(|it| it.starts_with(char::is_uppercase))
            && words.all(|it| it.starts_with(char::is_uppercase) || it.chars().count() <= LONGEST_SMALL_WORD)
    }
}

/// Longer words have a capital in titles.
const LONGEST_SMALL_WORD: usize = 4;

/// "what he called “…”" is somebody's word; "a plan called “…”" is a name.
fn is_speaker(before: &str) -> bool {
    before.starts_with(char::is_uppercase) || word_list!("he she it they we who has have had").has(before)
}

const NAMING: WordList = word_list!(
    "called named dubbed nicknamed titled entitled retitled subtitled codenamed code-named styled christened branded \
     labelled labeled termed spelled spelt reading reads read marked pronounced"
);

const SPOKEN_ABOUT: WordList = word_list!(
    "word words term terms name names nickname title label slogan motto phrase phrases expression expressions headline \
     hashtag acronym codename category letters heading banner surname alias pseudonym"
);

const WORKS: WordList = word_list!(
    "album anthem article ballad ballet band book cartoon column comedy documentary drama epic essay exhibition exhibit film hit \
     hymn magazine memoir memoirs miniseries movie musical novel opera painting paper play podcast poem program programme \
     report sequel series show single sitcom song study symphony thriller track trilogy video"
);
