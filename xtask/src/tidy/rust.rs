//! What Rust files hold to beyond the compiler's lints: how they open, how long they are, and which words have no place in
//! which folder. Knows test modules, comments and `use` declarations; knows no more of the language.

use super::{Offence, source::Source};

/// Lines of a file. A longer one is read by nobody from end to end; a shorter limit cuts what belongs together.
const MOST_LINES: usize = 400;

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
        within: &["src"],
        except: &["src/bin"],
        words: &["diptych_engine::Engine", "SearchIndex", "Service"],
        mend: "the first load has no room for the analysis; let the pack carry it, or ask in src/state/engine.rs",
    },
    Ban {
        within: &["crates/engine/src", "crates/corpus/src", "crates/library/src", "crates/overview/src"],
        except: &["crates/corpus/src/folder"],
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
        mend: "engine and corpus are pure: take bytes or values as arguments",
    },
    Ban {
        within: &[
            "src",
            "crates/engine/src",
            "crates/corpus/src",
            "crates/library/src",
            "crates/overview/src",
            "crates/view/src",
            "crates/worker/src",
        ],
        except: &[],
        words: &["HashMap", "HashSet"],
        mend: "its order changes from run to run; use a BTreeMap, a BTreeSet or a sorted list",
    },
    Ban {
        within: &["src", "crates/view/src"],
        // Takes `&'static str` alone: the literal parts of a `view!`.
        except: &["crates/view/src/dom.rs"],
        words: &[
            "inner_html",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
            "create_contextual_fragment",
        ],
        mend: "text reaches the page as text nodes only",
    },
    Ban {
        within: &["src", "crates/view/src", "crates/worker/src"],
        except: &[],
        words: &["style=", "eval", "new_no_args", "new_with_args", "document.write", "insertAdjacentHTML"],
        mend: "the page's policy refuses text as code or style; use a class, `style:` or a function",
    },
    Ban {
        within: &[
            "src",
            "crates/engine/src",
            "crates/corpus/src",
            "crates/library/src",
            "crates/overview/src",
            "crates/cli/src",
            "crates/view/src",
            "crates/worker/src",
        ],
        except: &["crates/library/src/sample.rs"],
        words: &[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"],
        mend: "end in a value: an Option, a typed error or a sentence for the reader",
    },
    Ban {
        within: &["src", "crates/engine/src", "crates/corpus/src", "crates/view/src", "crates/worker/src"],
        except: &["src/bin"],
        words: &["println!", "eprintln!", "print!", "dbg!", "leptos::logging"],
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
    let tests: Vec<String> = files.iter().flat_map(|file| test_modules(file)).collect();
    let is_test = |file: &Source| tests.iter().any(|module| file.is_in(module) || file.path == format!("{module}.rs"));
    let shape = files.iter().flat_map(|file| shape(file));
    let banned = files.iter().filter(|file| !is_test(file)).flat_map(|file| banned(file));
    shape.chain(banned).collect()
}

fn shape(file: &Source) -> Vec<Offence> {
    let n_lines = file.text.lines().count();
    let opens = file.text.starts_with("//! ");
    let opening = (!opens).then(|| {
        Offence::new(file, 1, "the file does not open with `//!`; say what it knows and what it must not know")
    });
    let length = (n_lines > MOST_LINES).then(|| {
        let what = format!("{n_lines} lines, more than {MOST_LINES}; make it a folder whose first file is the plan");
        Offence::new(file, n_lines, what)
    });
    opening.into_iter().chain(length).collect()
}

fn banned(file: &Source) -> Vec<Offence> {
    let bans = BANS.iter().filter(|ban| {
        ban.within.iter().any(|folder| file.is_in(folder)) && !ban.except.iter().any(|folder| file.is_in(folder))
    });
    let bans: Vec<&Ban> = bans.collect();
    let mut places = shipped(&file.text);
    places.extend(imports(&file.text));
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
fn shipped(text: &str) -> Vec<(usize, String)> {
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

/// The files of the modules that `file` declares for tests alone, as paths without their ending.
fn test_modules(file: &Source) -> Vec<String> {
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

/// The full paths that the `use` declarations outside tests name, each with the line of its declaration.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in shipped(text) {
        let line = line.trim();
        let starts = line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "));
        if open.is_none() && starts {
            let (_, path) = line.split_once("use ").unwrap_or_default();
            open = Some((number, path.to_owned()));
        } else if let Some((_, path)) = &mut open {
            path.push_str(line);
        }
        if let Some((number, path)) = open.take_if(|(_, path)| path.ends_with(';')) {
            found.extend(unfolded(path.trim_end_matches(';')).into_iter().map(|path| (number, path)));
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
    }

    #[test]
    fn the_engine_names_neither_clock_nor_files() {
        check("crates/engine/src/token.rs", "use std::{cmp::Ordering, time::Instant};", &[2]);
        check("crates/corpus/src/folder/source.rs", "use std::fs;", &[]);
        check("crates/corpus/src/pack/mod.rs", "use std::fs;", &[2]);
    }

    #[test]
    fn the_reader_asks_for_analysis_and_does_none() {
        check("src/state/library.rs", "use diptych_engine::{Analysis, Engine};", &[2]);
        check("src/ui/search/mod.rs", "use diptych_engine::search::{Results, SearchIndex};", &[2]);
        check("crates/worker/src/main.rs", "use diptych_engine::service::Service;", &[]);
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
    fn a_file_has_to_open_with_what_it_knows_and_to_end_in_time() {
        let bare = Source { path: "xtask/src/x.rs".into(), text: "fn x() {}\n".repeat(401) };
        assert_eq!(offences(&[bare]).len(), 2);
    }

    #[test]
    fn words_count_as_a_whole() {
        check("src/ui/app.rs", "let expected = my_panic!(a).expected(b);", &[]);
        check("src/ui/app.rs", "Navigation::expect().go(view);", &[]);
        check("src/ui/app.rs", "x.expect(\"y\");", &[2]);
    }

    #[test]
    fn markup_is_set_in_one_place_alone() {
        check("src/ui/app.rs", "element.set_inner_html(text);", &[2]);
        check("crates/view/src/dom.rs", "element.set_inner_html(text);", &[]);
        check("crates/view/src/text.rs", "element.set_inner_html(text);", &[2]);
    }

    #[test]
    fn text_becomes_neither_style_nor_code() {
        check("src/ui/app.rs", "view! { <p style=\"color: red\"></p> }", &[2]);
        check("src/ui/app.rs", "view! { <p style=move || color()></p> }", &[2]);
        check("src/ui/app.rs", "view! { <p style:color=color class=\"style\"></p> }", &[]);
        check("src/platform/page.rs", "js_sys::eval(text)", &[2]);
        check("src/platform/page.rs", "Function::new_no_args(text)", &[2]);
    }

    #[test]
    fn groups_of_imports_unfold() {
        assert_eq!(unfolded("a::{b, c::{d, e}, f}"), ["a::b", "a::c::d", "a::c::e", "a::f"]);
    }
}
