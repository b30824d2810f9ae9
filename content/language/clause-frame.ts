/** Clauses of a parse: where a word's clause has its verb, and that verb its subject. */
import type { Word } from './sentence-words.js';

const CLAUSE = /^(?:root|ccomp|advcl|acl|parataxis|csubj|xcomp)/;

/** Top of the clause that a word stands in: the first word above it that heads one. */
export function clauseTop(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 40; steps += 1) {
    const word = words[at];
    if (!word || word.head < 0) return at;
    if (CLAUSE.test(word.label) || (word.label.startsWith('conj') && isVerbal(words, at))) return at;
    at = word.head;
  }
  return at;
}

/** A verb, or a predicate with a copula. */
function isVerbal(words: readonly Word[], at: number): boolean {
  return /^(?:VB|MD)/.test(words[at]?.tag ?? '') || words.some((w) => w.head === at && w.label === 'cop');
}

/** The subject that hangs on a clause's top; −1 for none. */
export function subjectAt(words: readonly Word[], top: number): number {
  return words.findIndex((w) => w.head === top && /^nsubj/.test(w.label));
}

/** The top of the clause above; −1 for the sentence's own. */
export function clauseAbove(words: readonly Word[], top: number): number {
  const head = words[top]?.head ?? -1;
  return head < 0 ? -1 : clauseTop(words, head);
}

/** The subject of a sentence's main clause; −1 where it has none. */
export function mainSubject(words: readonly Word[]): number {
  return subjectAt(
    words,
    words.findIndex((w) => w.head < 0),
  );
}
