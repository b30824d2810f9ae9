/** A deck with every kind of card, awkward text and a true history, as the tests of the formats need it. */
import { FSRSAlgorithm } from 'ts-fsrs';
import {
  type Article,
  type ArticleId,
  articleId,
  type Card,
  type CardId,
  type CardState,
  cardId,
  type Deck,
  type Evidence,
  type FactId,
  type FsrsMemory,
  factId,
  GAP,
  GRADES,
  type Grade,
  type Memory,
  type Review,
  studyDay,
} from '../../../content/deck.js';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Noon of 20 October 2025 UTC. */
export const NOON = Date.UTC(2025, 9, 20, 12);

function article(title: string, sentences: readonly string[]): Article {
  const text = [title, ...sentences].join('\n');
  const date = { year: 2025, month: 5, day: 3, inferred: false };
  return { id: articleId(text), title, origin: 'sample.txt', text, date, blocks: [], sentences: [] };
}

function evidence({ id, text }: Article, quote: string): Evidence {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`no such quote: ${quote}`);
  return { article: id, quote, start, end: start + quote.length };
}

type Face = { prompt: string; answer: string; evidence: readonly Evidence[] };

function face(kind: Card['kind'], { prompt, answer, evidence: from }: Face) {
  const fact: FactId = factId(
    from[0]?.article ?? ('none' as ArticleId),
    from[0] ?? { start: 0, end: 0 },
    answer,
  );
  return { id: cardId(fact, kind, prompt), fact, prompt, answer, accepted: [], evidence: from };
}

const cloze = (given: Face): Card => ({ ...face('cloze', given), kind: 'cloze' });
const question = (given: Face): Card => ({ ...face('question', given), kind: 'question' });
const choice = (given: Face, options: readonly string[]): Card => ({
  ...face('choice', given),
  kind: 'choice',
  options,
});
const numeric = (given: Face, value: number, unit: string): Card => ({
  ...face('number', given),
  kind: 'number',
  quantity: { kind: 'measure', value, unit, hedge: null },
});

const HARBOUR = article('Harbour & <Ferries>: "the :: report"', [
  'The ferry Lindis carried 412 passengers across the sound in March.',
  'Mayor Ada Quill said: "We {{never}} doubted a = b::c <b>at all</b>."',
  'The pier is 86 metres long.',
]);
const SECOND = article('The pier, again', ['The new pier measures 86 metres, the council wrote.']);

const FERRY = evidence(HARBOUR, 'The ferry Lindis carried 412 passengers across the sound in March.');
const MAYOR = evidence(HARBOUR, 'Mayor Ada Quill said: "We {{never}} doubted a = b::c <b>at all</b>."');
const PIER = evidence(HARBOUR, 'The pier is 86 metres long.');
const AGAIN = evidence(SECOND, 'The new pier measures 86 metres, the council wrote.');

export const CARDS = {
  cloze: cloze({ prompt: `The ferry ${GAP} carried 412 passengers.`, answer: 'Lindis', evidence: [FERRY] }),
  awkward: cloze({
    prompt: `Mayor Ada Quill said: "We {{c2::never}} doubted ${GAP} <b>at all</b>."`,
    answer: 'a = b::c }} & {{d}}',
    evidence: [MAYOR],
  }),
  question: question({
    prompt: '=Who said "we never\ndoubted" & <why>?',
    answer: '-Ada "Quill" [sound:x.mp3]',
    evidence: [MAYOR],
  }),
  number: numeric(
    { prompt: 'How long is the pier, in metres?', answer: '86', evidence: [PIER, AGAIN] },
    86,
    'metre',
  ),
  choice: choice({ prompt: 'When did the ferry carry them?', answer: 'March', evidence: [FERRY] }, [
    'April',
    'March',
    'May',
  ]),
} as const;

export const plainDeck: Deck = {
  name: 'Afterword::Harbour',
  articles: [HARBOUR, SECOND],
  cards: Object.values(CARDS),
  memories: [],
  reviews: [],
};

const algorithm = new FSRSAlgorithm({});

function dayOf(at: number) {
  return studyDay(Math.floor((at - 4 * 60 * MINUTE) / DAY));
}

type Step = { readonly at: number; readonly grade: Grade };

function nextState(state: CardState, { at, grade }: Step, elapsed: number, lapsed: number): CardState {
  const known = state.kind === 'new' ? null : state.fsrs;
  const fsrs: FsrsMemory = algorithm.next_state(known, elapsed, GRADES.indexOf(grade) + 1);
  const interval = Math.max(1, Math.round(fsrs.stability));
  if (grade === 'again' && state.kind === 'review') {
    return { kind: 'relearning', stepsLeft: 1, dueAt: at + 10 * MINUTE, interval: lapsed, fsrs };
  }
  if (state.kind === 'new' && grade !== 'easy') {
    return { kind: 'learning', stepsLeft: 1, dueAt: at + 10 * MINUTE, fsrs };
  }
  return { kind: 'review', dueDay: studyDay(dayOf(at) + interval), interval, fsrs };
}

/** The log of one card answered at these times, and the memory it leads to (days and steps in UTC). */
function study(card: CardId, steps: readonly Step[]): { memory: Memory; reviews: Review[] } {
  const reviews: Review[] = [];
  let state: CardState = { kind: 'new' };
  let lapses = 0;
  for (const step of steps) {
    const day = dayOf(step.at);
    const elapsed = day - (reviews.at(-1)?.day ?? day);
    const after: CardState = nextState(state, step, elapsed, 1);
    if (after.kind === 'relearning' && state.kind === 'review') lapses += 1;
    reviews.push({ id: step.at, card, day, grade: step.grade, before: state, after, tookMs: 4200 });
    state = after;
  }
  const last = reviews.at(-1);
  const lastReview = last === undefined ? null : { at: last.id, day: last.day };
  return { memory: { card, state, reps: reviews.length, lapses, lastReview }, reviews };
}

/** `plainDeck` after some study that ends at `now`: one card in review, one learning, one relearning, two new. */
export function studiedDeck(now: number): Deck {
  const parts = [
    study(CARDS.cloze.id, [
      { at: now - 9 * DAY, grade: 'good' },
      { at: now - 9 * DAY + 10 * MINUTE, grade: 'good' },
      { at: now - 7 * DAY, grade: 'hard' },
      { at: now - 4 * DAY, grade: 'good' },
    ]),
    study(CARDS.question.id, [{ at: now - 5 * MINUTE, grade: 'good' }]),
    study(CARDS.number.id, [
      { at: now - 10 * DAY + 1, grade: 'easy' },
      { at: now - 2 * MINUTE, grade: 'again' },
    ]),
  ];
  return {
    ...plainDeck,
    memories: parts.map(({ memory }) => memory),
    reviews: parts.flatMap(({ reviews }) => reviews),
  };
}
