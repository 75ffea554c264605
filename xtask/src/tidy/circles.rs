//! Modules of a crate use each other one way. The rule: **what lies in a module's folder is a part of that module, and among
//! the modules of one folder there is no circle.**
//!
//! - A use from `a/x.rs` of something in `b/y.rs` counts as a use of `b` by `a`, where `a` and `b` lie side by side.
//! - A module and what lies in its own folder are one thing and may use each other, like a type and its codec or builder.
//!   The root of a crate and its modules stand to each other in the same way.
//! - What a module only passes on (`pub use`) is used where it comes from.
//! - Tests may use anything.
//!
//! Knows `use` declarations and paths that begin with `crate` or `super`; knows no more of the language.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Offence,
    rust::{is_test, shipped, test_modules, uses},
    source::Source,
};

/// The modules of a crate by their paths below its sources, without ending: `claim/rule`; the root is empty.
struct Crate<'a> {
    files: BTreeMap<String, &'a Source>,
    /// What each module passes on: the name under which it does, and the path that it gives.
    passed_on: BTreeMap<String, BTreeMap<String, String>>,
}

/// One module uses another: where that is written first.
type Uses<'a> = BTreeMap<(String, String), (&'a Source, usize)>;

/// Every circle of every crate, each told once.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let mut found = Vec::new();
    for krate in crates(sources) {
        let uses = krate.uses();
        found.extend(circles(&uses).into_iter().filter_map(|circle| told(&circle, &uses)));
    }
    found
}

fn told(circle: &[String], uses: &Uses<'_>) -> Option<Offence> {
    let steps: Vec<(&Source, usize)> = pairs(circle).filter_map(|pair| uses.get(&pair).copied()).collect();
    let (file, line) = steps.first()?;
    let places: Vec<String> = steps.iter().map(|(file, line)| format!("{}:{line}", file.path)).collect();
    let what = format!(
        "{} -> {} is a circle ({}); move what both need below both of them",
        circle.join(" -> "),
        circle.first()?,
        places.join(", ")
    );
    Some(Offence::new(file, *line, what))
}

/// The uses of which a circle is made.
fn pairs(circle: &[String]) -> impl Iterator<Item = (String, String)> {
    let next = circle.iter().cycle().skip(1);
    circle.iter().cloned().zip(next.cloned())
}

fn crates(sources: &[Source]) -> Vec<Crate<'_>> {
    let tests: BTreeSet<String> = sources.iter().flat_map(test_modules).collect();
    let is_root = |source: &&Source| source.path.ends_with("/lib.rs") || source.path.ends_with("/main.rs");
    let roots = sources.iter().filter(is_root).filter_map(|source| Some(source.path.rsplit_once('/')?.0));
    let roots: BTreeSet<&str> = roots.collect();
    let files = |root: &str| -> BTreeMap<String, &Source> {
        let inside = sources.iter().filter(|source| source.is_in(root) && source.path.ends_with(".rs"));
        let modules = inside.filter(|source| !is_test(source, &tests)).filter_map(|source| {
            let path = source.path.strip_prefix(root)?.strip_prefix('/')?.strip_suffix(".rs")?;
            (!path.starts_with("bin/")).then(|| (module(path).to_owned(), source))
        });
        modules.collect()
    };
    let of_root = |root| {
        let files = files(root);
        let passed_on = files.iter().map(|(module, source)| (module.clone(), passed_on(source))).collect();
        Crate { files, passed_on }
    };
    roots.into_iter().map(of_root).collect()
}

/// `claim/mod` is the module `claim`; `lib` and `main` are the root.
fn module(path: &str) -> &str {
    match path {
        "lib" | "main" | "mod" => "",
        path => path.strip_suffix("/mod").unwrap_or(path),
    }
}

impl<'a> Crate<'a> {
    fn uses(&self) -> Uses<'a> {
        let mut found = Uses::new();
        for (user, source) in &self.files {
            for (line, path) in named(source) {
                let Some(path) = absolute(user, &path) else { continue };
                let used = self.home(&path, 0);
                if let Some(pair) = side_by_side(user, &used) {
                    found.entry(pair).or_insert((*source, line));
                }
            }
        }
        found
    }

    /// The module in which the thing at `path` is written, behind at most a few modules that pass it on.
    fn home(&self, path: &str, n_passed_on: usize) -> String {
        let mut home = path;
        while !self.files.contains_key(home) && !home.is_empty() {
            home = home.rsplit_once('/').map_or("", |(parent, _)| parent);
        }
        let name = path.strip_prefix(home).unwrap_or_default().trim_start_matches('/');
        match self.origin(home, name) {
            Some(from) if n_passed_on < 4 => self.home(&from, n_passed_on + 1),
            _ => home.to_owned(),
        }
    }

    /// The path of what the module `home` passes on under the name with which `name` begins.
    fn origin(&self, home: &str, name: &str) -> Option<String> {
        let (first, rest) = name.split_once('/').unwrap_or((name, ""));
        let from = self.passed_on.get(home)?.get(first)?;
        // A path that begins with neither `crate` nor `super` is that of a child, or of another crate.
        let child = || below(home, &from.trim_start_matches("self::").replace("::", "/"));
        let from = absolute(home, from).unwrap_or_else(child);
        Some(if rest.is_empty() { from } else { below(&from, rest) })
    }
}

fn passed_on(source: &Source) -> BTreeMap<String, String> {
    let public = uses(&source.text).into_iter().filter(|it| it.is_public);
    public.filter_map(|it| Some((it.path.rsplit("::").next()?.to_owned(), it.path))).collect()
}

/// Every path that begins with `crate` or `super`, in declarations and in code, with its line.
fn named(source: &Source) -> Vec<(usize, String)> {
    let declared = uses(&source.text).into_iter().map(|it| (it.line, it.path));
    let in_code = shipped(&source.text).into_iter().flat_map(|(line, text)| {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != ':');
        words.map(|word| (line, word.trim_end_matches(':').to_owned())).collect::<Vec<_>>()
    });
    let is_ours = |(_, path): &(usize, String)| path.starts_with("crate::") || path.starts_with("super::");
    declared.chain(in_code).filter(is_ours).collect()
}

/// `super::a::b` seen from the module `from`, as a path below the root; nothing if the path begins with neither `crate` nor
/// `super`.
fn absolute(from: &str, path: &str) -> Option<String> {
    if let Some(rest) = path.strip_prefix("crate::") {
        return Some(rest.replace("::", "/"));
    }
    let (mut at, mut rest) = (from, path.strip_prefix("super::")?);
    at = at.rsplit_once('/').map_or("", |(parent, _)| parent);
    while let Some(further) = rest.strip_prefix("super::") {
        at = at.rsplit_once('/').map_or("", |(parent, _)| parent);
        rest = further;
    }
    Some(below(at, &rest.replace("::", "/")))
}

fn below(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

/// The two modules of one folder of which `user` and `used` are parts; nothing if one of the two is a part of the other.
fn side_by_side(user: &str, used: &str) -> Option<(String, String)> {
    let (mine, its): (Vec<&str>, Vec<&str>) = (user.split('/').collect(), used.split('/').collect());
    let n_shared = mine.iter().zip(&its).take_while(|(one, other)| one == other).count();
    let is_part = n_shared == mine.len() || n_shared == its.len() || user.is_empty() || used.is_empty();
    (!is_part).then(|| (mine[..=n_shared].join("/"), its[..=n_shared].join("/")))
}

/// The shortest circle through each use, each circle once.
fn circles(uses: &Uses<'_>) -> Vec<Vec<String>> {
    let mut found = BTreeMap::new();
    for (user, used) in uses.keys() {
        if let Some(back) = way(uses, used, user) {
            let circle: Vec<String> = [user].into_iter().chain(&back).take(back.len()).cloned().collect();
            let members: BTreeSet<String> = circle.iter().cloned().collect();
            found.entry(members).or_insert(circle);
        }
    }
    found.into_values().collect()
}

/// The shortest way from one module to another along uses, with both ends.
fn way(uses: &Uses<'_>, from: &str, to: &str) -> Option<Vec<String>> {
    let mut ways = vec![vec![from.to_owned()]];
    let mut seen = BTreeSet::from([from.to_owned()]);
    while !ways.is_empty() {
        if let Some(way) = ways.iter().find(|way| way.last().is_some_and(|last| last == to)) {
            return Some(way.clone());
        }
        let mut longer = Vec::new();
        for way in ways {
            let next = uses.keys().filter(|(user, _)| Some(user) == way.last()).map(|(_, used)| used);
            for used in next.filter(|used| seen.insert((*used).clone())).collect::<Vec<_>>() {
                longer.push([way.as_slice(), std::slice::from_ref(used)].concat());
            }
        }
        ways = longer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::offences;

    /// Files of a crate `a`, each with its text, and the circles that are told of it.
    #[track_caller]
    fn check(files: &[(&str, &str)], circles: &[&str]) {
        let source = |path: &str, text: &str| Source { path: format!("a/src/{path}"), text: text.to_owned() };
        let mut sources = vec![source("lib.rs", "pub mod one;\n")];
        sources.extend(files.iter().map(|(path, text)| source(path, text)));
        let found: Vec<String> = offences(&sources).into_iter().map(|offence| offence.what).collect();
        let told: Vec<&str> = found.iter().filter_map(|what| Some(what.split_once(" is a circle")?.0)).collect();
        assert_eq!(told, circles, "{found:?}");
    }

    #[test]
    fn two_modules_that_use_each_other_are_a_circle() {
        check(&[("one.rs", "use crate::two::Two;"), ("two.rs", "use super::one::One;")], &["one -> two -> one"]);
        check(&[("one.rs", "use crate::two::Two;"), ("two.rs", "")], &[]);
    }

    #[test]
    fn a_longer_circle_is_told_once_and_with_its_lines() {
        let files =
            [("one.rs", "use crate::two::T;"), ("two.rs", "\nuse crate::six::{S, T};"), ("six.rs", "crate::one::f()")];
        check(&files, &["one -> two -> six -> one"]);
    }

    #[test]
    fn a_module_and_what_lies_in_its_folder_are_one() {
        check(&[("one/mod.rs", "use self::codec::read;"), ("one/codec.rs", "use super::One;\nuse crate::Root;")], &[]);
        check(&[("one.rs", "pub(crate) mod codec;"), ("one/codec.rs", "use crate::one::One;")], &[]);
        let through = [("one/mod.rs", ""), ("one/deep.rs", "use crate::two::Two;"), ("two.rs", "use crate::one::One;")];
        check(&through, &["one -> two -> one"]);
    }

    #[test]
    fn modules_inside_a_folder_are_held_to_it_as_well() {
        let files = [("one/mod.rs", ""), ("one/a.rs", "use super::b::B;"), ("one/b.rs", "use crate::one::a::A;")];
        check(&files, &["one/a -> one/b -> one/a"]);
    }

    #[test]
    fn what_is_passed_on_is_used_where_it_comes_from() {
        let files = [("one/mod.rs", "pub use a::A;"), ("one/a.rs", "use super::b::B;"), ("one/b.rs", "use super::A;")];
        check(&files, &["one/a -> one/b -> one/a"]);
        check(&[("one/mod.rs", "pub use other_crate::two;"), ("one/a.rs", "use super::two::Two;")], &[]);
    }

    #[test]
    fn tests_may_use_anything() {
        let inline = "#[cfg(test)]\nmod tests {\n    use crate::one::One;\n}\n";
        check(&[("one.rs", "use crate::two::Two;"), ("two.rs", inline)], &[]);
        let files = [
            ("one.rs", "use crate::two::Two;"),
            ("two.rs", "#[cfg(test)]\nmod tests;"),
            ("two/tests.rs", "use crate::one::One;"),
        ];
        check(&files, &[]);
    }
}
