/** Triage over a real library: what was decided is taken back and done again, step by step. */
import { expect, test } from 'vitest';
import type { Host } from '../../src-main/contract/host.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { cardsOf, type StoredCard } from '../../src-renderer/store/cards.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { judge, redo, type State, saveEdit, undo } from '../../src-renderer/ui/screens/curate/acts.js';
import { countDecisions } from '../../src-renderer/ui/screens/curate/counts.js';
import { BOTH, done, NOON, newLibrary, RIVER } from '../store/library.js';

async function triage() {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  const desk = createDesk(db, {} as Host, DEFAULT_SETTINGS);
  let cards: readonly StoredCard[] = await cardsOf(db, RIVER.id);
  let cursor = 0;
  const state: State = {
    desk,
    cards: () => cards,
    cursor: () => cursor,
    counts: () => countDecisions(cards),
    moveTo: (index) => {
      cursor = index;
    },
    moveToCard: (id) => {
      cursor = cards.findIndex((card) => card.id === id);
    },
    replace: (changed) => {
      cards = cards.map((card) => changed.find((one) => one.id === card.id) ?? card);
    },
    holds: () => null,
    setHolds: () => undefined,
    steps: [],
    undone: [],
  };
  const stored = async () => (await cardsOf(db, RIVER.id)).map((card) => card.decision);
  return { desk, state, stored };
}

test('what was taken back is done again, and a new act leaves nothing to do again', async () => {
  const { desk, state, stored } = await triage();
  await judge(state, 'kept');
  await judge(state, 'discarded');
  const both = await stored();
  expect(both.slice(0, 2)).toEqual(['kept', 'discarded']);
  await undo(state);
  await undo(state);
  expect(new Set(await stored())).toEqual(new Set(['suggested']));
  await redo(state);
  expect((await stored())[0]).toBe('kept');
  await redo(state);
  expect(await stored()).toEqual(both);
  expect(state.cards().map((card) => card.decision)).toEqual(both);
  expect(desk.status()).toMatch(/^Done again\./);
  await undo(state);
  await judge(state, 'kept');
  const kept = await stored();
  await redo(state);
  expect(await stored()).toEqual(kept);
});

test('a rewording is done again as it was typed, and taken back again', async () => {
  const { state } = await triage();
  const [before] = state.cards();
  await saveEdit(state, { prompt: 'Reworded: _____?', answer: 'so' });
  await undo(state);
  expect(state.cards()[0]).toEqual(before);
  await redo(state);
  expect(state.cards()[0]).toMatchObject({ prompt: 'Reworded: _____?', answer: 'so', edited: true });
  await undo(state);
  expect(state.cards()[0]).toEqual(before);
});
