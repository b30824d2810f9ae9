/** What a learner is told of a deck before it comes in, and of the library after it did. */

import type { Trouble } from '../../content/formats/anki-vocabulary.js';
import { troubleLines } from '../../content/formats/collection-report.js';
import type { Plan } from './plan.js';

export type Preview = {
  readonly name: string;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** All cards and answers in the file. */
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
  readonly decks: readonly { readonly name: string; readonly cards: number }[];
  /** Troubles of one kind on one line, for the eye. */
  readonly troubles: readonly string[];
  /** Every trouble on a line of its own, to be saved. */
  readonly report: string;
};

const SHOWN_DECKS = 200;

function reportOf(name: string, troubles: readonly Trouble[]): string {
  const lines = troubles.map(
    ({ what, where, reason, outcome }) => `${outcome}\t${what}\t${where}\t${reason}`,
  );
  return [`What was not as it should be in “${name}”`, 'outcome\twhat\twhere\treason', ...lines, ''].join(
    '\n',
  );
}

/** Nothing of it comes that is not here already. */
export function isNothingNew({
  fresh,
  changed,
  media,
}: Pick<Preview, 'fresh' | 'changed' | 'media'>): boolean {
  return fresh + changed + media === 0;
}

/** Counts of a plan, by deck the most cards first. */
export function previewOf(name: string, { collection, standing, same, media, troubles }: Plan): Preview {
  const kinds = [...standing.values()];
  const perDeck = new Map<number, number>();
  for (const { deck } of collection.cards) perDeck.set(deck, (perDeck.get(deck) ?? 0) + 1);
  const decks = collection.decks.flatMap(({ id, name: deck }) => {
    const cards = perDeck.get(id) ?? 0;
    return cards > 0 ? [{ name: deck, cards }] : [];
  });
  const changed = kinds.filter((kind) => kind === 'changed').length;
  return {
    name,
    fresh: kinds.length - changed,
    changed,
    same,
    cards: collection.cards.length,
    reviews: collection.reviews.length,
    media: media.length,
    decks: decks.sort((a, b) => b.cards - a.cards).slice(0, SHOWN_DECKS),
    troubles: troubleLines(troubles),
    report: reportOf(name, troubles),
  };
}
