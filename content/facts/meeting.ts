/** How far two sentences of different articles tell the same: which of their terms meet, and which stand alone. */
import type { CalendarDate } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { dateKey, isSameName } from './keys.js';
import { wordKey } from './lemma.js';
import { sameNumber, sameUnit } from './quantities.js';
import type { Told } from './sentences.js';

export type Pair = readonly [Term, Term];

export type Meeting = {
  readonly a: Told;
  readonly b: Told;
  /** Terms that mean the same, each used once. */
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly Term[];
  readonly onlyB: readonly Term[];
  /** Twice the shared weight of words by the weight of both: 1 for the same words. */
  readonly likeness: number;
};

function sameTime(a: Term, b: Term): boolean {
  if (a.key === b.key) return true;
  const [x, y] = [a.from, b.from];
  if (x === null || y === null) return false;
  return coarser(x, y) && (a.to === null || b.to === null || coarser(a.to, b.to));
}

/** "May 2024" and "May 3, 2024" can be one time. */
function coarser(x: CalendarDate, y: CalendarDate): boolean {
  const [p, q] = [dateKey(x), dateKey(y)];
  return p.startsWith(q) || q.startsWith(p);
}

/** Whether two numbers count the same sort of thing; a bare numeral goes by the word it stands at. */
export function sameCount(a: Term, b: Term): boolean {
  if (!a.quantity || !b.quantity) return false;
  if (sameUnit(a.quantity, b.quantity)) return a.of !== '' || a.at === b.at;
  if (a.quantity.kind !== b.quantity.kind && (a.of === '' || b.of === '')) return a.at === b.at;
  return wordKey(a.of) === wordKey(b.of) || a.of === '' || b.of === '';
}

function meets(a: Term, b: Term): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'time') return sameTime(a, b);
  if (a.kind === 'name') return isSameName(a.key, b.key);
  if (a.kind === 'word') return a.key === b.key;
  if (!a.quantity || !b.quantity) return false;
  if (a.of === '' && b.of === '') return a.quantity.value === b.quantity.value;
  if (!sameCount(a, b))
    return a.quantity.value === b.quantity.value && a.quantity.kind === b.quantity.kind && a.at === b.at;
  return sameNumber(a.quantity, b.quantity);
}

function fitness(a: Term, b: Term): number {
  const exact = a.key === b.key ? 4 : 0;
  return exact + (a.at === b.at ? 2 : 0) + (a.role === b.role ? 1 : 0) + (a.by === b.by ? 1 : 0);
}

function rowKey(term: Term): string {
  return term.kind === 'word' ? term.key : term.kind;
}

/** Pairs what means the same, best fit first: words by their key, all else among the few of its kind. */
function pairsOf(a: Told, b: Told): Pair[] {
  const rows = new Map<string, Term[]>();
  for (const term of b.terms) {
    const row = rows.get(rowKey(term));
    if (row) row.push(term);
    else rows.set(rowKey(term), [term]);
  }
  const likely = a.terms.flatMap((x) =>
    (rows.get(rowKey(x)) ?? []).filter((y) => meets(x, y)).map((y) => ({ x, y, fits: fitness(x, y) })),
  );
  likely.sort((p, q) => q.fits - p.fits);
  const used = new Set<Term>();
  const pairs: Pair[] = [];
  for (const { x, y } of likely) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x);
    used.add(y);
    pairs.push([x, y]);
  }
  const renamed = pairs.flatMap(([x, y]) =>
    x.kind === 'name' && x.key !== y.key ? namesakes(a, b, x, y, used) : [],
  );
  return [...pairs, ...renamed].sort(([x], [y]) => x.start - y.start || x.end - y.end);
}

/** "EDS" and "Electronic Data Systems": the words of one name in two forms stand for one another. */
function namesakes(a: Told, b: Told, x: Term, y: Term, used: Set<Term>): Pair[] {
  const words = (told: Told, name: Term) =>
    told.terms.filter((t) => t.kind === 'word' && t.start >= name.start && t.end <= name.end);
  const [mine, theirs] = [words(a, x), words(b, y)];
  const met = mine.some((t) => used.has(t));
  const [free, other] = [mine.filter((t) => !used.has(t)), theirs.filter((t) => !used.has(t))];
  for (const t of [...free, ...other]) used.add(t);
  return met ? [] : free.slice(0, other.length).flatMap((t, i): Pair[] => (other[i] ? [[t, other[i]]] : []));
}

/** The weight of a shared term: the lesser of both. */
export function pairWeight([a, b]: Pair): number {
  return Math.min(a.weight, b.weight);
}

/** Lays two sentences beside each other. */
function meetingOf(a: Told, b: Told): Meeting {
  const pairs = pairsOf(a, b);
  const [usedA, usedB] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))];
  const shared = pairs.reduce(
    (sum, pair) => sum + (pair[0].kind === 'word' ? pair[0].weight + pair[1].weight : 0),
    0,
  );
  return {
    a,
    b,
    pairs,
    onlyA: a.terms.filter((t) => !usedA.has(t)),
    onlyB: b.terms.filter((t) => !usedB.has(t)),
    likeness: shared / Math.max(0.01, a.weight + b.weight),
  };
}

/** A key that more sentences than this have finds nothing. */
const LONGEST_ROW = 40;
/** How many of its rarest keys a sentence is looked up by. */
const LOOKED_UP = 12;

/** Sentences of different articles that share at least two rare terms: the only ones that are compared. */
export function meetingsIn(sentences: readonly Told[]): readonly Meeting[] {
  const rows = new Map<string, number[]>();
  const keys = sentences.map(({ terms }) => [
    ...new Set(terms.filter((t) => t.kind !== 'name' && t.weight > 0).map((t) => t.key)),
  ]);
  keys.forEach((own, i) => {
    for (const key of own) {
      const row = rows.get(key);
      if (row) row.push(i);
      else rows.set(key, [i]);
    }
  });
  const size = (key: string) => rows.get(key)?.length ?? 0;
  const found = new Set<number>();
  keys.forEach((own, i) => {
    for (const j of likely(own, rows, size)) {
      const apart = sentences[i]?.article !== sentences[j]?.article;
      if (apart) found.add(Math.min(i, j) * sentences.length + Math.max(i, j));
    }
  });
  return [...found]
    .sort((x, y) => x - y)
    .flatMap((pair) => {
      const a = sentences[Math.floor(pair / sentences.length)];
      const b = sentences[pair % sentences.length];
      return a && b ? [meetingOf(a, b)] : [];
    });
}

/** Sentences that have at least two of the rarest keys. */
function likely(
  own: readonly string[],
  rows: ReadonlyMap<string, readonly number[]>,
  size: (key: string) => number,
): number[] {
  const rare = own.filter((k) => size(k) > 1 && size(k) <= LONGEST_ROW);
  rare.sort((x, y) => size(x) - size(y) || (x < y ? -1 : 1));
  const counts = new Map<number, number>();
  for (const key of rare.slice(0, LOOKED_UP))
    for (const j of rows.get(key) ?? []) counts.set(j, (counts.get(j) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 2).map(([j]) => j);
}
