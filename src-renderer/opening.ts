/**
 * Opens the library as the first thing the window does: the answer takes as long as reading the other modules. Its
 * life sign is asked for beside it.
 */
import { openDatabase } from './store/open.js';

export type Preparing = { share: number | null; hear: (share: number) => void };

/** How far an old library is made ready, 0 to 1; null where none is. Whoever shows it sets `hear`. */
export const preparing: Preparing = { share: null, hear: () => undefined };

/** Reloads when another window takes the library over; by then it is closed here. */
export const opening = openDatabase(
  undefined,
  () => location.reload(),
  (share) => {
    preparing.share = share;
    preparing.hear(share);
  },
);
/** Null where there is none, and where the shell cannot say. */
export const noting = window.host.journal.lifeSign().catch(() => null);
