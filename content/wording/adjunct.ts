/** Whether what a cut leaves out at an end, or within, is an adjunct: a place, a time, an aim that the rest does not wait for. */
import { child, lower, type Phrases, relation, tagOf } from './phrases.js';
import { isVerb, pastAdverbs, topsOf } from './run-words.js';
import type { Run } from './runs.js';

/** Subordinators of a clause that tells more about the rest. */
export const BESIDES = /^(?:when|while|after|before|because|since|although|though|whereas|as|once|where)$/;
/** Prepositions of place, time and circumstance that a verb with its object can do without; others mostly complete the word before. */
const ADJUNCT =
  /^(?:in|on|at|during|throughout|after|before|since|within|near|around|across|along|beside|behind|inside|outside|amid|amidst|alongside|despite|because|following|due|thanks|without|via|beneath|above|below)$/;
/** Of these what a verb without an object may stand before. */
const CIRCUMSTANCE = /^(?:during|after|before|since|despite|because|due|amid)$/;
/** Nouns that say little before it is said in or on what. */
const WANTS =
  /^(?:interest|interests|rise|increase|decrease|decline|growth|fall|drop|reduction|gain|loss|change|changes|role|roles|part|share|stake|belief|faith|trust|confidence|investment|difference|differences|involvement|participation|experience|expert|success|impact|effect|effects|influence|emphasis|focus|limit|limits|ban|bans|tax|taxes|attack|attacks|reliance|dependence|debate|debates|decision|decisions|research|work|works|book|books|report|reports|rank|position|step|kind|plan|plans|way|ways|ability|attempt|attempts|effort|efforts|right|rights|need|means|gap|center|centre|place|rate|rates|level|levels|control|pressure|access|relationship|relation|relations)$/;

/** "to serve as envoy" behind a verb that is complete; "a league that lasted for years" where any league is meant. */
function isSpareClause(phrases: Phrases, { first, before, after }: Run, tops: readonly number[]): boolean {
  const [top, more] = tops;
  if (top === undefined || more !== undefined || after < phrases.words.length) return false;
  const label = phrases.words[top]?.label ?? '';
  const noun = phrases.words[top]?.head ?? -1;
  const aim = label === 'advcl' && lower(phrases, first) === 'to' && /^NN/.test(tagOf(phrases, before));
  if (aim) return !WANTS.test(lower(phrases, before)) && (phrases.words[before]?.head ?? -1) >= 0;
  const relative = label === 'acl:relcl' && /^(?:that|which|who)$/.test(lower(phrases, first));
  const told = relative || (label === 'acl' && /^VB[NG]$/.test(tagOf(phrases, first)));
  const any = phrases.below[noun]?.some((k) => /^an?$/.test(lower(phrases, k))) ?? false;
  const described =
    child(phrases, noun, /^(?:amod|compound|nmod|appos)/) >= 0 || relation(phrases, noun) === 'obj';
  return told && any && described && child(phrases, noun, /^cop/) < 0;
}

/** An adjunct, or a later verb of the same subject. */
function isLoose(phrases: Phrases, k: number): boolean {
  const label = relation(phrases, k);
  return (
    /^(?:obl|advcl|advmod|parataxis)$/.test(label) ||
    (label === 'conj' && isVerb(phrases, k) && child(phrases, k, /^nsubj/) < 0)
  );
}

/** "$13 billion", "40%", "5 people": how much is said, and of what or how often may follow. */
export function isAmountEnd(phrases: Phrases, at: number): boolean {
  const i = /^RB/.test(tagOf(phrases, at)) ? at - 1 : at;
  const number = (k: number) => /^CD$/.test(tagOf(phrases, k)) && (phrases.mention[k] ?? -1) < 0;
  return (
    number(i) ||
    /^(?:%|percent|per)$/.test(lower(phrases, i)) ||
    (number(i - 1) && /^NN/.test(tagOf(phrases, i)))
  );
}

/** An adjunct of place, time or circumstance by its preposition, behind words that do not wait for it. */
function isPlaced(phrases: Phrases, before: number, first: number, last: number): boolean {
  const word = lower(phrases, first);
  if (tagOf(phrases, first) !== 'IN' || !ADJUNCT.test(word) || isAmountEnd(phrases, before)) return false;
  const doing = /^VBG$/.test(tagOf(phrases, pastAdverbs(phrases, first + 1, last)));
  if (doing && !/^(?:after|before|since|without|despite)$/.test(word)) return false;
  if (isVerb(phrases, before) && !CIRCUMSTANCE.test(word)) return false;
  return !(/^(?:in|on|at|within|near|around|across)$/.test(word) && WANTS.test(lower(phrases, before)));
}

/** "[March 3]", and nothing behind it. */
function isLoneDate(phrases: Phrases, { before, last }: Run, first: number): boolean {
  const alone = phrases.mention[first] === phrases.mention[last];
  return alone && /unmarked$/.test(phrases.words[first]?.label ?? '') && !isAmountEnd(phrases, before);
}

/** A phrase of place, time or circumstance that what stays before it does not wait for. */
export function isAdjunct(phrases: Phrases, run: Run): boolean {
  const { before, last } = run;
  const first = pastAdverbs(phrases, run.first, last);
  const word = lower(phrases, first);
  const dated = (phrases.mention[first] ?? -1) >= 0 && /^(?:obl|nmod|advmod)/.test(relation(phrases, first));
  if (dated && tagOf(phrases, first) !== 'IN') return isLoneDate(phrases, run, first);
  const tops = topsOf(phrases, run).filter((k) => !/^RB/.test(tagOf(phrases, k)));
  const [lead] = tops;
  const opens = lead !== undefined && (phrases.from[lead] ?? lead) <= first;
  if (!opens || !tops.every((k) => k === lead || isLoose(phrases, k))) return false;
  if (BESIDES.test(word) && relation(phrases, lead) === 'advcl' && child(phrases, lead, /^nsubj/) >= 0)
    return word !== 'where';
  if (/^(?:including|such)$/.test(word) || isSpareClause(phrases, run, tops)) return true;
  const hung = /^(?:obl|advcl)$/.test(relation(phrases, lead)) && (phrases.words[lead]?.head ?? -1) < first;
  return hung && isPlaced(phrases, before, first, last);
}

/** "too narrow to …", "a previously unknown tale": without the word the rest would say the opposite, or "an" would precede "known". */
export function measuresNext(phrases: Phrases, i: number): boolean {
  const next = i + 1;
  if (lower(phrases, i) === 'too') return /^(?:JJ|RB)/.test(tagOf(phrases, next));
  return phrases.words[i]?.head === next && /^amod/.test(phrases.words[next]?.label ?? '');
}

/** "three nights later", at the noun: counted from what is told before, unless it is compared. */
export function isSinceThen(phrases: Phrases, i: number): boolean {
  return (
    /^(?:hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century)$/.test(lower(phrases, i)) &&
    /^(?:later|earlier|afterwards)$/.test(lower(phrases, i + 1)) &&
    lower(phrases, i + 2) !== 'than'
  );
}
