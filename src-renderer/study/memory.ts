/** What the log says about a card: memory is a fold of reviews, so undo is dropping the last and folding. */
import type { CardId, Memory, Review } from '../../content/deck.js';

/** A card nobody has answered yet. */
export function freshMemory(card: CardId): Memory {
  return { card, state: { kind: 'new' }, reps: 0, lapses: 0, lastReview: null };
}

/** Takes one more answer into a memory. A lapse is an Again on a card in review, nothing else. */
export function remember(memory: Memory, review: Review): Memory {
  const lapsed = review.grade === 'again' && review.before.kind === 'review';
  return {
    card: memory.card,
    state: review.after,
    reps: memory.reps + 1,
    lapses: memory.lapses + (lapsed ? 1 : 0),
    lastReview: { at: review.id, day: review.day },
  };
}

/** The memory of one card from its reviews, oldest first, on top of what it began with: mostly nothing. */
export function fold(card: CardId, reviews: readonly Review[], start: Memory = freshMemory(card)): Memory {
  return reviews.reduce(remember, start);
}

/** True on the very answer that makes a leech: at the threshold, then every half threshold more. */
export function becomesLeech(before: Memory, after: Memory, threshold: number): boolean {
  if (threshold < 1 || after.lapses === before.lapses || after.lapses < threshold) return false;
  return (after.lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0;
}
