/**
 * Words in, one state per word out: each form's own numbers (kept, since forms come again), then one pass of a gated
 * recurrent unit from each side.
 */
import { rectify, repeated, sigmoid, tanh } from './arithmetic.js';
import type { LanguageModel, Table, WordView } from './model-load.js';
import { addProduct, addVector, type Matrix, type Rows, rowsOf } from './product.js';
import { buckets, hash32, plain, properties, vectorKeys } from './word-features.js';

const KEPT_FORMS = 4096;
const VECTOR_SEED = 101;
const FORM_SEED = 102;

export type Encoded = {
  readonly count: number;
  /** `count` rows: the forward state, then the backward one. */
  readonly states: Float32Array;
  /** The same, ready for products. */
  readonly rows: Rows;
  readonly words: readonly WordView[];
};

/** The row of a fingerprint in a sorted list, counted from 1; 0 for an unknown one. */
function rowOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low + 1 : 0;
}

function copyRow(table: Table, row: number, out: Float32Array, to: number): number {
  const scale = table.scales[row] as number;
  for (let i = 0; i < table.width; i++) out[to + i] = (table.cells[row * table.width + i] as number) * scale;
  return to + table.width;
}

/** All that is known of a form before its sentence, as one row of inputs that begins at `at`. */
function fillInputs(model: LanguageModel, form: string, out: Float32Array, at: number): void {
  const { vectors, form: forms, hash } = model.tables;
  const text = plain(form);
  let vector = 0;
  for (const key of vectorKeys(text)) vector ||= rowOf(vectors.keys, hash32(key, VECTOR_SEED));
  let to = copyRow(vectors, vector, out, at);
  to = copyRow(forms, rowOf(forms.keys, hash32(text, FORM_SEED)), out, to);
  for (const bucket of buckets(text, hash.scales.length)) to = copyRow(hash, bucket, out, to);
  for (const holds of properties(text, vector > 0)) out[to++] = holds ? 1 : 0;
}

/** Works out the views of forms not met before, all at once. */
function meet(model: LanguageModel, forms: readonly string[]): void {
  const layer = model.matrix('word');
  const inputs = new Float32Array(forms.length * layer.inputs);
  for (const [i, form] of forms.entries()) fillInputs(model, form, inputs, i * layer.inputs);
  const x = repeated(model.row('word.b'), forms.length);
  addProduct(layer, rowsOf(inputs, forms.length), x);
  for (let i = 0; i < x.length; i++) x[i] = tanh(x[i] as number);
  const rows = rowsOf(x, forms.length);
  const gates = repeated(model.row('gru.in.b'), forms.length);
  addProduct(model.matrix('gru.in'), rows, gates);
  const sides = model.matrix('near');
  const near = new Float32Array(forms.length * sides.rows);
  addProduct(sides, rows, near);
  for (const [i, form] of forms.entries()) {
    const width = gates.length / forms.length;
    model.seen.set(form, {
      gates: gates.slice(i * width, (i + 1) * width),
      near: near.slice(i * sides.rows, (i + 1) * sides.rows),
    });
  }
}

function viewsOf(model: LanguageModel, forms: readonly string[]): WordView[] {
  if (model.seen.size > KEPT_FORMS) model.seen.clear();
  const fresh = [...new Set(forms)].filter((form) => !model.seen.has(form));
  if (fresh.length > 0) meet(model, fresh);
  return forms.map((form) => model.seen.get(form) as WordView);
}

type Direction = {
  readonly weights: Matrix;
  readonly bias: Float32Array;
  /** Where this direction's numbers begin in a form's gates. */
  readonly offset: number;
};

/** One step: h becomes keep·h + (1 − keep)·new. */
function step(
  d: Direction,
  gates: Float32Array,
  h: Float32Array,
  room: Float32Array,
  inner: Float32Array,
): void {
  const size = h.length;
  inner.fill(0);
  addVector(d.weights, h, room, inner);
  for (let i = 0; i < size; i++) {
    const reset = sigmoid((gates[d.offset + i] as number) + (inner[i] as number));
    const keep = sigmoid((gates[d.offset + size + i] as number) + (inner[size + i] as number));
    const own = (inner[2 * size + i] as number) + (d.bias[i] as number);
    const fresh = tanh((gates[d.offset + 2 * size + i] as number) + reset * own);
    h[i] = keep * (h[i] as number) + (1 - keep) * fresh;
  }
}

export function encode(model: LanguageModel, forms: readonly string[]): Encoded {
  const words = viewsOf(model, forms);
  const bias = model.row('gru.new.b');
  const size = bias.length / 2;
  const states = new Float32Array(words.length * 2 * size);
  for (const [k, name] of ['gru.forward', 'gru.backward'].entries()) {
    const weights = model.matrix(name);
    const own = { weights, bias: bias.subarray(k * size, (k + 1) * size), offset: k * 3 * size };
    const h = new Float32Array(size);
    const room = new Float32Array(size);
    const inner = new Float32Array(3 * size);
    for (let i = 0; i < words.length; i++) {
      const at = k === 0 ? i : words.length - 1 - i;
      step(own, (words[at] as WordView).gates, h, room, inner);
      states.set(h, at * 2 * size + k * size);
    }
  }
  return { count: words.length, states, rows: rowsOf(states, words.length), words };
}

/**
 * A layer that sees each word's state and the forms of it and its two neighbours; `from` is where the layer's numbers
 * begin in a form's `near` rows (the tag window comes first, then the name window).
 */
export function windowLayer(
  encoded: Encoded,
  weights: Matrix,
  bias: Float32Array,
  from: number,
): Float32Array {
  const { count, rows, words } = encoded;
  const size = bias.length;
  const out = repeated(bias, count);
  addProduct(weights, rows, out);
  for (let i = 0; i < count; i++) {
    for (let side = 0; side < 3; side++) {
      const near = words[i + side - 1]?.near;
      if (!near) continue;
      const part = (side * near.length) / 3 + from;
      for (let k = 0; k < size; k++) {
        out[i * size + k] = (out[i * size + k] as number) + (near[part + k] as number);
      }
    }
  }
  rectify(out);
  return out;
}
