/** What tells a person, a place, a body or a country among capitalised words. Data only. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

export const TITLES = words(
  'President Vice Minister Secretary Senator Sen. Rep. Representative Gov. Governor Mayor Ambassador Chancellor Judge Justice General Gen. Colonel Col. Captain Capt. Lieutenant Lt. Major Maj. Sergeant Sgt. Admiral Adm. Dr. Dr Mr. Mr Mrs. Mrs Ms. Ms Miss Sir Lady Lord Dame King Queen Prince Princess Emperor Empress Pope Saint Father Sister Rev. Reverend Professor Prof. Director Chairman Chairwoman Chair Chief CEO Premier Prime Foreign Deputy Attorney Commissioner Congressman Congresswoman Speaker Sheriff Officer Detective Coach Bishop Archbishop Cardinal Rabbi Imam Sheikh Ayatollah Sultan Duke Duchess Earl Count Baron Commander Marshal Spokesperson Spokesman Spokeswoman spokesperson spokesman spokeswoman astronaut engineer inventor scientist physicist author actor actress singer director producer journalist reporter historian professor president minister secretary senator governor mayor ambassador chancellor judge king queen general captain coach economist architect painter composer poet philosopher',
);
/** Title words that may follow "of" inside a title ("Secretary of State"). */
export const TITLE_TAILS = words(
  'State Defense Defence War Commerce Labor Energy Education Transportation Agriculture Interior Treasury Health Staff Affairs',
);
export const BODY_ENDINGS = words(
  'Department Agency Party University College School Ministry Inc. Inc Corp. Corp Corporation Company Co. Ltd. Ltd Bank Court Committee Council Union Association Organization Organisation Press Congress Senate Parliament Institute Institution Academy Commission Administration Authority Bureau Office Board Foundation Society Federation League Alliance Group Museum Library Church Army Navy Force Forces Guard Police Service Services Studios Records Airlines Airways Club Team Times Post Journal Magazine News Network House Center Centre Hospital Laboratory Laboratories Fund Trust Assembly Government Orchestra Nations Reserve Development Security',
);
export const THING_ENDINGS = words(
  'Act Agreement Treaty Initiative War Prize Cup Revolution Empire Olympics Games Award Awards Bowl Championship Championships Conference Convention Declaration Constitution Amendment Bill Protocol Accord Accords Plan Program Programme Project Theory Law Laws Principle Battle Age Era Dynasty Movement Festival Series Show Crisis Depression Renaissance Memorandum Strategy Report Day Week Month Year Bible Code Line Bridge Tower Palace Castle Theatre Theater Stadium Gallery Cathedral Temple',
);
export const PLACE_ENDINGS = words(
  'River Lake Sea Ocean Canal Airport Island Islands Bay Strait Province County City Street Avenue Road Park Valley Desert Gap Mountains Mountain Hemisphere Peninsula Coast Hills Falls Beach Harbor Harbour Port Square District Region Territory Basin Plateau Forest Glacier Gulf Isthmus Town Village',
);
export const PLACE_STARTS = words(
  'Mount Mt. Lake Cape Fort Port Gulf Bay Strait Isle River San Santa Los Las New North South East West Northern Southern Eastern Western Central Latin',
);
/** Heads that take "of" into a name. */
export const OF_HEADS = words(
  'Department Ministry University Republic Bank Gulf House Bureau Institute Battle Treaty Bay Kingdom Isle Council Court Board Church School College Agency Office Duke Duchess Earl Prince Princess King Queen Bishop Archbishop Emperor Order City Province State States Strait Cape Lake War Peace Declaration Bill Academy Museum Society Federation Union Association Committee Commission Center Centre Tower Statue Temple Cathedral Library Gulf Secretary Director Minister President League Siege Act Articles Hall Museum Rights Organization Congress District Canal Sea Port Rock Realm Knights Daughters Sons Speaker Chairman Chief Fall Age Theory Law',
);
export const FOR_HEADS = words(
  'Agency Center Centre Organization Organisation Institute Fund Association Campaign Council Committee Foundation Society Office',
);
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  'American:United States|Afghan:Afghanistan|Albanian:Albania|Algerian:Algeria|Argentine:Argentina|Argentinian:Argentina|Armenian:Armenia|Australian:Australia|Austrian:Austria|Bangladeshi:Bangladesh|Belarusian:Belarus|Belgian:Belgium|Bolivian:Bolivia|Bosnian:Bosnia|Brazilian:Brazil|British:United Kingdom|Bulgarian:Bulgaria|Cambodian:Cambodia|Canadian:Canada|Chilean:Chile|Chinese:China|Colombian:Colombia|Congolese:Congo|Croatian:Croatia|Cuban:Cuba|Cypriot:Cyprus|Czech:Czechia|Danish:Denmark|Dominican:Dominican Republic|Dutch:Netherlands|Ecuadorian:Ecuador|Egyptian:Egypt|English:England|Estonian:Estonia|Ethiopian:Ethiopia|European:Europe|Finnish:Finland|French:France|Georgian:Georgia|German:Germany|Ghanaian:Ghana|Greek:Greece|Guatemalan:Guatemala|Haitian:Haiti|Honduran:Honduras|Hungarian:Hungary|Icelandic:Iceland|Indian:India|Indonesian:Indonesia|Iranian:Iran|Iraqi:Iraq|Irish:Ireland|Israeli:Israel|Italian:Italy|Jamaican:Jamaica|Japanese:Japan|Jordanian:Jordan|Kenyan:Kenya|Korean:Korea|Kuwaiti:Kuwait|Latvian:Latvia|Lebanese:Lebanon|Libyan:Libya|Lithuanian:Lithuania|Malaysian:Malaysia|Mexican:Mexico|Mongolian:Mongolia|Moroccan:Morocco|Nepalese:Nepal|Nicaraguan:Nicaragua|Nigerian:Nigeria|Norwegian:Norway|Pakistani:Pakistan|Palestinian:Palestine|Panamanian:Panama|Paraguayan:Paraguay|Peruvian:Peru|Philippine:Philippines|Filipino:Philippines|Polish:Poland|Portuguese:Portugal|Romanian:Romania|Roman:Rome|Russian:Russia|Rwandan:Rwanda|Salvadoran:El Salvador|Saudi:Saudi Arabia|Scottish:Scotland|Serbian:Serbia|Singaporean:Singapore|Slovak:Slovakia|Slovenian:Slovenia|Somali:Somalia|Soviet:Soviet Union|Spanish:Spain|Sudanese:Sudan|Swedish:Sweden|Swiss:Switzerland|Syrian:Syria|Taiwanese:Taiwan|Thai:Thailand|Tunisian:Tunisia|Turkish:Turkey|Ugandan:Uganda|Ukrainian:Ukraine|Uruguayan:Uruguay|Venezuelan:Venezuela|Vietnamese:Vietnam|Welsh:Wales|Yemeni:Yemen|Zimbabwean:Zimbabwe|African:Africa|Asian:Asia|Arab:Arabia|Christian:Christianity|Muslim:Islam|Jewish:Judaism|Catholic:Catholicism|Protestant:Protestantism|Islamic:Islam|Latin:Latin America|Western:West|Eastern:East|Northern:North|Southern:South|Democratic:Democrats|Republican:Republicans|Democrat:Democrats|Buddhist:Buddhism|Hindu:Hinduism|Communist:Communism|Nazi:Nazism|Native:Native|Victorian:Victoria|Byzantine:Byzantium|Ottoman:Ottoman Empire'
    .split('|')
    .map((row) => {
      const [people = '', country = ''] = row.split(':');
      return [people, country] as const;
    }),
);
/** Countries beside those that the platform's own region names give. */
export const MORE_COUNTRIES: readonly string[] =
  'United States|U.S.|US|USA|U.S.A.|United States of America|United Kingdom|U.K.|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Turkey|Burma|Myanmar|Ivory Coast|Congo|Democratic Republic of the Congo|Soviet Union|USSR|Holland|Czech Republic|Czechoslovakia|Yugoslavia|Palestine|Macedonia|Bosnia|North Korea|South Korea|Vatican|East Germany|West Germany|Prussia|Persia|People’s Republic of China|Swaziland|East Timor|Bahamas|Gambia'.split(
    '|',
  );
/** Two names of one country; the first is the one shown as an accepted answer beside the other. */
export const SAME_COUNTRY: readonly (readonly string[])[] = [
  ['United States', 'U.S.', 'US', 'USA', 'U.S.A.', 'United States of America', 'America', 'the States'],
  ['United Kingdom', 'U.K.', 'UK', 'Britain', 'Great Britain'],
  ['China', 'People’s Republic of China', 'PRC'],
  ['Soviet Union', 'USSR'],
  ['Netherlands', 'Holland'],
];
export const CONTINENTS = words('Africa Asia Europe America Antarctica Oceania Australia');
export const FIRST_NAMES = words(
  'Aaron Abraham Adam Ahmed Alan Albert Alex Alexander Alexandra Alfred Ali Alice Allen Amanda Amy Ana Andrea Andrew Angela Ann Anna Anne Anthony Antonio Arthur Barack Barbara Ben Benjamin Bernard Betty Bill Bob Brian Bruce Carl Carlos Carol Caroline Catherine Charles Charlotte Chris Christian Christina Christine Christopher Claire Claude Colin Craig Daniel David Deborah Denis Dennis Diana Diego Dmitri Donald Dorothy Douglas Edgar Edmund Edward Elizabeth Ellen Emily Emma Eric Ernest Eugene Eva Evelyn Felix Fernando Florence Francis Francisco Frank Franklin Fred Frederick Friedrich Gabriel Gary Geoffrey George Gerald Gilbert Giovanni Gordon Grace Graham Gregory Guy Hannah Hans Harold Harry Heather Heinrich Helen Henri Henry Herbert Hillary Howard Hugh Hugo Ian Igor Isaac Isabel Ivan Jack Jacob Jacques James Jan Jane Janet Jason Jean Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jim Jimmy Joan Joe Joel Johann John Johnny Jonathan Jorge Jose José Joseph Joshua Juan Judith Julia Julian Julie Julius Justin Karen Karl Kate Katherine Keith Kelly Kenneth Kevin Kim Larry Laura Lawrence Lee Leo Leon Leonard Leonardo Lewis Linda Lisa Louis Louise Lucy Luis Luke Marc Marco Marcus Margaret Maria Marie Mario Mark Martha Martin Mary Matthew Maurice Max Michael Michel Michelle Miguel Mike Mohammed Muhammad Nancy Napoleon Natalie Nathan Nayib Neil Nicholas Nick Nicolas Nicole Nigel Nikola Nina Noah Norman Oliver Olivia Oscar Otto Pamela Patricia Patrick Paul Pedro Peter Philip Pierre Rachel Ralph Raymond Rebecca Rene René Ricardo Richard Rita Robert Roberto Robin Roger Ronald Rosa Rose Roy Russell Ruth Ryan Sam Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Sharon Simon Sofia Stanley Stefan Stephen Steve Steven Stuart Susan Sylvia Tammy Ted Teresa Terry Theodore Theresa Thomas Tim Timothy Tom Tony Tyler Ursula Victor Victoria Vincent Viktor Virginia Vladimir Volodymyr Walter Warren Wayne Wendy Wilhelm William Winston Wolfgang Xi Yuri Joao João Raúl Jesús Ángel Alan Ada Niels Galileo Johannes Blaise Rene Antoine Edwin Elon Jeff Satya Tim Narendra Emmanuel Angela Olaf Giorgia Justin Recep Benjamin Boris Theresa Rishi Keir',
);
