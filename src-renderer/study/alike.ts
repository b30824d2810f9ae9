/** Which cards are so alike in wording that one gives the other away, or is taken for it. */
import { type Card, type CardId, GAP } from '../../content/deck.js';

/** Words that two sentences share without being alike. */
const COMMON: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or as is was were are be been did do does has had have what which who whom whose when where how many much that this these those it its his her their than into about after before'.split(
    ' ',
  ),
);

/** Of the words of both, how many both have: from a half on they are alike. */
const ALIKE = 0.5;
const LEAST_SHARED = 3;
/** Cards of an article beyond these are weak, and few of them are ever kept. */
const MOST_COMPARED = 300;

function wordsOf({ prompt }: Pick<Card, 'prompt'>): ReadonlySet<string> {
  const words =
    prompt
      .replace(GAP, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared >= LEAST_SHARED && shared >= ALIKE * (a.size + b.size - shared);
}

type Compared = Pick<Card, 'id' | 'fact' | 'prompt' | 'evidence' | 'group'>;

function byArticle(cards: readonly Compared[]): readonly (readonly Compared[])[] {
  const lists = new Map<string, Compared[]>();
  for (const card of cards) {
    const home = card.evidence[0]?.article ?? '';
    const list = lists.get(home) ?? [];
    lists.set(home, list);
    if (list.length < MOST_COMPARED) list.push(card);
  }
  return [...lists.values()];
}

/**
 * Names for groups of cards, best first, that must not meet on one day: by the card's own group, else by its wording,
 * within an article. Cards of one fact are kept apart anyway and form none by themselves. A card without an equal
 * has no entry.
 */
export function alikeGroups(cards: readonly Compared[]): ReadonlyMap<CardId, string> {
  const groups = new Map<CardId, string>();
  for (const list of byArticle(cards)) {
    const words = list.map(wordsOf);
    for (const [i, card] of list.entries())
      for (const [j, other] of list.slice(0, i).entries()) {
        if (card.fact === other.fact || !isAlike(words[i] ?? new Set(), words[j] ?? new Set())) continue;
        const name = groups.get(other.id) ?? other.id;
        groups.set(other.id, name);
        groups.set(card.id, groups.get(card.id) ?? name);
      }
  }
  for (const { id, group } of cards) if (group !== undefined) groups.set(id, group);
  return groups;
}
