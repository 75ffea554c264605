//! A figure in two strings: `20000`, `700..1000` or `some`, with `~` before it where the text says that it is not exact; and what
//! it counts, in the text's words.

use super::super::table::Value;
use super::fail;
use crate::decimal::Decimal;
use crate::model::Amount;
use crate::model::measured::FigureTold;

/// Between the ends of a range.
const TO: &str = "..";

/// A number that the text leaves open.
const OPEN: &str = "some";

pub(super) fn read(value: Value<'_>) -> Option<FigureTold> {
    let items = value.items()?;
    let (number, unit) = match items.as_slice() {
        [number] => (number.string()?, String::new()),
        [number, unit] => (number.string()?, unit.text()?),
        _ => return fail(value, "is not a figure"),
    };
    let exact = number.strip_prefix('~');
    let Some(told) = amount(exact.unwrap_or(number)) else { return fail(value, "is not a figure") };
    Some(FigureTold { value: told, approximate: exact.is_some(), unit })
}

/// `Some(None)` for a number that is left open.
fn amount(written: &str) -> Option<Option<Amount>> {
    if written == OPEN {
        return Some(None);
    }
    let Some((low, high)) = written.split_once(TO) else {
        return Decimal::parse(written).map(|it| Some(Amount::Exact(it)));
    };
    let (low, high) = (Decimal::parse(low)?, Decimal::parse(high)?);
    (low < high).then_some(Some(Amount::Range { low, high }))
}

/// The two strings; the second may be empty.
pub(super) fn written(figure: &FigureTold) -> [String; 2] {
    let sign = if figure.approximate { "~" } else { "" };
    let number = match figure.value {
        None => OPEN.to_owned(),
        Some(Amount::Exact(number)) => number.to_string(),
        Some(Amount::Range { low, high }) => format!("{low}{TO}{high}"),
    };
    [format!("{sign}{number}"), figure.unit.clone()]
}
