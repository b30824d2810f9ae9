/**
 * What the network sees of a word by itself: hashed endings and beginnings, shape, a few yes-or-no properties.
 * content/train/words.py computes the very same numbers; a change here needs the model trained anew.
 */

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '…': '...',
  '\u00a0': ' ',
};

/** Typographic quotes and the like as the treebanks write them. */
export function plain(form: string): string {
  return form.replace(/[‘’‚“”„–…\u00a0]/g, (c) => PLAIN[c] ?? c);
}

/** FNV-1a over UTF-16 units, then mixed so that the low bits are good. */
export function hash32(text: string, seed: number): number {
  let h = 2166136261 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

function isUpper(unit: string): boolean {
  return unit !== unit.toLowerCase();
}

function isLower(unit: string): boolean {
  return unit !== unit.toUpperCase();
}

function kindOf(unit: string): string {
  if (isUpper(unit)) return 'X';
  if (isLower(unit)) return 'x';
  return unit >= '0' && unit <= '9' ? 'd' : unit;
}

/** Letters as X and x, digits as d, runs cut to two. */
function shape(form: string): string {
  const out: string[] = [];
  for (let i = 0; i < form.length && i < 40; i++) {
    const kind = kindOf(form.charAt(i));
    if (out.at(-1) !== kind || out.at(-2) !== kind) out.push(kind);
  }
  return out.join('');
}

/** Rows of the hashed table: suffixes of 1–4, prefixes of 1–3, shape. */
export function buckets(form: string, size: number): number[] {
  const low = form.toLowerCase();
  const ends = [1, 2, 3, 4].map((n) => low.slice(-n));
  const begins = [1, 2, 3].map((n) => low.slice(0, n));
  return [...ends, ...begins, shape(form)].map((part, k) => hash32(part, k + 1) % size);
}

/** Capital first, all capitals, a digit, a hyphen, has a vector, small first. */
export function properties(form: string, known: boolean): boolean[] {
  const first = form.charAt(0);
  const capitals = form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
  return [isUpper(first), capitals, /[0-9]/.test(form), form.includes('-'), known, isLower(first)];
}

/** What to look a word's vector up by, in this order: small letters, without accents, after its last hyphen. */
export function vectorKeys(form: string): string[] {
  const low = form.toLowerCase();
  const keys = [low];
  if (/[^\0-\x7f]/.test(low)) keys.push(low.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
  if (low.slice(1, -1).includes('-')) keys.push(low.slice(low.lastIndexOf('-') + 1));
  return keys;
}
