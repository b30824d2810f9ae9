/** Chooses the sentences of a summary: the best first, none that repeats one chosen, within a number of words. */
import { cutTo, type SummaryCandidate } from './candidates.js';
import { type Bag, FEATURES } from './features.js';

/** Two sentences that share this part of their content words say the same. */
const SAME = 0.5;
/** What a sentence loses for each part of its words that is told already. */
const REDUNDANT = 0.03;
/** Captions and the like may stand before the opening sentence. */
const LEAD = 2;
/** Where no more than `least` words are left, only a trifle would fit. */
const THREE = { sentences: 3, words: 60, least: 12 } as const;
const ONE = { wished: 32, most: 48 } as const;
const POINTS = { fewest: 5, most: 8, wordsForEach: 120, wished: 28, longest: 40 } as const;

/** The part of the smaller bag that the other has. */
export function overlap(a: Bag, b: Bag): number {
  let common = 0;
  for (const one of a) if (b.has(one)) common += 1;
  return common / Math.max(1, Math.min(a.size, b.size));
}

function repeats(candidate: SummaryCandidate, told: readonly Bag[]): number {
  return told.reduce((most, bag) => Math.max(most, overlap(candidate.bag, bag)), 0);
}

/** A sentence that leans on its neighbour may only follow it. */
function mayFollow(candidate: SummaryCandidate, chosen: readonly SummaryCandidate[]): boolean {
  return (
    candidate.stance === 'alone' ||
    chosen.some(({ reading }) => candidate.reading.index - reading.index === 1)
  );
}

function inReadingOrder(chosen: readonly SummaryCandidate[]): readonly SummaryCandidate[] {
  return chosen.toSorted((a, b) => a.reading.index - b.reading.index);
}

type Next = { readonly candidate: SummaryCandidate; readonly worth: number };

function bestOf(
  left: readonly SummaryCandidate[],
  chosen: readonly SummaryCandidate[],
  told: readonly Bag[],
  words: number,
): SummaryCandidate | null {
  let best: Next | null = null;
  for (const one of left) {
    const repeat = repeats(one, told);
    const worth = one.score - REDUNDANT * repeat;
    if (repeat >= SAME || !mayFollow(one, chosen) || (best && worth <= best.worth)) continue;
    const fitting = cutTo(one, words);
    if (fitting) best = { candidate: fitting, worth };
  }
  return best?.candidate ?? null;
}

/** The opening sentence, which belongs into every summary where it stands alone. */
function leadOf(candidates: readonly SummaryCandidate[], told: readonly Bag[]): SummaryCandidate | null {
  const [first] = candidates;
  if (first?.stance !== 'alone' || first.reading.index > LEAD || repeats(first, told) >= SAME) return null;
  return cutTo(first, THREE.words);
}

/**
 * Up to three sentences of at most sixty words together, in reading order; `told` are bags that none may repeat. A
 * headline of so many words takes the place of one.
 */
export function threeFrom(
  candidates: readonly SummaryCandidate[],
  told: readonly Bag[],
  headline: number,
): readonly SummaryCandidate[] {
  const lead = headline > 0 ? null : leadOf(candidates, told);
  const chosen: SummaryCandidate[] = lead ? [lead] : [];
  let words = THREE.words - headline - (lead?.words ?? 0);
  while (chosen.length < THREE.sentences - (headline > 0 ? 1 : 0) && words > THREE.least) {
    const left = candidates.filter((c) => !chosen.some(({ reading }) => reading === c.reading));
    const next = bestOf(left, chosen, [...told, ...chosen.map(({ bag }) => bag)], words);
    if (!next) break;
    chosen.push(next);
    words -= next.words;
  }
  return inReadingOrder(chosen);
}

function byScore(a: SummaryCandidate, b: SummaryCandidate): number {
  return b.score - a.score || a.reading.index - b.reading.index;
}

/** "X is a …" about the title tells most where one sentence must do. */
const DEFINES = FEATURES.indexOf('defines');
const DEFINING = 0.1;

function oneScore({ score, features }: SummaryCandidate): number {
  return score + DEFINING * (features[DEFINES] ?? 0);
}

/** The one sentence that tells most, cut to about thirty words where it can be; null where none stands alone. */
export function oneFrom(candidates: readonly SummaryCandidate[]): SummaryCandidate | null {
  const alone = candidates
    .filter(({ stance }) => stance === 'alone')
    .toSorted((a, b) => oneScore(b) - oneScore(a) || byScore(a, b));
  const short = alone.map((one) => cutTo(one, ONE.wished) ?? one).find(({ words }) => words <= ONE.most);
  return short ?? alone[0] ?? null;
}

/** Five to eight sentences, each from a stretch of its own, so that they follow the article to its end. */
export function pointsFrom(candidates: readonly SummaryCandidate[]): readonly SummaryCandidate[] {
  const alone = candidates
    .filter(({ stance }) => stance === 'alone')
    .map((one) => cutTo(one, POINTS.wished) ?? one)
    .filter(({ words }) => words <= POINTS.longest);
  const last = candidates.at(-1)?.reading;
  const words = (last?.span.end ?? 0) / 6;
  const wanted = Math.min(POINTS.most, Math.max(POINTS.fewest, Math.round(words / POINTS.wordsForEach)));
  const chosen: SummaryCandidate[] = [];
  for (let k = 0; k < wanted; k += 1) {
    const [from, to] = [(alone.length * k) / wanted, (alone.length * (k + 1)) / wanted];
    const stretch = alone.filter((_, i) => i >= Math.floor(from) && i < Math.floor(to)).toSorted(byScore);
    const bags = chosen.map(({ bag }) => bag);
    const next = stretch.find((one) => repeats(one, bags) < SAME);
    if (next) chosen.push(next);
  }
  return chosen;
}
