//! Every style sheet is linked, in the order of the layers. Knows that order, file names and `index.html`.

use super::{Offence, source::Source};

/// The sheets that stand before and after the components, in the order of the cascade.
const BEFORE_COMPONENTS: [&str; 5] =
    ["style/layers.css", "style/reset.css", "style/tokens.css", "style/base.css", "style/layout.css"];
const AFTER_COMPONENTS: [&str; 2] = ["style/marks.css", "style/print.css"];

const LINK: &str = "<link data-trunk rel=\"css\" href=\"";

/// At most one offence for the index, with the lines that it should have, and one for each sheet without a place.
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
    index.and_then(|index| badly_linked(index, &ordered)).into_iter().chain(unplaced).collect()
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
    use super::{LINK, offences};

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
