/** Three sentences of an article that tell it, each with its exact place; several articles do not repeat one another. */
import type { SummarySentence } from './deck.js';
import type { Token } from './language/3-tokens.js';
import { hasUnmarkedSpeech } from './language/7-quotes.js';
import { firstFinite, hasForm, isContentWord } from './language/8-verbs.js';
import type { SentenceReading } from './language/reading.js';
import { CONNECTIVES, DETERMINERS, PREPOSITIONS } from './language/words/closed.js';

const SENTENCES = 3;
const MOST_WORDS = 60;
const FEW_WORDS = 7;
/** How far into an article its lead reaches. */
const LEAD = 40;
/** What a second sentence of one paragraph loses, so that a summary goes on to the next. */
const CROWDED = 0.2;
/** Two sentences that share this part of their content words say the same. */
const SAME = 0.5;

/** True when the sentence can stand without the one before it. */
function standsAlone(reading: SentenceReading): boolean {
  const { tokens, text, quotes } = reading;
  const first = tokens[0]?.lower ?? '';
  if (tokens.length < FEW_WORDS || tokens.length > MOST_WORDS * 1.2 || CONNECTIVES.has(first)) return false;
  if (
    /^(?:he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|so|or|both|another|other|others|i|we|my|our|you|here|there|among|yet)$/.test(
      first,
    )
  )
    return false;
  if (tokens.slice(1, 4).some((t) => /^its?$/.test(t.lower))) return false;
  const second = tokens[1]?.lower ?? '';
  if (hasForm(first, 'base') && (PREPOSITIONS.has(second) || DETERMINERS.has(second))) return false;
  if (/^(?:In|At|By|On|Before|After|Under) (?:its|his|her|their|this|that|these)\b/.test(text)) return false;
  if (tokens.slice(1, 5).some((t) => /^(?:he|she|they|this|these)$/.test(t.lower))) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(text) || firstFinite(tokens, 0, tokens.length) < 0) return false;
  if (quotes.reduce((sum, q) => sum + q.end - q.start, 0) * 3 > text.length || hasUnmarkedSpeech(text))
    return false;
  return /[.!]["'”’)\]]*(?:\[\d+\])*$/.test(text);
}

function stem({ lower }: Token): string {
  return lower.slice(0, 6);
}

/** Content words by their first letters, so that "tide" meets "tides". */
function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter((t) => t.text.length > 3 && isContentWord(t)).map(stem));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const one of a) if (b.has(one)) common += 1;
  return common / Math.max(1, Math.min(a.size, b.size));
}

type Weighed = {
  readonly reading: SentenceReading;
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
};

/** How often the article says a word, in sentences, of the most that it says any. */
function frequenciesOf(all: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of all) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(1, ...[...counts.values()].slice(0, 5000));
  return (one) => ((counts.get(one) ?? 1) - 1) / most;
}

/** Place, title words, likeness to the rest of the article, names and numbers; a sentence that has none of them is a scene. */
function weighed(readings: readonly SentenceReading[]): readonly Weighed[] {
  const all = readings.map((reading) => stemsOf(reading.tokens));
  const frequency = frequenciesOf(all);
  const words = readings[0]?.article.title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const title = new Set(words.map((word) => word.slice(0, 6)));
  const firm = readings.slice(0, LEAD).map((reading, i) => {
    const stems = all[i] ?? new Set();
    const inTitle = [...stems].filter((one) => title.has(one)).length;
    const central = [...stems].reduce((sum, one) => sum + frequency(one), 0) / Math.sqrt(stems.size + 1);
    const dates = reading.dates.filter((d) => d.kind === 'absolute').length;
    const facts = reading.names.length + reading.numbers.length + dates;
    const lead = Math.max(0, 4 - reading.index * 0.6) + (reading.indexInBlock === 0 ? 0.6 : 0);
    const scene = facts === 0 ? 1.6 : 0;
    const leaning = /\b(?:this|these) \p{Ll}/u.test(reading.text) ? 0.8 : 0;
    const size = Math.min(1, reading.tokens.length / 18);
    const weight =
      lead +
      Math.min(2, inTitle * 0.7) +
      Math.min(2, central) +
      Math.min(1.6, facts * 0.4) +
      size -
      scene -
      leaning;
    return { reading, stems, weight };
  });
  return firm.filter(({ reading }) => standsAlone(reading));
}

function chosenFrom(
  readings: readonly SentenceReading[],
  told: ReadonlySet<string>[],
  doubted: { has(reading: SentenceReading): boolean },
): readonly Weighed[] {
  const chosen: Weighed[] = [];
  const left = weighed(readings).filter(
    ({ reading, stems }) => !doubted.has(reading) && told.every((other) => overlap(other, stems) < SAME),
  );
  const worth = ({ reading, weight }: Weighed): number =>
    weight - CROWDED * chosen.filter((c) => c.reading.block === reading.block).length;
  while (chosen.length < SENTENCES && left.length > 0) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    if (chosen.every(({ stems }) => overlap(stems, best.stems) < SAME)) chosen.push(best);
  }
  told.push(...chosen.map(({ stems }) => stems));
  return chosen.toSorted((a, b) => a.reading.index - b.reading.index);
}

/**
 * At most three sentences of each article in reading order; none tells what one before it has told, and none
 * is in `doubted` (disputed by another article).
 */
export function summaryOf(
  articles: readonly (readonly SentenceReading[])[],
  doubted: { has(reading: SentenceReading): boolean },
): readonly SummarySentence[] {
  const told: ReadonlySet<string>[] = [];
  return articles
    .flatMap((readings) => chosenFrom(readings, told, doubted))
    .map(({ reading: { article, span, text } }) => ({
      article: article.id,
      start: span.start,
      end: span.end,
      text,
    }));
}
