/** The words that ask for a thing of a kind: "who", "which country", "which conflict", "what"; none where its kind is not sure. */
import { lemmaOf } from '../facts/lemma.js';
import { nounClass } from '../forms/option.js';
import type { Entity } from '../language/mentions.js';
import { ORGANISATION_ENDINGS } from '../language/words/name-shapes.js';
import { TITLES } from '../language/words/names.js';
import { lower, relation, tagOf } from './phrases.js';
import { checkLeak } from './rules/leak.js';
import type { Worded } from './worded.js';

/** By a word of the name: what to call such a thing; the second where the first would give the answer away. */
const SORTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:University|College|School|Academy|Seminary)$/, ['institution', 'school']],
  [/^(?:Institute|Polytechnic|Conservatory)$/, ['institution', 'organisation']],
  [/^(?:Party|Coalition|Alliance)$/, ['political group']],
  [
    /^(?:Cathedral|Abbey|Mosque|Temple|Chapel|Castle|Palace|Tower|Hotel|Stadium|Arena|Theatre|Theater|Museum|Gallery|Library|Headquarters|Pavilion)$/,
    ['building'],
  ],
  [/^(?:War|Wars|Battle|Siege|Revolution|Rebellion|Uprising)$/, ['conflict']],
  [/^(?:Treaty|Accord|Accords|Pact|Convention|Protocol|Agreement)$/, ['agreement', 'treaty']],
  [/^(?:Act|Law|Bill|Amendment)$/, ['law', 'act']],
  [/^(?:Award|Awards|Prize|Medal)$/, ['honour']],
  [/^(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait)$/, ['body of water']],
  [/^(?:Airlines|Airways|Motors|Corporation|Corp\.?|Inc\.?|Company|Ltd\.?)$/, ['company', 'firm']],
  [
    /^(?:Games|Olympics|Cup|Championships?|Festival|Tournament|Marathon|Expo|Regatta|Derby)$/,
    ['event', 'competition'],
  ],
  [/^(?:League|Patriarchate|Force|Army|Navy|Guard|Corps)$/, ['organisation', 'body']],
  [/^(?:Republic|Kingdom|Empire|Sultanate|Caliphate|Khanate|Duchy)$/, ['state']],
  [/^(?:Era|Age|Dynasty)$/, ['period']],
];
/** By the kind of the name, where no word of it tells. */
const KINDS: Readonly<Partial<Record<Entity['kind'], readonly string[]>>> = {
  country: ['country'],
  organisation: ['organisation', 'body'],
  place: ['place'],
  event: ['event'],
};
/** Kinds of names that "what" asks for. */
const THING = /^(?:work|product)$/;

/** Nouns that say how long, which "for what" does not ask. */
export const DURATION =
  /^(?:while|time|times|period|periods|interlude|spell|stint|stay|moment|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?|seconds?|seasons?|terms?|generations?)$/;
/** What "which years" asks for. */
export const TWO_YEARS = /^(?:1\d{3}|20\d{2}) and (?:1\d{3}|20\d{2})$/;

/** What a noun is by its last word: "person", "place", …; empty where nobody knows. */
export function classAt({ phrases }: Pick<Worded, 'phrases'>, at: number): string {
  const word = phrases.words[at];
  return word && /^NNS?$/.test(word.tag) ? nounClass(lemmaOf(word)) : '';
}

/** The name that the span is, give or take an article or a title in front: not "the southern Netherlands", "rival Varn". */
function nameOf({ span }: Worded): Entity | undefined {
  const opener = span.reading.words[span.first];
  const told = opener?.tag === 'JJ' && /^\p{Ll}/u.test(opener.text) ? 0 : 1;
  return span.reading.entities.find(
    (n) => n.first >= span.first && n.first <= span.first + told && n.last === span.last,
  );
}

/** "which …" with the first noun that does not give the answer away; null where all do. */
function which({ span }: Worded, nouns: readonly string[]): string | null {
  const answer = span.reading.article.text.slice(span.start, span.end);
  const noun = nouns.find((n) => checkLeak(n, answer) === null);
  return noun === undefined ? null : `which ${noun}`;
}

function sortWords({ span }: Worded): readonly string[] | null {
  const { words } = span.reading;
  const head = words[span.top]?.text ?? '';
  const last = words[span.last]?.text ?? '';
  return SORTS.find(([sort]) => sort.test(head) || sort.test(last))?.[1] ?? null;
}

/** A person of whom the span says more than the name ("Anna Lund of Bergen"), or two of them. */
function isPersonAt({ span, phrases }: Worded): boolean {
  return (
    /^NNP$/.test(tagOf(phrases, span.top)) &&
    span.reading.entities.some(
      ({ kind, first, last }) => kind === 'person' && first <= span.top && span.top <= last,
    )
  );
}

/** Of two names side by side: what to call them both. */
const BOTH: Readonly<Partial<Record<Entity['kind'], string>>> = {
  country: 'countries',
  place: 'places',
  organisation: 'organisations',
};

/** "England and Scotland": two of one kind with nothing else in the answer. */
function forTwo({ span }: Worded): string | null {
  const { entities, words } = span.reading;
  const inside = entities.filter((e) => e.first >= span.first && e.last <= span.last);
  const [one, two] = inside;
  if (inside.length !== 2 || !one || !two || one.kind !== two.kind) return null;
  const between = words.slice(one.last + 1, two.first).map((w) => w.text);
  const whole = one.first === span.first && two.last === span.last && /^and( the)?$/.test(between.join(' '));
  const noun = BOTH[one.kind];
  return whole && noun !== undefined ? `which two ${noun}` : null;
}

function forNoun(worded: Worded): string | null {
  const { span, phrases } = worded;
  if (isPersonAt(worded)) return 'who';
  const two = forTwo(worded);
  if (two !== null) return two;
  if (/^NNPS?$/.test(tagOf(phrases, span.top)) || !/^NNS?$/.test(tagOf(phrases, span.top))) return null;
  const { reading } = span;
  const person = reading.entities.some((e) => e.kind === 'person' && e.last === span.last);
  if (person) return null;
  return classAt(worded, span.top) === 'person' || /^people$/.test(lower(phrases, span.top)) ? 'who' : 'what';
}

/** A name of no known kind is a thing where it takes "the" or ends in a common noun. */
function forOther(worded: Worded): string | null {
  const { span, phrases, hole } = worded;
  const the = /^the$/i.test(lower(phrases, hole.first - 1)) || /^the$/i.test(lower(phrases, hole.first));
  const common = /^NN$/.test(tagOf(phrases, span.top)) && classAt(worded, span.top) !== 'person';
  return the || common ? 'what' : null;
}

/** "Queen Maud", whatever kind it was taken for; but not "Prince Edward Island". */
function isTitled(worded: Worded): boolean {
  const { span, phrases } = worded;
  return span.last - span.first <= 3 && /^NNP$/.test(tagOf(phrases, span.last)) && sortWords(worded) === null;
}

function forPerson({ span, phrases }: Worded, name: Entity | undefined): string | null {
  const rank = nounClass(lower(phrases, span.last)) === 'person';
  return name?.kind === 'person' && !rank && /^NNP$/.test(tagOf(phrases, span.top)) ? 'who' : null;
}

/** "the Varn Idea", "the Larn Experiment": named after a place or a body, and none. */
function isIdea({ phrases }: Worded, { kind, first, last, text }: Entity): boolean {
  if (!/^(?:place|organisation)$/.test(kind) || last === first || text.includes(' of ')) return false;
  const body = ORGANISATION_ENDINGS.has(text.split(' ').at(-1) ?? '');
  return !body && /^(?:idea|doing|rule)$/.test(nounClass(lower(phrases, last)));
}

/** By a word of the name that tells its sort, else by the kind that the name finder gave it. */
function forName(worded: Worded, name: Entity | undefined): string | null {
  const { kind } = worded.span;
  if (name?.kind === 'people') return null;
  const sort = /^(?:country|person)$/.test(name?.kind ?? '') ? null : sortWords(worded);
  const several = tagOf(worded.phrases, worded.span.top) === 'NNS';
  const known = name && name.kind !== 'person' && !several && !isIdea(worded, name);
  const nouns = sort ?? (known ? KINDS[name.kind] : undefined);
  if (nouns) return which(worded, nouns);
  if (name && THING.test(name.kind)) return 'what';
  return name?.kind === 'person' || kind === 'place' || kind === 'organisation' ? null : forOther(worded);
}

/** "won the Varn Marathon": what is won, run or boarded is no body, whatever it was taken for. */
const NO_BODY = /^(?:win|won|run|ran|ride|rode|board|lose|lost|watch|sail|sailed|boarded|watched|runs|wins)$/;

/** The asking words for the span; null where its kind is not certain enough. */
export function askingWords(worded: Worded): string | null {
  const { span, phrases } = worded;
  const asked = wordsFor(worded);
  const done =
    relation(phrases, span.top) === 'obj' &&
    NO_BODY.test(lower(phrases, phrases.words[span.top]?.head ?? -1));
  return done && /^which (?:organisation|body)$/.test(asked ?? '') ? 'what' : asked;
}

function wordsFor(worded: Worded): string | null {
  const { span } = worded;
  const name = nameOf(worded);
  if (span.kind === 'person') return forPerson(worded, name);
  if (TITLES.has(span.reading.words[span.first]?.text ?? '') && span.last > span.first)
    return isTitled(worded) ? 'who' : null;
  return !name && span.kind === 'noun phrase' ? forNoun(worded) : forName(worded, name);
}
