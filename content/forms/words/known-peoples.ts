/** Peoples, languages, faiths and their adjectives, each row in one number and grammar. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_PEOPLES = rowsOf(`
  peoples of the ancient world: Sumerians, Akkadians, Babylonians, Assyrians, Hittites, Egyptians, Phoenicians, Persians, Greeks, Romans, Etruscans, Carthaginians
  peoples of the migrations: Huns, Goths, Visigoths, Ostrogoths, Vandals, Franks, Lombards, Burgundians, Saxons, Angles, Jutes
  peoples of medieval Europe: Vikings, Normans, Saxons, Danes, Franks, Magyars, Bulgars, Byzantines
  peoples of early Britain: Celts, Britons, Picts, Romans, Angles, Saxons, Jutes, Danes, Normans
  peoples of the steppe: Scythians, Sarmatians, Huns, Avars, Khazars, Pechenegs, Cumans, Mongols, Tatars
  rulers of the Near East: Arabs, Seljuks, Mongols, Mamluks, Ottomans, Safavids, Kurds, Persians
  tribes of Israel and neighbours: Israelites, Canaanites, Philistines, Moabites, Edomites, Phoenicians
  Greeks of old: Athenians, Spartans, Thebans, Corinthians, Macedonians
  ancient adjectives: Sumerian, Akkadian, Babylonian, Assyrian, Hittite, Egyptian, Phoenician, Persian, Greek, Hellenistic, Roman, Byzantine
  adjectives of rulers: Roman, Byzantine, Arab, Seljuk, Mongol, Mamluk, Ottoman, Persian
  colonial powers: Spanish, Portuguese, Dutch, French, English, Danish, Swedish
  colonial powers later: Spanish, Portuguese, Dutch, French, British, Danish, Belgian, German
  the colonial powers: Spaniards, Portuguese, Dutch, French, English, Danes, Swedes
  great powers, adjectives: British, French, German, Austrian, Russian, Italian, Japanese, American
  people of the great powers: Britons, Germans, Austrians, Russians, Italians, Hungarians, Poles
  people of western Europe: Germans, Austrians, Belgians, Italians, Spaniards, Britons
  people of northern Europe: Danes, Swedes, Norwegians, Finns, Icelanders, Estonians, Latvians, Lithuanians
  people of eastern Europe: Poles, Czechs, Slovaks, Hungarians, Romanians, Ukrainians, Belarusians, Russians
  people of the Balkans: Slovenes, Croats, Serbs, Bosniaks, Montenegrins, Albanians, Macedonians, Bulgarians, Greeks
  people of the Caucasus: Armenians, Georgians, Azerbaijanis, Chechens, Ossetians
  people of Britain: English, Scots, Welsh, Irish
  people of the Near East: Turks, Kurds, Arabs, Persians, Armenians, Greeks, Jews
  people of Central Asia: Kazakhs, Uzbeks, Turkmens, Kyrgyz, Tajiks, Uyghurs
  people of America: Americans, Canadians, Mexicans, Cubans, Puerto Ricans
  American immigrants: Germans, Irish, Italians, Poles, Swedes, Norwegians, Russians, Greeks
  people of South America: Argentines, Brazilians, Chileans, Peruvians, Bolivians, Colombians, Venezuelans
  people of Asia: Indians, Pakistanis, Bangladeshis, Nepalis, Sri Lankans, Indonesians, Filipinos, Malaysians
  people of Africa: Nigerians, Ghanaians, Kenyans, Ethiopians, Somalis, Egyptians, Moroccans, Algerians
  northern European: Danish, Swedish, Norwegian, Finnish, Icelandic, Estonian, Latvian, Lithuanian
  western European: French, Belgian, Dutch, German, Swiss, Austrian, Italian, Spanish, Portuguese
  British: English, Scottish, Welsh, Irish
  eastern European: Polish, Czech, Slovak, Hungarian, Romanian, Bulgarian, Ukrainian, Belarusian, Russian
  of the Balkans: Slovene, Slovenian, Croatian, Serbian, Bosnian, Montenegrin, Albanian, Macedonian, Bulgarian, Greek
  of the Caucasus: Armenian, Georgian, Azerbaijani, Chechen, Ossetian
  of the Near East: Turkish, Syrian, Lebanese, Jordanian, Iraqi, Iranian, Kuwaiti, Egyptian
  of East Asia: Chinese, Japanese, Korean, Vietnamese, Thai, Mongolian
  of Southeast Asia: Thai, Burmese, Vietnamese, Cambodian, Malaysian, Indonesian, Philippine
  of South Asia: Indian, Pakistani, Bangladeshi, Nepalese, Afghan
  of Latin America: Mexican, Guatemalan, Cuban, Colombian, Venezuelan, Peruvian, Bolivian, Chilean, Argentine, Brazilian
  of Africa: Nigerian, Ghanaian, Kenyan, Ugandan, Tanzanian, Ethiopian, Somali, Sudanese
  of North Africa: Moroccan, Algerian, Tunisian, Libyan, Egyptian
  of the south seas: Australian, Fijian, Samoan, Tongan, Māori
  native nations of the Northeast: Mohegan, Pequot, Narragansett, Wampanoag, Lenape, Mohawk, Oneida, Onondaga, Cayuga, Seneca
  native nations of the South: Cherokee, Choctaw, Chickasaw, Creek, Seminole
  native nations of the Plains: Sioux, Cheyenne, Arapaho, Pawnee, Kiowa, Comanche, Crow, Blackfeet
  native nations of the Southwest: Navajo, Apache, Hopi, Zuni, Pueblo, Ute, Paiute
  native nations of California: Miwok, Maidu, Yokuts, Mono, Paiute, Shoshone, Washoe
  peoples of West Africa: Yoruba, Igbo, Hausa, Fulani, Akan, Ewe, Fon, Mende, Wolof, Mandinka
  peoples of southern Africa: Zulu, Xhosa, Sotho, Tswana, Shona, Ndebele
  peoples of East Africa: Kikuyu, Maasai, Luo, Oromo, Amhara, Somali
  languages of western Europe: English, French, German, Dutch, Spanish, Portuguese, Italian
  Romance languages: Italian, French, Spanish, Portuguese, Catalan, Romanian
  Germanic languages: German, Dutch, Frisian, Danish, Swedish, Norwegian, Icelandic
  Slavic languages: Russian, Ukrainian, Belarusian, Polish, Czech, Slovak, Slovene, Croatian, Serbian, Bulgarian
  Celtic languages: Irish, Scottish Gaelic, Manx, Welsh, Cornish, Breton
  Baltic and Finnic languages: Finnish, Estonian, Latvian, Lithuanian
  classical languages: Latin, Greek, Hebrew, Aramaic, Syriac, Arabic, Persian, Sanskrit
  languages of India: Hindi, Urdu, Punjabi, Gujarati, Marathi, Bengali, Tamil, Telugu, Kannada, Malayalam
  languages of China: Mandarin, Cantonese, Hakka, Hokkien, Shanghainese
  languages of Southeast Asia: Thai, Lao, Khmer, Burmese, Vietnamese, Malay, Tagalog, Javanese
  languages of Africa: Swahili, Hausa, Yoruba, Igbo, Zulu, Xhosa, Amharic, Somali
  old languages: Sumerian, Akkadian, Hittite, Ugaritic, Elamite, Old Persian
  families of languages: Indo-European, Uralic, Turkic, Semitic, Sino-Tibetan, Austronesian, Dravidian
  branches of Indo-European: Germanic, Italic, Celtic, Slavic, Hellenic, Iranian
  alphabets: Latin, Greek, Cyrillic, Hebrew, Arabic, Armenian, Georgian
  faiths: Christianity, Islam, Judaism, Hinduism, Buddhism, Sikhism, Jainism, Taoism, Confucianism, Shinto, Zoroastrianism
  believers: Christians, Muslims, Jews, Hindus, Buddhists, Sikhs, Jains, Zoroastrians
  of a faith: Christian, Muslim, Jewish, Hindu, Buddhist, Sikh, Jain, Taoist
  churches, adjectives: Roman Catholic, Orthodox, Lutheran, Calvinist, Anglican, Methodist, Baptist, Presbyterian, Congregational, Quaker
  members of churches: Catholics, Lutherans, Calvinists, Anglicans, Puritans, Methodists, Baptists, Presbyterians, Quakers, Mormons
  branches of Christianity: Catholicism, Orthodoxy, Protestantism, Lutheranism, Calvinism, Anglicanism
  Protestant churches: Lutheranism, Calvinism, Anglicanism, Methodism, Presbyterianism, Puritanism
  heresies: Arianism, Nestorianism, Monophysitism, Pelagianism, Gnosticism, Donatism
  * Church | of the East: Armenian, Coptic, Ethiopian, Syriac, Greek, Russian, Georgian
  * Church | of the West: Catholic, Anglican, Lutheran, Methodist, Presbyterian, Baptist, Episcopal
  * Orthodox Church: Greek, Russian, Serbian, Romanian, Bulgarian, Georgian, Coptic, Syriac
  branches of Islam: Sunni, Shia, Ibadi, Sufi, Ismaili
  branches of Judaism: Orthodox, Conservative, Reform, Reconstructionist
  monastic orders: Benedictines, Cistercians, Carthusians, Franciscans, Dominicans, Augustinians, Carmelites, Jesuits
  military orders: Knights Templar, Knights Hospitaller, Teutonic Knights, Livonian Order
  branches of Buddhism: Theravada, Mahayana, Vajrayana, Zen
  parties of the Russian revolution: Bolsheviks, Mensheviks, Socialist Revolutionaries, Kadets
  parties of old America: Federalists, Whigs, Democrats, Republicans, Know Nothings, Free Soilers, Populists
  parties of the French Revolution: Jacobins, Girondins, Montagnards, Cordeliers
`);
