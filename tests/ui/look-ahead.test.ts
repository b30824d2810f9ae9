/** What is read while the learner looks at an answer: there when the next card comes, and never out of date. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src-main/contract/host.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide, editCard } from '../../src-renderer/store/cards.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { deleteCards } from '../../src-renderer/store/removal.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { step } from '../../src-renderer/study/session.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { openSitting } from '../../src-renderer/ui/screens/review/model.js';
import { lookAhead } from '../../src-renderer/ui/screens/review/sitting.js';
import { IDS } from '../store/histories.js';
import { BOTH, done, NOON, newLibrary } from '../store/library.js';

/** A sitting whose first answer is looked at, with all read that is read meanwhile. */
async function looking() {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  const desk = createDesk(db, {} as Host, DEFAULT_SETTINGS);
  const now = await openSitting(desk, { articles: [] });
  await lookAhead(db, step(now.session(), { kind: 'reveal', clock: desk.clock() }), desk.clock());
  return { db, now };
}

describe('the card that comes next', () => {
  test('is read while the answer is looked at, and not again', async () => {
    const { db, now } = await looking();
    let read = 0;
    db.cards.hook('reading', (row) => {
      read += 1;
      return row;
    });
    now.reveal();
    await now.grade('good');
    expect(now.shown()).not.toBeNull();
    expect(read).toBe(0);
  });

  test('is shown as it was reworded in another window meanwhile', async () => {
    const { db, now } = await looking();
    const other = done(await openDatabase(db.name));
    for (const card of IDS) done(await editCard(other, card, { prompt: 'Reworded?', answer: 'Yes' }));
    now.reveal();
    await now.grade('good');
    expect(now.shown()?.card).toMatchObject({ prompt: 'Reworded?', answer: 'Yes' });
    other.close();
  });

  test('is not the one that another window deleted meanwhile', async () => {
    const { db, now } = await looking();
    const other = done(await openDatabase(db.name));
    const [next] = now.session().queue.main;
    if (!next) throw new Error('no card waits');
    done(await deleteCards(other, [next.card]));
    now.reveal();
    await now.grade('good');
    expect(now.shown()?.card.id).not.toBe(next.card);
    other.close();
  });
});
