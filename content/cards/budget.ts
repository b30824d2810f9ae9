/** How many cards an article may give, and how many of them are proposed. */
import type { SentenceReading } from '../language/reading.js';
import type { Budget } from './select.js';

type Read = { readonly readings: readonly SentenceReading[] };

/** Cards for a thousand words: as many as people ask questions about a text. */
const DENSITY = 50;
/** Behind so many of them come only those that are worded as well as what is proposed. */
const LOOSE = 38;
/** How many of them are proposed when nobody says how many. */
const PROPOSED = 12;
/** Of a short article at least so many. */
const FEWEST = 4;

function wordsIn({ readings }: Read): number {
  return readings.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind !== 'mark').length, 0);
}

/** What articles may give together; `perThousand` words when somebody says how many, else null. */
export function budgetOf(views: readonly Read[], perThousand: number | null): Budget {
  const words = views.reduce((sum, view) => sum + wordsIn(view), 0);
  const share = (each: number) => Math.max(FEWEST * views.length, Math.round((words * each) / 1000));
  return {
    most: share(perThousand ?? DENSITY),
    loose: share(perThousand ?? LOOSE),
    proposed: share(perThousand ?? PROPOSED),
  };
}

/** A fifth more than are wanted, none on the same words, to choose from; twice as many that are worded well. */
export function enoughFor(view: Read, perThousand: number | null): Budget {
  const { most, loose, proposed } = budgetOf([view], perThousand);
  return { most: Math.ceil(1.2 * most), loose, proposed: 2 * proposed };
}
