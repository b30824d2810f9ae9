/** How a card stands to its article: how often its words are told there, how often before its sentence, and where that is. */
import type { Article } from '../deck.js';
import { oncePer } from '../remembering.js';
import type { AnswerSpan } from './answer-span.js';

/** The prompt without a topic in front, its longer words, and the words of the answer. */
type Placed = {
  readonly span: AnswerSpan;
  readonly body: string;
  readonly promptWords: readonly string[];
  readonly answerWords: readonly string[];
};

/** Of one word: how often it stands in the article, and how often before the sentence. */
type Told = { readonly times: number; readonly before: number };

/** What is told oftener than this is told often, however long the article. */
const OFTEN = 20;

const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;
const NAME = /\p{Lu}[\p{L}\p{N}'’-]+/gu;
const OPENERS = new Set('the an in who what which where when how on at after according'.split(' '));
const REPORTED = /\b(?:said|says|told|according to|added|stated|announced|reported|warned|insisted)\b/g;

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '');
}

/** Where each word of an article begins, in order. */
const placesOf = oncePer(({ text }: Article): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const match of text.matchAll(WORD)) {
    const word = plain(match[0]);
    const known = places.get(word);
    if (known) known.push(match.index);
    else places.set(word, [match.index]);
  }
  return places;
});

/** How many of the places, which are in order, lie before `end`. */
function countBefore(places: readonly number[], end: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inThousandWords(text: string, pattern: RegExp): number {
  const words = text.match(WORD)?.length ?? 0;
  return Math.floor((1000 * (text.match(pattern)?.length ?? 0)) / Math.max(1, words));
}

/** Of a thousand words of an article, how many report what somebody says. */
export const reportsOf = oncePer(({ text }: Article): number => inThousandWords(text, REPORTED));

const MOVING_DAY =
  /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tonight|(?:this|last|next) (?:week|month|year))\b/gi;

/** How often a thousand words tell of a day or a year that means another one later: "on Friday", "last year". */
export const movingDaysOf = oncePer(({ text }: Article): number => inThousandWords(text, MOVING_DAY));

function told({ reading }: AnswerSpan, words: readonly string[]): readonly Told[] {
  const places = placesOf(reading.article);
  return words.map((word) => {
    const at = places.get(plain(word)) ?? [];
    const before = countBefore(at, reading.span.start);
    return { times: Math.min(at.length, OFTEN), before: Math.min(before, OFTEN) };
  });
}

const toldOf = oncePer(({ span, body, promptWords, answerWords }: Placed) => {
  const names = (body.match(NAME) ?? []).filter((name) => !OPENERS.has(name.toLowerCase()));
  const long = answerWords.filter((word) => word.length > 3);
  return {
    names: told(span, names),
    answer: told(span, long.length > 0 ? long : answerWords),
    prompt: told(span, promptWords),
  };
});

function most(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}

function countWhere(words: readonly Told[], holds: (word: Told) => boolean): number {
  return words.filter(holds).length;
}

const wasTold = ({ before }: Told) => before > 0;

/** By name, each from a card to a whole number. */
export const PLACE_MEASURES: Readonly<Record<string, (placed: Placed) => number>> = {
  nameTimesMost: (placed) => most(toldOf(placed).names.map(({ times }) => times)),
  nameTimesLeast: (placed) => least(toldOf(placed).names.map(({ times }) => times)),
  namesNew: (placed) => countWhere(toldOf(placed).names, (name) => !wasTold(name)),
  nameBeforeMost: (placed) => most(toldOf(placed).names.map(({ before }) => before)),
  answerTimesLeast: (placed) => least(toldOf(placed).answer.map(({ times }) => times)),
  answerTimesMost: (placed) => most(toldOf(placed).answer.map(({ times }) => times)),
  answerBeforeLeast: (placed) => least(toldOf(placed).answer.map(({ before }) => before)),
  answerBeforeMost: (placed) => most(toldOf(placed).answer.map(({ before }) => before)),
  promptTold: (placed) => countWhere(toldOf(placed).prompt, wasTold),
  promptToldShare: (placed) => {
    const { prompt } = toldOf(placed);
    return Math.floor((100 * countWhere(prompt, wasTold)) / Math.max(1, prompt.length));
  },
  promptOnce: (placed) => countWhere(toldOf(placed).prompt, ({ times }) => times === 1),
  promptTimesMost: (placed) => most(toldOf(placed).prompt.map(({ times }) => times)),
  promptReports: ({ body }) => body.match(REPORTED)?.length ?? 0,
  articleReports: ({ span }) => reportsOf(span.reading.article),
  placeInArticle: ({ span: { reading } }) =>
    Math.floor((100 * reading.span.start) / Math.max(1, reading.article.text.length)),
  blockBefore: ({ span: { reading } }) => Math.min(reading.block, 40),
};
