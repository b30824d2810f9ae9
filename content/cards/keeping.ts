/** How likely a strict reader keeps a finished card: boosted trees learnt from what readers said of thousands of cards. */
import { chanceIn, contributionsIn, forestOf, sumOf } from '../candidates/forest.js';
import type { Feature } from './explanation.js';
import { type Finished, KEEPING_FEATURES, keepingFeatures } from './keeping-features.js';
import stored from './model/keeping.json' with { type: 'json' };

const FOREST = forestOf(stored, KEEPING_FEATURES);

/** The chance that a strict reader keeps the card as it stands, from 0 to 1. */
export function keepingOf(finished: Finished): number {
  return chanceIn(FOREST, sumOf(FOREST, keepingFeatures(finished)));
}

/** What each feature adds to it, in log-odds, the most telling first. */
export function keepingReasons(finished: Finished): readonly Feature[] {
  return contributionsIn(FOREST, keepingFeatures(finished));
}
