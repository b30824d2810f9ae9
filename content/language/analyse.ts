/** One sentence's words in; tags, heads, relations and names out. */
import { encode } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { findNames, type NameSpan } from './name-finder.js';
import { parse } from './parser.js';
import { tag } from './tagger.js';

export type Analysis = {
  /** Penn tags: "NNP", "VBD" … */
  readonly tags: string[];
  /** The index of each word's head; −1 for the one root. */
  readonly heads: number[];
  /** Universal Dependencies relations with their subtypes: "nsubj:pass". */
  readonly labels: string[];
  readonly names: NameSpan[];
};

/** Longer runs without a sentence end are read in pieces of this many words, so time stays linear. */
const PIECE = 300;

function analysePiece(model: LanguageModel, words: readonly string[]): Analysis {
  const { tags, encoded } = tag(model, encode(model, words));
  return { tags, ...parse(model, encoded), names: findNames(model, encoded) };
}

/**
 * Reads one sentence. The same words give the same answer on every machine. A sentence of more than 300 words is read
 * in pieces, each piece's top word hung under the first piece's as parataxis.
 */
export function analyse(model: LanguageModel, words: readonly string[]): Analysis {
  const whole: Analysis = { tags: [], heads: [], labels: [], names: [] };
  let root = -1;
  for (let start = 0; start < words.length; start += PIECE) {
    const piece = analysePiece(model, words.slice(start, start + PIECE));
    whole.tags.push(...piece.tags);
    whole.heads.push(...piece.heads.map((head) => (head < 0 ? root : head + start)));
    whole.labels.push(...piece.labels.map((label) => (label === 'root' && root >= 0 ? 'parataxis' : label)));
    whole.names.push(...piece.names.map((n) => ({ ...n, start: n.start + start, end: n.end + start })));
    if (root < 0) root = piece.heads.indexOf(-1);
  }
  return whole;
}
