/** Three sentences of an article that tell it, each with its exact place. */
import type { SummarySentence } from './deck.js';
import { hasUnmarkedSpeech } from './language/7-quotes.js';
import { firstFinite } from './language/8-verbs.js';
import type { SentenceReading } from './language/reading.js';
import { CONNECTIVES } from './language/words/closed.js';

const SENTENCES = 3;
const MOST_WORDS = 60;
const FEW_WORDS = 7;
/** How far into an article its lead reaches. */
const LEAD = 40;

/** True when the sentence can stand without the one before it. */
function standsAlone(reading: SentenceReading): boolean {
  const { tokens, text, quotes } = reading;
  const first = tokens[0]?.lower ?? '';
  if (tokens.length < FEW_WORDS || tokens.length > MOST_WORDS * 1.2 || CONNECTIVES.has(first)) return false;
  if (
    /^(?:he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|so|or|both|another|other|others|i|we|my|our|you|here|there|among)$/.test(
      first,
    )
  )
    return false;
  if (!/^[\p{Lu}\p{N}"“‘]/u.test(text) || firstFinite(tokens, 0, tokens.length) < 0) return false;
  if (quotes.reduce((sum, q) => sum + q.end - q.start, 0) * 3 > text.length || hasUnmarkedSpeech(text))
    return false;
  return /[.!]["'”’)\]]*(?:\[\d+\])*$/.test(text);
}

function weigher(readings: readonly SentenceReading[]): (reading: SentenceReading) => number {
  const counts = new Map<string, number>();
  for (const { names } of readings)
    for (const name of names) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  const title = new Set(readings[0]?.article.title.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return (reading) => {
    const known = new Set(reading.names.map((n) => n.text));
    const central = [...known].filter((name) => (counts.get(name) ?? 0) > 2).length;
    const overlap = reading.tokens.filter((t) => title.has(t.lower)).length;
    const facts = reading.numbers.length + reading.dates.filter((d) => d.kind === 'absolute').length;
    const lead = Math.max(0, 6 - reading.index * 1.5) + (reading.indexInBlock === 0 ? 0.8 : 0);
    return lead + Math.min(2, central * 0.5) + Math.min(1.5, overlap * 0.4) + Math.min(1, facts * 0.4);
  };
}

/** At most three sentences in reading order; the lead weighs most, since no graph method beats it. */
export function summaryOf(readings: readonly SentenceReading[]): readonly SummarySentence[] {
  const weigh = weigher(readings);
  return readings
    .slice(0, LEAD)
    .filter(standsAlone)
    .map((reading) => ({ reading, weight: weigh(reading) }))
    .toSorted((a, b) => b.weight - a.weight || a.reading.index - b.reading.index)
    .slice(0, SENTENCES)
    .toSorted((a, b) => a.reading.index - b.reading.index)
    .map(({ reading: { article, span, text } }) => ({
      article: article.id,
      start: span.start,
      end: span.end,
      text,
    }));
}
