/** Regions of countries by country, neighbours near each other. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_REGIONS = rowsOf(`
  states of the United States: Maine, New Hampshire, Vermont, Massachusetts, Rhode Island, Connecticut, New York, New Jersey, Pennsylvania, Delaware, Maryland, Virginia, West Virginia, North Carolina, South Carolina, Florida, Alabama, Mississippi, Louisiana, Arkansas, Tennessee, Kentucky, Ohio, Indiana, Illinois, Michigan, Wisconsin, Minnesota, Iowa, Missouri, Kansas, Nebraska, South Dakota, North Dakota, Montana, Wyoming, Idaho, Utah, Colorado, Oklahoma, Texas, New Mexico, Arizona, Nevada, California, Oregon, Washington, Alaska, Hawaii
  parts of the United States: Midwest, Northeast, Southwest, Pacific Northwest, Deep South, Great Plains, Great Lakes
  provinces of Canada: British Columbia, Alberta, Saskatchewan, Manitoba, Ontario, Quebec, New Brunswick, Nova Scotia, Prince Edward Island, Newfoundland
  territories of Canada: Yukon, Northwest Territories, Nunavut, Labrador
  states of Australia: New South Wales, Victoria, Queensland, South Australia, Western Australia, Tasmania
  regions of New Zealand: Northland, Waikato, Taranaki, Hawke's Bay, Marlborough, Canterbury, Otago, Southland
  states of Mexico: Chihuahua, Sonora, Sinaloa, Durango, Jalisco, Michoacán, Guerrero, Oaxaca, Chiapas, Tabasco, Yucatán, Quintana Roo, Veracruz, Puebla, Tamaulipas
  states of Brazil: Bahia, Pernambuco, Ceará, Maranhão, Pará, Amazonas, Mato Grosso, Goiás, Minas Gerais, Espírito Santo, Paraná, Santa Catarina, Rio Grande do Sul
  states of India: Punjab, Haryana, Rajasthan, Gujarat, Maharashtra, Goa, Karnataka, Kerala, Tamil Nadu, Andhra Pradesh, Telangana, Odisha, West Bengal, Bihar, Jharkhand, Uttar Pradesh, Madhya Pradesh, Chhattisgarh
  states of north-east India: Assam, Arunachal Pradesh, Nagaland, Manipur, Mizoram, Tripura, Meghalaya, Sikkim
  states of the Himalaya: Kashmir, Ladakh, Himachal Pradesh, Uttarakhand, Sikkim
  provinces of Pakistan: Punjab, Sindh, Balochistan, Khyber Pakhtunkhwa
  provinces of China: Hebei, Shanxi, Shaanxi, Gansu, Qinghai, Sichuan, Yunnan, Guizhou, Guangxi, Guangdong, Fujian, Zhejiang, Jiangsu, Anhui, Jiangxi, Hunan, Hubei, Henan, Shandong, Liaoning, Jilin, Heilongjiang
  borderlands of China: Tibet, Xinjiang, Inner Mongolia, Manchuria, Qinghai
  islands of Japan: Hokkaido, Honshu, Shikoku, Kyushu, Okinawa
  islands of Indonesia: Sumatra, Java, Bali, Lombok, Flores, Timor, Sulawesi, Borneo, New Guinea
  islands of the Philippines: Luzon, Mindoro, Panay, Negros, Cebu, Bohol, Leyte, Samar, Mindanao, Palawan
  states of Malaysia: Perlis, Kedah, Penang, Perak, Selangor, Negeri Sembilan, Malacca, Johor, Pahang, Terengganu, Kelantan, Sabah, Sarawak
  lands of Germany: Bavaria, Baden-Württemberg, Hesse, Saarland, Rhineland-Palatinate, North Rhine-Westphalia, Lower Saxony, Schleswig-Holstein, Brandenburg, Saxony-Anhalt, Thuringia, Saxony
  old German states: Prussia, Saxony, Bavaria, Hanover, Württemberg, Baden, Hesse, Brandenburg, Pomerania, Silesia, Westphalia
  lands of Austria: Vorarlberg, Tyrol, Salzburg, Carinthia, Styria, Upper Austria, Lower Austria, Burgenland
  regions of France: Brittany, Normandy, Picardy, Champagne, Lorraine, Alsace, Burgundy, Auvergne, Aquitaine, Gascony, Languedoc, Provence, Savoy, Corsica
  departments of France: Finistère, Morbihan, Vendée, Gironde, Landes, Dordogne, Lot, Aveyron, Hérault, Gard, Vaucluse, Var, Isère, Jura, Haut-Rhin, Bas-Rhin
  regions of Italy: Piedmont, Liguria, Lombardy, Veneto, Emilia-Romagna, Tuscany, Umbria, Lazio, Abruzzo, Campania, Apulia, Calabria, Sicily, Sardinia
  old Italian states: Genoa, Venice, Milan, Florence, Pisa, Siena, Savoy, Naples
  regions of Spain: Galicia, Asturias, Cantabria, Navarre, Aragon, Catalonia, Valencia, Murcia, Andalusia, Extremadura, Castile, León
  regions of Portugal: Minho, Alentejo, Algarve, Madeira, Azores
  provinces of the Netherlands: Groningen, Friesland, Drenthe, Overijssel, Gelderland, Utrecht, North Holland, South Holland, Zeeland, North Brabant, Limburg
  parts of Belgium: Flanders, Wallonia, Brabant, Hainaut, Luxembourg, Liège, Limburg
  cantons of Switzerland: Geneva, Vaud, Valais, Neuchâtel, Bern, Lucerne, Zürich, Schwyz, Uri, Glarus, Graubünden, Ticino
  old provinces of Sweden: Skåne, Småland, Gotland, Dalarna, Värmland, Uppland, Norrland, Lapland
  counties of Norway: Rogaland, Hordaland, Trøndelag, Nordland, Troms, Finnmark
  counties of England: Cornwall, Devon, Somerset, Dorset, Wiltshire, Hampshire, Sussex, Kent, Surrey, Berkshire, Oxfordshire, Buckinghamshire, Hertfordshire, Essex, Suffolk, Norfolk, Cambridgeshire, Lincolnshire, Nottinghamshire, Derbyshire, Leicestershire, Warwickshire, Gloucestershire, Worcestershire, Shropshire, Staffordshire, Cheshire, Lancashire, Yorkshire, Durham, Northumberland, Cumbria
  counties of Scotland: Fife, Perthshire, Angus, Aberdeenshire, Moray, Caithness, Sutherland, Argyll, Ayrshire, Dumfriesshire
  counties of Wales: Gwynedd, Powys, Ceredigion, Pembrokeshire, Carmarthenshire, Glamorgan, Gwent, Clwyd
  provinces of Ireland: Ulster, Munster, Leinster, Connacht
  counties of Ireland: Kerry, Cork, Limerick, Clare, Galway, Mayo, Sligo, Donegal, Tyrone, Armagh, Antrim, Down, Louth, Meath, Wicklow, Wexford, Waterford, Kilkenny, Tipperary
  old kingdoms of England: Wessex, Mercia, Northumbria, East Anglia, Kent, Essex, Sussex
  regions of Poland and around: Pomerania, Mazovia, Silesia, Galicia, Volhynia, Podolia, Lithuania, Livonia, Courland
  regions of the Czech lands: Bohemia, Moravia, Silesia
  regions of Romania: Transylvania, Wallachia, Moldavia, Banat, Dobruja, Bukovina, Bessarabia
  regions of the Balkans: Dalmatia, Istria, Slavonia, Vojvodina, Kosovo, Macedonia, Thrace, Thessaly, Epirus
  parts of Yugoslavia: Slovenia, Croatia, Bosnia, Serbia, Montenegro, Kosovo, Macedonia
  regions of Greece: Thrace, Macedonia, Thessaly, Epirus, Attica, Boeotia, Arcadia, Laconia, Crete
  old regions of Asia Minor: Lydia, Caria, Lycia, Phrygia, Cilicia, Cappadocia, Galatia, Bithynia, Pontus
  old lands of the Near East: Sumer, Akkad, Assyria, Babylonia, Elam, Media, Persia, Phoenicia, Judea, Egypt
  regions of Russia: Karelia, Siberia, Kamchatka, Sakhalin, Buryatia, Yakutia
  republics of the Caucasus: Dagestan, Chechnya, Ingushetia, North Ossetia, South Ossetia, Abkhazia
  regions of Ukraine: Crimea, Donbas, Galicia, Volhynia, Podolia, Bukovina
  provinces of South Africa: Western Cape, Eastern Cape, Northern Cape, Free State, KwaZulu-Natal, Gauteng, Mpumalanga, Limpopo
  states of Nigeria: Lagos, Ogun, Oyo, Osun, Edo, Delta, Rivers, Kano, Kaduna, Sokoto, Borno
  regions of Ethiopia: Tigray, Amhara, Oromia, Afar, Sidama
  parts of Libya: Tripolitania, Cyrenaica, Fezzan
  boroughs of New York: Manhattan, Brooklyn, Queens, Staten Island
  parts of Manhattan: Harlem, Chelsea, SoHo, Tribeca, Greenwich Village, Chinatown, Little Italy
  boroughs of London: Westminster, Camden, Islington, Hackney, Southwark, Lambeth, Greenwich, Kensington, Chelsea
  parts of Europe: Western Europe, Eastern Europe, Northern Europe, Southern Europe, Central Europe
  parts of Africa: West Africa, East Africa, North Africa, Southern Africa, Central Africa
  parts of Asia: Central Asia, South Asia, East Asia, Southeast Asia, Western Asia
  parts of the world: Middle East, Far East, Near East, Balkans, Caucasus, Levant, Maghreb
  islands of the Caribbean: Cuba, Jamaica, Hispaniola, Puerto Rico, Guadeloupe, Dominica, Martinique, Saint Lucia, Barbados, Grenada, Tobago, Trinidad
  islands of the Mediterranean: Corsica, Sardinia, Sicily, Malta, Crete, Rhodes, Cyprus, Majorca, Menorca, Ibiza
  islands of Greece: Corfu, Ithaca, Delos, Naxos, Paros, Santorini, Samos, Chios, Lesbos, Lemnos, Rhodes, Kos
  islands of the Pacific: Tahiti, Samoa, Tonga, Fiji, Vanuatu, New Caledonia, Guam, Saipan
  islands of Hawaii: Kauai, Oahu, Molokai, Lanai, Maui
  islands of the North Atlantic: Iceland, Greenland, Svalbard, Newfoundland, Ireland
  islands of the Indian Ocean: Madagascar, Mauritius, Réunion, Zanzibar, Sri Lanka, Sumatra
  islands of the Baltic: Gotland, Öland, Åland, Saaremaa, Hiiumaa, Bornholm, Rügen
  islands of Denmark: Zealand, Funen, Lolland, Falster, Bornholm
  islands of Scotland: Skye, Mull, Islay, Jura, Iona, Lewis, Harris, Arran
  islands of the Channel: Jersey, Guernsey, Alderney, Sark
`);

/** Countries that are mixed up though they do not lie in one part of the world, or go by another name than in the list of places. */
export const KNOWN_COUNTRIES = rowsOf(`
  powers of Europe: Britain, France, Spain, Portugal, Italy, Austria, Prussia, Germany, Russia, Poland, Sweden, Denmark
  western Europe: Ireland, Britain, France, Belgium, Germany, Switzerland, Austria, Italy, Spain, Portugal
  old powers: England, France, Spain, Portugal, Venice, Austria, Poland, Sweden
  central powers and axis: Germany, Austria-Hungary, Bulgaria, Italy, Japan, Hungary, Romania
  large economies: Japan, Italy, Germany, France, Britain, Canada
  countries of the Commonwealth: Canada, Australia, New Zealand, South Africa, India
  countries of the Mediterranean: Spain, France, Italy, Greece, Turkey, Syria, Lebanon, Israel, Egypt, Libya, Tunisia, Algeria, Morocco
  countries of East and Southeast Asia: China, Japan, South Korea, Taiwan, Vietnam, Thailand, Malaysia, Singapore, Indonesia
  countries of Latin America: Mexico, Guatemala, Cuba, Colombia, Venezuela, Peru, Bolivia, Chile, Argentina, Brazil
  countries of the Baltic: Denmark, Sweden, Finland, Russia, Estonia, Latvia, Lithuania, Poland, Germany
  former Yugoslavia: Slovenia, Croatia, Bosnia, Serbia, Kosovo, Montenegro, Macedonia, Albania
  countries of the Caribbean: Cuba, Jamaica, Haiti, Barbados, Grenada, Trinidad, Puerto Rico
  the Union's states and neighbours: Russia, Ukraine, Belarus, Moldova, Georgia, Armenia, Azerbaijan
`);
