/** What is read while the learner looks at an answer: there when the next card comes, and never out of date. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src-main/contract/host.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide, editCard } from '../../src-renderer/store/cards.js';
import { machineClock } from '../../src-renderer/store/clock.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import { deleteCards } from '../../src-renderer/store/removal.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import type { Clock } from '../../src-renderer/study/day.js';
import { type SessionEvent, step } from '../../src-renderer/study/session.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { openSitting } from '../../src-renderer/ui/screens/review/model.js';
import { lookAhead, queueOf } from '../../src-renderer/ui/screens/review/sitting.js';
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

describe('the queue that a sitting begins with', () => {
  const asked = { articles: [] };
  const cards = ({ queue }: Awaited<ReturnType<typeof queueOf>>) => queue.main.map(({ card }) => card);

  test('is the same until something is done, and then without what was answered in another window', async () => {
    const { db, now } = await looking();
    const clock = machineClock(4);
    const first = await queueOf(db, clock, asked);
    expect(await queueOf(db, clock, asked)).toBe(first);
    const other = done(await openDatabase(db.name));
    const given = step(step(now.session(), { kind: 'reveal', clock }), easy(clock)).answers.at(-1);
    if (!given) throw new Error('no answer');
    done(await saveAnswer(other, given.review, given.memory));
    expect(cards(await queueOf(db, clock, asked))).not.toContain(given.review.card);
    other.close();
  });

  test('is asked anew each time where a card waits for a minute to pass, and on another day', async () => {
    const { db, now } = await looking();
    const clock = machineClock(4);
    now.reveal();
    await now.grade('again');
    const waiting = await queueOf(db, clock, asked);
    expect(waiting.queue.learning).toHaveLength(1);
    expect(await queueOf(db, clock, asked)).not.toBe(waiting);
    const tomorrow = { ...clock, now: clock.now + 86_400_000 };
    const [today, next] = [await queueOf(db, clock, asked), await queueOf(db, tomorrow, asked)];
    expect(cards(next).length + next.queue.learning.length).toBeGreaterThan(cards(today).length);
  });
});

function easy(clock: Clock): SessionEvent {
  return { kind: 'answer', grade: 'easy', tookMs: 1000, clock };
}
