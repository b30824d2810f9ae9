/** A made-up library for the store's tests: two articles that share a fact, and answers to their cards. */
import 'fake-indexeddb/auto';
import type { Conversion } from '../../content/conversion.js';
import type { Article, CardId, Grade, Memory, Review } from '../../content/deck.js';
import { articleId, type Card, cardId, type Evidence, type Fact, factId, GAP } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { openDatabase } from '../../src-renderer/store/open.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { type Clock, today } from '../../src-renderer/study/day.js';
import { remember } from '../../src-renderer/study/memory.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { outcomes } from '../../src-renderer/study/schedule.js';

/** The value, or the problem thrown: a test that expects success names the problem when it fails. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

let opened = 0;

/** A library of its own for each test. */
export async function newLibrary(): Promise<Database> {
  opened += 1;
  return done(await openDatabase(`library ${opened}`));
}

/**
 * What a library knows of its own acts; an act taken back leaves its trace here, and only here. What lies in packs is
 * seen in the tables that it is of.
 */
const OF_ITSELF = ['undo', 'outbox', 'meta', 'packs'];

/** Every row of every table that a learner would miss, to compare a library with itself. */
export async function everything(db: Database): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    db.tables
      .filter((table) => !OF_ITSELF.includes(table.name))
      .map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}

/** An article of the given sentences. */
function article(title: string, ...sentences: string[]): Article {
  const text = [title, ...sentences].join('\n');
  const starts = sentences.map((sentence) => text.indexOf(sentence));
  const spans = sentences.map((sentence, i) => ({
    start: starts[i] ?? 0,
    end: (starts[i] ?? 0) + sentence.length,
  }));
  const blocks = spans.map((span) => ({ ...span, kind: 'paragraph' as const }));
  return { id: articleId(text), title, origin: `${title}.txt`, text, date: null, blocks, sentences: spans };
}

/** Where an article says something. */
function evidence(from: Article, quote: string): Evidence {
  const start = from.text.indexOf(quote);
  return { article: from.id, start, end: start + quote.length, quote };
}

const NO_SLOTS = {
  who: null,
  relation: null,
  what: null,
  number: null,
  when: null,
  where: null,
  saidBy: null,
};

/** A fact with the evidence it rests on; the first names it. */
function fact(...carried: [Evidence, ...Evidence[]]): Fact {
  const [first] = carried;
  return {
    id: factId(first.article, first, first.quote),
    slots: { ...NO_SLOTS, status: 'asserted' },
    evidence: carried,
  };
}

/** Two cards on a fact: a gap and a question. */
function cardsOn(about: Fact, answer: string): Card[] {
  const prompt = (about.evidence[0]?.quote ?? '').replace(answer, GAP);
  const face = { fact: about.id, answer, accepted: [], evidence: about.evidence };
  return [
    { ...face, id: cardId(about.id, 'cloze', prompt), kind: 'cloze', prompt },
    { ...face, id: cardId(about.id, 'question', 'What?'), kind: 'question', prompt: 'What?' },
  ];
}

export const RIVER = article('River', 'The Alder is 90 km long.', 'Its mouth lies at Wick.');
export const PORT = article('Port', 'Wick lies at the mouth of the Alder.', 'Wick has two piers.');

const LENGTH = fact(evidence(RIVER, 'The Alder is 90 km long.'));
const MOUTH = fact(
  evidence(RIVER, 'Its mouth lies at Wick.'),
  evidence(PORT, 'Wick lies at the mouth of the Alder.'),
);
const PIERS = fact(evidence(PORT, 'Wick has two piers.'));

/** What the pipeline would make of articles with these facts. */
function conversion(articles: Article[], facts: Fact[], cards: Card[]): Conversion {
  const summaries = { one: [], three: [], points: [], merged: [] };
  const tables = { whoIsWho: [], timeline: [], numbers: [] };
  const proposed = cards.length;
  return { articles, facts, cards, proposed, summary: [], summaries, tables, conflicts: [], rejected: [] };
}

/** Both articles at once: the river's length, the shared mouth, the port's piers; six cards. */
export const BOTH = conversion(
  [RIVER, PORT],
  [LENGTH, MOUTH, PIERS],
  [...cardsOn(LENGTH, '90 km'), ...cardsOn(MOUTH, 'Wick'), ...cardsOn(PIERS, 'two')],
);

/** The river alone. */
export const RIVER_ALONE = conversion(
  [RIVER],
  [LENGTH, fact(evidence(RIVER, 'Its mouth lies at Wick.'))],
  [...cardsOn(LENGTH, '90 km'), ...cardsOn(fact(evidence(RIVER, 'Its mouth lies at Wick.')), 'Wick')],
);

export const NOON: Clock = { now: Date.UTC(2026, 2, 10, 12), utcOffsetMinutes: () => 0, rolloverHour: 4 };

/** The same clock some time after. */
export function later(ms: number): Clock {
  return { ...NOON, now: NOON.now + ms };
}

/** What a press of a button hands to the store. */
export function press(memory: Memory, grade: Grade, clock: Clock): { review: Review; memory: Memory } {
  const review: Review = {
    id: clock.now,
    card: memory.card,
    day: today(clock),
    grade,
    before: memory.state,
    after: outcomes(memory, clock, DEFAULT_PRESET)[grade],
    tookMs: 4000,
  };
  return { review, memory: remember(memory, review) };
}

/** The ids of a conversion's cards, best first. */
export function cardIds(made: Conversion): CardId[] {
  return made.cards.map((card) => card.id);
}
