/** Keeps the second copy beside a library that is open, and tells from its life sign whether the library is whole. */
import type { JournalHost, NotedLife } from '../../src-main/contract/journal.js';
import { type Condition, conditionOf, type LifeSign } from '../study/journal/life-sign.js';
import { parseStamp } from '../study/journal/stamp.js';
import { attachJournal, isUntold, untold } from './journal.js';
import { type Journal, journalOn } from './journal-port.js';
import type { Database } from './schema.js';

/** What can be wrong with a library. */
export type Loss = Exclude<Condition, 'new' | 'whole'>;

/** The life sign as the store knows it; null for none. */
function signOf(noted: NotedLife | null): LifeSign | null {
  return noted && { ...noted, last: parseStamp(noted.last) };
}

/** What a library says of itself without being counted. */
export type Known = Pick<LifeSign, 'database' | 'last'>;

/** Reads it in one go. */
export async function readKnown(db: Database): Promise<Known> {
  const [database, stamp] = await db.meta.bulkGet(['database', 'stamp']);
  return { database: String(database?.value ?? ''), last: parseStamp(stamp?.value) };
}

/**
 * Whether a library is what it was, as far as can be told from its articles alone; null when it seems so.
 * `copied`: whether the second copy holds anything, which matters only where there is no life sign.
 */
export async function firstLoss(
  noted: NotedLife | null,
  { database, last }: Known,
  articles: number,
  copied: () => Promise<boolean>,
): Promise<Loss | null> {
  const nothing = articles === 0 && last === null;
  if (noted === null) return nothing && (await copied()) ? 'empty' : null;
  const { schema, cards, reviews } = noted;
  const counted = nothing ? { cards: 0, reviews: 0 } : { cards, reviews };
  const condition = conditionOf(signOf(noted), { database, schema, articles, last, ...counted });
  return condition === 'new' || condition === 'whole' ? null : condition;
}

/**
 * From now on every act reaches the second copy before it counts as saved. `check`, called once the window stands,
 * counts the library: where it is not whole, the loss comes back and the life sign stays as it is. `complete` then
 * writes down whole a library that had no second copy, before it gets a life sign.
 */
export function keepSecondCopy(
  db: Database,
  host: JournalHost,
  noted: NotedLife | null,
): { readonly check: () => Promise<Loss | null>; readonly complete: () => Promise<void> } {
  const plain = journalOn(host);
  let condition: Condition | null = null;
  let told = false;
  const journal: Journal = {
    ...plain,
    noteLife: (life) => {
      condition ??= conditionOf(signOf(noted), life);
      if (condition === 'whole' || told) plain.noteLife(life);
    },
  };
  db.journal = journal;
  return {
    check: async () => {
      await attachJournal(db, journal);
      return condition === null || condition === 'new' || condition === 'whole' ? null : condition;
    },
    complete: async () => {
      const owed = await isUntold(db);
      if (condition !== 'new' && !owed) {
        const { completeMedia } = await import('./media-copy.js');
        await completeMedia(db, Date.now());
        return;
      }
      // Seldom needed, and not while the window opens.
      const { tellAll } = await import('./rebuild.js');
      told = (await tellAll(db)).ok;
      if (!told) return;
      if (owed) await untold(db, false);
      await attachJournal(db, journal);
    },
  };
}
