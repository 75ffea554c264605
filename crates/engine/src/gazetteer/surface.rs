//! The spellings that follow from one listed surface: without title, plural and singular, with dots.

use crate::word_list::{WordList, word_list};
use diptych_corpus::vocabulary::EntityKind;

/// The spellings under which `listed` is looked up, itself (without title) first.
pub(super) fn spellings_of(listed: &str, kind: EntityKind) -> Vec<Box<str>> {
    let listed = match kind {
        EntityKind::Person => without_title(listed),
        _ => listed,
    };
    let mut found: Vec<Box<str>> = vec![listed.into()];
    match kind {
        EntityKind::Group => found.extend(other_number(listed)),
        EntityKind::Equipment => found.extend(plural(listed)),
        _ => {}
    }
    if is_acronym(listed) {
        let dotted = dotted(listed);
        found.extend([dotted.trim_end_matches('.').into(), dotted.as_str().into()]);
    }
    found
}

/// Whether `word` is a title or an office that stands before a name without being part of it.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.has_exactly(word.trim_end_matches('.'))
}

const TITLES: WordList = word_list!(
    "Academician Adm Admiral Aide Ambassador Brigadier Bishop Cardinal Capt Captain Chairman Chancellor Chief \
     Col Colonel Commander Commissioner Comrade Congressman Congresswoman Corporal Count Dame Deputy Director \
     Dr Emperor Gen General Gov Governor Imam Judge Justice King Lady Leader Lieutenant Lord Lt Maj Major \
     Mayor Mg Minister Miss Mr Mrs Ms Officer Ombudsman Patriarch Pope Premier President Prince Princess \
     Private Prof Professor Prosecutor Queen Rabbi Rep Representative Rev Reverend Secretary Sen Senator \
     Sergeant Sgt Sheikh Sir Speaker Spokesman Spokesperson Spokeswoman Sultan"
);

fn without_title(listed: &str) -> &str {
    let mut name = listed;
    while let Some((first, rest)) = name.split_once(' ').filter(|(first, _)| is_title(first)) {
        let _ = first;
        name = rest;
    }
    name
}

/// "Armenian" for "Armenians" and the other way round; nothing for forms in -ish, -ese, -ch, and for phrases.
fn other_number(listed: &str) -> Option<Box<str>> {
    if listed.contains(' ') {
        return None;
    }
    if let Some(singular) = listed.strip_suffix('s') {
        return (!singular.ends_with('s')).then(|| singular.into());
    }
    plural(listed)
}

fn plural(listed: &str) -> Option<Box<str>> {
    let has_own_plural = ["s", "sh", "ch", "x", "z", "ese"].iter().any(|it| listed.ends_with(it));
    (!has_own_plural).then(|| (listed.to_owned() + "s").into())
}

/// "U.S." for "US": acronyms are written with dots up to this many letters.
const LONGEST_DOTTED: usize = 3;

fn is_acronym(listed: &str) -> bool {
    (2..=LONGEST_DOTTED).contains(&listed.len()) && listed.bytes().all(|it| it.is_ascii_uppercase())
}

fn dotted(acronym: &str) -> String {
    let mut dotted = String::new();
    for letter in acronym.chars() {
        dotted.push(letter);
        dotted.push('.');
    }
    dotted
}

#[cfg(test)]
mod tests {
    use super::{EntityKind, spellings_of};

    #[track_caller]
    fn check(listed: &str, kind: EntityKind, expected: &[&str]) {
        let found = spellings_of(listed, kind);
        assert_eq!(found.iter().map(|it| &**it).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        check("President Ilham Aliyev", EntityKind::Person, &["Ilham Aliyev"]);
        check("Mr", EntityKind::Person, &["Mr"]);
        check("General Assembly", EntityKind::Organization, &["General Assembly"]);
    }

    #[test]
    fn demonyms_have_two_numbers() {
        check("Armenian", EntityKind::Group, &["Armenian", "Armenians"]);
        check("Kurds", EntityKind::Group, &["Kurds", "Kurd"]);
        check("Turkish", EntityKind::Group, &["Turkish"]);
        check("Armenian", EntityKind::Place, &["Armenian"]);
    }

    #[test]
    fn acronyms_may_have_dots() {
        check("US", EntityKind::Place, &["US", "U.S", "U.S."]);
        check("ASALA", EntityKind::Organization, &["ASALA"]);
    }
}
