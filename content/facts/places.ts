/** Where each word of a sentence stands: the part it plays, what it hangs on, and its preposition. */
import type { Span } from '../deck.js';
import type { Term, TermRole } from '../deck-terms.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import type { Clause } from './clauses.js';
import { lemmaOf, wordKey } from './lemma.js';

/** What is worked out once for the words of a sentence; each list has one entry for each word. */
export type Places = {
  readonly words: readonly Word[];
  /** Place among the clauses. */
  readonly owner: readonly number[];
  readonly lemmas: readonly string[];
  readonly keys: readonly string[];
  /** The preposition in front; empty where there is none. */
  readonly cases: readonly string[];
  readonly roles: readonly TermRole[];
};

/** The part that the word plays in its clause, by the dependent of the predicate that it stands under. */
function roleOf(words: readonly Word[], clause: Clause | undefined, i: number): TermRole {
  for (let at = i; clause && at >= 0; at = words[at]?.head ?? -1) {
    if (at === clause.head) return 'relation';
    if (at === clause.agent) return 'who';
    if (at === clause.patient) return 'what';
    if (at === clause.sayer) return 'said by';
  }
  return 'other';
}

/** Looks at every word of a sentence once. */
export function placesOf({ words }: SentenceReading, clauses: readonly Clause[]): Places {
  const owner: number[] = words.map(() => 0);
  clauses.forEach((clause, c) => {
    for (const i of clause.words) owner[i] = c;
  });
  const cases: string[] = words.map(() => '');
  for (const word of words) {
    if (word.label === 'case' && cases[word.head] === '') cases[word.head] = word.text.toLowerCase();
  }
  const lemmas = words.map(lemmaOf);
  const roles = words.map((_, i) => roleOf(words, clauses[owner[i] ?? 0], i));
  return { words, owner, lemmas, keys: lemmas.map(wordKey), cases, roles };
}

/** The word of a span that the others hang on. */
export function wordAt(words: readonly Word[], span: Span): number {
  const first = words.findIndex((w) => w.end > span.start);
  let last = first;
  while ((words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end) last += 1;
  for (let i = first; i <= last; i += 1) {
    const head = words[i]?.head ?? -1;
    if (head < first || head > last) return Math.max(0, i);
  }
  return Math.max(0, first);
}

/** Part, word it hangs on and preposition of the word at `i`. */
export function placeAt({ words, keys, cases, roles }: Places, i: number): Pick<Term, 'role' | 'at' | 'by'> {
  const head = words[i]?.head ?? -1;
  const over = /^(?:compound|amod|flat)/.test(words[i]?.label ?? '') ? head : i;
  return { role: roles[i] ?? 'other', at: keys[head] ?? '', by: cases[i] || cases[over] || '' };
}
