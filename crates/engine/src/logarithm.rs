//! A logarithm in whole numbers, so that every machine weighs alike.

/// 1000 times the binary logarithm, straight between powers of two.
pub(crate) fn logarithm(number: u64) -> u64 {
    let number = number.max(1);
    let whole = u64::from(number.ilog2());
    let base = 1_u64 << whole;
    whole * 1000 + (number - base) * 1000 / base
}
