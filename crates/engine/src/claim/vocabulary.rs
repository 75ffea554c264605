//! The words of English that tell what kind of statement a sentence is, sorted into classes. Each list grows by what the
//! language needs; words of one subject or party do not belong here.

use crate::word_list::{WordClasses, word_classes};

/// Words that texts on many subjects use to say what happened: two passages that share them need not speak of one thing.
pub(super) const GENERAL: u64 = 1;
/// Somebody did something that others can have seen.
pub(super) const DEED: u64 = 1 << 1;
/// How somebody voted or what somebody stood up for.
pub(super) const VOTE: u64 = 1 << 2;
/// Violence and harm.
pub(super) const HARM: u64 = 1 << 3;
/// People who were harmed, and what happened to them.
pub(super) const CASUALTY: u64 = 1 << 4;
/// Things that were destroyed.
pub(super) const DAMAGE: u64 = 1 << 5;
/// Weapons and forces.
pub(super) const FORCE: u64 = 1 << 6;
/// Forces alone.
pub(super) const ARMY: u64 = 1 << 7;
/// Who holds which ground.
pub(super) const TERRITORY: u64 = 1 << 8;
/// Who began something or answers for it.
pub(super) const BLAME: u64 = 1 << 9;
/// Law and agreements.
pub(super) const LAW: u64 = 1 << 10;
/// Government, votes, talks.
pub(super) const POLITICS: u64 = 1 << 11;
/// What governments put forward.
pub(super) const PROGRAM: u64 = 1 << 12;
/// What statistics measure, with the units.
pub(super) const MEASURE: u64 = 1 << 13;
/// What statistics measure, without the units.
pub(super) const INDICATOR: u64 = 1 << 14;
/// Sums and large numbers.
pub(super) const MONEY: u64 = 1 << 15;
/// Shares and averages.
pub(super) const SHARE: u64 = 1 << 16;
/// Change of a measure.
pub(super) const CHANGE: u64 = 1 << 17;
/// The first, the only, the most.
pub(super) const RECORD: u64 = 1 << 18;
/// More, less, all, never.
pub(super) const COMPARISON: u64 = 1 << 19;
/// Many, several, others.
pub(super) const QUANTIFIER: u64 = 1 << 20;
/// Reports and studies.
pub(super) const REPORT: u64 = 1 << 21;
/// Insisting that something is so.
pub(super) const FACT: u64 = 1 << 22;
/// How long ago.
pub(super) const TIME: u64 = 1 << 23;
/// How things stand.
pub(super) const NOW: u64 = 1 << 24;
/// He, she, they as those who act.
pub(super) const OTHERS: u64 = 1 << 25;
/// Verbs of the past tense that say what was.
pub(super) const PAST: u64 = 1 << 26;
/// Auxiliaries of the past tense.
pub(super) const WAS: u64 = 1 << 27;
/// Auxiliaries and forms of the perfect.
pub(super) const PERFECT: u64 = 1 << 28;
/// What somebody stands for or wants.
pub(super) const POSITION: u64 = 1 << 29;
/// Denials of what was.
pub(super) const DENIAL: u64 = 1 << 30;
/// Negation of what is or can be.
pub(super) const NEGATION: u64 = 1 << 31;
/// Wishes, duties, demands.
pub(super) const WISH: u64 = 1 << 32;
/// With "to", a duty.
pub(super) const OBLIGED: u64 = 1 << 33;
/// What is to come.
pub(super) const FUTURE: u64 = 1 << 34;
/// What may or may not be.
pub(super) const POSSIBLE: u64 = 1 << 35;
/// Conditions.
pub(super) const CONDITION: u64 = 1 << 36;
/// What the speaker thinks or feels.
pub(super) const OPINION: u64 = 1 << 37;
/// Judgment without measure, and ideals.
pub(super) const JUDGMENT: u64 = 1 << 38;
/// Addressing somebody.
pub(super) const ADDRESS: u64 = 1 << 39;
/// The speaker alone.
pub(super) const SPEAKER: u64 = 1 << 40;
/// Words that open a question, asked or not.
pub(super) const QUESTION_WORD: u64 = 1 << 41;
/// Words that lead from one sentence to the next.
pub(super) const CONNECTIVE: u64 = 1 << 42;
/// Words that leave open what is meant.
pub(super) const VAGUE: u64 = 1 << 43;
/// Verbs that say little by themselves.
pub(super) const LIGHT_VERB: u64 = 1 << 44;
/// What stands in what is planned or demanded: "to", "be".
pub(super) const INFINITIVE: u64 = 1 << 45;

/// How many classes there are.
pub(super) const N_CLASSES: usize = 46;

pub(super) const WORDS: WordClasses = word_classes! {
    "killed wounded injured died murdered executed massacred drowned starved raped tortured kidnapped beheaded \
     killing wounding injuring slain" => GENERAL | DEED | HARM | CASUALTY | PAST,
    "dead deaths death casualties casualty victims fatalities injuries refugees wounds prisoners hostages displaced \
     lives losses survivors corpses bodies" => GENERAL | HARM | CASUALTY,
    "civilian civilians children women residents families patients" => GENERAL | CASUALTY,
    "destroyed damaged crashed burned burnt ruined flattened demolished sank collapsed downed wrecked looted \
     destroying damaging" => GENERAL | DEED | DAMAGE | PAST,
    "wreckage rubble ruins damage houses buildings homes infrastructure facilities helicopter warplane drone drones \
     jet jets plane tank tanks ship ships" => GENERAL | DAMAGE,
    "attacked shelled bombed bombarded struck stormed ambushed raided targeted hit shot assaulted shelling bombing \
     firing attacking targeting striking bombarding attack attacks strikes" => GENERAL | DEED | HARM | FORCE,
    "fired" => GENERAL | DEED | HARM | FORCE | PAST,
    "missiles missile rockets rocket bomb bombs artillery mortar mortars munitions weapons weapon grenades mines gas \
     explosives terrorist terrorists terrorism mercenaries genocide atrocities massacre torture rape" => GENERAL | HARM | FORCE,
    "troops soldiers army military forces militants fighters rebels police navy militia servicemen" => GENERAL | FORCE | ARMY,
    "captured seized occupied liberated retaken recaptured annexed invaded advanced retreated withdrew crossed \
     besieged evacuated conquered regained lost" => GENERAL | DEED | TERRITORY | PAST,
    "territory territories territorial front border frontier village villages town heights occupation advance \
     advancing retreat liberate liberation region regions land lands line positions" => GENERAL | TERRITORY,
    "blame blamed responsible started provoked violated broke breached launched initiated instigated ordered \
     orchestrated caused responsibility sponsored" => GENERAL | DEED | BLAME | PAST,
    "aggressor culprit guilty perpetrators fault provocation provocations complicit" => GENERAL | BLAME,
    "law laws treaty treaties convention conventions resolution resolutions constitution constitutional court courts \
     legal illegal illegally unlawful lawful statute ruling rulings mandate sanctions crimes criminal verdict \
     recognizes recognized recognised jurisdiction ban banned bans prohibits prohibited outlawed" => GENERAL | LAW,
    "legislation" => GENERAL | LAW | PROGRAM,
    "crime" => GENERAL | LAW | MEASURE | INDICATOR,
    "signed" => GENERAL | VOTE | LAW | PAST,
    "ratified convicted sentenced indicted acquitted sued charged arrested jailed detained pardoned investigated" => GENERAL | DEED | LAW | PAST,
    "government president minister ministry parliament congress senate senator senators administration party election \
     elections candidate governor embassy diplomats diplomatic summit talks negotiations ceasefire truce agreement \
     agreements peace republicans democrats republican democrat campaign ambassador legislature cabinet coalition" => GENERAL | POLITICS,
    "policy policies bill reform amendment programs program" => GENERAL | POLITICS | PROGRAM,
    "budget" => GENERAL | POLITICS | PROGRAM | MEASURE | INDICATOR,
    "voted vetoed proposed introduced endorsed opposed supported campaigned cosponsored" => GENERAL | VOTE | POLITICS | PAST,
    "elected appointed enacted repealed resigned nominated met negotiated abolished passed approved" => GENERAL | DEED | POLITICS | PAST,
    "jobs job unemployment inflation deficit deficits debt taxes tax taxpayers wages wage income incomes poverty \
     economy economic exports imports trade spending revenue revenues costs cost prices price oil gasoline energy \
     insurance medicare medicaid welfare pensions healthcare schools students teachers immigrants immigration \
     population births surplus growth workers employment mortgage loans emissions" => GENERAL | MEASURE | INDICATOR,
    "rate rates percent per percentage half third quarter average median majority ratio" => GENERAL | MEASURE | SHARE,
    "cent dollars dollar euros pounds million billion trillion thousand hundred" => GENERAL | MEASURE | MONEY,
    "total" => GENERAL | MEASURE,
    "number" => GENERAL | MEASURE | QUANTIFIER,
    "increased decreased rose fell dropped doubled tripled quadrupled grew declined raised cut reduced gained soared \
     plunged shrank expanded lowered slashed" => GENERAL | DEED | CHANGE | PAST,
    "increase decrease rise rising falling drop growing increasing declining cuts cutting doubling" => GENERAL | CHANGE,
    "fewer" => GENERAL | CHANGE | COMPARISON,
    "highest lowest largest biggest smallest longest worst first last only ever every record unprecedented historic" => GENERAL | RECORD,
    "never most least more less greater larger bigger higher lower all none nobody nowhere always" => GENERAL | COMPARISON,
    "built created spent paid gave sold bought sent brought took made ran closed opened founded joined left moved won \
     earned invested borrowed funded financed hired produced posted deleted revealed discovered used supplied \
     delivered deployed tested conducted held carried hosted visited called went came became began ended stopped \
     failed inherited served worked wrote hid leaked received accepted included excluded replaced removed discussed \
     addressed agreed reached" => GENERAL | DEED | PAST,
    "published found" => GENERAL | DEED | REPORT | PAST,
    "refused promised rejected" => GENERAL | VOTE | PAST,
    "did" => GENERAL | DEED | PAST | WAS,
    "had" => GENERAL | DEED | PAST | WAS | OBLIGED,
    "got" => GENERAL | DEED | PAST | OBLIGED | LIGHT_VERB,
    "was were" => GENERAL | PAST | WAS,
    "should must wish hopes needed demand demands please urge urges deserve deserves better" => GENERAL | WISH,
    "ought need needs" => GENERAL | WISH | OBLIGED,
    "let" => GENERAL | WISH | LIGHT_VERB,
    "want wanted hope think believe feel guess suppose sure agree disagree opinion view honestly frankly certainly \
     obviously clearly course proud glad sorry afraid confident understand know love hate care trust matter" => GENERAL | OPINION,
    "wants" => GENERAL | POSITION,
    "will shall going gonna we'll we’ll tomorrow future intend intends soon" => GENERAL | FUTURE,
    "won't won’t" => GENERAL | NEGATION | FUTURE,
    "i'll i’ll" => GENERAL | FUTURE | SPEAKER,
    "plan plans" => GENERAL | PROGRAM | FUTURE,
    "would could may might perhaps maybe possibly probably can" => GENERAL | POSSIBLE,
    "thank thanks welcome hello gentlemen ladies sir madam mr ms folks you your you're you’re answer listen look god \
     bless moderator excuse tonight" => GENERAL | ADDRESS,
    "question" => GENERAL | JUDGMENT | ADDRESS,
    "i i'm i’m i've i’ve my me myself" => GENERAL | SPEAKER,
    "great truth" => GENERAL,
    "good bad strong weak beautiful terrible wonderful wrong right important best easy hard difficult fair unfair \
     shameful heroic brave noble evil tremendous ugly reason goal" => GENERAL | JUDGMENT,
    "fact" => GENERAL | FACT,
    "way ways" => GENERAL | JUDGMENT | VAGUE,
    "if unless otherwise whenever" => GENERAL | CONDITION,
    "whether" => GENERAL | CONDITION | QUESTION_WORD,
    "not no doesn't doesn’t don't don’t isn't isn’t neither nor" => GENERAL | NEGATION,
    "didn't didn’t wasn't wasn’t weren't weren’t denied denies without" => GENERAL | DENIAL,
    "hasn't hasn’t haven't haven’t" => GENERAL | PERFECT | DENIAL,
    "cents euro" => MONEY,
    "proportion" => SHARE,
    "greatest single" => RECORD,
    "double over than twice under" => COMPARISON,
    "according data findings poll report reported reports showed shown shows statistics studies study survey" => REPORT,
    "ago century decade earlier history past previous previously since until" => TIME,
    "already currently now still today" => NOW,
    "he he's he’s she she's she’s they they're they've they’re they’ve" => OTHERS,
    "been done given gone seen taken" => PERFECT,
    "has have" => PERFECT | OBLIGED,
    "hadn't hadn’t" => DENIAL,
    "blocked favored" => VOTE,
    "favors opposes position proposes refuses supports vote votes voting" => POSITION,
    "act bills budgets proposal proposals" => PROGRAM,
    "actually even exactly example facts false indeed lie lied true" => FACT,
    "any cities companies countries dozens hundreds many nations other places several thousands" => QUANTIFIER,
    "aren't can't cannot can’t" => NEGATION,
    "rather when" => CONDITION,
    "challenge challenges chance character courage dream dreams experience freedom ideals issue issues judgment \
     leadership opportunities opportunity possible strength tough values" => JUDGMENT,
    "concerned just mean particularly really remember see simply thought very" => OPINION,
    "here let's let’s" => ADDRESS,
    "am i'd i’d" => SPEAKER,
    "how what where which who why" => QUESTION_WORD,
    "anyway because but or so well" => CONNECTIVE,
    "kind lot lots some somebody someone something sometimes sort stuff thing things" => VAGUE,
    "bring build come do get give go help keep make making put try use work" => LIGHT_VERB,
    "be to" => INFINITIVE,
};
