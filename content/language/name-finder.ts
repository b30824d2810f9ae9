/** Names as the network sees them: the best path of begin-inside-outside labels, each span whole. */
import { repeated } from './arithmetic.js';
import { type Encoded, windowLayer } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addSparseProduct, rowsOf } from './product.js';

/** Words [start, end) are one name: a person, an organisation, a place, or a name of another kind. */
export type NameSpan = {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC';
};

/** An inside label follows the begin or inside label of its own type and nothing else. */
function mayFollow(names: readonly string[], before: number, after: number): boolean {
  const label = names[after] as string;
  return !label.startsWith('I-') || names[before]?.slice(2) === label.slice(2);
}

/** Moves the best scores on by one word and returns where each came from. */
function advance(model: LanguageModel, best: Float64Array, word: Float32Array): Uint8Array {
  const kinds = model.names.length;
  const next = model.row('name.next');
  const before = best.slice();
  const from = new Uint8Array(kinds);
  for (let after = 0; after < kinds; after++) {
    best[after] = -Infinity;
    for (let k = 0; k < kinds; k++) {
      const score = (before[k] as number) + (next[k * kinds + after] as number);
      if (score > (best[after] as number) && mayFollow(model.names, k, after)) {
        best[after] = score;
        from[after] = k;
      }
    }
    best[after] = (best[after] as number) + (word[after] as number);
  }
  return from;
}

function bestPath(model: LanguageModel, scores: Float32Array, count: number): number[] {
  const kinds = model.names.length;
  const start = model.row('name.start');
  const best = Float64Array.from(start, (first, k) =>
    model.names[k]?.startsWith('I-') ? -Infinity : first + (scores[k] as number),
  );
  const trail: Uint8Array[] = [];
  for (let i = 1; i < count; i++) {
    trail.push(advance(model, best, scores.subarray(i * kinds, (i + 1) * kinds)));
  }
  let label = 0;
  for (let k = 1; k < kinds; k++) if ((best[k] as number) > (best[label] as number)) label = k;
  const path = [label];
  for (const from of trail.reverse()) {
    label = from[label] as number;
    path.push(label);
  }
  return path.reverse();
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

/** `encoded` carries the states with the tags fed back, from the tagger. */
export function findNames(model: LanguageModel, encoded: Encoded): NameSpan[] {
  const from = model.row('window.b').length;
  const hidden = windowLayer(encoded, model.matrix('name.state'), model.row('name.hidden.b'), from);
  const scores = repeated(model.row('name.b'), encoded.count);
  addSparseProduct(model.matrix('name'), rowsOf(hidden, encoded.count), scores);
  return spansOf(bestPath(model, scores, encoded.count).map((k) => model.names[k] as string));
}
