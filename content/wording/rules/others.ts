/** S1: words that compare or count with what another sentence told: “other parks include”, “is much larger”. */
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';

/** “Another park”, “in other towns”: others than which? */
function isAnother(phrases: Phrases, parts: readonly Part[], i: number, verb: number): boolean {
  const at = parts[i]?.at ?? -1;
  const word = lower(phrases, at);
  if (!/^(?:other|others|another|additional|further)$/.test(word) || at > verb) return false;
  const before = parts[i - 1]?.text.toLowerCase() ?? '';
  if (/^(?:and|or|any|each|every|no|than|unlike|like|among|from|some|most|all|one)$/.test(before))
    return false;
  const head = word === 'others' ? at : (phrases.words[at]?.head ?? -1);
  if (tagOf(phrases, at).startsWith('RB') || /^than$/.test(lower(phrases, head + 1))) return false;
  return /^(?:nsubj|obl)/.test(relation(phrases, head)) && !named(parts, i);
}

/** A name, or what is asked for, stands before: the others are others than that. */
function named(parts: readonly Part[], i: number): boolean {
  return parts
    .slice(0, i)
    .some((part) => part.gap || (/^\p{Lu}/u.test(part.text.slice(0, 1)) && part.at > 0));
}

/** “Examples include …”: of what? */
function isExampleOfNothing(phrases: Phrases, { at }: Part, kept: ReadonlySet<number>): boolean {
  if (!/^(?:examples?|exceptions?|instances?|alternatives?)$/.test(lower(phrases, at))) return false;
  const told = phrases.below[at]?.some(
    (k) => kept.has(k) && /^(?:nmod|acl|amod|compound)/.test(relation(phrases, k)),
  );
  const of = /^(?:of|to)$/.test(lower(phrases, at + 1));
  return /^nsubj/.test(relation(phrases, at)) && !told && !of;
}

const LATER = /^(?:following|subsequent|preceding|ensuing|resulting|aforementioned|abovementioned)$/;

/** “the following four _____”, “in three subsequent bills”: they follow what is not told. */
function isLater(phrases: Phrases, parts: readonly Part[], i: number): boolean {
  const at = parts[i]?.at ?? -1;
  if (!LATER.test(lower(phrases, at)) || !/^(?:JJ|VBG)$/.test(tagOf(phrases, at))) return false;
  const head = phrases.words[at]?.head ?? -1;
  return /^amod/.test(relation(phrases, at)) && head > at;
}

/** “may be much larger”, “more trade unions”: than what? */
function isMoreThanNothing(phrases: Phrases, parts: readonly Part[], i: number): boolean {
  const at = parts[i]?.at ?? -1;
  if (
    !/^(?:JJR|RBR)$/.test(tagOf(phrases, at)) ||
    !/(?:er|^more|^less|^fewer|^better|^worse)$/.test(lower(phrases, at))
  )
    return false;
  if (parts.slice(i).some((part) => /^(?:than|as|the)$/i.test(part.text))) return false;
  if (tagOf(phrases, at - 1) === 'CD') return false;
  const head = phrases.words[at]?.head ?? -1;
  const predicate =
    child(phrases, at, /^cop/) >= 0 ||
    (child(phrases, head, /^cop/) >= 0 && tagOf(phrases, head) === 'JJ' && head > at);
  const quantity =
    /^(?:more|less|fewer)$/.test(lower(phrases, at)) && /^NN/.test(tagOf(phrases, head)) && head > at;
  return predicate || quantity;
}

/** The fault of a prompt that leans on what another sentence told to compare with, or null. */
export function checkOthers(phrases: Phrases, parts: readonly Part[], verb: number): Fault | null {
  const kept = new Set(parts.map((part) => part.at));
  for (const [i, part] of parts.entries()) {
    if (part.gap) continue;
    if (isAnother(phrases, parts, i, verb)) return fault('S1', `“${part.text}”: than which?`);
    if (isExampleOfNothing(phrases, part, kept)) return fault('S1', `“${part.text}” of what?`);
    if (isLater(phrases, parts, i)) return fault('S1', `“${part.text}” leans on what came before`);
    if (isMoreThanNothing(phrases, parts, i)) return fault('S1', `“${part.text}”: than what?`);
  }
  return null;
}
