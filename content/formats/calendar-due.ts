/** Which cards fall due on which days: of our deck, and of a collection in Anki's terms. */
import type { Deck, StudyDay } from '../deck.js';
import { dayOfTime, dueDay } from './anki-days.js';
import { sourcesOf } from './anki-fields.js';
import type { AnkiCard, AnkiClock, AnkiCollection } from './anki-vocabulary.js';
import type { DueCard } from './calendar.js';

/** `dayOf` gives the study day of a time in ms, in the learner's zone. Cards nobody has seen are never due. */
export function dueOfDeck(deck: Deck, dayOf: (ms: number) => StudyDay): DueCard[] {
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  const sources = new Map(deck.articles.map((article) => [article.id, article]));
  return deck.memories.flatMap(({ card: id, state }) => {
    const card = cards.get(id);
    if (card === undefined || state.kind === 'new') return [];
    const day = state.kind === 'review' ? state.dueDay : dayOf(state.dueAt);
    return [{ day, title: sourcesOf(card, sources)[0]?.title ?? deck.name }];
  });
}

/** Anki has steps due in unix seconds, and in days once they pass midnight. */
function dayOf(clock: AnkiClock, { queue, due }: AnkiCard): StudyDay | null {
  if (queue === 'review' || queue === 'day learning') return dueDay(clock, due);
  return queue === 'learning' ? dayOfTime(clock, due * 1000) : null;
}

/** Under the name of the innermost deck. What is new, suspended or buried waits for no day. */
export function dueOfCollection({ cards, decks, clock }: AnkiCollection): DueCard[] {
  const names = new Map(decks.map(({ id, name }) => [id, name.split('::').at(-1) ?? name]));
  return cards.flatMap((card) => {
    const day = card.borrowed === null ? dayOf(clock, card) : null;
    return day === null ? [] : [{ day, title: names.get(card.deck) ?? 'Cards' }];
  });
}
