/**
 * Words in, one state per word out: each form's own numbers (kept, since forms come again), then one pass of a gated
 * recurrent unit from each side, several sentences abreast.
 */
import { addPart, rectify, repeated, sigmoid, tanh } from './arithmetic.js';
import type { LanguageModel, Table, WordView } from './model-load.js';
import { addProduct, type Matrix, type Rows, refill, rowsOf } from './product.js';
import { buckets, hash32, plain, properties, vectorKeys } from './word-features.js';

/** Forms kept in each of two ages: when the young fill up they become the old, and the old are forgotten. */
const KEPT_FORMS = 4096;
/** Sentences read abreast: rows are multiplied by twos, and more would only make the shortest list end earlier. */
const ABREAST = 4;
const VECTOR_SEED = 101;
const FORM_SEED = 102;

/** Several sentences as the network sees them, their words one after the other. */
export type Encoded = {
  readonly count: number;
  /** Where each sentence begins among the words, and `count` at the end. */
  readonly starts: readonly number[];
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
    model.seen.young.set(form, {
      gates: gates.slice(i * width, (i + 1) * width),
      near: near.slice(i * sides.rows, (i + 1) * sides.rows),
    });
  }
}

/** Brings a form that was met long ago back among the young; whether it was met at all. */
function recall({ seen }: LanguageModel, form: string): boolean {
  if (seen.young.has(form)) return true;
  const view = seen.old.get(form);
  if (view) seen.young.set(form, view);
  return view !== undefined;
}

function viewsOf(model: LanguageModel, forms: readonly string[]): WordView[] {
  const { seen } = model;
  if (seen.young.size > KEPT_FORMS) {
    seen.old = seen.young;
    seen.young = new Map();
  }
  const fresh = [...new Set(forms)].filter((form) => !recall(model, form));
  if (fresh.length > 0) meet(model, fresh);
  return forms.map((form) => seen.young.get(form) as WordView);
}

type Direction = {
  readonly weights: Matrix;
  readonly bias: Float32Array;
  /** Where this direction's numbers begin in a form's gates and in a word's state. */
  readonly gates: number;
  readonly state: number;
};

/** The words of the sentences dealt out to those read abreast, the longest list first. */
function lanesOf(starts: readonly number[]): number[][] {
  const lanes: number[][] = Array.from({ length: ABREAST }, () => []);
  for (let k = 0; k + 1 < starts.length; k++) {
    const shortest = lanes.reduce((a, b) => (b.length < a.length ? b : a));
    for (let word = starts[k] as number; word < (starts[k + 1] as number); word++) shortest.push(word);
  }
  return lanes.sort((a, b) => b.length - a.length);
}

/** h becomes keep·h + (1 − keep)·new for one word, whose state begins at `at`; `inner` is weights × h. */
function step(d: Direction, gates: Float32Array, h: Float32Array, at: number, inner: Float32Array): void {
  const size = d.bias.length;
  const from = 3 * at;
  for (let i = 0, g = d.gates; i < size; i++, g++) {
    const reset = sigmoid((gates[g] as number) + (inner[from + i] as number));
    const keep = sigmoid((gates[g + size] as number) + (inner[from + size + i] as number));
    const own = (inner[from + 2 * size + i] as number) + (d.bias[i] as number);
    const fresh = tanh((gates[g + 2 * size] as number) + reset * own);
    h[at + i] = keep * (h[at + i] as number) + (1 - keep) * fresh;
  }
}

/** Reads the lanes one word at a time; the words in `first` begin anew. */
function pass(
  d: Direction,
  lanes: readonly (readonly number[])[],
  first: ReadonlySet<number>,
  words: readonly WordView[],
  states: Float32Array,
): void {
  const size = d.bias.length;
  const h = new Float32Array(lanes.length * size);
  const rows = rowsOf(h, lanes.length);
  const inner = new Float32Array(3 * h.length);
  let abreast = lanes.length;
  for (let t = 0; ; t++) {
    while (abreast > 0 && (lanes[abreast - 1] as readonly number[]).length <= t) abreast -= 1;
    if (abreast === 0) return;
    for (let k = 0; k < abreast; k++) {
      if (first.has(lanes[k]?.[t] as number)) h.fill(0, k * size, (k + 1) * size);
    }
    refill(rows, h, abreast);
    inner.fill(0);
    addProduct(d.weights, rows, inner, abreast);
    for (let k = 0; k < abreast; k++) {
      const word = lanes[k]?.[t] as number;
      step(d, (words[word] as WordView).gates, h, k * size, inner);
      states.set(h.subarray(k * size, (k + 1) * size), 2 * word * size + d.state);
    }
  }
}

/** Reads sentences together; each one's states are the same whatever other sentences there are. */
export function encode(model: LanguageModel, sentences: readonly (readonly string[])[]): Encoded {
  const starts = [0];
  for (const forms of sentences) starts.push((starts.at(-1) as number) + forms.length);
  const words = viewsOf(model, sentences.flat());
  const bias = model.row('gru.new.b');
  const size = bias.length / 2;
  const states = new Float32Array(words.length * 2 * size);
  const lanes = lanesOf(starts);
  const ahead = { weights: model.matrix('gru.forward'), bias: bias.subarray(0, size), gates: 0, state: 0 };
  pass(ahead, lanes, new Set(starts), words, states);
  const back = {
    weights: model.matrix('gru.backward'),
    bias: bias.subarray(size),
    gates: 3 * size,
    state: size,
  };
  const reversed = lanes.map((lane) => lane.toReversed());
  pass(back, reversed, new Set(starts.map((start) => start - 1)), words, states);
  return { count: words.length, starts, states, rows: rowsOf(states, words.length), words };
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
  const { count, starts, rows, words } = encoded;
  const size = bias.length;
  const out = repeated(bias, count);
  addProduct(weights, rows, out);
  for (let s = 0; s + 1 < starts.length; s++) {
    const [begin, end] = [starts[s] as number, starts[s + 1] as number];
    for (let i = begin; i < end; i++) {
      for (let at = Math.max(begin, i - 1); at <= i + 1 && at < end; at++) {
        const { near } = words[at] as WordView;
        addPart(out, i * size, near, ((at - i + 1) * near.length) / 3 + from, size);
      }
    }
  }
  rectify(out);
  return out;
}
