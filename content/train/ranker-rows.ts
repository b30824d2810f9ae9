/** Writes what the ranker sees of articles as JSON lines, for `ranker.py` to learn from. */
import { FEATURES, featuresOf } from '../candidates/features.js';
import { outlineOf, sentenceViews } from '../candidates/outline.js';
import type { Article } from '../deck.js';
import type { LanguageModel } from '../language/model-load.js';
import { readSentences } from '../language/reading.js';

/** One article's sentences with their spans: [start, end, first word, last word, kind, features in the order of `names`]. */
export function rankerRows(model: LanguageModel, article: Article): object {
  const readings = readSentences(model, article);
  const outline = outlineOf(readings);
  const sentences = [...sentenceViews(readings, outline)].map((view) => ({
    start: view.reading.span.start,
    end: view.reading.span.end,
    spans: view.spans.map(({ start, end, first, last, kind }, place) => [
      start,
      end,
      first,
      last,
      kind,
      featuresOf(view, place, outline),
    ]),
  }));
  return { names: FEATURES, sentences };
}
