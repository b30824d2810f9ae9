/**
 * What no library kept in IndexedDB can go below, measured in the same page: bare transactions without any of the app's
 * code, of the same rows in the same stores, and a line of the journal by itself.
 */
const NAME = 'bench-floors';
/** That of bench-study-page.mjs. */
const LIBRARY = 'bench';
const ROUNDS = 60;

const settled = (work) =>
  new Promise((resolve, reject) => {
    work.oncomplete = resolve;
    work.onabort = () => reject(work.error);
  });

const answerTo = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Writes rows, by store, in one transaction that waits for nothing in between; resolves once it is done. */
function written(db, durability, rows) {
  const work = db.transaction(Object.keys(rows), 'readwrite', { durability });
  for (const [store, row] of Object.entries(rows)) work.objectStore(store).put(row);
  const done = settled(work);
  work.commit();
  return done;
}

/** Rows as large as those of an answer, in the stores in which an answer leaves some. */
function answerRows(n) {
  const id = `c${String(n).padStart(20, '0')}`;
  const state = {
    kind: 'review',
    dueDay: 20_000 + n,
    interval: 305,
    fsrs: { stability: 305, difficulty: 5 },
  };
  const review = { id: n, card: id, day: 20_000, grade: 'good', before: state, after: state, tookMs: 4000 };
  const memory = { card: id, state, reps: 11, lapses: 0, lastReview: { at: n, day: 20_000 } };
  const row = { id, article: 'a1', fact: `f${n}`, queue: 2, due: state.dueDay, memory };
  const days = Object.fromEntries(Array.from({ length: 50 }, (_, k) => [20_000 + k, 1]));
  const counts = { suggested: 0, kept: 50, discarded: 0, fresh: 1, days, strengths: { 9: 49 } };
  const back = [{ table: 'reviews', key: n, gone: true }];
  return {
    reviews: { ...review, noted: { hour: 10, elapsed: 305, chance: 0.9 } },
    schedule: row,
    articles: { id: 'a1', title: 'Harbour works', origin: 'town.txt', addedAt: 0, words: 400, ...counts },
    daily: { day: 20_000, article: '', presses: Array(24).fill(n), kinds: Array(24).fill(n) },
    undo: { id: n, act: 'answer', at: n, back, was: { row, day: 20_000 } },
    outbox: { stamp: String(n), line: lineOf(review) },
    meta: { key: 'stamp', value: String(n) },
  };
}

function lineOf(review) {
  const changes = [{ table: 'reviews', key: `${review.id} ${review.card}`, row: review }];
  return JSON.stringify({ v: 1, stamp: String(review.id), act: 'answer', turn: 'done', changes });
}

async function timed(into, work) {
  const begun = performance.now();
  await work();
  into.push(performance.now() - begun);
}

/** Milliseconds of each, turn about; `line` only where there is a shell that keeps a journal. */
export async function floors(study) {
  const opened = await study.openDatabase(NAME);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const db = opened.value.backendDB();
  const took = { one: [], rows: [], oneRelaxed: [], rowsRelaxed: [], read: [], line: [] };
  for (let n = 1; n <= ROUNDS; n++) {
    const rows = answerRows(n);
    const { meta } = rows;
    await timed(took.one, () => written(db, 'strict', { meta }));
    await timed(took.rows, () => written(db, 'strict', rows));
    await timed(took.oneRelaxed, () => written(db, 'relaxed', { meta }));
    await timed(took.rowsRelaxed, () => written(db, 'relaxed', rows));
    await timed(took.read, () => answerTo(db.transaction('meta').objectStore('meta').get('stamp')));
    if (globalThis.journal) await timed(took.line, () => globalThis.journal.append([rows.outbox.line]));
  }
  opened.value.close();
  await answerTo(indexedDB.deleteDatabase(NAME));
  return took;
}

/** Milliseconds from nothing to one row of a library: what opening it costs without any of the app's code. */
export async function coldFloor() {
  const begun = performance.now();
  const db = await answerTo(indexedDB.open(LIBRARY));
  await answerTo(db.transaction('meta').objectStore('meta').get('stamp'));
  const took = performance.now() - begun;
  db.close();
  return [took];
}

/** Milliseconds of one look at what every article has due, as the list shows it, right after opening. */
export async function countsFloor() {
  const db = await answerTo(indexedDB.open(LIBRARY));
  const took = [];
  await timed(took, () => answerTo(db.transaction('articles').objectStore('articles').getAll()));
  db.close();
  return took;
}
