/** What a moving time leaves hollow behind it: ", which took place [on Monday]", "an advisory issued [last night]". */
import type { Part } from './parts.js';
import { child, type Phrases, tagOf } from './phrases.js';

/** Verbs that say little without their time. */
const WAITS =
  /^(?:beg[aiu]ns?|beginning|starts?|started|starting|held|fought|runs?|ran|running|dated|issued|published|released|made|sitting|opens?|opened|due|scheduled|slated|expected|planned|signed|sent|timed|set)$/;
/** "took place", "went into effect" */
const HAPPENS = /^(?:take|takes|took|taken|taking|go|goes|went|gone|going|come|comes|came|coming)$/;
/** What stands before such a verb and goes with it. */
const HELPS =
  /^(?:to|be|been|being|is|are|was|were|has|have|had|will|would|set|due|expected|scheduled|slated|anticipated|planned|into|before|after|beginning)$/;

function wordAt(parts: readonly Part[], i: number): string {
  const part = parts[i];
  return part === undefined || part.gap ? '' : part.text.toLowerCase();
}

/** Where the verb begins that ends at `last`; −1 where it says enough without its time. */
function verbAt(parts: readonly Part[], last: number): number {
  const word = wordAt(parts, last);
  if (WAITS.test(word)) return last;
  const begins = wordAt(parts, last - 1) === 'to' && /^beg[aiu]n|^start/.test(wordAt(parts, last - 2));
  if (begins) return last - 2;
  const into = /^(?:effect|force|being)$/.test(word) && wordAt(parts, last - 1) === 'into';
  const verb = into ? last - 2 : word === 'place' ? last - 1 : -1;
  return verb >= 0 && HAPPENS.test(wordAt(parts, verb)) ? verb : -1;
}

function isHelper(parts: readonly Part[], phrases: Phrases, i: number): boolean {
  const part = parts[i];
  if (part === undefined || part.gap) return false;
  return HELPS.test(part.text.toLowerCase()) || /^RB$/.test(tagOf(phrases, part.at));
}

/** A participle that a noun is described by; not the verb of a statement, and not behind "to" or "was". */
function isReduced(phrases: Phrases, i: number): boolean {
  const helped = child(phrases, i, /^(?:aux|nsubj$)/) >= 0;
  return /^(?:VB[DGN]|JJ)$/.test(tagOf(phrases, i)) && !helped;
}

/** The parts that are left of a clause whose time stood behind the part `last`, to go with it; none where it says enough by itself. */
export function hollowAt(
  parts: readonly Part[],
  phrases: Phrases,
  last: number,
  tense: number,
): readonly Part[] {
  const verb = verbAt(parts, last);
  let from = verb;
  while (from > 0 && isHelper(parts, phrases, from - 1)) from -= 1;
  if (verb < 0 || parts.slice(from, last + 1).some(({ at }) => at === tense)) return [];
  if (/^(?:which|that)$/.test(wordAt(parts, from - 1))) return parts.slice(from - 1, last + 1);
  const opener = wordAt(parts, from);
  const opens = /^(?:before|after)$/.test(opener) || isReduced(phrases, parts[from]?.at ?? -1);
  const stands = from === 0 || /^(?:NN|,|-RRB-)/.test(tagOf(phrases, parts[from - 1]?.at ?? -1));
  return opens && stands ? parts.slice(from, last + 1) : [];
}
