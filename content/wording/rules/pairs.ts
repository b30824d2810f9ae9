/** What a cut or an answer leaves together: both sides of "between", a list, the comma between two names (A1, A2, U1). */

import type { AnswerSpan } from '../../cards/answer-span.js';
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

/** "between the mainland of" without its "and": what stands before a gap that must not begin with one side and hold the other. */
const OPEN_BETWEEN = /\bbetween (?!(?:the |an? )?$)(?:(?!and\b|[-–—] )[^\s,;:]+ )+$/;

/** A2: "oak, ash" of "oak, ash and elm"; A1: "2013 and 7.6% in 2014": the half of a list, or of two statements. */
export function checkHalf({ reading, start, end }: AnswerSpan): Fault | null {
  const { text } = reading.article;
  const [own, after] = [text.slice(start, end), text.slice(end, end + 12)];
  if (/\bbetween\b/.test(own) && !/ and |\ds? ?[-–]/.test(own))
    return fault('A1', 'one side of “between … and …”');
  if (/ and /.test(own) && OPEN_BETWEEN.test(text.slice(reading.span.start, start)))
    return fault('A1', 'one side of “between … and …” and a half of the other');
  if (/, /.test(own) && !/ (?:and|or) /.test(own) && /^,? (?:and|or|&) /.test(after))
    return fault('A2', 'a part of a list');
  return /^\S+(?: \S+)? and \S+ (?:in|on|at|by) [\d\p{Lu}]/u.test(own) && /\d/.test(own)
    ? fault('A1', 'the halves of two statements')
    : null;
}
