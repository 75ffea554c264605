//! Figures as running text has them.

use crate::words;
use diptych_corpus::decimal::Decimal;
use diptych_corpus::model::{Amount, Figure};

/// "27", "about 600 000", "at least 91", "700 to 1000".
pub(super) fn figure_written(figure: &Figure) -> String {
    words::numbers::figure(figure, &amount_written(figure.value))
}

/// The same in short, for pictures: "~600 000".
pub(super) fn figure_in_short(figure: &Figure) -> String {
    words::numbers::figure_in_short(figure, &amount_written(figure.value))
}

fn amount_written(amount: Amount) -> String {
    match amount {
        Amount::Exact(value) => decimal_written(value),
        Amount::Range { low, high } => words::texts::range(&decimal_written(low), &decimal_written(high)),
    }
}

/// "2.5", "20 000", "−4.25".
pub(super) fn decimal_written(value: Decimal) -> String {
    let written = value.to_string();
    let (sign, unsigned) = written.strip_prefix('-').map_or(("", written.as_str()), |rest| ("−", rest));
    let (whole, decimals) = unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), words::grouped);
    decimals.map_or_else(|| format!("{sign}{whole}"), |rest| format!("{sign}{whole}.{rest}"))
}

#[cfg(test)]
mod tests {
    use diptych_corpus::decimal::Decimal;

    use super::decimal_written;

    #[test]
    fn numbers_keep_their_decimals_and_their_sign() {
        let written = |it: &str| decimal_written(Decimal::parse(it).unwrap());
        assert_eq!(
            ["13800", "76.9", "-4.25", "0"].map(written),
            ["13\u{202f}800", "76.9", "−4.25", "0"].map(str::to_owned)
        );
    }
}
