/** Words that reports use for one another, and pairs that rule each other out. Data only. */

/** Each row is one meaning in the news or in a textbook; the first word stands for all. */
export const FAMILIES: readonly (readonly string[])[] = [
  'say state announce declare report tell add note remark comment claim assert mention reveal disclose',
  'kill die death dead fatality casualty slay fatal perish deadly deceased',
  'injure injury wound hurt hospitalize',
  'buy acquire purchase acquisition takeover',
  'sell sale',
  'show indicate demonstrate',
  'start begin launch commence inaugurate beginning',
  'stop halt cease suspend suspension',
  'end finish conclude close closure shut complete completion',
  'build construct construction erect',
  'earthquake quake temblor tremor',
  'hit strike rock jolt',
  'decrease reduce reduction drop fall decline cut lower lessen fewer',
  'increase rise grow growth climb jump raise surge gain',
  'pick choose select appoint name nominate designate',
  'leave depart departure exit quit',
  'arrive reach arrival',
  'visit tour trip',
  'meet meeting talk discussion discuss',
  'person people individual man woman human',
  'migrant immigrant migration immigration migrate',
  'deport deportation expel expulsion repatriate repatriation',
  'agreement deal accord pact treaty',
  'company firm corporation business',
  'worker employee staff',
  'stock share',
  'steal theft rob robbery robber thief',
  'escape flee',
  'worth value',
  'rehabilitation rehab',
  'centre center clinic',
  'lawyer attorney',
  'collapse cave',
  'slight slightly minor',
  'help aid assist assistance support',
  'big large huge major vast massive great',
  'small little tiny minor',
  'important significant key crucial vital essential',
  'whole entire',
  'main primary chief principal',
  'show display exhibit',
  'shut walled',
  'need require',
  'try attempt seek',
  'get receive obtain',
  'give provide grant award donate donation supply',
  'child kid',
  'car vehicle automobile',
  'doctor physician',
  'police officer policeman',
  'court judge',
  'murder homicide',
  'arrest detain detention custody capture',
  'free release',
  'fire blaze',
  'explode explosion blast bomb detonate',
  'flood flooding',
  'attack assault raid',
  'win victory defeat beat triumph',
  'lose loss',
  'play game match',
  'film movie',
  'price cost',
  'ask request',
  'join enter',
  'use utilize',
  'happen occur',
  'live reside inhabit resident',
  'think believe',
  'plan intend',
  'ship vessel boat',
  'plane aircraft airplane jet',
  'resign step-down resignation',
  'fight battle',
  'work job employ',
  'road street highway',
  'study research survey',
  'find discover discovery',
  'invent invention devise',
  'make produce manufacture production',
  'student pupil',
  'teach teacher',
  'last final',
  'approximately about around roughly nearly almost',
  'pay payment',
  'treat treatment',
  'damage destroy destruction',
  'move transfer',
  'lead head',
  'run operate operation',
  'carry transport',
  'hold host',
  'open opening',
  'author writer write',
  'marry wed wedding marriage',
  'bear birth',
  'ally partner',
  'ban prohibit forbid',
  'let allow permit',
  'unveil present introduce',
].map((row) => row.split(' '));

/** What cannot both be true of one thing; the words before the stroke against those after it. */
export const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  'approve accept pass adopt endorse | reject refuse dismiss decline',
  'increase rise grow climb jump surge | decrease fall drop decline shrink reduce',
  'win | lose',
  'open reopen | close shut',
  'hold | cancel postpone',
  'confirm admit | deny',
  'acquit clear | convict',
  'survive | die',
  'arrive | leave depart',
  'raise | lower',
  'allow permit | ban forbid prohibit',
  'buy | sell',
  'start begin | end finish stop',
  'support back favour favor | oppose',
  'grant | deny refuse',
  'succeed | fail',
  'join | leave quit',
].map((row) => {
  const [one = '', other = ''] = row.split('|');
  return [one.trim().split(' '), other.trim().split(' ')] as const;
});

/** Words of so many sentences that sharing them says little. */
export const COMMON: ReadonlySet<string> = new Set(
  `be have do make get take go come say state tell see know think use give find want include including become
  year day time month week people person thing way part number group place area country government official
  new other first last many more most much some such own same good high long great small large big old
  also addition additionally however still just even only very now then today early late recent recently
  one two several per cent percent according about around over under total case fact report well
  man woman work world state million billion thousand call name show begin start`.split(/\s+/),
);

/** Irregular plurals. */
export const PLURALS: ReadonlyMap<string, string> = new Map(
  `men man women woman people person persons person children child feet foot teeth tooth mice mouse geese goose lives life wives wife
  knives knife leaves leaf halves half thieves thief wolves wolf shelves shelf crises crisis theses thesis
  analyses analysis criteria criterion phenomena phenomenon data data media media species species series series`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1] ?? word]);
      return pairs;
    }, []),
);
