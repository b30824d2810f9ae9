/** M1 to M7 on single choices and on whole decks, each with what it lets pass and what it refuses. */
import { describe, expect, test } from 'vitest';
import { articleId, type ChoiceCard, cardId, factId } from '../../../content/deck.js';
import { placeKeys } from '../../../content/forms/choice.js';
import {
  checkCount,
  checkFalse,
  checkKind,
  checkLength,
  checkLongest,
  checkPlaces,
  checkSorted,
  choiceFault,
  recallOf,
} from '../../../content/forms/rules.js';

const QUOTE = 'Anna Penn sold forty boats to Norway in 1921, after a talk with Karl Berg.';
const article = articleId(QUOTE);
const fact = factId(article, { start: 0, end: QUOTE.length }, 'sold');

function choice(
  answer: string,
  options: readonly string[],
  prompt = 'Anna Penn sold boats to _____.',
): ChoiceCard {
  const evidence = [{ article, start: 0, end: QUOTE.length, quote: QUOTE }];
  return {
    kind: 'choice',
    id: cardId(fact, 'choice', prompt),
    fact,
    prompt,
    answer,
    accepted: [],
    evidence,
    options,
  };
}

describe('M1', () => {
  test('a key half again as long as the others is refused, a shorter one is not', () => {
    expect(checkLength(choice('Norway', ['Sweden', 'Norway', 'Chile', 'Peru']))).toBeNull();
    expect(
      checkLength(choice('Papua New Guinea', ['Fiji', 'Papua New Guinea', 'Samoa', 'Tonga']))?.rule,
    ).toBe('M1');
  });

  test('over a deck the key may be the longest as often as chance has it, not by habit', () => {
    const longest = choice('Norway', ['Chile', 'Norway', 'Peru', 'Fiji']);
    const other = choice('Peru', ['Chile', 'Norway', 'Peru', 'Fiji']);
    const deck = (often: number) => Array.from({ length: 20 }, (_, i) => (i < often ? longest : other));
    expect(checkLongest(deck(5))).toBeNull();
    expect(checkLongest(deck(14))?.rule).toBe('M1');
  });
});

describe('M2', () => {
  test.each([
    ['1921', ['1899', '1921', '1950'], null],
    ['1921', ['1921', '1899', '1950'], 'M2'],
    ['May 2, 1921', ['May 2, 1921', 'June 1, 1921', 'Jan. 3, 1950'], null],
    ['May 2, 1921', ['June 1, 1921', 'May 2, 1921', 'Jan. 3, 1950'], 'M2'],
    ['19th century', ['9th century', '18th century', '19th century'], null],
    ['40 boats', ['30 boats', '40 boats', '1,100 boats'], null],
    ['40 boats', ['40 boats', '30 boats', '50 boats'], 'M2'],
    ['Norway', ['Sweden', 'Norway', 'Chile'], null],
  ])('%s among %j', (answer, options, rule) => {
    expect(checkSorted(choice(answer, options))?.rule ?? null).toBe(rule);
  });

  test('keys go to each place as often, unless the order of values says where', () => {
    const names = ['Chile', 'Norway', 'Peru', 'Fiji'];
    const habit = Array.from({ length: 40 }, (_, i) => choice('Norway', names, `Asked ${i} times of _____.`));
    expect(checkPlaces(habit)?.rule).toBe('M2');
    expect(checkPlaces(placeKeys(habit))).toBeNull();
    const [dated] = placeKeys([choice('19th century', ['18th century', '19th century', '20th century'])]);
    expect(dated?.kind === 'choice' && dated.options).toEqual([
      '18th century',
      '19th century',
      '20th century',
    ]);
  });
});

describe('M3', () => {
  test.each([
    ['1921', ['1899', '1921', '1950'], null],
    ['May 1921', ['1899', 'May 1921', '1950'], 'M3'],
    ['40 boats', ['30 boats', '40 boats', '60 boats'], null],
    ['40 boats', ['30 boats', '40 boats', '60 nets'], 'M3'],
    ['40 boats', ['5 boats', '30 boats', '40 boats'], 'M3'],
    ['40 boats', ['Norway', '30 boats', '40 boats'], 'M3'],
    ['Norway', ['Sweden', 'Norway', 'Chile'], null],
  ])('%s among %j', (answer, options, rule) => {
    expect(checkKind(choice(answer, options))?.rule ?? null).toBe(rule);
  });
});

describe('M4', () => {
  test('no wrong option stands in the prompt or the evidence', () => {
    expect(checkFalse(choice('Norway', ['Sweden', 'Norway', 'Chile']))).toBeNull();
    expect(checkFalse(choice('Anna Penn', ['Anna Penn', 'Karl Berg', 'John Varn']))?.rule).toBe('M4');
  });

  test.each([
    [['Norway', 'U.S.', 'United States']],
    [['Norway', 'Chile', 'Republic of Chile']],
    [['Norway', 'Darien', 'Darién']],
    [['Norway', '43', 'forty-three']],
  ])('no two of %j', (options) => {
    expect(checkFalse(choice('Norway', options))?.rule).toBe('M4');
  });

  test('no wrong option is another accepted form of the key', () => {
    const card = { ...choice('Norway', ['Norway', 'Norge', 'Chile']), accepted: ['Norge'] };
    expect(checkFalse(card)?.rule).toBe('M4');
    expect(
      checkFalse({ ...choice('Norway', ['Norway', 'Sweden', 'Chile']), accepted: ['Norge'] }),
    ).toBeNull();
  });
});

test.each([
  [['Norway', 'Sweden', 'Chile', 'Peru'], null],
  [['Norway', 'Sweden'], 'M6'],
  [['Norway', 'Sweden', 'Chile', 'Peru', 'Fiji'], 'M6'],
  [['Norway', 'Sweden', 'none of the above'], 'M6'],
  [['Sweden', 'Chile', 'Peru'], 'M6'],
])('M6: %j', (options, rule) => {
  expect(checkCount(choice('Norway', options))?.rule ?? null).toBe(rule);
});

test('M7: the recall card of a choice has its words and none of its options', () => {
  const card = choice('Norway', ['Sweden', 'Norway', 'Chile', 'Peru']);
  expect(choiceFault(card)).toBeNull();
  const recall = recallOf(card);
  expect(recall).toMatchObject({ kind: 'cloze', prompt: card.prompt, answer: 'Norway', fact: card.fact });
  expect(recall.id).not.toBe(card.id);
  expect(recall).not.toHaveProperty('options');
  expect(recallOf({ ...card, prompt: 'Who bought the boats?' }).kind).toBe('question');
});
