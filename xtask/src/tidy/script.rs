//! What scripts and pages hold to: nothing turns text into markup, code or style. The policy of the page refuses it as well;
//! here it is found before anybody has to run it. Knows words and the places where they may stand.

use super::{Offence, source::Source};

/// Where scripts and pages of the project lie.
const FOLDERS: [&str; 4] = ["public", "index.html", "bench", "src"];

/// Words that turn text into something else, with what does instead.
const BANS: [(&str, &[&str]); 4] = [
    (
        "put text nodes into the page",
        &[
            "innerHTML",
            "outerHTML =",
            "outerHTML=",
            "insertAdjacentHTML",
            "document.write",
            "createContextualFragment",
            "parseFromString",
            "setHTMLUnsafe",
            "parseHTMLUnsafe",
            ".srcdoc",
            "srcdoc=",
        ],
    ),
    ("call a function", &["eval(", "new Function", "setTimeout(\"", "setTimeout('", "setInterval(\"", "import("]),
    ("use a class, or `style.setProperty`", &[" style=\"", " style='", "cssText +=", ".setAttribute(\"style\""]),
    ("listen with addEventListener", &[" onclick=", " onload=", " onerror=", " onsubmit=", "javascript:"]),
];

/// Calls that make elements. What a person sees after the start is drawn by components.
const MAKERS: [&str; 4] = ["createElement(", "createElementNS(", "innerHTML", "insertAdjacentHTML"];

/// Scripts that may make elements, each with the reason.
const MAY_MAKE_ELEMENTS: [(&str, &str); 5] = [
    ("public/boot.js", "asks for scripts and sheets before there is a component"),
    ("public/rescue.js", "asks for the watchdog where the boot script did not arrive"),
    ("public/single.js", "saves a copy of the page that is one file"),
    ("public/embed/embed.js", "is the element of other pages"),
    ("public/framed.js", "measures colors of the page around"),
];

/// Entries of the list above for files that are gone, so that the list empties itself.
pub(super) fn stale(sources: &[Source]) -> Vec<Offence> {
    let listed = MAY_MAKE_ELEMENTS.iter().map(|(path, _)| *path);
    let gone = listed.filter(|path| sources.iter().all(|source| source.path != *path));
    let what = |path: &str| format!("{path} is gone; take it out of this list");
    gone.map(|path| Offence { file: "xtask/src/tidy/script.rs".to_owned(), line: 1, what: what(path) }).collect()
}

/// Every line of a script or page that holds such a word.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let is_ours = |source: &&Source| {
        FOLDERS.iter().any(|folder| source.is_in(folder)) && [".js", ".html"].iter().any(|it| source.path.ends_with(it))
    };
    let ours: Vec<&Source> = sources.iter().filter(is_ours).collect();
    let makers = ours.iter().flat_map(|source| makers(source));
    ours.iter().flat_map(|source| of_source(source)).chain(makers).collect()
}

/// The lines that make elements, in a script that may not.
fn makers(source: &Source) -> Vec<Offence> {
    if MAY_MAKE_ELEMENTS.iter().any(|(path, _)| source.path == *path) {
        return Vec::new();
    }
    let lines = (1..).zip(source.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"));
    let made = lines.filter_map(|(number, line)| Some((number, MAKERS.iter().find(|maker| line.contains(**maker))?)));
    let what = |maker: &str| format!("`{maker}` makes an element; draw it in a component of src/ui");
    made.map(|(number, maker)| Offence::new(source, number, what(maker))).collect()
}

fn of_source(source: &Source) -> Vec<Offence> {
    let lines = (1..).zip(source.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"));
    let found = lines.flat_map(|(number, line)| {
        let words = BANS.iter().flat_map(|(mend, words)| words.iter().map(move |word| (mend, word)));
        let said = words.filter(|(_, word)| line.contains(**word));
        said.map(|(mend, word)| Offence::new(source, number, format!("`{}` has no place here; {mend}", word.trim())))
            .collect::<Vec<_>>()
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::offences;

    #[track_caller]
    fn check(path: &str, text: &str, n_offences: usize) {
        let found = offences(&[Source { path: path.to_owned(), text: text.to_owned() }]);
        assert_eq!(found.len(), n_offences, "{text}: {found:?}");
    }

    #[test]
    fn p6_5_whatever_turns_text_into_markup_code_or_style_is_found() {
        for line in [
            "it.innerHTML = text;",
            "it.outerHTML = text;",
            "it.insertAdjacentHTML(\"beforeend\", text);",
            "document.write(text);",
            "range.createContextualFragment(text);",
            "new DOMParser().parseFromString(text, kind);",
            "it.setHTMLUnsafe(text);",
            "frame.srcdoc = text;",
            "eval(text);",
            "new Function(text)();",
            "setTimeout(\"text\", 0);",
            "await import(address);",
            "it.setAttribute(\"style\", text);",
        ] {
            check("public/boot.js", line, 1);
            check("public/embed/embed.js", line, 1);
        }
        for line in ["<p style=\"color: red\">", "<p onclick=\"a()\">", "<a href=\"javascript:a()\">"] {
            check("index.html", line, 1);
            check("public/hosts/404.html", line, 1);
        }
    }

    #[test]
    fn elements_are_made_in_the_scripts_of_one_list_alone() {
        let line = "const it = document.createElement(\"p\");";
        check("public/new.js", line, 1);
        check("public/new.js", "it.append(document.createElementNS(svg, name));", 1);
        check("public/embed/embed.js", line, 0);
        check("public/new.js", "// createElement(name)", 0);
    }

    #[test]
    fn reading_markup_comments_and_other_files_are_left_alone() {
        check(
            "public/boot.js",
            "const copy = page.outerHTML;\n  // innerHTML would run it\nit.style.setProperty(name, value);",
            0,
        );
        check("tests/browser/src/hostile.rs", "it.innerHTML = text;", 0);
    }
}
