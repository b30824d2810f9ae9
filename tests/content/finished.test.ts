/** What is checked on a finished card: exact spans (G2), options in order and keys spread (M2). */
import { describe, expect, test } from 'vitest';
import { checkCard } from '../../content/cards/finished.js';
import { type Article, type ChoiceCard, cardId, factId } from '../../content/deck.js';
import { placeKeys } from '../../content/forms/choice.js';
import { checkPlaces, checkSorted } from '../../content/forms/rules.js';
import { readPasted } from '../../content/read/read.js';

const TEXT = 'Anna Penn sold forty boats to Norway’s navy in 1921. Karl Berg bought 2,500 of them later.';

function source(): Article {
  const read = readPasted(TEXT);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

const article = source();
const articles = new Map([[article.id, article]]);
const quote = article.text.slice(0, article.text.indexOf('1921.') + 5);
const fact = factId(article.id, { start: 0, end: quote.length }, 'said');

function choice(prompt: string, answer: string, options: readonly string[] = []): ChoiceCard {
  const evidence = [{ article: article.id, start: 0, end: quote.length, quote }];
  const id = cardId(fact, 'choice', prompt);
  return { kind: 'choice', id, fact, prompt, answer, accepted: [], evidence, options };
}

test('a card is checked against the very words of its article', () => {
  const card = choice('In _____, Anna Penn sold forty boats to Norway.', '1921', ['1899', '1921', '1950']);
  expect(checkCard(card, articles)).toBeNull();
  const moved = { ...card, evidence: card.evidence.map((e) => ({ ...e, start: 1 })) };
  expect(checkCard(moved, articles)?.rule).toBe('G2');
  expect(
    checkCard({ ...card, prompt: 'In _____, Anna Penn sold forty boats to Sweden.' }, articles)?.rule,
  ).toBe('G3');
});

describe('options', () => {
  test('dates and numbers stand in order', () => {
    expect(checkSorted(choice('', '1921', ['1899', '1921', '1950', '1960']))).toBeNull();
    expect(
      checkSorted(choice('', 'May 2, 1921', ['May 2, 1921', 'June 1, 1921', 'Jan. 3, 1950'])),
    ).toBeNull();
    expect(checkSorted(choice('', 'Norway', ['Sweden', 'Norway', 'Chile']))).toBeNull();
    expect(checkSorted(choice('', '1921', ['1950', '1921', '1960']))?.rule).toBe('M2');
    expect(checkSorted(choice('', 'May 2, 1921', ['June 1, 1921', 'May 2, 1921']))?.rule).toBe('M2');
  });

  test('a key that keeps to one place is found, one that moves is not', () => {
    const names = ['Chile', 'Norway', 'Peru', 'Sweden'];
    const habit = Array.from({ length: 12 }, () => choice('', 'Norway', names));
    const spread = Array.from({ length: 12 }, (_, i) => choice('', names[i % 4] ?? '', names));
    expect(checkPlaces(habit)?.rule).toBe('M2');
    expect(checkPlaces(spread)).toBeNull();
  });

  test('the deck spreads a key that its cards had in one place, and keeps dates in order', () => {
    const names = ['Chile', 'Norway', 'Peru', 'Sweden'];
    const habit = Array.from({ length: 12 }, (_, i) => choice(`Asked ${i} times`, 'Norway', names));
    expect(checkPlaces(placeKeys(habit))).toBeNull();
    const [dated] = placeKeys([choice('', '1921', ['1899', '1921', '1950'])]);
    expect(dated?.kind === 'choice' && dated.options).toEqual(['1899', '1921', '1950']);
  });
});

test('a short form that its article spells out is spelled out on the card, or refused', () => {
  const read = readPasted(
    'The Harbour Rescue League (HRL) was founded in 1921. The HRL bought forty boats from Norway.',
  );
  if (!read.ok) throw new Error(read.problem.kind);
  const { value } = read;
  const start = value.text.indexOf('The HRL');
  const told = value.text.slice(start);
  const asks = (prompt: string, answer: string) =>
    checkCard(
      {
        ...choice(prompt, answer),
        kind: 'cloze',
        evidence: [{ article: value.id, start, end: value.text.length, quote: told }],
      },
      new Map([[value.id, value]]),
    )?.rule;
  expect(asks('The HRL bought _____ boats from Norway.', 'forty')).toBe('S4');
  expect(asks('The Harbour Rescue League (HRL) bought _____ boats from Norway.', 'forty')).not.toBe('S4');
  expect(asks('The _____ (HRL) bought forty boats from Norway.', 'Harbour Rescue League')).not.toBe('S4');
});
