//! Where labels stand: beside their marks, and on nothing else. Widths are guessed from the number of letters, rather too wide.

use super::model::{Anchor, Label};

/// The width of a letter of a figure and of a name, in tenths of a pixel.
const FIGURE: i64 = 92;
const NAME: i64 = 74;

/// How high the letters of a line reach, and how far the next line is.
const ASCENT: i64 = 11;
const DESCENT: i64 = 3;
const LINE: i64 = 15;

/// A label so near to its mark needs no line that leads to it.
const CLOSE: i64 = 12;

/// Half the width of a mark with some air.
pub(super) const MARK: i64 = 7;

/// A part of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) from: (i64, i64),
    pub(super) to: (i64, i64),
}

impl Area {
    fn overlaps(self, other: Self) -> bool {
        self.from.0 < other.to.0 && other.from.0 < self.to.0 && self.from.1 < other.to.1 && other.from.1 < self.to.1
    }

    fn covers(self, other: Self) -> bool {
        self.from.0 <= other.from.0 && self.from.1 <= other.from.1 && other.to.0 <= self.to.0 && other.to.1 <= self.to.1
    }

    fn holds(self, (x, y): (i64, i64)) -> bool {
        (self.from.0..=self.to.0).contains(&x) && (self.from.1..=self.to.1).contains(&y)
    }
}

/// A mark that wants a label.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// Its middle, and how far it reaches up and down from there.
    pub(super) x: i64,
    pub(super) high: i64,
    pub(super) low: i64,
    pub(super) value: String,
    /// Who counted; empty if another mark says it.
    pub(super) name: String,
}

/// What is on the picture already.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// The whole.
    pub(super) whole: Area,
    /// Marks and labels.
    pub(super) areas: Vec<Area>,
    /// Lines from point to point, and to labels.
    pub(super) lines: Vec<Vec<(i64, i64)>>,
}

/// A way to stand beside a mark.
#[derive(Clone, Copy, Debug)]
struct Way {
    anchor: Anchor,
    /// From the mark to where the text is held.
    right: i64,
    level: Level,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// So much lower than the middle of the mark.
    Beside(i64),
    Above(i64),
    Below(i64),
}

const fn way(anchor: Anchor, right: i64, level: Level) -> Way {
    Way { anchor, right, level }
}

/// The nearest first.
const WAYS: [Way; 42] = [
    way(Anchor::Start, 10, Level::Beside(0)),
    way(Anchor::End, -10, Level::Beside(0)),
    way(Anchor::Middle, 0, Level::Above(11)),
    way(Anchor::Middle, 0, Level::Below(9)),
    way(Anchor::Start, 5, Level::Above(10)),
    way(Anchor::End, -5, Level::Above(10)),
    way(Anchor::Start, 5, Level::Below(8)),
    way(Anchor::End, -5, Level::Below(8)),
    way(Anchor::Start, -8, Level::Above(11)),
    way(Anchor::End, 8, Level::Above(11)),
    way(Anchor::Start, -8, Level::Below(9)),
    way(Anchor::End, 8, Level::Below(9)),
    way(Anchor::Start, 10, Level::Beside(6)),
    way(Anchor::End, -10, Level::Beside(6)),
    way(Anchor::Start, 10, Level::Beside(-6)),
    way(Anchor::End, -10, Level::Beside(-6)),
    way(Anchor::Middle, 0, Level::Above(20)),
    way(Anchor::Middle, 0, Level::Below(18)),
    way(Anchor::Start, -8, Level::Above(22)),
    way(Anchor::End, 8, Level::Above(22)),
    way(Anchor::Start, -8, Level::Below(20)),
    way(Anchor::End, 8, Level::Below(20)),
    way(Anchor::Middle, 0, Level::Above(30)),
    way(Anchor::Middle, 0, Level::Below(28)),
    way(Anchor::Start, -4, Level::Above(34)),
    way(Anchor::End, 4, Level::Above(34)),
    way(Anchor::Start, -4, Level::Below(32)),
    way(Anchor::End, 4, Level::Below(32)),
    way(Anchor::Middle, 0, Level::Above(46)),
    way(Anchor::Middle, 0, Level::Below(44)),
    way(Anchor::Start, -4, Level::Above(46)),
    way(Anchor::End, 4, Level::Above(46)),
    way(Anchor::Start, -4, Level::Below(44)),
    way(Anchor::End, 4, Level::Below(44)),
    way(Anchor::Middle, 0, Level::Above(60)),
    way(Anchor::Middle, 0, Level::Below(58)),
    way(Anchor::Start, -4, Level::Above(60)),
    way(Anchor::End, 4, Level::Above(60)),
    way(Anchor::Start, -4, Level::Below(58)),
    way(Anchor::End, 4, Level::Below(58)),
    way(Anchor::Middle, 0, Level::Above(76)),
    way(Anchor::Middle, 0, Level::Below(74)),
];

/// Further away, for a figure that has no room nearby: what lies nearest first.
fn far_ways() -> impl Iterator<Item = Way> + Clone {
    const ASIDE: [i64; 7] = [0, 20, -20, 40, -40, 60, -60];
    let levels = (20..=140).step_by(10).flat_map(|room| [Level::Above(room), Level::Below(room)]);
    levels.flat_map(|level| ASIDE.map(|right| way(Anchor::Middle, right, level)))
}

impl Taken {
    /// The label of a mark, which from now on is taken as well: with the name of who counted if that has room.
    pub(super) fn label(&mut self, wanted: &Wanted) -> Label {
        let figure = [Text::of(wanted, Vec::new(), false)];
        self.named(wanted)
            .or_else(|| self.first_free(&figure, wanted, WAYS))
            .or_else(|| self.first_free(&figure, wanted, far_ways()))
            .unwrap_or_else(|| crowded(wanted))
    }

    /// The label of a mark with the name of who counted beside the figure, under it, or under it in two lines; nothing if none of these has
    /// room.
    pub(super) fn named(&mut self, wanted: &Wanted) -> Option<Label> {
        if wanted.name.is_empty() {
            return None;
        }
        let whole = vec![wanted.name.clone()];
        let mut texts = vec![Text::of(wanted, whole.clone(), false), Text::of(wanted, whole, true)];
        texts.extend(halves(&wanted.name).map(|halves| Text::of(wanted, halves, true)));
        self.first_free(&texts, wanted, WAYS)
    }

    fn first_free(
        &mut self,
        texts: &[Text],
        wanted: &Wanted,
        ways: impl IntoIterator<Item = Way> + Clone,
    ) -> Option<Label> {
        let mut all = texts.iter().flat_map(|text| ways.clone().into_iter().map(move |way| placed(wanted, text, way)));
        let led = |label: &Label| label.leader.map(|end| led_over(wanted, end));
        let (label, area) = all.find(|(label, area)| {
            self.is_free(*area) && led(label).is_none_or(|ends| !self.areas.iter().any(|it| crosses(*it, &ends)))
        })?;
        self.areas.push(area);
        self.lines.extend(led(&label).map(Vec::from));
        Some(label)
    }

    fn is_free(&self, area: Area) -> bool {
        let is_crossed = |line: &Vec<(i64, i64)>| line.windows(2).any(|ends| crosses(area, ends));
        self.whole.covers(area) && !self.areas.iter().any(|it| it.overlaps(area)) && !self.lines.iter().any(is_crossed)
    }
}

/// The line to a label, from the edge of its mark on.
fn led_over(wanted: &Wanted, end: (i64, i64)) -> [(i64, i64); 2] {
    let edge = if end.1 < wanted.high { wanted.high - MARK - 1 } else { wanted.low + MARK + 1 };
    [(wanted.x, edge), end]
}

/// Whether a line from point to point runs through an area: looked at in so many places.
fn crosses(area: Area, ends: &[(i64, i64)]) -> bool {
    const PLACES: i64 = 48;
    let [from, to] = ends else { return false };
    let at = |nth: i64| (from.0 + (to.0 - from.0) * nth / PLACES, from.1 + (to.1 - from.1) * nth / PLACES);
    (0..=PLACES).any(|nth| area.holds(at(nth)))
}

/// What a label says.
#[derive(Clone, Debug)]
struct Text {
    value: String,
    /// Who counted, in lines.
    name: Vec<String>,
    /// Whether the name stands under the figure.
    is_stacked: bool,
}

impl Text {
    fn of(wanted: &Wanted, name: Vec<String>, is_stacked: bool) -> Self {
        Self { value: wanted.value.clone(), name, is_stacked }
    }

    fn width(&self) -> i64 {
        let value = width(&self.value, FIGURE);
        let name = self.name.iter().map(|it| width(it, NAME)).max();
        match name {
            Some(name) if self.is_stacked => value.max(name),
            Some(name) => value + 4 + name,
            None => value,
        }
    }

    /// How far its last line is below its first.
    fn more(&self) -> i64 {
        if self.is_stacked { LINE * self.name.len() as i64 } else { 0 }
    }
}

/// A name in two lines of about the same length.
fn halves(name: &str) -> Option<Vec<String>> {
    let spaces = name.match_indices(' ').map(|it| it.0);
    let at = spaces.min_by_key(|at| at.abs_diff(name.len() / 2))?;
    let (first, rest) = name.split_at_checked(at)?;
    Some(vec![first.to_owned(), rest.trim_start().to_owned()])
}

fn placed(wanted: &Wanted, text: &Text, way: Way) -> (Label, Area) {
    let x = wanted.x + way.right;
    let (wide, more) = (text.width(), text.more());
    let y = match way.level {
        Level::Beside(lower) => (wanted.high + wanted.low) / 2 + 5 + lower - more / 2,
        Level::Above(room) => wanted.high - room - more,
        Level::Below(room) => wanted.low + room + ASCENT,
    };
    let from = match way.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - wide / 2,
        Anchor::End => x - wide,
    };
    let area = Area { from: (from, y - ASCENT), to: (from + wide, y + more + DESCENT) };
    let Text { value, name, is_stacked } = text.clone();
    let leader = leader(wanted, way, area);
    (Label { x, y, anchor: way.anchor, value, name, is_stacked, leader, is_crowded: false }, area)
}

/// Where the line ends that leads to a label further away than [`CLOSE`].
fn leader(wanted: &Wanted, way: Way, area: Area) -> Option<(i64, i64)> {
    let height = match way.level {
        Level::Above(room) if room > CLOSE => area.to.1,
        Level::Below(room) if room > CLOSE => area.from.1,
        _ => return None,
    };
    Some((wanted.x.clamp(area.from.0, area.to.0), height))
}

/// Over its mark, shown only when somebody looks at that.
fn crowded(wanted: &Wanted) -> Label {
    let text = Text::of(wanted, Vec::new(), false);
    let label = placed(wanted, &text, way(Anchor::Middle, 0, Level::Above(11))).0;
    Label { is_crowded: true, ..label }
}

fn width(text: &str, letter: i64) -> i64 {
    (text.chars().count() as i64 * letter + 9) / 10
}

#[cfg(test)]
mod tests {
    use super::{Area, Taken, Wanted};
    use crate::numbers::model::Anchor;

    fn wanted(x: i64, y: i64) -> Wanted {
        Wanted { x, high: y, low: y, value: "27".into(), name: "Office".into() }
    }

    fn taken(to: (i64, i64)) -> Taken {
        Taken { whole: Area { from: (0, 0), to }, areas: Vec::new(), lines: Vec::new() }
    }

    #[test]
    fn labels_of_one_place_stand_on_different_sides() {
        let mut taken = taken((400, 200));
        let labels = [0, 1, 2].map(|_| taken.label(&wanted(200, 100)));
        assert_eq!(labels.clone().map(|it| it.anchor), [Anchor::Start, Anchor::End, Anchor::Middle]);
        assert!(labels.iter().all(|it| !it.is_crowded));
    }

    #[test]
    fn name_goes_before_the_figure_does_where_there_is_little_room() {
        let label = taken((48, 60)).label(&wanted(24, 30));
        assert_eq!((label.value.as_str(), label.name.len(), label.is_crowded), ("27", 0, false));
        assert!(taken((10, 10)).label(&wanted(5, 5)).is_crowded);
    }

    #[test]
    fn figure_that_has_no_room_nearby_stands_further_away_with_a_line_to_it() {
        let mut taken = taken((400, 400));
        taken.areas.push(Area { from: (60, 120), to: (192, 280) });
        taken.areas.push(Area { from: (208, 120), to: (340, 280) });
        taken.areas.push(Area { from: (192, 207), to: (208, 280) });
        let label = taken.label(&wanted(200, 200));
        assert!(!label.is_crowded && label.y < 120 && label.leader.is_some(), "{label:?}");
    }

    #[test]
    fn long_name_stands_in_two_lines_where_one_has_no_room() {
        let long = Wanted { name: "Office of the town".into(), ..wanted(60, 60) };
        assert_eq!(taken((120, 120)).label(&long).name, ["Office of", "the town"]);
    }

    #[test]
    fn no_label_stands_on_a_line() {
        let mut taken = taken((400, 200));
        taken.lines.push(vec![(0, 100), (400, 100)]);
        assert_eq!(taken.label(&wanted(200, 100)).anchor, Anchor::Middle);
    }
}
