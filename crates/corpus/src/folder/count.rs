//! `counts.toml`, and the figures that name a count.

use super::context::{Folder, Format};
use super::names::Names;
use super::table::{Table, Value, read_toml};
use crate::form::is_unit;
use crate::model::{Amount, Count, CountId, EntityId, Figure};

const FILE: &str = "counts.toml";

pub(super) fn read(folder: &Folder<'_>, entities: &Names) -> (Names, Option<Vec<Count>>) {
    if folder.format == Format::One {
        folder.refuse_added(FILE);
        return (Names::unknown("count"), Some(Vec::new()));
    }
    let found = read_toml(folder, FILE, |document| {
        let names = Names::declare("count", document);
        (names, document.each("count", |table| read_count(table, entities)))
    });
    found.unwrap_or_else(|| (Names::unknown("count"), None))
}

fn read_count(table: &mut Table<'_>, entities: &Names) -> Option<Count> {
    let slug = table.required("id", Value::slug);
    let name = table.required("name", Value::text);
    let unit = table
        .required("unit", |value| value.formed(is_unit, "a unit; write it as words joined by hyphens, like “people”"));
    let place = table.optional("place", |value| entities.resolve(value).map(EntityId));
    let since = table.optional("since", Value::date);
    let until = table.optional("until", Value::date);
    let title = table.optional("title", Value::text);
    let note = table.optional("note", Value::text);
    if let (Some(Some(since)), Some(Some(until))) = (since, until)
        && since.is_later_than(until)
    {
        table.error(&format!("the count begins on {since} and ends on {until}; write the earlier day as “since”"));
    }
    Some(Count {
        slug: slug?,
        name: name?,
        unit: unit?,
        place: place?,
        since: since?,
        until: until?,
        title: title?,
        note: note?,
    })
}

/// The figures under `[[…figure]]` of a claim or of a piece of evidence. `None` if one is wrong.
pub(super) fn read_figures(table: &mut Table<'_>, counts: &Names, entities: &Names) -> Option<Vec<Figure>> {
    table.each_added("figure", |table| read_figure(table, counts, entities))
}

fn read_figure(table: &mut Table<'_>, counts: &Names, entities: &Names) -> Option<Figure> {
    let count = table.required("count", |value| counts.resolve(value).map(CountId));
    let value = read_amount(table);
    let approximate = table.is_added("approximate");
    let at_least = table.is_added("at_least");
    let as_of = table.optional("as_of", Value::date);
    let by = table.optional("by", |value| entities.resolve(value).map(EntityId));
    Some(Figure {
        count: count?,
        value: value?,
        approximate: approximate?,
        at_least: at_least?,
        as_of: as_of?,
        by: by?,
    })
}

/// One number, or a range of two.
fn read_amount(table: &mut Table<'_>) -> Option<Amount> {
    let value = table.optional("value", Value::decimal)?;
    let low = table.optional("low", Value::decimal)?;
    let high = table.optional("high", Value::decimal)?;
    let flaw = match (value, low, high) {
        (Some(value), None, None) => return Some(Amount::Exact(value)),
        (None, Some(low), Some(high)) if low < high => return Some(Amount::Range { low, high }),
        (None, Some(_), Some(_)) => "the figure's “low” is not below its “high”; write the lower number as “low”",
        (None, None, None) => "the figure has no “value”; add it, or “low” and “high”",
        (None, Some(_), None) => "the figure has a “low” and no “high”; add it, or write one “value”",
        (None, None, Some(_)) => "the figure has a “high” and no “low”; add it, or write one “value”",
        (Some(_), ..) => "the figure has a “value” and a range; keep one of them",
    };
    table.error(flaw);
    None
}
