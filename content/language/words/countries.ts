/** Countries, past and present, by their usual names, and the peoples and faiths that take a capital. Data only. */

/** A name of a people, with the country or part of the world that it belongs to; empty where there is none. */
type PeopleRow = readonly [people: string, country: string];

const COUNTRY_ROWS = `Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|
  Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|
  Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|
  Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|
  Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Timor-Leste|Ecuador|Egypt|
  El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|
  Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|
  Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|
  Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|
  Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|
  Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Burma|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|
  Niger|Nigeria|North Korea|North Macedonia|Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|
  Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saint Lucia|Samoa|
  San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|
  Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|
  Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|
  Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|Britain|Great Britain|England|Scotland|Wales|
  Northern Ireland|United States|United States of America|America|Uruguay|Uzbekistan|Vanuatu|Vatican City|
  Venezuela|Vietnam|Yemen|Zambia|Zimbabwe|Soviet Union|USSR|U.S.S.R.|Czechoslovakia|Yugoslavia|East Germany|
  West Germany|Prussia|Persia|Ottoman Empire|Roman Empire|Byzantine Empire|People's Republic of China|PRC|
  Republic of China|Republic of Ireland|Republic of Korea|Democratic Republic of the Congo|
  Democratic Republic of Congo|DR Congo|U.S.|US|USA|U.S.A.|U.K.|UK|UAE|NZ|DRC|Holland|Korea|Tibet|Hong Kong|Macau|
  Greenland|Puerto Rico|Cook Islands|Faroe Islands|Rhodesia|Siam|Zaire|Ceylon|Austria-Hungary|Russian Empire|
  British Empire|Holy Roman Empire|Polish–Lithuanian Commonwealth|Vatican`;

const PEOPLE_ROWS = `Afghan:Afghanistan|Albanian:Albania|Algerian:Algeria|Andorran:Andorra|Angolan:Angola|
  Antiguan:Antigua and Barbuda|Argentine,Argentinian,Argentinean:Argentina|Armenian:Armenia|
  Australian,Aussie:Australia|Austrian:Austria|Azerbaijani:Azerbaijan|Bahamian:Bahamas|Bahraini:Bahrain|
  Bangladeshi:Bangladesh|Barbadian:Barbados|Belarusian:Belarus|Belgian:Belgium|Belizean:Belize|Beninese:Benin|
  Bhutanese:Bhutan|Bolivian:Bolivia|Bosnian:Bosnia and Herzegovina|Brazilian:Brazil|Bruneian:Brunei|
  Bulgarian:Bulgaria|Burundian:Burundi|Cambodian:Cambodia|Cameroonian:Cameroon|Canadian:Canada|Chadian:Chad|
  Chilean:Chile|Chinese:China|Colombian:Colombia|Comorian:Comoros|Congolese:Congo|Costa Rican:Costa Rica|
  Croatian,Croat:Croatia|Cuban:Cuba|Cypriot:Cyprus|Czech:Czech Republic|Danish,Dane:Denmark|Djiboutian:Djibouti|
  Dominican:Dominican Republic|Timorese:East Timor|Ecuadorian:Ecuador|Egyptian:Egypt|
  Salvadoran,Salvadorean:El Salvador|Eritrean:Eritrea|Estonian:Estonia|Ethiopian:Ethiopia|Fijian:Fiji|
  Finnish,Finn:Finland|French,Frenchman,Frenchmen:France|Gabonese:Gabon|Gambian:Gambia|Georgian:Georgia|
  German:Germany|Ghanaian:Ghana|Greek:Greece|Grenadian:Grenada|Guatemalan:Guatemala|Guinean:Guinea|
  Guyanese:Guyana|Haitian:Haiti|Honduran:Honduras|Hungarian:Hungary|Icelandic,Icelander:Iceland|Indian:India|
  Indonesian:Indonesia|Iranian:Iran|Iraqi:Iraq|Irish,Irishman:Ireland|Israeli:Israel|Italian:Italy|
  Ivorian:Ivory Coast|Jamaican:Jamaica|Japanese:Japan|Jordanian:Jordan|Kazakh:Kazakhstan|Kenyan:Kenya|
  Kosovar:Kosovo|Kuwaiti:Kuwait|Kyrgyz:Kyrgyzstan|Laotian,Lao:Laos|Latvian:Latvia|Lebanese:Lebanon|
  Liberian:Liberia|Libyan:Libya|Lithuanian:Lithuania|Malagasy:Madagascar|Malawian:Malawi|Malaysian:Malaysia|
  Maldivian:Maldives|Malian:Mali|Maltese:Malta|Mauritanian:Mauritania|Mauritian:Mauritius|Mexican:Mexico|
  Moldovan:Moldova|Mongolian,Mongol:Mongolia|Montenegrin:Montenegro|Moroccan:Morocco|Mozambican:Mozambique|
  Burmese:Myanmar|Namibian:Namibia|Nepalese,Nepali:Nepal|Dutch,Dutchman:Netherlands|New Zealander:New Zealand|
  Nicaraguan:Nicaragua|Nigerien:Niger|Nigerian:Nigeria|North Korean:North Korea|Macedonian:North Macedonia|
  Norwegian:Norway|Omani:Oman|Pakistani:Pakistan|Palestinian:Palestine|Panamanian:Panama|Paraguayan:Paraguay|
  Peruvian:Peru|Filipino,Philippine:Philippines|Polish,Pole:Poland|Portuguese:Portugal|Qatari:Qatar|
  Romanian:Romania|Russian:Russia|Rwandan:Rwanda|Samoan:Samoa|Saudi,Saudi Arabian:Saudi Arabia|
  Senegalese:Senegal|Serbian,Serb:Serbia|Singaporean:Singapore|Slovak:Slovakia|Slovenian,Slovene:Slovenia|
  Somali:Somalia|South African:South Africa|South Korean,Korean:South Korea|South Sudanese:South Sudan|
  Spanish,Spaniard:Spain|Sri Lankan:Sri Lanka|Sudanese:Sudan|Swedish,Swede:Sweden|Swiss:Switzerland|
  Syrian:Syria|Taiwanese:Taiwan|Tajik:Tajikistan|Tanzanian:Tanzania|Thai:Thailand|Togolese:Togo|Tongan:Tonga|
  Trinidadian:Trinidad and Tobago|Tunisian:Tunisia|Turkish,Turk:Turkey|Turkmen:Turkmenistan|Ugandan:Uganda|
  Ukrainian:Ukraine|Emirati:United Arab Emirates|British,Briton:United Kingdom|
  English,Englishman,Englishmen:England|Scottish,Scot,Scotsman:Scotland|Welsh,Welshman:Wales|
  American:United States|Uruguayan:Uruguay|Uzbek:Uzbekistan|Venezuelan:Venezuela|Vietnamese:Vietnam|
  Yemeni:Yemen|Zambian:Zambia|Zimbabwean:Zimbabwe|Soviet:Soviet Union|Yugoslav:Yugoslavia|Prussian:Prussia|
  Persian:Persia|Ottoman:Ottoman Empire|Roman:Roman Empire|Byzantine:Byzantine Empire|Tibetan:Tibet|
  Greenlandic:Greenland|Puerto Rican:Puerto Rico|Faroese:Faroe Islands|Austro-Hungarian:Austria-Hungary|
  European:Europe|African:Africa|Asian:Asia|Latin American:Latin America|North American:North America|
  South American:South America|Central American:Central America|Caribbean:Caribbean|Arab:|Arabian:|
  Kurdish,Kurd:|Basque:|Catalan:Catalonia|Breton:Brittany|Norman:Normandy|Sicilian:Sicily|Bavarian:Bavaria|
  Flemish:Flanders|Scandinavian:Scandinavia|Nordic:|Slavic,Slav:|Germanic:|Celtic,Celt:|Hispanic:|
  Latino,Latina:|Jewish,Jew:|Christian:|Catholic:|Roman Catholic:|Protestant:|Orthodox:|Anglican:|Lutheran:|
  Methodist:|Baptist:|Presbyterian:|Mormon:|Quaker:|Puritan:|Huguenot:|Muslim,Moslem,Islamic:|Sunni:|
  Shia,Shiite,Shi'ite:|Sufi:|Hindu:|Buddhist:|Sikh:|Jain:|Taoist,Daoist:|Confucian:|Māori,Maori:|Aboriginal:|
  Inuit:|Cherokee:|Navajo:|Apache:|Sioux:|Aztec:|Maya,Mayan:|Inca:|Zulu:|Hutu:|Tutsi:|Pashtun:|Punjabi:|
  Bengali:|Tamil:|Rohingya:|Uyghur,Uighur:|Viking:|Saxon:|Anglo-Saxon:|Goth:|Ostrogoth:|Visigoth:|
  Frank,Frankish:|Hun:|Vandal:|Celt:|Gaul,Gallic:|Athenian:Athens|Spartan:Sparta|Carthaginian:Carthage|
  Trojan:Troy|Babylonian:Babylon|Assyrian:Assyria|Sumerian:Sumer|Hellenistic,Hellenic:|Venetian:Venice|
  Parisian:Paris|Londoner:London|New Yorker:New York|Californian:California|Texan:Texas|Hawaiian:Hawaii|
  Alaskan:Alaska|Republican:|Democrat:|Nazi:|Communist:|Marxist:|Tory,Tories:|Whig:|Bolshevik:`;

function rowsOf(text: string): readonly string[] {
  return text.split('|').map((row) => row.trim());
}

/** Usual names, with a plain apostrophe. */
export const COUNTRIES: ReadonlySet<string> = new Set(rowsOf(COUNTRY_ROWS));

function peopleOf(row: string): readonly PeopleRow[] {
  const [peoples = '', country = ''] = row.split(':');
  return peoples.split(',').map((people) => [people, country] as const);
}

/** People in the singular or as an adjective ("Finn", "Finnish") to country ("Finland"). */
export const PEOPLES: ReadonlyMap<string, string> = new Map(rowsOf(PEOPLE_ROWS).flatMap(peopleOf));
