/** What a learner plans: presets and the articles they are for, days by which to know something, a backlog's pace. */
import type { ArticleId, StudyDay } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { collectionAbove, givenTo, shelfOf } from '../study/collections.js';
import type { ActKind } from '../study/journal/entries.js';
import type { Preset } from '../study/preset.js';
import { act } from './act.js';
import type { Hand } from './hand.js';
import { presetFrom } from './presets.js';
import type { Database, SettingRow, StoredArticle } from './schema.js';

/** The preset of every article that has none of its own, nor one of its collection. */
export const STANDARD = 'standard';

export type NamedPreset = { readonly id: string; readonly name: string; readonly preset: Preset };

/** Know these articles by a day. */
export type StoredPlan = {
  readonly id: string;
  /** Empty for the whole library. */
  readonly articles: readonly ArticleId[];
  /** A plan for what stands in a collection, whenever it came there; `articles` are then those of when it was made. */
  readonly collection?: string;
  readonly day: StudyDay;
  /** Recall wanted on the day, 0 to 1. */
  readonly recall: number;
  /** Minutes a day at most. */
  readonly minutes: number;
  /** What `minutes` come to in cards, at the learner's pace when it was made. */
  readonly cardsPerDay: number;
  /** What a new card takes of them, at the same pace. */
  readonly freshCost: number;
  readonly buffer: number;
};

export type Planning = {
  /** The standard one first. */
  readonly presets: readonly NamedPreset[];
  /** Ids of presets, of articles that have one of their own. */
  readonly decks: ReadonlyMap<ArticleId, string>;
  /** Ids of presets, of collections: what stands in one goes by its preset, where it has none of its own. */
  readonly collections: ReadonlyMap<string, string>;
  readonly plans: readonly StoredPlan[];
  /** Reviews a day until the backlog is worked off; null for off. */
  readonly catchUp: number | null;
};

/** One row for each thing, so that two machines change the same row only where they change the same thing. */
const PRESET = 'preset:';
const DECK = 'deck:';
const COLLECTION = 'collection:';
const PLAN = 'plan:';
const CATCH_UP = 'catch-up';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function planFrom({ key, value }: SettingRow): StoredPlan | null {
  if (!isObject(value) || !Array.isArray(value.articles)) return null;
  if (value.collection !== undefined && typeof value.collection !== 'string') return null;
  const numbers = [value.day, value.recall, value.minutes, value.cardsPerDay, value.freshCost, value.buffer];
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return null;
  return { ...(value as Omit<StoredPlan, 'id'>), id: key.slice(PLAN.length) };
}

function presetRow({ key, value }: SettingRow): NamedPreset | null {
  if (!isObject(value) || typeof value.name !== 'string') return null;
  return { id: key.slice(PRESET.length), name: value.name, preset: presetFrom(value.preset) };
}

function catchUpFrom(value: unknown): number | null {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : null;
}

/** Everything that is planned; rows that cannot be read are passed over, and the standard preset steps in. */
export async function readPlanning(db: Database): Promise<Planning> {
  const rows = await db.settings.toArray();
  const under = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix));
  const stored = (key: string) => rows.find((row) => row.key === key)?.value;
  const own = under(PRESET)
    .map(presetRow)
    .filter((one) => one !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  const known = new Set([STANDARD, ...own.map(({ id }) => id)]);
  const given = (prefix: string) =>
    under(prefix)
      .filter(({ value }) => known.has(String(value)))
      .map(({ key, value }) => [key.slice(prefix.length), String(value)] as const);
  return {
    presets: [{ id: STANDARD, name: 'Standard', preset: presetFrom(stored('preset')) }, ...own],
    decks: new Map(given(DECK).map(([article, id]) => [article as ArticleId, id])),
    collections: new Map(given(COLLECTION)),
    plans: under(PLAN)
      .map(planFrom)
      .filter((one) => one !== null)
      .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)),
    catchUp: catchUpFrom(stored(CATCH_UP)),
  };
}

type Given = Pick<Planning, 'collections'>;

function presetAbove(shelf: string, { collections }: Given): string {
  return givenTo(shelf, collections) ?? STANDARD;
}

/** By which preset an article goes: its own, that of the nearest collection it stands in, or the standard one. */
export function presetIdOf(
  planning: Given & Pick<Planning, 'decks'>,
  article: Pick<StoredArticle, 'id' | 'collection' | 'deck'>,
): string {
  return planning.decks.get(article.id) ?? presetAbove(shelfOf(article), planning);
}

/** By which preset a collection goes: its own, that of the nearest it stands in, or the standard one. */
export function presetIdWithin(planning: Given, collection: string): string {
  return presetAbove(collection, planning);
}

function change<T>(db: Database, kind: ActKind, work: (hand: Hand) => Promise<T>): Promise<Result<T>> {
  return act(db, { act: kind }, [db.settings], work);
}

/** Saves a preset under its id; the standard one keeps its name. Problem: 'not saved'. */
export function savePreset(db: Database, { id, name, preset }: NamedPreset): Promise<Result<void>> {
  const row =
    id === STANDARD ? { key: 'preset', value: preset } : { key: `${PRESET}${id}`, value: { name, preset } };
  return change(db, 'preset', (hand) => hand.put(db.settings, [row]));
}

/** Removes a preset; what went by it goes by that of its collection, or the standard one. Problem: 'not saved'. */
export function removePreset(db: Database, id: string): Promise<Result<void>> {
  return change(db, 'preset', async (hand) => {
    const given = await db.settings.where('key').startsWithAnyOf(DECK, COLLECTION).toArray();
    const own = given.filter(({ value }) => value === id).map(({ key }) => key);
    await hand.remove(db.settings, [`${PRESET}${id}`, ...own]);
  });
}

type Wanted = { readonly key: string; readonly above: string };

/** Only what differs from what is above it has a row: it goes along when that changes. */
async function give(db: Database, hand: Hand, wanted: readonly Wanted[], id: string): Promise<void> {
  const [same, other] = [
    wanted.filter(({ above }) => above === id),
    wanted.filter(({ above }) => above !== id),
  ];
  await hand.remove(
    db.settings,
    same.map(({ key }) => key),
  );
  await hand.put(
    db.settings,
    other.map(({ key }) => ({ key, value: id })),
  );
}

/** Says which preset is for these articles. Problem: 'not saved'. */
export function assignPreset(
  db: Database,
  articles: readonly ArticleId[],
  id: string,
): Promise<Result<void>> {
  return change(db, 'preset', async (hand) => {
    const [planning, rows] = await Promise.all([readPlanning(db), db.articles.bulkGet([...articles])]);
    const wanted = articles.map((article, i) => {
      const row = rows[i];
      return { key: `${DECK}${article}`, above: row ? presetAbove(shelfOf(row), planning) : STANDARD };
    });
    await give(db, hand, wanted, id);
  });
}

/** Says which preset is for what stands in a collection and has none of its own. Problem: 'not saved'. */
export function assignCollection(db: Database, collection: string, id: string): Promise<Result<void>> {
  return change(db, 'preset', async (hand) => {
    const above = presetAbove(collectionAbove(collection), await readPlanning(db));
    await give(db, hand, [{ key: `${COLLECTION}${collection}`, above }], id);
  });
}

/** Switches a plan on, or changes the one of this id. Problem: 'not saved'. */
export function savePlan(db: Database, { id, ...plan }: StoredPlan): Promise<Result<void>> {
  return change(db, 'plan', (hand) => hand.put(db.settings, [{ key: `${PLAN}${id}`, value: plan }]));
}

/** Switches a plan off: from now on everything is as it would be without it. Problem: 'not saved'. */
export function removePlan(db: Database, id: string): Promise<Result<void>> {
  return change(db, 'plan', (hand) => hand.remove(db.settings, [`${PLAN}${id}`]));
}

/** Works a backlog off by so many reviews a day; null switches that off. Problem: 'not saved'. */
export function setCatchUp(db: Database, perDay: number | null): Promise<Result<void>> {
  return change(db, 'catch-up', (hand) =>
    perDay === null
      ? hand.remove(db.settings, [CATCH_UP])
      : hand.put(db.settings, [{ key: CATCH_UP, value: Math.max(1, Math.floor(perDay)) }]),
  );
}
