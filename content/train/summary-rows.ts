/** Writes what the summary's ranker sees of articles as JSON lines, for `summary.py` to learn from. */
import type { Article } from '../deck.js';
import type { LanguageModel } from '../language/model-load.js';
import { readSentences } from '../language/reading.js';
import { cutTo, materialOf } from '../summary/candidates.js';

const BUDGET = 60;

/** An article's headline where it is one sentence of the summary, and its candidates: printed words, those after every cut. */
export function summaryRows(model: LanguageModel, article: Article): object {
  const { candidates, headline } = materialOf(readSentences(model, article));
  return {
    headline: headline ? article.title : null,
    rows: candidates.map((candidate) => ({
      index: candidate.reading.index,
      text: candidate.text,
      shortest: cutTo(candidate, BUDGET / 3)?.text ?? null,
      stance: candidate.stance,
      features: candidate.features,
      bag: [...candidate.bag],
    })),
  };
}
