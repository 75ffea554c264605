//! Stop words: those that stand in any sentence, and those with which texts speak of texts. Grows by what the language needs; words of one
//! subject or party do not belong here.

use crate::word_list::{WordList, word_list};

/// Whether `word` says something by itself.
pub(crate) fn carries_meaning(word: &str) -> bool {
    word.len() >= SHORTEST_WORD && !STOP_WORDS.has(word)
}

/// Words of one letter carry no meaning of their own.
const SHORTEST_WORD: usize = 2;

const STOP_WORDS: WordList = word_list!(
    "a about above according account across after again against ago all almost alone along already also although always am \
     among an and another any anyone anything are around article as asked at author away back be became because been before \
     being below besides between both but by call called calls came can cannot case come comes could did do does doing done \
     down due during each either else even ever every few for from further gave get give given gives go goes going gone got had \
     has have having he her here hers herself him himself his how however i if in indeed instead into is it its itself just \
     kind known last later least less let like made make makes making many may me meanwhile might more moreover most much must \
     my near neither never next no none nor not nothing now of off often on once one only onto or other others our out over own \
     page paragraph part section background passage per perhaps put puts quite rather really s said same say saying says see seen several shall she should \
     since so some something soon still such take taken takes text than that the their them then there therefore these they thing \
     things this those though through thus to together told too took toward towards under until up upon us various use used uses using \
     very via was way we well went were what when where whether which while who whole whom whose why will with within without \
     word words would writes written wrote yes yet you your report reported reports reporting statement stated states added adds \
     it's it’s don't don’t didn't didn’t i'm i’m we're we’re mr mrs ms new today yesterday tomorrow year years month months day days week weeks \
     first second third two three four five six seven eight nine ten sentence title headline quoted quotes quote spoke speak speaks \
     al el bin ibn de da di du del la van von der den"
);
