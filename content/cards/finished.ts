/** The rules of SPEC.md that are checked on finished cards: what the learner will see, against what the articles say. */
import type { Article, Card, ChoiceCard } from '../deck.js';
import { type Fault, fault } from '../wording/draft.js';
import { checkShown, checkShownSpare } from '../wording/rules/finished.js';

type Articles = ReadonlyMap<Article['id'], Article>;

/** The 99% point of chi-square with three degrees of freedom. */
const UNEVEN = 11.34;

function order(option: string): number {
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const year = Number(/\b\d{4}\b/.exec(option)?.[0] ?? Number.NaN);
  const month = months.findIndex((m) => option.toLowerCase().includes(m)) + 1;
  const day = Number(/\b\d{1,2}\b/.exec(option)?.[0] ?? 0);
  const number = Number(option.replace(/[^\d.]/g, '') || Number.NaN);
  return Number.isNaN(year) ? number : year * 10000 + month * 100 + day;
}

/** M2 of one card: options that are all numbers or dates stand in order. */
export function checkSorted({ options }: ChoiceCard): Fault | null {
  const places = options.map(order);
  if (!options.every((o) => /\d/.test(o)) || places.some(Number.isNaN)) return null;
  return places.every((p, i) => i === 0 || (places[i - 1] ?? p) <= p)
    ? null
    : fault('M2', 'numbers or dates out of order');
}

/** M2 of a deck: over its choices the key stands in each of the four places about equally often (chi-square, 1%). */
export function checkPlaces(cards: readonly Card[]): Fault | null {
  const choices = cards.filter((card) => card.kind === 'choice').filter((card) => card.options.length === 4);
  const counts = [0, 1, 2, 3].map((at) => choices.filter((c) => c.options.indexOf(c.answer) === at).length);
  const even = choices.length / 4;
  if (even < 2) return null;
  const chi = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
  return chi > UNEVEN ? fault('M2', `the key stands ${counts.join('/')} times in its places`) : null;
}

function checkExact({ evidence }: Card, articles: Articles): Fault | null {
  const wrong = evidence.some((e) => articles.get(e.article)?.text.slice(e.start, e.end) !== e.quote);
  return wrong ? fault('G2', 'the span is not exact') : null;
}

function shownOf({ prompt, answer, evidence }: Card, articles: Articles): Parameters<typeof checkShown>[0] {
  const cited = evidence.flatMap((e) => articles.get(e.article) ?? []);
  const titles = cited.map((article) => article.title);
  return { prompt, answer, evidence, titles, days: cited.flatMap((article) => article.date ?? []) };
}

/** Rules of a finished card, checked once more on what the learner will see. The first broken one, or null. */
export function checkCard(card: Card, articles: Articles): Fault | null {
  const sorted = card.kind === 'choice' ? checkSorted(card) : null;
  return checkExact(card, articles) ?? sorted ?? checkShown(shownOf(card, articles));
}

/** The same for a spare, which may be a list, a clause or loosely told. */
export function checkSpare(card: Card, articles: Articles): Fault | null {
  return checkExact(card, articles) ?? checkShownSpare(shownOf(card, articles));
}
