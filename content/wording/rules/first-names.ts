/** S1: "Lucia laughed": a first name alone tells nobody who reads the card later who is meant. */
import type { Entity } from '../../language/mentions.js';
import type { SentenceReading } from '../../language/reading.js';
import { isGiven } from '../../language/words/people.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';

function isFirstNameAlone({ kind, first, last, text, full }: Entity): boolean {
  return kind === 'person' && first === last && full === text && isGiven(text);
}

/** S1: whoever is named in the prompt, or asked for, has a first name only, and is not the article's topic. */
export function checkFirstNames(
  { entities }: SentenceReading,
  parts: readonly Part[],
  topic: string,
): Fault | null {
  const shown = new Set(parts.map(({ at }) => at));
  const named = entities.filter(({ first, last }) => shown.has(first) || shown.has(last));
  const [someone] = named;
  const known = named.some((one) => !isFirstNameAlone(one) || topic.split(' ').includes(one.text));
  return someone === undefined || known ? null : fault('S1', `“${someone.text}”: who?`);
}
