//! Whether what two sentences share is enough to tie them, and how strongly. Knows what is shared with its weights; knows nothing of
//! where the sentences stand.

use super::feature::{Thing, Use};
use super::{Shared, Strength};

/// What a strength takes: the weight of what is shared, in thousandths of a rarest word, and the likeness in percent, which is how
/// much of what both sentences say is shared. Lower values find more and err more.
struct Bar {
    weight: u64,
    likeness: u64,
    strength: Strength,
}

/// Both measures have to be reached; the first bar that is decides.
const BARS: [Bar; 3] = [
    Bar { weight: 3000, likeness: 50, strength: Strength::Strong },
    Bar { weight: 2200, likeness: 30, strength: Strength::Likely },
    Bar { weight: FLOOR, likeness: 20, strength: Strength::Faint },
];

/// Under this weight nothing is paired.
pub(super) const FLOOR: u64 = 1750;

/// How many things two sentences have to share, and what each must weigh at least, if a name, a figure or a day is among them.
/// Fewer can be shared by chance, however rare they are.
const FEWEST_WITH_NAME: (usize, u64) = (3, 400);
/// The same without a name, a figure or a day.
const FEWEST_WITHOUT: (usize, u64) = (4, TELLING);
/// How many of those must be words outside general use.
const FEWEST_SPECIAL: usize = 3;

/// What weighs less is too common to count as shared.
const TELLING: u64 = 300;

/// One thing that two sentences share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Common<'a> {
    pub(super) thing: &'a Thing,
    pub(super) weight: u64,
    /// Where the first sentence has it.
    pub(super) one: &'a Use,
    /// Where the second has it.
    pub(super) other: &'a Use,
}

/// What two sentences come to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub(super) score: u64,
    pub(super) strength: Strength,
}

/// The verdict on two sentences that share `common`; the product of their lengths makes it relative. `None` where they are about
/// different things.
pub(super) fn judge(common: &[Common<'_>], lengths: u64, one: Setting, other: Setting) -> Option<Verdict> {
    let counting: Vec<&Common<'_>> = leading(common).collect();
    let weight: u64 = counting.iter().map(|it| it.weight).sum();
    let squares: u64 = counting.iter().map(|it| it.weight * it.weight).sum();
    let likeness = 100 * squares / lengths.max(1);
    let bar = BARS.iter().find(|it| weight >= it.weight && likeness >= it.likeness)?;
    let setting = common.iter().map(Setting::of_common).fold(Setting::default(), Setting::with);
    let verdict = Verdict { score: weight * likeness, strength: bar.strength };
    (is_enough(&counting) && !one.is_apart(other, setting)).then_some(verdict)
}

/// Whether two sentences share more than chance explains.
fn is_enough(counting: &[&Common<'_>]) -> bool {
    let has = |fewest: (usize, u64)| counting.iter().filter(|it| it.weight >= fewest.1).count() >= fewest.0;
    if counting.iter().any(|it| is_particular(it)) {
        return has(FEWEST_WITH_NAME) || has(FEWEST_WITHOUT);
    }
    let n_special = counting.iter().filter(|it| !it.thing.is_common && it.weight >= TELLING).count();
    has(FEWEST_WITHOUT) && n_special >= FEWEST_SPECIAL
}

/// Whether it is somebody, a figure or a day, and no word for what there is everywhere.
fn is_particular(it: &Common<'_>) -> bool {
    let is_named = it.one.is_named && it.other.is_named;
    !it.thing.is_common && (is_named || it.thing.shared != Shared::Word)
}

/// Those that count: of the words of one name the one that weighs most.
pub(super) fn leading<'a, 'b>(common: &'a [Common<'b>]) -> impl Iterator<Item = &'a Common<'b>> {
    let is_in_name = |it: &Common<'_>| it.one.name > 0 || it.other.name > 0;
    common.iter().filter(move |it| !is_in_name(it) || !common.iter().any(|heavier| is_same_name(it, heavier)))
}

/// Whether both are parts of one name, of which the other one weighs more: a name of four words is one thing to share.
fn is_same_name(it: &Common<'_>, heavier: &Common<'_>) -> bool {
    let is_heavier = (heavier.weight, heavier.thing.key) > (it.weight, it.thing.key);
    let of_one = |one: &Use, other: &Use| one.name > 0 && one.name == other.name;
    is_heavier && (of_one(it.one, heavier.one) || of_one(it.other, heavier.other))
}

/// Whether a sentence, or what two share, names somebody, a place or a day that sets it apart.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    name: bool,
    day: bool,
}

impl Setting {
    /// What a thing in a sentence sets.
    pub(super) fn of(thing: &Thing, it: &Use, weight: u64) -> Self {
        let names = weight >= TELLING && !thing.is_common && (thing.is_place || it.is_named);
        Self { name: names, day: thing.shared == Shared::Date && !thing.is_common }
    }

    fn of_common(it: &Common<'_>) -> Self {
        let (one, other) = (Self::of(it.thing, it.one, it.weight), Self::of(it.thing, it.other, it.weight));
        let is_entity = it.weight >= TELLING && matches!(it.thing.shared, Shared::Entity(_));
        Self { name: one.name || other.name || is_entity, day: one.day }
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self { name: self.name || other.name, day: self.day || other.day }
    }

    /// Whether both have names, or both days, and none in common: what others did, elsewhere or on another day, is something
    /// else, however alike it is told.
    fn is_apart(self, other: Self, common: Self) -> bool {
        self.name && other.name && !common.name || self.day && other.day && !common.day
    }
}
