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

function cardOf(n) {
  const quote = sentenceOf(n);
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

/** The answer of round `round`, from 0, to card `n`: the last to the first card, then the next round. */
function reviewOf(n, round, first) {
  const at = first - n + INTERVALS.slice(0, round).reduce((sum, days) => sum + days, 0) * DAY;
  const day = Math.floor(at / DAY);
  const [before, after] = [stateAfter(round - 1, day), stateAfter(round, day)];
  return { id: at, card: `card${n}`, day, grade: 'good', before, after, tookMs: 4000 };
}

/**
 * A deck of `size` notes with `answers` reviews each (at most 5), as content/formats/deck-source.ts describes it: each
 * card and review is made when it is asked for. `now` in ms.
 */
export function madeSource(size, answers, now) {
  const ids = Array.from({ length: Math.ceil(size / PER_ARTICLE) }, (_, k) => k);
  const sources = ids.map((k) => [
    `article${k}`,
    { id: `article${k}`, title: `The ${word(k)} of ${k}`, date: null },
  ]);
  const first = now - INTERVALS.slice(0, answers).reduce((sum, days) => sum + days, 0) * DAY;
  return {
    name: 'Bench',
    sources: new Map(sources),
    size,
    cards: function* () {
      for (let n = 0; n < size; n += 1) yield cardOf(n);
    },
    homes: [],
    homeOf: () => undefined,
    memoryOf: (card) => {
      if (answers === 0) return undefined;
      const { id: at, day, after: state } = reviewOf(Number(card.slice(4)), answers - 1, first);
      return { card, state, reps: answers, lapses: 0, lastReview: { at, day } };
    },
    reviews: function* () {
      for (let round = 0; round < answers; round += 1)
        for (let n = size - 1; n >= 0; n -= 1) yield reviewOf(n, round, first);
    },
  };
}
