/** What a run of capitals is taken apart at, or held together by: an office's place, a form of address, a nickname, a seat. */
import type { WordRange } from './mentions.js';
import type { NameSpan } from './name-finder.js';
import type { Word } from './sentence-words.js';
import { isGiven, TITLES } from './words/people.js';

/** A name without its kind; `seen` is what the model takes most of it for. */
export type NameSegment = WordRange & {
  readonly titleFirst: number;
  readonly seen: NameSpan['type'] | null;
};

/** "the senator from Orrin Ada Penn", "with Norway Mr Penn": where a person's name begins behind a place; the run's start where none does. */
export function ownerFrom(words: readonly Word[], { first, last }: WordRange): number {
  const text = (i: number) => words[i]?.text ?? '';
  const address = (i: number) => /^(?:Mr|Mrs|Ms|Miss)\.?$/.test(text(i));
  for (let i = first + 1; i < last; i += 1) if (address(i) && !TITLES.has(text(i - 1))) return i;
  if (!/^(?:of|from)$/.test(text(first - 1)) || isGiven(text(first))) return first;
  const office = text(first - 2);
  if (!TITLES.has(office.charAt(0).toUpperCase() + office.slice(1))) return first;
  for (let i = first + 1; i < last && i < first + 4; i += 1) if (isGiven(text(i))) return i;
  return first;
}

/** Where an office is held is no person. */
export function placeSeen(seen: NameSpan['type'] | null): NameSpan['type'] | null {
  return seen === 'PER' ? 'LOC' : seen;
}

/** "Karl “Red” Berg", "the University of Orrin at Varn": marks and small words that a name was seen to reach over. */
export function isSewn(words: readonly Word[], first: number, last: number): boolean {
  const seat = words[first]?.text === 'University';
  const inside = words.slice(first + 1, last);
  return inside.some(({ text }) => /^["“‘']$/.test(text) || (seat && /^(?:at|,)$/.test(text)));
}
