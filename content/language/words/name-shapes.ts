/** Words whose place in a name tells what it names. Data only. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** A name that ends in one of these is an organisation's. */
export const ORGANISATION_ENDINGS = words(`
Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Band Bank Board Broadcasting
Brotherhood Bureau Cabinet Chamber Charity Club Coalition College Commission Committee Company Confederation Congress Consortium
Co. Corp. Corporation Council Court Department Directorate Executive Federation Fleet Force Forces Foundation Fund Government Group
Guild Holdings House Inc. Industries Institute Institution Institutes Laboratories Laboratory Labs League Legion Limited Ltd Ltd. LLC Ministry
Motors Movement Museum Nations Navy Network News Observatory Office Orchestra Order Organisation Organization Parliament
Partners Party Police Polytechnic Press Records Regiment Registry School Schools Secretariat Senate Service Services Society Studios
Survey Systems Team Technologies Trust Union Universities University Workers Times Journal Gazette Herald Tribune Telegraph
Magazine Observer Guardian Reuters Symphony Philharmonic Guard Corps Marines Ministries Brewery Consulate Embassy United Clinic PLC GmbH AG`);

/** A name that ends in one of these is a place's. */
export const PLACE_ENDINGS = words(`
Airport Archipelago Arena Avenue Basin Bay Beach Bight Borough Boulevard Bridge Building Canal Canyon Cape Castle Cathedral Cave
Caves Cemetery Center Centre Church City Cliff Cliffs Coast County Cove Creek Crater Dam Delta Desert District Dome Estate Falls Farm
Field Fjord Forest Fort Garden Gardens Gap Gate Glacier Gorge Gulf Hall Harbor Harbour Heights Hemisphere Highway Hill Hills Hospital Hotel
Inlet Island Islands Isles Junction Lagoon Lake Lakes Lane Lighthouse Mall Manor Market Meadows Memorial Mine Monument Mosque
Mount Mountain Mountains Ocean Palace Park Parkway Pass Path Peak Peninsula Pier Place Plain Plains Plateau Plaza Point Pond Port
Prefecture Prison Promenade Province Pyramid Quarter Quay Range Rapids Reef Region Reservoir Ridge River Road Rock Ruins Savanna Sea
Shore Sound Springs Square Stadium State Station Steppe Strait Street Suburb Summit Swamp Temple Territory Theater Theatre Tomb Tower Town
Trail Tunnel Underground Valley Village Villa Volcano Wall Waterfall Woods Zoo Gallery Galleries Statue Reserve Expressway Turnpike Pole Circle Equator`);

export const EVENT_ENDINGS = words(`
War Wars Battle Campaign Carnival Ceremony Championship Championships Classic Conference Congresses Convention Coup Crisis Crusade Cup Crusades
Day Derby Disaster Earthquake Election Elections Exhibition Expedition Fair Famine Festival Final Finals Fire Flood Games Hurricane
Invasion Marathon Massacre Match Olympics Open Paralympics Plague Prix Rally Rebellion Referendum Reformation Renaissance Revolt Revolution
Riots Rising Scandal Season Series Siege Storm Strike Tournament Tour Trial Trials Tsunami Uprising Week Wedding Depression Eruption
Holocaust Inquisition Enlightenment Armistice Summit Symposium`);

/** Laws, treaties, agreements, programmes. */
export const LAW_ENDINGS = words(`
Accord Accords Act Acts Agreement Agreements Amendment Bill Charter Code Compact Constitution Convention Conventions Covenant Declaration
Decree Directive Doctrine Edict Initiative Law Laws Manifesto Memorandum Ordinance Pact Plan Policy Proclamation Program Programme Project Protocol
Regulation Resolution Rule Settlement Statute Strategy Treaties Treaty`);

export const WORK_ENDINGS = words(
  'Symphony Sonata Concerto Bible Quran Koran Gospel Chronicle Encyclopedia Encyclopædia Dictionary Song Anthem Trilogy Saga Poem Ballad Suite Overture Gita Vedas Upanishads Talmud Torah Iliad Odyssey',
);

/** A name that begins with one of these and goes on with "of". */
export const OF_ORGANISATIONS = words(
  'Academy Agency Army Association Bank Board Bureau Chamber Church College Commission Committee Company Confederation Council Court Department Faculty Federation Government House Institute Institutes Knights League Library Ministry Museum National Office Order Organisation Organization Parliament School Senate Society Union University Museums Congress Secretariat Universities',
);
export const OF_PLACES = words(
  'Bay Cape Cathedral City Coast Commonwealth County Duchy Empire Garden Gates Gulf Horn Isle Isles Kingdom Lake Mount Palace Port Principality Province Republic River Sea State Strait Straits Territory Temple Tower Town Valley Abbey Basilica Canal Statue Rock Realm Emirate',
);
export const OF_EVENTS = words(
  'Battle Siege Fall Massacre War Wars Revolt Feast Festival Council Synod Night Age',
);
export const OF_LAWS = words(
  'Treaty Peace Declaration Act Acts Bill Charter Convention Constitution Edict Statute Articles Law Laws Theory Code Covenant Truce',
);

/** A name that begins with one of these is a place's. */
export const PLACE_STARTS = words(
  'Mount Mt. Lake Cape Fort Port Gulf Isle River Rio Río San Santa Santo São St. Saint Los Las El La Le New North South East West Northern Southern Eastern Western Central Upper Lower Greater Point Loch Glen Monte Villa',
);

/** Parts of the world and of countries that need no other clue. */
export const WORLD_PLACES = new Set(
  `Africa|Asia|Europe|Antarctica|Oceania|Australasia|Eurasia|Latin America|North America|South America|Central America|Middle East|Far East|Near East|Caribbean|Balkans|Scandinavia|Arctic|Mediterranean|Pacific|Atlantic|Siberia|Patagonia|Sahara|Amazon|Alps|Himalayas|Andes|Mesopotamia|Crimea|Catalonia|Normandy|Bavaria|Sicily|Kashmir|Gaza|West Bank|East Africa|West Africa|North Africa|Southern Africa|Southeast Asia|South Asia|East Asia|Central Asia|Western Europe|Eastern Europe|Northern Europe|Southern Europe|Central Europe|Polynesia|Melanesia|Yukon|Earth|Mars|Venus|Jupiter|Saturn|Mercury|Uranus|Neptune|Pluto|Milky Way|Washington, D.C.|London|Paris|Beijing|Moscow|Tokyo|Berlin|Rome|New York|New York City|Los Angeles|Chicago|Kyiv|Kiev|Jerusalem|Cairo|Delhi|Mumbai|Sydney|Melbourne|Toronto|Vienna|Madrid|Athens|Istanbul|Constantinople|Shanghai|Seoul|Brussels|Geneva|Amsterdam|Dublin|Edinburgh|Lisbon|Stockholm|Oslo|Copenhagen|Helsinki|Warsaw|Prague|Budapest|San Francisco|California|Texas|Florida|Alaska|Hawaii|Quebec|Ontario|Queensland|Victoria`.split(
    '|',
  ),
);

/** Endings that are surnames too: "Charlotte Church", "Rosa Parks". */
export const SURNAME_ENDINGS = words(
  'Band Bank Bridge Castle Chamber Church Cliff Coates Creek Dale Day Dean Falls Farm Field Fields Ford Forest Fort Garden Gardens Gate Gates Glen Guard Hall Hill Hills House King Labs Lake Lane Law Marsh Mine Moor Mount Order Park Parks Pass Peak Place Plain Police Pond Poole Post Price Quarter Ridge River Rivers Road Rock Rule Sands Season Sound Stone Storm Strait Street Temple Town Towers Towne Union Valley Wall Week West Wood Woods',
);

/** Single words that name nothing by themselves. */
export const NO_SINGLE_NAME = words(
  'North South East West Northeast Northwest Southeast Southwest Street Avenue Place Road Route Hwy Highway Main Square Airport Station Lake River Mount Island Islands University College Museum Church School Hospital Committee Council Board Government State Department Ministry Parliament City County District Province Region',
);

/** With a capital, and yet no name of its own. */
export const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
export const NO_NAME = words(
  'I AD BC BCE CE A.D. B.C. OK Ok TV AM PM A.M. P.M. The A An Mr Mrs Ms Dr Mr. Mrs. Ms. Dr. Internet Chapter Figure Fig. Table Section Part Step Volume Page Appendix Equation Example Unit Lesson No. Phase Type Level Room God Lord GMT UTC EST EDT PST CET PDF FAQ CEO CFO PhD Ph.D. BA MA MBA DVD CD PC MOU DNA RNA GDP HIV AIDS IQ ID UFO VIP UN-backed',
);
