/** The rules of good cards (SPEC.md) that hold for any deck, whoever wrote it. */
import type { AnkiCollection } from './anki-vocabulary.js';
import { type PlainCard, plainCard } from './plain-card.js';

export type Finding = {
  /** The id of a rule of SPEC.md. */
  readonly rule: string;
  /** "note abc, card 1", or "the deck". */
  readonly where: string;
  readonly reason: string;
};

const LONGEST_PROMPT = 25;
const LONGEST_ANSWER = 15;
const LIST = 3;
/** So many choices before a habit can be told from chance. */
const FEWEST_CHOICES = 8;
const YES_NO = /^(?:yes|no|true|false|right|wrong|correct|incorrect)\b[.!,]?(?:\s|$)/i;
const OPENS_YES_NO =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\s+\S+(?:\s+\S+)*\?$/i;

function count(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function normal(text: string): string {
  return ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function isTold({ prompt, answer }: PlainCard): boolean {
  const words = normal(answer);
  return words.trim().length >= 3 && normal(prompt).includes(words);
}

function isList({ answer, answerItems }: PlainCard): boolean {
  const commas = answer.split(/[,;]\s+/).length;
  return answerItems >= LIST || (commas >= LIST && count(answer) <= commas * 4);
}

/** What is wrong with a card by itself, rule by rule. */
export function faultsOf(card: PlainCard): { rule: string; reason: string }[] {
  const { prompt, answer, options } = card;
  const [asked, told] = [count(prompt), count(answer)];
  const found: [string, boolean, string][] = [
    ['A1', asked > LONGEST_PROMPT, `the prompt has ${asked} words; ${LONGEST_PROMPT} are plenty`],
    ['A1', told > LONGEST_ANSWER, `the answer has ${told} words; ${LONGEST_ANSWER} are plenty`],
    ['A2', options.length === 0 && isList(card), 'the answer is a list'],
    ['L1', options.length === 0 && isTold(card), 'the answer stands in the prompt'],
    ['U3', YES_NO.test(answer) && count(answer) <= 3, 'the answer is only yes or no'],
    ['U3', OPENS_YES_NO.test(prompt) && !YES_NO.test(answer), 'it asks for yes or no'],
  ];
  return found.filter(([, broken]) => broken).map(([rule, , reason]) => ({ rule, reason }));
}

type Placed = { readonly where: string; readonly card: PlainCard };

function placed({ notes, notetypes, cards }: AnkiCollection): Placed[] {
  const texts = new Map(notes.map((note) => [note.id, note]));
  const types = new Map(notetypes.map((each) => [each.id, each]));
  return cards.flatMap(({ note: id, place }) => {
    const note = texts.get(id);
    const notetype = types.get(note?.notetype ?? 0);
    if (note === undefined || notetype === undefined) return [];
    return [{ where: `note ${note.guid}, card ${place + 1}`, card: plainCard(note, notetype, place) }];
  });
}

/** The same question again: with the same answer once too often, with another one without a right answer. */
function doubles(cards: readonly Placed[]): Finding[] {
  const first = new Map<string, Placed>();
  return cards.flatMap((each) => {
    const prompt = normal(each.card.prompt);
    if (prompt.trim() === '') return [];
    const before = first.get(prompt);
    if (before === undefined) {
      first.set(prompt, each);
      return [];
    }
    const same = normal(before.card.answer) === normal(each.card.answer);
    const reason = same
      ? `it asks the same as ${before.where}`
      : `it asks the same as ${before.where}, with another answer`;
    return [{ rule: same ? 'W5' : 'U1', where: each.where, reason }];
  });
}

/** Whether the right option is the longest more often than chance (two standard deviations) gives. */
function lengthTell(cards: readonly Placed[]): Finding[] {
  const choices = cards.filter(({ card }) =>
    card.options.some((each) => normal(each) === normal(card.answer)),
  );
  if (choices.length < FEWEST_CHOICES) return [];
  let longest = 0;
  let expected = 0;
  let variance = 0;
  for (const { card } of choices) {
    const others = card.options.filter((each) => normal(each) !== normal(card.answer));
    if (others.every((each) => each.length < card.answer.length)) longest += 1;
    const chance = 1 / card.options.length;
    expected += chance;
    variance += chance * (1 - chance);
  }
  if (longest <= expected + 2 * Math.sqrt(variance)) return [];
  const reason = `the right option is the longest in ${longest} of ${choices.length} choices; chance gives ${Math.round(expected)}`;
  return [{ rule: 'M1', where: 'the deck', reason }];
}

/** Every breach found, card by card, then those that only the whole deck shows. */
export function lint(collection: AnkiCollection): Finding[] {
  const cards = placed(collection);
  const single = cards.flatMap(({ where, card }) => faultsOf(card).map((fault) => ({ ...fault, where })));
  return [...single, ...doubles(cards), ...lengthTell(cards)];
}
