/** A card of another program as its own templates draw it, made harmless; and what is to be typed into it. */

import type { CardId } from '../../../../content/deck.js';
import { type CardSides, cardSides } from '../../../../content/formats/anki-template.js';
import { mayHoldMath } from '../../../../content/formats/math-places.js';
import { type SafeNode, safeHtml, safeStyle } from '../../../../content/formats/safe-html.js';
import { carriedNote, mediaOf } from '../../../store/drawn.js';
import type { Database } from '../../../store/schema.js';
import type { Side } from '../../parts/card-frame.js';

export type Drawn = {
  readonly front: Side;
  readonly back: Side;
  /** What is to be typed; null where nothing is. */
  readonly typed: string | null;
};

function mediaNames(nodes: readonly SafeNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { src } = node.attributes;
    return [...(src === undefined ? [] : [src]), ...mediaNames(node.children)];
  });
}

/** What draws formulas is large, and most decks have none. */
async function withItsMath(front: readonly SafeNode[], back: readonly SafeNode[], html: CardSides) {
  if (!mayHoldMath(html.front + html.back)) return { front, back, rules: '' };
  const { MATH_RULES, mathDrawnIn } = await import('./math.js');
  return { front: mathDrawnIn(front), back: mathDrawnIn(back), rules: MATH_RULES };
}

/** Null for a card of our own. */
export async function drawnCard(db: Database, id: CardId): Promise<Drawn | null> {
  const carried = await carriedNote(db, id);
  if (carried === null) return null;
  const { note, notetype, place } = carried;
  const sides = cardSides(note, notetype, carried);
  const { front, back, rules } = await withItsMath(safeHtml(sides.front), safeHtml(sides.back), sides);
  const media = await mediaOf(db, mediaNames([...front, ...back]));
  const shared = { css: `${rules}${safeStyle(notetype.css)}`, classes: `card card${place + 1}`, media };
  return { front: { ...shared, nodes: front }, back: { ...shared, nodes: back }, typed: sides.typed };
}

/** Case, spaces at the ends and the way an accent is written do not count. */
export function typedRight(wanted: string, given: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(wanted) === plain(given);
}
