/** A deck as it is written: card after card, so that one who reads it from a store need not hold it whole. */
import type { Article, ArticleId, Card, CardId, Deck, Memory, Review } from '../deck.js';

/** What a card says of an article that it rests on. */
export type Source = Pick<Article, 'id' | 'title' | 'date' | 'link'>;

/** Articles by id, to look up where a quote comes from. */
export type Sources = ReadonlyMap<ArticleId, Source>;

export type DeckSource = {
  readonly name: string;
  readonly sources: Sources;
  /** How many cards there are. */
  readonly size: number;
  /** The cards, each once, in the same order each time it is asked. */
  readonly cards: () => Iterable<Card>;
  /** The decks below it that hold cards, by their whole names, each once. */
  readonly homes: readonly string[];
  /** The one of them in which a card stands; undefined for the deck itself. */
  readonly homeOf: (card: CardId) => string | undefined;
  readonly memoryOf: (card: CardId) => Memory | undefined;
  /** Oldest first, each time it is asked. */
  readonly reviews: () => Iterable<Review>;
};

/** Reviews by time; those of a store are so already, and half a million are not copied for nothing. */
function byTime(reviews: readonly Review[]): readonly Review[] {
  const sorted = reviews.every(({ id }, i) => i === 0 || id >= (reviews[i - 1]?.id ?? 0));
  return sorted ? reviews : [...reviews].sort((a, b) => a.id - b.id);
}

/** A deck that is held as a whole; of cards with one id the last counts, in the place of the first. */
export function sourceOf({ name, articles, cards, memories, reviews, homes }: Deck): DeckSource {
  const once = new Map(cards.map((card) => [card.id, card]));
  const known = new Map(memories.map((memory) => [memory.card, memory]));
  const log = byTime(reviews);
  return {
    name,
    sources: new Map(articles.map((article) => [article.id, article])),
    size: once.size,
    cards: () => once.values(),
    homes: [...new Set(homes?.values() ?? [])],
    homeOf: (card) => homes?.get(card),
    memoryOf: (card) => known.get(card),
    reviews: () => log,
  };
}
