import { describe, expect, test } from 'vitest';
import { type ArticleId, GAP } from '../../content/deck.js';
import { splitAtAnswer } from '../../src-renderer/ui/parts/split-at.js';
import { type ShownCard, sourceLines } from '../../src-renderer/ui/screens/review/sitting.js';

type Source = readonly [article: string, quote: string];

function shown(prompt: string, answer: string, ...sources: Source[]): ShownCard {
  const card = { prompt, answer } as ShownCard['card'];
  return {
    card,
    sources: sources.map(([article, quote]) => ({
      evidence: { article: article as ArticleId, quote, start: 0, end: quote.length },
      title: `Title ${article}`,
      before: '',
      after: '',
    })),
    disputes: [],
    flagged: false,
    drawn: null,
  };
}

describe('the sources under an answer', () => {
  test('leave out a sentence that the filled prompt repeats, but never its article', () => {
    const card = shown(`The line opened in ${GAP}.`, '1911', ['a', 'The line opened in 1911.']);
    expect(sourceLines(card)).toEqual([{ title: 'Title a', quotes: [] }]);
  });

  test('take what a rule put in brackets for no word of the sentence', () => {
    const card = shown(`It closed on Tuesday [March 12, 2024] at ${GAP}.`, 'six', [
      'a',
      'It closed on Tuesday at six.',
    ]);
    expect(sourceLines(card)).toEqual([{ title: 'Title a', quotes: [] }]);
  });

  test('keep a sentence that tells more, or tells it in other words', () => {
    const card = shown(
      `The line opened in ${GAP}.`,
      '1911',
      ['a', 'The line opened in 1911, after a war.'],
      ['b', 'In 1911 the line opened.'],
    );
    expect(sourceLines(card).map((line) => line.quotes)).toEqual([
      ['The line opened in 1911, after a war.'],
      ['In 1911 the line opened.'],
    ]);
  });

  test('always have the sentence of a question', () => {
    const card = shown('Who drew it?', 'Ada', ['a', 'Ada drew it.']);
    expect(sourceLines(card)).toEqual([{ title: 'Title a', quotes: ['Ada drew it.'] }]);
  });

  test('name an article once, whatever number of its sentences they cite', () => {
    const card = shown('Who drew it?', 'Ada', ['a', 'She drew it.'], ['b', 'Ada did.'], ['a', 'Ada it was.']);
    expect(sourceLines(card)).toEqual([
      { title: 'Title a', quotes: ['She drew it.', 'Ada it was.'] },
      { title: 'Title b', quotes: ['Ada did.'] },
    ]);
  });

  test('do not take the end of one word for another', () => {
    const card = shown(`Rain fell on ${GAP} days.`, '12', ['a', 'Rain fell on 12 day']);
    expect(sourceLines(card)[0]?.quotes).toHaveLength(1);
  });
});

describe('a quote', () => {
  test('is split at the answer without losing a letter', () => {
    expect(splitAtAnswer('It has 24 turbines.', '24')).toEqual(['It has ', '24', ' turbines.']);
    expect(splitAtAnswer('THE BAY of Fundy', 'the bay')).toEqual(['', 'THE BAY', ' of Fundy']);
    expect(splitAtAnswer('It cost $3.4 million (net).', '$3.4 million')).toEqual([
      'It cost ',
      '$3.4 million',
      ' (net).',
    ]);
  });

  test('is marked at a whole word or number, never inside of another', () => {
    expect(splitAtAnswer('In 1984, 4 came.', '4')).toEqual(['In 1984, ', '4', ' came.']);
    expect(splitAtAnswer('1,900 people', '900')).toEqual(['1,900 people', '', '']);
    expect(splitAtAnswer('3.4 metres', '3')).toEqual(['3.4 metres', '', '']);
    expect(splitAtAnswer('Annapolis', 'Anna')).toEqual(['Annapolis', '', '']);
  });

  test('stays whole where the answer is not in it', () => {
    expect(splitAtAnswer('32 men and 11 women', '43')).toEqual(['32 men and 11 women', '', '']);
    expect(splitAtAnswer('anything', '')).toEqual(['anything', '', '']);
  });
});
