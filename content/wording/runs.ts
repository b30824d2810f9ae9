/** What a cut leaves out, as runs of words between those that stay. */
import { isMark, lower, type Phrases } from './phrases.js';
import { insideBrackets } from './trim.js';

/** Words that went, side by side; asides in brackets and marks are passed over in `first` and `last`. */
export type Run = {
  /** The kept word before it, −1 at the beginning; brackets passed over. */
  readonly before: number;
  /** The kept word behind it; the number of words at the end. */
  readonly after: number;
  /** First and last word that is no mark. */
  readonly first: number;
  readonly last: number;
  /** All words that went, without what stands in brackets. */
  readonly words: readonly number[];
  /** Whether a comma, a dash or a stop stands in front of it, and behind it. */
  readonly opened: boolean;
  readonly closed: boolean;
};

const STOP = /^(?:[,;:–—.?!]|--)$/;

/** A mark that sets off what stands behind it. */
export function isStop(phrases: Phrases, i: number): boolean {
  const text = phrases.words[i]?.text ?? '';
  return STOP.test(text) || (text === '-' && isSpaced(phrases, i));
}

function isSpaced({ words }: Phrases, i: number): boolean {
  return (
    (words[i - 1]?.end ?? 0) < (words[i]?.start ?? 0) && (words[i]?.end ?? 0) < (words[i + 1]?.start ?? 0)
  );
}

function runOf(phrases: Phrases, words: readonly number[], before: number, after: number): Run | null {
  const own = words.filter((i) => !isMark(phrases, i));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const marked = (from: number, to: number) => words.some((i) => i > from && i < to && isStop(phrases, i));
  const opened = before >= 0 && (isStop(phrases, before) || marked(-1, first));
  const closed = after >= phrases.words.length || isStop(phrases, after) || marked(last, after);
  return { before, after, first, last, words, opened, closed };
}

/** Every run of words that `kept` leaves out, in order. */
export function runsOut(phrases: Phrases, kept: readonly number[]): readonly Run[] {
  const brackets = insideBrackets(phrases);
  const end = kept.findLastIndex((i) => !isMark(phrases, i));
  const own = new Set(kept.slice(0, end + 1));
  const runs: Run[] = [];
  let [words, before]: [number[], number] = [[], -1];
  const close = (after: number) => {
    const run = words.length === 0 ? null : runOf(phrases, words, before, after);
    if (run) runs.push(run);
    words = [];
  };
  for (let i = 0; i < phrases.words.length; i += 1) {
    if (own.has(i)) {
      close(i);
      before = i;
    } else if (!brackets.has(i)) words.push(i);
  }
  close(phrases.words.length);
  return runs;
}

/** The text of the first words of a run, in lower case. */
export function opening(phrases: Phrases, { first, last }: Run, many: number): string {
  const found: string[] = [];
  for (let i = first; i <= last && found.length < many; i += 1)
    if (!isMark(phrases, i)) found.push(lower(phrases, i));
  return found.join(' ');
}
