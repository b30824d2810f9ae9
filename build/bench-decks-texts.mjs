/** A made-up deck of any size: cloze and question cards, each with its sentence, and answers at growing intervals. */

const DAY = 86_400_000;
const WORDS =
  'harbour council tide engine survey ledger voyage signal quarry archive bridge lantern orchard parish railway'.split(
    ' ',
  );
const PER_ARTICLE = 50;
const INTERVALS = [1, 3, 8, 21, 55];

const word = (n) => WORDS[n % WORDS.length];

function sentenceOf(n) {
  return `In ${1500 + (n % 500)} the ${word(n)} of ${word(n >> 4)} ${n} was given to the ${word(n >> 8)} by ${n % 97} members of the ${word(n + 3)} society.`;
}

function articleOf(k, sentences) {
  const text = sentences.join(' ');
  return {
    id: `article${k}`,
    title: `The ${word(k)} of ${k}`,
    origin: `${k}.txt`,
    text,
    date: null,
    blocks: [],
    sentences: [],
  };
}

function cardOf(n, quote) {
  const year = String(1500 + (n % 500));
  const face = {
    id: `card${n}`,
    fact: `fact${n}`,
    answer: year,
    accepted: [],
    evidence: [{ article: `article${Math.floor(n / PER_ARTICLE)}`, start: 0, end: quote.length, quote }],
  };
  if (n % 2 === 0) return { ...face, kind: 'cloze', prompt: quote.replace(year, '_____') };
  return {
    ...face,
    kind: 'question',
    prompt: `When was the ${word(n)} of ${word(n >> 4)} ${n} given to the ${word(n >> 8)}?`,
  };
}

function stateAfter(round, day) {
  if (round < 0) return { kind: 'new' };
  const interval = INTERVALS[round];
  return { kind: 'review', dueDay: day + interval, interval, fsrs: { stability: interval, difficulty: 5 } };
}

function reviewsOf(n, count, now) {
  const span = INTERVALS.slice(0, count).reduce((sum, days) => sum + days, 0);
  let at = now - span * DAY - n;
  return Array.from({ length: count }, (_, round) => {
    const day = Math.floor(at / DAY);
    const review = {
      id: at,
      card: `card${n}`,
      day,
      grade: 'good',
      before: stateAfter(round - 1, day),
      after: stateAfter(round, day),
      tookMs: 4000,
    };
    at += INTERVALS[round] * DAY;
    return review;
  });
}

/** A deck of `size` notes with `answers` reviews each (at most 5), as content/deck.ts describes it; `now` in ms. */
export function madeDeck(size, answers, now) {
  const quotes = Array.from({ length: size }, (_, n) => sentenceOf(n));
  const articles = Array.from({ length: Math.ceil(size / PER_ARTICLE) }, (_, k) =>
    articleOf(k, quotes.slice(k * PER_ARTICLE, (k + 1) * PER_ARTICLE)),
  );
  const histories = quotes.map((_, n) => reviewsOf(n, answers, now));
  const memories = histories.flatMap((reviews) => {
    const last = reviews.at(-1);
    return last === undefined
      ? []
      : [
          {
            card: last.card,
            state: last.after,
            reps: reviews.length,
            lapses: 0,
            lastReview: { at: last.id, day: last.day },
          },
        ];
  });
  return {
    name: 'Bench',
    articles,
    cards: quotes.map((quote, n) => cardOf(n, quote)),
    memories,
    reviews: histories.flat(),
  };
}
