/** The rows of a made-up library: cards of which all but one of each article were answered ten times, at growing intervals. */

const INTERVALS = [1, 2, 4, 8, 16, 30, 60, 100, 160];
const SPAN = INTERVALS.reduce((sum, days) => sum + days, 0);
/** The interval after the last answer: the due cards are spread evenly over so many days, today the first. */
const LAST = 305;
const DAY_MS = 86_400_000;
const TEN_O_CLOCK = 36_000_000;
const WORDS = ['harbour', 'council', 'tide', 'engine', 'survey', 'ledger', 'voyage', 'signal'];

const pad = (n) => String(n).padStart(20, '0');
const articleOf = (a) => `a${pad(a)}`;

function stateAfter(answer, day) {
  if (answer < 0) return { kind: 'new' };
  const interval = INTERVALS[answer] ?? LAST;
  return { kind: 'review', dueDay: day + interval, interval, fsrs: { stability: interval, difficulty: 5 } };
}

function reviewsOf(n, card, last) {
  let day = last - SPAN;
  return [0, ...INTERVALS].map((elapsed, k) => {
    const before = stateAfter(k - 1, day);
    day += elapsed;
    const noted = k === 0 ? { hour: 10 } : { hour: 10, elapsed, chance: 0.9 };
    const at = day * DAY_MS + TEN_O_CLOCK + n;
    return { id: at, card, day, grade: 'good', before, after: stateAfter(k, day), tookMs: 4000, noted };
  });
}

/** Card number `n` of article number `a` in all its tables; a fresh one has never been answered. */
export function libraryCard(n, a, fresh) {
  const [id, article, fact] = [`c${pad(n)}`, articleOf(a), `f${pad(n)}`];
  const last = Math.floor(Date.now() / DAY_MS) - 1 - ((a * 37 + (n % 5)) % LAST);
  const state = stateAfter(fresh ? -1 : INTERVALS.length, last);
  const evidence = [{ start: 0, end: 45, article, quote: textOf(a).slice(0, 45) }];
  const prompt = `When was the old ${WORDS[n % 8]} of town ${n} deepened by its council?`;
  const face = { kind: 'question', id, fact, prompt, answer: String(n), accepted: [], evidence };
  const lastReview = fresh ? null : { at: last * DAY_MS + TEN_O_CLOCK + n, day: last };
  const memory = { card: id, state, reps: fresh ? 0 : INTERVALS.length + 1, lapses: 0, lastReview };
  const place = fresh ? { queue: 0, due: n } : { queue: 2, due: state.dueDay };
  return {
    card: { id, article, sources: [article], decision: 'kept', rank: n % 50, edited: false, face },
    schedule: { id, article, fact, ...place, memory },
    reviews: fresh ? [] : reviewsOf(n, id, last),
  };
}

function textOf(a) {
  return `The harbour of town ${a} was deepened in ${1500 + (a % 500)}. `.repeat(40);
}

/** The rows of an article of which nothing is counted yet. */
export function libraryArticle(a) {
  const [id, text] = [articleOf(a), textOf(a)];
  const about = { id, title: `Harbour works of town ${a}`, origin: `town-${a}.txt` };
  const counts = { suggested: 0, kept: 0, discarded: 0, fresh: 0 };
  const spans = {
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    sentences: [{ start: 0, end: 45 }],
  };
  return {
    row: { ...about, addedAt: Date.now() - a * 60_000, words: 400, ...counts },
    text: { id, article: { ...about, text, date: null, ...spans }, summary: [], rejected: [], conflicts: [] },
  };
}
