//! `cargo xtask bench screen`: how many bytes of the first load one more screen takes. Builds a copy of the workspace as it is, and again with a
//! screen of `bench/screen` in it. Knows the lines after which a new screen adds its own.

use std::{fs, path::Path, process::Command};

use super::table;
use crate::{
    command, dist, house, size,
    step::{About, Outcome, step},
    tools::Toolbox,
};

/// Bytes of brotli that the first load may grow by with one more screen.
const BAR: usize = 300;

/// The screen that is added: its file in the workspace, and in the copy.
const SCREEN: (&str, &str) = ("bench/screen/mod.rs", "src/ui/measured/mod.rs");

/// The lines that a screen adds: in which file, after which line, what.
const ADDED: [(&str, &str, &str); 11] = [
    (ROUTE, "    About,", "    /// A screen that is measured.\n    Measured,"),
    (ROUTE, "            [\"about\"] => Self::About,", "            [\"measured\"] => Self::Measured,"),
    (
        ROUTE,
        "            Self::About => \"/about\".to_owned(),",
        "            Self::Measured => \"/measured\".to_owned(),",
    ),
    (
        ROUTE,
        "            Self::Overview(_, of) => parameters.set(\"of\", of.as_deref()),",
        "            Self::Measured => {}",
    ),
    (SCREENS, "    About,", "    /// A screen that is measured.\n    Measured,"),
    (SCREENS, "            View::About => Self::About,", "            View::Measured => Self::Measured,"),
    (
        SCREENS,
        "        View::About => words::frame::METHOD.to_owned(),",
        "        View::Measured => \"Measured\".to_owned(),",
    ),
    (
        SCREENS,
        "            Self::About => LazyView::new(|| Box::pin(about::fetch_about()), || Box::pin(about::about())),",
        "            Self::Measured => LazyView::new(|| Box::pin(measured::fetch_measured()), || Box::pin(measured::measured())),",
    ),
    (
        SCREENS,
        "        let last = [Self::Entities, Self::Entity(Slug::default()), handout, Self::About];",
        "        let last = last.into_iter().chain([Self::Measured]);",
    ),
    (SCREENS, "use super::lazy::{LazyScreen, LazyView};", "use super::measured;"),
    ("src/ui/mod.rs", "pub mod masthead;", "pub mod measured;"),
];

const ROUTE: &str = "crates/library/src/route.rs";
const SCREENS: &str = "src/ui/screen.rs";

/// Prints what the screen adds to the first load and writes it down; fails over the bar.
pub(super) fn bench() -> Outcome {
    let tools = Toolbox::ready()?;
    let copy = house::target().join("screen/workspace");
    step("copy the workspace", || copy_to(&copy))?;
    let before = step("build it as it is", || home_of(&tools, &copy))?;
    step("add a screen", || add_screen(&copy))?;
    let after = step("build it with one more screen", || home_of(&tools, &copy))?;
    tell(before, after)
}

/// The copy has a target folder of its own: Cargo takes two workspaces that differ in their place alone for one.
fn home_of(tools: &Toolbox, copy: &Path) -> Outcome<usize> {
    size::of_home(&dist::build_copy(tools, copy, &house::target().join("screen/target"))?)
}

fn tell(before: usize, after: usize) -> Outcome {
    let grown = after.saturating_sub(before);
    println!("the first load: {before} bytes of brotli, {after} with one more screen, {grown} more");
    table::write(
        "a screen",
        &format!(
            "| without it | with it | more | bar |\n|---:|---:|---:|---:|\n| {before} | {after} | {grown} | {BAR} |\n"
        ),
    )?;
    if grown > BAR {
        return Err(format!("one more screen takes {grown} bytes of the first load, over the bar of {BAR}").into());
    }
    Ok(())
}

/// Copies what git knows of the workspace, with what is changed in it.
fn copy_to(copy: &Path) -> Outcome {
    if copy.exists() {
        fs::remove_dir_all(copy).about(format_args!("cannot remove {}", copy.display()))?;
    }
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(house::root());
    for name in command::read(&mut git)?.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (house::root().join(name), copy.join(name));
        // One that is deleted and not yet committed is known and not there.
        if from.is_file() {
            put(&from, &to)?;
        }
    }
    Ok(())
}

fn put(from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).about(format_args!("cannot make {}", folder.display()))?;
    }
    fs::copy(from, to).about(format_args!("cannot copy {}", from.display()))?;
    Ok(())
}

fn add_screen(copy: &Path) -> Outcome {
    let (from, to) = SCREEN;
    put(&copy.join(from), &copy.join(to))?;
    ADDED.into_iter().try_for_each(|(file, line, added)| {
        let path = copy.join(file);
        let text = fs::read_to_string(&path).about(format_args!("cannot read {file}"))?;
        let text = with_added(&text, line, added)
            .ok_or_else(|| format!("{file} has no line `{}`, after which a screen adds its own: write in ADDED of xtask/src/bench/screen.rs after which", line.trim()))?;
        fs::write(&path, text).about(format_args!("cannot write {}", path.display()))
    })
}

/// `text` with the lines `added` after the one that is `line`; nothing if there is none.
fn with_added(text: &str, line: &str, added: &str) -> Option<String> {
    let (before, after) = text.split_once(&format!("\n{line}\n"))?;
    Some(format!("{before}\n{line}\n{added}\n{after}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ADDED, SCREEN, with_added};
    use crate::house;

    #[test]
    fn lines_are_added_after_the_line_that_is_named() {
        assert_eq!(with_added("a\n  b\nc\n", "  b", "  d").as_deref(), Some("a\n  b\n  d\nc\n"));
        assert_eq!(with_added("a\n  b\nc\n", "b", "d"), None);
    }

    #[test]
    fn the_screen_that_is_measured_still_fits_the_sources() {
        for (file, line, added) in ADDED {
            let text = fs::read_to_string(house::root().join(file)).unwrap();
            assert!(with_added(&text, line, added).is_some(), "{file} has no line `{}`", line.trim());
        }
        assert!(house::root().join(SCREEN.0).is_file());
    }
}
