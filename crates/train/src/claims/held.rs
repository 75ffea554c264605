//! A judged sentence with the odds that weights give it, and how odds become a chance.

/// A judged sentence with the natural logarithm of the odds that weights of other sentences give it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    pub(crate) odds: f64,
    pub(crate) is_worthy: bool,
}

/// The line from raw odds to calibrated ones: factor and what is added.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calibration {
    pub(crate) factor: f64,
    pub(crate) add: f64,
}

impl Held {
    pub(crate) fn calibrated(self, by: Calibration) -> Self {
        Self { odds: by.factor * self.odds + by.add, ..self }
    }
}

/// The chance that goes with the logarithm of the odds.
pub(crate) fn chance(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}
