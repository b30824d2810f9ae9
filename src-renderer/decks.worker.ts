/** The worker that takes decks in: reads, tells what would come, and on a word writes all of it in one go. */
import type { AnkiCollection } from '../content/formats/anki-vocabulary.js';
import type { TextTable } from '../content/formats/csv-read.js';
import type { Problem, Result } from '../content/problem.js';
import { type Plan, planOf } from './decks/plan.js';
import { type Preview, previewOf } from './decks/preview.js';
import { readDeckFile, readTable } from './decks/reading.js';
import { sampleOf, type TableRoles, type TableSample, withRoles } from './decks/table.js';
import { takePlan, type When } from './decks/take.js';
import type { Journal } from './store/journal-port.js';
import { openDatabase } from './store/open.js';
import type { Database } from './store/schema.js';
import type { TakenIn } from './store/take-in.js';

export type DeckAsk =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly when: When }
  /** What the columns of a table are; asked for by 'table'. */
  | { readonly kind: 'roles'; readonly roles: TableRoles }
  | { readonly kind: 'take' }
  /** The journal's answer to 'lines'. */
  | { readonly kind: 'told'; readonly answer: Result<void> }
  /** The answer of the second copy to 'media'. */
  | { readonly kind: 'kept'; readonly answer: Result<string> };

export type DeckTold =
  | { readonly kind: 'table'; readonly sample: TableSample }
  | {
      readonly kind: 'progress';
      readonly stage: 'comparing' | 'writing';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'preview'; readonly preview: Preview }
  /** For the journal. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A picture or a recording for the second copy. */
  | { readonly kind: 'media'; readonly bytes: Uint8Array }
  | { readonly kind: 'taken'; readonly taken: TakenIn }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'crashed'; readonly report: string };

/** Who waits for the journal's answers, which come in the order of the lines. */
const waiting: ((answer: Result<void>) => void)[] = [];

/** As `waiting`, for what is kept beside the journal. */
const keeping: ((answer: Result<string>) => void)[] = [];

/** The journal is the window's: lines go there. */
const THROUGH_THE_WINDOW: Journal = {
  append: (lines) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      tell({ kind: 'lines', lines });
    }),
  noteLife: () => undefined,
  keepMedia: (bytes) =>
    new Promise((resolve) => {
      keeping.push(resolve);
      tell({ kind: 'media', bytes });
    }),
};

let file: { readonly name: string; readonly when: When } | null = null;
let table: TextTable | null = null;
let plan: Plan | null = null;
let database: Database | null = null;

function tell(message: DeckTold): void {
  self.postMessage(message);
}

async function library(): Promise<Database | null> {
  if (database) return database;
  const opened = await openDatabase();
  if (!opened.ok) {
    tell({ kind: 'refused', problem: opened.problem });
    return null;
  }
  opened.value.journal = THROUGH_THE_WINDOW;
  database = opened.value;
  return database;
}

async function prepare(name: string, collection: AnkiCollection): Promise<void> {
  const db = await library();
  if (db === null) return;
  const total = collection.notes.length;
  plan = await planOf(db, collection, (done) => tell({ kind: 'progress', stage: 'comparing', done, total }));
  tell({ kind: 'preview', preview: previewOf(name, plan) });
}

async function read({ name, bytes, when }: Extract<DeckAsk, { kind: 'read' }>): Promise<void> {
  file = { name, when };
  const made = readDeckFile(name, bytes, when.now);
  if (!made.ok) return tell({ kind: 'refused', problem: made.problem });
  if (made.value.kind === 'collection') return prepare(name, made.value.collection);
  table = made.value.table;
  tell({ kind: 'table', sample: sampleOf(table) });
}

async function take(): Promise<void> {
  const db = await library();
  if (db === null || plan === null || file === null) return;
  const total = plan.standing.size;
  const progress = (done: number) => tell({ kind: 'progress', stage: 'writing', done, total });
  const taken = await takePlan(db, plan, file.name, file.when, progress);
  tell(taken.ok ? { kind: 'taken', taken: taken.value } : { kind: 'refused', problem: taken.problem });
}

async function answer(ask: DeckAsk): Promise<void> {
  try {
    if (ask.kind === 'read') await read(ask);
    else if (ask.kind === 'take') await take();
    else if (ask.kind === 'told') waiting.shift()?.(ask.answer);
    else if (ask.kind === 'kept') keeping.shift()?.(ask.answer);
    else if (table && file) await prepare(file.name, readTable(withRoles(table, ask.roles), file.when.now));
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'crashed', report });
  }
}

self.addEventListener('message', (event: MessageEvent<DeckAsk>) => void answer(event.data));
