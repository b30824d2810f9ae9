/** The summaries of articles read together: one sentence, three, key points of each, and one merged from all. */
import type { Conflict, Summaries, SummarySentence } from '../conversion.js';
import type { Fact } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { type Material, materialOf, type SummaryCandidate } from './candidates.js';
import { oneFrom, pointsFrom, threeFrom } from './choose.js';
import { wordCount } from './cut.js';
import type { Bag } from './features.js';
import { mergedSummary } from './merge.js';

function sentenceOf({ reading, text }: SummaryCandidate): SummarySentence {
  const { article, span } = reading;
  return { article: article.id, start: span.start, end: span.end, text };
}

function headlineOf(
  readings: readonly SentenceReading[],
  { headline }: Material,
): readonly SummarySentence[] {
  const article = readings[0]?.article;
  return article && headline ? [{ article: article.id, ...headline, text: article.title }] : [];
}

export type SummaryInput = {
  /** Readings of each article. */
  readonly articles: readonly (readonly SentenceReading[])[];
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** Sentences with a value in dispute or a plan told as done elsewhere: none is summarised as if it were certain. */
  readonly doubted: { has(reading: SentenceReading): boolean };
};

/**
 * All lengths for each article, in the order of the articles; the three sentences of an article do not repeat an
 * earlier article. A text is its cited place with words left out, never with words put in.
 */
export function summariesOf({ articles, facts, conflicts, doubted }: SummaryInput): Summaries {
  const told: Bag[] = [];
  const material = articles.map(materialOf);
  const certain = material.map(({ candidates }) => candidates.filter(({ reading }) => !doubted.has(reading)));
  const three = articles.flatMap((readings, i) => {
    const headline = headlineOf(readings, material[i] ?? { candidates: [], headline: null });
    const chosen = threeFrom(certain[i] ?? [], told, wordCount(headline[0]?.text ?? ''));
    told.push(...chosen.map(({ bag }) => bag));
    return [...headline, ...chosen.map(sentenceOf)];
  });
  return {
    one: certain.flatMap((all) => oneFrom(all) ?? []).map(sentenceOf),
    three,
    points: certain.flatMap(pointsFrom).map(sentenceOf),
    merged: mergedSummary({
      articles: articles.flatMap(([first]) => (first ? [first.article] : [])),
      candidates: material.flatMap(({ candidates }) => candidates),
      facts,
      conflicts,
      doubted,
    }),
  };
}
