/** What our statistics say of a history in Anki is what Anki's own say of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { GRADES } from '../../content/deck.js';
import type { AnkiReview } from '../../content/formats/anki-vocabulary.js';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { joined } from '../../content/formats/zip-write.js';
import { readDays } from '../../src-renderer/store/statistics.js';
import {
  buttons,
  byHour,
  effort,
  type Retention,
  trueRetention,
} from '../../src-renderer/study/statistics/figures.js';
import { withoutJudge } from '../content/formats/python.js';
import { takenIn, unanswered } from '../decks/answered.js';
import { newLibrary } from '../store/library.js';
import { chances } from '../study/students.js';
import { type RealAnki, realAnki } from './real-anki.js';

type Graphs = {
  readonly learning: readonly number[];
  readonly young: readonly number[];
  readonly mature: readonly number[];
  /** By hour: recalled, and all. */
  readonly hours: readonly (readonly [number, number])[];
  readonly retention: readonly [number, number, number, number];
  /** Answers and ms by days since the collection was made. */
  readonly days: Readonly<Record<string, readonly [number, number]>>;
  /** When that was, in unix seconds. */
  readonly created: number;
};

const DAY_MS = 86_400_000;
/** Before today: Anki numbers anew what lies in the future. */
const BEGIN = Math.floor(Date.now() / DAY_MS) - 700;
/** Days, and seconds below 0. */
const SHORT = [-60, -600, -86_400, -259_200] as const;
const [FILTERED, MANUAL, RESCHEDULED] = [3, 4, 5];

let folder = '';
let anki: RealAnki = { here: false, reason: 'not looked for' };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-graphs-'));
  anki = realAnki();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of these kinds, in an order that no learner could bring about. */
function rowsOf(kinds: readonly number[], count: number): AnkiReview[] {
  const { cards } = unanswered();
  const next = chances(11);
  const below = (n: number) => Math.floor(next() * n);
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[below(kinds.length)] ?? 0;
    const days = below(60);
    return {
      id: (BEGIN + Math.floor((i * 600) / count)) * DAY_MS + i * 1_234_567,
      card: cards[below(cards.length)]?.id ?? 0,
      button: kind === MANUAL || kind === RESCHEDULED ? 0 : 1 + below(4),
      interval: 1 + below(90),
      lastInterval: next() < 0.3 ? (SHORT[below(4)] ?? 0) : days,
      factor: next() < 0.3 ? 0 : 2500,
      tookMs: 500 + below(20_000),
      kind,
    };
  });
}

async function twice(context: TestContext, reviews: readonly AnkiReview[]) {
  if (!anki.here) return withoutJudge(context, anki.reason);
  const base = unanswered();
  const studied = { type: 'review', queue: 'review', due: 700, interval: 9, reps: 3 } as const;
  const collection = { ...base, cards: base.cards.map((card) => ({ ...card, ...studied })), reviews };
  const file = join(folder, 'graphs.apkg');
  writeFileSync(file, joined(collectionPieces(collection, Date.now(), () => undefined)));
  const db = await newLibrary();
  await takenIn(db, collection);
  return { theirs: anki.run('graphs.py', [file]) as Graphs, ours: await readDays(db, null) };
}

function counted(retention: Retention | null): [number, number] {
  const { answers, share } = retention ?? { answers: 0, share: 0 };
  const passed = Math.round(answers * share);
  return [passed, answers - passed];
}

test('a log in Anki gives the buttons, hours and days that Anki shows', async (context) => {
  const { theirs, ours } = await twice(context, rowsOf([0, 0, 1, 1, 2, MANUAL, RESCHEDULED], 900));
  const pressed = (kinds: readonly ('new' | 'learning' | 'relearning' | 'review')[]) =>
    GRADES.map((_, i) => kinds.reduce((sum, kind) => sum + (buttons(ours, kind)[i] ?? 0), 0));
  expect(pressed(['new', 'learning', 'relearning'])).toEqual(theirs.learning);
  expect(pressed(['review'])).toEqual(theirs.young.map((count, i) => count + (theirs.mature[i] ?? 0)));
  expect(byHour(ours).map((hour) => [counted(hour)[0], hour?.answers ?? 0])).toEqual(theirs.hours);
  const first = Math.floor(theirs.created / 86_400);
  const days = Object.entries(theirs.days).map(([day, [answers, ms]]) => [first + Number(day), answers, ms]);
  expect(
    effort(ours).map(({ day, answers, minutes }) => [day, answers, Math.round(minutes * 60_000)]),
  ).toEqual(days.sort(([a = 0], [b = 0]) => a - b));
});

test('and its true retention, whatever else stands in the log', async (context) => {
  const { theirs, ours } = await twice(context, rowsOf([0, 1, 2, FILTERED, MANUAL, RESCHEDULED], 900));
  const { young, mature } = trueRetention(ours);
  expect([...counted(young), ...counted(mature)]).toEqual(theirs.retention);
});
