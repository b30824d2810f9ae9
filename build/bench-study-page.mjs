/**
 * What the study measurement does in the page; `study` is the app's own code (see bench-study-engines.mjs). As in Anki,
 * what is timed ends when the learner has what was asked for: an answer with the next card read and the counts known.
 */
import { libraryArticle, libraryCard } from './bench-study-library.mjs';

const NAME = 'bench';
const ROWS_AT_ONCE = 20_000;
const TURNS = 5;
const SEARCHES = 40;
const WORDS = ['harbour', 'council', 'tide', 'engine', 'survey', 'ledger', 'voyage', 'signal'];

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
    const counts = new Map();
    for (const { card, schedule } of made) {
      study.countCard(counts, card, 1);
      study.countScheduled(counts, schedule, 1);
    }
    const { row, text } = libraryArticle(a);
    rows.articles.push(study.withCounts(row, counts.get(row.id)));
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
  await study.writeSetting(db, 'rolloverHour', 4);
  db.close();
  return days.size;
}

/** Milliseconds from an unopened library to its first card. */
export async function cold(study) {
  const begun = performance.now();
  const db = await opened(study);
  const clock = study.machineClock(4);
  const { queue, rules } = await study.queueOf(db, clock, { articles: [] });
  const session = study.startSession(queue, clock, rules);
  const shown = await study.readShown(db, session.current);
  study.leftOf(session);
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

/** The queue of the day, and what the list of articles shows of each. */
async function queue(study, db) {
  const clock = study.machineClock(4);
  const [found] = await Promise.all([
    study.queueOf(db, clock, { articles: [] }),
    study.articleRows(db, clock),
  ]);
  return found;
}

/** No learner presses two keys in less: what goes on behind the screen after the one is done before the other. */
const between = () => new Promise((done) => setTimeout(done, 30));

async function answered(study, db, shown, took) {
  const now = study.machineClock(4);
  const session = study.step(shown, { kind: 'reveal', clock: now });
  // While the learner looks at the answer.
  await study.lookAhead(db, session, now);
  await between();
  const clock = study.machineClock(4);
  const begun = performance.now();
  const next = study.step(session, { kind: 'answer', grade: 'good', tookMs: 4000, clock });
  const { review, memory } = next.answers.at(-1);
  const { article } = session.current;
  const saved = await study.saveAnswer(db, review, memory, { article });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  const keptAt = performance.now();
  await study.readShown(db, next.current);
  study.leftOf(next);
  const shownAt = performance.now();
  took.saved.push(keptAt - begun);
  took.answer.push(shownAt - begun);
  took.next.push(shownAt - keptAt);
  return next;
}

async function sitting(study, db, { answers, undone }, took) {
  const clock = study.machineClock(4);
  const { queue: today, rules } = await queue(study, db);
  let session = study.startSession(today, clock, rules);
  for (let i = 0; i < answers && session.current; i++) session = await answered(study, db, session, took);
  for (let i = 0; i < undone; i++) {
    await between();
    session = await timed(took.undo, async () => {
      const back = await study.undo(db);
      if (!back.ok) throw new Error(JSON.stringify(back.problem));
      const before = study.step(session, { kind: 'undo', clock: study.machineClock(4) });
      await study.readShown(db, before.current);
      return before;
    });
  }
  const untimed = { saved: [], answer: [], next: [] };
  for (let i = 0; i < TURNS && session.current; i++) {
    session = await answered(study, db, session, untimed);
    await timed(took.anew, () => queue(study, db));
  }
}

/** All that the screen of statistics reads and reckons. */
async function statistics(study, db) {
  const today = study.today(study.machineClock(4));
  const rules = await study.readRules(db, today, false);
  const [days, forecast, standings] = await Promise.all([
    study.readDays(db, null),
    study.readForecast(db, today, 365),
    study.readStandings(db, today, rules),
  ]);
  const ground = { today, goal: rules.preset.desiredRetention, days, forecast, standings };
  return [study.chartsOf(ground, 'all'), await study.readCoverage(db, standings)];
}

/** Reading the list of all cards, then finding in it as if each word were typed. */
async function searching(study, db, took) {
  const rows = [];
  await timed(took.list, () => study.readBrowseRows(db, (part) => rows.push(...part)));
  const today = study.today(study.machineClock(4));
  const titles = new Map((await study.allArticles(db)).map(({ id, title }) => [id, title]));
  const about = { today, titleOf: (article) => titles.get(article) ?? '', shelfOf: () => '' };
  for (let k = 0; k < SEARCHES; k++)
    await timed(took.search, async () =>
      study.sorted(study.found(rows, `${WORDS[k % 8]} ${k * 997}`, study.NO_FILTERS, about), 'article'),
    );
  return rows.reduce((letters, { folded }) => letters + folded.length, 0);
}

/** Milliseconds of each thing that a learner waits for; with the second copy where there is a shell that keeps it. */
export async function measure(study, { answers, undone }) {
  const db = await opened(study);
  const names = ['first', 'queue', 'anew', 'saved', 'answer', 'next', 'undo', 'statistics', 'list', 'search'];
  const took = Object.fromEntries(names.map((name) => [name, []]));
  if (globalThis.journal) await study.attachJournal(db, study.journalOn(globalThis.journal));
  await timed(took.first, () => queue(study, db));
  for (let i = 0; i < TURNS; i++) await timed(took.queue, () => queue(study, db));
  await sitting(study, db, { answers, undone }, took);
  for (let i = 0; i < TURNS; i++) await timed(took.statistics, () => statistics(study, db));
  const letters = await searching(study, db, took);
  db.close();
  return { ...took, letters };
}
