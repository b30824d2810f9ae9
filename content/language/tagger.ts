/** A part-of-speech tag (Penn's, "NNP", "VBD" …) for every word, and the states with what the tags tell fed back. */
import { addPart, largest, repeated, softmax } from './arithmetic.js';
import { type Encoded, windowLayer } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addProduct, addSparseProduct, type Rows, rowsOf } from './product.js';

export type Tagged = { readonly tags: string[]; readonly encoded: Encoded };

/** How much likelier (as a logarithm) the second look must find another tag before the first one gives way. */
const SURE = 0.5;

/**
 * Scores of tags after a second look, which also sees the state and which tags the word and its neighbours are likely
 * to have. Only the tags told come from it; names and trees are read with the first ones, as they were learnt.
 */
function secondLook(
  model: LanguageModel,
  { starts, rows, count }: Encoded,
  window: Rows,
  chances: Rows,
  scores: Float32Array,
): void {
  const kinds = model.tags.length;
  const bias = model.row('mend.b');
  const near = new Float32Array(3 * scores.length);
  addSparseProduct(model.matrix('mend.near'), chances, near);
  for (let s = 0; s + 1 < starts.length; s++) {
    const [begin, end] = [starts[s] as number, starts[s + 1] as number];
    for (let i = begin; i < end; i++) {
      for (let at = Math.max(begin, i - 1); at <= i + 1 && at < end; at++) {
        const from = (3 * at + at - i + 1) * kinds;
        addPart(scores, i * kinds, near, from, kinds);
      }
      addPart(scores, i * kinds, bias, 0, kinds);
    }
  }
  addProduct(model.matrix('mend.window'), window, scores);
  addProduct(model.matrix('mend.state'), rows, scores, count);
}

export function tag(model: LanguageModel, encoded: Encoded): Tagged {
  const { count } = encoded;
  const kinds = model.tags.length;
  const layer = windowLayer(encoded, model.matrix('window.state'), model.row('window.b'), 0);
  const window = rowsOf(layer, count);
  const scores = repeated(model.row('tag.b'), count);
  addProduct(model.matrix('tag'), window, scores);
  const first = scores.slice();
  const at = (i: number) => largest(scores, i * kinds, kinds);
  const before = Array.from({ length: count }, (_, i) => at(i));
  for (let i = 0; i < count; i++) softmax(first, i * kinds, kinds);
  const chances = rowsOf(first, count);
  secondLook(model, encoded, window, chances, scores);
  const tags = before.map((old, i) => {
    const now = at(i);
    const gain = (scores[i * kinds + now] as number) - (scores[i * kinds + old] as number);
    return model.tags[gain >= SURE ? now : old] as string;
  });
  const states = encoded.states.slice();
  addSparseProduct(model.matrix('feed'), chances, states);
  return { tags, encoded: { ...encoded, states, rows: rowsOf(states, count) } };
}
