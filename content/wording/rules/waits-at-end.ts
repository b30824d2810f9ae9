/** A1: an end whose last words wait for what was cut: "and, according to Lund", "hard for boats", "with the mayor, Karl Berg". */
import { type Fault, fault } from '../draft.js';
import { isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';

type End = {
  readonly phrases: Phrases;
  readonly kept: readonly number[];
  readonly own: ReadonlySet<number>;
  /** The last kept word that is no mark. */
  readonly last: number;
};

/** "brought nets and, according to Lund[, boats]", "helped by, among other things[, paying it]": an aside, and nothing behind it. */
function endsInAside({ phrases, kept }: End): boolean {
  const comma = kept.findLastIndex((i) => lower(phrases, i) === ',');
  const [before, opener] = [kept[comma - 1] ?? -1, kept[comma + 1] ?? -1];
  const joins = tagOf(phrases, before) === 'CC' || /^(?:by|of|for|in|to|with)$/.test(lower(phrases, before));
  const aside = /^(?:according|among|in|at|for|as|on|with)$/.test(lower(phrases, opener));
  return comma > 0 && joins && aside && phrases.words.length - 2 > (kept.at(-1) ?? 0);
}

/** Nouns that say little before it is said to do what. */
const INTENT =
  /^(?:abilit|attempt|decision|desire|dut|effort|failure|freedom|inabilit|intention|need|obligation|permission|power|refusal|right|tendenc|willingness|wish)(?:y|ies|s|es)?$/;

/** "is hard for boats [to enter]", "the wish of weavers [to sell cloth]" */
function lostDeed({ phrases, own, last }: End): boolean {
  const deed = last + 2;
  if (own.has(last + 1) || tagOf(phrases, last + 1) !== 'TO' || tagOf(phrases, deed) !== 'VB') return false;
  const head = phrases.words[deed]?.head ?? -1;
  const noun = head === last && relation(phrases, deed) === 'acl' ? (phrases.words[last]?.head ?? -1) : head;
  if (relation(phrases, deed) === 'acl' && own.has(noun) && noun < last)
    return INTENT.test(lower(phrases, noun));
  const led = (phrases.below[last] ?? []).some((k) => lower(phrases, k) === 'for' && own.has(k));
  return led && noun === phrases.words[last]?.head && /^JJ/.test(tagOf(phrases, noun));
}

/** ", with the first mayor, Karl Berg[, leaving in 1874]": what is told of whom "with" sets beside the rest. */
function lostPredicate({ phrases, kept, own, last }: End): boolean {
  if (lower(phrases, last + 1) !== ',' || own.has(last + 2) || tagOf(phrases, last + 2) !== 'VBG')
    return false;
  const at = kept.findLastIndex((i) => lower(phrases, i) === 'with');
  return at > 0 && lower(phrases, kept[at - 1] ?? -1) === ',';
}

/** The first such end, or null. */
export function checkWaitsAtEnd(phrases: Phrases, kept: readonly number[]): Fault | null {
  const end = { phrases, kept, own: new Set(kept), last: kept.findLast((i) => !isMark(phrases, i)) ?? -1 };
  const waits = endsInAside(end) || lostDeed(end) || lostPredicate(end);
  return waits ? fault('A1', `“${phrases.words[end.last]?.text}” waits for what was cut`) : null;
}
