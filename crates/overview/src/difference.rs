//! Two passages word by word: what stands in both, and what in one alone. The longest common subsequence of their words.

use diptych_engine::lower_case::lower_cased;
use diptych_library::link_list::{Difference, Standing};

/// Longer passages are not compared: the table of the comparison would take their product.
const MOST_WORDS: usize = 600;

/// The words of both passages in one run, each with where it stands. Those of both are written as the second has them.
pub(crate) fn difference(one: &str, other: &str) -> Difference {
    let (one, other) = (words_of(one), words_of(other));
    if one.len() > MOST_WORDS || other.len() > MOST_WORDS {
        return Difference::TooLong;
    }
    let words = run(&one, &other).into_iter().map(|(standing, word)| (standing, word.to_owned()));
    Difference::Words(words.collect())
}

fn words_of(passage: &str) -> Vec<&str> {
    passage.split_whitespace().collect()
}

/// A word as it is compared. Case, the form of quotation marks and a comma or stop behind it make no other word.
pub(crate) fn folded(word: &str) -> String {
    lower_cased(word)
        .trim_end_matches([',', ';', ':', '.'])
        .chars()
        .map(|letter| match letter {
            '“' | '”' | '„' | '«' | '»' => '"',
            '’' | '‘' => '\'',
            letter => letter,
        })
        .collect()
}

/// A word without the marks around it.
pub(crate) fn without_marks(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric())
}

fn run<'a>(one: &[&'a str], other: &[&'a str]) -> Vec<(Standing, &'a str)> {
    let (first, second): (Vec<String>, Vec<String>) =
        (one.iter().map(|it| folded(it)).collect(), other.iter().map(|it| folded(it)).collect());
    let width = second.len() + 1;
    // How many words two tails have in common, by where they begin.
    let mut common = vec![0_u16; (first.len() + 1) * width];
    let at = |table: &[u16], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    for i in (0..first.len()).rev() {
        for j in (0..second.len()).rev() {
            let is_same = first.get(i) == second.get(j);
            let best =
                if is_same { at(&common, i + 1, j + 1) + 1 } else { at(&common, i + 1, j).max(at(&common, i, j + 1)) };
            if let Some(cell) = common.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut run = Vec::new();
    while let (Some(own), Some(its)) = (one.get(i), other.get(j)) {
        if first.get(i) == second.get(j) {
            run.push((Standing::Both, *its));
            (i, j) = (i + 1, j + 1);
        } else if at(&common, i + 1, j) >= at(&common, i, j + 1) {
            run.push((Standing::First, *own));
            i += 1;
        } else {
            run.push((Standing::Second, *its));
            j += 1;
        }
    }
    run.extend(one.get(i..).unwrap_or_default().iter().map(|word| (Standing::First, *word)));
    run.extend(other.get(j..).unwrap_or_default().iter().map(|word| (Standing::Second, *word)));
    run
}

#[cfg(test)]
mod tests {
    use super::{Standing, run, words_of};

    #[track_caller]
    fn check(one: &str, other: &str, expected: &str) {
        let run = run(&words_of(one), &words_of(other)).into_iter().map(|(standing, word)| match standing {
            Standing::Both => word.to_owned(),
            Standing::First => format!("-{word}"),
            Standing::Second => format!("+{word}"),
        });
        assert_eq!(run.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn words_of_one_passage_alone_are_told_from_those_of_both() {
        check("the river rose at night", "the river rose slowly at night", "the river rose +slowly at night");
        check("forty houses", "Thirty Houses", "-forty +Thirty Houses");
        check("he said “no”", "he said \"no\"", "he said \"no\"");
        check("It rose, slowly.", "it rose slowly", "it rose slowly");
        check("", "all of it", "+all +of +it");
    }
}
