/** What the ranker knows of a span: whole numbers only, so that every machine and the training see the same. */
import { ANSWER_KINDS, type AnswerKind, type AnswerSpan } from '../cards/answer-span.js';
import { GROUP } from './codes.js';
import type { Outline, SentenceView } from './outline.js';
import { MOST_ANSWER_WORDS } from './spans.js';

type Seen = {
  readonly span: AnswerSpan;
  readonly view: SentenceView;
  readonly outline: Outline;
  /** Place of the span among those of its sentence. */
  readonly place: number;
  /** The nearest verb above the top word, or the root; −1 above the root. */
  readonly verb: number;
  /** Spans near it that it stands in, and that stand in it. */
  readonly within: number;
  readonly holds: number;
};

type Measure = (seen: Seen) => number;

function tagCode({ view: { codes } }: Seen, i: number): number {
  return codes.tags[i] ?? 0;
}

function labelCode({ view: { codes } }: Seen, i: number): number {
  return codes.labels[i] ?? 0;
}

function neighbour({ view: { codes } }: Seen, i: number): number {
  return codes.neighbours[i] ?? 0;
}

function inside({ span, view }: Seen, group: number): number {
  const { groups } = view.codes;
  let count = 0;
  for (let i = span.first; i <= span.last; i += 1) if (((groups[i] ?? 0) & group) !== 0) count += 1;
  return count;
}

/** Times in the article of the span's longer words: the most common and the rarest of them. */
function wordTimes({ span, view }: Seen, pick: (a: number, b: number) => number): number {
  let times = -1;
  for (let i = span.first; i <= span.last; i += 1) {
    const count = view.codes.times[i] ?? -1;
    if (count < 0) continue;
    times = times < 0 ? count : pick(times, count);
  }
  return Math.min(times, 30);
}

function head({ span, view }: Pick<Seen, 'span' | 'view'>): number {
  return view.reading.words[span.top]?.head ?? -1;
}

/** The nearest verb above the top word, or the root. */
function verbAbove(seen: Pick<Seen, 'span' | 'view'>): number {
  const { words } = seen.view.reading;
  let at = head(seen);
  const isVerb = (i: number) => ((seen.view.codes.groups[i] ?? 0) & GROUP.verb) !== 0;
  while (at >= 0 && !isVerb(at) && (words[at]?.head ?? -1) >= 0) at = words[at]?.head ?? -1;
  return at;
}

function hundredths(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((100 * part) / whole);
}

function ofKind({ view }: Seen, kinds: readonly AnswerKind[]): number {
  let count = 0;
  for (const { kind } of view.mentions) if (kinds.includes(kind)) count += 1;
  return count;
}

/** Mentions of names that begin before the span. */
function mentionsBefore({ span, view }: Seen): number {
  let count = 0;
  for (const { core } of view.mentions) if (core[1] < span.first) count += 1;
  return count;
}

function titleShare({ span, view }: Seen): number {
  let shared = 0;
  for (let i = span.first; i <= span.last; i += 1) {
    if (((view.codes.groups[i] ?? 0) & GROUP.title) !== 0) shared += 1;
  }
  return hundredths(shared, span.last - span.first + 1);
}

/** Spans stand in the order of their first words and then of their last: those before begin no later, those behind no earlier. */
function around({ spans }: SentenceView, span: AnswerSpan, place: number): Pick<Seen, 'within' | 'holds'> {
  let within = 0;
  let holds = 0;
  const from = Math.max(0, place - 40);
  const to = Math.min(spans.length, place + 40);
  for (let i = place - 1; i >= from; i -= 1) {
    const other = spans[i] as AnswerSpan;
    if (other.last >= span.last) within += 1;
    else if (other.first === span.first) holds += 1;
    else if (span.last - other.first >= MOST_ANSWER_WORDS) break;
  }
  for (let i = place + 1; i < to; i += 1) {
    const other = spans[i] as AnswerSpan;
    if (other.first > span.last) break;
    if (other.first === span.first) within += 1;
    else if (other.last <= span.last) holds += 1;
  }
  return { within, holds };
}

const MEASURES = {
  words: ({ span }) => span.last - span.first + 1,
  letters: ({ span }) => Math.min(span.end - span.start, 100),
  kind: ({ span }) => ANSWER_KINDS.indexOf(span.kind),
  capitals: (seen) => inside(seen, GROUP.name),
  nouns: (seen) => inside(seen, GROUP.noun),
  numbers: (seen) => inside(seen, GROUP.number),
  verbs: (seen) => inside(seen, GROUP.verb),
  prepositions: (seen) => inside(seen, GROUP.preposition),
  adjectives: (seen) => inside(seen, GROUP.adjective),
  conjunctions: (seen) => inside(seen, GROUP.conjunction),
  commas: (seen) => inside(seen, GROUP.comma),
  determiners: (seen) => inside(seen, GROUP.determiner),
  firstTag: (seen) => tagCode(seen, seen.span.first),
  lastTag: (seen) => tagCode(seen, seen.span.last),
  topTag: (seen) => tagCode(seen, seen.span.top),
  topLabel: (seen) => labelCode(seen, seen.span.top),
  headTag: (seen) => tagCode(seen, head(seen)),
  headLabel: (seen) => labelCode(seen, head(seen)),
  headDistance: (seen) => (head(seen) < 0 ? 0 : head(seen) - seen.span.top),
  depth: ({ span, view }) => view.tree.depth[span.top] ?? 0,
  missingLeft: ({ span, view }) => Math.max(0, span.first - (view.tree.from[span.top] ?? span.first)),
  missingRight: ({ span, view }) => Math.max(0, (view.tree.to[span.top] ?? span.last) - span.last),
  before1: (seen) => tagCode(seen, seen.span.first - 1),
  before2: (seen) => tagCode(seen, seen.span.first - 2),
  before3: (seen) => tagCode(seen, seen.span.first - 3),
  after1: (seen) => tagCode(seen, seen.span.last + 1),
  after2: (seen) => tagCode(seen, seen.span.last + 2),
  after3: (seen) => tagCode(seen, seen.span.last + 3),
  wordBefore1: (seen) => neighbour(seen, seen.span.first - 1),
  wordBefore2: (seen) => neighbour(seen, seen.span.first - 2),
  wordBefore3: (seen) => neighbour(seen, seen.span.first - 3),
  wordAfter1: (seen) => neighbour(seen, seen.span.last + 1),
  firstWord: (seen) => neighbour(seen, seen.span.first),
  verbTag: (seen) => tagCode(seen, seen.verb),
  verbLabel: (seen) => labelCode(seen, seen.verb),
  verbDistance: ({ span, verb }) => verb - span.top,
  wordsLeft: ({ span }) => span.first,
  wordsRight: ({ span, view }) => view.reading.words.length - 1 - span.last,
  placeInSentence: ({ span, view }) => hundredths(span.first, view.reading.words.length),
  sentenceWords: ({ view }) => view.reading.words.length,
  sentenceInBlock: ({ view }) => view.reading.indexInBlock,
  sentencesAfter: ({ view }) => view.block.sentences - 1 - view.reading.indexInBlock,
  blockSentences: ({ view }) => view.block.sentences,
  blockWords: ({ view }) => view.block.words,
  wordsBefore: ({ span, view }) => view.wordsBefore + span.first,
  placeInBlock: ({ span, view }) => hundredths(view.wordsBefore + span.first, view.block.words),
  block: ({ view }) => Math.min(view.block.place, 6),
  mentions: ({ view }) => view.mentions.length,
  people: (seen) => ofKind(seen, ['person']),
  dates: (seen) => ofKind(seen, ['date']),
  amounts: (seen) => ofKind(seen, ['number']),
  sameKind: (seen) => ofKind(seen, [seen.span.kind]),
  mentionsBefore,
  sentenceVerbs: ({ view }) => view.tally.verbs,
  sentenceCommas: ({ view }) => view.tally.commas,
  sentenceTitle: ({ view }) => view.tally.titleWords,
  sentenceCentral: ({ view }) => view.tally.central,
  sentenceSpans: ({ view }) => view.spans.length,
  opensWithPronoun: (seen) => tagCode(seen, 0),
  quoted: ({ view }) => Math.min(view.reading.quotes.length, 3),
  inTitle: titleShare,
  commonest: (seen) => wordTimes(seen, Math.max),
  rarest: (seen) => wordTimes(seen, Math.min),
  within: ({ within }) => within,
  holds: ({ holds }) => holds,
} satisfies Readonly<Record<string, Measure>>;

/** In the order of the numbers that `featuresOf` gives. */
export const FEATURES: readonly string[] = Object.keys(MEASURES);
const ALL: readonly Measure[] = Object.values(MEASURES);

const ALIKE: readonly (keyof typeof MEASURES)[] = [
  'sentenceWords',
  'sentenceInBlock',
  'sentencesAfter',
  'blockSentences',
  'blockWords',
  'block',
  'mentions',
  'people',
  'dates',
  'amounts',
  'sentenceVerbs',
  'sentenceCommas',
  'sentenceTitle',
  'sentenceCentral',
  'sentenceSpans',
  'opensWithPronoun',
  'quoted',
];
/** The places of what all spans of a sentence have alike. */
export const OF_SENTENCE: readonly number[] = ALIKE.map((name) => FEATURES.indexOf(name));
const OF_SPAN = ALL.flatMap((measure, i) => (OF_SENTENCE.includes(i) ? [] : [{ i, measure }]));

const SHARED = new WeakMap<SentenceView, readonly number[]>();

/** What all spans of a sentence have alike, measured once on the first; the rest is that one's own. */
function sharedOf(seen: Seen): readonly number[] {
  const known = SHARED.get(seen.view);
  if (known) return known;
  const made = ALL.map((measure) => measure(seen));
  SHARED.set(seen.view, made);
  return made;
}

/** Features of the span at `place` among those of its sentence. */
export function featuresOf(view: SentenceView, place: number, outline: Outline): readonly number[] {
  const span = view.spans[place];
  if (!span) throw new Error(`no span ${place} in its sentence`);
  const { within, holds } = around(view, span, place);
  const seen = { span, view, outline, place, verb: verbAbove({ span, view }), within, holds };
  const features = [...sharedOf(seen)];
  for (const { i, measure } of OF_SPAN) features[i] = measure(seen);
  return features;
}
