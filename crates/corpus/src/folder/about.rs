//! `corpus.toml`.

use std::path::Path;

use super::report::Report;
use super::table::{Table, Value, read_toml};
use crate::form::is_language_tag;
use crate::model::About;

/// The format that CORPUS.md describes.
const FORMAT: &str = "1";

pub(super) fn read(report: &Report, root: &Path) -> Option<About> {
    read_toml(report, root, "corpus.toml", read_about).flatten()
}

fn read_about(table: &mut Table<'_>) -> Option<About> {
    let format = table.required("format", |value| value.number(FORMAT));
    let slug = table.required("id", Value::slug);
    let title = table.required("title", Value::text);
    let language = table
        .required("language", |value| value.formed(is_language_tag, "a language tag of BCP 47; write it like “en”"));
    let summary = table.optional("summary", Value::prose);
    let selection = table.required("selection", Value::prose);
    let weight_of_evidence = table.required("weight_of_evidence", Value::prose);
    let grading = table.required("grading", Value::prose);
    let curators = table.required("curators", |value| value.full_list(Value::text));
    let reviewed = table.required("reviewed", Value::date);
    let licence = table.required("licence", Value::text);
    format?;
    Some(About {
        slug: slug?,
        title: title?,
        language: language?,
        summary: summary?.unwrap_or_default(),
        selection: selection?,
        weight_of_evidence: weight_of_evidence?,
        grading: grading?,
        curators: curators?,
        reviewed: reviewed?,
        licence: licence?,
    })
}
