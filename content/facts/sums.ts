/** "32 men and 11 women" in one report, "43 migrants" in the other: the parts and their declared sum. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { inBase } from './quantities.js';
import { type Told, termId } from './sentences.js';

export type Sum = {
  readonly parts: readonly [Fact, Fact];
  readonly whole: Fact;
  /** The numbers themselves, the whole last, and the sentences they stand in. */
  readonly terms: readonly [Term, Term, Term];
  readonly places: readonly [string, string, string];
};

type Counted = { readonly told: Told; readonly term: Term; readonly around: ReadonlySet<string> };

function namesAround(told: Told, before: Told | undefined): ReadonlySet<string> {
  const near = before && before.article === told.article ? before.terms : [];
  return new Set(
    [...near, ...told.terms]
      .filter((t) => t.kind === 'word' && (t.of === 'name' || t.weight >= 0.6))
      .map((t) => t.key),
  );
}

function counts(sentences: readonly Told[]): readonly Counted[] {
  return sentences.flatMap((told, i) => {
    const around = namesAround(told, sentences[i - 1]);
    return told.terms
      .filter(
        (t) =>
          t.quantity?.kind === 'count' &&
          t.quantity.value > 1 &&
          t.of !== '' &&
          Number.isInteger(t.quantity.value),
      )
      .map((term) => ({ told, term, around }));
  });
}

function factAt(told: Told, term: Term): Fact | undefined {
  const holds = told.facts.filter((f) => f.terms?.some((t) => termId(t) === termId(term)));
  return holds.find((f) => f.slots.number?.value === term.quantity?.value) ?? holds[0];
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

function unitOf({ term }: Counted): string {
  return term.quantity ? inBase(term.quantity).unit : '';
}

/** Two neighbouring counts of one unit, in one sentence, that another article gives as one number about the same. */
export function sumsIn(sentences: readonly Told[]): readonly Sum[] {
  const all = counts(sentences);
  const byValue = new Map<string, Counted[]>();
  for (const one of all) {
    const key = `${unitOf(one)} ${one.term.quantity?.value}`;
    byValue.set(key, [...(byValue.get(key) ?? []), one]);
  }
  return all.flatMap((a, i) => {
    const b = all[i + 1];
    if (
      !b ||
      b.told !== a.told ||
      unitOf(a) !== unitOf(b) ||
      a.term.quantity?.hedge !== b.term.quantity?.hedge
    )
      return [];
    const total = (a.term.quantity?.value ?? 0) + (b.term.quantity?.value ?? 0);
    return (byValue.get(`${unitOf(a)} ${total}`) ?? []).flatMap((whole) => sumOf(a, b, whole) ?? []);
  });
}

function sumOf(a: Counted, b: Counted, whole: Counted): Sum | null {
  if (whole.told.article === a.told.article || (whole.term.quantity?.value ?? 0) <= 4) return null;
  if (shared(whole.around, a.around) < 2) return null;
  const [x, y, z] = [factAt(a.told, a.term), factAt(b.told, b.term), factAt(whole.told, whole.term)];
  return x && y && z
    ? {
        parts: [x, y],
        whole: z,
        terms: [a.term, b.term, whole.term],
        places: [a.told.place, b.told.place, whole.told.place],
      }
    : null;
}
