/** The import dialog: what it says of a stopped import is true, whenever the word to stop comes. */
import { expect, test, vi } from 'vitest';
import { ok } from '../../content/problem.js';
import type { Host } from '../../src-main/contract/host.js';
import type { StartDeckWork } from '../../src-renderer/deck-work.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { previewOf } from '../../src-renderer/decks/preview.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { attachJournal } from '../../src-renderer/store/journal.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { today } from '../../src-renderer/study/day.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { createDeckIntake } from '../../src-renderer/ui/screens/import/model.js';
import { harbours } from '../decks/collection.js';
import { done, NOON, newLibrary } from '../store/library.js';

test('a deck that was all in as the word to stop came is out again', async () => {
  const db = await newLibrary();
  const desk = createDesk(db, {} as Host, DEFAULT_SETTINGS);
  const plan = await planOf(db, harbours(), () => undefined);
  let first = true;
  const append = () => {
    const silent = first;
    first = false;
    return silent ? new Promise<never>(() => undefined) : Promise.resolve(ok(undefined));
  };
  done(await attachJournal(db, { append, noteLife: () => undefined }));
  const when = { now: NOON.now, today: today(NOON) };
  const start: StartDeckWork = (hear) => ({
    ask: ({ kind }) => {
      if (kind === 'read') hear({ kind: 'preview', preview: previewOf('a.apkg', plan) });
      if (kind === 'take') void takePlan(db, plan, 'a.apkg', when, () => undefined);
    },
    stop: () => undefined,
  });
  const intake = createDeckIntake(desk, start);
  intake.take([{ name: 'a.apkg', bytes: new Uint8Array(0) }]);
  intake.accept();
  await vi.waitFor(async () => expect(await db.notes.count()).toBe(5));
  expect(intake.phase().kind).toBe('taking');
  intake.close();
  await vi.waitFor(() => expect(desk.status()).toBe('Stopped. Nothing was imported.'));
  expect(await db.notes.count()).toBe(0);
  expect(await db.cards.count()).toBe(0);
});
