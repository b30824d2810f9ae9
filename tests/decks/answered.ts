/** The same answers given twice: in this program, and in Anki before its deck came in. */
import type { CardId, Review } from '../../content/deck.js';
import { GRADES } from '../../content/deck.js';
import { logRows } from '../../content/formats/anki-progress.js';
import type { AnkiCollection, AnkiReview } from '../../content/formats/anki-vocabulary.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { type Preview, previewOf } from '../../src-renderer/decks/preview.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import { saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import type { TakenIn } from '../../src-renderer/store/take-in.js';
import { today } from '../../src-renderer/study/day.js';
import { done, later, press } from '../store/library.js';
import { chances } from '../study/students.js';
import { harbours } from './collection.js';

const DAY_MS = 86_400_000;
const LATEST = later(400 * DAY_MS);

/** Takes a collection in, a year after what is answered here. */
export async function takenIn(
  db: Database,
  collection: AnkiCollection,
): Promise<{ preview: Preview; taken: TakenIn }> {
  const plan = await planOf(db, collection, () => undefined);
  const when = { now: LATEST.now, today: today(LATEST) };
  const taken = done(await takePlan(db, plan, 'harbours.apkg', when, () => undefined));
  return { preview: previewOf('harbours.apkg', plan), taken };
}

/** The harbours with nothing answered in them. */
export function unanswered(): AnkiCollection {
  const made = harbours();
  const [begun] = made.cards.filter(({ type }) => type === 'new');
  if (!begun) throw new Error('some card is new');
  const { id: _id, note: _note, place: _place, due: _due, ...state } = begun;
  return { ...made, reviews: [], cards: made.cards.map((card) => ({ ...card, ...state, due: 0 })) };
}

/** Answers the cards of the library here, each time one is due, for so many days; chance is the same each time. */
export async function answerHere(db: Database, days: number, from = 0): Promise<Review[]> {
  const next = chances(7);
  const given: Review[] = [];
  for (let day = from; day < from + days; day += 1) {
    for (const { id } of await db.schedule.toArray()) {
      const clock = later(day * DAY_MS + given.length * 61_000);
      const memory = (await db.schedule.get(id))?.memory;
      if (!memory || (memory.state.kind === 'review' && memory.state.dueDay > today(clock))) continue;
      const { review, memory: after } = press(memory, GRADES[Math.floor(next() * 4)] ?? 'good', clock);
      const hour = new Date(clock.now).getUTCHours();
      done(await saveAnswer(db, { ...review, tookMs: 1000 + (given.length % 50) * 1000 }, after, { hour }));
      given.push({ ...review, tookMs: 1000 + (given.length % 50) * 1000 });
    }
  }
  return given;
}

/** The same collection, these answers having been given in Anki. */
export function answeredThere(collection: AnkiCollection, answers: readonly Review[]): AnkiCollection {
  const guids = new Map(collection.notes.map(({ id, guid }) => [id, guid]));
  const names = collection.cards.map((card) => `note ${guids.get(card.note) ?? ''} ${card.place}` as CardId);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const reviews = [...logRows(answers, numbers)].map(
    (row): AnkiReview => ({
      id: row.id,
      card: collection.cards[row.card]?.id ?? 0,
      button: row.ease,
      interval: row.interval,
      lastInterval: row.lastInterval,
      factor: row.factor,
      tookMs: row.time,
      kind: row.type,
    }),
  );
  const answered = new Set(reviews.map(({ card }) => card));
  const studied = { type: 'review', queue: 'review', due: 600, interval: 9, reps: 3 } as const;
  const cards = collection.cards.map((card) => (answered.has(card.id) ? { ...card, ...studied } : card));
  return { ...collection, cards, reviews };
}
