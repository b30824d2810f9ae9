/** What the ranker knows of a sentence: place, length, likeness to title, lead and article, names; each about 0 to 1. */
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';

/** In the order of the numbers that `featuresOf` gives. */
export const FEATURES = [
  'early',
  'place',
  'opensBlock',
  'firstBlock',
  'length',
  'short',
  'title',
  'defines',
  'lead',
  'central',
  'names',
  'numbers',
  'dated',
  'quoted',
  'leans',
] as const;

export type Bag = ReadonlySet<string>;

const CONTENT = /^(?:NN|VB|JJ|CD|RB|FW)/;
const EMPTY =
  /^(?:is|are|was|were|been|being|have|having|does|also|very|just|only|more|most|much|many|such|then|than|there|here|when|where|even|still|well|other|same)$/;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Content words by their first letters, so that "tide" meets "tides". */
function bagOf(words: readonly Word[]): Bag {
  const told = words.filter(({ tag, text }) => CONTENT.test(tag) && text.length > 2);
  return new Set(
    told
      .map(({ text }) => text.toLowerCase())
      .filter((w) => !EMPTY.test(w))
      .map((w) => w.slice(0, 6)),
  );
}

/** Runs of proper nouns. */
function namesIn(words: readonly Word[]): number {
  return words.filter(({ tag }, i) => /^NNP/.test(tag) && !/^NNP/.test(words[i - 1]?.tag ?? '')).length;
}

function isDated(words: readonly Word[]): boolean {
  return words.some(
    ({ text, tag }, i) =>
      tag === 'CD' &&
      (/^(?:1[0-9]|20)\d\d$/.test(text) ||
        MONTH.test(words[i - 1]?.text ?? '') ||
        MONTH.test(words[i + 1]?.text ?? '')),
  );
}

function common(a: Bag, b: Bag): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

/** Cosine of two bags. */
function likeness(a: Bag, b: Bag): number {
  return a.size === 0 || b.size === 0 ? 0 : common(a, b) / Math.sqrt(a.size * b.size);
}

/** An article as the ranker sees it: bags of its sentences, how many sentences have each word, its title, its lead. */
export type Outline = {
  readonly bags: readonly Bag[];
  readonly counts: ReadonlyMap<string, number>;
  readonly title: Bag;
  readonly lead: Bag;
  readonly firstBlock: number;
};

export function outlineOf(readings: readonly SentenceReading[]): Outline {
  const bags = readings.map((reading) => bagOf(reading.words));
  const counts = new Map<string, number>();
  for (const bag of bags) for (const one of bag) counts.set(one, (counts.get(one) ?? 0) + 1);
  const title = readings[0]?.article.title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const lead = readings.findIndex((r) => r.words.length > 7);
  return {
    bags,
    counts,
    title: new Set(title.map((word) => word.slice(0, 6))),
    lead: bags[Math.max(0, lead)] ?? new Set(),
    firstBlock: readings[Math.max(0, lead)]?.block ?? 0,
  };
}

/** Mean share of the article's sentences that have the sentence's words, against the commonest word. */
function centrality(bag: Bag, { counts, bags }: Outline): number {
  let sum = 0;
  for (const one of bag) sum += Math.sqrt(((counts.get(one) ?? 1) - 1) / Math.max(1, bags.length));
  return bag.size === 0 ? 0 : sum / (bag.size + 2);
}

/** "X is a …" where X is what the title names. */
function defines({ words, article }: SentenceReading): number {
  const copula = words.find((w) => w.label === 'cop');
  const predicate = copula === undefined ? undefined : words[copula.head];
  const subject = words.find((w) => /^nsubj/.test(w.label) && words[w.head] === predicate);
  if (!predicate || !subject || words.some((w) => w.label === 'case' && words[w.head] === predicate))
    return 0;
  if (!/^NN/.test(predicate.tag) || !/^NNP/.test(subject.tag)) return 0;
  const title = article.title.toLowerCase();
  return title.includes(subject.text.toLowerCase()) && subject.text.length > 2 ? 1 : 0;
}

/** One number for each of `FEATURES`; `leans` says whether the sentence needs its neighbour. */
export function featuresOf(reading: SentenceReading, outline: Outline, leans: boolean): readonly number[] {
  const bag = outline.bags[reading.index] ?? new Set();
  const { index, words, text } = reading;
  const length = words.filter((w) => /[\p{L}\p{N}]/u.test(w.text)).length;
  const quoted = reading.quotes.reduce((sum, q) => sum + q.end - q.start, 0);
  return [
    1 / (1 + index),
    index / Math.max(1, outline.bags.length),
    reading.indexInBlock === 0 ? 1 : 0,
    reading.block <= outline.firstBlock ? 1 : 0,
    Math.min(length, 40) / 40,
    length < 12 ? 1 : 0,
    common(bag, outline.title) / Math.max(1, outline.title.size),
    defines(reading),
    likeness(bag, outline.lead),
    centrality(bag, outline),
    Math.min(5, namesIn(words)) / 5,
    Math.min(3, words.filter((w) => w.tag === 'CD').length) / 3,
    isDated(words) ? 1 : 0,
    quoted / Math.max(1, text.length),
    leans ? 1 : 0,
  ];
}
