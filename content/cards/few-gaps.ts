/** Of a deck about half asks in another form than a plain gap: the gaps of least worth stay out. */
import type { Scored } from './candidate.js';

/** Gaps for each card in another form. */
const GAPS = 1.15;

function isGap({ forms: [lead] }: Scored): boolean {
  return lead?.kind === 'cloze';
}

/** What stays, in the same order, and what goes: never of the first `proposed`, nor below `fewest` cards. */
export function withFewGaps(
  formed: readonly Scored[],
  proposed: number,
  fewest: number,
): { readonly stay: readonly Scored[]; readonly go: readonly Scored[] } {
  const gaps = formed.filter(isGap);
  const most = Math.ceil(GAPS * (formed.length - gaps.length));
  const loose = formed.slice(proposed).filter(isGap);
  const over = Math.max(0, Math.min(gaps.length - most, loose.length, formed.length - fewest));
  const go = new Set(loose.toSorted((a, b) => a.score - b.score).slice(0, over));
  return { stay: formed.filter((one) => !go.has(one)), go: [...go] };
}
