//! Random and adversarial strings from seeded chance: pieces of news, marks, damage, in any order, nested, repeated, without
//! spaces. Each must be analyzed soundly. How many is said by `DIPTYCH_STRINGS`; `cargo xtask fuzz` asks for ten million.

use super::{assert_sound, engine};
use diptych_chance::Chance;

/// Enough to meet every pair of pieces some times.
const DEFAULT_STRINGS: u64 = 2_000;

const PIECES: &[&str] = &[
    "a",
    "b ",
    " ",
    "\n",
    "\r\n",
    "\u{2029}",
    ".",
    ". ",
    ". . . ",
    "…",
    "!",
    "?! ",
    ":",
    ", ",
    "; ",
    "(",
    ")",
    "[",
    "]",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "„",
    "«",
    "»",
    "-",
    "–",
    "—",
    "\u{2011}",
    "\u{a0}",
    "\u{ad}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffd}",
    "\0",
    "\u{301}",
    "💛",
    "👩‍🚒",
    "戦争",
    "。",
    "Հայ",
    "։",
    "نزاع",
    "؟",
    "हिन्दी",
    "।",
    "İ",
    "ß",
    "ǅ",
    "𐐀",
    "Aliyev",
    "Ilham Aliyev",
    "Armenians’ ",
    "Gabriel",
    "occupied lands",
    "said ",
    "he said that ",
    "who ",
    "according to ",
    "the ministry ",
    "told ",
    "Mr. ",
    "U.S. ",
    "a.m. ",
    "No. ",
    "1. ",
    "2) ",
    "• ",
    "e.g. ",
    "3",
    "20,000",
    "2.5",
    "1e9",
    "99999999999999",
    "twenty",
    "-seven ",
    "million ",
    "half a ",
    "dozens of ",
    "about ",
    "between ",
    " and ",
    "to ",
    "$",
    "%",
    "percent ",
    "September ",
    "27 ",
    "2020",
    "2020-10-06",
    "31.12.1999",
    "12:30",
    "UTC+04:00",
    "6 pm ",
    "Friday ",
    "last year ",
    "the same day ",
    "two weeks ago ",
    "1990s ",
    "19th century ",
    "if ",
    "should ",
    "killed ",
    "https://a.b/c?d ",
    "x@y.z ",
];

/// Strings by chance.
trait Strings {
    fn piece(&mut self) -> String;
    fn string(&mut self) -> String;
}

impl Strings for Chance {
    fn piece(&mut self) -> String {
        match self.below(12) {
            0 => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}').to_string(),
            _ => PIECES[self.below(PIECES.len())].to_owned(),
        }
    }

    fn string(&mut self) -> String {
        let n_pieces = self.below(40) + 1;
        let pieces: Vec<String> = (0..n_pieces).map(|_| self.piece()).collect();
        match self.below(8) {
            0 => pieces.concat().repeat(self.below(6) + 1),
            1 => pieces.concat().replace(' ', ""),
            2 => {
                let (one, other) = (self.piece(), self.piece());
                one.repeat(n_pieces) + &pieces.concat() + &other.repeat(n_pieces)
            }
            _ => pieces.concat(),
        }
    }
}

#[test]
fn strings_of_chance_are_analyzed_soundly() {
    let n_strings = std::env::var("DIPTYCH_STRINGS").ok().and_then(|it| it.parse().ok()).unwrap_or(DEFAULT_STRINGS);
    let engine = engine();
    for seed in 1..=n_strings {
        let text = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1).string();
        let analysis = engine.analyze(&text);
        assert_sound(&text, &analysis, &engine.suggest(&text, &analysis));
    }
}
