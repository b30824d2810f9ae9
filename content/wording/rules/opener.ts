/** S1: beginnings that count on from, or point at, what another sentence told. */
import { nounClass } from '../../forms/option.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { type Phrases, relation, tagOf } from '../phrases.js';

/** "Another signal", "Other boats", "Neighbouring Norland". */
const ONE_MORE = /^(?:Another|Other|Neighbou?ring)$/;
/** "The new body", "The dead were named". */
const TOLD_BEFORE = /^(?:new|remaining|same|latest|previous|dead|injured|wounded|missing|accused|victims)$/;
/** "A previous scheme", "A smaller group". */
const COMPARED = /^(?:previous|earlier|smaller|larger|further)$/;
const RANK = /^(?:second|third|fourth|fifth|other)$/;

/** "The ministry's spokesman, Ada Lund": whose he is was told before. */
function isOwnedByThing(phrases: Phrases, parts: readonly Part[]): boolean {
  const owner = parts.findIndex(({ at, gap }) => !gap && tagOf(phrases, at) === 'POS');
  const before = parts.slice(1, Math.max(0, owner));
  const plain = before.length > 0 && before.every(({ at }) => /^(?:NNS?|JJ)$/.test(tagOf(phrases, at)));
  const owned = phrases.words[parts[owner - 1]?.at ?? -1]?.head ?? -1;
  const named = phrases.below[owned]?.some(
    (k) => relation(phrases, k) === 'appos' && /^NNP/.test(tagOf(phrases, k)),
  );
  return plain && owner > 0 && named === true;
}

function isMoreOrNew(phrases: Phrases, parts: readonly Part[]): boolean {
  const [first = '', second = '', third = ''] = parts.map(({ text, gap }) => (gap ? '' : text));
  if (ONE_MORE.test(first)) return true;
  if (/^An?$/.test(first)) {
    const person = nounClass(third.toLowerCase()) === 'person';
    return COMPARED.test(second) || (RANK.test(second) && person);
  }
  const ranked = /^(?:first|second|third|fourth|fifth|last)$/.test(parts[3]?.text ?? '');
  if (/^It (?:was|is) the$/.test(`${first} ${second} ${third}`)) return ranked;
  if (first === 'All')
    return tagOf(phrases, parts[1]?.at ?? -1) === 'CD' && /^(?:were|are|had|have)$/.test(third);
  return first === 'The' && (TOLD_BEFORE.test(second) || isOwnedByThing(phrases, parts));
}

/** S1: the prompt opens on one more, a new or another one, of what it does not tell. */
export function checkCountsOn(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const opening = parts.slice(0, 2).map(({ text }) => text);
  return isMoreOrNew(phrases, parts) ? fault('S1', `“${opening.join(' ')}” leans on what came before`) : null;
}
