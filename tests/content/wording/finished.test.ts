/** Every rule that is checked on what the learner will see, once kept and once broken. */
import { describe, expect, test } from 'vitest';
import { articleId } from '../../../content/deck.js';
import { checkShown, type Shown } from '../../../content/wording/rules/finished.js';

const QUOTE =
  'Anna Penn sold nearly 40 boats to Norway’s navy on Monday in 1921, and “gave away” two, a yawl, a skiff and an oar.';

function shown(prompt: string, answer: string): Shown {
  const evidence = [{ article: articleId('x'), start: 0, end: QUOTE.length, quote: QUOTE }];
  return {
    prompt,
    answer,
    evidence,
    titles: ['The harbour of Bergen'],
    days: [{ year: 1922, month: 2, day: 3, inferred: false }],
  };
}

function rule(prompt: string, answer: string): string | null {
  return checkShown(shown(prompt, answer))?.rule ?? null;
}

describe('kept', () => {
  test.each([
    ['In _____, Anna Penn sold nearly forty boats to Norway.', '1921'],
    ['Who sold nearly 40 boats to Norway’s navy in 1921?', 'Anna Penn'],
    ['Anna Penn sold nearly _____ boats to Norway on Monday [Jan. 30, 1922].', '40'],
    ['How many boats did Anna Penn sell to Norway’s navy in 1921?', 'nearly 40'],
    ['In Bergen, Anna Penn sold boats to the navy of _____.', 'Norway'],
    ['Anna Penn “gave away” _____.', 'a yawl'],
    ['Anna Penn gave her boats to _____.', 'Norway'],
  ])('%s %s', (prompt, answer) => {
    expect(rule(prompt, answer)).toBeNull();
  });
});

test.each([
  ['The Larn Courier interviews the boat builder Anna Penn', 'S3'],
  ['Larn Courier speaks with Anna Penn', 'S3'],
  ['Anna Penn on her boats', null],
  ['What Anna Penn told in interviews', null],
])('who asks in an interview is no matter for a card: %s', (title, expected) => {
  const quote = 'The Larn Courier spoke with Anna Penn, a boat builder of Bergen.';
  const evidence = [{ article: articleId('x'), start: 0, end: quote.length, quote }];
  const ask = (prompt: string, answer: string) =>
    checkShown({ ...shown(prompt, answer), evidence, titles: [title] })?.rule ?? null;
  expect(ask('The _____ spoke with Anna Penn, a boat builder of Bergen.', 'Larn Courier')).toBe(expected);
  expect(ask('The Larn Courier spoke with _____, a boat builder of Bergen.', 'Anna Penn')).toBe(expected);
  expect(ask('Anna Penn is a boat builder of _____.', 'Bergen')).toBeNull();
});

test.each(['Late', 'Earlier', 'After'])('a weekday behind “%s” is no name', (opener) => {
  const quote = `${opener} Monday Anna Penn sold boats to Norway.`;
  const evidence = [{ article: articleId('x'), start: 0, end: quote.length, quote }];
  const card = {
    prompt: 'Monday Anna Penn sold boats to _____.',
    answer: 'Norway',
    evidence,
    titles: [],
    days: [],
  };
  expect(checkShown(card)?.rule).toBe('S2');
});

test('a weekday in a name is no day', () => {
  const card = {
    ...shown('The Monday Post: In _____, Anna Penn sold nearly 40 boats.', '1921'),
    titles: ['The Monday Post'],
  };
  expect(checkShown(card)).toBeNull();
});

test.each([
  ['Norland and Larn were at war in _____ and early 1862.', 'A2'],
  ['Norland and Larn were at war in 1862 and _____.', 'A2'],
  ['Norland and Larn were at war between _____ and 1862.', null],
  ['Norland and Larn were at war in _____, and 1,862 fell.', null],
  ['Norland took Larn in the 62nd minute of _____.', 'S2'],
])('of two dates one tells the other, and a minute of a match nothing: %s', (prompt, expected) => {
  const quote = `${prompt.replace('_____', '1861')} The 62nd minute.`;
  const evidence = [{ article: articleId('x'), start: 0, end: quote.length, quote }];
  expect(checkShown({ ...shown(prompt, '1861'), evidence })?.rule ?? null).toBe(expected);
});

describe('broken', () => {
  test.each([
    ['G1', 'In 1921, boats were sold to Norway by _____.', 'Karl Berg'],
    ['G3', 'In _____, Anna Penn sold nearly forty boats to Sweden.', '1921'],
    ['G3', 'In 1923, Anna Penn sold nearly _____ boats to Norway.', '40'],
    ['G6', 'Anna Penn sold _____ boats to Norway’s navy.', '40'],
    ['G7', 'Anna Penn “gave away boats to _____.', 'Norway'],
    ['A1', 'Anna Penn sold _____ boats to _____.', 'Norway'],
    ['A1', 'Anna Penn sold boats to Norway.', '1921'],
    ['A1', 'Anna Penn sold boats. Norway bought them in _____.', '1921'],
    ['A1', 'Anna Penn sold boats to _____. Norway bought them.', 'Norway'],
    ['A1', 'Anna Penn sold boats of the mark _____♭ to Norway.', 'B'],
    ['A1', 'Anna Penn sold boats of Sn_____.3 to Norway.', '40'],
    ['A1', 'By c., Anna Penn sold _____ boats to Norway.', 'nearly 40'],
    ['A2', 'Anna Penn gave away _____.', 'a yawl, a skiff and an oar'],
    ['S1', 'He sold nearly forty boats in _____.', '1921'],
    ['S2', 'Anna Penn sold boats to _____ last week.', 'Norway'],
    ['S2', 'Three days later Anna Penn sold boats to _____.', 'Norway'],
    ['S2', 'Boats of Bergen: Three days later Anna Penn sold boats to _____.', 'Norway'],
    ['S3', 'According to the article, Anna Penn sold boats to _____.', 'Norway'],
    ['U3', 'Did Anna Penn sell boats to Norway?', '1921'],
    ['L1', 'Who sold Anna boats in 1921?', 'Anna Penn'],
    ['L2', 'Anna Penn gave away a _____.', 'yawl'],
  ])('%s: %s %s', (id, prompt, answer) => {
    expect(rule(prompt, answer)).toBe(id);
  });
});
