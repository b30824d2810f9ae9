/** How a text stands behind what a whole sentence says. */
import type { FactStatus } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { clausesOf } from './clauses.js';

/** The status of the main clause; words that somebody is quoted with are claimed. */
export function statusOf(reading: SentenceReading): FactStatus {
  const quoted = reading.utterances.some((u) => !u.scrap);
  const main = clausesOf(reading).find(({ head }) => (reading.words[head]?.head ?? -1) < 0);
  return quoted ? 'claimed' : (main?.status ?? 'asserted');
}
