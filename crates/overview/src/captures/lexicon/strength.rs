//! Scales of words for one thing, from stronger to weaker. English, of no subject and no side: a scale belongs here if anybody who knows the
//! language would put its words in this order, whoever is spoken of.

/// Each line is a scale, its levels apart by `>`, from the strongest to the weakest.
pub(in crate::captures) const SCALES: &str = "\
massacre massacred slaughter slaughtered > killing killings > incident incidents
murdered murders murder > killed killing > died death deaths
murderer murderers killer killers > suspect suspects
attack attacks attacked assault assaulted assaults > clash clashes clashed scuffle scuffles > incident incidents
invasion invaded > incursion incursions > operation operations
terrorist terrorists > militant militants extremist extremists > fighter fighters gunman gunmen
riot riots rioting > unrest disturbance disturbances > protest protests protesting > demonstration demonstrations gathering
rioters rioter > protesters protester > demonstrators demonstrator
lied lies lie lying > misled misleads mislead misleading > erred mistaken misspoke
fraud fraudulent > irregularities irregularity irregular > errors error mistakes mistake
catastrophe catastrophic disaster disastrous > crisis > problem problems trouble > issue issues challenge challenges
destroyed destroys destroy destruction razed > damaged damages damage > affected affects affect hit
devastating crippling devastated > severe serious severely seriously > moderate moderately > minor slight slightly
condemned condemns condemn denounced denounces slammed blasted > criticized criticised criticizes criticises > questioned questions
demanded demands demand > urged urges urge > asked asks ask
banned bans ban prohibited > restricted restricts restrict > limited limits limit
plunged plummeted collapsed crashed > fell dropped declined > slipped dipped eased
soared surged skyrocketed rocketed > rose climbed increased > edged
huge massive enormous vast > large big considerable > small modest
all every > most nearly almost > many > several some > few
always > usually often frequently > sometimes occasionally > rarely seldom
proves proved prove proof > shows showed show > suggests suggested suggest indicates indicated > hints hinted
confirmed confirms > said says > claimed claims alleged alleges
must > should > can may might could
refused refuses refuse > declined declines decline
fired sacked ousted > dismissed removed > left departed
furious outraged enraged > angry > annoyed upset unhappy
illegal illegally unlawful > improper improperly > questionable
stole stolen looted seized > took taken removed
chaos chaotic > disorder confusion > delays delay
torture tortured > abuse abused > mistreatment mistreated
starving starved > hungry hunger > undernourished
evidence > signs sign > hints hint
guilty > responsible > involved > linked";
