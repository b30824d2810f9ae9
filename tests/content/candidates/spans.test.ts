import { describe, expect, test } from 'vitest';
import { answerSpansOf } from '../../../content/candidates/spans.js';
import { readingsOf } from './reading.js';

function textsOf(sentence: string): string[] {
  return readingsOf(sentence).flatMap((reading) =>
    answerSpansOf(reading).map(({ start, end }) => reading.article.text.slice(start, end)),
  );
}

describe('answer spans', () => {
  test('hold names, dates, numbers and plain noun phrases of a sentence', () => {
    const texts = textsOf(
      'In 1903 the engineer Halden Marsk built more than 40 wooden bridges across the river Orl.',
    );
    for (const answer of ['1903', 'Halden Marsk', '40', 'more than 40', 'wooden bridges'])
      expect(texts).toContain(answer);
  });

  test('cut a noun phrase after each thing that hangs on it', () => {
    const texts = textsOf('The committee praised the quiet work of nurses in mountain villages.');
    expect(texts).toContain('quiet work');
    expect(texts).toContain('quiet work of nurses');
    expect(texts).toContain('nurses');
  });

  test('hold what is written in brackets', () => {
    expect(
      textsOf('The Northern Lamp Society (founded by miners) still meets in Tarvik every winter.'),
    ).toContain('founded by miners');
  });

  test('hold both brackets or neither', () => {
    const texts = textsOf(
      'The Treaty of Varn (1629) ended the rule of the Society of Free Miners (SFM) in the valley.',
    );
    expect(texts).toContain('Treaty of Varn');
    expect(texts).toContain('Society of Free Miners');
    for (const text of texts) expect(text.split('(').length).toBe(text.split(')').length);
  });

  test('never begin with a determiner or end with a mark', () => {
    const texts = textsOf(
      'A large ship, the Maren, left its harbour in March, and the crew sang "Home" all night.',
    );
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      expect(text).not.toMatch(/^(?:the|a|an|its)\s/i);
      expect(text).not.toMatch(/[,.;:"]$/);
    }
  });

  test('hold nothing that is a pronoun or an auxiliary alone', () => {
    const texts = textsOf('She had been there before they were told that it was hers.');
    for (const idle of ['She', 'they', 'it', 'hers', 'had', 'was', 'been']) expect(texts).not.toContain(idle);
  });

  test('take words that objects are born with for words', () => {
    expect(
      textsOf('The constructor of the old toString hasOwnProperty valueOf machine was Swiss.'),
    ).not.toEqual([]);
  });

  test('are each given once, in reading order, with exact places', () => {
    for (const reading of readingsOf(
      'The old mill by the lake burned in 1911. Two farmers rebuilt it by hand in 1915.',
    )) {
      const spans = answerSpansOf(reading);
      const keys = spans.map(({ first, last }) => `${first} ${last}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(spans.toSorted((a, b) => a.first - b.first || a.last - b.last)).toEqual(spans);
      for (const span of spans) {
        expect(span.start).toBe(reading.words[span.first]?.start);
        expect(span.end).toBe(reading.words[span.last]?.end);
      }
    }
  });
});
