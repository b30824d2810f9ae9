/** What a collection holds, in counts, for one who has not opened it yet. */
import type { AnkiCollection, Trouble } from './anki-vocabulary.js';

export type CollectionReport = {
  readonly layout: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly cards: Readonly<Record<string, number>>;
  readonly decks: readonly { readonly name: string; readonly cards: number; readonly filtered: boolean }[];
  readonly notetypes: readonly { readonly name: string; readonly kind: string; readonly notes: number }[];
  readonly withMemory: number;
  readonly fsrs: boolean | null;
  readonly troubles: readonly Trouble[];
};

function tally<T>(list: readonly T[], key: (each: T) => string | number): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return counts;
}

/** Counts of everything; decks and notetypes without anything in them are left out. */
export function reportOf(collection: AnkiCollection): CollectionReport {
  const { layout, notes, cards, reviews, media, decks, notetypes, presets, fsrs, troubles } = collection;
  const perDeck = tally(cards, ({ deck }) => deck);
  const perType = tally(notes, ({ notetype }) => notetype);
  return {
    layout,
    counts: {
      notes: notes.length,
      cards: cards.length,
      reviews: reviews.length,
      media: media.length,
      decks: decks.length,
      notetypes: notetypes.length,
      presets: presets.length,
    },
    cards: Object.fromEntries(tally(cards, ({ queue }) => queue)),
    decks: decks
      .map(({ id, name, filtered }) => ({ name, cards: perDeck.get(id) ?? 0, filtered }))
      .filter(({ cards: count, filtered }) => count > 0 || filtered)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    notetypes: notetypes
      .map(({ id, name, kind }) => ({ name, kind, notes: perType.get(id) ?? 0 }))
      .filter(({ notes: count }) => count > 0),
    withMemory: cards.filter(({ data }) => typeof data.s === 'number').length,
    fsrs,
    troubles,
  };
}

/** Troubles of one kind stand on one line, with how often and where first. */
export function troubleLines(troubles: readonly Trouble[]): string[] {
  const groups = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const key = `${trouble.outcome} ${trouble.what} ${trouble.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), trouble]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const where = group.slice(0, 3).map((each) => each.where);
    const more = group.length > 3 ? ` and ${group.length - 3} more` : '';
    return `${first?.outcome ?? ''}: ${where.join(', ')}${more}: ${first?.reason ?? ''}`;
  });
}
