//! A date as three numbers, for serde: year, month and day, 0 for what is not known.

use diptych_corpus::date::PartialDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) fn serialize<S: Serializer>(date: &PartialDate, serializer: S) -> Result<S::Ok, S::Error> {
    <(u16, u8, u8)>::from(*date).serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PartialDate, D::Error> {
    PartialDate::try_from(<(u16, u8, u8)>::deserialize(deserializer)?).map_err(D::Error::custom)
}
