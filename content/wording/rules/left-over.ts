/** A1: what a cut leaves that waits for words which went: a conjunction without its verb, "not only", brackets that are no aside. */
import { type Fault, fault } from '../draft.js';
import { isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { FINITE } from '../run-words.js';
import { insideBrackets } from '../trim.js';

const CONJUNCTION = /^(?:while|whereas|because|although|though|whether|unless)$/;

/** "…, while Berg", "… when, at the fair": a conjunction after which no verb is left. */
function waitsForVerb(phrases: Phrases, kept: readonly number[], at: number): boolean {
  const i = kept[at] ?? -1;
  const when = /^(?:when|where)$/.test(lower(phrases, i)) && tagOf(phrases, i) === 'WRB';
  if (!when && !CONJUNCTION.test(lower(phrases, i))) return false;
  const rest = kept.slice(at + 1);
  if (rest.some((k) => FINITE.test(tagOf(phrases, k)))) return false;
  const next = rest.find((k) => !isMark(phrases, k) && !/^RB/.test(tagOf(phrases, k))) ?? -1;
  const noun = tagOf(phrases, next) === 'JJ' && /^NN/.test(tagOf(phrases, next + 1));
  return (
    noun || !/^(?:VB[NG]|JJ|IN|TO)$/.test(tagOf(phrases, next)) || (when && isMark(phrases, rest[0] ?? -1))
  );
}

/** "Not only did Berg …" without "but …". */
function isOnlyHalf(phrases: Phrases, kept: readonly number[]): boolean {
  const not = kept.findIndex(
    (i, k) => lower(phrases, i) === 'not' && lower(phrases, kept[k + 1] ?? -1) === 'only',
  );
  return not >= 0 && !kept.slice(not).some((i) => /^(?:but|also)$/.test(lower(phrases, i)));
}

/** "After came the barley": what it came after has fallen out. */
function opensOnVerb(phrases: Phrases, kept: readonly number[]): boolean {
  const [first, second] = [kept[0] ?? -1, kept[1] ?? -1];
  return /^(?:after|before)$/.test(lower(phrases, first)) && FINITE.test(tagOf(phrases, second));
}

/** "the point where they meet": a noun whose verb went though it is the subject of that verb. */
function lostVerb(phrases: Phrases, own: ReadonlySet<number>, i: number): boolean {
  const head = phrases.words[i]?.head ?? -1;
  if (tagOf(phrases, i + 1) === 'CC' && /^(?:VB|MD)/.test(tagOf(phrases, i + 2))) return false;
  return /^(?:nsubj|csubj)$/.test(relation(phrases, i)) && head >= 0 && !own.has(head) && head > i;
}

/** "variable(s)", "f(x)", "Sn(II)": brackets that are a part of the word. */
function isGlued({ words }: Phrases, i: number): boolean {
  const [before, open] = [words[i - 1], words[i]];
  return (
    open?.text === '(' &&
    before !== undefined &&
    before.end === open.start &&
    /[\p{L}\p{N}]$/u.test(before.text)
  );
}

/** "the letters (x, y)", "means (truth)": what the words before name, or wait for. */
function isNeeded(phrases: Phrases, i: number): boolean {
  if (phrases.words[i]?.text !== '(') return false;
  const close = phrases.words.findIndex(({ text }, k) => k > i && text === ')');
  const inner = phrases.words.slice(i + 1, close < 0 ? i + 1 : close).map(({ text }) => text);
  const tuple = inner.length > 1 && inner.every((text) => /^(?:\p{L}|\d{1,2}|[,+−-])$/u.test(text));
  const variables = tuple && inner.some((text) => /^(?:\p{Ll}|,)$/u.test(text));
  const means = /^(?:meaning|means|called|termed)$/.test(lower(phrases, i - 1));
  const waits =
    means ||
    (/^(?:IN|DT|TO|VBZ|VBP|VBG|MD)$/.test(tagOf(phrases, i - 1)) &&
      !/^[,;]$/.test(lower(phrases, close + 1)) &&
      !FINITE.test(tagOf(phrases, close + 1)));
  const ends = waits && !inner.some((text) => /\d/.test(text)) && /^[.?!]?$/.test(lower(phrases, close + 1));
  return variables || ends;
}

/** Brackets within what is shown that may not be left out, or null; for a sentence asked as it stands too. */
export function checkBrackets(phrases: Phrases, kept: readonly number[]): Fault | null {
  const [first, last] = [kept[0] ?? 0, kept.at(-1) ?? -1];
  const needed = [...insideBrackets(phrases)].find(
    (i) => i > first && i <= last + 1 && (isGlued(phrases, i) || isNeeded(phrases, i)),
  );
  return needed === undefined
    ? null
    : fault('A1', `the brackets after “${phrases.words[needed - 1]?.text}” tell what is meant`);
}

const HALF_OPENER = /^(?:while|although|though|whereas|because|unless|if)$/;

/** "When at the age of 77 Lund left the mill.": one verb, and no comma behind which another could stand. */
function isLoneWhen(phrases: Phrases, kept: readonly number[]): boolean {
  const verbs = kept.filter((i) => FINITE.test(tagOf(phrases, i)) && !/^aux/.test(relation(phrases, i)));
  return verbs.length === 1 && !kept.some((i) => lower(phrases, i) === ',');
}

/** "While the mill had set the stage for weaving.", "For example, if Lund had a son.", "Where Lund was king.": the rest went. */
function isHalfSentence(phrases: Phrases, kept: readonly number[]): boolean {
  const after = kept.findIndex((i) => lower(phrases, i) === ',');
  const led =
    /^(?:for|as|in)$/.test(lower(phrases, kept[0] ?? -1)) && after >= 0 && after <= 3 ? after + 1 : 0;
  const opener = kept[led] ?? -1;
  if (led === 0 && lower(phrases, opener) === 'where' && tagOf(phrases, opener) === 'WRB') return true;
  if (lower(phrases, opener) === 'when' && tagOf(phrases, opener) === 'WRB') return isLoneWhen(phrases, kept);
  if (!HALF_OPENER.test(lower(phrases, opener)) || !/^IN$/.test(tagOf(phrases, opener))) return false;
  const rest = kept.slice(led + 1);
  return !rest.some((i) => lower(phrases, i) === ',') && rest.some((i) => FINITE.test(tagOf(phrases, i)));
}

/** "decided that, in order to keep the bridge": what was decided went. */
function lostSaid(phrases: Phrases, kept: readonly number[], at: number): boolean {
  const i = kept[at] ?? -1;
  if (
    lower(phrases, i) !== 'that' ||
    tagOf(phrases, i) !== 'IN' ||
    lower(phrases, kept[at + 1] ?? -1) !== ','
  )
    return false;
  return !kept.slice(at + 1).some((k) => FINITE.test(tagOf(phrases, k)));
}

/** "the number of elbow[-on-body cuts]", "by [then]-mayor Lund": a compound cut in two. */
function isHalfCompound({ words }: Phrases, own: ReadonlySet<number>, i: number): boolean {
  const from = /^[-–]$/.test(words[i]?.text ?? '') && !own.has(i - 1) ? i - 1 : i;
  const [word, mark, next] = [words[from], words[from + 1], words[from + 2]];
  if (!word || !mark || !next || (from === i && own.has(i + 1)) || !/^[-–]$/.test(mark.text)) return false;
  return mark.start === word.end && next.start === mark.end;
}

/** "allow users to add[, change or delete words]": the last of several verbs went with what they all take. */
function lostObject(phrases: Phrases, kept: readonly number[], own: ReadonlySet<number>): boolean {
  const last = kept.findLast((i) => !isMark(phrases, i)) ?? -1;
  if (tagOf(phrases, last) !== 'VB') return false;
  return (phrases.below[last] ?? []).some(
    (k) => k > last && relation(phrases, k) === 'conj' && !own.has(k) && /^VB/.test(tagOf(phrases, k)),
  );
}

/** What waits for words that went, or null. */
export function checkLeftOver(
  phrases: Phrases,
  borrowed: readonly number[],
  kept: readonly number[],
): Fault | null {
  if (isOnlyHalf(phrases, kept)) return fault('A1', '“not only” without its “but”');
  if (opensOnVerb(phrases, kept)) return fault('A1', 'its opening lost a word');
  const own = new Set(kept);
  if (isHalfSentence(phrases, kept)) return fault('A1', 'a clause without its statement');
  if (lostObject(phrases, kept, own)) return fault('A1', 'its last verb lost what it takes');
  for (const [at, i] of kept.entries()) {
    if (lostSaid(phrases, kept, at)) return fault('A1', '“that” lost what it opens');
    if (isHalfCompound(phrases, own, i))
      return fault('A1', `“${phrases.words[i]?.text}” is half of a compound`);
    if (waitsForVerb(phrases, kept, at)) return fault('A1', `“${phrases.words[i]?.text}” lost its verb`);
    if (!borrowed.includes(i) && lostVerb(phrases, own, i))
      return fault('A1', `“${phrases.words[i]?.text}” lost its verb`);
  }
  return null;
}
