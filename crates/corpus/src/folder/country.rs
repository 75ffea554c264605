//! Codes of countries.

use super::table::Value;

/// The codes of ISO 3166-1 alpha-2.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI \
    CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ \
    GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG \
    PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK \
    TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Codes that are written for a country and are not its code, with those that are.
const MEANT: &[(&str, &str)] = &[("UK", "GB"), ("EN", "GB"), ("EL", "GR"), ("USA", "US"), ("GBR", "GB")];

/// A code of ISO 3166-1.
pub(super) fn read(value: Value<'_>) -> Option<String> {
    let written = value.string()?;
    if is_code(written) {
        return Some(written.to_owned());
    }
    let mend = match meant(written) {
        Some(code) => format!("write “{code}”"),
        None => "write its two letters, like “CH”, or leave the key out".to_owned(),
    };
    value.error(&format!("“{written}” is not a country code of ISO 3166-1; {mend}"));
    None
}

fn is_code(written: &str) -> bool {
    CODES.split(' ').any(|code| code == written)
}

/// The code that was meant: the same in capitals, or that of a country that is often given another.
fn meant(written: &str) -> Option<String> {
    let capitals = written.to_ascii_uppercase();
    let other = MEANT.iter().find(|(wrong, _)| *wrong == capitals).map(|(_, code)| (*code).to_owned());
    other.or_else(|| is_code(&capitals).then_some(capitals))
}

#[cfg(test)]
mod tests {
    use super::{CODES, is_code, meant};

    #[test]
    fn codes_are_the_249_of_the_standard_in_order() {
        let codes: Vec<&str> = CODES.split(' ').collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.iter().all(|code| code.len() == 2) && codes.is_sorted_by(|one, other| one < other));
        assert!(is_code("CH") && !is_code("UK") && !is_code("ch") && !is_code(""));
    }

    #[test]
    fn code_that_was_meant_is_found() {
        for (written, code) in
            [("UK", Some("GB")), ("uk", Some("GB")), ("ch", Some("CH")), ("XX", None), ("England", None)]
        {
            assert_eq!(meant(written).as_deref(), code, "{written}");
        }
    }
}
