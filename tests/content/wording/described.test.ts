/** Named subjects that are asked for by what the sentence calls them, and descriptions that ask for nothing. */
import { describe, expect, test } from 'vitest';
import { questionsFor } from './asked.js';

describe('asked for', () => {
  test.each([
    [
      'In 1912, German chemist Ilse Maren founded the Lund Institute in Bergen.',
      'Ilse Maren',
      'person',
      'Which German chemist founded the Lund Institute in Bergen in 1912?',
    ],
    [
      'The Arn Society, founded in 1926 by Anna Lund, runs a museum of optics in Bergen.',
      'Anna Lund',
      'person',
      'Who founded the Arn Society in 1926?',
    ],
    [
      'Anna Lund, a former mayor of Bergen, won the election for governor of Norway.',
      'Anna Lund',
      'person',
      'Which former mayor of Bergen won the election for governor of Norway?',
    ],
    [
      'The Maren Society, founded in 1926 by Anna Lund, publishes a journal of optics.',
      'Maren Society',
      'organisation',
      'Which organisation, founded in 1926 by Anna Lund, publishes a journal of optics?',
    ],
    [
      'Anna Lund discovered and named the Arn Glacier in Norway in 1932.',
      'Anna Lund',
      'person',
      'Who discovered and named the Arn Glacier in Norway in 1932?',
    ],
    [
      'Anna Lund, who had grown up in Oslo, ruled the islands of Bergen for forty years.',
      'Anna Lund',
      'person',
      'Who ruled the islands of Bergen for forty years?',
    ],
    [
      'The Portuguese built a stone fort on the coast of Norway in 1526.',
      'Portuguese',
      'other name',
      'Who built a stone fort on the coast of Norway in 1526?',
    ],
    [
      'Anna Lund was chancellor of the University of Bergen from 1995 to 2014.',
      'Anna Lund',
      'person',
      'Who was chancellor of the University of Bergen from 1995 to 2014?',
    ],
  ] as const)('%s', (text, answer, kind, expected) => {
    expect(questionsFor(text, answer, kind)).toContain(expected);
  });
});

describe('not asked for', () => {
  test.each([
    [
      'one of its kind is no sort',
      'The Arn Tower, the tallest tower in Norway, was painted by Anna Lund.',
      'Arn Tower',
      'other name',
      /Which tallest/,
    ],
    [
      'of two persons the description tells one',
      'German chemist Ilse Maren and Anna Lund founded the Lund Institute in Bergen.',
      'Ilse Maren',
      'person',
      /Which German chemist/,
    ],
    [
      'many are painters',
      'Dame Ilse Maren, who had grown up in Oslo, was a Norwegian painter of ships.',
      'Ilse Maren',
      'person',
      /Who was a/,
    ],
    [
      'whose daughter she was is no sort',
      'Harald’s daughter Anna ruled Norway from Bergen in 1418.',
      'Anna',
      'person',
      /Which Harald|Which daughter/,
    ],
    [
      'another who did something else is left out of it',
      'Anna Lund won in 1996 and Ilse Maren won in 2004.',
      'Anna Lund',
      'person',
      /and Ilse Maren/,
    ],
  ] as const)('%s', (_why, text, answer, kind, never) => {
    expect(questionsFor(text, answer, kind)).not.toMatch(never);
  });
});
