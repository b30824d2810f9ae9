/** Names by the word that tells what sort of thing they are: another university beside a university. Data only. */

/** The word with its names: `X …` for names that begin with it, `… X` for names that end in it. */
const ROWS: readonly (readonly [pattern: string, names: string])[] = [
  [
    '* University',
    'Harvard Yale Princeton Stanford Columbia Cornell Duke Georgetown Boston McGill Peking Waseda Uppsala Leiden Monash',
  ],
  [
    'University of *',
    'Oxford Cambridge London Edinburgh Glasgow Toronto Melbourne Chicago Michigan Virginia Vienna Bologna Copenhagen Zurich Tokyo',
  ],
  ['* College', 'Trinity Balliol Dartmouth Amherst Eton Imperial Magdalen Barnard'],
  ['* Institute of Technology', 'Massachusetts California Georgia Illinois Tokyo Stevens'],
  ['* Institute', 'Pasteur Karolinska Curie Salk Courtauld Pratt'],
  ['* Academy of Sciences', 'French Russian Chinese National Austrian Hungarian'],
  [
    '* Party',
    'Democratic Republican Labour Conservative Liberal Communist Socialist Green Social_Democratic Nationalist Progressive Reform',
  ],
  ['* Church', 'Catholic Anglican Methodist Lutheran Presbyterian Baptist Orthodox Episcopal'],
  ['Church of *', 'England Scotland Ireland Sweden Norway Denmark'],
  ['Bank of *', 'England Japan France Canada Italy America Scotland'],
  ['Department of *', 'Defense Energy Education Labor Commerce Agriculture Transportation Justice'],
  ['Ministry of *', 'Defence Health Education Finance Culture Agriculture Justice Transport'],
  ['* Navy', 'Royal French Russian Indian Swedish Italian Japanese Turkish'],
  ['* Army', 'British French Russian Indian Polish Italian Turkish Chinese'],
  ['* Airlines', 'American United Delta Southwest Turkish Singapore Alaska Japan'],
  ['* Airways', 'British Qatar JetBlue Kenya Etihad Jet'],
  [
    '* War',
    'Korean Vietnam Gulf Cold Crimean Boer Russo-Japanese Franco-Prussian Falklands Iraq Winter Peninsular Spanish–American',
  ],
  ['* Civil War', 'American English Spanish Russian Finnish Greek Irish Syrian'],
  ["* Years' War", 'Seven Thirty Eighty Hundred Nine'],
  ['* Revolutionary War', 'American French Russian Texan'],
  [
    'Battle of *',
    'Hastings Waterloo Gettysburg Trafalgar Agincourt Verdun Stalingrad Lepanto Marathon Culloden',
  ],
  ['Siege of *', 'Vienna Leningrad Paris Malta Orléans Yorktown Antwerp'],
  [
    '* Revolution',
    'French Russian American Industrial Glorious Scientific Cultural Iranian Cuban Mexican Haitian Velvet Green',
  ],
  ['Treaty of *', 'Versailles Westphalia Utrecht Paris Rome Maastricht Lisbon Tordesillas Nanking Ghent'],
  ['Edict of *', 'Nantes Worms Milan Fontainebleau Restitution'],
  ['Council of *', 'Trent Nicaea Constance Chalcedon Basel Ephesus'],
  ['* Agreement', 'Paris Munich Dayton Schengen Geneva Plaza'],
  ['* Accords', 'Oslo Helsinki Camp_David Geneva Abraham'],
  ['* Accord', 'Bretton_Woods Plaza Louvre Paris Copenhagen'],
  ['* Convention', 'Geneva Hague Vienna Bern Basel Stockholm'],
  ['* Protocol', 'Kyoto Montreal Geneva Nagoya Gothenburg'],
  [
    '* Act',
    'Clean_Water Civil_Rights Voting_Rights Social_Security Homestead Endangered_Species Sherman Stamp Clean_Air',
  ],
  ['* Prize', 'Nobel Pulitzer Booker Turner Abel Wolf Pritzker Templeton Goncourt'],
  ['* Award', 'Academy Tony Grammy Emmy Turing Golden_Globe'],
  ['* Awards', 'Academy Tony Grammy Emmy Golden_Globe BRIT'],
  ['* Medal', 'Fields Copley Royal Darwin Davy Lomonosov'],
  [
    '* River',
    'Mississippi Missouri Ohio Colorado Hudson Potomac Columbia Arkansas Tennessee Delaware Amazon Congo Niger Mekong Yangtze',
  ],
  ['River *', 'Thames Severn Trent Tyne Mersey Clyde Humber Avon'],
  ['Lake *', 'Superior Michigan Huron Erie Ontario Victoria Tanganyika Geneva Constance Baikal Titicaca'],
  ['* Sea', 'Baltic North Black Red Caspian Mediterranean Caribbean Adriatic Aegean Arabian'],
  ['* Ocean', 'Atlantic Pacific Indian Arctic Southern'],
  ['Gulf of *', 'Mexico Aden Finland Bothnia Tonkin Thailand'],
  ['Bay of *', 'Bengal Biscay Fundy Naples Plenty'],
  ['Strait of *', 'Gibraltar Hormuz Malacca Dover Messina'],
  ['* Islands', 'Faroe Canary Shetland Falkland Channel Cook Marshall Solomon Aleutian Cayman'],
  ['* Island', 'Long Vancouver Christmas Easter Staten Ellis Baffin Coney'],
  ['* Mountains', 'Rocky Appalachian Ural Atlas Carpathian Blue_Ridge Cascade Taurus Zagros Caucasus'],
  ['Mount *', 'Everest Kilimanjaro Fuji Etna Vesuvius Rainier Olympus Ararat Elbrus'],
  ['* Desert', 'Sahara Gobi Mojave Sonoran Atacama Kalahari Namib Negev'],
  ['* Peninsula', 'Iberian Arabian Korean Balkan Crimean Malay Kola Yucatán Sinai'],
  ['* Valley', 'Silicon Rhine Loire Indus Death Hudson Napa'],
  ['* Castle', 'Windsor Edinburgh Stirling Durham Bamburgh Balmoral Warwick Dover'],
  ['* Palace', 'Buckingham Kensington Winter Blenheim Lambeth Topkapi'],
  ['* Cathedral', 'Canterbury Durham Winchester Salisbury Lincoln Cologne Chartres'],
  ['* Bridge', 'Brooklyn Tower Manhattan Golden_Gate Forth Queensboro'],
  ['* Museum', 'British Science Ashmolean Fitzwilliam Guggenheim Pergamon Getty'],
  ['* Gallery', 'National Tate Uffizi Freer Serpentine Whitechapel'],
  ['* International Airport', 'Denver Miami Dubai Logan Philadelphia Orlando Vancouver'],
  ['* National Park', 'Yellowstone Yosemite Banff Kruger Zion Glacier Serengeti'],
  ['* Street', 'Wall Fleet Downing Oxford Bourbon Baker Bond Regent'],
  ['* Avenue', 'Fifth Madison Pennsylvania Lexington Michigan Euclid'],
  ['* Festival', 'Edinburgh Cannes Salzburg Venice Avignon Sundance Glastonbury'],
  ['* dynasty', 'Tang Song Yuan Ming Qing Han'],
  ['* Dynasty', 'Tang Song Yuan Ming Qing Han'],
];

/** A pattern with `*` in the place of what differs, and names of that pattern. */
export type SortRow = { readonly before: string; readonly after: string; readonly names: readonly string[] };

/** Longer patterns first, so that "Civil War" is tried before "War". */
export const NAMES_BY_SORT: readonly SortRow[] = ROWS.toSorted((a, b) => b[0].length - a[0].length).map(
  ([pattern, names]) => {
    const [before = '', after = ''] = pattern.split('*');
    return {
      before,
      after,
      names: names.split(' ').map((name) => `${before}${name.replaceAll('_', ' ')}${after}`),
    };
  },
);
