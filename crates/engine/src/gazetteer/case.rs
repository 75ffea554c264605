//! Which capitals a name may lose or gain. Knows one listed surface and one written; both have the same words.

use crate::word_list::{WordList, word_list};

/// Whether `written` may stand for `listed`: in the same case, in capitals, with first letters raised as in headlines,
/// or with a lower-case letter where a name of several words has a common noun.
pub(super) fn fits(listed: &str, written: &str) -> bool {
    let (listed, written) = (words(listed), words(written));
    let second_is_common = listed.get(1).is_some_and(|it| it.starts_with(char::is_lowercase));
    listed.iter().enumerate().all(|(place, word)| {
        let Some(written) = written.get(place) else { return false };
        let may_sink = match place {
            // "Line of contact", "De facto authorities of …": capitals that only open a line.
            0 => listed.len() >= 3 && second_is_common,
            _ => CLASS_NOUNS.has_exactly(word),
        };
        word_fits(word, written, may_sink)
    })
}

/// Nouns that texts write large or small at the end of a name.
const CLASS_NOUNS: WordList = word_list!(
    "Agreement Armed Army City Committee Conflict Council Court Defence Defense District Force Forces Foreign \
     Government Group Military Ministry Navy Office Parliament Police Province Region Republic River Town \
     Treaty Village War"
);

fn words(name: &str) -> Vec<&str> {
    name.split(is_joint).filter(|it| !it.is_empty()).collect()
}

fn is_joint(char: char) -> bool {
    char.is_whitespace() || !char.is_alphanumeric()
}

fn word_fits(listed: &str, written: &str, may_sink: bool) -> bool {
    if listed == written {
        return true;
    }
    if written.chars().nth(1).is_some() && !written.chars().any(char::is_lowercase) {
        return true;
    }
    let (mut listed, mut written) = (listed.chars(), written.chars());
    let (Some(listed_first), Some(written_first)) = (listed.next(), written.next()) else { return false };
    let rises = listed_first.is_lowercase() && written_first.is_uppercase();
    let sinks = may_sink && listed_first.is_uppercase() && written_first.is_lowercase();
    (rises || sinks) && listed.as_str() == written.as_str()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[track_caller]
    fn check(listed: &str, written: &str, expected: bool) {
        assert_eq!(fits(listed, written), expected, "{listed} / {written}");
    }

    #[test]
    fn headlines_may_raise_letters() {
        check("line of contact", "Line of Contact", true);
        check("Nagorno-Karabakh conflict", "NAGORNO-KARABAKH CONFLICT", true);
    }

    #[test]
    fn a_common_word_is_no_name() {
        check("Oval", "oval", false);
        check("Grad", "grad", false);
        check("US", "us", false);
        check("The Times", "the times", false);
        check("Working Group", "working Group", false);
    }

    #[test]
    fn class_nouns_may_be_written_small() {
        check("Aghdam District", "Aghdam district", true);
        check("Ministry of Defense", "Ministry of defense", true);
        check("De facto authorities", "de facto authorities", true);
        check("Minsk Group", "minsk group", false);
    }

    #[test]
    fn spaces_and_hyphens_may_differ() {
        check("Su-25", "Su\u{2011}25", true);
        check("Nagorno-Karabakh region", "Nagorno\u{2011}Karabakh\u{a0}region", true);
    }
}
