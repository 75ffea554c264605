//! A voice in one number: 0 is the writer's, n the words of speaker n of the article, -n what the writer says that speaker n said.

use super::super::table::Value;
use crate::model::measured::Voice;

pub(super) fn read(value: Value<'_>) -> Option<Voice> {
    let number = value.integer()?;
    let place = u32::try_from(number.unsigned_abs()).ok()?;
    Some(match place.checked_sub(1) {
        None => Voice::Writer,
        Some(speaker) if number > 0 => Voice::Quoted(speaker),
        Some(speaker) => Voice::Reported(speaker),
    })
}

pub(super) fn written(voice: Voice) -> String {
    match voice {
        Voice::Writer => "0".to_owned(),
        Voice::Quoted(speaker) => (u64::from(speaker) + 1).to_string(),
        Voice::Reported(speaker) => format!("-{}", u64::from(speaker) + 1),
    }
}
