/** S1: beginnings that count on from, or point at, what another sentence told. */
import { nounClass } from '../../forms/option.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

/** "Another signal", "Other boats", "Neighbouring Norland". */
const ONE_MORE = /^(?:Another|Other|Additional|Neighbou?ring)$/;
/** "Several other halls", "Some other towns". */
const SEVERAL = /^(?:Several|Some|Many|Most|Numerous|Various|Two|Three|Four|Five)$/;
/** "The new body", "The dead were named". */
const TOLD_BEFORE =
  /^(?:new|nearby|corresponding|remaining|same|latest|previous|dead|injured|wounded|missing|accused|victims)$/;
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

/** "In other areas, …", "In both attempts …": which are meant was told before. */
function isAmongOthers(phrases: Phrases, parts: readonly Part[]): boolean {
  const [first, second, third] = parts;
  const compared = parts.some(({ text, gap }) => !gap && text === 'than');
  return (
    /^(?:In|At|On|For|From)$/.test(first?.text ?? '') &&
    /^(?:other|both)$/.test(second?.text ?? '') &&
    tagOf(phrases, third?.at ?? -1) === 'NNS' &&
    !third?.gap &&
    !compared
  );
}

const BODY =
  /^(?:country|nation|island|city|town|club|firm|company|airline|bank|exchange|giant|retailer|carrier|side|team|broadcaster|carmaker|automaker|republic|state|group)$/;

/** "The Norlandic archaeologist", "gold from the Central Norlandic country": another name for whom a sentence before named. */
function isOtherName(phrases: Phrases, parts: readonly Part[], i: number): boolean {
  const noun = parts[i];
  if (!noun || noun.gap || tagOf(phrases, noun.at) !== 'NN') return false;
  const word = noun.text.toLowerCase();
  const opens = i <= 3 && parts[0]?.text === 'The';
  const told = (phrases.to[noun.at] ?? noun.at) > noun.at;
  const the = [2, 3].some((back) => lower(phrases, noun.at - back) === 'the');
  const people = parts[i - 1]?.at === noun.at - 1 && /^\p{Lu}/u.test(parts[i - 1]?.text ?? '');
  const followed = /^NN|^POS$/.test(tagOf(phrases, noun.at + 1));
  const known = BODY.test(word) || (opens && nounClass(word) === 'person');
  return known && the && !told && people && !followed && tagOf(phrases, noun.at - 1) === 'JJ';
}

/** "Earlier Monday", "Later in 1950": a time of its own. */
function isDay({ mention }: Phrases, i: number): boolean {
  return (mention[i] ?? -1) >= 0 || (mention[i + 1] ?? -1) >= 0;
}

function isMoreOrNew(phrases: Phrases, parts: readonly Part[]): boolean {
  const [first = '', second = '', third = ''] = parts.map(({ text, gap }) => (gap ? '' : text));
  if (parts[0]?.gap === true && second === 'other') return true;
  if (/^(?:Country(?:wo)?man|Compatriot|Team-?mate)$/.test(first)) return true;
  if (/^(?:Earlier|Later)$/.test(first) && parts[0]?.at === 0 && second !== ',') return !isDay(phrases, 1);
  if (ONE_MORE.test(first) || (SEVERAL.test(first) && second === 'other')) return true;
  if (isAmongOthers(phrases, parts)) return true;
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
  const other = parts.findIndex((_, i) => isOtherName(phrases, parts, i));
  if (other >= 0) return fault('S1', `“the … ${parts[other]?.text}” was named before`);
  const now = parts.findIndex(({ text, gap }) => !gap && text === 'current');
  const current =
    now > 0 && /^the$/i.test(parts[now - 1]?.text ?? '') && parts[now]?.at === (parts[now - 1]?.at ?? 0) + 1;
  if (current && tagOf(phrases, parts[now]?.at ?? -1) === 'JJ') return fault('S2', '“the current …” moves');
  const opening = parts.slice(0, 2).map(({ text }) => text);
  return isMoreOrNew(phrases, parts) ? fault('S1', `“${opening.join(' ')}” leans on what came before`) : null;
}
