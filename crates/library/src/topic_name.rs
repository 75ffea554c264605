//! A topic's name: the curators' own, or else the slug as running text would have it: "un-resolutions", where claims write "UN".

use crate::library::Library;
use crate::words;

/// The name that the curators gave `topic`. In a corpus of format 1, which has none, the words of the slug, each in the case in which the
/// topic's own claims mostly write it; the first with a capital.
#[must_use]
pub fn topic_name(library: &Library, topic: &str) -> String {
    if let Some(named) = library.corpus().topic(topic) {
        return named.name.clone();
    }
    let claims = library.corpus().claims.iter().filter(|claim| claim.topic == topic);
    let texts: Vec<&str> = claims.map(|claim| claim.text.as_str()).collect();
    let names: Vec<&str> = topic.split('-').map(|word| usual_case(word, &texts)).collect();
    words::sentence_case(&names.join(" "))
}

/// The spelling of `word`, which a slug writes in small letters of ASCII, that `texts` use more often than its lower case; first words
/// of texts do not count.
fn usual_case<'a>(word: &'a str, texts: &[&'a str]) -> &'a str {
    let mut other = word;
    let mut lead = 0;
    for spelling in texts.iter().flat_map(|text| words_of(text).skip(1)) {
        if spelling == word {
            lead -= 1;
        } else if spelling.eq_ignore_ascii_case(word) {
            lead += 1;
            other = spelling;
        }
    }
    if lead > 0 { other } else { word }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{topic_name, usual_case};
    use crate::sample;
    use diptych_corpus::model::{Corpus, Topic};

    fn topic(slug: &str, name: &str) -> Topic {
        Topic { slug: slug.into(), name: name.into() }
    }

    #[test]
    fn topic_has_the_name_and_the_place_that_the_curators_gave_it() {
        let topics = vec![topic("warnings", "Who was warned"), topic("weather", "Rain"), topic("houses", "Houses")];
        let library = sample::open(Corpus { topics, ..sample::library().corpus().clone() });
        let names: Vec<String> = library.topics().iter().map(|(slug, _)| topic_name(&library, slug)).collect();
        assert_eq!(names, ["Who was warned", "Houses"]);
    }

    #[test]
    fn topic_without_a_name_is_called_by_its_words() {
        let library = sample::library();
        let names: Vec<String> = library.topics().iter().map(|(slug, _)| topic_name(&library, slug)).collect();
        assert_eq!(names, ["Houses", "Warnings"]);
    }

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
