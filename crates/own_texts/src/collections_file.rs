//! Collections as a file that a person can read: `collections.toml` beside the texts in what is saved. The same collections give the same
//! bytes, and what is read back is what was written.

use crate::collection::Collection;
use crate::markdown::quoted;

/// The name of the file.
pub const NAME: &str = "collections.toml";

const HEAD: &str = "[[collection]]";

/// The file.
///
/// ```
/// use diptych_own_texts::{Collection, collections_file};
///
/// let mut october = Collection::new("October", 0).unwrap();
/// october.put_in("own-0a1b2c3d");
/// let file = collections_file::write(std::slice::from_ref(&october));
/// assert!(file.contains("name = \"October\""));
/// assert_eq!(collections_file::read(&file), [october]);
/// ```
#[must_use]
pub fn write(collections: &[Collection]) -> String {
    let entry = |it: &Collection| {
        let texts: Vec<String> = it.texts().iter().map(|text| quoted(text)).collect();
        format!("{HEAD}\nid = {}\nname = {}\ntexts = [{}]\n\n", quoted(it.id()), quoted(it.name()), texts.join(", "))
    };
    collections.iter().map(entry).collect()
}

/// The collections that a file names, as [`write`] has them; an entry of any other form is passed over.
#[must_use]
pub fn read(file: &str) -> Vec<Collection> {
    let mut entries: Vec<Vec<&str>> = Vec::new();
    for line in file.lines() {
        match entries.last_mut() {
            _ if line == HEAD => entries.push(Vec::new()),
            Some(entry) => entry.push(line),
            None => {}
        }
    }
    entries.iter().filter_map(|lines| entry(lines)).collect()
}

/// Those of `here`, with those of `brought`: a collection that both have keeps the name that it has here and has the texts of both.
#[must_use]
pub fn merged(mut here: Vec<Collection>, brought: &[Collection]) -> Vec<Collection> {
    for collection in brought {
        match here.iter_mut().find(|it| it.id() == collection.id()) {
            Some(known) => collection.texts().iter().for_each(|text| known.put_in(text)),
            None => here.push(collection.clone()),
        }
    }
    here
}

fn entry(lines: &[&str]) -> Option<Collection> {
    let value = |key: &str| {
        let line = lines.iter().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))?;
        Some(line.trim())
    };
    let [id, name] = [value("id")?, value("name")?].map(strings);
    let texts = strings(value("texts")?.strip_prefix('[')?.strip_suffix(']')?);
    Collection::restored(id.first()?, name.first()?, texts)
}

/// The quoted strings of a line.
fn strings(line: &str) -> Vec<String> {
    let (mut strings, mut open, mut is_escaped) = (Vec::new(), None::<String>, false);
    for char in line.chars() {
        match (&mut open, char) {
            (None, '"') => open = Some(String::new()),
            (None, _) => {}
            (Some(string), _) if is_escaped => {
                string.push(char);
                is_escaped = false;
            }
            (Some(_), '\\') => is_escaped = true,
            (Some(_), '"') => strings.extend(open.take()),
            (Some(string), _) => string.push(char),
        }
    }
    strings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{merged, read, write};
    use crate::Collection;

    fn collection(name: &str, moment: u64, texts: &[&str]) -> Collection {
        let mut made = Collection::new(name, moment).unwrap();
        texts.iter().for_each(|text| made.put_in(text));
        made
    }

    #[test]
    fn collections_come_back_as_they_were_written_whatever_their_names() {
        let all = [
            collection("October, “for class” \\ 10b", 1, &["own-1", "own-2"]),
            collection("[[collection]]", 2, &[]),
            collection("name = \"x\"", 3, &["own-3"]),
        ];
        assert_eq!(read(&write(&all)), all);
    }

    #[test]
    fn what_two_machines_have_is_put_together_without_a_loss() {
        let here = collection("October", 1, &["own-1"]);
        let mut there = here.clone();
        there.rename("Autumn").unwrap();
        there.put_in("own-2");
        let other = collection("November", 2, &["own-3"]);
        let all = merged(vec![here.clone()], &[there, other.clone()]);
        assert_eq!(all.iter().map(Collection::name).collect::<Vec<_>>(), ["October", "November"]);
        assert_eq!(all[0].texts(), ["own-1", "own-2"]);
        assert_eq!(merged(all.clone(), &all), all, "a second time changes nothing");
        assert_eq!(merged(Vec::new(), std::slice::from_ref(&other)), [other]);
    }

    proptest! {
        #[test]
        fn any_name_is_read_back(name in "\\PC{1,40}", n_texts in 0..5_usize) {
            prop_assume!(Collection::new(&name, 0).is_ok());
            let texts: Vec<String> = (0..n_texts).map(|it| format!("own-{it:08x}")).collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let all = [collection(&name, 7, &texts)];
            prop_assert_eq!(read(&write(&all)), all);
        }

        #[test]
        fn any_other_file_is_read_to_its_end(file in "\\PC{0,300}") {
            let _ = read(&file);
        }
    }
}
