/** Whether the parse of a clause can be believed: its verb agrees with its subject, and no verb is left over (A1). */
import { isSinceThen } from '../adjunct.js';
import { type Clause, isOpinion, isSpeech } from '../clause.js';
import { type Fault, fault } from '../draft.js';
import { oncePerCut } from '../per-cut.js';
import { child, isMark, lower, type Phrases, phraseAt, relation, tagOf } from '../phrases.js';

/** What hangs on another word and means nothing without it. */
const ORPHANED = /^(?:det|case|amod|nummod|compound|aux|cop)$/;
/** Singular words that take a plural verb, or may. */
const EITHER =
  /^(?:people|police|number|majority|minority|couple|pair|lot|team|family|staff|crew|series|species|half|third|quarter|rest|percent|%|range|variety|group|band|government|company|cattle|youth|media|data|means|press|public|army|committee|council|none|all|some|most|any|both|each|who|which|that|what|you|i|they|we)$/;

/** Whether the subject can only be one thing, or only several; null where it can be both. */
function isPlural(phrases: Phrases, subject: number): boolean | null {
  const tag = tagOf(phrases, subject);
  const joined = phrases.below[subject]?.some((k) => relation(phrases, k) === 'conj') ?? false;
  const listed = phraseAt(phrases, subject).some((k) => /^(?:and|or|&|,)$/.test(lower(phrases, k)));
  const counted = phraseAt(phrases, subject).some((k) => /^CD$/.test(tagOf(phrases, k)));
  if (joined || listed || counted || EITHER.test(lower(phrases, subject))) return null;
  if (tag === 'NNS') return true;
  return tag === 'NN' ? false : null;
}

function agrees(phrases: Phrases, { subject, tense }: Clause): boolean {
  const plural = isPlural(phrases, subject);
  const verb = lower(phrases, tense);
  const tag = tagOf(phrases, tense);
  if (plural === null || subject > tense) return true;
  if (/^(?:are|were|have|do)$/.test(verb)) return plural;
  if (/^(?:is|was|has|does)$/.test(verb)) return !plural;
  if (tag === 'VBP') return plural;
  return tag === 'VBZ' ? !plural : true;
}

/** "four, among them Karl Berg, were sent": a mark that nothing opened stands between the verb and what was taken for its subject. */
function isSplit(phrases: Phrases, { subject, tense, top }: Clause): boolean {
  if (phrases.words[tense - 1]?.text !== ',' || subject > tense || isSpeech(phrases, top)) return false;
  let from = Math.min(phrases.from[subject] ?? subject, subject);
  while (isMark(phrases, from)) from += 1;
  return phrases.words.slice(from, tense - 1).every(({ text }) => !/^[,()–—]$/.test(text));
}

/** "… to arrive was Maria": a copula under a word that begins no clause. */
function isLoose(phrases: Phrases, top: number): boolean {
  return (
    child(phrases, top, /^(?:nsubj|csubj|expl)/) < 0 &&
    !/^(?:conj|acl|advcl|ccomp|parataxis)/.test(relation(phrases, top))
  );
}

/** A finite verb that is neither a clause of its own with a subject nor joined to one. */
function isLeftOver(phrases: Phrases, i: number, clause: Clause): boolean {
  if (!/^VB[DZP]$/.test(tagOf(phrases, i)) || i === clause.top || i === clause.tense) return false;
  const label = relation(phrases, i);
  const head = phrases.words[i]?.head ?? -1;
  if (label === 'cop' && head !== clause.top) return isLoose(phrases, head);
  if (/^(?:aux|cop|conj|amod|compound|parataxis|fixed|flat)$/.test(label)) return false;
  if (child(phrases, i, /^(?:nsubj|csubj|expl)/) >= 0) return false;
  return !/^(?:advcl)$/.test(label) || child(phrases, i, /^mark/) < 0;
}

/** U1: many are "an English actor"; only what else the clause names tells one from the others. */
export function checkSingledOut(
  phrases: Phrases,
  clause: Clause,
  kept: readonly number[],
  asked: number,
): Fault | null {
  const below = phrases.below[clause.top] ?? [];
  const copula = below.some((k) => relation(phrases, k) === 'cop');
  const vague = below.some((k) => /^(?:an?|one|another)$/.test(lower(phrases, k)) && k > clause.tense);
  if (asked !== clause.subject || !copula || !vague) return null;
  const defined =
    /^NNS?$/.test(tagOf(phrases, asked)) &&
    below.some((k) => relation(phrases, k) === 'acl' && kept.includes(k) && phraseAt(phrases, k).length >= 4);
  if (defined) return null;
  const pins = new Set(kept.filter((k) => k > clause.tense).map((k) => phrases.mention[k] ?? -1));
  pins.delete(-1);
  return pins.size < 2 ? fault('U1', 'many are what it says') : null;
}

/** "The lens, kept in a cellar, lost …": one comma between a noun and its verb, and the verb is none. */
function isReduced(phrases: Phrases, { subject, tense, top }: Clause): boolean {
  if (tense !== top || isSpeech(phrases, tense) || lower(phrases, tense - 1) !== ',' || subject >= tense)
    return false;
  const commas = phrases.words.slice(subject, tense).filter(({ text }) => text === ',').length;
  return commas === 1 && /^VB[DN]$/.test(tagOf(phrases, tense));
}

/** "A study led by Lund in Oslo, done by …": a verb with its doer behind "by" and nothing that makes it passive. */
function isPassiveHalf(phrases: Phrases, { tense, top }: Clause): boolean {
  if (tense !== top || !/^VB[DN]$/.test(tagOf(phrases, top)) || lower(phrases, top + 1) !== 'by')
    return false;
  const doer = phrases.words[top + 1]?.head ?? -1;
  return phrases.words[doer]?.label === 'obl:agent';
}

/** "Lund said naming the bridge [after Berg would help]": what is said has no verb of its own. */
function saysDoing(phrases: Phrases, { top }: Clause): boolean {
  const says = /^(?:say|says|said|claim|claims|claimed|argue|argues|argued|think|thinks|thought)$/.test(
    lower(phrases, top),
  );
  return says && tagOf(phrases, top + 1) === 'VBG' && /^(?:xcomp|obj)$/.test(relation(phrases, top + 1));
}

/** The first reason not to believe the parse of what is kept, or null. */
export const checkParse = oncePerCut((phrases, clause, kept): Fault | null => {
  const held = /^(?:hold|held|maintain|note)/.test(lower(phrases, clause.top));
  const claimed = isOpinion(phrases, clause.top) && !held && child(phrases, clause.top, /^obj/) >= 0;
  if (claimed || saysDoing(phrases, clause)) return fault('A1', 'a claim without its verb');
  if (!agrees(phrases, clause)) return fault('A1', 'verb and subject do not agree');
  if (isSinceThen(phrases, clause.subject)) return fault('A1', 'a time taken for the subject');
  if (isSplit(phrases, clause)) return fault('A1', 'a comma between subject and verb');
  if (tagOf(phrases, clause.tense) === 'VBZ' && !/s$/i.test(phrases.words[clause.tense]?.text ?? ''))
    return fault('A1', 'a noun taken for the verb');
  if (isReduced(phrases, clause) || isPassiveHalf(phrases, clause))
    return fault('A1', 'a participle taken for the verb');
  const opener = clause.subjectWords.find((i) => kept.includes(i) && !isMark(phrases, i)) ?? -1;
  if (/^(?:to|of|from|by|into|for|with)$/.test(lower(phrases, opener)))
    return fault('A1', 'a preposition opens the subject');
  const own = new Set(kept);
  const orphan = kept.find(
    (i) =>
      ORPHANED.test(relation(phrases, i)) &&
      !own.has(phrases.words[i]?.head ?? -1) &&
      !clause.borrowed.includes(i),
  );
  if (orphan !== undefined) return fault('A1', `“${phrases.words[orphan]?.text}” lost its noun`);
  const left = kept.find((i) => isLeftOver(phrases, i, clause));
  return left === undefined ? null : fault('A1', `“${phrases.words[left]?.text}” has no place in its clause`);
});
