/** Countries with their larger cities, part of the world by part of the world: neighbours that could be confused. Data only. */

/** A country or state and its cities, the largest first. */
export type GazetteerRow = { readonly country: string; readonly cities: readonly string[] };

function region(rows: string): readonly GazetteerRow[] {
  return rows
    .trim()
    .split(/\s*\n\s*/)
    .map((row) => {
      const [country = '', cities = ''] = row.split(': ');
      return { country, cities: cities.split(', ') };
    });
}

/** One row of rows for each part of the world; within it, neighbours stand near each other. */
export const REGIONS: readonly (readonly GazetteerRow[])[] = [
  region(`
    Denmark: Copenhagen, Aarhus, Odense
    Sweden: Stockholm, Gothenburg, Malmö
    Norway: Oslo, Bergen, Trondheim
    Finland: Helsinki, Tampere, Turku
    Iceland: Reykjavík
    Estonia: Tallinn, Tartu
    Latvia: Riga
    Lithuania: Vilnius, Kaunas`),
  region(`
    Ireland: Dublin, Cork, Limerick, Galway
    United Kingdom: London, Birmingham, Manchester, Liverpool, Leeds, Bristol, Sheffield, Newcastle
    Scotland: Edinburgh, Glasgow, Aberdeen, Dundee
    Wales: Cardiff, Swansea, Newport
    England: York, Oxford, Cambridge, Norwich
    Northern Ireland: Belfast, Derry`),
  region(`
    France: Paris, Lyon, Marseille, Toulouse, Bordeaux, Lille, Nantes, Strasbourg
    Belgium: Brussels, Antwerp, Ghent, Bruges
    Netherlands: Amsterdam, Rotterdam, Utrecht, Leiden
    Germany: Berlin, Hamburg, Munich, Cologne, Frankfurt, Leipzig, Dresden
    Switzerland: Zürich, Geneva, Basel, Bern
    Austria: Vienna, Graz, Salzburg, Innsbruck
    Luxembourg: Luxembourg City`),
  region(`
    Spain: Madrid, Barcelona, Valencia, Seville, Bilbao
    Portugal: Lisbon, Porto, Coimbra
    Italy: Rome, Milan, Naples, Turin, Florence, Venice, Bologna
    Greece: Athens, Thessaloniki, Patras
    Malta: Valletta
    Cyprus: Nicosia, Limassol`),
  region(`
    Poland: Warsaw, Kraków, Gdańsk, Wrocław
    Czech Republic: Prague, Brno, Ostrava
    Slovakia: Bratislava, Košice
    Hungary: Budapest, Debrecen
    Romania: Bucharest, Cluj-Napoca, Timișoara
    Bulgaria: Sofia, Plovdiv, Varna
    Serbia: Belgrade, Novi Sad
    Croatia: Zagreb, Split, Rijeka
    Slovenia: Ljubljana, Maribor
    Bosnia and Herzegovina: Sarajevo, Mostar, Banja Luka
    North Macedonia: Skopje
    Montenegro: Podgorica
    Albania: Tirana`),
  region(`
    Russia: Moscow, Saint Petersburg, Kazan, Novosibirsk
    Ukraine: Kyiv, Kharkiv, Odesa, Lviv
    Belarus: Minsk, Brest
    Georgia: Tbilisi, Batumi
    Armenia: Yerevan
    Azerbaijan: Baku
    Kazakhstan: Almaty, Astana
    Uzbekistan: Tashkent, Samarkand`),
  region(`
    Turkey: Istanbul, Ankara, İzmir
    Iran: Tehran, Isfahan, Shiraz
    Iraq: Baghdad, Basra, Mosul
    Syria: Damascus, Aleppo, Homs
    Lebanon: Beirut, Tripoli
    Jordan: Amman, Aqaba
    Israel: Tel Aviv, Jerusalem, Haifa
    Saudi Arabia: Riyadh, Jeddah, Mecca
    Yemen: Sanaa, Aden
    Kuwait: Kuwait City
    Qatar: Doha
    Oman: Muscat`),
  region(`
    Egypt: Cairo, Alexandria, Luxor
    Libya: Benghazi, Misrata
    Tunisia: Tunis, Sfax
    Algeria: Algiers, Oran
    Morocco: Casablanca, Rabat, Marrakesh
    Sudan: Khartoum, Omdurman`),
  region(`
    Nigeria: Lagos, Abuja, Kano
    Ghana: Accra, Kumasi
    Senegal: Dakar
    Mali: Bamako, Timbuktu
    Cameroon: Douala, Yaoundé
    Ivory Coast: Abidjan
    Liberia: Monrovia
    Sierra Leone: Freetown`),
  region(`
    Kenya: Nairobi, Mombasa
    Ethiopia: Addis Ababa
    Tanzania: Dar es Salaam, Dodoma
    Uganda: Kampala, Entebbe
    Rwanda: Kigali
    Somalia: Mogadishu
    Zambia: Lusaka
    Zimbabwe: Harare, Bulawayo
    Mozambique: Maputo
    Botswana: Gaborone
    Namibia: Windhoek
    South Africa: Johannesburg, Cape Town, Durban, Pretoria`),
  region(`
    India: Mumbai, Delhi, Kolkata, Chennai, Bengaluru, Hyderabad
    Pakistan: Karachi, Lahore, Islamabad
    Bangladesh: Dhaka, Chittagong
    Sri Lanka: Colombo, Kandy
    Nepal: Kathmandu, Pokhara
    Afghanistan: Kabul, Herat, Kandahar
    Bhutan: Thimphu`),
  region(`
    China: Beijing, Shanghai, Guangzhou, Wuhan, Nanjing, Chengdu
    Japan: Tokyo, Osaka, Kyoto, Nagoya, Yokohama
    South Korea: Seoul, Busan, Incheon
    North Korea: Pyongyang
    Mongolia: Ulaanbaatar
    Taiwan: Taipei, Kaohsiung`),
  region(`
    Thailand: Bangkok, Chiang Mai
    Vietnam: Hanoi, Ho Chi Minh City, Huế
    Cambodia: Phnom Penh, Siem Reap
    Laos: Vientiane
    Myanmar: Yangon, Mandalay
    Malaysia: Kuala Lumpur, Penang
    Indonesia: Jakarta, Surabaya, Bandung
    Philippines: Manila, Cebu, Davao`),
  region(`
    Australia: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra
    New Zealand: Auckland, Wellington, Christchurch, Dunedin
    Fiji: Suva
    Papua New Guinea: Port Moresby
    Samoa: Apia
    Tonga: Nukuʻalofa`),
  region(`
    Canada: Toronto, Montreal, Vancouver, Ottawa, Calgary, Winnipeg
    United States: Boston, New York, Philadelphia, Detroit, Chicago, Atlanta, Houston, Denver, Los Angeles, Seattle
    Mexico: Mexico City, Guadalajara, Monterrey`),
  region(`
    Guatemala: Guatemala City
    Honduras: Tegucigalpa
    El Salvador: San Salvador
    Nicaragua: Managua
    Costa Rica: San José
    Panama: Panama City
    Cuba: Havana, Santiago de Cuba
    Haiti: Port-au-Prince
    Dominican Republic: Santo Domingo
    Jamaica: Kingston`),
  region(`
    Brazil: São Paulo, Rio de Janeiro, Brasília, Salvador
    Argentina: Buenos Aires, Córdoba, Rosario
    Chile: Santiago, Valparaíso
    Peru: Lima, Cusco
    Colombia: Bogotá, Medellín, Cali
    Venezuela: Caracas, Maracaibo
    Ecuador: Quito, Guayaquil
    Bolivia: La Paz, Santa Cruz
    Paraguay: Asunción
    Uruguay: Montevideo`),
];

/** Countries that are written with "the". */
export const THE_COUNTRIES: readonly string[] =
  'United States, United Kingdom, Netherlands, Soviet Union, Philippines, Czech Republic, Dominican Republic, United Arab Emirates'.split(
    ', ',
  );

/** Parts of the world; those of one row do not hold one another. */
export const PARTS_OF_WORLD: readonly (readonly string[])[] = [
  ['Europe', 'Africa', 'Asia', 'North America', 'South America', 'Australia', 'Antarctica'],
  ['Latin America', 'Central Asia', 'Southeast Asia', 'West Africa', 'Scandinavia', 'Middle East'],
  ['Western Europe', 'Eastern Europe', 'Northern Europe', 'Southern Europe', 'Central Europe'],
];

/** The countries of the United Kingdom and their neighbour. */
export const KINGDOMS: readonly string[] = ['England', 'Scotland', 'Wales', 'Northern Ireland', 'Ireland'];

/** Wholes that hold countries and cities: never wrong beside a part of them. */
export const WHOLES: ReadonlySet<string> = new Set(
  'africa,asia,europe,america,americas,north america,south america,latin america,central america,antarctica,oceania,australia and oceania,eurasia,middle east,east asia,southeast asia,south asia,central asia,west africa,east africa,western europe,eastern europe,northern europe,southern europe,scandinavia,balkans,caribbean,atlantic,pacific,earth,world,west,east,north,south,european union,eu,un,united nations,soviet union,british empire'.split(
    ',',
  ),
);
