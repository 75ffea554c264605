//! A topic's name as running text would have it: a slug says "un-resolutions", its claims write "UN".

use crate::library::Library;
use crate::words;
use diptych_engine::lower_case::lower_cased;

/// The words of `topic`, each in the case in which the topic's own claims mostly write it; the first with a capital.
#[must_use]
pub fn topic_name(library: &'static Library, topic: &str) -> String {
    let claims = library.corpus().claims.iter().filter(|claim| claim.topic == topic);
    let texts: Vec<&str> = claims.map(|claim| claim.text.as_str()).collect();
    let names: Vec<String> = topic.split('-').map(|word| usual_case(word, &texts)).collect();
    words::sentence_case(&names.join(" "))
}

/// The spelling of `word` that `texts` use more often than its lower case; first words of texts do not count.
fn usual_case(word: &str, texts: &[&str]) -> String {
    let spellings = texts.iter().flat_map(|text| words_of(text).skip(1));
    let spellings: Vec<&str> = spellings.filter(|spelling| lower_cased(spelling) == word).collect();
    let n_lower = spellings.iter().filter(|spelling| **spelling == word).count();
    let mut other = spellings.iter().filter(|spelling| **spelling != word);
    let usual = other.clone().count() > n_lower;
    other.next().filter(|_| usual).map_or_else(|| word.to_owned(), |spelling| (*spelling).to_owned())
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::usual_case;

    #[test]
    fn a_word_is_written_as_the_claims_write_it() {
        let texts =
            ["War began when the UN met in Karabakh.", "The Second War was no war of the UN’s; the war went on."];
        assert_eq!(usual_case("un", &texts), "UN");
        assert_eq!(usual_case("karabakh", &texts), "Karabakh");
        assert_eq!(usual_case("war", &texts), "war");
        assert_eq!(usual_case("toll", &texts), "toll");
    }
}
