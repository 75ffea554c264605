//! The axis of values, from zero.

use super::model::ValueTick;
use diptych_library::words;

/// Values from one height to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Values {
    lowest: f64,
    highest: f64,
    top: i64,
    bottom: i64,
}

impl Values {
    /// For values between `low` and `high`, from the height `bottom` up to `top`; zero is always among them.
    pub(super) fn new(low: f64, high: f64, bottom: i64, top: i64) -> Self {
        let (lowest, highest) = (low.min(0.0), high.max(0.0));
        let highest = if highest > lowest { highest } else { lowest + 1.0 };
        Self { lowest, highest, top, bottom }
    }

    /// The height of a value.
    pub(super) fn place(self, value: f64) -> i64 {
        let part = (value - self.lowest) / (self.highest - self.lowest);
        self.bottom - ((self.bottom - self.top) as f64 * part).round() as i64
    }

    /// Zero, and round values above it.
    pub(super) fn ticks(self) -> Vec<ValueTick> {
        let step = step(self.highest);
        let ticks = (0..MOST_TICKS).map(|nth| f64::from(nth) * step).take_while(|value| *value <= self.highest);
        ticks.map(|value| ValueTick { at: self.place(value), name: written(value, step) }).collect()
    }
}

const MOST_TICKS: u8 = 8;

/// One, two or five times a power of ten, so that two to five steps reach `high`.
fn step(high: f64) -> f64 {
    let power = 10_f64.powf(high.max(f64::MIN_POSITIVE).log10().floor());
    match high / power {
        it if it < 2.0 => power / 2.0,
        it if it < 5.0 => power,
        _ => power * 2.0,
    }
}

fn written(value: f64, step: f64) -> String {
    if step.fract() == 0.0 { words::grouped(value as usize) } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::Values;

    #[track_caller]
    fn check(high: f64, names: &[&str]) {
        let found: Vec<String> = Values::new(high, high, 100, 0).ticks().into_iter().map(|it| it.name).collect();
        assert_eq!(found, names, "{high}");
    }

    #[test]
    fn axes_begin_at_zero_in_round_steps() {
        check(94.0, &["0", "20", "40", "60", "80"]);
        check(14.7, &["0", "5", "10"]);
        check(1.0, &["0", "0.5", "1"]);
        check(0.0, &["0", "0.5", "1"]);
        check(46_000.0, &["0", "10\u{202f}000", "20\u{202f}000", "30\u{202f}000", "40\u{202f}000"]);
    }

    #[test]
    fn values_below_zero_lie_below_it() {
        let axis = Values::new(-5.0, 5.0, 100, 0);
        assert_eq!([-5.0, 0.0, 5.0].map(|it| axis.place(it)), [100, 50, 0]);
    }
}
