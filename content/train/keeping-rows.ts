/** Writes what is known of every card that an article could give as JSON lines, for `keeping.py` to learn from. */
import { createHash } from 'node:crypto';
import { everyCard } from '../cards/every-card.js';
import { KEEPING_FEATURES, keepingFeatures } from '../cards/keeping-features.js';
import type { Article, Card } from '../deck.js';
import type { LanguageModel } from '../language/model-load.js';
import { readSentences } from '../language/reading.js';

/** The name under which `kept.csv` says whether readers kept a card; it holds no word of it. */
function cardKey(title: string, card: Card): string {
  const options = card.kind === 'choice' ? card.options.toSorted() : [];
  const said = [title, card.kind, card.prompt, card.answer, ...options].join('\n');
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** Each card in each form that it could have: [its key, its features in the order of `names`]. */
export function keepingRows(model: LanguageModel, article: Article): object {
  const cards = everyCard(article, readSentences(model, article)).map((finished) => [
    cardKey(article.title, finished.card),
    keepingFeatures(finished),
  ]);
  return { names: KEEPING_FEATURES, cards };
}
