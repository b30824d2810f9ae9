/** A part-of-speech tag (Penn's, "NNP", "VBD" …) for every word, and the states with what the tags tell fed back. */
import { largest, repeated, softmax } from './arithmetic.js';
import { type Encoded, windowLayer } from './encoder.js';
import type { LanguageModel } from './model-load.js';
import { addSparseProduct, rowsOf } from './product.js';

export type Tagged = { readonly tags: string[]; readonly encoded: Encoded };

export function tag(model: LanguageModel, encoded: Encoded): Tagged {
  const { count } = encoded;
  const window = windowLayer(encoded, model.matrix('window.state'), model.row('window.b'), 0);
  const kinds = model.tags.length;
  const scores = repeated(model.row('tag.b'), count);
  addSparseProduct(model.matrix('tag'), rowsOf(window, count), scores);
  const tags: string[] = [];
  for (let i = 0; i < count; i++) {
    tags.push(model.tags[largest(scores, i * kinds, kinds)] as string);
    softmax(scores, i * kinds, kinds);
  }
  const states = encoded.states.slice();
  addSparseProduct(model.matrix('feed'), rowsOf(scores, count), states);
  return { tags, encoded: { ...encoded, states, rows: rowsOf(states, count) } };
}
