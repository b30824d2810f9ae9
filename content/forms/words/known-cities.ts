/** More cities by country, neighbours near each other. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_CITIES = rowsOf(`
  of the American East: Boston, Worcester, Springfield, Providence, Hartford, New Haven, Bridgeport, Stamford, New York, Newark, Trenton, Philadelphia, Pittsburgh, Wilmington, Baltimore, Washington, Richmond, Norfolk, Albany, Rochester, Buffalo
  of Connecticut: Hartford, New Haven, Bridgeport, Stamford, Waterbury, Norwalk, New London, Danbury, New Britain, Middletown, Windsor, Wethersfield, Saybrook
  of the American South: Charlotte, Raleigh, Charleston, Savannah, Atlanta, Jacksonville, Orlando, Tampa, Miami, Montgomery, Birmingham, Mobile, New Orleans, Memphis, Nashville, Louisville
  of the American Midwest: Cleveland, Columbus, Cincinnati, Toledo, Detroit, Indianapolis, Chicago, Milwaukee, Madison, Minneapolis, Saint Paul, St. Louis, Kansas City, Omaha, Des Moines
  of the American West: Denver, Salt Lake City, Phoenix, Tucson, Las Vegas, Reno, San Diego, Los Angeles, San Francisco, Oakland, San Jose, Sacramento, Fresno, Portland, Seattle, Tacoma, Spokane
  of Texas: Dallas, Fort Worth, Austin, Houston, San Antonio, El Paso, Galveston
  of California: Los Angeles, San Diego, Long Beach, Santa Barbara, Bakersfield, Fresno, San Jose, San Francisco, Oakland, Berkeley, Sacramento, Stockton
  of Canada: Halifax, Quebec City, Montreal, Ottawa, Kingston, Toronto, Hamilton, London, Windsor, Winnipeg, Regina, Saskatoon, Calgary, Edmonton, Vancouver, Victoria
  of Mexico: Tijuana, Monterrey, Guadalajara, Puebla, Veracruz, Oaxaca, Mérida, Acapulco
  of Britain: Plymouth, Exeter, Bristol, Bath, Southampton, Portsmouth, Brighton, London, Oxford, Cambridge, Norwich, Leicester, Nottingham, Derby, Birmingham, Coventry, Stoke-on-Trent, Manchester, Liverpool, Sheffield, Leeds, Bradford, York, Hull, Newcastle
  of Oxford and around: Oxford, Abingdon, Banbury, Bicester, Witney, Reading, Swindon, Aylesbury
  of Scotland: Edinburgh, Glasgow, Stirling, Perth, Dundee, Aberdeen, Inverness
  of Ireland: Dublin, Cork, Limerick, Galway, Waterford, Kilkenny, Belfast, Derry
  of France: Lille, Amiens, Rouen, Paris, Reims, Nancy, Strasbourg, Dijon, Lyon, Grenoble, Nice, Marseille, Montpellier, Toulouse, Bordeaux, Nantes, Rennes, Orléans, Tours
  of the Netherlands: Amsterdam, Haarlem, Leiden, Delft, Rotterdam, Dordrecht, Utrecht, Eindhoven, Maastricht, Groningen
  of Belgium: Brussels, Antwerp, Ghent, Bruges, Leuven, Liège, Namur, Charleroi
  of Germany: Kiel, Lübeck, Hamburg, Bremen, Hanover, Berlin, Leipzig, Dresden, Düsseldorf, Cologne, Bonn, Frankfurt, Mainz, Heidelberg, Stuttgart, Nuremberg, Augsburg, Munich
  Hanseatic: Lübeck, Hamburg, Bremen, Rostock, Stralsund, Danzig, Königsberg, Riga, Reval, Visby
  of Switzerland: Geneva, Lausanne, Bern, Basel, Lucerne, Zürich, Lugano
  of Austria: Vienna, Linz, Salzburg, Graz, Innsbruck
  of Italy: Turin, Genoa, Milan, Verona, Padua, Venice, Trieste, Bologna, Florence, Pisa, Siena, Rome, Naples, Bari, Palermo
  of Spain: Madrid, Toledo, Salamanca, Valladolid, Bilbao, Zaragoza, Barcelona, Valencia, Granada, Málaga, Córdoba, Seville, Cádiz
  of ancient Greece: Athens, Sparta, Thebes, Corinth, Argos, Megara, Delphi, Olympia
  of the ancient world: Rome, Carthage, Syracuse, Athens, Alexandria, Antioch, Constantinople, Babylon, Nineveh, Ur, Uruk
  of old patriarchs: Rome, Constantinople, Alexandria, Antioch, Jerusalem
  of Mesopotamia: Ur, Uruk, Eridu, Lagash, Nippur, Kish, Babylon, Nineveh, Assur
  of early farmers: Jericho, Çatalhöyük, Göbekli Tepe, Tell Abu Hureyra, Mehrgarh, Ain Ghazal
  of Egypt: Alexandria, Memphis, Thebes, Heliopolis, Luxor, Aswan
  of Turkey: Istanbul, Bursa, İzmir, Ankara, Konya, Adana, Antalya, Trabzon
  of Armenia: Yerevan, Gyumri, Vanadzor, Dvin, Ani, Kars
  of Poland: Gdańsk, Szczecin, Poznań, Łódź, Warsaw, Lublin, Kraków, Katowice, Wrocław
  of Yugoslavia: Ljubljana, Zagreb, Rijeka, Split, Dubrovnik, Mostar, Sarajevo, Belgrade, Novi Sad, Niš, Skopje
  of the Baltic: Copenhagen, Stockholm, Turku, Helsinki, Saint Petersburg, Tallinn, Riga, Klaipėda, Kaliningrad, Gdańsk, Kiel
  of Sweden: Stockholm, Uppsala, Gothenburg, Malmö, Lund, Linköping, Visby
  of Russia: Moscow, Saint Petersburg, Novgorod, Pskov, Smolensk, Kazan, Yekaterinburg, Novosibirsk, Vladivostok
  of Ukraine: Kyiv, Kharkiv, Dnipro, Odesa, Lviv, Donetsk, Sevastopol
  of Central Asia: Samarkand, Bukhara, Tashkent, Merv, Khiva, Kashgar
  of Persia: Tehran, Isfahan, Shiraz, Tabriz, Mashhad, Qom, Kerman
  of the Near East: Baghdad, Mosul, Basra, Damascus, Aleppo, Beirut, Jerusalem, Cairo, Mecca, Medina
  of the Holy Land: Jerusalem, Bethlehem, Nazareth, Hebron, Jericho, Jaffa, Acre, Haifa
  of India: Delhi, Agra, Jaipur, Lucknow, Varanasi, Patna, Kolkata, Mumbai, Pune, Ahmedabad, Surat, Hyderabad, Bengaluru, Chennai, Madurai
  of old India: Delhi, Bombay, Calcutta, Madras, Bangalore, Poona
  of Pakistan: Karachi, Lahore, Islamabad, Rawalpindi, Peshawar, Quetta, Multan
  of China: Beijing, Tianjin, Shanghai, Nanjing, Suzhou, Hangzhou, Wuhan, Chongqing, Chengdu, Guangzhou, Shenzhen, Xi'an
  of Japan: Sapporo, Sendai, Tokyo, Yokohama, Nagoya, Kyoto, Osaka, Kobe, Hiroshima, Fukuoka, Nagasaki
  of Korea: Seoul, Incheon, Daegu, Busan, Gwangju
  of Indonesia: Jakarta, Bandung, Semarang, Yogyakarta, Surabaya, Medan
  of Australia: Sydney, Newcastle, Canberra, Melbourne, Geelong, Hobart, Adelaide, Perth, Darwin, Cairns, Brisbane
  of New Zealand: Auckland, Hamilton, Wellington, Nelson, Christchurch, Dunedin
  of South Africa: Cape Town, Port Elizabeth, Durban, Bloemfontein, Johannesburg, Pretoria, Kimberley
  of Brazil: São Paulo, Rio de Janeiro, Belo Horizonte, Brasília, Salvador, Recife, Fortaleza, Manaus
  of the Andes: Bogotá, Quito, Lima, Cusco, Arequipa, La Paz, Sucre, Potosí
  ports of the slave trade: Liverpool, Bristol, London, Nantes, Lisbon, Middelburg
  ports of West Africa: Elmina, Cape Coast, Ouidah, Badagry, Luanda, Gorée
`);
