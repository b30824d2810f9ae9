/** Sentences' words in; tags, heads, relations and names out. */
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
/** Words read at once: enough that few read alone, few enough to stay in a processor's own memory. */
const TOGETHER = 600;

function readTogether(model: LanguageModel, pieces: readonly (readonly string[])[]): Analysis[] {
  const { tags, encoded } = tag(model, encode(model, pieces));
  const names = findNames(model, encoded);
  return parse(model, encoded).map((parsed, k) => ({
    tags: tags.slice(encoded.starts[k], encoded.starts[k + 1]),
    ...parsed,
    names: names[k] ?? [],
  }));
}

/** Reads pieces in groups of about TOGETHER words. */
function readAll(model: LanguageModel, pieces: readonly (readonly string[])[]): Analysis[] {
  const read: Analysis[] = [];
  let group: (readonly string[])[] = [];
  let words = 0;
  for (const piece of pieces) {
    group.push(piece);
    words += piece.length;
    if (words >= TOGETHER) {
      read.push(...readTogether(model, group));
      group = [];
      words = 0;
    }
  }
  return group.length > 0 ? [...read, ...readTogether(model, group)] : read;
}

function piecesOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= PIECE) return [words];
  const count = Math.ceil(words.length / PIECE);
  return Array.from({ length: count }, (_, k) => words.slice(k * PIECE, (k + 1) * PIECE));
}

/** Pieces of one sentence as one: each one's top word hangs under the first one's. */
function joined(pieces: readonly Analysis[]): Analysis {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole: Analysis = { tags: [], heads: [], labels: [], names: [] };
  const root = first?.heads.indexOf(-1) ?? -1;
  for (const piece of pieces) {
    const start = whole.tags.length;
    whole.tags.push(...piece.tags);
    whole.heads.push(...piece.heads.map((head) => (head >= 0 ? head + start : start > 0 ? root : -1)));
    whole.labels.push(...piece.labels.map((l) => (l === 'root' && start > 0 ? 'parataxis' : l)));
    whole.names.push(...piece.names.map((n) => ({ ...n, start: n.start + start, end: n.end + start })));
  }
  return whole;
}

/**
 * Reads sentences. The same words give the same answer on every machine, whatever stands in the other sentences;
 * together they are read faster. One of more than 300 words is read in pieces, each piece's top word hung under the
 * first piece's as parataxis.
 */
export function analyseAll(
  model: LanguageModel,
  sentences: readonly (readonly string[])[],
): readonly Analysis[] {
  const pieces = sentences.map(piecesOf);
  const read = readAll(model, pieces.flat());
  let at = 0;
  return pieces.map(({ length }) => {
    at += length;
    return joined(read.slice(at - length, at));
  });
}

/** Reads one sentence. */
export function analyse(model: LanguageModel, words: readonly string[]): Analysis {
  return analyseAll(model, [words])[0] ?? joined([]);
}
