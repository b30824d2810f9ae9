/** A card of another program as its own templates draw it, made harmless; and what is to be typed into it. */

import type { CardId } from '../../../../content/deck.js';
import { cardSides } from '../../../../content/formats/anki-template.js';
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

/** Null for a card of our own. */
export async function drawnCard(db: Database, id: CardId): Promise<Drawn | null> {
  const carried = await carriedNote(db, id);
  if (carried === null) return null;
  const { note, notetype, place } = carried;
  const sides = cardSides(note, notetype, carried);
  const [front, back] = [safeHtml(sides.front), safeHtml(sides.back)];
  const media = await mediaOf(db, mediaNames([...front, ...back]));
  const shared = { css: safeStyle(notetype.css), classes: `card card${place + 1}`, media };
  return { front: { ...shared, nodes: front }, back: { ...shared, nodes: back }, typed: sides.typed };
}

/** Case, spaces at the ends and the way an accent is written do not count. */
export function typedRight(wanted: string, given: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(wanted) === plain(given);
}
