//! What Rust files hold to beyond the compiler's lints: how they open, and which words have no place in which folder. Knows test modules, comments and `use` declarations; knows no more of the language.

use std::collections::BTreeSet;

use super::{Offence, source::Source};

/// Words that have no place in some folders.
struct Ban {
    within: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    mend: &'static str,
}

const BANS: [Ban; 11] = [
    Ban {
        within: &["src/state", "src/ui"],
        except: &[],
        words: &["web_sys", "js_sys", "wasm_bindgen", "gloo_events"],
        mend: "ask the browser in src/platform and hand back a value",
    },
    Ban {
        within: &["src/platform"],
        except: &[],
        words: &["crate::state", "crate::ui", "leptos"],
        mend: "platform stands below state and ui; take what it needs as an argument or a callback",
    },
    Ban {
        within: &["src/state"],
        except: &[],
        words: &["crate::ui", "view!"],
        mend: "state stands below ui; hand back a value and draw it there",
    },
    Ban {
        within: &["src/words"],
        except: &[],
        words: &["crate::platform", "crate::state", "crate::ui", "leptos", "web_sys"],
        mend: "words stand below all that show them; take numbers, names and dates as plain values",
    },
    Ban {
        within: &["src"],
        except: &["src/bin"],
        words: &["diptych_engine::Engine", "SearchIndex", "Service"],
        mend: "the first load has no room for the analysis; let the pack carry it, or ask in src/state/engine",
    },
    Ban {
        within: &[
            "crates/engine/src",
            "crates/corpus/src",
            "crates/import/src",
            "crates/library/src",
            "crates/overview/src",
            "crates/own_texts/src",
            "crates/service/src",
        ],
        // The container inflates through the traits of `std::io`, from bytes to bytes.
        except: &["crates/corpus/src/folder", "crates/corpus/src/pack/container.rs"],
        words: &[
            "std::env",
            "std::fs",
            "std::io",
            "std::net",
            "std::process",
            "std::thread",
            "std::time",
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
        ],
        mend: "engine, corpus and import are pure: take bytes or values as arguments",
    },
    // The attributes of a `view!`; the functions that they call are banned in clippy.toml.
    Ban { within: &["src"], except: &[], words: &["inner_html"], mend: "text reaches the page as text nodes only" },
    Ban {
        within: &["src"],
        except: &[],
        words: &["style="],
        mend: "the page's policy refuses text as style; use a class or `style:`",
    },
    Ban {
        within: &[
            "src",
            "crates/engine/src",
            "crates/corpus/src",
            "crates/import/src",
            "crates/library/src",
            "crates/overview/src",
            "crates/own_texts/src",
            "crates/service/src",
            "crates/cli/src",
            "crates/worker/src",
        ],
        except: &["crates/library/src/sample.rs"],
        words: &[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"],
        mend: "end in a value: an Option, a typed error or a sentence for the reader",
    },
    Ban {
        within: &["src"],
        except: &[],
        words: &["leptos::logging"],
        mend: "nobody reads a log of the reader; show what matters in a view",
    },
    Ban {
        within: &["src", "crates", "xtask/src", "tests", "bench"],
        except: &["xtask/src/tidy"],
        words: &["TODO", "FIXME", "XXX"],
        mend: "do it now, or write an issue",
    },
];

/// Every offence of every Rust file.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let files: Vec<&Source> = sources.iter().filter(|source| source.path.ends_with(".rs")).collect();
    let tests: BTreeSet<String> = files.iter().flat_map(|file| test_modules(file)).collect();
    let openings = files.iter().filter_map(|file| opening(file));
    let banned = files.iter().filter(|file| !is_test(file, &tests)).flat_map(|file| banned(file));
    openings.chain(banned).collect()
}

fn opening(file: &Source) -> Option<Offence> {
    let opens = file.text.starts_with("//! ");
    let what = "the file does not open with `//!`; say what it knows and what it must not know";
    (!opens).then(|| Offence::new(file, 1, what))
}

fn banned(file: &Source) -> Vec<Offence> {
    let bans = BANS.iter().filter(|ban| {
        ban.within.iter().any(|folder| file.is_in(folder)) && !ban.except.iter().any(|folder| file.is_in(folder))
    });
    let bans: Vec<&Ban> = bans.collect();
    let mut places = shipped(&file.text);
    places.extend(uses(&file.text).into_iter().map(|it| (it.line, it.path)));
    let mut found = Vec::new();
    for ban in bans {
        for word in ban.words {
            let lines = places.iter().filter(|(_, text)| holds(text, word)).map(|(line, _)| *line);
            found.extend(
                lines.map(|line| Offence::new(file, line, format!("`{word}` has no place here; {}", ban.mend))),
            );
        }
    }
    // A path that stands whole in its declaration is found there and among the imports.
    found.sort();
    found.dedup();
    found
}

/// Whether `word` stands in `text` by itself, not as a part of a longer name.
fn holds(text: &str, word: &str) -> bool {
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        let goes_back = word.starts_with(is_of_name) && before.is_some_and(is_of_name);
        let goes_on = word.ends_with(is_of_name) && after.is_some_and(is_of_name);
        !goes_back && !goes_on
    })
}

/// The numbered lines that ship: neither whole-line comments nor test modules.
pub(super) fn shipped(text: &str) -> Vec<(usize, String)> {
    let mut kept = Vec::new();
    let mut lines = (1..).zip(text.lines());
    while let Some((number, line)) = lines.next() {
        if line == "#[cfg(test)]" {
            let inline = lines.next().is_some_and(|(_, next)| next.ends_with('{'));
            if inline {
                lines.by_ref().find(|(_, line)| *line == "}");
            }
        } else if !line.trim_start().starts_with("//") {
            kept.push((number, line.to_owned()));
        }
    }
    kept
}

/// Whether `file` belongs to one of the modules that are there for tests alone.
pub(super) fn is_test(file: &Source, tests: &BTreeSet<String>) -> bool {
    tests.iter().any(|module| file.is_in(module) || file.path == format!("{module}.rs"))
}

/// The files of the modules that `file` declares for tests alone, as paths without their ending.
pub(super) fn test_modules(file: &Source) -> Vec<String> {
    let path = file.path.trim_end_matches(".rs");
    let folder = ["/mod", "/lib", "/main"].iter().find_map(|name| path.strip_suffix(name)).unwrap_or(path);
    let mut lines = file.text.lines();
    let mut found = Vec::new();
    while lines.any(|line| line == "#[cfg(test)]") {
        let name = lines.next().and_then(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
        found.extend(name.map(|name| format!("{folder}/{name}")));
    }
    found
}

/// One full path that a `use` declaration names.
pub(super) struct Use {
    /// The first line of the declaration.
    pub(super) line: usize,
    /// The path, from its first word to its last.
    pub(super) path: String,
    /// Whether the module passes on what it names.
    pub(super) is_public: bool,
}

/// The full paths that the `use` declarations outside tests name.
pub(super) fn uses(text: &str) -> Vec<Use> {
    let mut found = Vec::new();
    let mut open: Option<Use> = None;
    for (number, line) in shipped(text) {
        let line = line.trim();
        let is_public = line.starts_with("pub") && line.contains(" use ");
        if open.is_none() && (is_public || line.starts_with("use ")) {
            let (_, path) = line.split_once("use ").unwrap_or_default();
            open = Some(Use { line: number, path: path.to_owned(), is_public });
        } else if let Some(declaration) = &mut open {
            declaration.path.push_str(line);
        }
        if let Some(whole) = open.take_if(|declaration| declaration.path.ends_with(';')) {
            let paths = unfolded(whole.path.trim_end_matches(';'));
            found.extend(paths.into_iter().map(|path| Use { path, ..whole }));
        }
    }
    found
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn unfolded(path: &str) -> Vec<String> {
    let Some((head, group)) = path.split_once('{') else { return vec![path.trim().to_owned()] };
    let group = group.strip_suffix('}').unwrap_or(group);
    let mut depth = 0_usize;
    let members = group.split(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    let members = members.map(str::trim).filter(|member| !member.is_empty());
    members.flat_map(unfolded).map(|member| format!("{}{member}", head.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::{offences, unfolded};

    #[track_caller]
    fn check(path: &str, text: &str, lines: &[usize]) {
        let file = Source { path: path.to_owned(), text: format!("//! Knows nothing.\n{text}") };
        let offences = offences(&[file]);
        assert_eq!(offences.iter().map(|offence| offence.line).collect::<Vec<_>>(), lines, "{offences:?}");
    }

    #[test]
    fn the_browser_is_named_in_platform_alone() {
        check("src/ui/app.rs", "use web_sys::Window;", &[2]);
        check("src/platform/page.rs", "use web_sys::Window;", &[]);
        check("src/platform/page.rs", "use crate::{\n    state::route,\n    ui,\n};", &[2, 2]);
        check("src/state/route.rs", "use crate::{platform::page, ui::app};", &[2]);
        check("src/words/claims.rs", "use crate::{state::route::View, words::common};", &[2]);
    }

    #[test]
    fn the_engine_names_neither_clock_nor_files() {
        check("crates/engine/src/token.rs", "use std::{cmp::Ordering, time::Instant};", &[2]);
        check("crates/import/src/charset.rs", "use std::fs;", &[2]);
        check("crates/corpus/src/folder/source.rs", "use std::fs;", &[]);
        check("crates/corpus/src/pack/mod.rs", "use std::fs;", &[2]);
    }

    #[test]
    fn the_reader_asks_for_analysis_and_does_none() {
        check("src/state/library.rs", "use diptych_engine::{Analysis, Engine};", &[2]);
        check("src/ui/search/mod.rs", "use diptych_engine::search::{Results, SearchIndex};", &[2]);
        check("crates/worker/src/main.rs", "use diptych_service::service::Service;", &[]);
    }

    #[test]
    fn tests_and_comments_may_name_anything() {
        let file = "// Never .unwrap() here.\n#[cfg(test)]\nmod tests {\n    x.unwrap();\n}\n";
        check("src/ui/app.rs", file, &[]);
        check("src/ui/app.rs", &format!("{file}fn y() {{ x.unwrap() }}\n"), &[7]);
    }

    #[test]
    fn files_of_test_modules_may_stop() {
        let plan = Source { path: "src/ui/claims/mod.rs".into(), text: "//! P\n#[cfg(test)]\nmod sample;\n".into() };
        let sample = Source { path: "src/ui/claims/sample.rs".into(), text: "//! S\nx.unwrap();\n".into() };
        assert_eq!(offences(&[plan, sample]), []);
    }

    #[test]
    fn a_file_has_to_open_with_what_it_knows() {
        let bare = Source { path: "xtask/src/x.rs".into(), text: "fn x() {}\n".into() };
        assert_eq!(offences(&[bare]).len(), 1);
    }

    #[test]
    fn words_count_as_a_whole() {
        check("src/ui/app.rs", "let expected = my_panic!(a).expected(b);", &[]);
        check("src/ui/app.rs", "Navigation::expect().go(view);", &[]);
        check("src/ui/app.rs", "x.expect(\"y\");", &[2]);
    }

    #[test]
    fn text_becomes_neither_markup_nor_style() {
        check("src/ui/app.rs", "view! { <p inner_html=text></p> }", &[2]);
        check("src/ui/app.rs", "view! { <p style=\"color: red\"></p> }", &[2]);
        check("src/ui/app.rs", "view! { <p style=move || color()></p> }", &[2]);
        check("src/ui/app.rs", "view! { <p style:color=color class=\"style\"></p> }", &[]);
    }

    #[test]
    fn groups_of_imports_unfold() {
        assert_eq!(unfolded("a::{b, c::{d, e}, f}"), ["a::b", "a::c::d", "a::c::e", "a::f"]);
    }
}
