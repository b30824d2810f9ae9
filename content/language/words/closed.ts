/** The closed word classes of English and words that start sentences. Data only. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

export const DETERMINERS = words(
  'a an the this that these those each every some any no another both all either neither several many few most more other such its their his her our my your whose',
);
export const PREPOSITIONS = words(
  'about above across after against along alongside amid among amongst around as at atop before behind below beneath beside besides between beyond by concerning despite down during except following for from in inside into like near of off on onto opposite out outside over past per regarding since through throughout till to toward towards under underneath unlike until up upon via versus with within without',
);
export const PRONOUNS = words(
  'i you he she it we they me him us them himself herself itself themselves who whom which what one someone something anyone everyone nobody nothing everything mine yours hers ours theirs here there',
);
export const AUXILIARIES = words(
  'is are was were am has have had do does did will would can could may might must shall should cannot',
);
export const NON_FINITE_AUXILIARIES = words('be been being having');
export const COORDINATORS = words('and or but nor yet so');
export const SUBORDINATORS = words(
  'although though while whereas because since if unless when whenever once until after before as that whether even where so',
);
export const ADVERBS = words(
  'also now then still already often never always sometimes usually soon once twice again further not just only even very too quite rather almost perhaps however therefore thus hence instead meanwhile today later earlier first finally initially originally formally recently currently once first alone together well far long much ever',
);
/** Words that open a sentence and carry nothing of it. */
export const CONNECTIVES = words(
  'however therefore thus hence moreover furthermore additionally consequently nevertheless nonetheless meanwhile instead similarly likewise accordingly besides also still then indeed overall finally namely notably importantly interestingly unfortunately fortunately',
);
export const SENTENCE_STARTERS = words(
  'the a an this that these those it he she they we i you his her its their our my there here in on at by for from with as after before since during under while when if although though because however but and so or not no one two some many most both each several all another such what who which where why how according then today to',
);
/** Definite nouns that point back into an article when nothing else tells which one is meant. */
export const LOOSE_NOUNS = words(
  'program programme agency deal company group country city president minister team book film movie report study system process move decision visit region area organization organisation government law bill project plan agreement memorandum treaty meeting event incident attack flight visit trip man woman couple pair family album song band show series game match season tournament building site house town village island river state nation party court case trial ship aircraft vessel plane train vehicle machine device method technique approach theory idea concept term name word article author paper survey research experiment result results data figure number total amount rate change increase decrease reason problem issue question answer statement claim accusation accusations charge charges waiver policy policies measure measures effort efforts initiative campaign war battle conflict attack strike storm disaster fire explosion accident crash latter former same two three others rest first second third diplomat official officials ambassador secretary fee new administration announcement period period time day year month week century era following above patient patients user users player players',
);
/** Abbreviations with a full stop that never end a sentence before a capital. */
export const ABBREVIATIONS_INSIDE = words(
  'mr mrs ms dr prof gen sen rep gov lt col capt sgt maj cmdr adm rev hon pres st mt ft vs e.g i.e cf ca approx fig figs vol nos pp eds dept messrs mme v',
);
/** Abbreviations that may end one: only a plain starter after them does. */
export const ABBREVIATIONS_EITHER = words(
  'u.s u.k u.n u.s.a d.c e.u inc corp co ltd plc kft gmbh bv jr sr etc al a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec no ed ph.d b.c a.d bros est mon tue tues wed thu thur thurs fri sat sun',
);
