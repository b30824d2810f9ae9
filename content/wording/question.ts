/** Questions in the few forms that can be made without guessing. */
import type { Draft } from './draft.js';
import type { Worded } from './word-span.js';

/** Every question form that fits, none of them forced. */
export function questionsOf(_worded: Worded): readonly Draft[] {
  return [];
}
