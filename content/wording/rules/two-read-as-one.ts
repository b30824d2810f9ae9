/** A1: what a wrong parse took for one statement though it is two, or a part of the other: told by words that such a parse leaves without a place. */
import { type Clause, isSpeech } from '../clause.js';
import { type Fault, fault } from '../draft.js';
import { endsInDoer } from '../loose-end.js';
import { child, isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { FINITE } from '../run-words.js';

type Read = {
  readonly phrases: Phrases;
  readonly clause: Clause;
  readonly kept: readonly number[];
  readonly own: ReadonlySet<number>;
};

const OPENS_DEPENDENT =
  /^(?:after|although|as|because|before|if|once|since|though|until|when|whereas|whereby|while)$/;

/** "[When] Lund took the mill[, the weavers left]": one verb, and a new statement behind the comma at its end. */
function endsAtComma({ phrases, kept }: Read): boolean {
  const last = kept.findLast((i) => !isMark(phrases, i)) ?? -1;
  const finite = kept.filter((i) => /^(?:VB[DZP]|MD)$/.test(tagOf(phrases, i)));
  const goesOn = /^(?:VB[GN]|W|IN|RB)/.test(tagOf(phrases, last + 2));
  return (
    lower(phrases, last + 1) === ',' &&
    !goesOn &&
    finite.length === 1 &&
    !kept.some((i) => lower(phrases, i) === ',')
  );
}

/** "[After] Lund took the mill, the weavers left": the sentence's main verb stands behind a conjunction that went. */
function isDependent(read: Read): boolean {
  const { phrases, clause, own } = read;
  const { top, tense } = clause;
  if (relation(phrases, top) !== 'root' || endsAtComma(read)) return false;
  return (phrases.below[top] ?? []).some(
    (k) =>
      k < tense &&
      !own.has(k) &&
      OPENS_DEPENDENT.test(lower(phrases, k)) &&
      (relation(phrases, k) === 'mark' || tagOf(phrases, k) === 'WRB') &&
      clause.own.includes(k + 1),
  );
}

/** "as weavers, hit by a slump[, left the town]": a later verb that no "and" joins is the verb of what stands before it. */
function lostOwnVerb({ phrases, clause, kept, own }: Read): boolean {
  const last = kept.findLast((i) => !isMark(phrases, i)) ?? -1;
  const verb = lower(phrases, last + 1) === ',' ? last + 2 : -1;
  if (verb < 0 || own.has(verb) || !/^VB[DN]$/.test(tagOf(phrases, verb))) return false;
  if (relation(phrases, verb) !== 'conj' || phrases.words[verb]?.head !== clause.top) return false;
  const listed = (phrases.below[clause.top] ?? []).some(
    (k) => k >= verb && relation(phrases, k) === 'conj' && child(phrases, k, /^cc/) >= 0,
  );
  return !listed && kept.some((i) => i > clause.tense && lower(phrases, i) === ',');
}

/** "Lund died in the mill[, his daughter] said": who said it went, and the verb stayed. */
function saysWithoutSpeaker({ phrases, own }: Read, i: number): boolean {
  return (
    relation(phrases, i) === 'parataxis' &&
    isSpeech(phrases, i) &&
    child(phrases, i, /^nsubj/) < 0 &&
    !own.has(i - 1) &&
    /^VB[DZP]$/.test(tagOf(phrases, i))
  );
}

const DURATION = /^(?:times|seconds|minutes|hours|days|nights|weeks|months|seasons|years|decades|centuries)$/;

/** "mills were closed, about 90 families left": a noun behind a comma that nothing ties to the verb. */
function isUntied({ phrases, clause }: Read, i: number): boolean {
  const from = phrases.from[i] ?? i;
  return (
    phrases.words[i]?.label === 'obl' &&
    tagOf(phrases, i) === 'NNS' &&
    phrases.words[i]?.head === clause.top &&
    i > clause.top &&
    !DURATION.test(lower(phrases, i)) &&
    child(phrases, i, /^(?:case|cc)/) < 0 &&
    [from, from - 1].some((k) => lower(phrases, k) === ',')
  );
}

/** "[after a guild and] a weaver put in £5": of two that did something, the second alone. */
function lostFirstDoer({ phrases, clause, kept }: Read): boolean {
  const joins = (kept[0] ?? 0) - 1;
  if (relation(phrases, clause.top) !== 'conj' || tagOf(phrases, joins) !== 'CC') return false;
  if (!clause.subjectWords.includes(joins + 1) || lower(phrases, joins) === 'but') return false;
  const doer = joins - 1;
  const led = (phrases.below[doer] ?? []).some((k) =>
    /^(?:after|before|because|since|as|until|while|when)$/.test(lower(phrases, k)),
  );
  return led && /^NN/.test(tagOf(phrases, doer)) && child(phrases, doer, /^(?:cop|nsubj)/) < 0;
}

const OPENS_CLAUSE = /^(?:after|before|when|while|once|although|though|because|since|as|until|whereas)$/;

/** "After Lund failed to mend the mill[, the guild closed it]": the main verb stands in what went. */
function isLead({ phrases, kept }: Read): boolean {
  if (kept[0] !== 0 || !OPENS_CLAUSE.test(lower(phrases, 0)) || kept.some((i) => lower(phrases, i) === ','))
    return false;
  const next = (kept.findLast((i) => !isMark(phrases, i)) ?? -1) + 1;
  if (lower(phrases, next) !== ',' || kept.filter((i) => FINITE.test(tagOf(phrases, i))).length !== 1)
    return false;
  const rest = phrases.words.slice(next + 1);
  const verb = rest.findIndex(({ tag }) => FINITE.test(tag));
  const opens = /^(?:DT|NN|PRP|JJ|CD)/.test(rest[0]?.tag ?? '');
  return (
    opens &&
    verb > 0 &&
    !isSpeech(phrases, next + 1 + verb) &&
    !rest.slice(0, verb).some(({ tag }) => /^W/.test(tag))
  );
}

/** "The prizes include a cup, a bowl[, a ring and a belt]": members that no "and" joins, and more of them cut. */
function isOpenList({ phrases, clause, kept }: Read): boolean {
  const [one, two] = kept.filter(
    (i) => i > clause.top && phrases.words[i]?.head === clause.top && relation(phrases, i) === 'obj',
  );
  const nouns = [one, two].every((i) => /^NN/.test(tagOf(phrases, i ?? -1)));
  const last = kept.findLast((i) => !isMark(phrases, i)) ?? -1;
  if (!nouns || last + 2 >= phrases.words.length || lower(phrases, last + 1) !== ',') return false;
  const behind = kept.filter((i) => i > (one ?? 0));
  return behind.some((i) => lower(phrases, i) === ',') && !behind.some((i) => tagOf(phrases, i) === 'CC');
}

/** The first sign that two statements were read as one, or null. */
export function checkReadAsOne(phrases: Phrases, clause: Clause, kept: readonly number[]): Fault | null {
  const read = { phrases, clause, kept, own: new Set(kept) };
  if (isLead(read)) return fault('A1', 'a lead without its statement');
  if (isOpenList(read)) return fault('A2', 'a list without its last member');
  if (endsInDoer(phrases, clause, kept)) return fault('A1', 'its last doer lost its verb');
  if (isDependent(read)) return fault('A1', 'the main verb stood behind a conjunction');
  if (lostFirstDoer(read)) return fault('A1', 'one of two that did it');
  if (lostOwnVerb(read)) return fault('A1', 'its last noun lost its verb');
  const odd = kept.find((i) => saysWithoutSpeaker(read, i) || isUntied(read, i));
  return odd === undefined ? null : fault('A1', `“${phrases.words[odd]?.text}” has no place in its clause`);
}
