/** A quiz out of cards and tables: mixed kinds, each fact once, the same quiz from the same seed. */

import { askedOf } from '../answers/judge.js';
import type { Card, CardId, ChoiceCard, Evidence } from '../deck.js';
import { spaced } from '../facts/lemma.js';
import { dateMatch, type MatchQuiz, roleMatch } from '../forms/match.js';
import { orderQuiz } from '../forms/order.js';
import { fixedNumber, shuffled } from '../forms/placing.js';
import { recallOf } from '../forms/rules.js';
import { trueFalseOf } from '../forms/true-false.js';
import type { MatchItem, OrderItem, QuizItem, QuizKind } from './item.js';
import { type Known, knownOf, type QuizMaterial } from './material.js';
import { asChoice } from './wrong-answers.js';

export type QuizWish = {
  readonly kinds: readonly QuizKind[];
  /** How many items at most. */
  readonly length: number;
};

/** Longer answers are a chore to type. */
const LONGEST_TYPED = 40;
const MOST_TYPED_WORDS = 4;
/** One in so many items may be a match, and one an order: they take longer. */
const RARE = 5;

function isTypable({ answer }: Card): boolean {
  return answer.length <= LONGEST_TYPED && answer.split(/\s+/).length <= MOST_TYPED_WORDS;
}

type Maker = {
  readonly material: QuizMaterial;
  readonly seed: string;
  /** The card as a choice, worked out once. */
  readonly choice: (card: Card) => ChoiceCard | null;
};

function makerOf(material: QuizMaterial, seed: string): Maker {
  const known: Known = knownOf(material);
  const made = new Map<CardId, ChoiceCard | null>();
  const choice = (card: Card) => {
    const before = made.get(card.id);
    if (before !== undefined) return before;
    const now = asChoice(card, material, known, seed);
    made.set(card.id, now);
    return now;
  };
  return { material, seed, choice };
}

function itemOf(given: Card, kind: QuizKind, { seed, choice: choiceOf }: Maker): QuizItem | null {
  const card =
    given.kind === 'choice' && kind !== 'choice' && kind !== 'true or false' ? recallOf(given) : given;
  const { prompt, answer, evidence } = card;
  const common = { id: `${kind} ${given.id}`, cards: [given.id], evidence };
  switch (kind) {
    case 'question':
    case 'cloze':
      return card.kind === kind ? { ...common, kind, prompt, answer } : null;
    case 'typed':
      return isTypable(card) || card.kind === 'number'
        ? { ...common, kind, prompt, answer, asked: askedOf(card) }
        : null;
    case 'choice': {
      const choice = choiceOf(given);
      return choice && { ...common, kind, prompt, answer, options: choice.options };
    }
    case 'true or false': {
      const choice = choiceOf(given);
      const isTrue = fixedNumber(`true ${seed} ${given.id}`) % 2 === 0;
      const made = choice && trueFalseOf(choice, isTrue);
      return made && { ...common, kind, statement: made.statement, isTrue, answer };
    }
    default:
      return null;
  }
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

/** The cards that rest on the same sentences. */
function cardsOn({ cards }: QuizMaterial, evidence: readonly Evidence[]): readonly CardId[] {
  return cards
    .filter((card) => card.evidence.some((own) => evidence.some((one) => overlaps(own, one))))
    .map(({ id }) => id);
}

function matchItem(quiz: MatchQuiz | null, material: QuizMaterial): readonly MatchItem[] {
  if (quiz === null) return [];
  const lefts = quiz.pairs.map(({ left }) => left);
  const evidence = quiz.pairs.flatMap((pair) => pair.evidence.slice(0, 1));
  const id = `match ${lefts.join('\n')}\n${quiz.rights.join('\n')}`;
  const { rights, solution } = quiz;
  return [{ kind: 'match', id, lefts, rights, solution, evidence, cards: cardsOn(material, evidence) }];
}

/** Matches and orders of each article, in the order of the seed; of one article no two that tell each other. */
function wholes(kind: 'match' | 'order', { material, seed }: Maker): readonly QuizItem[] {
  const articles = shuffled(material.articles, seed, ({ article }) => article.id);
  return articles.flatMap(({ article, tables }): readonly QuizItem[] => {
    if (tables === null) return [];
    const byDates = fixedNumber(`dates ${seed} ${article.id}`) % 2 === 0;
    if (kind === 'match') {
      const [first, second] = byDates ? [dateMatch, null] : [null, dateMatch];
      const made =
        first?.(tables.timeline) ?? roleMatch(tables.whoIsWho) ?? second?.(tables.timeline) ?? null;
      return matchItem(made, material);
    }
    const quiz = orderQuiz(tables.timeline);
    if (quiz === null) return [];
    const evidence = quiz.events.flatMap((event) => event.evidence.slice(0, 1));
    const id = `order ${quiz.events.map(({ text }) => text).join('\n')}`;
    const { events, solution } = quiz;
    return [
      {
        kind: 'order',
        id,
        events,
        solution,
        evidence,
        cards: cardsOn(material, evidence),
      } satisfies OrderItem,
    ];
  });
}

/** Each fact once, by chance through the cards it has. */
function facts({ cards }: QuizMaterial, seed: string): readonly (readonly Card[])[] {
  const byFact = new Map<string, Card[]>();
  for (const card of shuffled(cards, seed, ({ id }) => id)) {
    const known = byFact.get(card.fact);
    if (known) known.push(card);
    else byFact.set(card.fact, [card]);
  }
  return [...byFact.values()];
}

function shownBy(item: QuizItem): string {
  if (item.kind === 'true or false') return item.statement;
  if (item.kind === 'match') return [...item.lefts, ...item.rights].join('. ');
  return item.kind === 'order' ? item.events.map(({ text }) => text).join('. ') : item.prompt;
}

function answerIn(item: QuizItem): string {
  return 'answer' in item ? spaced(item.answer) : '';
}

/** L3: whether one item gives away the other. */
function tells(a: QuizItem, b: QuizItem): boolean {
  const [x, y] = [answerIn(a), answerIn(b)];
  return (x.length > 5 && spaced(shownBy(b)).includes(x)) || (y.length > 5 && spaced(shownBy(a)).includes(y));
}

type Counts = Map<QuizKind, number>;

/** The kinds wanted, what was used least first, equal ones by chance. */
function kindsFor(wish: QuizWish, used: Counts, seed: string): readonly QuizKind[] {
  return shuffled(wish.kinds, seed, String).toSorted((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0));
}

function firstItem(cards: readonly Card[], kinds: readonly QuizKind[], maker: Maker): QuizItem | null {
  for (const kind of kinds)
    for (const card of cards) {
      const item = itemOf(card, kind, maker);
      if (item !== null) return item;
    }
  return null;
}

function singles(
  maker: Maker,
  wish: QuizWish,
  room: number,
  before: readonly QuizItem[],
): readonly QuizItem[] {
  const used: Counts = new Map();
  const chosen: QuizItem[] = [];
  const left: QuizItem[] = [];
  for (const cards of facts(maker.material, maker.seed)) {
    if (chosen.length === room) break;
    const item = firstItem(cards, kindsFor(wish, used, `${maker.seed} ${cards[0]?.fact}`), maker);
    if (item === null) continue;
    if ([...before, ...chosen].some((other) => tells(item, other))) left.push(item);
    else {
      chosen.push(item);
      used.set(item.kind, (used.get(item.kind) ?? 0) + 1);
    }
  }
  return [...chosen, ...left.slice(0, room - chosen.length)];
}

/**
 * The quiz of a seed: as long as was wished, or as there is material for. No fact is asked twice, and none by another's
 * words unless nothing else is left; matches and orders come last.
 */
export function makeQuiz(material: QuizMaterial, wish: QuizWish, seed: string): readonly QuizItem[] {
  const maker = makerOf(material, seed);
  const rest = wish.kinds.some((kind) => kind !== 'match' && kind !== 'order');
  const most = rest ? Math.max(1, Math.floor(wish.length / RARE)) : wish.length;
  const long = (['match', 'order'] as const)
    .filter((kind) => wish.kinds.includes(kind))
    .flatMap((kind) => wholes(kind, maker).slice(0, most))
    .slice(0, wish.length);
  const short = singles(maker, wish, wish.length - long.length, long);
  return [...short, ...long];
}
