/** The optimizer learns from answers in Anki what it would have learnt from the same answers here. */
import { expect, test } from 'vitest';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { readHistories } from '../../src-renderer/store/forecasts.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { today } from '../../src-renderer/study/day.js';
import { done, later, newLibrary, press } from '../store/library.js';
import { answeredThere, answerHere, takenIn, unanswered } from './answered.js';

/** The histories of each card, in an order that no table decides. */
async function items(db: Database, chosen: (article: string) => boolean = () => true): Promise<string[]> {
  const { starts, day, elapsed, grade } = await readHistories(db, chosen);
  const rows = [...day].map((one, i) => [one, elapsed[i], grade[i]]);
  const cards = Array.from({ length: starts.length - 1 }, (_, i) => rows.slice(starts[i], starts[i + 1]));
  return cards.map((card) => JSON.stringify(card)).sort();
}

async function twice(days: number) {
  const here = await newLibrary();
  await takenIn(here, unanswered());
  const answers = await answerHere(here, days);
  const there = await newLibrary();
  const collection = answeredThere(unanswered(), answers);
  await takenIn(there, collection);
  return { here, there, collection };
}

test('answers in Anki give the optimizer what the same answers here do', async () => {
  const { here, there } = await twice(120);
  expect((await items(here)).length).toBeGreaterThan(3);
  expect(await items(there)).toEqual(await items(here));
  expect(await items(there, () => false)).toEqual([]);
});

test('answers here go on where those in Anki ended', async () => {
  const { there } = await twice(60);
  const before = await items(there);
  const [row] = (await there.schedule.toArray()).filter(({ memory }) => memory.state.kind === 'review');
  if (!row) throw new Error('a card is in review');
  const clock = later(200 * 86_400_000);
  const { review, memory } = press(row.memory, 'good', clock);
  done(await saveAnswer(there, review, memory));
  const after = await items(there);
  const [grown] = after.filter((card) => !before.includes(card));
  const rows: number[][] = JSON.parse(grown ?? '[]');
  expect(after.length).toBe(before.length);
  expect(rows.at(-1)?.slice(0, 1)).toEqual([today(clock)]);
  expect(rows.at(-1)?.[1]).toBeGreaterThan(100);
});

test('a card of which nobody knows how it was learnt teaches nothing, not even by answers here', async () => {
  const made = unanswered();
  const [card] = made.cards;
  if (!card) throw new Error('it has cards');
  const row = { button: 3, interval: 12, lastInterval: 5, factor: 550, tookMs: 4200, kind: 1 };
  const studied = { type: 'review', queue: 'review', due: 500, interval: 12, reps: 3 } as const;
  const collection: AnkiCollection = {
    ...made,
    cards: made.cards.map((one) => (one.id === card.id ? { ...one, ...studied } : one)),
    reviews: [{ id: 20_400 * 86_400_000, card: card.id, ...row }],
  };
  const db = await newLibrary();
  await takenIn(db, collection);
  const [begun] = (await db.schedule.toArray()).filter(({ memory }) => memory.state.kind === 'review');
  if (!begun) throw new Error('it is in review');
  const { review, memory } = press(begun.memory, 'good', later(0));
  done(await saveAnswer(db, review, memory));
  expect(await items(db)).toEqual([]);
});
