/** General English words that say little as an answer: shells for a thought, names for anybody, adjectives for anything. */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** Nouns that only point at what is said around them ("the fact that", "this approach"). */
export const SHELL_NOUNS = wordSet(`
ability absence acceptance access account act action activity addition advance advantage agreement
aim amount appearance application approach area argument arrangement array aspect attempt attention
attitude attribute author balance base basis behavior behaviour belief benefit body bulk capability
capacity care case category cause chance change character characteristic choice circumstance claim
class collection combination comment commitment community comparison component composition concept
concern conclusion condition conduct confusion connection consequence consideration content context
contrast contribution control controversy convention cost course creation criticism culture damage
danger deal debate decade decision decline decrease default deficiency definition degree demand
density description design desire detail development device difference difficulty dimension
direction disadvantage discussion distance distinction distribution diversity division duration duty
effect effort element emergence emphasis end environment establishment event evidence evolution
example exception existence expansion experience explanation expression extent face fact factor
failure feature field figure focus force form formation foundation framework frequency function fund
future gain goal group growth guidance half height help history idea identity image impact
implementation importance improvement incident inclusion increase indication individual influence
information initiative instance institution intention interaction interest interpretation
intervention introduction investigation involvement issue item job justification kind knowledge lack
language layer lead leadership length level life limit limitation line link list location loss
maintenance majority manner mass material matter meaning means measure mechanism member membership
method minority mix mixture mode model moment motion move movement name nature need network notion
number object objective occasion operation opinion opportunity opposition option order organisation
organization origin outcome output overview owner part participation party path pattern percentage
performance period permission person perspective phase phenomenon phrase piece place plan plane plot
point policy popularity population portion position possession possibility power practice presence
pressure principle priority problem procedure process product production profile program programme
progress project promotion property proportion proposal protection provision purpose quality
quantity question range rank rate ratio reaction reality reason reduction reference reform region
relation relationship release relevance reliance removal report representation reputation
requirement research resistance resource respect response responsibility rest restriction result
return review right rise risk role room rule scale scene scheme scope section sector selection sense
separation sequence series service set setting shape share shift side sign significance similarity
situation size skill society solution sort source space spread stage standard standing start state
statement status step stock story strategy strength structure study style subject substance success
summary supply support surface system target task team technique technology tendency term territory
theme theory thing thought time title topic total tradition training transition treatment trend
trouble type understanding unit usage use user validity value variable variant variation variety
version view way weight whole width word work worker world year
`);

/** Whoever and wherever. */
export const GENERAL_NOUNS = wordSet(`
animal animals area areas author authorities authority authors candidate candidates child children
cities citizen citizens city companies company countries country critic critics death education
expert experts families family food government governments group groups human humans individual
individuals land law leader leaders life man member members men money music nation nations official
officials organisation organisations organization organizations others parties party patient
patients people person place places plant plants player players population power product products
region regions researcher researchers resident residents scholar scholars scientist scientists
service services state states student students supporter supporters system systems teachers team
teams time town towns trade user users war water woman women work worker workers
`);

/** Adjectives that fit most nouns. */
export const VAGUE_ADJECTIVES = wordSet(`
able additional adequate appropriate available average bad basic better big broad central certain
clear close common comparable complete complex considerable corresponding current different
difficult direct distinct distinctive diverse early easy effective entire equal essential exact
excellent existing extensive extreme fair false familiar far favorable few final first following
former full fundamental further future general given good great greater growing hard heavy high
higher ideal identical important inadequate increased increasing individual initial interesting
internal key large larger largest last late later latter leading likely limited little local long
lower main major many minor mixed modern more most much multiple natural necessary negative new next
normal notable numerous obvious old only open opposite ordinary original other overall own
particular past poor popular positive possible potential powerful present previous primary proper
rapid rare real recent related relative relevant remaining respective right same separate serious
severe sharp short significant similar simple single slight slow small smaller so-called special
specific standard steady strong subsequent substantial successful such sufficient suitable total
traditional true typical unable unique unknown unusual usual various vast very weak well whole wide
widespread wrong young
`);
