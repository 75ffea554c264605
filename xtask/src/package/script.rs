//! The shipping form of scripts: as short as they can be, by a minifier that knows the language. While somebody works on the
//! reader they keep their lines and names, so that a browser's tools can be read.

use oxc::{
    allocator::Allocator,
    codegen::{Codegen, CodegenOptions},
    minifier::{Minifier, MinifierOptions},
    parser::Parser,
    span::SourceType,
};

use super::is_release;
use crate::step::Outcome;

/// A script as it is published. Names that other scripts can see stay.
pub(crate) fn shipped(source: &str) -> Outcome<String> {
    if is_release() { shortened(source) } else { Ok(without_comments(source)) }
}

/// Drops lines that are comments and nothing else, and indentation.
pub(super) fn without_comments(source: &str) -> String {
    let mut is_block = false;
    let lines = source.lines().map(str::trim_start).filter(|line| {
        let is_comment = is_block || line.starts_with("//") || is_block_comment(line);
        is_block = is_comment && (is_block || line.starts_with("/*")) && !line.contains("*/");
        !line.is_empty() && !is_comment
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Whether a line begins with a comment in `/* */` behind which no code stands.
fn is_block_comment(line: &str) -> bool {
    line.starts_with("/*") && line.split_once("*/").is_none_or(|(_, rest)| rest.trim().is_empty())
}

fn shortened(source: &str) -> Outcome<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, source, SourceType::script()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("a script cannot be shortened: {error}").into());
    }
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut parsed.program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(codegen.build(&parsed.program).code)
}

/// A script with a value at the place that it keeps for one.
pub(super) fn filled(source: &str, place: &str, value: &str) -> Outcome<String> {
    if !source.contains(place) {
        return Err(format!("a script of `public/` has lost its `{place}`, where the package writes a value").into());
    }
    Ok(source.replacen(place, value, 1))
}

#[cfg(test)]
mod tests {
    use super::{shortened, without_comments};

    #[test]
    fn comment_lines_go_and_addresses_stay() {
        let source = "// why\nconst a = \"https://b\"; // c\n\n  // d\n  e();\n";
        assert_eq!(without_comments(source), "const a = \"https://b\"; // c\ne();\n");
    }

    #[test]
    fn types_of_functions_go_and_casts_stay() {
        let source = "/** @param {string} a */\nf(a);\n  /**\n   * Why.\n   * @type {A}\n   */\n  let b;\n/** @type {B} */ (b).c();\n";
        assert_eq!(without_comments(source), "f(a);\nlet b;\n/** @type {B} */ (b).c();\n");
    }

    #[test]
    fn names_inside_become_short_and_those_that_others_see_stay() {
        let source = "\"use strict\";\n(() => {\n  const sentence = read();\n  globalThis.tell = () => sentence;\n})();\nlet seen = 1;\n";
        let short = shortened(source).unwrap();
        assert!(!short.contains("sentence"), "{short}");
        assert!(short.contains("globalThis.tell") && short.contains("let seen"), "{short}");
    }

    #[test]
    fn every_script_of_the_reader_can_be_shortened_whatever_its_types() {
        let folder = crate::house::root().join("public");
        let scripts = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let scripts: Vec<_> = scripts.filter(|path| path.extension().is_some_and(|it| it == "js")).collect();
        assert!(scripts.len() > 5, "{scripts:?}");
        for script in scripts {
            let source = std::fs::read_to_string(&script).unwrap();
            let short = shortened(&source).unwrap();
            assert!(!short.contains("@param") && !short.contains("@type"), "{}", script.display());
            assert!(!without_comments(&source).contains("@param"), "{}", script.display());
        }
    }

    #[test]
    fn a_script_that_makes_no_sense_is_refused() {
        assert!(shortened("const = 1;").is_err());
    }
}
