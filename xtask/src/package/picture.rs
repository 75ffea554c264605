//! The icon as pictures of points, for systems that install the reader and cannot draw `public/icon.svg`. The same two pages
//! of an open book, in the colors of the light theme. Knows PNG as far as one picture needs it.

use std::io::Write;

use flate2::{Compression, Crc, write::ZlibEncoder};

use crate::step::{About, Outcome};

const PAPER: [u8; 3] = [0xfc, 0xfc, 0xfa];
const INK: [u8; 3] = [0x17, 0x46, 0x8f];

/// The square in which the pages are drawn, as in `icon.svg`.
const FIELD: f64 = 32.0;
/// Each page: its left and right edge, and how far top and bottom lie from the middle there.
const PAGES: [[f64; 4]; 2] = [[3.0, 15.0, 8.5, 10.4], [17.0, 29.0, 10.4, 8.5]];
/// Points are taken so many times in each direction; more gives softer edges and takes longer.
const SAMPLES: usize = 4;

/// A square picture of `side` points, whose drawing fills this share of it.
pub(crate) fn icon(side: usize, share: f64) -> Outcome<Vec<u8>> {
    let mut lines = Vec::with_capacity(side * (3 * side + 1));
    for y in 0..side {
        // Every line begins with its filter: none.
        lines.push(0);
        for x in 0..side {
            lines.extend(color(covered(x, y, side, share)));
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&lines).about("cannot compress an icon")?;
    let packed = packed.finish().about("cannot compress an icon")?;
    let side = u32::try_from(side).about("an icon of that size")?.to_be_bytes();
    // Eight bits for each of three colors, and the only method of each kind that there is.
    let head = [&side[..], &side[..], &[8, 2, 0, 0, 0]].concat();
    Ok([b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &head)?, chunk(b"IDAT", &packed)?, chunk(b"IEND", &[])?].concat())
}

/// How much of a point the pages cover, of 1.
fn covered(x: usize, y: usize, side: usize, share: f64) -> f64 {
    let place = |at: usize, sample: usize| {
        let at = (at as f64 + (sample as f64 + 0.5) / SAMPLES as f64) / side as f64 - 0.5;
        (at / share + 0.5) * FIELD
    };
    let samples = (0..SAMPLES * SAMPLES).map(|sample| (place(x, sample % SAMPLES), place(y, sample / SAMPLES)));
    samples.filter(|&(x, y)| PAGES.iter().any(|page| is_on(page, x, y))).count() as f64 / (SAMPLES * SAMPLES) as f64
}

fn is_on(&[left, right, at_left, at_right]: &[f64; 4], x: f64, y: f64) -> bool {
    let reach = at_left + (at_right - at_left) * (x - left) / (right - left);
    (left..right).contains(&x) && (y - FIELD / 2.0).abs() < reach
}

fn color(covered: f64) -> [u8; 3] {
    std::array::from_fn(|at| {
        let (paper, ink) = (f64::from(PAPER[at]), f64::from(INK[at]));
        (paper + (ink - paper) * covered).round() as u8
    })
}

fn chunk(kind: &[u8; 4], body: &[u8]) -> Outcome<Vec<u8>> {
    let marked = [&kind[..], body].concat();
    let mut check = Crc::new();
    check.update(&marked);
    let length = u32::try_from(body.len()).about("a part of an icon")?.to_be_bytes();
    Ok([&length[..], &marked, &check.sum().to_be_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::{covered, icon};

    #[test]
    fn the_pages_are_ink_and_the_gap_between_them_is_paper() {
        assert!(covered(8, 16, 32, 1.0) > 0.99);
        assert!(covered(24, 16, 32, 1.0) > 0.99);
        assert!(covered(15, 16, 32, 1.0) < 0.01 && covered(1, 16, 32, 1.0) < 0.01 && covered(8, 3, 32, 1.0) < 0.01);
    }

    #[test]
    fn the_same_picture_has_the_same_bytes_and_begins_like_a_png() {
        let picture = icon(16, 0.8).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10\x08\x02"));
        assert!(picture.ends_with(b"\0\0\0\0IEND\xae\x42\x60\x82"));
        assert_eq!(picture, icon(16, 0.8).unwrap());
    }
}
