/**
 * Opens the library as the first thing the window does: the answer takes as long as reading the other modules. Its
 * life sign is asked for beside it.
 */
import { openDatabase } from './store/open.js';

/** Reloads when another window takes the library over; by then it is closed here. */
export const opening = openDatabase(undefined, () => location.reload());
/** Null where there is none, and where the shell cannot say. */
export const noting = window.host.journal.lifeSign().catch(() => null);
