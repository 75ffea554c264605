//! Letters as readers see them: composes a letter with the mark that stands after it (NFD), takes ligatures apart, and leaves out
//! what does not show. Knows letters of Latin, Greek, Cyrillic and Arabic; the whole of Unicode's table takes ten times the room.

use std::borrow::Cow;

/// Whether `char` does not show: a soft hyphen, a joiner, a space without width.
pub(crate) fn is_hidden(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The letters of a ligature.
pub(crate) fn letters_of(ligature: char) -> Option<&'static str> {
    Some(match ligature {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Adds `char` to `written`: with the letter before it, if it is a mark that makes one letter of both.
pub(crate) fn push_composed(written: &mut String, char: char) {
    if is_hidden(char) {
        return;
    }
    if let Some(letters) = letters_of(char) {
        written.push_str(letters);
        return;
    }
    let both = if is_mark(char) { written.chars().next_back().and_then(|letter| compose(letter, char)) } else { None };
    if both.is_some() {
        written.pop();
    }
    written.push(both.unwrap_or(char));
}

/// `written` as it is seen.
pub(crate) fn composed(written: &str) -> Cow<'_, str> {
    if !written.contains(|it| is_mark(it) || is_hidden(it) || letters_of(it).is_some()) {
        return Cow::Borrowed(written);
    }
    let mut seen = String::with_capacity(written.len());
    written.chars().for_each(|it| push_composed(&mut seen, it));
    Cow::Owned(seen)
}

fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{331}' | '\u{653}'..='\u{655}')
}

/// The letter that `letter` and `mark` make.
fn compose(letter: char, mark: char) -> Option<char> {
    let pairs = MARKS.iter().find(|it| it.0 == mark)?.1;
    let mut letters = pairs.chars();
    while let (Some(bare), Some(both)) = (letters.next(), letters.next()) {
        if bare == letter {
            return Some(both);
        }
    }
    None
}

/// Marks, each with letters and what they are with the mark (Unicode 17, canonical decomposition). A small i has its dot.
const MARKS: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒâầêềôồĂẰăằƠỜơờƯỪưừЕЀИЍеѐиѝ"),
    (
        '\u{301}',
        "AÁCĆEÉGǴIÍLĹNŃOÓRŔSŚUÚWẂYÝZŹaácćeégǵiílĺnńoórŕsśuúwẃyýzź¨΅ÂẤÊẾÔỐâấêếôốĂẮăắƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃКЌгѓкќ",
    ),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃEẼIĨNÑOÕUŨYỸaãeẽiĩnñoõuũyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
    ('\u{304}', "AĀEĒIĪOŌUŪYȲaāeēiīoōuūyȳ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭИЙУЎийуўẠẶạặ"),
    ('\u{307}', "AȦCĊEĖGĠIİNṄOȮRṘWẆYẎZŻaȧcċeėgġiinṅoȯrṙwẇyẏzż"),
    ('\u{308}', "AÄEËIÏOÖUÜWẄXẌYŸaäeëiïoötẗuüwẅxẍyÿΙΪΥΫιϊυϋϒϔІЇЕЁеёії"),
    ('\u{309}', "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
    ('\u{30a}', "AÅUŮaåuů"),
    ('\u{30b}', "OŐUŰoőuű"),
    ('\u{30c}', "AǍCČDĎEĚGǦIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    ('\u{30f}', "ѴѶѵѷ"),
    ('\u{31b}', "OƠUƯoơuư"),
    ('\u{323}', "AẠDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤWẈYỴZẒaạdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụwẉyỵzẓƠỢơợƯỰưự"),
    ('\u{326}', "SȘTȚsștț"),
    ('\u{327}', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    ('\u{32e}', "HḪhḫ"),
    ('\u{653}', "اآ"),
    ('\u{654}', "اأوؤيئ"),
    ('\u{655}', "اإ"),
];

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn letters_meet_their_marks() {
        for (apart, seen) in [
            ("Mu\u{308}ller", "Müller"),
            ("A\u{30a}land", "Åland"),
            ("Erdog\u{306}an", "Erdoğan"),
            ("Hue\u{302}\u{301}", "Huế"),
            ("Толстои\u{306}", "Толстой"),
            ("Αθη\u{301}να", "Αθήνα"),
            ("x\u{306}", "x\u{306}"),
        ] {
            assert_eq!(composed(apart), seen);
        }
    }

    #[test]
    fn ligatures_are_letters_and_what_does_not_show_is_none() {
        assert_eq!(composed("Oﬃce of Alt\u{ad}moor\u{200b}"), "Office of Altmoor");
        assert_eq!(composed("Office"), "Office");
    }
}
