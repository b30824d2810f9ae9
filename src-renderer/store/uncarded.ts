/** How many facts of each article no kept card asks: kept from one time to the next, since only a look at all of them tells. */
import type { ArticleId } from '../../content/deck.js';
import { A_GLANCE, inParts } from './parts.js';
import type { Database } from './schema.js';

const KEY = 'uncarded';

type Counts = Readonly<Record<ArticleId, number>>;

async function askedFacts(db: Database): Promise<Set<unknown>> {
  const asked = new Set<unknown>();
  await inParts(
    db.schedule,
    (rows) => {
      for (const { fact } of rows) asked.add(fact);
    },
    A_GLANCE,
  );
  return asked;
}

async function counted(db: Database): Promise<Counts> {
  const counts: Record<ArticleId, number> = {};
  if ((await db.facts.limit(1).primaryKeys()).length === 0) return counts;
  const asked = await askedFacts(db);
  await inParts(
    db.facts,
    (rows) => {
      for (const { id, sources } of rows)
        if (!asked.has(id)) for (const article of sources) counts[article] = (counts[article] ?? 0) + 1;
    },
    A_GLANCE,
  );
  return counts;
}

/** By article; one that is not named has none. Counted where a card or a fact has changed since the last time. */
export async function readUncarded(db: Database): Promise<ReadonlyMap<ArticleId, number>> {
  const stored = (await db.meta.get(KEY))?.value as Counts | undefined;
  if (stored) return new Map(Object.entries(stored) as [ArticleId, number][]);
  const stamp = await db.meta.get('stamp');
  const counts = await counted(db);
  await db.transaction('rw', db.meta, async () => {
    const now = await db.meta.get('stamp');
    if (now?.value === stamp?.value) await db.meta.put({ key: KEY, value: counts });
  });
  return new Map(Object.entries(counts) as [ArticleId, number][]);
}

/** Cards or facts change: in the transaction of what changes them. */
export async function countAnew(db: Database): Promise<void> {
  await db.meta.delete(KEY);
}
