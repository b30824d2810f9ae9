/** Questions that read as they would be said: no adverb thrown to the end, no day of one end, no wrong sort, "the" where the article has it. */
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { written } from '../../../content/wording/parts.js';
import { draftsFor, gapped, questionsFor } from './asked.js';

describe('asked', () => {
  test.each([
    [
      'The Western Section of Orrin was settled largely by farmers from Varn.',
      'farmers from Varn',
      'noun phrase',
      /^Who largely settled the Western Section of Orrin\?/,
    ],
    [
      'Economically, the Arn Republic met the hopes of its founders in 1820.',
      '1820',
      'date',
      /^Economically, in what year did the Arn Republic meet the hopes of its founders\?$/,
    ],
    [
      'In 1535, for instance, Danish traders tried to conquer the Maren Islands.',
      '1535',
      'date',
      /^In what year did Danish traders try to conquer the Maren Islands\?$/,
    ],
    [
      'Anna Lund sailed from Bergen to Oslo in 1904.',
      '1904',
      'date',
      /^In what year did Anna Lund sail from/,
    ],
    [
      'The first concert in Norway was at Arn Palace in 1896.',
      '1896',
      'date',
      /^In what year was the first concert in Norway at Arn Palace\?$/,
    ],
    [
      'The Maren League was the strongest power in the north of Norway in 1400.',
      'Maren League',
      'organisation',
      /^Which organisation was the strongest power/,
    ],
    [
      'The Maren Republic was founded in the north of Norway in 1400.',
      'Maren Republic',
      'place',
      /^Which state was founded in/,
    ],
    [
      'A sluice is a gate that is opened and shut by the rise of the tide in Norway.',
      'sluice',
      'noun phrase',
      /called\?|many are/,
    ],
  ] as const)('%s', (text, answer, kind, prompt) => {
    expect(questionsFor(text, answer, kind)).toMatch(prompt);
  });
});

describe('left to a gap', () => {
  test.each([
    [
      'what includes what',
      'The nicknames of the flag include the Old Rag and the Varn Star.',
      'nicknames of the flag',
      'noun phrase',
    ],
    [
      'who did it, when what tells who that is would be left behind',
      'The Orrin Bridge was opened on 3 May 1904 by Anna Lund, the mayor of Orrin.',
      'Anna Lund',
      'person',
    ],
    [
      'the day of one end of a fall',
      'Employment in Norway fell from 138 million in January 2008 to 129 million in February 2010.',
      'February 2010',
      'date',
    ],
    [
      'what is a result of something',
      'Arn volcanism is a result of the fall of the Varn Plate under the Orrin Plate.',
      'Arn volcanism',
      'noun phrase',
    ],
    [
      'when one name was another',
      'In 1831 the last state of the north to ban the trade was Norway.',
      '1831',
      'date',
    ],
  ] as const)('%s', (_, text, answer, kind) => {
    expect(questionsFor(text, answer, kind)).toBe('');
    expect(gapped(text, answer, kind)).toContain('_____');
  });
});

test('several own with a mark alone, a person with its “s”', () => {
  const democrats =
    'The Democrats lost the vote of 1912 in Norway. By 1920 their hold on 40 towns had broken.';
  expect(gapped(democrats, '40', 'number', { title: 'Norway' })).toContain("the Democrats' hold");
  const jacobs = 'Jane Jacobs came to Norway in 1912. By 1920 her shop had sold 40 boats to Norway.';
  expect(gapped(jacobs, '40', 'number', { title: 'Norway' })).toContain("Jane Jacobs's shop");
});

function inFront(text: string, answer: string, kind: AnswerKind, topic: string): string {
  const made = draftsFor(text, answer, kind, { title: topic, topic });
  return 'rule' in made ? `× ${made.rule} ${made.reason}` : made.map(({ prompt }) => prompt).join(' | ');
}

test('a sea keeps its “the” in front of a question, a town has none', () => {
  const text = (place: string) =>
    `Ships cross ${place} in winter. Storms are common in ${place}. The white otter is adapted to living with no ice in the water.`;
  const otter = (place: string, topic: string) => inFront(text(place), 'white otter', 'noun phrase', topic);
  expect(otter('the Maren Sea', 'Maren Sea')).toContain('In the Maren Sea, what is adapted');
  expect(otter('Oslo', 'Oslo')).toContain('In Oslo, what is adapted');
});

test('a comma has its space before a gap, though the article left it out', () => {
  const part = (text: string, gap = false) => ({ at: 0, text, space: false, gap });
  expect(written([part('Orrin'), part(','), part('_____', true), part(',')])).toBe('Orrin, _____,');
});
