//! What the compiler cannot check of the house: every style sheet is linked, in the order of the layers. Reads file names
//! and `index.html`, nothing else.

use std::{fs, path::Path};

use crate::{
    house,
    step::{About, Outcome},
};

/// The sheets that stand before and after the components, in the order of the cascade.
const BEFORE_COMPONENTS: [&str; 5] = ["layers.css", "reset.css", "tokens.css", "base.css", "layout.css"];
const AFTER_COMPONENTS: [&str; 2] = ["marks.css", "print.css"];

/// Fails with the exact lines that `index.html` should have.
pub(crate) fn style_sheets_are_linked() -> Outcome {
    let linked = linked()?;
    let present = present()?;
    if linked == present {
        return Ok(());
    }
    let lines: Vec<String> =
        present.iter().map(|sheet| format!("<link data-trunk rel=\"css\" href=\"{sheet}\">")).collect();
    Err(format!("index.html does not link the style sheets as they are; its lines should be\n{}", lines.join("\n"))
        .into())
}

fn linked() -> Outcome<Vec<String>> {
    let index = fs::read_to_string(house::root().join("index.html")).about("cannot read index.html")?;
    let hrefs = index.split("<link data-trunk rel=\"css\" href=\"").skip(1);
    Ok(hrefs.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect())
}

fn present() -> Outcome<Vec<String>> {
    let style = house::root().join("style");
    let components = sheets(&style.join("components"))?.into_iter().map(|name| format!("style/components/{name}"));
    let mut own = sheets(&style)?;
    let mut ordered = |names: &[&str]| -> Vec<String> {
        let found = names.iter().filter(|name| own.iter().any(|sheet| sheet == *name));
        let found: Vec<String> = found.map(|name| format!("style/{name}")).collect();
        own.retain(|sheet| !names.contains(&sheet.as_str()));
        found
    };
    let (before, after) = (ordered(&BEFORE_COMPONENTS), ordered(&AFTER_COMPONENTS));
    if let Some(strange) = own.first() {
        return Err(format!(
            "style/{strange} has no place in the order of the layers; it belongs into style/components"
        )
        .into());
    }
    Ok(before.into_iter().chain(components).chain(after).collect())
}

fn sheets(folder: &Path) -> Outcome<Vec<String>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
    names.sort();
    Ok(names)
}
