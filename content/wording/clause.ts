/** The nearest clause that an answer can be asked in: one with a subject and a tense that says what it says by itself. */
import { hasForm } from '../language/8-verbs.js';
import { SPEECH } from '../language/words/verbs.js';
import { child, isMark, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';
import { baseForm } from './verb-forms.js';

export type Clause = {
  /** The top word: a verb, or the noun or adjective of "is a bridge", "was red". */
  readonly top: number;
  /** The word that bears tense: the first auxiliary, the copula or the verb itself. */
  readonly tense: number;
  readonly subject: number;
  /** All words of the subject that are written in this clause. */
  readonly subjectWords: readonly number[];
  /** Words that stand in front though they belong to another clause: a borrowed subject and auxiliary, or an antecedent. */
  readonly borrowed: readonly number[];
  /** The words of the clause itself; a marker or coordinator that joined it to another is out. */
  readonly own: readonly number[];
};

const SUBJECT = /^(?:nsubj|csubj|expl)/;
const TENSED = /^(?:VBD|VBZ|VBP|MD)$/;
/** Clauses after these say something by themselves. */
const FACTUAL = /^(?:although|though|while|whereas|because|when|after|before|since|as)$/;

/** The word under which tense is found, or −1: "was" of "was built", "is" of "is a bridge", "led". */
export function tenseOf(phrases: Phrases, top: number): number {
  const helper = phrases.below[top]?.find(
    (i) => /^(?:aux|cop)/.test(phrases.words[i]?.label ?? '') && TENSED.test(tagOf(phrases, i)),
  );
  if (helper !== undefined) return helper;
  if (/^\p{Lu}/u.test(phrases.words[top]?.text ?? '')) return -1;
  if (TENSED.test(tagOf(phrases, top))) return top;
  const past =
    tagOf(phrases, top) === 'VBN' && hasForm(lower(phrases, top), 'past') && child(phrases, top, /^aux/) < 0;
  return past && child(phrases, top, SUBJECT) >= 0 ? top : -1;
}

/** The subject of a clause that is no "there" or "it" of "it is raining"; −1 when there is none. */
function subjectOf(phrases: Phrases, top: number): number {
  return child(phrases, top, /^(?:nsubj|csubj)/);
}

/** The first word of a phrase; a comma that only sets it off is none. */
function firstWord(phrases: Phrases, top: number): number {
  return phraseAt(phrases, top).find((i) => !isMark(phrases, i)) ?? -1;
}

function markerOf(phrases: Phrases, top: number): string {
  const marker = phrases.below[top]?.find(
    (i) => i < top && /^(?:mark|advmod)/.test(phrases.words[i]?.label ?? '') && i === firstWord(phrases, top),
  );
  return marker === undefined ? '' : lower(phrases, marker);
}

/** A verb of saying or thinking. */
export function isSpeech(phrases: Phrases, i: number): boolean {
  return /^VB/.test(tagOf(phrases, i)) && SPEECH.has(baseForm(lower(phrases, i), tagOf(phrases, i)) ?? '');
}

/** A verb after which a noun is rather the subject of what is claimed ("argues the failure to act led …"). */
export function isOpinion(phrases: Phrases, i: number): boolean {
  return /^(?:argue|claim|say|said|believe|think|thought|suggest|hold|held|note|conclude|assert|maintain)(?:s|d|ed|ing)?$/.test(
    lower(phrases, i),
  );
}

/** Whether what a clause says is said by the article itself, not by somebody in it and not under an "if". */
function isFree(phrases: Phrases, top: number): boolean {
  for (let at = top, steps = 0; at >= 0 && steps < 60; at = phrases.words[at]?.head ?? -1, steps += 1) {
    const label = phrases.words[at]?.label ?? '';
    if (/^(?:ccomp|xcomp|csubj|acl$|dep)/.test(label)) return false;
    if (label === 'advcl' && !FACTUAL.test(markerOf(phrases, at))) return false;
    const told = phrases.below[at]?.some((i) => relation(phrases, i) === 'parataxis' && isSpeech(phrases, i));
    if (told && at !== top) return false;
  }
  return true;
}

const withoutLead = (phrases: Phrases, words: readonly number[], top: number): number[] =>
  words.filter((i) => {
    const label = phrases.words[i]?.label ?? '';
    const joins =
      phrases.words[i]?.head === top && i < top && /^(?:cc|mark)/.test(label) && lower(phrases, i) !== 'to';
    const next = phrases.words[i + 1];
    return (
      !joins ||
      (label === 'mark' && next?.head === i && next.label === 'fixed' && lower(phrases, i + 1) === 'to')
    );
  });

function ownClause(phrases: Phrases, top: number, dropMarker: boolean): Clause | null {
  const tense = tenseOf(phrases, top);
  const subject = child(phrases, top, SUBJECT);
  if (tense < 0 || subject < 0 || child(phrases, subject, /^case/) >= 0) return null;
  let own: readonly number[] = phraseAt(phrases, top);
  if (dropMarker) {
    own = opened(phrases, withoutLead(phrases, opened(phrases, own), top));
    const first = own[0];
    if (first !== undefined && FACTUAL.test(lower(phrases, first)) && phrases.words[first]?.head === top)
      own = own.slice(1);
  }
  if (dropMarker) own = [...opened(phrases, own)];
  const opener = own[0] ?? -1;
  const dangling =
    phrases.words[top]?.label !== 'root' &&
    /^(?:with|like|than|as|so|including)$/.test(lower(phrases, opener));
  return dangling
    ? null
    : { top, tense, subject, subjectWords: phraseAt(phrases, subject), borrowed: [], own };
}

/** "A was chosen, and B, a port, was sold": a later verb behind a comma is of the noun that "and" joins. */
function isAnothers({ words, ...phrases }: Phrases, top: number, head: number): boolean {
  const from = phrases.from[top] ?? top;
  if (words[from - 1]?.text !== ',' && words[from]?.text !== ',') return false;
  const joins = words.findLastIndex(
    ({ tag }, i) => i > head && i < from && tag === 'CC' && words[i - 1]?.text === ',',
  );
  const between = words.slice(joins + 1, from);
  const another = joins > 0 && /^(?:DT|NNP?)$/.test(between[0]?.tag ?? '');
  return another && !between.some(({ tag }) => /^(?:VB[DZP]|MD|W.*)$/.test(tag));
}

/** What is done to somebody or something, never by it without an object. */
const DONE_TO =
  /^(?:admitted|elected|appointed|nominated|named|inducted|installed|promoted|sentenced|convicted|assigned|arrested|charged|jailed|imprisoned|fined|buried|knighted|ordained|crowned|exiled|executed|awarded|acquitted|banned|detained|deported|extradited|hospitali[sz]ed|built|rebuilt|demolished|destroyed|printed|published|translated|listed|released|replaced|sent|sold|transferred)$/;

/** "was chosen in 1981 and admitted to the guild in 1992": the second participle shares the "was". */
function isPassiveToo(phrases: Phrases, top: number, head: number): boolean {
  return (
    DONE_TO.test(lower(phrases, top)) &&
    tagOf(phrases, top) === 'VBD' &&
    child(phrases, head, /^aux:pass/) >= 0 &&
    child(phrases, top, /^(?:obj|aux|ccomp|xcomp)/) < 0
  );
}

/** "… and died in York": the subject, and the auxiliary of a participle, come from the verb before. */
function joinedClause(phrases: Phrases, top: number): Clause | null {
  const head = phrases.words[top]?.head ?? -1;
  if (child(phrases, top, SUBJECT) >= 0) return ownClause(phrases, top, true);
  const first = subjectOf(phrases, head);
  const own = withoutLead(phrases, phraseAt(phrases, top), top);
  if (isAnothers(phrases, top, head)) return null;
  const passive = isPassiveToo(phrases, top, head);
  const tense = passive ? -1 : tenseOf(phrases, top);
  const at = tense >= 0 ? tense : tenseOf(phrases, head);
  if (first < 0 || at < 0 || at === head) return null;
  if (tense < 0 && tagOf(phrases, top) !== tagOf(phrases, head) && !passive) return null;
  const helpers =
    tense >= 0
      ? []
      : (phrases.below[head]?.filter((i) => /^(?:aux|cop)/.test(phrases.words[i]?.label ?? '') && i < head) ??
        []);
  const negated =
    phrases.below[head]?.filter(
      (i) => /^(?:not|n't|never)$/.test(lower(phrases, i)) && tense < 0 && i < head,
    ) ?? [];
  const borrowed = [...phraseAt(phrases, first), ...helpers, ...negated].toSorted((a, b) => a - b);
  if (/^(?:who|which|that)$/.test(lower(phrases, first)) || first > head) return null;
  return {
    top,
    tense: at,
    subject: first,
    subjectWords: phraseAt(phrases, first),
    borrowed: trimmed(phrases, borrowed),
    own: opened(phrases, own),
  };
}

/** Without a comma at the end that set off what followed it. */
function trimmed(phrases: Phrases, words: readonly number[]): readonly number[] {
  const commas = words.filter((i) => lower(phrases, i) === ',').length;
  return commas === 1 && lower(phrases, words.at(-1) ?? -1) === ',' ? words.slice(0, -1) : words;
}

/** Without marks in front. */
function opened(phrases: Phrases, words: readonly number[]): readonly number[] {
  const first = words.findIndex((i) => !isMark(phrases, i));
  return words.slice(Math.max(0, first));
}

/** "…, which was founded in 1900": the name before it is the subject. */
function relativeClause(phrases: Phrases, top: number): Clause | null {
  const noun = phrases.words[top]?.head ?? -1;
  const pronoun = subjectOf(phrases, top);
  const tense = tenseOf(phrases, top);
  if (tense < 0 || !/^(?:who|which|that)$/.test(lower(phrases, pronoun))) return null;
  if (!/^NNP/.test(tagOf(phrases, noun)) || /^(?:nmod|conj)/.test(phrases.words[noun]?.label ?? ''))
    return null;
  if (lower(phrases, pronoun) === 'who' && isOfPerson(phrases, noun)) return null;
  if (isOfStatement(phrases, noun, pronoun, tense)) return null;
  const inside = new Set(phraseAt(phrases, top));
  const around = predicateOf(phrases, noun);
  const borrowed = phraseAt(phrases, noun).filter(
    (i) =>
      !inside.has(i) && !around.has(i) && i < (phrases.from[top] ?? 0) && !caseOf(phrases, noun).includes(i),
  );
  const own = [...inside].filter((i) => i !== pronoun);
  return {
    top,
    tense,
    subject: noun,
    subjectWords: borrowed,
    borrowed: trimmed(phrases, borrowed),
    own: opened(phrases, own),
  };
}

/** "raced at Larn, which gave …": what was said did, not where it was. */
function isOfStatement(phrases: Phrases, noun: number, pronoun: number, tense: number): boolean {
  const does =
    /^(?:gave|gives|made|makes|meant|means|allowed|allows|led|leads|caused|causes|forced|enabled|let)$/;
  const which = lower(phrases, pronoun) === 'which' && relation(phrases, noun) === 'obl';
  return which && does.test(lower(phrases, tense));
}

/** "won by Lund from Norway, who …": the place that somebody just named is from does nothing. */
function isOfPerson(phrases: Phrases, noun: number): boolean {
  const from = child(phrases, noun, /^case/);
  return /^(?:from|of|for|at)$/.test(lower(phrases, from)) && /^NNP/.test(tagOf(phrases, from - 1));
}

/** "The first people were the Orsk, who …": what a noun has as the predicate of its own clause is no part of its name. */
function predicateOf(phrases: Phrases, noun: number): ReadonlySet<number> {
  if (child(phrases, noun, /^cop/) < 0) return new Set();
  const above = phrases.below[noun]?.filter((k) =>
    /^(?:nsubj|csubj|cop|aux|advmod|advcl|obl|mark|cc|expl)/.test(phrases.words[k]?.label ?? ''),
  );
  return new Set(above?.flatMap((k) => phraseAt(phrases, k)));
}

function caseOf(phrases: Phrases, noun: number): readonly number[] {
  return phrases.below[noun]?.filter((i) => /^(?:case|cc|mark)/.test(phrases.words[i]?.label ?? '')) ?? [];
}

const CLAUSES = new WeakMap<Phrases, Map<number, Clause | null>>();

/** The clause of which a word is the top, worked out once: all spans of a sentence climb to the same few. */
function clauseAt(phrases: Phrases, top: number): Clause | null {
  const known = CLAUSES.get(phrases) ?? new Map<number, Clause | null>();
  CLAUSES.set(phrases, known);
  const found = known.get(top);
  if (found !== undefined) return found;
  const made = clauseHere(phrases, top);
  known.set(top, made);
  return made;
}

/** ", the court found,", ", it emerged,": who says the rest stands between commas; no more is told of it. */
function isParenthesis(phrases: Phrases, top: number): boolean {
  if (!/^(?:conj|parataxis)$/.test(relation(phrases, top)) || lower(phrases, top + 1) !== ',') return false;
  const subject = child(phrases, top, /^nsubj/);
  const from = subject < 0 ? -1 : (phrases.from[subject] ?? -1);
  const near = from >= 0 && from < top && phraseAt(phrases, subject).at(-1) === top - 1;
  const says = /^(?:find|found|rule|emerge|appear|seem|believe|hope|fear|decide|note|learn|turn)/;
  return near && lower(phrases, from - 1) === ',' && says.test(lower(phrases, top));
}

function clauseHere(phrases: Phrases, top: number): Clause | null {
  const label = phrases.words[top]?.label ?? '';
  if (label === 'root') return ownClause(phrases, top, true);
  if (!isFree(phrases, top) || isParenthesis(phrases, top)) return null;
  if (label === 'conj') return joinedClause(phrases, top);
  if (label === 'acl:relcl') return relativeClause(phrases, top);
  if (label === 'parataxis') return isSpeech(phrases, top) ? null : ownClause(phrases, top, true);
  if (
    label === 'advcl' &&
    FACTUAL.test(markerOf(phrases, top)) &&
    /^(?:although|though|while|whereas)$/.test(markerOf(phrases, top))
  )
    return ownClause(phrases, top, true);
  return null;
}

/** Climbs from a word to the nearest clause that can stand alone; null where the sentence has none. */
export function clauseOf(phrases: Phrases, from: number): Clause | null {
  for (
    let at = from, steps = 0;
    at >= 0 && steps <= phrases.words.length;
    at = phrases.words[at]?.head ?? -1, steps += 1
  ) {
    const found = clauseAt(phrases, at);
    if (found && (found.own.includes(from) || found.borrowed.includes(from))) return found;
  }
  return null;
}
