//! Words that carry little because they stand in texts on anything. Grows by what the language needs; words of one subject or party do not
//! belong here.

use crate::word_list::{WordList, word_list};

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
