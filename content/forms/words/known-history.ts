/** Periods, wars, battles, treaties, acts, empires and styles by time and place. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_HISTORY = rowsOf(`
  geological periods: Ediacaran, Cambrian, Ordovician, Silurian, Devonian, Carboniferous, Permian, Triassic, Jurassic, Cretaceous, Paleogene, Neogene, Quaternary
  geological eras: Precambrian, Paleozoic, Mesozoic, Cenozoic
  geological epochs: Paleocene, Eocene, Oligocene, Miocene, Pliocene, Pleistocene, Holocene
  geological eons: Hadean, Archean, Proterozoic, Phanerozoic
  prehistoric ages: Paleolithic, Mesolithic, Neolithic, Chalcolithic, Bronze Age, Iron Age
  ages of metal: Stone Age, Copper Age, Bronze Age, Iron Age
  * Age: Stone, Copper, Bronze, Iron
  periods of Europe: Antiquity, Middle Ages, Renaissance, Reformation, Enlightenment, Industrial Revolution
  periods of Egypt: Old Kingdom, Middle Kingdom, New Kingdom, Late Period
  periods of Japan: Nara period, Heian period, Kamakura period, Muromachi period, Edo period, Meiji period, Taishō period, Shōwa period
  eras of Japan: Nara, Heian, Kamakura, Muromachi, Edo, Meiji, Taishō, Shōwa
  eras of Britain: Elizabethan, Jacobean, Georgian, Regency, Victorian, Edwardian
  eras of the United States: Reconstruction, Gilded Age, Progressive Era, Roaring Twenties, Great Depression, New Deal
  depressions: Great Depression, Long Depression, Panic of 1907, Great Recession
  dynasties of China: Xia, Shang, Zhou, Qin, Han, Sui, Tang, Song, Yuan, Ming, Qing
  * dynasty | of China: Xia, Shang, Zhou, Qin, Han, Sui, Tang, Song, Yuan, Ming, Qing
  * Dynasty | of China: Xia, Shang, Zhou, Qin, Han, Sui, Tang, Song, Yuan, Ming, Qing
  * dynasty | of Persia and Islam: Achaemenid, Parthian, Sasanian, Umayyad, Abbasid, Fatimid, Ayyubid, Safavid, Qajar, Pahlavi
  caliphates: Umayyad Caliphate, Abbasid Caliphate, Fatimid Caliphate, Rashidun Caliphate
  royal houses of England: Plantagenets, Lancastrians, Yorkists, Tudors, Stuarts, Hanoverians, Windsors
  royal houses of Europe: Habsburgs, Bourbons, Hohenzollerns, Romanovs, Wittelsbachs, Savoys
  * Empire | of the ancient world: Akkadian, Assyrian, Babylonian, Hittite, Persian, Achaemenid, Macedonian, Seleucid, Parthian, Roman, Sasanian, Byzantine
  * Empire | of the middle ages: Byzantine, Carolingian, Holy Roman, Bulgarian, Serbian, Latin, Seljuk, Mongol, Timurid, Ottoman
  * Empire | of modern Europe: Holy Roman, Spanish, Portuguese, Dutch, British, French, Russian, Austrian, German, Ottoman, Austro-Hungarian
  * Empire | of India: Maurya, Gupta, Chola, Vijayanagara, Mughal, Maratha, Sikh
  * Empire | of Africa: Ghana, Mali, Songhai, Oyo, Asante, Benin, Ethiopian, Kanem
  * Empire | of Southeast Asia: Khmer, Srivijaya, Majapahit, Taungoo, Siamese
  * Empire | of America: Aztec, Inca, Maya, Tiwanaku, Wari
  kingdoms of Africa: Kingdom of Kongo, Kingdom of Benin, Kingdom of Dahomey, Kingdom of Kush, Kingdom of Aksum, Asante Empire, Oyo Empire, Mali Empire, Songhai Empire
  cultures of America: Olmec, Zapotec, Maya, Toltec, Mixtec, Aztec, Inca, Moche, Nazca
  cultures of early Europe: Minoan, Mycenaean, Etruscan, Hallstatt, La Tène
  wars of the ancient world: Trojan War, Ionian Revolt, Peloponnesian War, Corinthian War, First Punic War, Second Punic War, Third Punic War, Gallic Wars
  Punic wars: First Punic War, Second Punic War, Third Punic War, Gallic Wars
  wars of the middle ages: Norman Conquest, First Crusade, Third Crusade, Fourth Crusade, Hundred Years' War, Wars of the Roses
  crusades: First Crusade, Second Crusade, Third Crusade, Fourth Crusade, Fifth Crusade, Albigensian Crusade
  wars of early modern Europe: Eighty Years' War, Thirty Years' War, English Civil War, Nine Years' War, Great Northern War, War of the Spanish Succession, War of the Austrian Succession, Seven Years' War
  wars of the Baltic: Livonian War, Northern Seven Years' War, Thirty Years' War, Great Northern War, Finnish War, Crimean War, Winter War, Continuation War
  * Years' War: Seven, Nine, Thirty, Eighty, Hundred
  wars of colonial America: Pequot War, King Philip's War, King William's War, Queen Anne's War, King George's War, French and Indian War, Revolutionary War
  wars of the young United States: French and Indian War, Revolutionary War, War of 1812, Mexican–American War, Civil War, Spanish–American War
  wars of the United States since 1898: Spanish–American War, World War I, World War II, Korean War, Vietnam War, Gulf War, Iraq War
  American wars: American Revolutionary War, War of 1812, Mexican–American War, American Civil War, Spanish–American War
  wars of 19th-century Europe: Napoleonic Wars, Greek War of Independence, Crimean War, Austro-Prussian War, Franco-Prussian War, Russo-Turkish War, Boer War
  colonial wars: First Opium War, Second Opium War, Crimean War, First Boer War, Second Boer War, Zulu War, Boxer Rebellion
  wars of East Asia: First Opium War, First Sino-Japanese War, Boxer Rebellion, Russo-Japanese War, Second Sino-Japanese War, Chinese Civil War, Korean War, Vietnam War
  wars before the First World War: Boer War, Russo-Japanese War, Italo-Turkish War, First Balkan War, Second Balkan War, World War I
  world wars: Napoleonic Wars, Franco-Prussian War, First World War, Second World War, Cold War
  civil wars: English Civil War, American Civil War, Russian Civil War, Finnish Civil War, Irish Civil War, Spanish Civil War, Greek Civil War, Chinese Civil War
  wars of the Cold War: Korean War, Vietnam War, Six-Day War, Yom Kippur War, Soviet–Afghan War, Iran–Iraq War, Falklands War, Gulf War
  wars of Israel: Suez Crisis, Six-Day War, War of Attrition, Yom Kippur War, Lebanon War
  wars of late Yugoslavia: Ten-Day War, Croatian War, Bosnian War, Kosovo War
  crises of the Cold War: Berlin Blockade, Suez Crisis, Hungarian Revolution, Berlin Crisis, Bay of Pigs Invasion, Cuban Missile Crisis, Prague Spring
  revolutions of the 18th century: Glorious Revolution, American Revolution, French Revolution, Haitian Revolution
  * Revolution | political: Glorious, American, French, Haitian, July, Mexican, Russian, Cuban, Iranian
  * Revolution | of ways of life: Neolithic, Commercial, Scientific, Agricultural, Industrial, Digital, Green
  revolutions of Russia: Decembrist revolt, Revolution of 1905, February Revolution, October Revolution
  colour revolutions: Velvet Revolution, Rose Revolution, Orange Revolution, Tulip Revolution
  Battle of * | ancient: Marathon, Thermopylae, Salamis, Plataea, Issus, Gaugamela, Cannae, Zama, Actium
  Battle of * | medieval: Tours, Hastings, Manzikert, Hattin, Bannockburn, Crécy, Poitiers, Agincourt, Grunwald
  Battle of * | of the Wars of the Roses: St Albans, Towton, Barnet, Tewkesbury, Bosworth Field
  Battle of * | of the Civil War in England: Edgehill, Marston Moor, Naseby, Worcester
  Battle of * | of Frederick and Peter: Narva, Poltava, Blenheim, Culloden, Rossbach, Leuthen
  Battle of * | of the American Revolution: Lexington, Bunker Hill, Long Island, White Plains, Fort Washington, Trenton, Princeton, Brandywine, Saratoga, Monmouth, Camden, Cowpens, Yorktown
  Battle of * | of Napoleon: Marengo, Trafalgar, Austerlitz, Jena, Wagram, Borodino, Leipzig, Waterloo
  Battle of * | of the American Civil War: Bull Run, Shiloh, Antietam, Fredericksburg, Chancellorsville, Gettysburg, Vicksburg, Chickamauga, Cold Harbor
  Battle of * | of the First World War: the Marne, Tannenberg, Ypres, Gallipoli, Verdun, Jutland, the Somme, Passchendaele, Cambrai
  Battle of * | of the Second World War: Britain, Crete, Moscow, Midway, El Alamein, Stalingrad, Kursk, Monte Cassino, Normandy, Okinawa
  Battle of * | of the Pacific: the Coral Sea, Midway, Guadalcanal, Saipan, Leyte Gulf, Iwo Jima, Okinawa
  Siege of *: Constantinople, Rhodes, Malta, Vienna, Orléans, La Rochelle, Yorktown, Sevastopol, Leningrad
  operations of the Second World War: Operation Barbarossa, Operation Torch, Operation Husky, Operation Overlord, Operation Market Garden, Operation Bagration
  Treaty of * | of the middle ages and after: Verdun, Troyes, Tordesillas, Cateau-Cambrésis, Westphalia, Utrecht
  Treaty of * | of the 18th century: Utrecht, Nystad, Aix-la-Chapelle, Hubertusburg, Paris, Ghent
  Treaty of * | of the First World War: Brest-Litovsk, Versailles, Saint-Germain, Trianon, Neuilly, Sèvres, Lausanne
  Treaty of * | of European unity: Paris, Rome, Maastricht, Amsterdam, Nice, Lisbon
  Treaty of * | of the United States: Paris, Ghent, Guadalupe Hidalgo, Greenville, Fort Laramie
  peace of religion: Peace of Augsburg, Edict of Nantes, Peace of Westphalia, Edict of Fontainebleau
  Edict of *: Milan, Thessalonica, Worms, Nantes, Restitution, Fontainebleau
  Council of *: Nicaea, Constantinople, Ephesus, Chalcedon, Constance, Basel, Florence, Trent
  conferences of the war: Casablanca Conference, Tehran Conference, Yalta Conference, Potsdam Conference, Cairo Conference
  accords: Helsinki Accords, Camp David Accords, Oslo Accords, Dayton Agreement, Good Friday Agreement
  climate agreements: Montreal Protocol, Kyoto Protocol, Copenhagen Accord, Paris Agreement
  papers of liberty: Magna Carta, Petition of Right, Bill of Rights, Declaration of Independence, Articles of Confederation, Constitution
  founding papers of the United States: Declaration of Independence, Articles of Confederation, Bill of Rights, Federalist Papers, Emancipation Proclamation
  * Amendment: First, Second, Fourth, Fifth, Sixth, Eighth, Tenth, Thirteenth, Fourteenth, Fifteenth, Eighteenth, Nineteenth, Twenty-first
  * Act | before the American Revolution: Navigation, Molasses, Sugar, Currency, Stamp, Quartering, Declaratory, Tea, Quebec
  acts on trade in the United States: Sherman Antitrust Act, Clayton Antitrust Act, Pure Food and Drug Act, Federal Reserve Act, Smoot–Hawley Tariff Act
  acts on money in the United States: Glass–Steagall Act, Securities Act, McCarran–Ferguson Act, Gramm–Leach–Bliley Act, Sarbanes–Oxley Act, Dodd–Frank Act
  acts of the New Deal: Social Security Act, Wagner Act, Fair Labor Standards Act, National Housing Act, Agricultural Adjustment Act
  acts of the 1960s: Equal Pay Act, Civil Rights Act, Voting Rights Act, Fair Housing Act, Higher Education Act
  acts on nature in the United States: Clean Air Act, Clean Water Act, Endangered Species Act, Wilderness Act, Safe Drinking Water Act
  acts on land in the United States: Northwest Ordinance, Land Ordinance, Homestead Act, Morrill Act, Dawes Act, Pacific Railway Act
  acts of union: Act of Supremacy, Act of Uniformity, Act of Settlement, Acts of Union, Reform Act
  lands bought by the United States: Louisiana Purchase, Gadsden Purchase, Alaska Purchase, Mexican Cession, Oregon Treaty
  compromises: Great Compromise, Missouri Compromise, Compromise of 1850, Kansas–Nebraska Act, Crittenden Compromise
  awakenings: First Great Awakening, Second Great Awakening, Third Great Awakening, Social Gospel
  styles of architecture: Romanesque, Gothic, Renaissance, Baroque, Rococo, Neoclassical, Neo-Gothic, Art Nouveau, Art Deco, Modernist, Brutalist, Postmodern
  revival styles: Greek Revival, Gothic Revival, Colonial Revival, Renaissance Revival, Romanesque Revival
  styles of art: Realism, Impressionism, Post-Impressionism, Symbolism, Fauvism, Expressionism, Cubism, Futurism, Dada, Surrealism, Abstract Expressionism, Pop Art, Minimalism
  currents of art: realism, impressionism, expressionism, cubism, futurism, surrealism, minimalism
  orders of columns: Doric, Ionic, Corinthian, Tuscan, Composite
  currents of thought: rationalism, empiricism, idealism, materialism, positivism, pragmatism, existentialism, structuralism, post-structuralism
  political currents: liberalism, conservatism, socialism, communism, anarchism, fascism, nationalism
  kinds of communism: Marxism, Leninism, Stalinism, Trotskyism, Maoism, Titoism
  kinds of ethics: utilitarianism, deontology, virtue ethics, contractualism, egoism
  ancient schools of thought: Stoicism, Epicureanism, Skepticism, Cynicism, Platonism, Neoplatonism
  Indian philosophies: Samkhya, Yoga, Nyaya, Vaisheshika, Mimamsa, Vedanta
`);
