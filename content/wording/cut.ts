/** Cuts a clause down to what its answer needs: first what never helps, then the longest of what may go. */
import { isSinceThen, measuresNext } from './adjunct.js';
import type { Clause } from './clause.js';
import { isSpeech } from './clause.js';
import { onlyLinks } from './links.js';
import { withoutLooseEnd } from './loose-end.js';
import { child, isMark, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';
import { tornRuns } from './safe-cut.js';
import { MOST_WORDS, withoutTail } from './shorten.js';
import { countWords, cutsQuotation, insideBrackets, shortForms, statementOf, withoutEdges } from './trim.js';
import { withClosing, without } from './without.js';

/** Prompts are shortened until they have no more words than this, and refused above the most. */
const WISHED_WORDS = 20;

const OPENERS =
  /^(?:however|conversely|alternatively|ironically|curiously|surprisingly|remarkably|also|thus|therefore|moreover|furthermore|additionally|consequently|nevertheless|nonetheless|meanwhile|similarly|likewise|accordingly|besides|indeed|overall|instead|notably|importantly|interestingly|unfortunately|hence|then|too|finally|later|subsequently|eventually|previously|earlier|afterwards|incidentally|significantly|specifically|ultimately|nowadays|soon|therein|thereafter)$/;
/** Without these conditions a clause would say more than its sentence does. */
const CONDITION =
  /^(?:if|unless|whether|until|once|whenever|wherever|when|lest|provided|except|only|than|as)$/;

export type Cut = {
  /** Words that stay, in the order they are written in. */
  readonly kept: readonly number[];
  /** How many words of the clause went. */
  readonly gone: number;
  /** True where even words went that a reader may miss. */
  readonly forced: boolean;
};

/** ", and opened in 1932": another statement about the same subject, with nothing of the first one after it. */
function isLaterVerb(phrases: Phrases, i: number, clause: Clause): boolean {
  const head = phrases.words[i]?.head ?? -1;
  if (relation(phrases, i) !== 'conj' || head !== clause.top || i < head) return false;
  const verbal = /^VB/.test(tagOf(phrases, i)) || child(phrases, i, /^(?:nsubj|cop|aux)/) >= 0;
  const shares = (phrases.from[i] ?? i) === head + 2 && i === head + 2;
  return verbal && !shares;
}

/** "then-mayor", "now-closed": a part of a compound. */
function isGlued({ words }: Phrases, i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  return next !== undefined && /^[-–/]$/.test(next.text) && word?.end === next.start;
}

/** "he even dined there": it only says that more is told. */
function isEven(phrases: Phrases, i: number): boolean {
  return (
    lower(phrases, i) === 'even' && phrases.words[i]?.head === i + 1 && /^VB/.test(tagOf(phrases, i + 1))
  );
}

/** "first Lund and then Berg", "a tired and then angry look": the order in which two stand. */
function isInOrder(phrases: Phrases, i: number): boolean {
  const behind = lower(phrases, i - 1) === 'and' && !/^(?:VB|MD)/.test(tagOf(phrases, i + 1));
  return behind && lower(phrases, i) === 'then';
}

/** "First, the crews …": which of several sentences this is. */
function isCount(phrases: Phrases, i: number): boolean {
  const count = /^(?:first|second|third|fourth|last)(?:ly)?$/;
  return i === 0 && count.test(lower(phrases, 0)) && lower(phrases, 1) === ',';
}

function isAdverb(phrases: Phrases, i: number): boolean {
  const small =
    (OPENERS.test(lower(phrases, i)) ||
      isEven(phrases, i) ||
      (i === 0 && /^(?:here|again)$/.test(lower(phrases, i))) ||
      isCount(phrases, i)) &&
    (phrases.below[i] ?? []).every((k) => relation(phrases, k) === 'punct');
  return (
    small &&
    !measuresNext(phrases, i) &&
    !isGlued(phrases, i) &&
    !isInOrder(phrases, i) &&
    !isSinceThen(phrases, i - 1) &&
    (phrases.mention[i] ?? -1) < 0 &&
    /^(?:advmod|discourse|cc|mark|obl|parataxis)$/.test(relation(phrases, i))
  );
}

/** Phrases that go whatever the length. */
function alwaysGoes(phrases: Phrases, clause: Clause, i: number): boolean {
  const label = phrases.words[i]?.label ?? '';
  if (isLaterVerb(phrases, i, clause) || isAdverb(phrases, i)) return true;
  if (/^obl/.test(label) && isSinceThen(phrases, i)) return true;
  if (label === 'parataxis') return !isSpeech(phrases, i) && child(phrases, i, /^(?:nsubj|csubj)/) >= 0;
  if (/^(?:obl|nmod|advmod|advcl)$/.test(label)) return onlyLinks(phrases, clause, i);
  return label === 'discourse' || label === 'vocative';
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
  if (
    label === 'advcl' &&
    /^(?:at|of|for|from|in|on|by|with|to)$/.test(lower(phrases, phrases.from[i] ?? i)) &&
    (phrases.from[i] ?? 0) === head + 1
  )
    return false;
  if (label === 'advcl') {
    const first = phrases.below[i]?.find(
      (k) => k < i && /^(?:mark|advmod|case)/.test(phrases.words[k]?.label ?? ''),
    );
    return first === undefined
      ? setOff(phrases, i) || tagOf(phrases, i) === 'VB'
      : !CONDITION.test(lower(phrases, first));
  }
  if (label === 'conj') return isLaterStatement(phrases, i);
  if (label === 'parataxis') return !isSpeech(phrases, i);
  return (
    label === 'dislocated' ||
    (label === 'obl' &&
      i > head &&
      /^(?:including|such|despite|along|unlike|like|amid)$/.test(lower(phrases, phrases.from[i] ?? i)))
  );
}

/** "… to build mills and repair the road": the second of two verbs; of nouns none goes alone. */
function isLaterStatement(phrases: Phrases, i: number): boolean {
  const head = phrases.words[i]?.head ?? -1;
  return (
    (phrases.from[i] ?? i) > head && /^VB/.test(tagOf(phrases, i)) && relation(phrases, head) !== 'nsubj'
  );
}

/** The members of a list behind its first, those too that a parse mistook ("Lund, Berg and Dahl"). */
function membersAfter(phrases: Phrases, head: number): readonly number[] {
  const below = phrases.below[head] ?? [];
  const last = below.findLast((k) => relation(phrases, k) === 'conj') ?? -1;
  return below.filter(
    (k) =>
      relation(phrases, k) === 'conj' ||
      (k > head && k < last && /^(?:appos|list|dep|parataxis)$/.test(relation(phrases, k))),
  );
}

/** Without a mark that stands apart from the rest: it closes what stands between. */
function withOwnMarks(phrases: Phrases, phrase: readonly number[]): readonly number[] {
  const own = (i: number, k: number) => phrase[k - 1] === i - 1 || phrase[k + 1] === i + 1;
  return phrase.filter((i, k) => !isMark(phrases, i) || own(i, k));
}

/** What goes with the phrase under `i`: of a list all members after the first. */
function goesWith(phrases: Phrases, i: number): readonly number[] {
  if (isSinceThen(phrases, i)) return [...new Set([...phraseAt(phrases, i), i + 1])];
  if (relation(phrases, i) !== 'conj') return withOwnMarks(phrases, phraseAt(phrases, i));
  const head = phrases.words[i]?.head ?? -1;
  const all = membersAfter(phrases, head);
  return all.flatMap((k) => phraseAt(phrases, k)).toSorted((a, b) => a - b);
}

function hangsOnAnswer(phrases: Phrases, i: number, first: number, last: number): boolean {
  const head = phrases.words[i]?.head ?? -1;
  return head >= first && head <= last;
}

/** A date or a name is never cut in two. */
function cutsMention(phrases: Phrases, gone: ReadonlySet<number>, kept: readonly number[]): boolean {
  const cut = new Set<number>();
  for (const k of gone) cut.add(phrases.mention[k] ?? -1);
  return kept.some(
    (k) => !gone.has(k) && (phrases.mention[k] ?? -1) >= 0 && cut.has(phrases.mention[k] ?? -1),
  );
}

function longestFirst(phrases: Phrases, tops: readonly number[]): readonly number[] {
  return tops.toSorted((a, b) => phraseAt(phrases, b).length - phraseAt(phrases, a).length || a - b);
}

/** Adjuncts and clauses that may go before the prompt is given up; an "if" never. */
function mayGoAtLast(phrases: Phrases, i: number, clause: Clause): boolean {
  if (completesVerb(phrases, i)) return false;
  const label = relation(phrases, i);
  if (label === 'acl' || label === 'parataxis') return !isSpeech(phrases, i);
  if (label === 'advcl') return !/^(?:if|unless|whether)$/.test(lower(phrases, phrases.from[i] ?? i));
  if (label === 'conj') return isLaterStatement(phrases, i);
  return (
    label === 'obl' &&
    ((phrases.from[i] ?? i) > Math.max(phrases.words[i]?.head ?? -1, clause.tense) + 1 || setOff(phrases, i))
  );
}

/** The smallest phrase around a word that a clause and its answer can do without; −1 where there is none. */
function around(phrases: Phrases, clause: Clause, word: number, first: number, last: number): number {
  for (let at = word; at >= 0 && at !== clause.top; at = phrases.words[at]?.head ?? -1) {
    if (hangsOnAnswer(phrases, at, first, last) || completesVerb(phrases, at)) return -1;
    const beside =
      relation(phrases, at) === 'obl' && phrases.words[at]?.head === clause.top && setOff(phrases, at);
    if (mayGo(phrases, at) || beside || isSpareTail(phrases, clause, at)) return at;
  }
  return -1;
}

/** "carved out a state [around that city]": the last adjunct of a verb that has its object. */
function isSpareTail(phrases: Phrases, clause: Clause, at: number): boolean {
  const verb = phrases.words[at]?.head ?? -1;
  const object = child(phrases, verb, /^obj$/);
  const end = clause.own.findLast((i) => !isMark(phrases, i)) ?? -1;
  const from = phrases.from[at] ?? at;
  return (
    relation(phrases, at) === 'obl' &&
    /^(?:in|on|at|around|near|within|during|throughout|across|outside|inside|after|before|since|along|beside|behind)$/.test(
      lower(phrases, from),
    ) &&
    object >= 0 &&
    (phrases.to[object] ?? object) < from &&
    phrases.to[at] === end
  );
}

const LEANING_ON = /^(?:depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying))$/;

/** "banned them from claiming asylum": without its second half the verb says something else. */
function completesVerb(phrases: Phrases, i: number): boolean {
  const opener = lower(phrases, phrases.from[i] ?? i);
  const leans = /^(?:on|upon)$/.test(opener) && LEANING_ON.test(lower(phrases, phrases.words[i]?.head ?? -1));
  return leans || (opener === 'from' && /^VBG$/.test(tagOf(phrases, i)));
}

/** What of a clause may go whatever its answer is. */
type Spare = {
  readonly whole: readonly number[];
  readonly always: readonly number[];
  readonly longest: readonly number[];
};

const SPARES = new WeakMap<Clause, Spare>();

function spareOf(phrases: Phrases, clause: Clause): Spare {
  const known = SPARES.get(clause);
  if (known) return known;
  const whole = [...clause.borrowed, ...clause.own];
  const made = {
    whole,
    always: whole.filter((i) => alwaysGoes(phrases, clause, i)),
    longest: longestFirst(
      phrases,
      whole.filter((i) => mayGo(phrases, i) && !completesVerb(phrases, i)),
    ),
  };
  SPARES.set(clause, made);
  return made;
}

/** What is kept of a clause whose answer stands at words `first` to `last`. */
export function cutClause(phrases: Phrases, clause: Clause, first: number, last: number): Cut {
  const { whole, always, longest } = spareOf(phrases, clause);
  const brackets = insideBrackets(phrases);
  const shorts = shortForms(phrases, last);
  let kept: readonly number[] = whole.filter((i) => !brackets.has(i) && !shorts.includes(i));
  let size = countWords(phrases, kept, first, last);
  const before = size;
  let torn = -1;
  const drop = (i: number) => {
    if (!kept.includes(i)) return;
    const goes = goesWith(phrases, i);
    const held = goes.some(
      (k) => (k >= first && k <= last) || k === clause.top || k === clause.tense || k === clause.subject,
    );
    const listed = relation(phrases, i) === 'conj' && clause.subjectWords.includes(i);
    if (held || listed) return;
    const gone = new Set(goes);
    if (cutsMention(phrases, gone, kept) || cutsQuotation(phrases, gone, kept)) return;
    const left = without(phrases, kept, goes);
    if (left.length === kept.length) return;
    if (torn < 0) torn = tornRuns(phrases, clause, kept).length;
    const now = tornRuns(phrases, clause, left).length;
    if (now > torn) return;
    [kept, torn, size] = [left, now, countWords(phrases, left, first, last)];
  };
  for (const i of always) drop(i);
  for (const pointer of phrases.pointers)
    if (kept.includes(pointer)) drop(around(phrases, clause, pointer, first, last));
  for (const i of longest) if (size > WISHED_WORDS && !hangsOnAnswer(phrases, i, first, last)) drop(i);
  const forced = size > MOST_WORDS;
  const goesAtLast = (i: number) =>
    mayGoAtLast(phrases, i, clause) && !hangsOnAnswer(phrases, i, first, last);
  const atLast = forced ? whole.filter(goesAtLast) : [];
  for (const i of longestFirst(phrases, atLast)) if (size > MOST_WORDS) drop(i);
  if (size > MOST_WORDS) kept = withoutTail(phrases, clause, kept, { first, last });
  kept = withClosing(phrases, clause, statementOf(phrases, kept, clause, first));
  kept = withoutLooseEnd(phrases, clause, kept, { first, last });
  const gone = before - countWords(phrases, kept, first, last);
  return { kept: withoutEdges(phrases, kept), gone, forced };
}
