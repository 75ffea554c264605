//! Which box holds the article: words give points to the boxes around them, links take them away. After Readability (Arc90, later Mozilla).

use diptych_corpus::order::sort_by;

use super::hints::weight;
use super::totals::{Totals, n_commas};
use crate::html::element::is_paragraph;
use crate::html::outline::{Outline, Run, n_letters};

/// Letters of the shortest run that gives points. Shorter ones are labels more often than sentences.
const SHORTEST: usize = 20;

/// How many boxes around a run get points of it.
const LEVELS: usize = 5;

/// How many of the best are compared with each other.
const N_BEST: usize = 5;

/// The points of each box; `None` for boxes without any.
pub struct Scores {
    /// Points by number of the box.
    pub points: Vec<Option<f64>>,
}

impl Scores {
    /// Points that the runs give which `is_live` has.
    pub fn of(outline: &Outline, totals: &[Totals], is_live: impl Fn(usize, &Run) -> bool) -> Self {
        let mut scores = Self { points: vec![None; outline.boxes.len()] };
        for (number, run) in outline.runs.iter().enumerate() {
            if is_live(number, run) && n_letters(&run.text) >= SHORTEST {
                scores.give(outline, run);
            }
        }
        for (points, totals) in scores.points.iter_mut().zip(totals) {
            *points = points.map(|it| it * (1.0 - totals.link_density()));
        }
        scores
    }

    /// The points of a box, 0 if it has none.
    pub fn at(&self, number: usize) -> f64 {
        self.points.get(number).copied().flatten().unwrap_or_default()
    }

    fn give(&mut self, outline: &Outline, run: &Run) {
        let Some(place) = outline.boxes.get(run.place).filter(|it| !gives_nothing(&it.name)) else { return };
        let letters = n_letters(&run.text) as f64;
        let points = 1.0 + n_commas(&run.text) as f64 + (letters / 100.0).floor().min(3.0);
        let is_leaf = place.end == run.place + 1;
        let first = if is_leaf || is_paragraph(&place.name) { place.parent } else { run.place };
        for (level, number) in outline.around(first).take(LEVELS).enumerate() {
            let divisor = match level {
                0 => 1.0,
                1 => 2.0,
                level => level as f64 * 3.0,
            };
            let Some(it) = outline.boxes.get(number).filter(|it| it.name != "html" && !it.name.is_empty()) else {
                break;
            };
            if let Some(there) = self.points.get_mut(number) {
                let so_far = there.unwrap_or_else(|| at_first(&it.name) + weight(&it.hints));
                *there = Some(so_far + points / divisor);
            }
        }
    }

    /// The best boxes, the best first; of equal ones the first of the page.
    fn best(&self) -> Vec<(usize, f64)> {
        let mut best: Vec<(usize, f64)> =
            self.points.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))).collect();
        sort_by(&mut best, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.truncate(N_BEST);
        best
    }

    /// The box of the article, if any box has points.
    pub fn top(&self, outline: &Outline) -> Option<usize> {
        let best = self.best();
        let &(first, points) = best.first()?;
        let top = self.common(outline, &best, first, points).unwrap_or(first);
        let top = self.climb(outline, top);
        Some(self.only_child(outline, top))
    }

    /// The nearest box around `first` that holds three others of the best which have about as many points: the article is in parts.
    fn common(&self, outline: &Outline, best: &[(usize, f64)], first: usize, points: f64) -> Option<usize> {
        const ABOUT: f64 = 0.75;
        const OTHERS: usize = 3;
        let rivals: Vec<usize> = best.iter().skip(1).filter(|it| it.1 / points >= ABOUT).map(|it| it.0).collect();
        if rivals.len() < OTHERS {
            return None;
        }
        let holds_them =
            |outer: &usize| rivals.iter().filter(|it| outline.holds(*outer, **it) && *it != outer).count() >= OTHERS;
        outline.around(first).skip(1).filter(|it| is_within_body(outline, *it)).find(holds_them)
    }

    /// Goes outwards as long as there are more points: more of the article stands beside.
    fn climb(&self, outline: &Outline, top: usize) -> usize {
        let mut last = self.at(top);
        let least = last / 3.0;
        for outer in outline.around(top).skip(1).filter(|it| is_within_body(outline, *it)) {
            let Some(points) = self.points.get(outer).copied().flatten() else { continue };
            if points < least {
                break;
            }
            if points > last {
                return outer;
            }
            last = points;
        }
        top
    }

    /// Goes outwards as long as the box is alone in the one around it.
    fn only_child(&self, outline: &Outline, top: usize) -> usize {
        let is_alone = |inner: usize, outer: usize| match (outline.boxes.get(inner), outline.boxes.get(outer)) {
            (Some(inner_box), Some(outer_box)) => outer + 1 == inner && inner_box.end == outer_box.end,
            _ => false,
        };
        let mut top = top;
        for outer in outline.around(top).skip(1).filter(|it| is_within_body(outline, *it)) {
            if !is_alone(top, outer) {
                break;
            }
            top = outer;
        }
        top
    }
}

fn is_within_body(outline: &Outline, number: usize) -> bool {
    outline.boxes.get(number).is_some_and(|it| !matches!(it.name.as_str(), "" | "html" | "body"))
}

fn gives_nothing(name: &str) -> bool {
    matches!(name, "li" | "dt" | "dd" | "figcaption" | "caption" | "h1" | "address")
}

/// What a box has before words give it points.
fn at_first(name: &str) -> f64 {
    match name {
        "div" | "article" | "main" | "section" => 5.0,
        "pre" | "td" | "blockquote" => 3.0,
        "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" | "form" => -3.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5.0,
        _ => 0.0,
    }
}
