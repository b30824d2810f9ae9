/** Cuts a clause down to what its answer needs: first what never helps, then the longest of what may go. */
import type { Span } from '../deck.js';
import type { Clause } from './clause.js';
import { isSpeech } from './clause.js';
import { child, isMark, lower, type Phrases, phraseAt, relation, tagOf, within } from './phrases.js';

/** Prompts are shortened until they have no more words than this, and refused above the most. */
export const WISHED_WORDS = 20;
export const MOST_WORDS = 22;

const OPENERS =
  /^(?:however|also|thus|therefore|moreover|furthermore|additionally|consequently|nevertheless|nonetheless|meanwhile|similarly|likewise|accordingly|besides|indeed|overall|instead|notably|importantly|interestingly|unfortunately|hence|then|too|finally)$/;
/** Without these conditions a clause would say more than its sentence does. */
const CONDITION =
  /^(?:if|unless|whether|until|once|whenever|wherever|when|lest|provided|except|only|than|as)$/;

export type Cut = {
  /** Words that stay, in the order they are written in. */
  readonly kept: readonly number[];
  /** How many words of the clause went. */
  readonly gone: number;
};

/** Words of a prompt as a reader counts them: marks and clitics are none, the answer is one. */
export function countWords(phrases: Phrases, kept: readonly number[], first: number, last: number): number {
  let count = 0;
  for (const i of kept) {
    if (i > first && i <= last) continue;
    const joined = phrases.words[i - 1]?.end === phrases.words[i]?.start && kept.includes(i - 1);
    if (!isMark(phrases, i) && !joined) count += 1;
  }
  return count;
}

function insideBrackets(phrases: Phrases): ReadonlySet<number> {
  const found = new Set<number>();
  let depth = 0;
  for (let i = 0; i < phrases.words.length; i += 1) {
    const text = phrases.words[i]?.text ?? '';
    if (/^[([]$/.test(text)) depth += 1;
    if (depth > 0) found.add(i);
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
  }
  return found;
}

function isAdverb(phrases: Phrases, i: number): boolean {
  return (
    OPENERS.test(lower(phrases, i)) &&
    /^(?:advmod|discourse|cc|mark|obl|parataxis)/.test(relation(phrases, i)) &&
    (phrases.below[i]?.length ?? 0) <= 1
  );
}

/** ", and opened in 1932": another statement about the same subject, with nothing of the first one after it. */
function isLaterVerb(phrases: Phrases, i: number, clause: Clause): boolean {
  const head = phrases.words[i]?.head ?? -1;
  if (relation(phrases, i) !== 'conj' || head !== clause.top || i < head) return false;
  const verbal = /^VB/.test(tagOf(phrases, i)) || child(phrases, i, /^(?:nsubj|cop|aux)/) >= 0;
  const shares = (phrases.from[i] ?? i) === head + 2 && i === head + 2;
  return verbal && !shares;
}

/** Phrases that go whatever the length. */
function alwaysGoes(phrases: Phrases, clause: Clause, i: number): boolean {
  const label = phrases.words[i]?.label ?? '';
  if (isLaterVerb(phrases, i, clause)) return true;
  if (label === 'parataxis') return !isSpeech(phrases, i) && child(phrases, i, /^(?:nsubj|csubj)/) >= 0;
  return label === 'discourse' || label === 'vocative' || isAdverb(phrases, i);
}

function setOff(phrases: Phrases, i: number): boolean {
  const from = phrases.from[i] ?? i;
  return isMark(phrases, from - 1) || isMark(phrases, from);
}

function hasName(phrases: Phrases, i: number): boolean {
  return phraseAt(phrases, i).some((k) => /^NNP/.test(tagOf(phrases, k)));
}

/** Phrases that may go when the prompt is too long. */
function mayGo(phrases: Phrases, i: number): boolean {
  const label = phrases.words[i]?.label ?? '';
  const head = phrases.words[i]?.head ?? -1;
  if (label === 'acl:relcl' || label === 'acl') return setOff(phrases, i);
  if (label === 'appos')
    return setOff(phrases, i) && (/^NNP/.test(tagOf(phrases, head)) || !hasName(phrases, i));
  if (label === 'advcl') {
    const first = phrases.below[i]?.find(
      (k) => k < i && /^(?:mark|advmod|case)/.test(phrases.words[k]?.label ?? ''),
    );
    return first === undefined
      ? setOff(phrases, i) || tagOf(phrases, i) === 'VB'
      : !CONDITION.test(lower(phrases, first));
  }
  if (label === 'conj')
    return (
      !/^(?:between|both|either|neither)$/.test(lower(phrases, phrases.from[head] ?? head)) &&
      !sharesNumber(phrases, head)
    );
  if (label === 'parataxis') return !isSpeech(phrases, i);
  return (
    label === 'dislocated' ||
    (label === 'obl' &&
      i > head &&
      /^(?:including|such|despite|along|unlike|like|amid)$/.test(lower(phrases, phrases.from[i] ?? i)))
  );
}

/** "between A and B", "two sons, A and B": without one of them the rest is false. */
function sharesNumber(phrases: Phrases, head: number): boolean {
  const cases = phrases.below[head]?.map((k) => lower(phrases, k)) ?? [];
  if (cases.includes('between') || cases.includes('both')) return true;
  const label = relation(phrases, head);
  if (label === 'nsubj' || label === 'csubj') return true;
  return /^CD$/.test(tagOf(phrases, head));
}

/** The words without the phrase under `i` and the marks that set it off. */
function without(phrases: Phrases, kept: readonly number[], i: number): number[] {
  const goes = new Set(phraseAt(phrases, i));
  const from = kept.findIndex((k) => goes.has(k));
  const to = kept.findLastIndex((k) => goes.has(k));
  const left = kept.filter((k) => !goes.has(k));
  const [before, after] = [kept[from - 1], kept[to + 1]];
  const comma = (k: number | undefined) => k !== undefined && /^[,;:–—-]$/.test(phrases.words[k]?.text ?? '');
  if (comma(before) && relation(phrases, i) === 'conj') return left.filter((k) => k !== before);
  if (
    comma(before) &&
    (comma(after) || after === undefined || /^[.!?]$/.test(phrases.words[after]?.text ?? ''))
  )
    return left.filter((k) => k !== before && k !== after);
  if (comma(after) && before === undefined) return left.filter((k) => k !== after);
  if (comma(before) && phrases.words[goes.values().next().value ?? -1]?.text !== ',')
    return left.filter((k) => k !== before || from - 1 === 0);
  return left;
}

function touches(phrases: Phrases, i: number, clause: Clause, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (within(phrases, at, i)) return true;
  return within(phrases, clause.top, i) || within(phrases, clause.tense, i);
}

function hangsOnAnswer(phrases: Phrases, i: number, first: number, last: number): boolean {
  const head = phrases.words[i]?.head ?? -1;
  return head >= first && head <= last;
}

/** What is kept of a clause whose answer stands at words `first` to `last`. */
export function cutClause(phrases: Phrases, clause: Clause, first: number, last: number): Cut {
  const whole = [...clause.borrowed, ...clause.own];
  const brackets = insideBrackets(phrases);
  let kept = whole.filter((i) => !brackets.has(i));
  const size = () => countWords(phrases, kept, first, last);
  const before = size();
  for (const i of whole)
    if (kept.includes(i) && !touches(phrases, i, clause, first, last) && alwaysGoes(phrases, clause, i))
      kept = without(phrases, kept, i);
  const spare = whole
    .filter(
      (i) =>
        mayGo(phrases, i) &&
        !touches(phrases, i, clause, first, last) &&
        !hangsOnAnswer(phrases, i, first, last),
    )
    .toSorted((a, b) => phraseAt(phrases, b).length - phraseAt(phrases, a).length || a - b);
  for (const i of spare) {
    if (size() <= WISHED_WORDS) break;
    if (kept.includes(i)) kept = without(phrases, kept, i);
  }
  while (kept.length > 0 && /^[,;:–—.-]$/.test(phrases.words[kept[0] ?? -1]?.text ?? ''))
    kept = kept.slice(1);
  while (kept.length > 0 && /^[,;:–—.!?-]$/.test(phrases.words[kept.at(-1) ?? -1]?.text ?? ''))
    kept = kept.slice(0, -1);
  return { kept, gone: before - size() };
}
