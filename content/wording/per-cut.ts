/** What is judged of a cut by its words alone: the spans of a clause are cut to the same few runs again and again. */
import type { Clause } from './clause.js';
import type { Phrases } from './phrases.js';

type Judge<Made> = (phrases: Phrases, clause: Clause, kept: readonly number[]) => Made;

/** As `judge`, which is asked once for all cuts of a clause that keep the same words. */
export function oncePerCut<Made>(judge: Judge<Made>): Judge<Made> {
  const known = new WeakMap<Clause, Map<string, { readonly made: Made }>>();
  return (phrases, clause, kept) => {
    const cuts = known.get(clause) ?? new Map<string, { readonly made: Made }>();
    known.set(clause, cuts);
    const words = String.fromCharCode(...kept);
    const found = cuts.get(words) ?? { made: judge(phrases, clause, kept) };
    cuts.set(words, found);
    return found.made;
  };
}
