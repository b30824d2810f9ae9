/** Made-up cards and memories for the tests of the study room. */
import type { ArticleId, CardId, CardState, FactId, Memory, StudyDay } from '../../content/deck.js';
import { studyDay } from '../../content/deck.js';
import type { Waiting } from '../../src-renderer/study/queue.js';

const FSRS = { stability: 5, difficulty: 5 };

/** A memory in some state, last answered on `last` (null = never). */
function memoryIn(card: string, state: CardState, last: StudyDay | null, reps = 3): Memory {
  const lastReview = last === null ? null : { at: last * 86_400_000 + 40_000_000, day: last };
  return { card: card as CardId, state, reps: last === null ? 0 : reps, lapses: 0, lastReview };
}

/** A card that waits in the queue. */
function waitingCard(memory: Memory, fact: string, article = 'article'): Waiting {
  return { card: memory.card, fact: fact as FactId, article: article as ArticleId, memory };
}

/** Never answered. */
export function freshCard(card: string, fact = card): Waiting {
  return waitingCard(memoryIn(card, { kind: 'new' }, null), fact);
}

/** In review, due on a day. */
export function dueCard(card: string, dueDay: number, fact = card, interval = 5): Waiting {
  const fsrs = { ...FSRS, stability: interval };
  const state: CardState = { kind: 'review', dueDay: studyDay(dueDay), interval, fsrs };
  return waitingCard(memoryIn(card, state, studyDay(dueDay - interval)), fact);
}

/** The same card, easily confused with those of a group. */
export function inGroup(one: Waiting, group: string): Waiting {
  return { ...one, group };
}

/** The same card, of another article. */
export function ofArticle(one: Waiting, article: string): Waiting {
  return { ...one, article: article as ArticleId };
}

/** On a step, due at a time (ms). */
export function learningCard(card: string, dueAt: number, last: StudyDay, fact = card): Waiting {
  const state: CardState = { kind: 'learning', stepsLeft: 2, dueAt, fsrs: FSRS };
  return waitingCard(memoryIn(card, state, last), fact);
}
