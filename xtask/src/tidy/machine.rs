//! Nothing names the machine it was written on: no folder of somebody's disk, no registry but the public one. A clone
//! has neither.

use super::{Offence, source::Source};

/// First folders of absolute paths, without their slashes, so that this file does not hold what it looks for.
const FIRST_FOLDERS: [&str; 6] = ["home", "root", "Users", "tmp", "work", "mnt"];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Every line that names a machine.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let mut found = Vec::new();
    for source in sources {
        if source.path == "Cargo.lock" {
            found.extend(unpinned(source));
        }
        for (number, line) in (1..).zip(source.text.lines()) {
            if let Some(path) = absolute_path(line) {
                let what =
                    format!("`{path}` is a folder of one machine; name it below the workspace or ask the system");
                found.push(Offence::new(source, number, what));
            }
            if source.path == "Cargo.lock" && line.starts_with("source = ") && !line.contains(REGISTRY) {
                found.push(Offence::new(
                    source,
                    number,
                    "a package comes from elsewhere than crates.io; take it from there",
                ));
            }
        }
    }
    found
}

/// Packages from elsewhere whose bytes the lock file does not hold to a digest.
fn unpinned(lock: &Source) -> Vec<Offence> {
    let lines = (1..).zip(lock.text.lines()).filter(|(_, line)| line.starts_with("source = "));
    let is_pinned =
        |number: &usize| lock.text.lines().nth(*number).is_some_and(|next| next.starts_with("checksum = \""));
    let bare = lines.map(|(number, _)| number).filter(|number| !is_pinned(number));
    bare.map(|number| Offence::new(lock, number, "a package has no checksum; let cargo write the lock file")).collect()
}

/// The beginning of an absolute path: one that does not go on an address or a relative path.
fn absolute_path(line: &str) -> Option<String> {
    FIRST_FOLDERS.iter().map(|folder| format!("/{folder}/")).find(|path| {
        line.match_indices(path.as_str()).any(|(at, _)| {
            let before = line.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|letter| {
                !letter.is_alphanumeric() && !matches!(letter, '.' | '-' | '_' | '}' | ')' | '*' | '~')
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::{REGISTRY, absolute_path, offences};

    #[test]
    fn p6_6_a_package_without_a_checksum_or_from_elsewhere_is_found() {
        let lock =
            |lines: &str| Source { path: "Cargo.lock".into(), text: format!("[[package]]\nname = \"a\"\n{lines}") };
        let pinned = format!("source = \"{REGISTRY}\"\nchecksum = \"00\"\n");
        assert_eq!(offences(&[lock(&pinned)]), []);
        assert_eq!(offences(&[lock(&format!("source = \"{REGISTRY}\"\n"))]).len(), 1);
        assert_eq!(offences(&[lock("source = \"git+https://example.org/a\"\n")]).len(), 2);
    }

    #[test]
    fn a_folder_of_a_disk_is_told_from_a_part_of_an_address() {
        let home = ["", "home", "ada", "diptych"].join("/");
        assert!(absolute_path(&home).is_some());
        assert!(absolute_path(&format!("path = \"{home}\"")).is_some());
        for fine in ["https://example.org/home/page", "../tmp/x", "{folder}/tmp/x", "src/work/mod.rs", "at home/"] {
            assert_eq!(absolute_path(fine), None, "{fine}");
        }
    }
}
