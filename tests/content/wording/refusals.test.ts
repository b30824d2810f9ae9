/** What used to be refused for no good reason, each beside a like thing that still must be. */
import { describe, expect, test } from 'vitest';
import { wholeSpan } from '../../../content/wording/whole-span.js';
import { gapped, spanIn } from './asked.js';

describe('a gap that its own pronoun leans on', () => {
  test('“its” of what is asked for is told', () => {
    expect(gapped('In 1921 Norland sold its harbours to the Orrin Bank.', 'Norland', 'place')).toBe(
      'In 1921 _____ sold its harbours to the Orrin Bank.',
    );
  });

  test.each([
    [
      'Greta Lind met Anna Penn. They sold their house to the Orrin Bank in 1921.',
      'Orrin Bank',
      'organisation',
    ],
    ['The bridge was old. It fell into the river Orrin in 1921.', '1921', 'date'],
    ['The house was old. Karl Berg, a friend since her youth, bought it in 1921.', 'Karl Berg', 'person'],
  ] as const)('but nobody known is behind the pronoun of: %s', (text, answer, kind) => {
    expect(gapped(text, answer, kind)).toBe('× S1');
  });
});

describe('a sentence', () => {
  test.each([
    ['The Orrin Class I was built for the Norland Navy in Tarvik in 1921.', 'Tarvik', 'place'],
    ['Greta Lind came late. The Norland Navy built a boat in Tarvik in 1921.[1] [note 2]', 'Tarvik', 'place'],
  ] as const)('is asked about: %s', (text, answer, kind) => {
    expect(gapped(text, answer, kind)).toContain('in _____ in 1921.');
  });

  test.each([
    ['Then I walked from Tarvik to the Norland Bank in the spring of 1921.', 'Tarvik', 'place', '× S1'],
    ['Greta Lind came. In 1921 the Norland Navy built a boat in Tarvik:', 'Tarvik', 'place', '× A1'],
  ] as const)('is not: %s', (text, answer, kind, rule) => {
    expect(gapped(text, answer, kind)).toBe(rule);
  });

  test('loses what stands in brackets, and asks for nothing in them', () => {
    const text = 'Greta Lind (born in Tarvik) built the Orrin Bridge in 1921.';
    expect(gapped(text, 'Orrin Bridge', 'other name')).not.toContain('(');
    expect(gapped(text, '1921', 'date')).not.toContain('Tarvik');
    expect(gapped(text, 'Tarvik', 'place')).toBe('× A1');
  });
});

describe('“the” with a word that leans', () => {
  test('“following” in front of the article is a preposition', () => {
    const text = 'Greta Lind led the Orrin Bank from 1921, following the election of the new council.';
    expect(gapped(text, 'Orrin Bank', 'organisation')).toContain('following the election');
  });

  test('the following election is not known', () => {
    const text = 'Greta Lind led the Orrin Bank before the following election in Tarvik.';
    expect(gapped(text, 'Orrin Bank', 'organisation')).not.toContain('following election');
  });
});

describe('a sentence that cannot be cut', () => {
  test('is asked as it stands where it is short', () => {
    const text = 'The rules that were used to name the boats of Norland are called the Orrin Code.';
    expect(gapped(text, 'Orrin Code', 'other name')).toBe(
      'The rules that were used to name the boats of Norland are called the _____.',
    );
  });

  test('keeps one of two statements', () => {
    const text = 'Greta Lind built the Orrin Bridge in 1921; she had also been asked to draw a harbour.';
    expect(gapped(text, 'Orrin Bridge', 'other name')).not.toContain('harbour');
  });
});

describe('a title', () => {
  test('is asked with the article that it writes with a capital', () => {
    const { span } = spanIn(
      'Greta Lind wrote The Bells of Orrin in 1921.',
      'Bells of Orrin',
      'other name',
      {},
    );
    const { start, end, reading } = wholeSpan(span);
    expect(reading.article.text.slice(start, end)).toBe('The Bells of Orrin');
  });

  test('but the article of a sentence is no part of a name', () => {
    const { span } = spanIn('The Orrin Bridge was built by Greta Lind.', 'Orrin Bridge', 'other name', {});
    const { start, end, reading } = wholeSpan(span);
    expect(reading.article.text.slice(start, end)).toBe('Orrin Bridge');
  });
});

describe('an answer', () => {
  const whole = (text: string, answer: string) => {
    const { start, end } = wholeSpan(spanIn(text, answer, 'noun phrase', {}).span);
    return text.slice(start, end);
  };

  test.each([
    [
      'The Norland Bank sends letters to its members, which are the towns of the valley.',
      'members, which are the towns of the valley',
      'members',
    ],
    ['Anna Penn built a weir (a low dam) in Tarvik in 1921.', 'weir (a low dam)', 'weir'],
    [
      'The Norland Act leaves the control of the price of salt to the towns.',
      'control of the price',
      'control of the price of salt',
    ],
  ])('is cut or grown to what is whole: %s [%s]', (text, answer, expected) => {
    expect(whole(text, answer)).toBe(expected);
  });

  test('keeps what belongs to it', () => {
    expect(whole('Anna Penn built a weir of stone in Tarvik in 1921.', 'weir of stone')).toBe(
      'weir of stone',
    );
  });
});

describe('a statement', () => {
  test.each([
    ['Perhaps Anna Penn sold the boat to the Norland Bank in 1921.', 'Norland Bank', '× G5'],
    ['Further south, Anna Penn sold the boat to the Norland Bank in 1921.', 'Norland Bank', '× S1'],
  ])(
    'that is only thought of, or leans on what came before, is not asked about: %s',
    (text, answer, rule) => {
      expect(gapped(text, answer, 'organisation')).toBe(rule);
    },
  );

  test('that gives a range is not asked for one end of it', () => {
    const text = 'The hills of Tarvik rise from 300 feet (90 m) to more than 900 feet.';
    expect(gapped(text, '300', 'number')).toBe('× A2');
    expect(gapped('Norland sold 300 boats from Tarvik in the year 1921.', '300', 'number')).toContain(
      '_____ boats',
    );
  });

  test('loses the short form that stands in it as an aside', () => {
    const text = 'In 1921 Norland signed a letter of agreement, or LOA, with the Orrin Bank.';
    expect(gapped(text, 'Orrin Bank', 'organisation')).not.toContain('LOA');
    expect(gapped(text.replace(', or LOA,', ''), 'Orrin Bank', 'organisation')).toContain('with the _____');
  });

  test('that only a year pins down takes the topic in front', () => {
    const text = 'In 2009, 77 boats were lost in storms.';
    expect(gapped(text, '77', 'number', { topic: 'Tarvik harbour' })).toMatch(/^Tarvik harbour: /);
    expect(
      gapped('In 2009, Norland lost 77 boats in storms.', '77', 'number', { topic: 'Tarvik harbour' }),
    ).toMatch(/^In 2009/);
  });
});
