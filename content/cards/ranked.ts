/** Which spans of an article are worth wording, and in what order. */
import { featuresOf } from '../candidates/features.js';
import { type Outline, outlineOf, type SentenceView, sentenceViews } from '../candidates/outline.js';
import { rankerWithin } from '../candidates/ranker.js';
import type { SentenceReading } from '../language/reading.js';
import { wholeSpan } from '../wording/whole-span.js';
import type { AnswerSpan } from './answer-span.js';

/** A span with its rank among all of the article. */
export type Ranked = { readonly span: AnswerSpan; readonly rank: number };

/** The best of a sentence that are looked at. */
const LOOKED_AT = 40;

/** The best of a sentence, each grown to what is whole, once; where two grow to the same the better rank holds. */
function bestOf(view: SentenceView, outline: Outline): readonly Ranked[] {
  const features = view.spans.map((_, place) => featuresOf(view, place, outline));
  const rank = rankerWithin(features[0] ?? []);
  const best = view.spans
    .map((span, place) => ({ span, rank: rank(features[place] ?? []) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, LOOKED_AT);
  const found = new Map<number, Ranked>();
  for (const { span: part, rank: value } of best) {
    const span = wholeSpan(part);
    const key = span.first * view.reading.words.length + span.last;
    if (!found.has(key)) found.set(key, { span, rank: value });
  }
  return [...found.values()];
}

/** The spans of an article worth looking at, best first. */
export function ranked(readings: readonly SentenceReading[]): readonly Ranked[] {
  const outline = outlineOf(readings);
  const found: Ranked[] = [];
  for (const view of sentenceViews(readings, outline)) found.push(...bestOf(view, outline));
  return found.sort((a, b) => b.rank - a.rank);
}
