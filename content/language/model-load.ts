/**
 * Reads the trained model out of its one file: "AWLM", the length of a JSON header, the header, then the numbers.
 * Matrices are int8 with a scale per row; the small ones are laid out for products on first use, the tables of words
 * are widened row by row.
 */
import { type Matrix, matrixOf } from './product.js';

/** int8 rows with a scale each, widened only when a row is read. */
export type Table = {
  readonly width: number;
  readonly cells: Int8Array;
  readonly scales: Float32Array;
  /** Sorted fingerprints of what rows 1, 2, 3 … stand for; empty when rows are found otherwise. */
  readonly keys: Uint32Array;
};

/** What a word form gives, worked out once. */
export type WordView = {
  /** Its part of both directions' gates. */
  readonly gates: Float32Array;
  /** Its part of the windows: of the word after it, its own, the word before it. */
  readonly near: Float32Array;
};

export type LanguageModel = {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** O, B-PER, I-PER … */
  readonly names: readonly string[];
  /** Upper edges of the distance classes. */
  readonly distances: readonly number[];
  readonly tables: Readonly<Record<'vectors' | 'form' | 'hash', Table>>;
  readonly matrix: (name: string) => Matrix;
  readonly row: (name: string) => Float32Array;
  /** Word forms met of late and those met before; what is forgotten is worked out again, which changes no result. */
  readonly seen: { young: Map<string, WordView>; old: Map<string, WordView> };
};

type Stored = {
  readonly name: string;
  readonly kind: 'i8' | 'f32' | 'u32';
  readonly rows: number;
  readonly width: number;
  readonly at: number;
};

type Header = {
  readonly version: 1;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly distances: readonly number[];
  readonly tensors: readonly Stored[];
};

const MAGIC = 'AWLM';

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) {
    text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  }
  return text;
}

function headerOf(bytes: Uint8Array): { header: Header; body: number } {
  if (bytes.length < 8 || asciiOf(bytes.subarray(0, 4)) !== MAGIC) throw new Error('not a language model');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(asciiOf(bytes.subarray(8, 8 + length))) as Header;
  if (header.version !== 1) throw new Error('a language model of another version');
  return { header, body: 8 + length };
}

/** The numbers are stored low byte first and start at multiples of four, so typed arrays can lie over one copy. */
function aligned(bytes: Uint8Array, body: number): ArrayBuffer {
  return Uint8Array.from(bytes.subarray(body)).buffer;
}

function reader(buffer: ArrayBuffer, tensors: readonly Stored[]) {
  const byName = new Map(tensors.map((t) => [t.name, t]));
  const stored = (name: string): Stored => {
    const found = byName.get(name);
    if (!found) throw new Error(`the language model lacks ${name}`);
    return found;
  };
  const floats = (name: string): Float32Array => {
    const { at, rows, width } = stored(name);
    return new Float32Array(buffer, at, rows * width);
  };
  const cells = (name: string): Int8Array => {
    const { at, rows, width } = stored(name);
    return new Int8Array(buffer, at, rows * width);
  };
  const keys = (name: string): Uint32Array => {
    const found = byName.get(name);
    return found ? new Uint32Array(buffer, found.at, found.rows) : new Uint32Array(0);
  };
  return { stored, floats, cells, keys };
}

/** The model in `bytes`; throws when they are not one (the file is part of the program, so that is a bug). */
export function loadModel(bytes: Uint8Array): LanguageModel {
  const { header, body } = headerOf(bytes);
  const read = reader(aligned(bytes, body), header.tensors);
  const table = (name: string): Table => ({
    width: read.stored(name).width,
    cells: read.cells(name),
    scales: read.floats(`${name}.scale`),
    keys: read.keys(`${name}.keys`),
  });
  const matrices = new Map<string, Matrix>();
  const matrix = (name: string): Matrix => {
    let found = matrices.get(name);
    if (!found) {
      const { rows, width } = read.stored(name);
      found = matrixOf(rows, width, read.cells(name), read.floats(`${name}.scale`));
      matrices.set(name, found);
    }
    return found;
  };
  const { tags, labels, names, distances } = header;
  const tables = { vectors: table('vectors'), form: table('form'), hash: table('hash') };
  const seen = { young: new Map(), old: new Map() };
  return { tags, labels, names, distances, tables, matrix, row: read.floats, seen };
}
