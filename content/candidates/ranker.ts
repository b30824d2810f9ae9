/** How likely people are to ask for a span: boosted trees learnt from human questions. */
import type { Feature } from '../cards/explanation.js';
import { FEATURES } from './features.js';
import { chanceIn, contributionsIn, forestOf, sumOf } from './forest.js';
import stored from './model/ranker.json' with { type: 'json' };

const FOREST = forestOf(stored, FEATURES);

/** What the ranker says of features in the order of `FEATURES`: log-odds times a scale, a whole number. */
export function rank(features: readonly number[]): number {
  return sumOf(FOREST, features);
}

/** What the ranker says as a chance from 0 to 1. */
export function chanceOf(rankValue: number): number {
  return chanceIn(FOREST, rankValue);
}

/** What each feature adds to the rank, in log-odds, the most telling first. */
export function contributionsOf(features: readonly number[]): readonly Feature[] {
  return contributionsIn(FOREST, features);
}
