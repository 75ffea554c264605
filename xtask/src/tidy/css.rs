//! What style sheets hold to: each stands in its layer, none shouts over the cascade, none picks an element by its id, none
//! says left where the start of a line is meant. Knows where CSS rules and declarations begin and end.

use super::{Offence, source::Source};

/// Properties that name a side or an extent of the screen, with what names it by the direction of writing.
const PHYSICAL: [(&str, &str); 10] = [
    ("left", "inset-inline-start"),
    ("right", "inset-inline-end"),
    ("top", "inset-block-start"),
    ("bottom", "inset-block-end"),
    ("width", "inline-size"),
    ("height", "block-size"),
    ("min-width", "min-inline-size"),
    ("max-width", "max-inline-size"),
    ("min-height", "min-block-size"),
    ("max-height", "max-block-size"),
];

/// Properties with one form for each side.
const SIDED: [&str; 6] = ["margin", "padding", "border", "inset", "scroll-margin", "scroll-padding"];

/// The sides, with their names by the direction of writing.
const SIDES: [(&str, &str); 4] =
    [("left", "inline-start"), ("right", "inline-end"), ("top", "block-start"), ("bottom", "block-end")];

/// A stretch of a sheet up to the sign that ends it.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    line: usize,
    text: String,
    /// Whether a block follows, so that the text is a selector or the head of an at-rule.
    is_prelude: bool,
}

/// Every offence of every sheet.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let sheets = sources.iter().filter(|source| source.is_in("style") && source.path.ends_with(".css"));
    sheets.flat_map(of_sheet).collect()
}

fn of_sheet(sheet: &Source) -> Vec<Offence> {
    let pieces = pieces(&sheet.text);
    let complaints = pieces.iter().filter_map(|piece| Some(Offence::new(sheet, piece.line, complaint(piece)?)));
    outside_its_layer(sheet, &pieces).into_iter().chain(complaints).collect()
}

fn outside_its_layer(sheet: &Source, pieces: &[Piece]) -> Option<Offence> {
    let name = sheet.path.rsplit('/').next()?.trim_end_matches(".css");
    let is_component = sheet.is_in("style/components") || sheet.is_in("style/composed");
    let layer = if is_component { "components" } else { name };
    let head = format!("@layer {layer}");
    let opens = pieces.first().is_some_and(|piece| piece.is_prelude && piece.text == head);
    (name != "layers" && !opens).then(|| {
        Offence::new(sheet, 1, format!("the sheet does not open with `{head} {{`; put all of it in its layer"))
    })
}

fn complaint(piece: &Piece) -> Option<String> {
    if piece.is_prelude {
        return (!piece.text.starts_with('@') && piece.text.contains('#')).then(|| {
            format!("`{}` picks an element by its id; give it a class, so that no rule outweighs another", piece.text)
        });
    }
    let (property, value) = piece.text.split_once(':')?;
    let (property, value) = (property.trim(), value.trim());
    if value.contains("!important") {
        return Some(format!("`{property}` is declared !important; choose the layer that wins instead"));
    }
    if matches!(property, "text-align" | "float" | "clear") && matches!(value, "left" | "right") {
        return Some(format!("`{property}: {value}` names a side of the screen; say start or end"));
    }
    logical(property).map(|logical| format!("`{property}` names a side of the screen; say `{logical}`"))
}

/// The property that means the same by the direction of writing; `None` if `property` does already.
fn logical(property: &str) -> Option<String> {
    if let Some((_, logical)) = PHYSICAL.iter().find(|(physical, _)| *physical == property) {
        return Some((*logical).to_owned());
    }
    let rest = SIDED.iter().find_map(|sided| Some((sided, property.strip_prefix(sided)?.strip_prefix('-')?)));
    let (sided, rest) = rest?;
    SIDES.iter().find_map(|(side, logical)| {
        let after = rest.strip_prefix(side)?;
        (after.is_empty() || after.starts_with('-')).then(|| format!("{sided}-{logical}{after}"))
    })
}

/// The sheet cut at braces and semicolons that stand in no string, parenthesis or comment.
fn pieces(sheet: &str) -> Vec<Piece> {
    let (mut found, mut text) = (Vec::new(), String::new());
    let (mut line, mut start, mut depth, mut quote) = (1, 1, 0_usize, None);
    let bare = without_comments(sheet);
    for letter in bare.chars() {
        line += usize::from(letter == '\n');
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, '{' | '}' | ';') if depth == 0 => {
                let cut = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if !cut.is_empty() {
                    found.push(Piece { line: start, text: cut, is_prelude: letter == '{' });
                }
                text.clear();
                continue;
            }
            _ => {}
        }
        if text.trim().is_empty() {
            start = line;
        }
        text.push(letter);
    }
    found
}

/// The sheet with the line ends of its comments and nothing else of them.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        let (inside, after) = comment.split_once("*/").unwrap_or((comment, ""));
        kept.extend(inside.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::of_sheet;

    #[track_caller]
    fn check(path: &str, text: &str, lines: &[usize]) {
        let sheet = Source { path: path.to_owned(), text: text.to_owned() };
        let offences = of_sheet(&sheet);
        assert_eq!(offences.iter().map(|offence| offence.line).collect::<Vec<_>>(), lines, "{offences:?}");
    }

    #[test]
    fn sides_of_the_screen_are_found_wherever_they_stand() {
        let sheet = "@layer marks {\n  a {\n    margin-left: 1px;\n    border-top-color: red; right: 0;\n    \
                     text-align: left;\n    max-width: 3rem\n  }\n}\n";
        check("style/marks.css", sheet, &[3, 4, 4, 5, 6]);
    }

    #[test]
    fn conditions_colors_strings_and_logical_names_are_left_alone() {
        let sheet = "@layer marks {\n@media (width < 40rem) { a { color: #abc; inset-inline: 0; content: \"; left: 0; #a\";\n\
                     background: url(data:x;left:0;); } }\n/* left: 0; */\na { transition: width 1s; border-inline-start: 0; } }";
        check("style/marks.css", sheet, &[]);
    }

    #[test]
    fn ids_and_shouting_are_found() {
        check("style/base.css", "@layer base {\n#app a { color: red !important; }\n}", &[2, 2]);
    }

    #[test]
    fn a_sheet_outside_its_layer_is_found() {
        check("style/components/panel.css", "@layer base {\n}", &[1]);
        check("style/components/panel.css", "/* why */\n@layer components {\n}", &[]);
        check("style/layers.css", "@layer reset, base;", &[]);
    }
}
