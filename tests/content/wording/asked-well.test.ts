/** Questions with the right asking word, the right form of the verb and nothing left over; and what is left to a gap. */
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { baseForm, pastOfBase } from '../../../content/wording/verb-forms.js';
import { asked, questionsFor } from './asked.js';

describe('asked so', () => {
  test.each([
    [
      'Karl Varn did give great help to the poor of Norway in 1931.',
      'Karl Varn',
      'person',
      'Who gave great help to the poor of Norway in 1931?',
    ],
    [
      'British radio listeners lead the trend of copying songs from Norway.',
      'British radio listeners',
      'noun phrase',
      'Who leads the trend of copying songs from Norway?',
    ],
    [
      'Karl Varn opened a school in the southeastern United States in 1931.',
      'southeastern United States',
      'place',
      'Where did Karl Varn open a school in 1931?',
    ],
    [
      'Karl Varn opened a school in the United States in 1931.',
      'United States',
      'country',
      'In which country did Karl Varn open a school in 1931?',
    ],
    [
      'The Varn Film Institute praised Anna Maren for her films in 1931.',
      'Varn Film Institute',
      'organisation',
      'Which organisation praised Anna Maren for her films in 1931?',
    ],
    [
      'Norwegian authorities reported 40 cases of flu at the base of Bergen in 1931.',
      'Norwegian authorities',
      'noun phrase',
      'Who reported 40 cases of flu at the base of Bergen in 1931?',
    ],
    [
      'Film star Karl Berg has won 40 prizes in Norway. Every film star envies him.',
      'Karl Berg',
      'person',
      'Which film star has won 40 prizes in Norway?',
    ],
    [
      'Karl Varn was chosen as mayor of Oslo in 1931 and admitted to the Orrin Academy in 1932.',
      'Orrin Academy',
      'organisation',
      'To which institution was Karl Varn admitted in 1932?',
    ],
    [
      'Karl Varn was born in Oslo in 1931 and moved to Bergen in 1932.',
      'Bergen',
      'place',
      'To which place did Karl Varn move in 1932?',
    ],
  ] as const)('%s', (text, answer, kind, expected) => {
    const sort: AnswerKind = kind === 'country' ? 'place' : kind;
    expect(questionsFor(text, answer, sort)).toContain(expected);
  });
});

describe('left to a gap', () => {
  test.each([
    ['Anna Maren was inducted into the Varn Hall in 1931.', 'Varn Hall', 'place'],
    ['The silver cup was won by Anna Maren from Norway, who finished in 40 seconds.', 'Anna Maren', 'person'],
    ['By 1931 troops had reached the island of Varn.', 'Varn', 'place'],
    ['Since 1931, Anna Lund won 40 races in Norway with Karl Berg.', '1931', 'date'],
  ] as const)('%s', (text, answer, kind) => {
    expect(asked(text, answer, kind)).toContain('_____');
  });
});

test('a verb whose base ends in “ak” or “ook” takes no “e”', () => {
  expect(['peaked', 'looked', 'soaked'].map((verb) => baseForm(verb, 'VBD'))).toEqual([
    'peak',
    'look',
    'soak',
  ]);
});

test('a past that spelling tells, and none where it does not', () => {
  expect(['give', 'help', 'carry', 'plan'].map(pastOfBase)).toEqual(['gave', 'helped', 'carried', null]);
});
