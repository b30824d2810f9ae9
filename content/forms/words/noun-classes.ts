/** Common nouns by what they are: an animal is no plausible answer where a law is wanted. Data only. */

const ROWS: readonly (readonly [name: string, nouns: string])[] = [
  [
    'person',
    'abbot accountant activist actor actress admiral adult adviser advisor agent alderman ally alumnus amateur ambassador analyst ancestor animator announcer anthropologist apprentice archaeologist archbishop architect aristocrat artist assassin astronaut astronomer athlete attacker attorney auctioneer auditor aunt author aviator baker ballerina banker baron baroness barrister bassist batsman beekeeper believer biographer biologist bishop blacksmith blogger boatman bookbinder bookkeeper bookseller botanist boxer boy brewer bricklayer bride broadcaster broker brother builder businessman butcher butler cabinetmaker caliph campaigner candidate captain captive cardinal caretaker carpenter cartoonist celebrity cellist chairman chairperson chairwoman chancellor chef chemist chief child children choreographer cinematographer citizen classmate clerk clockmaker coach cobbler colleague collector colonel colonist columnist comedian commander commentator commodore commoner commuter composer conductor congressman congresswoman conservator constable consumer contractor cook corporal correspondent cosmonaut councillor councilman counsellor countess courtier cousin crewman criminal critic curator customer cyclist czar dancer daughter deacon dealer dean debtor defendant defender delegate dentist designer detective diplomat director disciple doctor donor dramatist driver drummer duchess duke earl ecologist economist editor electrician emir emperor employee employer engineer engraver entrepreneur envoy essayist examiner executive exile expert explorer farmer father feminist ferryman fighter filmmaker firefighter fireman fisherman follower foreigner forester founder friend fugitive gamekeeper gardener gatekeeper general geographer geologist geophysicist girl glassblower goalkeeper goldsmith governess governor graduate grandchild granddaughter grandfather grandmother grandson grocer groom guard guest guide guitarist gunman headmaster headteacher heir heiress helmsman herder hermit hero hijacker historian homeowner hostage housekeeper hunter husband illustrator imam immigrant industrialist infant inhabitant innkeeper inspector instructor insurgent intellectual inventor investigator investor islander jockey joiner journalist judge juror keeper khan killer king knight laborer labourer lady landlord landowner laundress laureate lawmaker lawyer leader learner lecturer legislator librarian librettist lieutenant lifeguard lightkeeper linguist lodger lord lyricist machinist magistrate maid man manager manufacturer marshal mason mate mathematician mayor mechanic men merchant midfielder midwife migrant militant miller miner minister missionary monarch moneylender monk mother motorist mourner murderer musician nanny narrator native navigator negotiator neighbor neighbour nephew newcomer niece noble nobleman nobles notary novelist nun nurse officer official opponent organiser organist organizer owner paediatrician painter papermaker parent partner passenger passer-by pastor pathologist patient patron peasant pedestrian pediatrician people pharaoh pharmacist philosopher photographer physician physicist pianist pilot pioneer pirate plaintiff player playwright plumber poet policeman policewoman politician pope potter predecessor premier presenter president priest prince princess principal printmaker prisoner privateer producer professional professor programmer prophet prosecutor prospector psychiatrist psychologist publisher pupil quarterback queen rabbi rapper rebel referee reformer refugee registrar reporter representative researcher resident revolutionary rival robber roommate rower ruler runner sailor saint salesman scholar schoolmaster schoolteacher scientist screenwriter sculptor seaman seamstress secretary senator serf sergeant servant settler shah shareholder shepherd sheriff shipbuilder shipwright shoemaker shopkeeper sibling signalman singer singer-songwriter sister slave slaveholder smith smuggler sociologist soldier solicitor son speaker spectator spokesman spokesperson spokeswoman spouse spy squire statistician steward stonemason storyteller stranger striker student successor sultan supporter surgeon surveyor survivor suspect swimmer tailor tanner teacher technician teenager tenant terrorist theologian theorist therapist thief thinker tourist trader trainer translator traveler traveller treasurer tsar tutor twin tycoon typist umpire uncle user veteran veterinarian vicar vice-president victim villager violinist visitor vlogger vocalist volunteer voter waiter waitress warrior washerwoman watchmaker watchman weaver welder whistleblower widow wife winner witness woman women worker wrestler writer yeoman youth youtuber zookeeper zoologist',
  ],
  [
    'group',
    'agency alliance army assembly association audience band board body bureau cabinet church clan class club coalition college commission committee community company congress corporation council court crew crowd delegation department dynasty family federation firm force foundation gang government group guild household institute institution jury league legislature majority military militia ministry minority movement navy organisation organization panel parliament party platoon police population press public regiment senate sect society staff team tribe troop union university workforce',
  ],
  [
    'place',
    'abbey airport apartment area arena attic avenue bakery barn base basement battlefield beach border bridge building cabin camp campus canal capital castle cathedral cave cellar cemetery chapel church city cliff coast colony continent corridor country county court courtyard cottage desert district dock estate factory farm field floor forest fort fortress gallery garage garden gate glacier hall harbour harbor headquarters hill hospital hotel house island jail jungle kitchen laboratory lagoon lake library lighthouse mansion market meadow mill mine monastery mosque mountain museum neighbourhood neighborhood ocean office orchard palace park peninsula pier plain planet plantation plateau pond port prison province pub quarry quarter reef region reservoir restaurant ridge river road room ruin school sea settlement shop shore shrine site square stadium state station store stream street studio suburb summit swamp synagogue temple territory theatre theater tower town trail tunnel valley village volcano warehouse waterfall workshop zone zoo',
  ],
  [
    'animal',
    'ant antelope ape bat bear beaver bee beetle bird bison buffalo bull butterfly camel cat caterpillar cattle chicken chimpanzee cod cow crab crane crocodile crow deer dinosaur dog dolphin donkey dove duck eagle eel elephant elk falcon fish fly fox frog giraffe goat goose gorilla hare hawk hen heron herring horse hound hyena insect jaguar kangaroo lamb leopard lion lizard lobster locust mammal monkey mosquito moth mouse octopus otter owl ox oyster panda parrot penguin pig pigeon puppy rabbit rat reptile rhino salmon seal shark sheep shrimp snail snake spider squid squirrel swan tiger toad tortoise trout turkey turtle whale wolf worm zebra',
  ],
  [
    'plant or food',
    'algae apple banana barley bean beer berry bread breakfast bush butter cabbage cake carrot cereal cheese cherry chocolate cider coconut coffee corn crop dinner dish egg fig flour flower fruit fungus garlic grain grape grass herb honey ingredient juice leaf lemon lettuce lunch maize meal meat milk moss mushroom nut oat oil olive onion orange pasta pea peach pear pepper plant potato rice root rose rye salad salt sauce seed shrub soup spice stew strawberry sugar supper tea timber tobacco tomato tree vegetable vine vinegar wheat wine yeast yoghurt',
  ],
  [
    'substance',
    'acid air alcohol aluminium aluminum ammonia ash asphalt bacterium brass brick bronze calcium carbon cement chalk charcoal chlorine clay coal concrete copper cotton crystal diamond dioxide dust enzyme fibre fiber fuel gas gasoline glass gold granite graphite gunpowder helium hormone hydrogen ice ink iron isotope lava lead leather limestone liquid lithium marble mercury metal methane mineral molecule mud nickel nitrogen nylon ore oxide oxygen paint paper petroleum phosphorus plaster plastic platinum poison pollutant polymer porcelain powder protein quartz resin rock rubber sand sandstone sediment silicon silk silver slate smoke snow soap sodium soil solvent steam steel stone sulphur sulfur tar tin uranium vapour vapor vitamin water wax wood wool zinc atom electron proton neutron particle cell virus',
  ],
  [
    'body',
    'ankle arm artery back beard belly blood bone brain breast cheek chest chin ear elbow eye face finger fist flesh foot forehead gene gland hair hand head heart hip jaw joint kidney knee leg limb lip liver lung mouth muscle neck nerve nose organ palm rib shoulder skeleton skin skull spine stomach tail throat thumb tissue toe tongue tooth vein waist wing womb wrist',
  ],
  [
    'illness',
    'addiction allergy anxiety asthma cancer cholera cold cough depression diabetes disease disorder epidemic fever flu fracture headache illness infection infertility influenza injury leprosy malaria measles obesity pain pandemic plague pneumonia smallpox stroke symptom syndrome trauma tuberculosis tumour tumor typhus wound',
  ],
  [
    'thing made',
    'aircraft airplane ambulance anchor antenna armour armor arrow axe bag balloon barrel basket bat battery bed bell belt bench bicycle bike blade blanket boat boiler bomb bottle bowl box bucket bus cable camera candle cannon canoe car card carriage cart chain chair clock coat coin compass computer container costume crown cup curtain cylinder device dish door dress drum engine equipment ferry flag fork furnace furniture gear generator glass glove gown gun hammer hat helmet instrument jacket jar jewel kettle key knife ladder lamp lens locomotive lorry machine mask medal microscope mirror missile motor motorcycle nail needle net oven pan pen pencil phone piano pipe piston plane plate plough plow pot pump radio railway raft rifle ring robe robot rocket rope satellite saw scissors screen shield ship shirt shoe shovel silo skirt spear spoon stove submarine sword table tank telephone telescope television tent tool toy tractor train tram tray truck turbine umbrella uniform valve van vehicle vessel violin wagon watch weapon wheel window wire yacht',
  ],
  [
    'work',
    'advertisement album article ballad ballet biography blog book broadcast brochure cartoon catalogue catalog chapter chronicle comedy comic concerto diary dictionary document documentary drama drawing edition encyclopedia epic essay exhibition fable file film hymn image inscription journal letter magazine manual manuscript map melody memoir message monument mosaic movie mural music newspaper note novel opera pamphlet painting photo photograph picture play poem poetry portrait poster print programme program publication record report review romance score script sculpture song sonata song speech statue story symphony tale text textbook thesis tragedy translation video volume website',
  ],
  [
    'event',
    'accident anniversary attack auction battle birthday campaign celebration ceremony championship collapse coup conference concert crash crisis crusade cyclone debate disaster drought earthquake eclipse election eruption event explosion famine festival fire flood funeral game genocide hurricane incident interview invasion journey lecture marathon massacre match meeting mission murder parade party pilgrimage protest race raid rally rebellion referendum revolt revolution riot season session siege storm strike summit tornado tour tournament trial tsunami typhoon uprising visit voyage war wedding',
  ],
  [
    'rule',
    'accord act agreement amendment ban charter clause code constitution contract convention covenant decree directive doctrine edict guideline law legislation licence license mandate memorandum norm order ordinance pact patent permit plan policy principle proposal protocol provision quota regulation resolution restriction rule sanction scheme standard statute tariff tax theorem theory treaty verdict warrant axiom',
  ],
  [
    'money',
    'aid bond bonus budget cash cost credit currency debt deficit deposit dividend donation earnings expense fee fine fund fundraising gift grant income interest investment loan loss mortgage pay payment pension price prize profit property refund rent revenue reward salary saving share stock subsidy surplus tax toll tuition wage wealth',
  ],
  [
    'field',
    'accounting agriculture algebra anatomy anthropology archaeology architecture arithmetic art astronomy banking biology botany calculus chemistry commerce dance ecology economics education engineering entertainment farming fashion fishing forestry gardening genetics geography geology geometry history industry journalism law linguistics literature logic manufacturing mathematics mechanics medicine mining music mythology optics philosophy physics politics psychology religion rhetoric science sociology sport surgery technology theology tourism trade transport zoology',
  ],
  [
    'quality',
    'ability accuracy anger beauty belief bravery brightness colour color courage curiosity danger density depth desire duty energy faith fame fear force freedom frequency friction gravity greed grief growth guilt happiness hatred health heat height honesty honour honor hope humidity humour humor intelligence joy justice knowledge length light love loyalty luck mass memory momentum mood noise patience peace pleasure popularity poverty power pressure pride prestige rank respect role safety shape silence size skill smell sound speed strength stress success surprise taste temperature tension trust truth velocity violence virtue volume wealth weight wisdom wit',
  ],
  [
    'time',
    'afternoon age autumn century dawn day decade dusk epoch era evening hour millennium minute moment month morning night period season second spring summer weekend week winter year',
  ],
  [
    'idea',
    'aim analogy analysis approach argument aspect assumption attitude cause challenge choice concept conclusion condition context criterion decision definition difference difficulty effect evidence example explanation fact factor feature function goal habit hypothesis idea identity impact influence intention interpretation issue method mechanism model motive myth notion opinion option pattern perspective philosophy problem process procedure proof purpose question reason relation result risk solution strategy style system task technique term topic trend view vision way word',
  ],
];

/** The class of a noun in the singular. */
export const NOUN_CLASSES: ReadonlyMap<string, string> = new Map(
  ROWS.toReversed().flatMap(([name, nouns]) => nouns.split(/\s+/).map((noun) => [noun, name] as const)),
);

/** What an ending tells where the noun is not known; the longest ending first. */
export const NOUN_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ologist|ographer|ician|woman|man)$/, 'person'],
  [/(?:ology|ography|onomy|etics|omics)$/, 'field'],
  [/(?:itis|osis|emia)$/, 'illness'],
  [/ism$/, 'belief'],
  [/(?:ness|ity|ship|hood|dom)$/, 'quality'],
  [/(?:ation|ition|sion|ction|ption|ment|ance|ence|ysis|ing)$/, 'doing'],
  [/(?:.{3}[tn]eer|ist)$/, 'person'],
];
