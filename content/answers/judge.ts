/** Whether a typed answer is right, as tolerant as a fair teacher: case, accents, formats and slips, not meaning. */
import type { Card, Quantity } from '../deck.js';
import { COUNTRIES, PEOPLES } from '../language/words/countries.js';
import { HE_NAMES, SHE_NAMES } from '../language/words/people.js';
import { type Amount, amountsIn, type Beside, figuresOf, sameAmount } from './amount.js';
import { datesIn, sameDate } from './date.js';
import { fold, tokensOf } from './folded.js';
import { letterDifference, type Piece } from './letters.js';
import { answersOf, namesSame } from './names.js';
import { areSlips } from './slip.js';
import { unitAt } from './unit-sizes.js';

/** What judging needs to know of a card. */
export type Asked = {
  readonly prompt: string;
  readonly answer: string;
  readonly accepted: readonly string[];
  /** The sentences it rests on: what they call the answer counts as right. */
  readonly quotes: readonly string[];
  /** Of a typed number, whose unit the prompt shows; else null. */
  readonly quantity: Pick<Quantity, 'value' | 'unit'> | null;
};

export type Verdict = {
  readonly right: boolean;
  /** The accepted answer that lies nearest to what was typed. */
  readonly against: string;
  /** That answer letter by letter beside what was typed; empty where they are the same, or not alike. */
  readonly letters: readonly Piece[];
};

/** A card as its judge sees it. */
export function askedOf(card: Card): Asked {
  const { prompt, answer, accepted, evidence } = card;
  const quantity = card.kind === 'number' ? card.quantity : null;
  return { prompt, answer, accepted, quotes: evidence.map(({ quote }) => quote), quantity };
}

const NAMES: ReadonlySet<string> = new Set(
  [...COUNTRIES, ...PEOPLES.keys(), ...HE_NAMES, ...SHE_NAMES].map((name) => fold(name).join(' ')),
);

const GAP = /_{3,}/;

function besideOf({ prompt, quantity }: Asked): Beside {
  const behind = GAP.test(prompt) ? (prompt.split(GAP)[1] ?? '') : '';
  const unit = unitAt(tokensOf(behind), 0)?.unit ?? '';
  const shown = tokensOf(prompt).flatMap((_, i, tokens) => unitAt(tokens, i)?.unit ?? []);
  const own = quantity === null ? [] : [quantity.unit, ...fold(quantity.unit)];
  return {
    words: new Set([...fold(prompt), ...shown, ...own]),
    unit: quantity === null ? unit : quantity.unit,
  };
}

/** The value of a typed number, as a quantity without words. */
function amountOf({ value, unit }: Pick<Quantity, 'value' | 'unit'>): Amount {
  return { value, high: null, unit, counted: [], hedge: null, digits: figuresOf(value) };
}

function sameNumber(asked: Asked, right: string, typed: string): boolean {
  const given = amountsIn(typed);
  if (given.length === 0) return false;
  const beside = besideOf(asked);
  const wanted = [...amountsIn(right), ...(asked.quantity === null ? [] : [amountOf(asked.quantity)])];
  return wanted.some((one) => given.some((other) => sameAmount(one, other, beside)));
}

function sameDay(asked: Asked, right: string, typed: string): boolean {
  const wanted = datesIn(right);
  const given = wanted.length === 0 ? [] : datesIn(typed);
  const shown = new Set([asked.prompt, ...asked.quotes].join(' ').match(/\d{3,4}/g));
  return wanted.some((one) => given.some((other) => sameDate(one, other, shown)));
}

/** "3:30 pm" and "15:30" as minutes; without "am" or "pm" either half of the day. */
function clockTimes(text: string): readonly number[] {
  const plain = text.toLowerCase().replace(/\./g, '').trim();
  if (/^(?:12 )?(?:noon|midday)$/.test(plain)) return [720];
  if (/^(?:12 )?midnight$/.test(plain)) return [0, 1440];
  const [, hour, minute = '0', half] =
    /^(?:at )?(\d{1,2})(?::(\d{2}))? ?(am|pm|o'?clock)?$/.exec(plain) ?? [];
  if (hour === undefined || (!plain.includes(':') && half === undefined) || Number(hour) > 24) return [];
  const at = Number(hour) * 60 + Number(minute);
  const early = Number(hour) === 12 ? at - 720 : at;
  if (half === 'am') return [early];
  if (half === 'pm') return [early + 720];
  return Number(hour) > 12 ? [at] : [early, early + 720];
}

function sameTime(right: string, typed: string): boolean {
  const given = clockTimes(typed);
  return clockTimes(right).some((time) => given.includes(time));
}

/** Words that are no slip but something else: names, other answers, other words of the card. */
function knownFor(
  asked: Asked,
  answers: readonly string[],
  known: readonly string[],
): (word: string) => boolean {
  const others = new Set([asked.prompt, ...asked.quotes, ...known].flatMap(fold));
  const own = new Set(answers.flatMap(fold));
  return (word) => NAMES.has(word) || (others.has(word) && !own.has(word));
}

function plural(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=\p{L}{3})(?:(?<=[xs]|ch|sh)es|(?<!s)s)$/u, '');
}

/** Letters that a slip may change: not those of numbers, dates and times, whose every figure counts. */
function isWorded(text: string): boolean {
  return amountsIn(text).length === 0 && datesIn(text).length === 0;
}

/** The same in other words, figures or units. */
function meansSame(asked: Asked, right: string, typed: string): boolean {
  if (isSameText(right, typed)) return true;
  const words = fold(typed).join(' ');
  if (words === '') return false;
  if (fold(right).join(' ') === words) return true;
  if (sameDay(asked, right, typed) || sameTime(right, typed) || sameNumber(asked, right, typed)) return true;
  return namesSame(right, typed, asked.quotes);
}

/** The same but for letters. */
function spelledNear(right: string, typed: string, isKnown: (word: string) => boolean): boolean {
  const [a, b] = [fold(right), fold(typed)];
  if (b.length === 0 || !isWorded(right)) return false;
  const last = b.at(-1) ?? '';
  if (plural(a) === plural(b) && (last === a.at(-1) || !NAMES.has(last))) return true;
  return areSlips(a, b, isKnown);
}

function nearest(answers: readonly string[], typed: string): string {
  const shared = (answer: string) =>
    letterDifference(answer, typed).reduce(
      (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
      0,
    );
  return answers.reduce((best, one) => (shared(one) > shared(best) ? one : best), answers[0] ?? '');
}

function isSameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * The verdict on typed words. `known` are other answers that the learner may have met: being one letter away from the
 * right one makes them no slip. Nothing typed is never right.
 */
export function judge(asked: Asked, typed: string, known: readonly string[] = []): Verdict {
  const answers = answersOf(asked.answer, asked.accepted, asked.quotes);
  const isKnown = knownFor(asked, answers, known);
  const words = fold(typed).join(' ');
  const isOther = known.some((other) => fold(other).join(' ') === words);
  const met =
    typed.trim() === ''
      ? undefined
      : (answers.find((answer) => meansSame(asked, answer, typed)) ??
        (isOther ? undefined : answers.find((answer) => spelledNear(answer, typed, isKnown))));
  const against = met ?? nearest(answers, typed);
  const letters = isSameText(against, typed) ? [] : letterDifference(against, typed);
  return { right: met !== undefined, against, letters };
}
