/** How much a worded candidate is worth: the chance that somebody asks for it, by the chance that a reader keeps it. */
import { chanceOf } from '../candidates/ranker.js';

/** Higher is better, from 0 to 1. A fact that several articles carry is worth more (W1). */
export function scoreOf(rank: number, kept: number, articles: number): number {
  const worth = chanceOf(rank) * kept;
  return articles > 1 ? 1 - (1 - worth) * 0.75 : worth;
}

/** How likely it is asked for; whether it is kept decides among what is about equally likely. */
export function likelihoodOf(rank: number, kept: number): number {
  return chanceOf(rank) * Math.sqrt(kept);
}
