//! Terminators that stand together: full stops, ellipses, question marks of every script, and the marks that close after
//! them. Knows characters; whether a run ends a sentence is decided elsewhere.

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RunKind {
    /// One full stop.
    FullStop,
    /// Three dots or their sign.
    Ellipsis,
    /// Three dots with spaces between: words left out in mid-sentence.
    Pause,
    /// A full stop, and three dots with spaces between after it: the sentence has ended, and the next is cut off before.
    StopAndPause,
    /// Anything with a question or exclamation mark, four dots, or a stop of another script.
    Strong,
}

/// Consecutive terminators.
pub(super) struct Run {
    pub(super) len: usize,
    pub(super) kind: RunKind,
    /// Ends in a full-width stop, after which no space is written.
    pub(super) is_wide: bool,
}

impl Run {
    /// The run that begins `text`; `is_glued` says that a word ends right before it.
    pub(super) fn read(text: &str, is_glued: bool) -> Self {
        let solid = text.find(|it| !is_terminator(it)).unwrap_or(text.len());
        let spaced = spaced_dots_len(text);
        let len = solid.max(spaced);
        let run = text.get(..len).unwrap_or_default();
        let n_dots = run.matches('.').count();
        let only_dots = run.chars().all(|it| it == '.' || it.is_whitespace());
        let kind = match n_dots {
            1 if only_dots => RunKind::FullStop,
            2 | 3 if only_dots && spaced > solid => RunKind::Pause,
            2 | 3 if only_dots => RunKind::Ellipsis,
            4 if only_dots && spaced > solid && is_glued => RunKind::StopAndPause,
            0 if run == "…" => RunKind::Ellipsis,
            _ => RunKind::Strong,
        };
        Self { len, kind, is_wide: run.ends_with(['。', '！', '？', '｡']) }
    }
}

/// Length of ". . ." with single spaces between the dots, or 0 if fewer than two dots stand so.
fn spaced_dots_len(text: &str) -> usize {
    let (mut len, mut n_dots) = (0, 0);
    let mut after_dot = false;
    for (at, char) in text.char_indices() {
        match char {
            '.' if !after_dot => (len, n_dots) = (at + 1, n_dots + 1),
            ' ' | '\u{a0}' if n_dots > 0 => {}
            _ => break,
        }
        after_dot = char == '.';
    }
    if n_dots > 1 { len } else { 0 }
}

pub(super) fn is_terminator(char: char) -> bool {
    matches!(
        char,
        '.' | '!'
            | '?'
            | '…'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '។'
    )
}

/// Length of the closing marks that begin `text` and belong to the sentence before them.
pub(super) fn closers_len(text: &str) -> usize {
    let mut len = 0;
    while let Some(char) = text.get(len..).and_then(|rest| rest.chars().next()) {
        let after = len + char.len_utf8();
        let next = text.get(after..).and_then(|rest| rest.chars().next());
        let closes = match char {
            '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '】' | '）' => true,
            // These marks open as often as they close; what follows tells.
            '"' | '\'' | '“' | '‘' | '«' => next.is_none_or(|it| !it.is_alphanumeric()),
            _ => false,
        };
        if !closes {
            break;
        }
        len = after;
    }
    len + stray_closer_len(text.get(len..).unwrap_or_default())
}

/// A closing quote that was set off by a space: `right now! ” he said`.
fn stray_closer_len(text: &str) -> usize {
    let trimmed = text.trim_start();
    if trimmed.len() < text.len() && trimmed.starts_with('”') {
        return text.len() - trimmed.len() + '”'.len_utf8();
    }
    0
}
