/** The rules M1 to M7 of SPEC.md: of single choices, and of the choices of a whole deck. */
import type { Card, ChoiceCard, ClozeCard, QuestionCard } from '../deck.js';
import { cardId, GAP } from '../deck.js';
import { plain, spaced } from '../facts/lemma.js';
import { type Fault, fault } from '../wording/draft.js';
import { dateStyle } from './date-style.js';
import { meanSame } from './meaning.js';
import { numberStyle } from './number-style.js';

/** The 99% point of chi-square with three degrees of freedom. */
const UNEVEN = 11.34;
/** The 99% point of the normal distribution. */
const RARE = 2.33;

function others({ options, answer }: ChoiceCard): readonly string[] {
  return options.filter((option) => option !== answer);
}

/** M1 of one card: the key is shorter than one and a half times the mean of the others. */
export function checkLength(card: ChoiceCard): Fault | null {
  const wrong = others(card);
  const mean = wrong.reduce((sum, o) => sum + o.length, 0) / Math.max(1, wrong.length);
  return card.answer.length < 1.5 * mean ? null : fault('M1', 'the key is half again as long as the others');
}

function isLongest(card: ChoiceCard): boolean {
  return others(card).every((o) => o.length < card.answer.length);
}

/** M1 of a deck: the key is the one longest no more often than chance would have it (binomial, 1%). */
export function checkLongest(cards: readonly Card[]): Fault | null {
  const choices = cards.filter((card) => card.kind === 'choice');
  const expected = choices.reduce((sum, { options }) => sum + 1 / options.length, 0);
  const times = choices.filter(isLongest).length;
  const most = expected + RARE * Math.sqrt(expected * 0.75);
  return choices.length < 8 || times <= most
    ? null
    : fault('M1', `the key is the longest in ${times} of ${choices.length}`);
}

function placeIn(option: string): number {
  return dateStyle(option)?.value ?? numberStyle(option)?.value ?? Number.NaN;
}

/** M2 of one card: options that are all numbers or dates stand in order. */
export function checkSorted({ options }: ChoiceCard): Fault | null {
  const places = options.map(placeIn);
  if (places.some(Number.isNaN)) return null;
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

function unitOf(option: string): string {
  return plain(option)
    .replace(/[\d.,]+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** M3: all options are dates of one grain, or numbers of one unit between half and double of the key, or neither. */
export function checkKind(card: ChoiceCard): Fault | null {
  const grains = new Set(card.options.map((o) => dateStyle(o)?.grain ?? 'none'));
  if (grains.size > 1) return fault('M3', 'dates of different grain');
  if (!grains.has('none')) return null;
  const numbered = card.options.filter((o) => /\d/.test(o)).length;
  if (numbered > 0 && numbered < card.options.length) return fault('M3', 'numbers beside words');
  const key = numbered > 0 ? numberStyle(card.answer)?.value : undefined;
  if (key === undefined) return null;
  if (new Set(card.options.map(unitOf)).size > 1) return fault('M3', 'different units');
  const far = others(card).some((o) => {
    const value = numberStyle(o)?.value ?? key;
    return key > 2 && (2 * value < key || value > 2 * key);
  });
  return far ? fault('M3', 'less than half or more than double') : null;
}

/** M4: no wrong option stands in the prompt or the evidence, and no two options mean the same. */
export function checkFalse(card: ChoiceCard): Fault | null {
  const shown = spaced([card.prompt, ...card.evidence.map((e) => e.quote)].join(' '));
  const seen = others(card).find((o) => shown.includes(spaced(o)));
  if (seen !== undefined) return fault('M4', `“${seen}” stands in the prompt or the evidence`);
  const rivals = (option: string) => [
    ...card.options.filter((o) => o !== option),
    ...(option === card.answer ? [] : card.accepted),
  ];
  const twice = card.options.find((option) => rivals(option).some((other) => meanSame(option, other)));
  return twice === undefined ? null : fault('M4', `“${twice}” means the same as another`);
}

/** M6: three or four options, the key once among them, and no "all of the above". */
export function checkCount({ options, answer }: ChoiceCard): Fault | null {
  if (options.length < 3 || options.length > 4) return fault('M6', `${options.length} options`);
  if (options.filter((o) => o === answer).length !== 1)
    return fault('M6', 'the key is not once among the options');
  const catchAll = options.find((o) => /\b(?:all|none|both|neither) of (?:the above|these|them)\b/i.test(o));
  return catchAll === undefined ? null : fault('M6', `“${catchAll}”`);
}

/** The first broken rule of a choice, or null. */
export function choiceFault(card: ChoiceCard): Fault | null {
  return checkCount(card) ?? checkLength(card) ?? checkSorted(card) ?? checkKind(card) ?? checkFalse(card);
}

/** M7: the recall card of which a choice is a form: the same words without the options. */
export function recallOf(card: ChoiceCard): ClozeCard | QuestionCard {
  const { options: _options, ...face } = card;
  const kind = card.prompt.includes(GAP) ? 'cloze' : 'question';
  return { ...face, kind, id: cardId(card.fact, kind, card.prompt) };
}
