/** Decks of some hundred notes as they come in, most of them in packs. */
import { studyDay } from '../../content/deck.js';
import type { AnkiCollection, AnkiNote } from '../../content/formats/anki-vocabulary.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { previewOf } from '../../src-renderer/decks/preview.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { harbours } from '../decks/collection.js';
import { done, everything } from './library.js';

const NOW = Date.UTC(2026, 10, 22);
const WHEN = { now: NOW, today: studyDay(Math.floor(NOW / 86_400_000)) };

/** Notes of these names beside those of the harbours; two lie in no pack, for a blank is in their names. */
export function notes(names: readonly string[], word = 'pier'): AnkiNote[] {
  const [some] = harbours().notes;
  if (!some) throw new Error('it has notes');
  return names.map((guid, i) => ({
    ...some,
    id: 5_000 + i,
    guid,
    fields: [`Which ${word} is ${guid}?`, `${guid.length}`],
  }));
}

export const NAMES = [
  'a',
  'a b',
  'a b 0',
  'aa',
  'ä',
  'z~',
  '{',
  ...Array.from({ length: 400 }, (_, i) => `n${i * 7}`),
];

/** Takes a collection in; what was foretold and what came. */
export async function imported(
  db: Database,
  collection: AnkiCollection,
  progress: () => void = () => undefined,
) {
  const plan = await planOf(db, collection, () => undefined);
  const preview = previewOf('some.apkg', plan);
  return { preview, taken: done(await takePlan(db, plan, 'some.apkg', WHEN, progress)) };
}

/** Every row, but for the pictures, which stay. */
export async function words(db: Database) {
  return { ...(await everything(db)), media: [] };
}
