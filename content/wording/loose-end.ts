/** An end that a cut leaves loose though the rest can do without it: "just [as it rained]", "and asked[, with Lund, for help]", ", and Varn[, a port, was burnt]". */
import type { Clause } from './clause.js';
import { isMark, lower, type Phrases, tagOf } from './phrases.js';
import { FINITE } from './run-words.js';

/** Adverbs that say how near the next word is. */
const NEARS =
  /^(?:just|soon|shortly|immediately|directly|partly|mainly|largely|mostly|partially|primarily|chiefly|especially|particularly|only|even|right|long|simply|precisely|exactly)$/;
const NEARED =
  /^(?:after|afterwards|as|because|before|when|while|since|if|where|once|until|though|by|through|due|to|from|in|on|at)$/;
/** A list's last member is no more than so many words long. */
const MOST_MEMBER = 8;

type Asked = { readonly first: number; readonly last: number };

/** "just [as …]": how many words at the end go. */
function nearing(phrases: Phrases, last: number): number {
  const adverb = /^RB/.test(tagOf(phrases, last)) && NEARS.test(lower(phrases, last));
  return adverb && NEARED.test(lower(phrases, last + 1)) ? 1 : 0;
}

/** "and asked[, with Lund, for help]": a later verb without what it takes. */
function bareVerb(phrases: Phrases, { tense, top }: Clause, kept: readonly number[]): number {
  const [joins, last] = [kept.at(-2) ?? -1, kept.at(-1) ?? -1];
  const verb = /^VB[DZP]$/.test(tagOf(phrases, last)) && last !== tense && last !== top;
  return verb && tagOf(phrases, joins) === 'CC' && lower(phrases, last + 1) === ',' ? 2 : 0;
}

/** ", and Varn[, a port, was burnt]": a doer whose verb went; a list has another comma, or a verb that all share. */
function bareDoer(phrases: Phrases, { tense }: Clause, kept: readonly number[]): number {
  const comma = kept.findLastIndex((i) => lower(phrases, i) === ',');
  const behind = kept.slice(comma + 1);
  const opener = behind[0] ?? -1;
  if (comma < 1 || opener < tense || !/^(?:and|but)$/.test(lower(phrases, opener))) return 0;
  if (behind.length > MOST_MEMBER + 1 || behind.some((i) => FINITE.test(tagOf(phrases, i)))) return 0;
  if (!/^(?:DT|NN|PRP\$|JJ|CD)/.test(tagOf(phrases, behind[1] ?? -1))) return 0;
  if (kept.slice(0, comma).some((i) => i > tense && lower(phrases, i) === ',')) return 0;
  return losesVerb(phrases, kept.at(-1) ?? -1) ? behind.length + 1 : 0;
}

/** Whether a verb stands in what was cut behind `last`, outside of a clause that "which" or "when" opens. */
function losesVerb(phrases: Phrases, last: number): boolean {
  const rest = phrases.words.slice(last + 1);
  const verb = rest.findIndex(({ tag }) => FINITE.test(tag));
  return verb >= 0 && !rest.slice(0, verb).some(({ tag }) => /^W/.test(tag));
}

/** What is left of a clause without a loose end; one that holds the answer stays, to be refused. */
export function withoutLooseEnd(
  phrases: Phrases,
  clause: Clause,
  kept: readonly number[],
  { first, last }: Asked,
): readonly number[] {
  const end = kept.findLastIndex((i) => !isMark(phrases, i));
  const words = kept.slice(0, end + 1);
  const final = words.at(-1) ?? -1;
  if (final + 2 >= phrases.words.length) return kept;
  const goes =
    nearing(phrases, final) || bareVerb(phrases, clause, words) || bareDoer(phrases, clause, words);
  const left = words.slice(0, words.length - goes);
  const held = words.slice(left.length).some((i) => i >= first && i <= last);
  return goes === 0 || held ? kept : left;
}

/** Whether the answer is a doer whose verb went: ", but Varn [and the guild are closed]". */
export function endsInDoer(phrases: Phrases, clause: Clause, kept: readonly number[]): boolean {
  const end = kept.findLastIndex((i) => !isMark(phrases, i));
  const words = kept.slice(0, end + 1);
  return (words.at(-1) ?? -1) + 2 < phrases.words.length && bareDoer(phrases, clause, words) > 0;
}
