/** The words of a sentence as numbers, looked up once for all of its spans. */
import type { SentenceReading } from '../language/reading.js';
import { remembering } from '../remembering.js';
import { relation } from './sentence-tree.js';

/** Tags of one row get one number; neighbours are alike, so that one cut tells nouns from verbs. */
const TAGS = [
  'NNP NNPS',
  'NN',
  'NNS',
  'CD',
  '$ SYM #',
  'PRP PRP$ WP WP$ EX',
  'DT PDT WDT',
  'JJ JJR JJS AFX',
  'RB RBR RBS WRB',
  'VBG',
  'VBN',
  'VBD',
  'VBZ VBP',
  'VB MD',
  'TO',
  'IN RP',
  'CC',
  'POS HYPH',
  ',',
  ": -LRB- -RRB- `` ''",
  '.',
];
const TAG_CODES: ReadonlyMap<string, number> = new Map(
  TAGS.flatMap((row, i) => row.split(' ').map((tag) => [tag, i + 1] as const)),
);

const LABELS = [
  'root',
  'nsubj csubj',
  'obj iobj',
  'obl',
  'nmod',
  'appos',
  'conj',
  'compound flat fixed',
  'nummod',
  'amod',
  'advmod',
  'xcomp',
  'ccomp',
  'advcl',
  'acl',
  'parataxis list orphan',
  'case mark cc cop aux det',
];
const LABEL_CODES: ReadonlyMap<string, number> = new Map(
  LABELS.flatMap((row, i) => row.split(' ').map((label) => [label, i + 1] as const)),
);

const NEIGHBOURS = [
  'by',
  'in',
  'on at',
  'of',
  'to into',
  'for',
  'from',
  'with',
  'as',
  'than',
  'between among',
  'called named known termed',
  'is are',
  'was were',
  'be been being',
  'has have had',
  'include includes including included',
  'and',
  'or',
  'the',
  'a an',
  'its his her their',
  'about over nearly around approximately',
  'that which who',
  'because after before while when',
];
const NEIGHBOUR_CODES: ReadonlyMap<string, number> = new Map(
  NEIGHBOURS.flatMap((row, i) => row.split(' ').map((word) => [word, i + 1] as const)),
);

/** Groups that a word can be in, as bits. */
export const GROUP = {
  name: 1,
  noun: 2,
  number: 4,
  verb: 8,
  preposition: 16,
  adjective: 32,
  conjunction: 64,
  comma: 128,
  determiner: 256,
  title: 512,
} as const;

/** For each word of a sentence; zero where a table does not have it. */
export type Codes = {
  readonly tags: Uint8Array;
  readonly labels: Uint8Array;
  readonly neighbours: Uint8Array;
  /** Bits of `GROUP`. */
  readonly groups: Uint16Array;
  /** How often a longer word stands in the article; −1 for others. */
  readonly times: Int32Array;
};

const OPENERS: readonly (readonly [string, number])[] = [
  ['NNP', GROUP.name],
  ['VB', GROUP.verb],
  ['JJ', GROUP.adjective],
  ['DT', GROUP.determiner],
  ['PRP', GROUP.determiner],
];
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['NN', GROUP.noun],
  ['NNS', GROUP.noun],
  ['CD', GROUP.number],
  ['IN', GROUP.preposition],
  ['TO', GROUP.preposition],
  ['CC', GROUP.conjunction],
  [',', GROUP.comma],
]);

function groupOf(tag: string): number {
  return (WHOLE.get(tag) ?? 0) | (OPENERS.find(([opener]) => tag.startsWith(opener))?.[1] ?? 0);
}

const UNCOUNTED = /^(?:DT|IN|CC|PRP|TO)/;

/** More than there are tags. */
const MOST_TAGS = 200;

/** All that a tag alone tells: there are few, and each word has one. */
const byTag = remembering(MOST_TAGS, (tag) => ({
  code: TAG_CODES.get(tag) ?? 0,
  group: groupOf(tag),
  counted: !UNCOUNTED.test(tag),
}));

function emptyCodes(count: number): Codes {
  return {
    tags: new Uint8Array(count),
    labels: new Uint8Array(count),
    neighbours: new Uint8Array(count),
    groups: new Uint16Array(count),
    times: new Int32Array(count),
  };
}

/** `counts` and `title` are of the whole article, in lower case. */
export function codesOf(
  reading: SentenceReading,
  counts: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
): Codes {
  const { words } = reading;
  const codes = emptyCodes(words.length);
  words.forEach(({ text, tag }, i) => {
    const { code, group, counted } = byTag(tag);
    const lower = text.toLowerCase();
    codes.tags[i] = code;
    codes.labels[i] = LABEL_CODES.get(relation(reading, i)) ?? 0;
    codes.neighbours[i] = NEIGHBOUR_CODES.get(lower) ?? 0;
    codes.groups[i] = group | (title.has(lower) ? GROUP.title : 0);
    codes.times[i] = counted && text.length >= 3 ? (counts.get(lower) ?? 0) : -1;
  });
  return codes;
}
