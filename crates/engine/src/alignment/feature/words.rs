//! Words that carry little: those that stand in any sentence, and those that stand in texts on anything. Grows by what the
//! language needs; words of one subject or party do not belong here.

use crate::word_list::{WordList, word_list};

/// Whether `word` says something by itself.
pub(crate) fn carries_meaning(word: &str) -> bool {
    word.len() >= SHORTEST_WORD && !STOPS.has(word)
}

/// Words of one letter carry no meaning of their own.
const SHORTEST_WORD: usize = 2;

/// Words that stand in any sentence, and those with which texts speak of texts.
const STOPS: WordList = word_list!(
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

/// Words of general use beside those of [`crate::claim::is_general`]: they place and order things, and name offices.
pub(super) const COMMON: WordList = word_list!(
    "aide adviser advisor spokesman spokeswoman spokesperson official officials representative envoy presidential prime \
     minister ministers head chief leader leaders member members side sides people person man men woman group groups \
     organization organizations organisation organisations city cities town towns district districts province provinces area \
     areas country countries nation nations state states world capital local national international foreign public private \
     general special main major large larger small big long short high low old young early late recent full whole different \
     certain possible ethnic common place places point points part parts number numbers case cases matter matters issue issues \
     question questions problem problems situation reason reasons result results process role end beginning start hand hands \
     home house street road water time times hour hours minute minutes night morning evening weekend date dates age life name \
     names letter letters picture pictures photograph photographs image images video videos footage post posts page site \
     website media news press agency newspaper background section list history view position basis form kind type level \
     support help aid offer offers offered call calls claim claims meeting meetings visit work works plan plans service \
     services system systems power force effort efforts step steps change changes move moves talk talks spoke speak speaks \
     show shows shown turn turns turned begin begins began keep keeps kept hold holds held bring brings brought leave leaves \
     left lead leads led follow follows followed stand stands stood lie lies set sets open opens opened become becomes remain \
     remains continue continues know knows known think thinks believe believes want wants need needs ask asks mean means \
     north south east west northern southern eastern western other another former current"
);

/// Units that differ with everything that is measured in them.
pub(super) const MEASURES: WordList = word_list!(
    "percent cent years year months month weeks week days day hours hour minutes minute kilometers kilometres km miles meters metres hectares tons tonnes kg times degrees"
);
