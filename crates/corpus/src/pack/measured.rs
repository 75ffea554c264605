//! What was counted in originals, in the order in which it stands in a pack. Knows nothing of how it was counted.

use super::layout::fields;
use super::wire::{Input, Wire, write_number};
use crate::model::measured::{
    ArticleMeasure, FigureTold, Measured, MeasuredArticle, NameCount, ParagraphMeasure, QuotedWords, SpeechCount,
    SpeechSource, Voice, WordingCount,
};

fields! {
    Measured { version, articles }
    MeasuredArticle { article, original_sha256, counts, quoted }
    ArticleMeasure { n_words, speakers, paragraphs }
    ParagraphMeasure { sentences, wording, speech, names, figures, days }
    WordingCount { term, voice, n_uses }
    SpeechCount { speaker, n_direct, n_indirect, n_mixed }
    NameCount { entity, surface, n_writer, n_quoted }
    FigureTold { value, approximate, unit }
    QuotedWords { paragraph, start, end, original_paragraph, voice }
}

/// As many numbers as there are kinds of sources, and one.
impl Wire for [u32; 6] {
    fn read(input: &mut Input<'_>) -> Self {
        let mut numbers = [0; 6];
        numbers.fill_with(|| input.number());
        numbers
    }

    fn write(&self, output: &mut Vec<u8>) {
        self.iter().for_each(|number| number.write(output));
    }
}

impl Wire for SpeechSource {
    fn read(input: &mut Input<'_>) -> Self {
        match input.number() {
            0 => Self::Entity(Wire::read(input)),
            1 => Self::Document(Wire::read(input)),
            2 => Self::Unnamed(Wire::read(input)),
            3 => Self::Nobody,
            _ => {
                input.fail();
                Self::Nobody
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        match self {
            Self::Entity(entity) => {
                write_number(0, output);
                entity.write(output);
            }
            Self::Document(words) => {
                write_number(1, output);
                words.write(output);
            }
            Self::Unnamed(words) => {
                write_number(2, output);
                words.write(output);
            }
            Self::Nobody => write_number(3, output),
        }
    }
}

impl Wire for Voice {
    fn read(input: &mut Input<'_>) -> Self {
        match input.number() {
            0 => Self::Writer,
            1 => Self::Quoted(Wire::read(input)),
            2 => Self::Reported(Wire::read(input)),
            _ => {
                input.fail();
                Self::Writer
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        let kind = match self {
            Self::Writer => 0,
            Self::Quoted(_) => 1,
            Self::Reported(_) => 2,
        };
        write_number(kind, output);
        self.speaker().iter().for_each(|speaker| speaker.write(output));
    }
}
