/** What a cut must leave together: both sides of "between", and the comma between two names (A1, U1). */

import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { type Phrases, relation, tagOf } from '../phrases.js';

/** A1: "between June", "any _____": a pair without its second half, or a gap that anything fits. */
export function checkPairs(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const at = parts.findIndex((part) => !part.gap && /^between$/i.test(part.text));
  const behind = parts.slice(at + 1);
  const word = parts[at]?.at ?? -1;
  const first = phrases.words[word]?.head ?? -1;
  const second = phrases.below[first]?.find((k) => k > first && relation(phrases, k) === 'conj') ?? -1;
  const halved =
    at >= 0 &&
    relation(phrases, word) === 'case' &&
    second >= 0 &&
    !behind.some((part) => part.gap || part.text === 'and' || part.at === second);
  if (halved) return fault('A1', '“between” lost its other side');
  const gap = parts.findIndex((part) => part.gap);
  const open = parts[gap - 1]?.text ?? '';
  return /^(?:any|every|each)$/i.test(open) ? fault('U1', `“${open} …” fits many gaps`) : null;
}

/** A1: "the mill of Tarvik [, the last of them,] Anna Penn": two names that a cut has run together. */
export function checkRunTogether(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const met = parts.find((part, i) => {
    const before = parts[i - 1];
    if (!before || before.gap || part.gap || part.at <= before.at + 1) return false;
    const names = [before, part].every(({ at }) => /^NNPS?$/.test(tagOf(phrases, at)));
    return names && phrases.words.slice(before.at + 1, part.at).some(({ text }) => text === ',');
  });
  return met ? fault('A1', `“${met.text}” lost what it belongs to`) : null;
}
