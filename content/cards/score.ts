/** How much a worded candidate is worth: the chance that somebody asks for it, by how sure its wording is. */
import { chanceOf } from '../candidates/ranker.js';
import type { Draft } from '../wording/draft.js';

/** Higher is better, from 0 to 1. A fact that several articles carry is worth more (W1). */
export function scoreOf(rank: number, draft: Draft, articles: number): number {
  const worth = chanceOf(rank) * draft.quality;
  return articles > 1 ? 1 - (1 - worth) * 0.75 : worth;
}

/** How likely it is asked for; wording decides among what is about equally likely. */
export function likelihoodOf(rank: number, draft: Draft): number {
  return chanceOf(rank) * (0.6 + 0.4 * draft.quality);
}
