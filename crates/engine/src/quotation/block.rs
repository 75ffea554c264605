//! Speech in whole paragraphs without quotation marks: what follows a paragraph that announces it with a colon, and letters from
//! their salutation to their close. Knows paragraphs and reports; who speaks is for `attribution`.

use diptych_corpus::span::Span;
use diptych_corpus::text::is_line_end;

use super::Speaker;
use super::annotated_text::AnnotatedText;
use super::attribution::Told;
use super::marks::{Marked, is_quotation_mark};
use crate::word_list::{WordList, word_list};

/// Longer speech is a document of its own, and what follows a colon so far below is no longer announced by it.
const LONGEST_BLOCK: usize = 60;

/// A salutation has few words: "Dear Members of the Council,".
const LONGEST_SALUTATION: usize = 100;

/// Fewer words are a heading or an item of a list.
const SHORTEST_SPEECH: usize = 4;

/// Words by which somebody speaks for himself or his own.
const FIRST_PERSON: WordList =
    word_list!("we We our Our us ours ourselves I my My me mine myself I’m I'm I’ve I've we’re we're");

/// How a letter closes.
const CLOSES: WordList = word_list!("Sincerely Yours Respectfully Regards Best Kind Warm Faithfully Cordially Signed");

/// The paragraphs of speech without marks, each by itself. `told` are the sentences with their reports.
pub(super) fn find_blocks(annotated: &AnnotatedText<'_>, paragraphs: &[Span], told: &[Told]) -> Vec<Marked> {
    let text = Text { annotated, paragraphs, told };
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < paragraphs.len() {
        let n_spoken = text.announced_after(at).or_else(|| text.letter_after(at)).unwrap_or_default();
        let spoken = paragraphs.get(at + 1..=at + n_spoken).unwrap_or_default();
        blocks.extend(spoken.iter().map(|span| Marked {
            span: *span,
            is_nested: false,
            is_term: false,
            goes_on: false,
        }));
        at += n_spoken + 1;
    }
    blocks
}

struct Text<'a> {
    annotated: &'a AnnotatedText<'a>,
    paragraphs: &'a [Span],
    told: &'a [Told],
}

impl Text<'_> {
    fn of(&self, paragraph: usize) -> &str {
        self.paragraphs.get(paragraph).map_or("", |it| it.of(self.annotated.text))
    }

    /// How many paragraphs after this one are the speech that it announces: "Brandt went on:".
    fn announced_after(&self, paragraph: usize) -> Option<usize> {
        if !self.of(paragraph).ends_with(':') {
            return None;
        }
        let speaker = self.sentences(paragraph).last()?.reports.last()?.1?;
        let (mut n_read, mut n_spoken) = (0, 0);
        while n_read < LONGEST_BLOCK && self.may_speak(paragraph + 1 + n_read, speaker, n_read == 0) {
            n_read += 1;
            // Where nobody says "we" any more, the reporter may be back.
            if n_read == 1 || self.speaks_for_itself(paragraph + n_read) {
                n_spoken = n_read;
            }
        }
        (n_spoken > 0).then_some(n_spoken)
    }

    /// How many paragraphs after this one are the letter that it salutes.
    fn letter_after(&self, paragraph: usize) -> Option<usize> {
        let salutation = self.of(paragraph);
        let is_one = salutation.starts_with("Dear ")
            && salutation.len() <= LONGEST_SALUTATION
            && salutation.ends_with([',', ':', '!']);
        if !is_one {
            return None;
        }
        let is_close = |it: &usize| {
            let close = self.of(paragraph + 1 + it);
            let first = close.split([',', ' ']).next().unwrap_or_default();
            close.len() <= LONGEST_SALUTATION && CLOSES.has_exactly(first) && close.contains(',')
        };
        (1..LONGEST_BLOCK).take_while(|it| paragraph + it < self.paragraphs.len()).find(is_close)
    }

    /// Whether a paragraph can be the words of `speaker`: sentences, without marks around them, in which nobody names or
    /// reports him.
    fn may_speak(&self, paragraph: usize, speaker: Speaker, is_first: bool) -> bool {
        let Some(span) = self.paragraphs.get(paragraph) else { return false };
        let text = self.of(paragraph);
        let is_sentence = text.starts_with(|it: char| it.is_uppercase())
            && text.ends_with(['.', '!', '?', '…', '”', '"', '’', ')'])
            && text.split_whitespace().take(SHORTEST_SPEECH).count() == SHORTEST_SPEECH;
        let is_marked = text.starts_with(is_quotation_mark) || text.contains(is_line_end);
        let is_named = speaker.entity.is_some_and(|entity| {
            let mentions = self.annotated.mentions;
            let first = mentions.partition_point(|it| it.span.start() < span.start());
            let inside = mentions.get(first..).unwrap_or_default().iter().take_while(|it| it.span.end() <= span.end());
            inside.into_iter().any(|it| it.referent == crate::mention::Referent::Entity(entity))
        });
        let is_reported = self.sentences(paragraph).iter().any(|it| !it.reports.is_empty());
        is_sentence && !is_marked && !is_named && (!is_reported || is_first || self.speaks_for_itself(paragraph))
    }

    fn speaks_for_itself(&self, paragraph: usize) -> bool {
        let Some(span) = self.paragraphs.get(paragraph) else { return false };
        let tokens = self.annotated.tokens_in(*span);
        tokens.into_iter().any(|it| !self.annotated.is_quoted(it) && FIRST_PERSON.has_exactly(self.annotated.word(it)))
    }

    fn sentences(&self, paragraph: usize) -> &[Told] {
        let Some(span) = self.paragraphs.get(paragraph) else { return &[] };
        let first = self.told.partition_point(|it| it.span.start() < span.start());
        let next = self.told.partition_point(|it| it.span.start() < span.end());
        self.told.get(first..next).unwrap_or_default()
    }
}
