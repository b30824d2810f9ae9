/** Rivers, lakes, seas, mountains, deserts and islands by part of the world. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_WATERS = rowsOf(`
  rivers of North America: Mississippi, Missouri, Ohio, Tennessee, Arkansas, Red River, Rio Grande, Colorado, Snake, Columbia, Yukon, Mackenzie, Saint Lawrence, Hudson, Delaware, Susquehanna, Potomac
  * River | of the eastern United States: Kennebec, Merrimack, Connecticut, Housatonic, Hudson, East, Delaware, Susquehanna, Potomac, James, Roanoke, Savannah
  * River | of the central United States: Mississippi, Missouri, Ohio, Tennessee, Cumberland, Wabash, Illinois, Wisconsin, Des Moines, Platte, Kansas, Arkansas, Red, White
  * River | of the western United States: Colorado, Green, Gila, Snake, Salmon, Columbia, Willamette, Klamath, Sacramento, San Joaquin, American, Feather, Merced, Tuolumne
  * River | of Canada: Yukon, Mackenzie, Peace, Fraser, Saskatchewan, Nelson, Churchill, Ottawa, Saint Lawrence
  * River | of Pittsburgh: Allegheny, Monongahela, Ohio, Youghiogheny
  rivers of South America: Amazon, Orinoco, Paraná, Paraguay, Uruguay, São Francisco, Magdalena, Madeira
  * River | of South America: Amazon, Orinoco, Paraná, Paraguay, Uruguay, São Francisco, Magdalena
  rivers of western Europe: Rhine, Meuse, Moselle, Scheldt, Seine, Loire, Garonne, Rhône, Saône, Main, Weser, Elbe
  rivers of eastern Europe: Danube, Drava, Sava, Tisza, Vistula, Oder, Neman, Dniester, Dnieper, Don, Volga, Ural
  rivers of Spain and Portugal: Ebro, Duero, Tagus, Guadiana, Guadalquivir
  rivers of Italy: Po, Adige, Arno, Tiber, Rubicon
  rivers of Great Britain: Thames, Severn, Trent, Tyne, Tees, Humber, Mersey, Clyde, Forth, Tay, Avon, Cherwell
  River *: Thames, Cherwell, Severn, Avon, Trent, Ouse, Tyne, Tees, Wear, Humber, Mersey, Clyde, Forth, Tay
  rivers of the Baltic: Neva, Narva, Daugava, Neman, Vistula, Oder
  rivers of Siberia: Ob, Irtysh, Yenisei, Lena, Kolyma, Amur
  rivers of Africa: Nile, Blue Nile, White Nile, Niger, Congo, Zambezi, Limpopo, Orange, Senegal, Gambia, Volta
  * River | of Africa: Nile, Niger, Congo, Zambezi, Limpopo, Orange, Senegal, Gambia, Volta
  rivers of the Near East: Tigris, Euphrates, Jordan, Nile, Orontes, Halys
  rivers of South Asia: Indus, Jhelum, Sutlej, Ganges, Yamuna, Brahmaputra, Godavari, Krishna, Narmada
  rivers of East Asia: Yangtze, Yellow River, Pearl River, Mekong, Irrawaddy, Salween, Chao Phraya, Amur
  * River | of East Asia: Yangtze, Yellow, Pearl, Mekong, Red, Irrawaddy, Salween, Yalu, Han
  * River | of Australia: Murray, Darling, Murrumbidgee, Hunter, Swan, Derwent, Brisbane, Yarra
  * River | of New York: Hudson, East, Harlem, Bronx, Delaware
  Lake * | of North America: Superior, Michigan, Huron, Erie, Ontario, Champlain, Winnipeg
  Lake * | of the American West: Tahoe, Mead, Powell, Mono, Shasta, Havasu
  Lake * | of Africa: Victoria, Tanganyika, Malawi, Chad, Turkana, Albert, Volta, Tana
  Lake * | of the Alps: Geneva, Constance, Lucerne, Zürich, Como, Garda, Maggiore
  Lake * | of Russia: Ladoga, Onega, Peipus, Baikal
  Lake * | of South America: Titicaca, Maracaibo, Poopó, Nicaragua
  Lake * | of Turkey and around: Van, Urmia, Sevan, Tuz
  Loch *: Ness, Lomond, Awe, Morar, Leven
  great lakes: Superior, Michigan, Huron, Erie, Ontario
  * Sea | of Europe: Baltic, North, Norwegian, Barents, White, Irish
  * Sea | of the Mediterranean: Mediterranean, Adriatic, Ionian, Aegean, Tyrrhenian, Black, Caspian, Red, Dead
  * Sea | of Asia: Red, Arabian, South China, East China, Yellow, Philippine, Coral, Tasman
  * Sea | of the Arctic: Barents, Kara, Laptev, East Siberian, Chukchi, Beaufort, Bering
  * Sea | inland: Caspian, Aral, Black, Dead
  seas near the Mediterranean: Mediterranean, Adriatic, Aegean, Black Sea, Caspian
  * Ocean: Atlantic, Pacific, Indian, Arctic, Southern
  oceans: Atlantic, Pacific, Indian Ocean, Arctic Ocean
  Gulf of * | of the Baltic: Bothnia, Finland, Riga, Gdańsk
  Gulf of * | of the Americas: Mexico, California, Alaska, Maine, Saint Lawrence, Panama, Honduras
  Gulf of * | of Asia: Aden, Oman, Aqaba, Suez, Thailand, Tonkin, Mannar
  Bay of *: Bengal, Biscay, Fundy, Naples, Cádiz
  * Bay | of the United States: Chesapeake, Delaware, Narragansett, Cape Cod, Tampa, Mobile, Galveston, San Francisco, Monterey
  Strait of *: Gibraltar, Hormuz, Malacca, Messina, Dover, Magellan
  straits: Bosphorus, Dardanelles, Bering Strait, English Channel, Kattegat, Skagerrak, Øresund
  straits of Denmark: Great Belt, Little Belt, Øresund, Kattegat, Skagerrak
  * Strait: Bering, Davis, Denmark, Hudson, Bass, Cook, Torres, Taiwan
  * Canal: Suez, Panama, Kiel, Erie, Corinth, Göta
  mountain ranges of Europe: Alps, Pyrenees, Apennines, Carpathians, Jura, Vosges, Balkans, Urals, Caucasus
  mountain ranges of Asia: Himalayas, Karakoram, Hindu Kush, Pamirs, Tian Shan, Altai, Kunlun
  mountain ranges of America: Rockies, Cascades, Sierra Nevada, Appalachians, Andes, Ozarks, Adirondacks, Catskills
  * Mountains | of the western United States: Rocky, Cascade, Wasatch, Bighorn, Klamath, White, San Gabriel, Santa Cruz
  * Mountains | of the eastern United States: Appalachian, Allegheny, Blue Ridge, Great Smoky, White, Green, Adirondack, Catskill, Pocono
  * Mountains | of the world: Andes, Rocky, Appalachian, Atlas, Ural, Caucasus
  * Mountains | of Asia: Altai, Sayan, Ural, Caucasus, Taurus, Zagros, Elburz
  * Mountains | of Europe: Carpathian, Ore, Tatra, Jura, Balkan, Rhodope, Ural, Caucasus
  Mount * | of the Sierra Nevada: Whitney, Williamson, Russell, Humphreys, Ritter, Lyell, Dana
  Mount * | of the Cascades: Rainier, Hood, Shasta, Saint Helens, Baker, Adams
  Mount * | of Alaska and Canada: McKinley, Logan, Foraker, Saint Elias, Fairweather
  Mount * | of New England: Washington, Katahdin, Mansfield, Greylock, Adams, Jefferson
  Mount * | of Africa: Kilimanjaro, Kenya, Elgon, Meru, Cameroon
  Mount * | of the Near East: Ararat, Sinai, Hermon, Carmel, Nebo, Zion, Tabor
  Mount * | of Greece: Olympus, Parnassus, Athos, Ida, Pelion
  Mount * | of Italy and around: Etna, Vesuvius, Olympus, Athos
  mountains of the Himalaya: Everest, Kangchenjunga, Lhotse, Makalu, Cho Oyu, Dhaulagiri, Manaslu, Annapurna, Nanga Parbat
  mountains of the Alps: Mont Blanc, Matterhorn, Eiger, Jungfrau, Monte Rosa, Piz Bernina
  mountains of the Andes: Aconcagua, Chimborazo, Cotopaxi, Huascarán, Illimani, Ojos del Salado
  volcanoes: Vesuvius, Etna, Stromboli, Krakatoa, Tambora, Pinatubo, Mauna Loa, Kīlauea, Mount Fuji
  * Desert | of North America: Mojave, Sonoran, Chihuahuan, Great Basin
  * Desert | of Africa and Asia: Sahara, Nubian, Libyan, Arabian, Syrian, Negev, Thar, Gobi, Taklamakan
  * Desert | of the south: Atacama, Kalahari, Namib, Great Victoria, Simpson, Gibson, Great Sandy
  deserts: Sahara, Sahel, Kalahari, Namib, Gobi, Taklamakan, Negev, Sinai
  * Islands | of the Atlantic: Canary, Faroe, Shetland, Orkney, Falkland, Azores, Cape Verde, Cayman, Virgin, Leeward
  * Islands | of the Pacific: Solomon, Marshall, Gilbert, Cook, Pitcairn, Galápagos, Aleutian, Kuril, Mariana, Hawaiian
  island groups of the Atlantic: Azores, Canaries, Bahamas, Hebrides, Faroes, Orkneys, Bermudas
  * Island | of New York: Long, Staten, Ellis, Governors, Roosevelt, Coney, Liberty, Randalls
  * Island | of Canada: Vancouver, Baffin, Ellesmere, Victoria, Devon, Banks, Prince Edward, Cape Breton
  * Peninsula | of Europe: Iberian, Italian, Balkan, Crimean, Kola, Jutland, Scandinavian, Cotentin, Peloponnese
  * Peninsula | of Asia: Arabian, Sinai, Korean, Malay, Kamchatka, Liaodong, Shandong
  * Valley | of California: Central, Silicon, Napa, Sonoma, Death, Owens, San Fernando, Imperial, Yosemite
  * Valley | of the old world: Indus, Nile, Jordan, Rhine, Loire, Po
  continents of old: Pangaea, Gondwana, Laurasia, Rodinia, Laurentia, Baltica
  national parks: Yellowstone, Yosemite, Grand Teton, Glacier, Zion, Bryce Canyon, Sequoia, Kings Canyon
  * National Park | of California: Yosemite, Sequoia, Kings Canyon, Joshua Tree, Redwood, Death Valley, Lassen Volcanic
  * National Park | of the United States: Yellowstone, Grand Teton, Glacier, Rocky Mountain, Zion, Bryce Canyon, Grand Canyon, Everglades, Acadia
`);
