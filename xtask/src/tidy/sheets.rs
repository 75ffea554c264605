//! Every style sheet is linked, in the order of the layers, and a component has its look in one of them. Knows that order, file
//! names and `index.html`.

use std::collections::BTreeMap;

use super::{Offence, source::Source};

/// The sheets that stand before and after the components, in the order of the cascade.
const BEFORE_COMPONENTS: [&str; 5] =
    ["style/layers.css", "style/reset.css", "style/tokens.css", "style/base.css", "style/layout.css"];
const AFTER_COMPONENTS: [&str; 2] = ["style/marks.css", "style/print.css"];

const LINK: &str = "<link data-trunk rel=\"css\" href=\"";

/// At most one offence for the index, with the lines that it should have, one for each sheet without a place, and one for each class
/// that two components share.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let index = sources.iter().find(|source| source.path == "index.html");
    let (ordered, strange) = present(sources);
    let unplaced = strange.into_iter().map(|sheet| {
        Offence::new(
            sheet,
            1,
            "the sheet has no place in the order of the layers; it belongs into style/components or style/composed",
        )
    });
    index
        .and_then(|index| badly_linked(index, &ordered))
        .into_iter()
        .chain(unplaced)
        .chain(shared_classes(sources))
        .collect()
}

/// Classes with a rule of their own in two sheets of components: what one says of them, the other does not expect.
fn shared_classes(sources: &[Source]) -> Vec<Offence> {
    let is_of_components = |source: &&Source| source.is_in("style/components") || source.is_in("style/composed");
    let mut first_in: BTreeMap<&str, &str> = BTreeMap::new();
    let mut offences = Vec::new();
    for sheet in sources.iter().filter(is_of_components) {
        for (number, class) in
            (1..).zip(sheet.text.lines()).filter_map(|(number, line)| Some((number, styled_class(line)?)))
        {
            let first = *first_in.entry(class).or_insert(&sheet.path);
            if first != sheet.path {
                let what =
                    format!("{class} has its look in {first} already; give one of the two components another name");
                offences.push(Offence::new(sheet, number, what));
            }
        }
    }
    offences
}

/// The class of a rule that is about nothing else, outside queries.
fn styled_class(line: &str) -> Option<&str> {
    let class = line.strip_prefix("  ")?.split(" {").next().filter(|_| line.contains(" {"))?;
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'));
    class.strip_prefix('.').is_some_and(is_name).then_some(class)
}

fn badly_linked(index: &Source, ordered: &[&str]) -> Option<Offence> {
    let lines = || (1..).zip(index.text.lines()).filter(|(_, line)| line.contains(LINK));
    let linked: Vec<&str> = lines().filter_map(|(_, line)| line.split(LINK).nth(1)?.split('"').next()).collect();
    let wanted: Vec<String> = ordered.iter().map(|sheet| format!("{LINK}{sheet}\">")).collect();
    let line = lines().next().map_or(1, |(number, _)| number);
    (linked != ordered).then(|| {
        let what = format!("the style sheets are not linked as they are; the lines should be\n{}", wanted.join("\n"));
        Offence::new(index, line, what)
    })
}

/// The sheets in the order of the cascade, and those that have no place in it.
fn present(sources: &[Source]) -> (Vec<&str>, Vec<&Source>) {
    let sheets = || sources.iter().filter(|source| source.is_in("style") && source.path.ends_with(".css"));
    let is_there = |name: &&str| sheets().any(|sheet| sheet.path == *name);
    let within = |folder| sheets().filter(move |sheet| sheet.is_in(folder)).map(|sheet| sheet.path.as_str());
    let before = BEFORE_COMPONENTS.into_iter().filter(is_there);
    let page = before.chain(within("style/components")).chain(AFTER_COMPONENTS.into_iter().filter(is_there));
    // What comes later is a sheet of its own; the order of the layers holds for it all the same.
    let ordered: Vec<&str> = page.chain(within("style/composed")).collect();
    let strange = sheets().filter(|sheet| !ordered.contains(&sheet.path.as_str())).collect();
    (ordered, strange)
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::{LINK, offences, shared_classes};

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    fn with_links(order: &[&str]) -> Vec<Source> {
        let links: String = order.iter().map(|name| format!("{LINK}style/{name}.css\">\n")).collect();
        let sheets = ["base", "components/panel", "composed/overview", "layers", "print"];
        let mut sources = vec![source("index.html", &links)];
        sources.extend(sheets.map(|name| source(&format!("style/{name}.css"), "")));
        sources
    }

    #[test]
    fn a_class_has_its_look_in_one_sheet_of_components() {
        let sheet = |name: &str, text: &str| source(&format!("style/{name}.css"), text);
        let of_panel = "@layer components {\n  .bars { display: grid; }\n}\n";
        let panel = sheet("components/panel", of_panel);
        let print = sheet("print", "@layer print {\n  .bars { display: block; }\n}\n");
        let within = sheet(
            "composed/overview",
            "@layer components {\n  .overview .bars { margin: 0; }\n    .bars { color: red; }\n}\n",
        );
        assert_eq!(shared_classes(&[sheet("components/panel", of_panel), print, within]), []);
        let again = sheet("composed/bars", "@layer components {\n  .bars { margin: 0; }\n}\n");
        let found = shared_classes(&[panel, again]);
        assert!(matches!(&found[..], [it] if it.file == "style/composed/bars.css" && it.line == 2), "{found:?}");
    }

    #[test]
    fn sheets_are_linked_in_the_order_of_the_layers() {
        assert_eq!(offences(&with_links(&["layers", "base", "components/panel", "print", "composed/overview"])), []);
        assert_eq!(
            offences(&with_links(&["base", "layers", "components/panel", "print", "composed/overview"])).len(),
            1
        );
        assert_eq!(
            offences(&with_links(&["layers", "base", "composed/overview", "components/panel", "print"])).len(),
            1
        );
        assert_eq!(offences(&with_links(&["layers", "base", "print"])).len(), 1);
    }

    #[test]
    fn a_sheet_without_a_layer_of_its_own_is_told() {
        let mut sources = with_links(&["layers", "base", "components/panel", "print", "composed/overview"]);
        sources.push(source("style/stray.css", ""));
        assert_eq!(offences(&sources).first().map(|offence| offence.file.as_str()), Some("style/stray.css"));
    }
}
