//! Lengths as attributes of pictures have them. Knows no picture.

/// A number with at most two digits after its point. How the standard library writes out floating-point numbers takes 11 KB of code.
pub(super) fn decimal(number: f64) -> String {
    let hundredths = (number * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

/// A share of a hundred, as CSS has it.
pub(super) fn percentage(number: f64) -> String {
    decimal(number) + "%"
}

#[cfg(test)]
mod tests {
    use super::{decimal, percentage};

    #[test]
    fn numbers_keep_their_sign_and_two_digits_where_they_need_them() {
        assert_eq!(decimal(12.345), "12.35");
        assert_eq!(decimal(-0.5), "-0.50");
        assert_eq!(decimal(-0.001), "0");
        assert_eq!(percentage(100.0), "100%");
    }
}
