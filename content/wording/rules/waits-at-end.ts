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

/** "took some time [to mend it]", "will call on the guilds [to help]" */
function lostCall({ phrases, kept, last }: End, head: number): boolean {
  if (lower(phrases, last) === 'time')
    return /^(?:take|takes|took|taken|find|finds|found)$/.test(lower(phrases, head));
  const link = lower(phrases, kept[kept.indexOf(head) + 1] ?? -1);
  return /^(?:call(?:s|ed|ing)? (?:on|upon)|(?:appeal(?:s|ed|ing)?) to|(?:wait|arrang)(?:s|e|es|ed|ing)? for)$/.test(
    `${lower(phrases, head)} ${link}`,
  );
}

/** "became the first mill in Varn [to weave silk]": of what it is the first. */
function lostFirst({ phrases, kept }: End): boolean {
  const at = kept.findLastIndex((i) => /^(?:first|last|only|second|third)$/.test(lower(phrases, i)));
  const [the, is] = [kept[at - 1] ?? -1, kept[at - 2] ?? -1];
  const being = /^(?:is|was|are|were|be|been|becomes?|became|becoming)$/.test(lower(phrases, is));
  return at > 1 && being && lower(phrases, the) === 'the' && /^NN/.test(tagOf(phrases, kept[at + 1] ?? -1));
}

const NEEDS_TO =
  /^(?:end|answer|access|threat|damage|key|solution|challenge|alternative|exception|contrast)$/;

/** "called for an end [to the toll]", "hopes to be back [on the market]" */
function lostObject({ phrases, own, last }: End): boolean {
  if (own.has(last + 1)) return false;
  const back =
    /^(?:back|due|close|subject|bound)$/.test(lower(phrases, last)) &&
    /^(?:be|been|is|are|was|were)$/.test(lower(phrases, last - 1));
  if (back) return /^(?:IN|TO)$/.test(tagOf(phrases, last + 1));
  const led = own.has(last - 1) && /^(?:an?|the)$/.test(lower(phrases, last - 1));
  return led && lower(phrases, last + 1) === 'to' && NEEDS_TO.test(lower(phrases, last));
}

/** "is hard for boats [to enter]", "the wish of weavers [to sell cloth]" */
function lostDeed(end: End): boolean {
  const { phrases, own, last } = end;
  const deed = last + 2;
  if (own.has(last + 1) || tagOf(phrases, last + 1) !== 'TO' || tagOf(phrases, deed) !== 'VB') return false;
  if (lostCall(end, phrases.words[deed]?.head ?? -1) || lostFirst(end)) return true;
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
  const waits = endsInAside(end) || lostDeed(end) || lostObject(end) || lostPredicate(end);
  return waits ? fault('A1', `“${phrases.words[end.last]?.text}” waits for what was cut`) : null;
}
