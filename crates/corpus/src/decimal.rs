//! Numbers as sources print them: whole or with decimals, exact, with a total order.

use core::cmp::Ordering;
use core::fmt;

/// Digits that a number may have, so that `f64` holds it as printed and no comparison overflows.
pub const MAX_DIGITS: usize = 15;

/// A decimal number of at most [`MAX_DIGITS`] digits. Equal numbers are equal values: `1.50` reads as `1.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, serde(try_from = "String", into = "String"))]
pub struct Decimal {
    /// The number without its point.
    digits: i64,
    /// How many of the digits stand behind the point; the last of them is not 0.
    n_decimals: u8,
}

impl Decimal {
    /// Reads `345900`, `76.9` or `-4.25`; `None` for anything else, exponents, signs of plus and separators included.
    ///
    /// ```
    /// use diptych_corpus::decimal::Decimal;
    ///
    /// let share = Decimal::parse("76.90").unwrap();
    /// assert_eq!((share.to_string().as_str(), share.to_f64()), ("76.9", 76.9));
    /// assert!(share < Decimal::from(77));
    /// assert_eq!(Decimal::parse("1e6"), None);
    /// ```
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (sign, unsigned) = written.strip_prefix('-').map_or((1, written), |rest| (-1, rest));
        let (whole, decimals) = unsigned.split_once('.').map_or((unsigned, None), |(a, b)| (a, Some(b)));
        if !is_digits(whole) || !decimals.is_none_or(is_digits) {
            return None;
        }
        let decimals = decimals.unwrap_or_default().trim_end_matches('0');
        let digits = [whole, decimals].concat();
        let digits = digits.trim_start_matches('0');
        if digits.len() > MAX_DIGITS || decimals.len() > MAX_DIGITS {
            return None;
        }
        let digits: i64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        Some(Self { digits: sign * digits, n_decimals: decimals.len() as u8 })
    }

    /// The nearest number that a drawing can compute with.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / power_of_ten(usize::from(self.n_decimals)) as f64
    }

    /// Whether nothing stands behind the point.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.n_decimals == 0
    }

    /// What stands before the point, and what stands behind it in units of the last digit that a number may have.
    fn parts(self) -> (i64, i64) {
        let one = power_of_ten(usize::from(self.n_decimals));
        let unit = power_of_ten(MAX_DIGITS.saturating_sub(usize::from(self.n_decimals)));
        (self.digits / one, self.digits % one * unit)
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Self {
        Self { digits: i64::from(whole), n_decimals: 0 }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As [`Decimal::parse`] reads it, with a point and without separators.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let one = power_of_ten(usize::from(self.n_decimals));
        let (whole, decimals) = (self.digits.abs() / one, self.digits.abs() % one);
        write!(f, "{sign}{whole}")?;
        if self.is_whole() { Ok(()) } else { write!(f, ".{decimals:0width$}", width = usize::from(self.n_decimals)) }
    }
}

#[cfg(test)]
impl TryFrom<String> for Decimal {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::parse(&written).ok_or("a number that cannot be read")
    }
}

#[cfg(test)]
impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.to_string()
    }
}

/// Of an exponent that is at most [`MAX_DIGITS`].
fn power_of_ten(exponent: usize) -> i64 {
    (0..exponent.min(MAX_DIGITS)).fold(1, |power, _| power * 10)
}

fn is_digits(written: &str) -> bool {
    !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Decimal;
    use proptest::prelude::*;

    fn number(written: &str) -> Decimal {
        Decimal::parse(written).unwrap()
    }

    #[test]
    fn numbers_read_back_as_written_without_needless_zeros() {
        for (written, read) in [
            ("0", "0"),
            ("007", "7"),
            ("1000000", "1000000"),
            ("76.9", "76.9"),
            ("76.900", "76.9"),
            ("3.0", "3"),
            ("0.05", "0.05"),
            ("-4.25", "-4.25"),
            ("-0", "0"),
            ("999999999999999", "999999999999999"),
        ] {
            assert_eq!(number(written).to_string(), read, "{written}");
        }
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for written in
            ["", "-", ".", "1.", ".5", "+1", "1e6", "1_000", "1,000", "inf", "nan", "0x1f", " 1", "1000000000000000"]
        {
            assert_eq!(Decimal::parse(written), None, "{written}");
        }
    }

    #[test]
    fn numbers_with_and_without_decimals_are_in_order() {
        let ordered = ["-4.25", "-4.2", "0", "0.05", "0.5", "1", "1.5", "2", "10", "999999999999999"].map(number);
        assert!(ordered.is_sorted_by(|one, other| one < other));
        assert_eq!(number("1.50"), number("1.5"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_what_is_read_reads_back(written in "-?[0-9]{0,17}\\.?[0-9]{0,17}") {
            if let Some(read) = Decimal::parse(&written) {
                prop_assert_eq!(Decimal::parse(&read.to_string()), Some(read));
                prop_assert!((read.to_f64() - written.parse::<f64>().unwrap()).abs() <= 1e-9 * read.to_f64().abs());
            }
        }
    }
}
