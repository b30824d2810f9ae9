/** Answers that the prompt or the title gives away, and those that only look so. */
import { describe, expect, test } from 'vitest';
import { checkLeak, checkLooseLeak } from '../../../content/wording/rules/leak.js';
import { wordSpan, wordSpare } from '../../../content/wording/word-span.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function told(text: string, answer: string, kind: Kind, title: string): string {
  const { span, readings } = spanIn(text, answer, kind, { title });
  const context = { readings, anchor: null, topic: title };
  return JSON.stringify([wordSpan(span, context), wordSpare(span, context)]);
}

describe('the prompt gives away', () => {
  test.each([
    ['a name that another is made of', '_____ founded the colony of Lundonia in 1682.', 'Ada Lund'],
    ['a land by its people', 'Italy sent the _____ to hold the pass.', 'Italian Third Army'],
    ['a code within a longer one', 'The code for rain is _____, while showers are coded SHRA.', 'RA'],
    ['a count that stands in it', 'The _____ stars of the flag stand for the 50 towns.', '50'],
    ['a winter by its year', 'In the winter of _____ the ice reached Tarvik on 25 May 2011.', '2010–11'],
  ])('%s', (_what, prompt, answer) => {
    expect(checkLeak(prompt, answer)).not.toBeNull();
    expect(checkLooseLeak(prompt, answer)).not.toBeNull();
  });

  test.each([
    ['a number that is a part of another', 'The _____ stars stand for 1,500 towns.', '50'],
    ['a code of its own', 'The code for rain is _____, while hail is coded GR.', 'RA'],
    ['names that only begin alike', 'Marta met _____ in Tarvik.', 'Martin Berg'],
  ])('not %s', (_what, prompt, answer) => {
    expect(checkLeak(prompt, answer)).toBeNull();
    expect(checkLooseLeak(prompt, answer)).toBeNull();
  });
});

describe('the title gives away', () => {
  test.each([
    [
      'a word of it',
      'The first arms for the Rangers came from Tarvik in 1921.',
      'Rangers',
      'Norland Rangers',
    ],
    ['itself in other words', 'Ada Lund sold most of the world’s tin in 1921.', 'world’s tin', 'Tin'],
    ['itself', 'Ada Lund wrote the songs of Tarvik in Norn in 1921.', 'Norn', 'Norn'],
  ] as const)('%s', (_what, text, answer, title) => {
    expect(told(text, answer, 'other name', title)).not.toMatch(/"prompt"/);
  });

  test('but not a name that holds it and more', () => {
    const text = 'Ada Lund worked for the Norland Steel Works in 1921.';
    expect(told(text, 'Norland Steel Works', 'organisation', 'Norland')).toMatch(/"prompt"/);
  });
});
