//! The words of English that tell what kind of statement a sentence is, sorted into classes. Each list grows by what the
//! language needs; words of one subject or party do not belong here.

use crate::word_list::{WordClasses, word_classes};

/// Somebody did something that others can have seen.
pub(super) const DEED: u32 = 1;
/// Violence and harm.
pub(super) const HARM: u32 = 1 << 1;
/// People who were harmed, and what happened to them.
pub(super) const CASUALTY: u32 = 1 << 2;
/// Things that were destroyed.
pub(super) const DAMAGE: u32 = 1 << 3;
/// Who holds which ground.
pub(super) const TERRITORY: u32 = 1 << 4;
/// Who began something or answers for it.
pub(super) const BLAME: u32 = 1 << 5;
/// Law and agreements.
pub(super) const LAW: u32 = 1 << 6;
/// Government, votes, talks.
pub(super) const POLITICS: u32 = 1 << 7;
/// What statistics measure.
pub(super) const MEASURE: u32 = 1 << 8;
/// More, most, first, never.
pub(super) const COMPARISON: u32 = 1 << 9;
/// Wishes, duties, demands.
pub(super) const WISH: u32 = 1 << 10;
/// What is to come.
pub(super) const FUTURE: u32 = 1 << 11;
/// What the speaker thinks or feels.
pub(super) const OPINION: u32 = 1 << 12;
/// Addressing somebody.
pub(super) const ADDRESS: u32 = 1 << 13;
/// The speaker alone.
pub(super) const SPEAKER: u32 = 1 << 14;
/// Judgement without measure.
pub(super) const VALUE: u32 = 1 << 15;
/// Change of a measure.
pub(super) const CHANGE: u32 = 1 << 16;
/// Verbs of the past tense that say what was.
pub(super) const PAST: u32 = 1 << 17;
/// Conditions.
pub(super) const CONDITION: u32 = 1 << 18;
/// Weapons and forces.
pub(super) const FORCE: u32 = 1 << 19;
/// Denials.
pub(super) const DENIAL: u32 = 1 << 20;
/// What may or may not be.
pub(super) const POSSIBLE: u32 = 1 << 21;

pub(super) const WORDS: WordClasses = word_classes! {
    "killed wounded injured died murdered executed massacred drowned starved raped tortured kidnapped beheaded killing \
     wounding injuring slain" => DEED | HARM | CASUALTY | PAST,
    "dead deaths death casualties casualty victims fatalities injuries refugees wounds prisoners hostages displaced lives \
     losses survivors corpses bodies" => HARM | CASUALTY,
    "civilian civilians children women residents families patients" => CASUALTY,
    "destroyed damaged crashed burned burnt ruined flattened demolished sank collapsed downed wrecked looted destroying \
     damaging" => DEED | DAMAGE | PAST,
    "wreckage rubble ruins damage houses buildings homes infrastructure facilities helicopter warplane drone drones jet jets \
     plane tank tanks ship ships" => DAMAGE,
    "attacked shelled bombed fired bombarded struck stormed ambushed raided targeted hit shot assaulted shelling bombing \
     firing attacking targeting striking bombarding attack attacks strikes" => DEED | HARM | FORCE,
    "missiles missile rockets rocket bomb bombs artillery mortar mortars munitions weapons weapon grenades mines gas \
     explosives terrorist terrorists terrorism mercenaries genocide atrocities massacre torture rape" => HARM | FORCE,
    "troops soldiers army military forces militants fighters rebels police navy militia servicemen" => FORCE,
    "captured seized occupied liberated retaken recaptured annexed invaded advanced retreated withdrew crossed besieged \
     evacuated conquered regained lost" => DEED | TERRITORY | PAST,
    "territory territories territorial front border frontier village villages town heights occupation advance advancing \
     retreat liberate liberation region regions land lands positions line" => TERRITORY,
    "blame blamed responsible responsibility started provoked violated broke breached launched initiated instigated \
     ordered orchestrated caused sponsored" => DEED | BLAME | PAST,
    "aggressor culprit guilty perpetrators fault provocation provocations complicit" => BLAME,
    "law laws treaty treaties convention conventions resolution resolutions constitution constitutional court courts legal \
     illegal illegally unlawful lawful legislation statute ruling rulings mandate sanctions crime crimes criminal verdict \
     recognizes recognized recognizes recognised jurisdiction ban banned bans prohibits prohibited outlawed" => LAW,
    "signed ratified convicted sentenced indicted acquitted sued charged arrested jailed detained pardoned \
     investigated" => DEED | LAW | PAST,
    "government president minister ministry parliament congress senate senator senators administration party election \
     elections candidate governor policy policies embassy diplomats diplomatic summit talks negotiations ceasefire truce \
     agreement agreements peace republicans democrats republican democrat campaign ambassador bill budget reform legislature \
     amendment cabinet coalition programs program" => POLITICS,
    "voted vetoed elected appointed proposed introduced enacted repealed resigned nominated endorsed opposed supported \
     met negotiated abolished campaigned passed approved cosponsored" => DEED | POLITICS | PAST,
    "jobs job unemployment inflation deficit deficits debt taxes tax taxpayers wages wage income incomes poverty economy \
     economic exports imports trade spending revenue revenues costs cost prices price oil gasoline energy insurance \
     medicare medicaid welfare pensions healthcare schools students teachers crime immigrants immigration population births \
     rate rates budget surplus growth workers employment mortgage loans emissions" => MEASURE,
    "percent per cent percentage dollars dollar euros pounds million billion trillion thousand hundred half third quarter \
     average median total majority number ratio" => MEASURE,
    "increased decreased rose fell dropped doubled tripled quadrupled grew declined raised cut reduced gained soared \
     plunged shrank expanded lowered slashed" => CHANGE | DEED | PAST,
    "increase decrease rise rising falling drop growing increasing declining cuts cutting doubling fewer" => CHANGE,
    "highest lowest largest biggest smallest longest worst first last only never ever every record most least more less \
     greater larger bigger higher lower unprecedented historic all none nobody nowhere always" => COMPARISON,
    "built created spent paid gave sold bought sent brought took made ran closed opened founded joined left moved won \
     earned invested borrowed funded financed hired fired produced published posted deleted revealed found discovered \
     used supplied delivered deployed tested conducted held carried hosted visited called went came became began ended \
     stopped failed refused promised did had got inherited served worked wrote hid leaked received accepted rejected \
     included excluded replaced removed discussed addressed agreed reached" => DEED | PAST,
    "was were" => PAST,
    "should must ought let want wants wanted wish hope hopes need needs needed demand demands please urge urges deserve \
     deserves better" => WISH,
    "will shall going gonna won't won’t i'll i’ll we'll we’ll tomorrow future plan plans intend intends soon" => FUTURE,
    "would could may might perhaps maybe possibly probably can" => POSSIBLE,
    "think believe feel guess suppose sure agree disagree opinion view honestly frankly certainly obviously clearly \
     course proud glad sorry afraid confident understand know love hate care trust matter" => OPINION,
    "thank thanks welcome hello gentlemen ladies sir madam mr ms folks you your you're you’re question answer listen look \
     god bless moderator excuse tonight" => ADDRESS,
    "i i'm i’m i've i’ve my me myself" => SPEAKER,
    "great good bad strong weak beautiful terrible wonderful wrong right important best easy hard difficult fair unfair \
     shameful heroic brave noble evil tremendous ugly fact truth reason goal way ways" => VALUE,
    "if unless whether otherwise whenever" => CONDITION,
    "not no didn't didn’t doesn't doesn’t don't don’t wasn't wasn’t weren't weren’t isn't isn’t hasn't hasn’t haven't \
     haven’t denied denies without neither nor" => DENIAL,
};
