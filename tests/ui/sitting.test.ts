/** A sitting over a real library: what is done to a card is saved, said, and taken back whole. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../content/deck.js';
import type { Host } from '../../src-main/contract/host.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { letGo } from '../../src-renderer/store/held.js';
import { bury, setDue } from '../../src-renderer/store/marks.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { DEFAULT_SETTINGS, writeSetting } from '../../src-renderer/store/settings.js';
import { today } from '../../src-renderer/study/day.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { createDesk, type Desk } from '../../src-renderer/ui/desk.js';
import { createRemovals } from '../../src-renderer/ui/screens/library/removals.js';
import { openSitting } from '../../src-renderer/ui/screens/review/model.js';
import { IDS } from '../store/histories.js';
import { BOTH, done, NOON, newLibrary } from '../store/library.js';

const STRICT = { ...DEFAULT_PRESET, leechLapses: 1 };

async function sitting(settings = DEFAULT_SETTINGS) {
  const db: Database = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  const desk: Desk = createDesk(db, {} as Host, settings);
  return { db, desk, sitting: await openSitting(desk, { articles: [] }) };
}

function cardOf(shown: { readonly card: { readonly id: CardId } } | null): CardId {
  if (!shown) throw new Error('no card is shown');
  return shown.card.id;
}

describe('a card on screen', () => {
  test.each(['suspend', 'bury'] as const)('that is set aside (%s) leaves, and comes back', async (kind) => {
    const { db, desk, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    const { total } = now.progress();
    await now.setAside(kind);
    expect(now.shown()?.card.id).not.toBe(first);
    expect(now.progress()).toEqual({ done: 0, total: total - 1 });
    expect(await db.marks.get(first)).toMatchObject(kind === 'suspend' ? { suspended: 1 } : {});
    await now.undo();
    expect(cardOf(now.shown())).toBe(first);
    expect(now.progress().total).toBe(total);
    expect(await db.marks.count()).toBe(0);
    expect(desk.status()).toMatch(/^Undone: (suspending|putting off) 1 card\. Question 1 of/);
    await now.redo();
    expect(now.shown()?.card.id).not.toBe(first);
    expect(await db.marks.count()).toBe(1);
    expect(desk.status()).toMatch(/^Done again: /);
  });

  test('is given a day, leaves, and comes back as it was', async () => {
    const { db, desk, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    const before = await db.schedule.get(first);
    await now.setAside({ days: 5 });
    expect(now.shown()?.card.id).not.toBe(first);
    expect(await db.schedule.get(first)).toMatchObject({ queue: 2, due: today(desk.clock()) + 5 });
    await now.undo();
    expect(cardOf(now.shown())).toBe(first);
    expect(await db.schedule.get(first)).toEqual(before);
    expect(desk.status()).toMatch(/^Undone: setting the due day 1 card\./);
  });

  test('is forgotten: new again, its answers still in the log', async () => {
    const { db, desk, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    now.reveal();
    await now.grade('again');
    while (now.shown() && now.shown()?.card.id !== first) {
      now.reveal();
      await now.grade('easy');
    }
    expect(cardOf(now.shown())).toBe(first);
    const answers = await db.reviews.count();
    await now.setAside('forget');
    expect(now.shown()).toBeNull();
    expect((await db.schedule.get(first))?.memory).toMatchObject({ state: { kind: 'new' }, reps: 0 });
    expect(await db.reviews.count()).toBe(answers);
    await now.undo();
    expect((await db.schedule.get(first))?.memory.reps).toBe(1);
    expect(desk.status()).toMatch(/^Undone: forgetting 1 card\./);
  });

  test('is flagged where it stands, with its answer still shown, and the flag goes with undo', async () => {
    const { db, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    now.reveal();
    await now.toggleFlag();
    expect(now.shown()).toMatchObject({ card: { id: first }, flagged: true });
    expect(now.revealed()).toBe(true);
    await now.undo();
    expect(now.shown()?.flagged).toBe(false);
    expect(await db.marks.count()).toBe(0);
  });

  test('that is gone from the library is passed over, with no answer saved and the next one shown', async () => {
    const { db, desk, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    now.reveal();
    done(await decide(db, [first], 'discarded'));
    await now.grade('good');
    expect(cardOf(now.shown())).not.toBe(first);
    expect(await db.reviews.count()).toBe(0);
    expect(desk.warnings()).toEqual([]);
    expect(desk.status()).toMatch(/no longer in the library/);
  });
});

describe('undo in a sitting', () => {
  test('takes back the answer below a suspended card, one act at a time, and not what was before it', async () => {
    const { db, desk, sitting: now } = await sitting();
    const first = cardOf(now.shown());
    now.reveal();
    await now.grade('good');
    await now.setAside('suspend');
    await now.undo();
    expect(await db.reviews.count()).toBe(1);
    await now.undo();
    expect(await db.reviews.count()).toBe(0);
    expect(cardOf(now.shown())).toBe(first);
    expect(now.undoable()).toBe(false);
    const said = desk.status();
    await now.undo();
    expect(desk.status()).toBe(said);
    expect(await db.cards.where('id').anyOf(IDS).count()).toBe(IDS.length);
    expect(await db.schedule.count()).toBeGreaterThan(0);
  });

  test('has nothing to do again after a new act', async () => {
    const { db, sitting: now } = await sitting();
    await now.setAside('suspend');
    await now.undo();
    await now.toggleFlag();
    const marks = await db.marks.toArray();
    await now.redo();
    expect(await db.marks.toArray()).toEqual(marks);
  });
});

test('what makes a leech is the learner’s own preset', async () => {
  const { db, desk, sitting: first } = await sitting();
  done(await writeSetting(db, 'preset', STRICT));
  const card = cardOf(first.shown());
  first.reveal();
  await first.grade('easy');
  const day = today(desk.clock());
  done(await setDue(db, [card], day, day, STRICT));
  const second = await openSitting(desk, { articles: [] });
  while (cardOf(second.shown()) !== card) await second.setAside('bury');
  second.reveal();
  await second.grade('again');
  expect(await db.marks.get(card)).toMatchObject({ leech: 1 });
  expect((await db.marks.get(card))?.suspended).toBeUndefined();
});

test('a leech is set aside where its preset says so', async () => {
  const { db, desk, sitting: first } = await sitting();
  done(await writeSetting(db, 'preset', { ...STRICT, suspendLeeches: true }));
  const card = cardOf(first.shown());
  first.reveal();
  await first.grade('easy');
  const day = today(desk.clock());
  done(await setDue(db, [card], day, day, STRICT));
  const second = await openSitting(desk, { articles: [] });
  while (cardOf(second.shown()) !== card) await second.setAside('bury');
  second.reveal();
  await second.grade('again');
  expect(await db.marks.get(card)).toMatchObject({ leech: 1, suspended: 1 });
});

test('cards buried until today are awake when a queue is built', async () => {
  const { db, desk } = await sitting();
  const day = today(desk.clock());
  const [first] = IDS as [CardId];
  done(await bury(db, [first], day));
  await openSitting(desk, { articles: [] });
  expect(await db.marks.get(first)).toBeUndefined();
});

describe('undo in the library', () => {
  test('takes the last act back wherever it was done, says which, and redo does it again', async () => {
    const { db, desk, sitting: now } = await sitting();
    await now.setAside('suspend');
    const removals = createRemovals(desk);
    await removals.undo();
    expect(desk.status()).toBe('Undone: suspending 1 card.');
    expect(await db.marks.count()).toBe(0);
    await removals.redo();
    expect(desk.status()).toBe('Done again: suspending 1 card.');
    expect(await db.marks.count()).toBe(1);
  });
});

describe('a typed answer', () => {
  async function numberSitting() {
    const { db, desk, sitting: first } = await sitting();
    const id = cardOf(first.shown());
    const quantity = { kind: 'count', value: 43, unit: 'boat', hedge: null };
    await db.cards
      .where('id')
      .equals(id)
      .modify((row) => {
        Object.assign(row.face, { kind: 'number', answer: '43', accepted: [], quantity });
      });
    // Written past the acts: nothing that is held in memory has heard of it.
    letGo(db);
    return { desk, now: await openSitting(desk, { articles: [] }) };
  }

  test('is judged by its meaning, and one key turns the verdict and the proposed grade round', async () => {
    const { desk, now } = await numberSitting();
    now.setTyped('forty-four');
    now.reveal();
    expect(now.given()).toMatchObject({ text: 'forty-four', right: false });
    expect(now.proposed()).toBe('again');
    now.overrule();
    expect(now.given()?.right).toBe(true);
    expect(now.proposed()).toBe('good');
    expect(desk.status()).toBe('Counts as right.');
    now.overrule();
    expect(now.proposed()).toBe('again');
  });

  test('in other words is right; where nothing was typed there is no verdict to turn', async () => {
    const { now } = await numberSitting();
    now.overrule();
    expect(now.given()).toBeNull();
    now.reveal();
    now.overrule();
    expect(now.given()).toBeNull();
    const again = (await numberSitting()).now;
    again.setTyped('forty-three');
    again.reveal();
    expect(again.given()?.right).toBe(true);
  });

  test('to a card that is no number is asked for only by those who want it, and only where it is short', async () => {
    expect((await sitting()).sitting.typable()).toBe(false);
    const { db, desk, sitting: now } = await sitting({ ...DEFAULT_SETTINGS, typing: 'short' });
    expect(now.typable()).toBe(true);
    now.setTyped(`  ${now.shown()?.card.answer.toUpperCase()} `);
    now.reveal();
    expect(now.given()?.right).toBe(true);
    expect(now.proposed()).toBe('good');
    await db.cards.toCollection().modify((row) => {
      Object.assign(row.face, { answer: 'a long answer that nobody could give word for word' });
    });
    letGo(db);
    expect((await openSitting(desk, { articles: [] })).typable()).toBe(false);
  });

  test('that is wrong proposes Again, and an empty field leaves the learner to judge', async () => {
    const { sitting: now } = await sitting({ ...DEFAULT_SETTINGS, typing: 'short' });
    now.setTyped('zebra');
    now.reveal();
    expect(now.given()?.right).toBe(false);
    expect(now.proposed()).toBe('again');
    const { sitting: other } = await sitting({ ...DEFAULT_SETTINGS, typing: 'short' });
    other.setTyped('   ');
    other.reveal();
    expect(other.given()).toBeNull();
    expect(other.proposed()).toBe('good');
  });
});
