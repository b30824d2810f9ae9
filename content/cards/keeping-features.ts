/** What tells whether a reader keeps a finished card: whole numbers only, so that every machine and the training see the same. */
import type { Article, Card } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { oncePer } from '../remembering.js';
import { ANSWER_KINDS, type AnswerSpan } from './answer-span.js';
import { commonness } from './commonness.js';
import { PLACE_MEASURES } from './keeping-places.js';
import { WORD_MEASURES } from './keeping-words.js';
import { GENERAL_NOUNS, SHELL_NOUNS, VAGUE_ADJECTIVES } from './words/empty-words.js';

/** A card with what it was made from: its rank among all spans and how sure its wording is, from 0 to 1. */
export type Finished = {
  readonly card: Card;
  readonly span: AnswerSpan;
  readonly rank: number;
  readonly quality: number;
};

type Seen = Finished & {
  readonly prompt: string;
  /** The prompt without a topic in front. */
  readonly body: string;
  readonly answer: string;
  /** Wrong options of a choice. */
  readonly others: readonly string[];
  readonly title: ReadonlySet<string>;
  /** How common the words of the answer are, in order, and the longer ones of the prompt, the rarest first. */
  readonly said: readonly number[];
  readonly told: readonly number[];
  readonly promptWords: readonly string[];
  readonly answerWords: readonly string[];
  /** Around the gap, in lower case; empty where there is none. */
  readonly before: string;
  readonly after: string;
};

type Measure = (seen: Seen) => number;

const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;
const SMALL_WORDS = new Set('the a an of in and or to for by on with from'.split(' '));
const CARDS: readonly Card['kind'][] = ['cloze', 'question', 'choice', 'number'];
const TAGS = ['NN', 'NNS', 'NNP', 'NNPS', 'CD', 'JJ'];
const LABELS = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'nmod',
  'root',
  'conj',
  'appos',
  'compound',
  'amod',
  'nummod',
  'xcomp',
  'advcl',
];

/** Tags of the word before the answer and of the first of the sentence; their numbers are what the trees have learnt. */
const TAGS_AROUND = 'IN DT VBD VBZ VBP VB VBG VBN JJ NN NNS NNP CC , TO CD PRP$ POS RB HYPH PRP EX'.split(
  ' ',
);
const NAMES_BEFORE = 600;

const VAGUE =
  /\b(?:may|can|could|might|would|should|often|usually|sometimes|generally|typically|many|some|several|other|various|different|certain)\b/;
const COMPARED = /\b(?:more|less|fewer|than|larger|smaller|higher|lower|greater|most|least|\p{L}+est)\b/giu;
const MODAL = /\b(?:may|can|could|might|would|should|must|will)\b/;
const OPENER =
  /^(?:other|another|such|examples|these|this|it|they|some|many|most|several|both|all|however|for example|for instance|thus|therefore|hence|instead|similarly|also|in addition|furthermore|moreover|conversely|on the other hand|as a result|consequently|but|and|yet|so|or|nevertheless|likewise|in contrast|by contrast|indeed|in fact|rather|then|finally|separately|additionally|again|more)\b/i;
const PREPOSITIONS =
  /\b(?:of|in|for|to|from|with|by|on|at|as|into|through|between|among|during|after|before|under|over|against|about|since|until|across|without|within|around|near)\b/gi;
const PREPOSITION = /^(?:of|in|to|for|by|with|on|at|from|as|into|through|between|among)$/;

function tagAt({ span }: Finished, at: number): number {
  return TAGS_AROUND.indexOf(span.reading.words[at]?.tag ?? '');
}

function levelAt({ span }: Finished, at: number): number {
  const word = span.reading.words[at];
  return word ? commonness(word.text) : -1;
}

/** The subject of the sentence, whatever clause the answer is in. */
function subjectLevel(finished: Finished): number {
  const { words } = finished.span.reading;
  return levelAt(
    finished,
    words.findIndex((w) => w.label.startsWith('nsubj') && (words[w.head]?.head ?? 0) < 0),
  );
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?<=.{4})(?:ations?|ments?|ings?|ies|ers?|ed|es|s|y|e)$/, '');
}

const stemsOf = oncePer((title: ReadonlySet<string>) => new Set([...title].map(stem)));

function isTitle({ answerWords, title }: Seen): boolean {
  const stems = stemsOf(title);
  return answerWords.length > 0 && answerWords.every((word) => stems.has(stem(word)));
}

function isShell(word: string): boolean {
  return (
    SHELL_NOUNS.has(word) ||
    SHELL_NOUNS.has(word.replace(/s$/, '')) ||
    SHELL_NOUNS.has(word.replace(/ies$/, 'y'))
  );
}

/** Nothing but shells, names for anybody and adjectives for anything. */
function saysLittle({ answerWords, span }: Seen): boolean {
  const named = /^NNP/.test(span.reading.words[span.top]?.tag ?? '');
  const little = (word: string) => isShell(word) || GENERAL_NOUNS.has(word) || VAGUE_ADJECTIVES.has(word);
  return !named && answerWords.length > 0 && answerWords.every((word) => little(word.toLowerCase()));
}

/** Names told shortly before: where there are many, the next sentence leans on them. */
const namesBefore = oncePer((reading: SentenceReading): number => {
  const before = reading.article.text.slice(
    Math.max(0, reading.span.start - NAMES_BEFORE),
    reading.span.start,
  );
  return new Set(before.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}]+/gu)).size;
});

/** How many words of the sentence go before the first that is shown; −1 for what is not shown in its order. */
function beginningLeftOut({ body, card, span }: Seen): number {
  const first = /^[“"(]?([\p{L}\p{N}]+)/u.exec(body)?.[1]?.toLowerCase();
  if (!card.prompt.includes('_')) return -1;
  return span.reading.words.findIndex((w) => w.text.toLowerCase() === first);
}

function rarestOf(text: string): number {
  const words = (text.match(WORD) ?? []).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return words.length === 0 ? 0 : Math.min(...words.map(commonness));
}

function times(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 80 : Math.round(numbers.reduce((sum, n) => sum + n, 0) / numbers.length);
}

function percent(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((100 * part) / whole);
}

function shared(words: readonly string[], title: ReadonlySet<string>): number {
  return words.filter((word) => title.has(word.toLowerCase())).length;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}

const MEASURES = {
  quality: ({ quality }) => Math.round(100 * quality),
  rank: ({ rank }) => Math.round(rank / 100),
  form: ({ card }) => CARDS.indexOf(card.kind),
  kind: ({ span }) => ANSWER_KINDS.indexOf(span.kind),
  topTag: ({ span }) => TAGS.indexOf(span.reading.words[span.top]?.tag ?? ''),
  topLabel: ({ span }) => LABELS.indexOf(span.reading.words[span.top]?.label ?? ''),
  labelled: ({ prompt, body }) => Number(body !== prompt),
  promptLength: ({ prompt }) => wordsOf(prompt),
  answerLength: ({ answer }) => wordsOf(answer),
  sentenceLength: ({ span }) => span.reading.words.length,
  leftOut: ({ span, body }) => span.reading.words.length - wordsOf(body),
  gapPlace: ({ body }) => (body.includes('_') ? percent(body.indexOf('_'), body.length) : -1),
  promptNames: ({ body }) => times(body, /(?<=[\s("“])\p{Lu}[\p{L}\p{N}-]+/gu),
  promptNumbers: ({ prompt }) => times(prompt, /\d+/g),
  promptCommas: ({ prompt }) => times(prompt, /,/g),
  promptThe: ({ body }) => times(body, /\bthe\b/g),
  promptTheName: ({ body }) => times(body, /\bthe \p{Lu}/gu),
  promptVague: ({ body }) => Number(VAGUE.test(body)),
  promptModal: ({ body }) => Number(MODAL.test(body)),
  promptCopula: ({ body }) => Number(/\b(?:is|are|was|were)\b/.test(body)),
  promptCompared: ({ body }) => times(body, COMPARED),
  opener: ({ body }) => Number(OPENER.test(body)),
  answerCapitals: ({ answer }) => times(answer, /(?<!\p{L})\p{Lu}/gu),
  answerSmall: ({ answer }) => Number(/^\p{Ll}/u.test(answer)),
  answerDigits: ({ answer }) => Number(/\d/.test(answer)),
  answerYear: ({ answer }) => Number(/^\d{4}s?$/.test(answer)),
  answerFew: ({ answer }) => Number(/^(?:two|three|four|five|[2-5])$/i.test(answer)),
  answerPlural: ({ answer }) => Number(/[^su]s$/.test(answer)),
  answerPrepositions: ({ answer }) => Number(/\b(?:of|in|for|to|from|with|by|on)\b/.test(answer)),
  answerRarest: ({ said }) => Math.min(...said),
  answerCommonest: ({ said }) => Math.max(...said),
  answerMean: ({ said }) => mean(said),
  answerFirst: ({ said }) => said[0] ?? 0,
  answerLast: ({ said }) => said.at(-1) ?? 0,
  promptRarest: ({ told }) => told[0] ?? 80,
  promptSecond: ({ told }) => told[1] ?? told.at(-1) ?? 80,
  promptThird: ({ told }) => told[2] ?? told.at(-1) ?? 80,
  promptMean: ({ told }) => mean(told),
  promptRare: ({ told }) => told.filter((level) => level < 40).length,
  titleInPrompt: ({ promptWords, title }) => shared(promptWords, title),
  titleInAnswer: ({ answerWords, title }) => shared(answerWords, title),
  beforeGapPreposition: ({ before }) => Number(PREPOSITION.test(before)),
  beforeGapAnd: ({ before }) => Number(/^(?:and|or)$/.test(before)),
  afterGapWord: ({ after }) => Number(/^\p{Ll}{4,}$/u.test(after)),
  tagBefore: (seen) => tagAt(seen, seen.span.first - 1),
  sentenceOpens: (seen) => tagAt(seen, 0),
  headLevel: (seen) => levelAt(seen, seen.span.top),
  governorLevel: (seen) => levelAt(seen, seen.span.reading.words[seen.span.top]?.head ?? -1),
  subjectLevel,
  answerIsTitle: (seen) => Number(isTitle(seen)),
  answerEmpty: (seen) => Number(saysLittle(seen)),
  answerShell: ({ answerWords, span }) =>
    Number(answerWords.length <= 1 && isShell(span.reading.words[span.top]?.text.toLowerCase() ?? '')),
  answerLetters: ({ answer }) => Math.min(answer.length, 100),
  promptPrepositions: ({ body }) => times(body, PREPOSITIONS),
  beginningLeftOut,
  namesBefore: ({ span }) => namesBefore(span.reading),
  sentenceInBlock: ({ span }) => Math.min(span.reading.indexInBlock, 12),
  options: ({ others }) => (others.length === 0 ? 0 : others.length + 1),
  optionsLonger: ({ others, answer }) =>
    others.length === 0
      ? 0
      : Math.round(others.reduce((sum, o) => sum + o.length, 0) / others.length) - answer.length,
  optionsCapitals: ({ others, answer }) =>
    others.filter((o) => /^\p{Lu}/u.test(o) === /^\p{Lu}/u.test(answer)).length,
  optionsLengths: ({ others, answer }) =>
    others.length === 0 ? 0 : new Set([answer, ...others].map((o) => o.length)).size,
  optionsRarest: ({ others }) => (others.length === 0 ? -1 : Math.min(...others.map(rarestOf))),
  optionsCommonest: ({ others }) => (others.length === 0 ? -1 : Math.max(...others.map(rarestOf))),
  optionsWords: ({ others, answer }) => others.filter((o) => wordsOf(o) === wordsOf(answer)).length,
  ...WORD_MEASURES,
  ...PLACE_MEASURES,
} satisfies Readonly<Record<string, Measure>>;

/** In the order of the numbers that `keepingFeatures` gives. */
export const KEEPING_FEATURES: readonly string[] = Object.keys(MEASURES);
const ALL: readonly Measure[] = Object.values(MEASURES);

/** A topic in front, which is the title or its beginning, is not part of what is asked. */
function withoutTopic(prompt: string, title: string): string {
  const colon = prompt.indexOf(': ');
  return colon > 0 && title.startsWith(prompt.slice(0, colon)) ? prompt.slice(colon + 2) : prompt;
}

const titleWords = oncePer(
  ({ title }: Article): ReadonlySet<string> => new Set(title.toLowerCase().match(WORD)),
);

function seenOf(finished: Finished): Seen {
  const { card, span } = finished;
  const { prompt, answer } = card;
  const { title } = span.reading.article;
  const body = withoutTopic(prompt, title);
  const answerWords = (answer.match(WORD) ?? []).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const promptWords = (body.match(WORD) ?? []).filter((word) => word.length > 3);
  const said = answerWords.length === 0 ? [80] : answerWords.map(commonness);
  const [, before = '', after = ''] = /(?:^|(\S+) ["“]?)_+["”]?\s*([^\s.,;]*)/u.exec(body) ?? [];
  return {
    ...finished,
    prompt,
    body,
    answer,
    others: card.kind === 'choice' ? card.options.filter((option) => option !== answer) : [],
    title: titleWords(span.reading.article),
    said,
    told: promptWords.map(commonness).toSorted((a, b) => a - b),
    promptWords,
    answerWords,
    before: before.toLowerCase(),
    after: after.toLowerCase(),
  };
}

/** Features of a finished card. */
export function keepingFeatures(finished: Finished): readonly number[] {
  const seen = seenOf(finished);
  return ALL.map((measure) => measure(seen));
}
