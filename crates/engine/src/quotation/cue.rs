//! What reporting words report; they are listed in `role`. Knows words alone; what a cue reports and who speaks is decided elsewhere.

use crate::token::role::{CLAUSE_CUE, MARKED_CUE, roles_of_word};
use crate::word_list::{WordList, hash, word_list};

/// What may follow a reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Reports speech with or without "that": "he said the army had left".
    Clause,
    /// Reports speech only with "that", a colon, or quotation marks: "she called it “groundless”".
    Marked,
}

/// What `word` can report, if it is a reporting word in any case.
pub(crate) fn reach(word: &str) -> Option<Reach> {
    let roles = roles_of_word(word, hash(word.as_bytes()));
    if roles & CLAUSE_CUE != 0 {
        return Some(Reach::Clause);
    }
    (roles & MARKED_CUE != 0).then_some(Reach::Marked)
}

/// Whether `word` reports only beside quotation marks: "she whispered".
pub(super) fn is_manner(word: &str) -> bool {
    MANNER.has(word)
}

/// Whether `word` reports words in quotation marks.
pub(super) fn reports_in_marks(word: &str) -> bool {
    is_manner(word) || reach(word).is_some()
}

const MANNER: WordList = word_list!(
    "advises affirmed agreed agrees appealed began begged bellowed blasted blasts blogged boasted boasts bragged \
     branded chimed chuckled coaxed conceded concedes condemns confessed confesses confided contended contends \
     countered counters cracked criticized deadpanned declared demands denounced denounces disagreed disclosed \
     dismissed dismisses elaborated emailed estimated exclaims fumed gasped gloated griped groaned grumbled \
     guessed gushed hailed hinted hissed implored instructed interjected interrupted intoned jibed joked jokes \
     joshed labeled labelled lambasted lamented laments laughed laughs lied likened murmured mused muses muttered \
     nodded observes offered opined pleaded pleads pledged pondered posted praised prayed preached predicted \
     predicts proclaimed promises protested protests queried questioned quips raged ranted read reads reasoned \
     reasons reassured recommended reflected reflects remembered remembers reminded retorted retorts roared ruled \
     sang scoffed scolded screamed shot shouted shouts shrugged sighed sighs slammed slams smiled smiles smirked \
     snapped snarled sneered sniffed sobbed spat speculated stammered stormed summed sums swore taunted teased \
     tells thanked threatened thundered toasted told touted trumpeted urged uttered ventured volunteered welcomed \
     welcomes whispered whispers winced yelled"
);

#[cfg(test)]
mod tests {
    use super::{Reach, reach};

    #[test]
    fn cues_are_found_in_any_case_with_what_they_report() {
        assert_eq!(reach("Said"), Some(Reach::Clause));
        assert_eq!(reach("TWEETED"), Some(Reach::Clause));
        assert_eq!(reach("Accused"), Some(Reach::Marked));
        assert_eq!(reach("wrote"), Some(Reach::Marked));
        assert_eq!(reach("table"), None);
    }
}
