/** What the study measurement does in the page; `study` is the store of the app (see bench-study-engines.mjs). */
import { libraryArticle, libraryCard } from './bench-study-library.mjs';

const NAME = 'bench';
const ROWS_AT_ONCE = 20_000;
const TURNS = 5;

async function opened(study) {
  const found = await study.openDatabase(NAME);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
}

function stored(db, table, rows) {
  const write = db.backendDB().transaction(table, 'readwrite', { durability: 'relaxed' });
  for (const row of rows) write.objectStore(table).put(row);
  return new Promise((resolve, reject) => {
    write.oncomplete = resolve;
    write.onerror = () => reject(write.error);
  });
}

/** Fills an empty library with `cards` kept cards, evenly over `articles`; resolves to the number of days that have an answer. */
export async function fill(study, { cards, articles }) {
  const db = await opened(study);
  const rows = { articles: [], texts: [], cards: [], schedule: [], reviews: [] };
  const days = new Map();
  const count = (review) => {
    const day = days.get(review.day) ?? study.emptyTally(review.day, '');
    days.set(review.day, study.withAnswer(day, { review, by: 1 }));
  };
  const flush = async (least) => {
    for (const [table, list] of Object.entries(rows))
      if (list.length > least) await stored(db, table, list.splice(0));
  };
  for (let a = 0; a < articles; a++) {
    const size = cards / articles;
    const made = Array.from({ length: size }, (_, k) => libraryCard(a * size + k, a, k === 0));
    const { row, text } = libraryArticle(a, made);
    rows.articles.push(row);
    rows.texts.push(text);
    for (const { card, schedule, reviews } of made) {
      rows.cards.push(card);
      rows.schedule.push(schedule);
      reviews.forEach(count);
      rows.reviews.push(...reviews);
    }
    await flush(ROWS_AT_ONCE);
  }
  await flush(0);
  await stored(db, 'daily', [...days.values()]);
  db.close();
  return days.size;
}

/** Milliseconds from an unopened library to its first card. */
export async function cold(study) {
  const begun = performance.now();
  const db = await opened(study);
  const clock = study.machineClock(4);
  const rules = await study.readRules(db, study.today(clock));
  const queue = await study.dueQueue(db, clock, { ...rules, limited: false });
  const session = study.startSession(queue, clock, rules);
  const shown = await study.readShown(db, session.current);
  const took = performance.now() - begun;
  db.close();
  return { cold: [took], prompt: shown?.card.prompt ?? null };
}

async function timed(into, work) {
  const begun = performance.now();
  const result = await work();
  into.push(performance.now() - begun);
  return result;
}

async function answering(study, db, first, answers, took) {
  let session = first;
  for (let i = 0; i < answers && session.current; i++) {
    const clock = study.machineClock(4);
    session = study.step(session, { kind: 'reveal', clock });
    await timed(took.answer, async () => {
      session = study.step(session, { kind: 'answer', grade: 'good', tookMs: 4000, clock });
      const { review, memory } = session.answers.at(-1);
      const saved = await study.saveAnswer(db, review, memory);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    });
    await timed(took.next, () => study.readShown(db, session.current));
  }
}

async function statistics(study, db, rules) {
  const today = study.today(study.machineClock(4));
  const standings = await study.readStandings(db, today, rules);
  const rest = [
    study.readDays(db, null),
    study.readForecast(db, today, 365),
    study.readCoverage(db, standings),
  ];
  return Promise.all(rest);
}

/** Milliseconds of building the queue with all counts, of answers, of the next card, of undoing, and of the statistics. */
export async function measure(study, { answers, undone }) {
  const db = await opened(study);
  const took = { queue: [], answer: [], next: [], undo: [], statistics: [] };
  const rules = await study.readRules(db, study.today(study.machineClock(4)));
  const queue = () => study.dueQueue(db, study.machineClock(4), { ...rules, limited: false });
  for (let i = 0; i < TURNS; i++)
    await timed(took.queue, async () => [await queue(), await db.articles.toArray()]);
  await answering(study, db, study.startSession(await queue(), study.machineClock(4), rules), answers, took);
  for (let i = 0; i < undone; i++) await timed(took.undo, () => study.undo(db));
  for (let i = 0; i < TURNS; i++) await timed(took.statistics, () => statistics(study, db, rules));
  db.close();
  return took;
}
