/** Wrong answers beside a right one: of the same type, from the same article first, and true by nothing that was read. */
import { type Card, type ChoiceCard, cardId, type Evidence } from '../deck.js';
import { spaced } from '../facts/lemma.js';
import { bestHonest, namesFor, valuesFor } from '../forms/choosing.js';
import { type DateStyle, dateStyle, stepsAround } from '../forms/date-style.js';
import { keysOf, meanSame } from '../forms/meaning.js';
import { type NumberStyle, numberStyle, valuesAround } from '../forms/number-style.js';
import { fixedNumber, shuffled } from '../forms/placing.js';
import { choiceFault } from '../forms/rules.js';
import { saysMuch } from '../forms/truth.js';
import type { Value } from '../forms/values.js';
import type { Known, QuizMaterial } from './material.js';
import { namesLike } from './wrong-names.js';

/** Whether neither prompt, cited sentences nor any sentence that was read could make a text right (M4, U1). */
function falseFor(card: Card, known: Known): (option: string) => boolean {
  const shown = spaced([card.prompt, ...card.evidence.map((one: Evidence) => one.quote)].join(' '));
  const keys = keysOf(card.prompt);
  return (option) =>
    !shown.includes(spaced(option)) &&
    ![card.answer, ...card.accepted].some((right) => meanSame(right, option)) &&
    !known.sentencesWith(option).some((sentence) => saysMuch(sentence, keys));
}

function others({ cards, beside }: QuizMaterial, card: Card): readonly string[] {
  const home = card.evidence[0]?.article;
  const near = (one: Card) => one.evidence.some(({ article }) => article === home);
  const all = [...cards, ...beside].filter((one) => one.fact !== card.fact);
  return [...all.filter(near), ...all.filter((one) => !near(one))].map(({ answer }) => answer);
}

type Styled = { readonly value: number; readonly write: (value: number) => string };

/** Values of the same style that were read, the nearest article first, then made ones around the key. */
function valuesBeside(
  key: Styled,
  read: readonly number[],
  made: readonly number[],
  seed: string,
): readonly Value[] {
  const around = shuffled(made, seed, String);
  return [...new Set([...read, ...around])]
    .filter((value) => value !== key.value)
    .map((value) => ({ value, text: key.write(value) }))
    .filter(({ text }) => text !== '');
}

/** What came after the last article was written is no plausible past. */
function lastYear({ articles }: QuizMaterial): number {
  return articles.reduce((last, { article }) => Math.max(last, article.date?.year ?? 0), 0);
}

function datesFor(key: DateStyle, texts: readonly string[], seed: string): readonly Value[] {
  const steps = stepsAround(key);
  const reach = 3 * Math.max(...steps);
  const read = texts.flatMap((text) => {
    const style = dateStyle(text);
    return style?.grain === key.grain && Math.abs(style.value - key.value) <= reach ? [style.value] : [];
  });
  const made = steps.flatMap((step) => [key.value - step, key.value + step]);
  return valuesBeside(key, read, made, seed);
}

/** Below it there are no three honest numbers between half and double. */
const LEAST = 4;

function numbersFor(
  key: NumberStyle,
  answer: string,
  texts: readonly string[],
  seed: string,
): readonly Value[] {
  if (key.value < LEAST || answer.split(' ').length > 4) return [];
  const unit = (text: string) => text.replace(/\d[\d,.]*/, '#');
  const read = texts.flatMap((text) => {
    const style = numberStyle(text);
    const near = style !== null && 2 * style.value >= key.value && style.value <= 2 * key.value;
    return near && unit(text) === unit(answer) ? [style.value] : [];
  });
  const most = /%|percent/.test(answer) && key.value <= 100 ? 100 : Number.POSITIVE_INFINITY;
  return valuesBeside(key, read, valuesAround(key), seed).filter(({ value }) => value <= most);
}

/** A date in a style that nobody can count on in: another number in it would name no day of that week, no such year. */
const DATED =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|(?:1\d|20)\d\d\b(?!,))/i;

function wrongFor(card: Card, material: QuizMaterial, known: Known, seed: string): readonly string[] {
  const { answer } = card;
  const isFalse = falseFor(card, known);
  const honest = ({ text }: { readonly text: string }) => isFalse(text);
  const texts = others(material, card);
  const date = dateStyle(answer);
  if (date) {
    const last = date.grain === 'year' ? lastYear(material) : 0;
    const most = last >= date.value ? last : Number.POSITIVE_INFINITY;
    const values = datesFor(date, texts, seed).filter(({ value }) => value <= most);
    return valuesFor(values.filter(honest), date.value, card);
  }
  const number = DATED.test(answer) ? null : numberStyle(answer);
  if (number) return valuesFor(numbersFor(number, answer, texts, seed).filter(honest), number.value, card);
  return /\d/.test(answer) ? [] : namesFor(bestHonest(namesLike(card, known), honest, seed), card);
}

function placeOf(card: Card, wrong: readonly string[], seed: string): number {
  const value = (text: string) => dateStyle(text)?.value ?? numberStyle(text)?.value ?? null;
  const key = value(card.answer);
  if (key === null) return fixedNumber(`${seed} ${card.id}`) % (wrong.length + 1);
  return wrong.filter((text) => (value(text) ?? key) < key).length;
}

/** The card as a choice; a choice stays as it is. Null where fewer than two honest wrong answers exist or a rule of choices is broken. */
export function asChoice(card: Card, material: QuizMaterial, known: Known, seed: string): ChoiceCard | null {
  if (card.kind === 'choice') return choiceFault(card) === null ? card : null;
  const wrong = wrongFor(card, material, known, seed);
  if (wrong.length < 2) return null;
  const { id: _id, ...face } = card;
  const options = wrong.toSpliced(placeOf(card, wrong, seed), 0, card.answer);
  const made = { ...face, kind: 'choice' as const, id: cardId(card.fact, 'choice', card.prompt), options };
  return choiceFault(made) === null ? made : null;
}
