/** How likely people are to ask for a span: boosted trees learnt from human questions. */
import type { Feature } from '../cards/explanation.js';
import { FEATURES, OF_SENTENCE } from './features.js';
import { chanceIn, contributionsIn, forestOf, sumOf, sumsFrom } from './forest.js';
import stored from './model/ranker.json' with { type: 'json' };

const FOREST = forestOf(stored, FEATURES);

/** What the ranker says of features in the order of `FEATURES`: log-odds times a scale, a whole number. */
export function rank(features: readonly number[]): number {
  return sumOf(FOREST, features);
}

/** As `rank` for spans of one sentence, `first` being the features of any of them. */
export function rankerWithin(first: readonly number[]): (features: readonly number[]) => number {
  return sumsFrom(FOREST, first, OF_SENTENCE);
}

/** What the ranker says as a chance from 0 to 1. */
export function chanceOf(rankValue: number): number {
  return chanceIn(FOREST, rankValue);
}

/** What each feature adds to the rank, in log-odds, the most telling first. */
export function contributionsOf(features: readonly number[]): readonly Feature[] {
  return contributionsIn(FOREST, features);
}
