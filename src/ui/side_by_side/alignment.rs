//! Where the linked passages of two panes lie, and where one pane has to be scrolled to follow the other. Pure: numbers in CSS pixels.

/// Linked passages stand level at this part of a pane's height from its top.
const LEVEL: f64 = 0.28;
/// The same where a pane shows only a few lines, so that some are seen before the passage.
const LEVEL_OF_FEW_LINES: f64 = 0.45;
const HEIGHT_OF_FEW_LINES: f64 = 300.0;

/// How far from the top of a pane of this height linked passages stand.
pub(super) fn level_in(height: f64) -> f64 {
    height * if height < HEIGHT_OF_FEW_LINES { LEVEL_OF_FEW_LINES } else { LEVEL }
}

/// Where a passage lies in its pane, from the top of the pane's text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Extent {
    /// Its first pixel.
    pub(super) start: f64,
    /// The pixel behind its last.
    pub(super) end: f64,
}

/// Two heights that belong together: one in the pane that is scrolled, one in the pane that follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    /// In the pane that is scrolled.
    pub(super) own: f64,
    /// In the pane that follows.
    pub(super) other: f64,
}

/// The heights of a pane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PaneHeights {
    /// What is seen of it at a time.
    pub(super) seen: f64,
    /// Everything that can be scrolled.
    pub(super) whole: f64,
    /// Its text, without the room under it.
    pub(super) text: f64,
}

/// The longest run of links that stand in the same order in both panes. The others cross it and are led to by hand.
pub(super) fn longest_run(mut links: Vec<Pair>) -> Vec<Pair> {
    links.sort_by(|a, b| a.own.total_cmp(&b.own).then(a.other.total_cmp(&b.other)));
    // How long the longest run is that ends with each link, and which link stands before it there.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(links.len());
    for link in &links {
        let goes_before = |earlier: &Pair| earlier.own < link.own && earlier.other < link.other;
        let before = longest(&runs, |index| links.get(index).is_some_and(goes_before));
        let length = before.and_then(|index| runs.get(index)).map_or(0, |run| run.0);
        runs.push((length + 1, before));
    }
    let mut run = Vec::new();
    let mut last = longest(&runs, |_| true);
    while let Some(index) = last {
        run.extend(links.get(index));
        last = runs.get(index).and_then(|run| run.1);
    }
    run.reverse();
    run
}

/// The first of the longest runs of which the link that ends it is `fit`.
fn longest(runs: &[(usize, Option<usize>)], fit: impl Fn(usize) -> bool) -> Option<usize> {
    let fitting = (0..runs.len()).rev().filter(|index| fit(*index));
    fitting.max_by_key(|index| runs.get(*index).map(|run| run.0))
}

/// Where to scroll the other pane when this one is scrolled to `top`. Between two links of `run` the other text passes at the pace
/// that brings the next link level.
pub(super) fn level_top(run: &[Pair], top: f64, own: PaneHeights, other: PaneHeights) -> f64 {
    let level = level_in(own.seen);
    let at = top + level;
    let mut before = Pair { own: level, other: level };
    if before.own > at {
        return top;
    }
    let end = Pair { own: own.whole, other: other.whole };
    for after in run.iter().copied().chain([end]) {
        if after.own > at {
            let share = (at - before.own) / (after.own - before.own).max(1.0);
            return before.other + share * (after.other - before.other) - level;
        }
        before = after;
    }
    other.whole
}

#[cfg(test)]
mod tests {
    use super::{Pair, PaneHeights, level_top, longest_run};

    fn pairs(pairs: &[(f64, f64)]) -> Vec<Pair> {
        pairs.iter().map(|(own, other)| Pair { own: *own, other: *other }).collect()
    }

    #[test]
    fn a_link_that_crosses_the_others_is_left_out_of_the_run() {
        let links = pairs(&[(300.0, 320.0), (100.0, 900.0), (200.0, 150.0), (400.0, 500.0)]);
        assert_eq!(longest_run(links), pairs(&[(200.0, 150.0), (300.0, 320.0), (400.0, 500.0)]));
    }

    #[test]
    fn of_several_links_of_one_passage_one_is_in_the_run() {
        let links = pairs(&[(100.0, 50.0), (100.0, 80.0), (200.0, 80.0), (200.0, 90.0)]);
        assert_eq!(longest_run(links), pairs(&[(100.0, 50.0), (200.0, 80.0)]));
        assert_eq!(longest_run(Vec::new()), Vec::new());
    }

    const OWN: PaneHeights = PaneHeights { seen: 1000.0, whole: 3000.0, text: 2300.0 };
    const OTHER: PaneHeights = PaneHeights { seen: 1000.0, whole: 2000.0, text: 1300.0 };

    #[test]
    fn the_passages_of_a_link_meet_at_one_height() {
        let run = pairs(&[(780.0, 1280.0)]);
        assert_eq!(level_top(&run, 500.0, OWN, OTHER), 1000.0, "280 pixels under the top in both panes");
        assert_eq!(level_top(&run, 250.0, OWN, OTHER), 500.0, "half the way before");
        assert_eq!(level_top(&run, 0.0, OWN, OTHER), 0.0, "both begin at their tops");
    }

    #[test]
    fn without_links_the_panes_end_together() {
        assert_eq!(level_top(&[], 0.0, OWN, OTHER), 0.0);
        let near_end = level_top(&[], 2719.0, OWN, OTHER);
        assert!((1718.0..1720.0).contains(&near_end), "{near_end}");
        assert_eq!(level_top(&[], 2720.0, OWN, OTHER), 2000.0);
    }
}
