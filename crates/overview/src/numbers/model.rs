//! The page about numbers as a view draws it: titles, points in pixels, words and links, without elements. Plain data, which the
//! page links without what computes it.

use serde::{Deserialize, Serialize};

use crate::named_link::NamedLink;
use crate::table::{self, Head, Row};
use crate::words;

/// Everything on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// The counts of the corpus that have figures, those with the most different values first.
    pub charts: Vec<Chart>,
    /// What the address asks for, in words; nothing if it asks for nothing that is known.
    pub asked: Option<String>,
    /// Figures that the program finds to look alike.
    pub alike: Vec<Alike>,
    /// How many texts of the corpus stand as they were published: the program compares no others.
    pub n_published: usize,
}

/// One count: a title, its figures as a picture, the same as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// The written name of the count.
    pub slug: String,
    /// What was found, as a sentence of the curators, or the name of the count with what its figures show.
    pub title: String,
    /// In what it counts, when and where.
    pub about: String,
    /// Why the figures differ, in the curators' words.
    pub note: Option<String>,
    /// How much room it gets.
    pub rank: Rank,
    /// Whether the address asks for it.
    pub is_asked: bool,
    /// The picture in each form in which it is drawn.
    pub pictures: Vec<Picture>,
    /// The figures, those that have a day in the order of time.
    pub rows: Vec<FigureRow>,
}

/// How much room a count gets, by how many different values it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rank {
    /// Six values or more.
    Large,
    /// Three to five.
    Small,
    /// One or two: folded away.
    Folded,
}

/// For which room a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Half a wide page.
    Wide,
    /// A phone.
    Narrow,
    /// A third of a wide page, or a phone.
    Small,
}

/// Figures on their axes. All places are in pixels from the upper corner at which a line of text begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its form.
    pub form: Form,
    /// Its width.
    pub width: i64,
    /// Its height.
    pub height: i64,
    /// The height at which zero lies.
    pub zero: i64,
    /// Values with a line across.
    pub values: Vec<ValueTick>,
    /// From where to where the axis of days is drawn; it is broken between.
    pub stretches: Vec<(i64, i64)>,
    /// Days with their names.
    pub days: Vec<DayTick>,
    /// The part for figures whose day is not told.
    pub undated: Option<(i64, i64)>,
    /// The reports of each counter that gives several.
    pub lines: Vec<Vec<(i64, i64)>>,
    /// The figures, in the order of the picture; the same figure by the same counter of the same day is one mark.
    pub marks: Vec<Mark>,
}

/// A value on its axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueTick {
    /// Its height.
    pub at: i64,
    /// The value.
    pub name: String,
}

/// A day, a month or a year on its axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTick {
    /// Its place.
    pub at: i64,
    /// Its name without the year, or the year.
    pub name: String,
    /// The year, where it is another than that of the tick before.
    pub year: Option<String>,
}

/// A figure, given once or more than once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its place on the axis of days.
    pub x: i64,
    /// The height of its lowest value.
    pub low: i64,
    /// The height of its highest value: the same unless it is a range.
    pub high: i64,
    /// From where to where it lies if only its month or year is told.
    pub reach: Option<(i64, i64)>,
    /// Whether a party counted it.
    pub is_partys: bool,
    /// Whether it is given as the least.
    pub is_least: bool,
    /// What is written beside it.
    pub label: Label,
    /// What it is, for whoever hears the picture.
    pub spoken: String,
    /// The passage in which it stands, or the claim that it is about.
    pub href: String,
    /// How many times it is given.
    pub n_given: usize,
}

/// What is written beside a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where its first line stands.
    pub x: i64,
    /// The foot of its first line.
    pub y: i64,
    /// Which end of it lies there.
    pub anchor: Anchor,
    /// The figure.
    pub value: String,
    /// Who counted, in lines; none where another mark on the line says it, or where there is no room.
    pub name: Vec<String>,
    /// Whether the name stands below the figure.
    pub is_stacked: bool,
    /// Where a line from its mark ends that shows to which it belongs, if it does not stand close by.
    pub leader: Option<(i64, i64)>,
    /// Whether there is no room for it: it is shown only when its mark is looked at.
    pub is_crowded: bool,
}

/// Which end of a text lies at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// A figure as it is given once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureRow {
    /// The day it speaks of.
    pub day: String,
    /// The figure.
    pub figure: String,
    /// Who counted.
    pub by: String,
    /// The party whose own it is; nothing if it is independent.
    pub party: Option<String>,
    /// The claim or the source that gives it, with the way to the claim.
    pub given_in: NamedLink,
}

/// Figures of different texts that may count the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    /// What each of their sentences says they count.
    pub what: String,
    /// The figures in their sentences.
    pub sentences: Vec<Sentence>,
}

/// A figure in its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it is read.
    pub href: String,
    /// What stands before the figure.
    pub before: String,
    /// The figure.
    pub figure: String,
    /// What stands after it.
    pub after: String,
    /// Whose text it is.
    pub source: String,
    /// Texts that have the figure in the same words.
    pub copies: Vec<NamedLink>,
}

impl Form {
    /// As style sheets have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
            Self::Small => "small",
        }
    }
}

impl Anchor {
    /// As SVG has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl FigureRow {
    /// The columns.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        words::numbers::FIGURE.map(Head::words).into()
    }

    /// The party, or that it is none's.
    #[must_use]
    pub fn side(&self) -> String {
        self.party.clone().unwrap_or_else(|| words::numbers::INDEPENDENT.to_owned())
    }
}

impl Row for FigureRow {
    fn cells(&self) -> Vec<String> {
        let Self { day, figure, by, given_in, .. } = self;
        vec![day.clone(), figure.clone(), by.clone(), self.side(), given_in.name.clone()]
    }
}

/// A figure with the count that it is of.
struct OfCount<'a>(&'a Chart, &'a FigureRow);

impl Row for OfCount<'_> {
    fn cells(&self) -> Vec<String> {
        [self.0.title.clone()].into_iter().chain(self.1.cells()).collect()
    }
}

impl Numbers {
    /// Every figure of every count, as a file for spreadsheets.
    #[must_use]
    pub fn as_csv(&self) -> String {
        let heads: Vec<Head> = [Head::words(words::numbers::COUNT)].into_iter().chain(FigureRow::heads()).collect();
        let rows: Vec<OfCount<'_>> =
            self.charts.iter().flat_map(|chart| chart.rows.iter().map(move |row| OfCount(chart, row))).collect();
        table::as_csv(&heads, &rows)
    }
}
