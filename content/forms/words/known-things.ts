/** Things with names beside bodies and places: stars and gods, books and feasts, instruments and elements. Data only. */
import { rowsOf } from './rows.js';

export const KNOWN_OTHERS = rowsOf(`
  planets: Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune, Pluto
  moons of Jupiter: Io, Europa, Ganymede, Callisto, Amalthea
  moons of Saturn: Mimas, Enceladus, Tethys, Dione, Rhea, Titan, Iapetus
  moons of Uranus: Miranda, Ariel, Umbriel, Titania, Oberon
  dwarf planets: Ceres, Pluto, Haumea, Makemake, Eris
  stars: Sirius, Canopus, Arcturus, Vega, Capella, Rigel, Procyon, Betelgeuse, Altair, Aldebaran, Antares, Polaris
  constellations: Orion, Taurus, Gemini, Cancer, Leo, Virgo, Libra, Scorpius, Sagittarius, Capricornus, Aquarius, Pisces, Aries
  northern constellations: Ursa Major, Ursa Minor, Draco, Cepheus, Cassiopeia, Perseus, Andromeda, Pegasus, Cygnus, Lyra
  space probes: Mariner 10, Pioneer 10, Voyager 1, Voyager 2, Galileo, Cassini, New Horizons
  space telescopes: Hubble, Kepler, Spitzer, Chandra, James Webb
  space shuttles: Columbia, Challenger, Discovery, Atlantis, Endeavour
  space programs: Mercury, Gemini, Apollo, Skylab, Voyager
  Apollo missions: Apollo 8, Apollo 10, Apollo 11, Apollo 12, Apollo 13, Apollo 15, Apollo 17
  Greek gods: Zeus, Hera, Poseidon, Hades, Athena, Apollo, Artemis, Ares, Hephaestus, Aphrodite, Hermes, Dionysus, Demeter
  Roman gods: Jupiter, Juno, Neptune, Pluto, Minerva, Apollo, Diana, Mars, Vulcan, Venus, Mercury, Bacchus, Ceres
  Titans: Cronus, Rhea, Oceanus, Hyperion, Prometheus, Atlas, Epimetheus
  Greek heroes: Heracles, Perseus, Theseus, Jason, Achilles, Odysseus, Ajax, Hector
  Norse gods: Odin, Thor, Freyr, Freyja, Loki, Baldur, Tyr, Heimdall
  Egyptian gods: Ra, Osiris, Isis, Horus, Set, Anubis, Thoth, Hathor, Amun
  Hindu gods: Brahma, Vishnu, Shiva, Krishna, Rama, Ganesha, Indra, Hanuman
  heroes of the Mahabharata: Arjuna, Bhima, Yudhishthira, Karna, Duryodhana, Abhimanyu, Krishna
  books of the law: Genesis, Exodus, Leviticus, Numbers, Deuteronomy, Joshua, Judges
  prophets: Isaiah, Jeremiah, Ezekiel, Daniel, Hosea, Amos, Jonah, Micah
  gospels: Matthew, Mark, Luke, John
  letters of Paul: Romans, Corinthians, Galatians, Ephesians, Philippians, Colossians, Thessalonians
  men of Genesis: Adam, Noah, Abraham, Isaac, Jacob, Joseph
  apostles: Peter, Andrew, James, John, Philip, Bartholomew, Thomas, Matthew, Thaddaeus
  holy books: Bible, Quran, Torah, Talmud, Vedas, Upanishads
  epics: Iliad, Odyssey, Aeneid, Epic of Gilgamesh, Mahabharata, Ramayana
  Christian feasts: Christmas, Epiphany, Ash Wednesday, Palm Sunday, Good Friday, Easter, Ascension Day, Pentecost
  American holidays: Martin Luther King Day, Presidents' Day, Memorial Day, Flag Day, Independence Day, Labor Day, Columbus Day, Veterans Day, Thanksgiving
  Jewish feasts: Rosh Hashanah, Yom Kippur, Sukkot, Hanukkah, Purim, Passover, Shavuot
  feasts of Islam: Ramadan, Eid al-Fitr, Eid al-Adha, Ashura
  feasts of India: Diwali, Holi, Navaratri, Dussehra, Pongal
  days of the week: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
  currencies of Europe: euro, pound, franc, krone, krona, zloty, forint, rouble
  old currencies of Europe: Deutsche Mark, French franc, Italian lira, Spanish peseta, Dutch guilder, Greek drachma
  currencies of Asia: yen, yuan, won, baht, rupee, ringgit, rupiah
  crops: wheat, barley, rye, oats, maize, rice, millet, sorghum
  plantation crops: sugar, tobacco, cotton, coffee, cocoa, tea, indigo
  pulses: lentils, peas, chickpeas, beans, soybeans
  farm animals: cattle, sheep, goats, pigs, horses, donkeys, chickens
  metals: gold, silver, copper, bronze, brass, iron, lead, tin, zinc, nickel
  alloys: bronze, brass, steel, pewter, solder
  light metals: lithium, sodium, potassium, magnesium, calcium, aluminium
  gases: hydrogen, helium, nitrogen, oxygen, argon, methane, carbon dioxide, ammonia
  noble gases: helium, neon, argon, krypton, xenon, radon
  halogens: fluorine, chlorine, bromine, iodine
  heavy elements: thorium, uranium, neptunium, plutonium, radium, polonium
  elements of life: carbon, nitrogen, oxygen, phosphorus, sulfur
  sugars: glucose, fructose, galactose, sucrose, lactose, maltose
  fatty things: triglycerides, phospholipids, sphingolipids, sterols, waxes
  hormones: insulin, glucagon, adrenaline, cortisol, testosterone, estrogen, progesterone
  neurotransmitters: dopamine, serotonin, acetylcholine, glutamate, noradrenaline, histamine
  vitamins: vitamin A, vitamin B12, vitamin C, vitamin D, vitamin E, vitamin K
  organs: heart, brain, liver, kidneys, lungs, stomach, spleen, pancreas
  parts of the brain: cerebrum, cerebellum, hippocampus, amygdala, thalamus, hypothalamus, brainstem
  parts of a cell: nucleus, ribosome, mitochondrion, chloroplast, vacuole, lysosome
  parts of an eye: cornea, iris, pupil, lens, retina, optic nerve
  infectious diseases: smallpox, measles, cholera, typhus, typhoid fever, tuberculosis, malaria, yellow fever, influenza, plague, diphtheria
  tropical diseases: malaria, yellow fever, dengue fever, sleeping sickness, leprosy
  diseases of the nerves: Alzheimer's disease, Parkinson's disease, Huntington's disease, multiple sclerosis, epilepsy
  diseases of lack: scurvy, rickets, beriberi, pellagra, anaemia
  rocks of fire: granite, basalt, diorite, gabbro, andesite, rhyolite, obsidian
  rocks of layers: limestone, sandstone, shale, chalk, dolomite
  rocks that changed: marble, slate, schist, gneiss, quartzite
  minerals: quartz, feldspar, mica, calcite, gypsum, olivine
  gems: diamond, ruby, sapphire, emerald, topaz, amethyst
  woods: oak, beech, ash, elm, pine, spruce, cedar, maple
  materials of building: brick, stone, concrete, timber, steel, glass
  layers of the air: troposphere, stratosphere, mesosphere, thermosphere, exosphere
  clouds: cirrus, cumulus, stratus, cumulonimbus, nimbostratus, altocumulus
  forms of precipitation: rain, drizzle, snow, sleet, hail, graupel
  saxophones: soprano, alto, tenor, baritone, bass
  wind instruments: flute, clarinet, oboe, bassoon, saxophone, recorder
  brass instruments: trumpet, trombone, horn, tuba, cornet, bugle
  strings: violin, viola, cello, double bass, harp, guitar, lute
  keyboards: piano, organ, harpsichord, clavichord, accordion
  styles of jazz: ragtime, dixieland, swing, bebop, cool jazz, hard bop, free jazz, fusion
  styles of popular music: blues, jazz, country, rock and roll, soul, funk, disco, reggae, hip hop, punk, techno, house
  styles of electronic music: house, techno, trance, drum and bass, dubstep, ambient, jungle
  programming languages, early: Fortran, Lisp, COBOL, ALGOL, BASIC, PL/I, Simula, Pascal, Smalltalk, Prolog
  programming languages: C, Java, Python, Perl, Ruby, Haskell, JavaScript, Rust, Go, Swift, Scala, Kotlin
  operating systems: Unix, Linux, Windows, macOS, Solaris, Android, iOS, Symbian
  browsers: Netscape, Internet Explorer, Firefox, Opera, Chrome, Safari
  computers of the past: ENIAC, EDVAC, UNIVAC, Colossus, EDSAC, Manchester Baby
  networks: Ethernet, Wi-Fi, Bluetooth, Zigbee, Token Ring
  aircraft of the war: Spitfire, Hurricane, Lancaster, Mosquito, Mustang, Thunderbolt
  Prize of Sweden and others: Nobel Prize, Fields Medal, Abel Prize, Turing Award, Wolf Prize
  prizes of letters: Pulitzer Prize, Booker Prize, National Book Award, Prix Goncourt
  prizes of stage and screen: Academy Award, Golden Globe, Emmy Award, Tony Award, Grammy Award
  * Award | of stage and screen: Academy, Tony, Grammy, Emmy, Golden Globe, CableACE, Peabody
  * Awards | of stage and screen: Academy, Tony, Grammy, Emmy, Golden Globe, BRIT
  prizes of film: Palme d'Or, Golden Lion, Golden Bear, Golden Globe
  orders of Britain: Order of the Garter, Order of the Thistle, Order of the Bath, Order of Merit
  awards for courage: Medal of Honor, Purple Heart, Silver Star, Bronze Star, Distinguished Service Cross
  branches of mathematics: arithmetic, algebra, geometry, trigonometry, calculus, topology, number theory, set theory
  branches of physics: mechanics, optics, acoustics, thermodynamics, electromagnetism, relativity, quantum mechanics
  branches of biology: botany, zoology, genetics, ecology, anatomy, physiology, taxonomy
  branches of medicine: cardiology, neurology, psychiatry, surgery, pediatrics, oncology, dermatology, radiology
  sciences: physics, chemistry, biology, geology, astronomy, mathematics
  social sciences: economics, sociology, psychology, anthropology, political science, linguistics
  liberal arts: grammar, rhetoric, logic, arithmetic, geometry, music, astronomy
  grammatical cases: nominative, vocative, accusative, genitive, dative, ablative, locative
  voices: soprano, alto, tenor, baritone, bass
  ball games: baseball, basketball, football, hockey, volleyball, soccer, lacrosse
  sports: cricket, rugby, golf, tennis, hockey, rowing, athletics
  chess pieces: king, queen, rook, bishop, knight, pawn
  colours: red, orange, yellow, green, blue, purple, black, white
  seasons: spring, summer, autumn, winter
  senses: sight, hearing, touch, taste, smell
  metres of verse: iambic, trochaic, dactylic, anapaestic
`);
