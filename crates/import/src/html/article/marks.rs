//! Which boxes are no article before any is compared: by element, role, attribute and names. Knows no scores.

use super::hints::unlikely;
use super::totals::{Totals, share};
use crate::html::outline::Outline;
use crate::imported_text::Reason;

/// A box with more than this part of the words of a page is not taken for what surrounds an article, whatever it says of itself: a page that was
/// saved under an open dialog hides all of itself, and some sites call all of a page a menu.
const MOST: f64 = 0.5;

/// Why each box is left out, if it is; what stands in a box shares its reason. `all` are the totals of the whole page.
pub fn marks(outline: &Outline, all: &[Totals], by_names: ByNames) -> Vec<Option<Reason>> {
    let whole = all.first().map_or(0, |it| it.n_letters);
    let mut marks: Vec<Option<Reason>> = Vec::with_capacity(outline.boxes.len());
    for (number, it) in outline.boxes.iter().enumerate() {
        let outer = marks.get(it.parent).copied().flatten();
        let part = share(all.get(number).map_or(0, |it| it.n_letters), whole);
        let own = || it.reason.or_else(|| of_names(outline, number, by_names)).filter(|_| part <= MOST);
        marks.push(outer.or_else(own));
    }
    marks
}

/// Whether names of classes are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByNames {
    /// They are.
    Asked,
    /// They are not, as they left too little of the page.
    Ignored,
}

fn of_names(outline: &Outline, number: usize, by_names: ByNames) -> Option<Reason> {
    let it =
        outline.boxes.get(number).filter(|it| by_names == ByNames::Asked && it.name != "body" && it.name != "html")?;
    let is_in_table = || outline.around(number).any(|it| outline.boxes.get(it).is_some_and(|it| it.name == "table"));
    unlikely(&it.hints).filter(|_| !is_in_table())
}
