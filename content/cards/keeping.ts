/** How likely a strict reader keeps a finished card: boosted trees learnt from what readers said of thousands of cards. */
import { chanceIn, contributionsIn, type Forest, forestOf, sumOf } from '../candidates/forest.js';
import type { Feature } from './explanation.js';
import { type Finished, KEEPING_FEATURES, keepingFeatures } from './keeping-features.js';
import stored from './model/keeping.json' with { type: 'json' };

let read: Forest | null = null;

/** Read when it is first asked: whoever trains it anew makes cards without it. */
function forest(): Forest {
  read ??= forestOf(stored, KEEPING_FEATURES);
  return read;
}

/** The chance that a strict reader keeps the card as it stands, from 0 to 1. */
export function keepingOf(finished: Finished): number {
  return chanceIn(forest(), sumOf(forest(), keepingFeatures(finished)));
}

/** What each feature adds to it, in log-odds, the most telling first. */
export function keepingReasons(finished: Finished): readonly Feature[] {
  return contributionsIn(forest(), keepingFeatures(finished));
}
