//! The axis of a dot plot: from zero, or by powers of ten where values differ that much. Integers alone.

/// Values whose largest is so many times the smallest stand on an axis of powers of ten. Smaller values put more figures on
/// an axis that hides how far apart they are.
const ORDERS_OF_MAGNITUDE: i64 = 100;

/// The room at both ends of the axis, in tenths of a percent, so that a dot there is whole.
const MARGIN: i64 = 15;

/// An axis for values in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    from: i64,
    to: i64,
    /// Between ticks, if it is even.
    step: Option<i64>,
}

impl Axis {
    /// For values from `low` to `high`.
    pub(super) fn new(low: i64, high: i64) -> Self {
        if low > 0 && high / low >= ORDERS_OF_MAGNITUDE {
            return Self { from: power_at_most(low), to: power_at_most(high - 1).saturating_mul(10), step: None };
        }
        let step = step(high.max(1));
        let n_steps = (high.max(1) - 1) / step + 1;
        Self { from: 0, to: step.saturating_mul(n_steps), step: Some(step) }
    }

    /// Whether equal distances mean equal factors.
    pub(super) fn is_logarithmic(self) -> bool {
        self.step.is_none()
    }

    pub(super) fn ticks(self) -> Vec<i64> {
        let mut ticks = Vec::new();
        let mut at = self.from;
        while at <= self.to && ticks.len() < MOST_TICKS {
            ticks.push(at);
            at = self.step.map_or(at.saturating_mul(10), |step| at + step);
        }
        ticks
    }

    /// Where a value stands, in tenths of a percent of the width.
    pub(super) fn place(self, value: i64) -> i64 {
        let width = 1000 - 2 * MARGIN;
        let (part, whole) = match self.step {
            Some(_) => (value - self.from, self.to - self.from),
            None => (logarithm(value) - logarithm(self.from), logarithm(self.to) - logarithm(self.from)),
        };
        MARGIN + (part.clamp(0, whole) * width) / whole.max(1)
    }
}

const MOST_TICKS: usize = 12;

/// One, two or five times a power of ten, so that two to five steps reach `high`.
fn step(high: i64) -> i64 {
    let power = power_at_most(high);
    match high / power {
        1 => (power / 2).max(1),
        2..=4 => power,
        _ => power.saturating_mul(2),
    }
}

fn power_at_most(value: i64) -> i64 {
    let mut power: i64 = 1;
    while power <= value / 10 {
        power *= 10;
    }
    power
}

/// The logarithm to the base of two, in 1024ths.
fn logarithm(value: i64) -> i64 {
    let value = value.max(1).unsigned_abs();
    let whole = value.ilog2();
    // Between one and two, as 31 bits after the point; squaring it gives one more bit of the logarithm each time.
    let mut rest = if whole <= 31 { value << (31 - whole) } else { value >> (whole - 31) };
    let mut result = u64::from(whole);
    for _ in 0..10 {
        rest = (rest * rest) >> 31;
        let bit = rest >> 32;
        rest >>= bit;
        result = result * 2 + bit;
    }
    i64::try_from(result).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Axis, logarithm};

    #[track_caller]
    fn check(low: i64, high: i64, ticks: &[i64]) {
        let found: Vec<i64> = Axis::new(low * 1000, high * 1000).ticks().iter().map(|it| it / 1000).collect();
        assert_eq!(found, ticks, "{low} to {high}");
    }

    #[test]
    fn axes_begin_at_zero_unless_values_differ_by_orders_of_magnitude() {
        check(14, 19, &[0, 5, 10, 15, 20]);
        check(21, 30, &[0, 10, 20, 30]);
        check(250, 1_000_000, &[100, 1000, 10_000, 100_000, 1_000_000]);
        check(700, 1000, &[0, 500, 1000]);
        check(0, 600_000, &[0, 200_000, 400_000, 600_000]);
    }

    #[test]
    fn equal_factors_are_equal_distances_on_a_logarithmic_axis() {
        let axis = Axis::new(10_000, 10_000_000);
        let places = [10, 100, 1000, 10_000].map(|it| axis.place(it * 1000));
        assert_eq!(places, [15, 338, 661, 985]);
        assert_eq!(logarithm(8), 3 * 1024);
        assert!(Axis::new(0, 4000).place(2000) == 500);
    }
}
