/** What was typed beside what is right, letter by letter. */

/** `extra` was typed and does not belong; `missing` belongs and was not typed. */
export type Piece = { readonly kind: 'same' | 'extra' | 'missing'; readonly text: string };

/** Longer texts are shown one below the other: their letters tell nobody anything. */
const LONGEST = 80;
/** As part of the right letters; with fewer in common the two are not alike. */
const ALIKE = 2 / 3;

function bare(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Lengths of the longest common sequences of the ends from each pair of places. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    const below = table[i + 1] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const met = bare(a[i] ?? '') === bare(b[j] ?? '');
      row[j] = met ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.kind === piece.kind) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

/** What comes next where the right text stands at `i` and the typed one at `j`. */
function stepAt(
  table: readonly (readonly number[])[],
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
): Piece['kind'] {
  if (i === a.length) return 'extra';
  if (j === b.length) return 'missing';
  if (bare(a[i] ?? '') === bare(b[j] ?? '')) return 'same';
  return (table[i]?.[j + 1] ?? 0) >= (table[i + 1]?.[j] ?? 0) ? 'extra' : 'missing';
}

/**
 * The right text with what was typed too much and left out; case and accents do not count, and what is the same is
 * written as it is right. Empty where the two are not alike, or too long for letters to tell anything.
 */
export function letterDifference(right: string, typed: string): readonly Piece[] {
  const [a, b] = [Array.from(right.trim()), Array.from(typed.trim())];
  if (a.length > LONGEST || b.length > LONGEST) return [];
  const table = common(a, b);
  if ((table[0]?.[0] ?? 0) < ALIKE * Math.max(a.length, b.length)) return [];
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const kind = stepAt(table, a, b, i, j);
    pieces.push({ kind, text: (kind === 'extra' ? b[j] : a[i]) ?? '' });
    if (kind !== 'extra') i += 1;
    if (kind !== 'missing') j += 1;
  }
  return joined(pieces);
}
