/** The rules of SPEC.md that are checked on finished cards: what the learner will see, against what the articles say. */
import { type Article, type Card, type ChoiceCard, GAP } from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import { wordValue } from '../language/6-numbers.js';
import { MOST_WORDS } from '../wording/cut.js';
import { type Fault, fault } from '../wording/draft.js';
import { checkLeak } from '../wording/rules/leak.js';

type Articles = ReadonlyMap<Article['id'], Article>;

/** Words that a question brings along. */
const ASKING = /^(?:in|on|who|which|what|when|where|how|by|as|the|a|an|at)$/;
/** The 99% point of chi-square with three degrees of freedom. */
const UNEVEN = 11.34;

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
}

const WORD = /\d[\d.,]*\d|[\p{L}\p{M}\p{N}’'-]+/gu;

function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((w) => [plain(w), ...w.split(/[-’']/).map(plain)]);
}

/** G3: no number, date or name that the evidence, the titles and the datelines lack; what stands in brackets is marked. */
export function checkNothingNew(card: Card, articles: Articles): Fault | null {
  const cited = card.evidence.flatMap((e) => articles.get(e.article) ?? []);
  const sources = [
    ...card.evidence.map((e) => e.quote),
    ...cited.map((a) => a.title),
    ...cited.map((a) => (a.date === null ? '' : writeDate(a.date))),
  ];
  const known = new Set(sources.flatMap(wordsIn));
  const values = new Set([...known].map((w) => wordValue(w)).filter((v) => v !== null));
  const shown = `${card.prompt.replace(/\[[^\]]*\]/g, ' ')} ${card.answer}`;
  for (const [word] of shown.matchAll(WORD)) {
    const one = plain(word);
    if (!/^[\p{Lu}\d]/u.test(word)) continue;
    const parts = word.split(/[-’']/).map(plain);
    if (ASKING.test(one) || known.has(one) || parts.every((w) => known.has(w))) continue;
    if (!values.has(Number(one))) return fault('G3', `no source says “${word}”`);
  }
  return null;
}

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

/** Rules of a finished card, checked once more on what the learner will see. The first broken one, or null. */
export function checkCard(card: Card, articles: Articles): Fault | null {
  for (const e of card.evidence) {
    if (articles.get(e.article)?.text.slice(e.start, e.end) !== e.quote)
      return fault('G2', 'the span is not exact');
  }
  const gaps = card.prompt.split(GAP).length - 1;
  if (card.kind === 'cloze' && gaps !== 1) return fault('A1', `${gaps} gaps`);
  if (card.prompt.split(/\s+/).length > MOST_WORDS + 2) return fault('A1', 'too long');
  const quoted = card.evidence.map((e) => e.quote.replace(/\s+/g, ' ')).join(' ');
  if (!quoted.includes(card.answer.replace(/\s+/g, ' ')))
    return fault('G1', 'the answer is not in the evidence');
  if (/["“”]/.test(card.prompt) && (card.prompt.match(/["“”]/g)?.length ?? 0) % 2 === 1)
    return fault('G7', 'a quotation cut in two');
  const sorted = card.kind === 'choice' ? checkSorted(card) : null;
  return sorted ?? checkNothingNew(card, articles) ?? checkLeak(card.prompt, card.answer);
}
