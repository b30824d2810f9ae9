/** What a stranger cannot know because another sentence told it: refused, proposed or spare; beside it what stands alone. */
import { describe, expect, test } from 'vitest';
import { wordSpan, wordSpare } from '../../../content/wording/word-span.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

/** Every prompt for a run of words, proposed or spare, or why there is none. */
function told(text: string, answer: string, kind: Kind, title = 'Orrin'): string {
  const { span, readings } = spanIn(text, answer, kind, { title });
  const context = { readings, anchor: null, topic: title };
  return JSON.stringify([wordSpan(span, context), wordSpare(span, context)]);
}

describe('“the …” that an earlier sentence brought in', () => {
  test.each([
    ['Lund Electric was a small company. The company lit Tarvik with 110 lamps.', '110', 'number'],
    ['The students follow a 7-year system. In 1921 Tarvik left the 7-year system.', '1921', 'date'],
    ['A tunnel was begun in 1904. Ada Lund closed the tunnel in 1921.', '1921', 'date'],
  ] as const)('asks nothing of: %s', (text, answer, kind) => {
    expect(told(text, answer, kind)).not.toMatch(/"prompt"/);
  });

  test.each([
    ['there is but one', 'The sea is cold. Ada Lund crossed the sea in 1921.', '1921', 'date'],
    [
      'its words tell which',
      'A tunnel was begun. Ada Lund closed the tunnel of Tarvik in 1921.',
      '1921',
      'date',
    ],
  ] as const)('still asks where %s', (_why, text, answer, kind) => {
    expect(told(text, answer, kind)).toMatch(/"prompt"/);
  });

  test('the topic’s own noun needs no sentence before', () => {
    const text =
      'The Orrin Church was a church of weavers. Ada Lund led the church from 1921 to 1930 in Tarvik.';
    expect(told(text, 'Tarvik', 'place', 'Orrin Church')).toMatch(/"prompt"/);
  });
});

describe('others than those that were told of', () => {
  test.each([
    ['Another park, Lund Park, lies beside the Orrin Bridge in Tarvik.', 'Tarvik', 'place'],
    ['Other daily papers of note include the Orrin Herald of Tarvik.', 'Orrin Herald', 'other name'],
    ['Examples include the Orrin Herald of Tarvik.', 'Orrin Herald', 'other name'],
    ['In three subsequent letters Ada Lund asked Tarvik for 40 boats.', '40', 'number'],
    ['Reliefs in Tarvik may be much larger.', 'Tarvik', 'place'],
  ] as const)('asks nothing of: %s', (text, answer, kind) => {
    expect(told(text, answer, kind)).not.toMatch(/"prompt"/);
  });

  test.each([
    ['Ada Lund and other painters left Tarvik in 1921.', '1921', 'date'],
    ['The towers of Tarvik are larger than those of Norland since 1921.', 'Norland', 'place'],
    ['Examples of the style were built by Ada Lund in Tarvik.', 'Tarvik', 'place'],
  ] as const)('still asks: %s', (text, answer, kind) => {
    expect(told(text, answer, kind)).toMatch(/"prompt"/);
  });
});

describe('“it” and “they” of somebody unknown', () => {
  test.each([
    [
      'The counties are old. In some towns, mainly in Norland, they are used as court districts.',
      'court districts',
    ],
    ['Ada Lund has argued that it was an unequal trade with the kings of Norland.', 'kings of Norland'],
  ])('are nobody’s in: %s', (text, answer) => {
    expect(told(text, answer, 'noun phrase')).not.toMatch(/(?:they|it) w?a(?:re|s) /);
  });
});
