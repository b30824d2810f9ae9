/** Names as the network sees them: the best path of begin-inside-outside labels, each span whole. */
import { repeated } from './arithmetic.js';
import { type Encoded, windowLayer } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addProduct, rowsOf } from './product.js';

/** Words [start, end) are one name: a person, an organisation, a place, or a name of another kind. */
export type NameSpan = {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC';
};

/** What the path of labels costs from word to word: `next[before × kinds + after]`, −∞ for what may not follow. */
type Paths = { readonly kinds: number; readonly start: Float64Array; readonly next: Float64Array };

/** An inside label follows the begin or inside label of its own type and nothing else. */
function mayFollow(before: string | undefined, after: string): boolean {
  return !after.startsWith('I-') || before?.slice(2) === after.slice(2);
}

function pathsOf({ names, row }: LanguageModel): Paths {
  const kinds = names.length;
  const allowed = (score: number, before: string | undefined, after: number) =>
    mayFollow(before, names[after] as string) ? score : -Infinity;
  return {
    kinds,
    start: Float64Array.from(row('name.start'), (score, k) => allowed(score, undefined, k)),
    next: Float64Array.from(row('name.next'), (score, k) =>
      allowed(score, names[Math.floor(k / kinds)], k % kinds),
    ),
  };
}

/** Moves the best scores on by one word, whose own scores begin at `at`, and writes where each came from there too. */
function advance(
  { kinds, next }: Paths,
  best: Float64Array,
  before: Float64Array,
  scores: Float32Array,
  at: number,
  trail: Uint8Array,
): void {
  before.set(best);
  for (let after = 0; after < kinds; after++) {
    let top = -Infinity;
    let from = 0;
    for (let k = 0; k < kinds; k++) {
      const score = (before[k] as number) + (next[k * kinds + after] as number);
      if (score > top) {
        top = score;
        from = k;
      }
    }
    trail[at + after] = from;
    best[after] = top + (scores[at + after] as number);
  }
}

/** The best labels of the words from `begin` to `end`; `trail` is room for what `scores` has room for. */
function bestPath(
  paths: Paths,
  scores: Float32Array,
  begin: number,
  end: number,
  trail: Uint8Array,
): Uint8Array {
  const labels = new Uint8Array(end - begin);
  if (begin === end) return labels;
  const { kinds, start } = paths;
  const best = start.map((score, k) => score + (scores[begin * kinds + k] as number));
  const before = new Float64Array(kinds);
  for (let i = begin + 1; i < end; i++) advance(paths, best, before, scores, i * kinds, trail);
  let label = 0;
  for (let k = 1; k < kinds; k++) if ((best[k] as number) > (best[label] as number)) label = k;
  for (let i = end - 1; i >= begin; i--) {
    labels[i - begin] = label;
    label = trail[i * kinds + label] as number;
  }
  return labels;
}

function spansOf(labels: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] as string;
    let end = i + 1;
    if (label !== 'O') {
      while (labels[end]?.startsWith('I-')) end++;
      spans.push({ start: i, end, type: label.slice(2) as NameSpan['type'] });
    }
    i = end;
  }
  return spans;
}

/** The names of each sentence; `encoded` carries the states with the tags fed back, from the tagger. */
export function findNames(model: LanguageModel, encoded: Encoded): NameSpan[][] {
  const { count, starts } = encoded;
  const from = model.row('window.b').length;
  const hidden = windowLayer(encoded, model.matrix('name.state'), model.row('name.hidden.b'), from);
  const scores = repeated(model.row('name.b'), count);
  addProduct(model.matrix('name'), rowsOf(hidden, count), scores);
  const paths = pathsOf(model);
  const trail = new Uint8Array(scores.length);
  return starts.slice(0, -1).map((begin, k) => {
    const labels = bestPath(paths, scores, begin, starts[k + 1] as number, trail);
    return spansOf(Array.from(labels, (label) => model.names[label] as string));
  });
}
