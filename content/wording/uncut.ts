/** The way out where a sentence cannot be cut: a short one is asked as it stands. */
import type { Clause } from './clause.js';
import type { Cut } from './cut.js';
import { child, type Phrases, phraseAt } from './phrases.js';
import { MOST_WORDS } from './shorten.js';
import { countWords, insideBrackets, withoutEdges } from './trim.js';

const SUBJECT = /^(?:nsubj|csubj|expl)/;
const TENSE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "the ministry over 345": words that hang on more than one word outside. */
function isTorn({ words }: Phrases, first: number, last: number): boolean {
  const run = words.slice(first, last + 1);
  return (
    run.filter(({ head, label }) => (head < first || head > last) && !/^(?:punct|cc)/.test(label)).length > 1
  );
}

type Uncut = { readonly clause: Clause; readonly cut: Cut };

/** The whole sentence as a clause, without what stands in brackets; null where it has no verb that bears tense. */
function wholeOf(phrases: Phrases): Uncut | null {
  const brackets = insideBrackets(phrases);
  const all = phrases.words.map((_, i) => i);
  const kept = withoutEdges(
    phrases,
    all.filter((i) => !brackets.has(i)),
  );
  const top = phrases.words.findIndex((word) => word.label === 'root');
  const subject = child(phrases, top, SUBJECT);
  const verb = subject >= 0 && phrases.words[top]?.tag === 'VBN' ? top : -1;
  const verbal = /^(?:VB|MD)/.test(phrases.words[top]?.tag ?? '') || child(phrases, top, /^(?:cop|aux)/) >= 0;
  if (!verbal && subject < 0) return null;
  const tense = all.find((i) => TENSE.test(phrases.words[i]?.tag ?? '')) ?? verb;
  if (tense < 0) return null;
  const subjectWords = subject < 0 ? [] : phraseAt(phrases, subject);
  return {
    clause: { top, tense, subject, subjectWords, borrowed: [], own: all },
    cut: { kept, gone: 0, forced: true },
  };
}

const WHOLE = new WeakMap<Phrases, Uncut | 'none'>();

/**
 * The whole sentence as a clause with a gap at words `first` to `last`, without what stands in brackets. Null where
 * the gap stands in them or is no phrase, and where the rest is longer than a prompt may be.
 */
export function uncut(phrases: Phrases, first: number, last: number): Uncut | null {
  const known = WHOLE.get(phrases) ?? wholeOf(phrases) ?? 'none';
  WHOLE.set(phrases, known);
  if (known === 'none' || insideBrackets(phrases).has(first) || isTorn(phrases, first, last)) return null;
  return countWords(phrases, known.cut.kept, first, last) > MOST_WORDS ? null : known;
}
