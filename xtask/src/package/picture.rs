//! The icon as PNG, for systems that install the reader and cannot draw `public/icon.svg`: the same drawing, in the colors of the
//! light theme, on paper.

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::step::{About, Outcome};

/// What the drawing lies on: the paper of the light theme.
const PAPER: [u8; 3] = [0xfc, 0xfc, 0xfa];

/// A square picture of `side` points, whose drawing fills this share of it.
pub(crate) fn icon(drawing: &str, side: u16, share: f32) -> Outcome<Vec<u8>> {
    let tree = Tree::from_str(drawing, &Options::default()).about("cannot read the icon")?;
    let mut picture = Pixmap::new(side.into(), side.into()).ok_or("an icon has no points")?;
    let [red, green, blue] = PAPER;
    picture.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    let scale = share * f32::from(side) / tree.size().width();
    let margin = (1.0 - share) * f32::from(side) / 2.0;
    resvg::render(&tree, Transform::from_row(scale, 0.0, 0.0, scale, margin, margin), &mut picture.as_mut());
    picture.encode_png().about("cannot write an icon")
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::icon;
    use crate::package::public;

    const PAPER: [u8; 3] = [0xfc, 0xfc, 0xfa];
    const INK: [u8; 3] = [0x17, 0x46, 0x8f];

    fn color(picture: &[u8], x: u32, y: u32) -> [u8; 3] {
        let picture = Pixmap::decode_png(picture).unwrap();
        let point = picture.pixel(x, y).unwrap();
        [point.red(), point.green(), point.blue()]
    }

    #[test]
    fn the_pages_are_ink_and_what_is_around_and_between_them_is_paper() {
        let picture = icon(&public("icon.svg").unwrap(), 32, 1.0).unwrap();
        for (x, y) in [(8, 16), (24, 16)] {
            assert_eq!(color(&picture, x, y), INK);
        }
        for (x, y) in [(15, 16), (1, 16), (8, 3)] {
            assert_eq!(color(&picture, x, y), PAPER);
        }
    }

    #[test]
    fn a_smaller_share_leaves_more_paper_around() {
        let picture = icon(&public("icon.svg").unwrap(), 512, 0.66).unwrap();
        assert_eq!(color(&picture, 110, 256), PAPER);
        assert_eq!(color(&picture, 256 - 80, 256), INK);
    }
}
