/** The last way to make a clause short enough: its end goes from the latest word on that it can go from. */
import type { Clause } from './clause.js';
import { isMark, type Phrases, tagOf } from './phrases.js';
import { isStop } from './runs.js';
import { tornRuns } from './safe-cut.js';
import { countWords, cutsQuotation } from './trim.js';

/** Prompts are refused above this. */
export const MOST_WORDS = 22;
/** Nothing is gained by what is left of less. */
const FEWEST_WORDS = 8;
/** Where so many stay, the end of a statement is the better place to stop. */
const FEWEST_CLEAN = 12;

type Answer = { readonly first: number; readonly last: number };

/** A name, a date or a compound would be cut in two. */
function cutsName({ mention, words }: Phrases, kept: readonly number[], at: number): boolean {
  const [before, after] = [mention[kept[at - 1] ?? -1] ?? -1, mention[kept[at] ?? -1] ?? -1];
  const [left, right] = [words[kept[at - 1] ?? -1], words[kept[at] ?? -1]];
  const glued = left?.end === right?.start && /[-–/]/.test(right?.text ?? '');
  return (before >= 0 && before === after) || glued;
}

/** What is left of `kept` without its end, or without its lead up to a comma; as it is where neither may go. */
export function withoutTail(
  phrases: Phrases,
  clause: Clause,
  kept: readonly number[],
  { first, last }: Answer,
): readonly number[] {
  const torn = tornRuns(phrases, clause, kept).length;
  const held = Math.max(last, clause.top, clause.tense, clause.subject);
  const size = (words: readonly number[]) => countWords(phrases, words, first, last);
  const fits = (left: readonly number[], gone: readonly number[]) =>
    size(left) <= MOST_WORDS &&
    size(left) >= FEWEST_WORDS &&
    !cutsQuotation(phrases, new Set(gone), left) &&
    tornRuns(phrases, clause, left).length <= torn;
  const ends: number[] = [];
  for (let at = kept.length - 1; at > 0 && (kept[at] ?? -1) > held; at -= 1)
    if (!isMark(phrases, kept[at - 1] ?? -1) && !cutsName(phrases, kept, at)) ends.push(at);
  const clean = ends.filter(
    (at) => isStop(phrases, kept[at] ?? -1) || tagOf(phrases, kept[at] ?? -1) === 'CC',
  );
  const end =
    clean.find((at) => at >= FEWEST_CLEAN && fits(kept.slice(0, at), kept)) ??
    ends.find((at) => fits(kept.slice(0, at), kept));
  if (end !== undefined) return kept.slice(0, end);
  const subject = clause.subjectWords[0] ?? -1;
  const comma = kept.findLastIndex((i) => i < Math.min(first, subject) && isStop(phrases, i));
  const left = kept.slice(comma + 1);
  return comma > 0 && fits(left, kept) ? left : kept;
}
