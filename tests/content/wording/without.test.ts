/** Which marks stay beside what a cut leaves, and what it may not pull out of a compound. */
import { describe, expect, test } from 'vitest';
import { told } from './asked.js';

describe('a comma stays', () => {
  test.each([
    [
      'that closes an aside before the verb',
      "Ola, who reportedly works at Weavers' Hall as a cook, having thus armed himself, joined the hunt and hurt his hand.",
      'Ola',
      /as a cook, joined/,
    ],
    [
      'that opens a second aside',
      'General Lund invaded the Deep North, advancing slowly from Tarvik into Orvia, confronted at every turn by the Marrens, who were led by Karl Berg.',
      'Marrens',
      /Deep North, confronted/,
    ],
    [
      'of a sentence that is asked whole',
      'The Varn 64, launched in 1782, was one of the first cheap looms.',
      '1782',
      /64, launched in/,
    ],
    [
      'where the time in front goes',
      'On Wednesday, the total number of confirmed deaths linked to Tarvik-Cor-2 fever infections surpassed 9,000 in the Marren Hills, Karl Berg University data indicated.',
      'Marren Hills',
      /_____, Karl Berg University/,
    ],
  ])('%s', (_, text, answer, left) => {
    expect(told(text, answer)).toMatch(left);
  });
});

describe('no comma is left', () => {
  test('behind a list that lost what was said of it', () => {
    const text =
      'Varn, Tarvik and Orvia, who have been weaving cloth of the finest sort for two years in the mills of the north, will show the loom at a fair in Marren.';
    expect(told(text, 'a fair in Marren')).not.toMatch(/Orvia, will/);
  });

  test('behind a name that lost its description', () => {
    const text =
      'Anna Lund, the first mayor of the old town of Varn in the hills of the north, signed an order closing the bridge, citing the risks posed by the Tarvik flood.';
    expect(told(text, 'Tarvik flood')).not.toMatch(/Lund, signed/);
  });

  test('in a sentence that has one too many', () => {
    const text = 'The old mill with the wheel of Tarvik, is being turned into a hall by Karl Berg.';
    expect(told(text, 'Karl Berg', 'person')).not.toMatch(/Tarvik, is/);
  });
});

test('“then” stays in its compound', () => {
  const text = 'Karl Berg ran in the hills against then-mayor Anna Lund for two months.';
  expect(told(text, 'Anna Lund', 'person')).toMatch(/against then-mayor/);
  const sequence = 'Karl Berg ran in the hills of Varn and then fought Anna Lund for two months.';
  expect(told(sequence, 'Anna Lund', 'person')).not.toMatch(/then/);
});

test('no apostrophe is left of a noun that went', () => {
  const text =
    "Lund also agreed to add two members to Varn Hill's existing water board but did not accede to weavers' demands for a new judge-led inquiry.";
  expect(told(text, 'two', 'number')).toMatch(/water board[.?]"/);
});
