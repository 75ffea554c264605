//! A few words around a place in a sentence, cut at spaces.

use diptych_corpus::span::Span;

/// So many letters stand on each side of the place at most.
const LONGEST_SIDE: usize = 60;

/// What stands before and after `span` in its sentence, shortened.
#[must_use]
pub fn around(text: &str, sentence: Span, span: Span) -> [String; 2] {
    let before = one_line(text.get(sentence.start()..span.start()).unwrap_or_default());
    let after = one_line(text.get(span.end()..sentence.end()).unwrap_or_default());
    [ending(&before), cut_at_space(&after, LONGEST_SIDE)]
}

/// The beginning of `words`, of so many letters at most.
#[must_use]
pub fn cut_at_space(words: &str, most: usize) -> String {
    let Some((end, _)) = words.char_indices().nth(most) else { return words.to_owned() };
    let cut = words.get(..end).and_then(|it| it.rfind(' ')).unwrap_or(end);
    format!("{} …", words.get(..cut).unwrap_or_default())
}

fn ending(words: &str) -> String {
    let Some((start, _)) = words.char_indices().rev().nth(LONGEST_SIDE) else { return words.to_owned() };
    let cut = words.get(start..).and_then(|it| it.find(' ')).map_or(start, |it| start + it);
    format!("… {}", words.get(cut..).unwrap_or_default().trim_start())
}

/// White space as single spaces, that at both ends as well.
fn one_line(words: &str) -> String {
    let mut line = String::new();
    for letter in words.chars() {
        match letter.is_whitespace() && letter != '\u{a0}' {
            true if line.ends_with(' ') => {}
            true => line.push(' '),
            false => line.push(letter),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use diptych_corpus::span::Span;

    use super::around;

    #[test]
    fn long_sentences_are_cut_at_spaces_on_both_sides() {
        let text = "In the night from the fourth to the fifth of that month the water rose and stood in forty houses of the lower \
                    town, as the council counted, before the dam upstream was opened at last.";
        let at = text.find("forty").unwrap();
        let [before, after] = around(text, Span::whole(text), Span::new(text, at, at + 5).unwrap());
        assert_eq!(before, "… to the fifth of that month the water rose and stood in ");
        assert_eq!(after, " houses of the lower town, as the council counted, before …");
    }
}
