/** Names that Anki understands: decks with their levels, tags without spaces, and who a note is. */
import type { Card } from '../deck.js';
import { sourcesOf } from './anki-fields.js';
import type { Source, Sources } from './deck-source.js';
import { cleanText } from './html.js';

/** Anki refuses a whole package whose decks stand deeper than about ten levels. */
const DEEPEST = 8;
const TAG_LENGTH = 60;
const FALLBACK = 'Afterword';

/** The deck and the decks over it, outermost first: "A::B" gives ["A", "A::B"]. Never empty. */
export function deckPath(name: string): string[] {
  const parts = cleanText(name)
    .split('::')
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/^:+|:+$/g, '')
        .trim(),
    )
    .filter((part) => part !== '');
  const levels = parts.length === 0 ? [FALLBACK] : parts.slice(0, DEEPEST);
  if (parts.length > DEEPEST) levels.push(parts.slice(DEEPEST).join(' - '));
  return levels.map((_, i) => levels.slice(0, i + 1).join('::'));
}

/** Most cards of an article ask for its tag one after the other. */
const tags = new WeakMap<Source, string>();

function tagOf(source: Source): string {
  const known = tags.get(source);
  if (known !== undefined) return known;
  const word = cleanText(source.title).replace(/["'*]/g, '').replace(/:{2,}/g, ':').replace(/\s+/g, '_');
  const short = [...word].slice(0, TAG_LENGTH).join('').replace(/^:|:$/g, '');
  const tag = `${FALLBACK}::${short || 'untitled'}`;
  tags.set(source, tag);
  return tag;
}

/** One tag per article, under a level of our own: Anki parts tags at spaces and levels at "::". */
export function tagsOf(card: Card, sources: Sources): string[] {
  return [...new Set(sourcesOf(card, sources).map(tagOf))];
}

/**
 * By what Anki knows a note again. It comes from the card's identity, never from its wording, and
 * begins with letters so that no spreadsheet takes it for a number.
 */
export function guidOf({ id }: Card): string {
  return `aw${id}`;
}
