/** How sure it is that readers keep a card, after what readers of real articles kept less of than was foretold. */
import type { Article, CardKind } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { oncePer } from '../remembering.js';
import type { AnswerSpan } from './answer-span.js';
import { movingDaysOf, reportsOf } from './keeping-places.js';

/** News is what has so many reports of what somebody says in a thousand words (textbooks have up to three), or so many days that move on. */
const OF_NEWS = 4;

/** What the odds are worth that are foretold for what a report tells of its own day, measured on 850 judged cards of real articles, */
const DAYS_BUSINESS = 0.65;
/** and for a choice among such days, of which hardly one is worth knowing. */
const ONE_OF_THE_DAYS = 0.3;

/** Whether an article tells what happened of late and what was said of it. */
export const isNews = oncePer(
  (article: Article): boolean => reportsOf(article) >= OF_NEWS || movingDaysOf(article) >= OF_NEWS,
);

/** A sentence of news with no year but its own: what it tells is soon over, and readers find it trivial. */
const isDaysBusiness = oncePer(({ article, text }: SentenceReading): boolean => {
  const years = text.match(/\b(?:1\d{3}|20\d\d)\b/g) ?? [];
  return isNews(article) && years.every((year) => Number(year) === article.date?.year);
});

/** The chance that readers of real articles keep a card of this kind, of which the trees foretell `kept`. */
export function surenessOf({ reading }: AnswerSpan, kind: CardKind, kept: number): number {
  if (!isDaysBusiness(reading)) return kept;
  const worth = kind === 'choice' ? ONE_OF_THE_DAYS : DAYS_BUSINESS;
  return (kept * worth) / (kept * worth + 1 - kept);
}
