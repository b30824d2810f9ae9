/** Words as the treebanks split them: the model reads badly what is split otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treebankWords } from '../../../content/language/treebank-words.js';

function words(text: string): string[] {
  return treebankWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('what is split', () => {
  test.each([
    ['They don’t know.', 'They|do|n’t|know|.'],
    ["Ada's mother cannot swim.", "Ada|'s|mother|can|not|swim|."],
    [
      'A US-backed plan cost $40 million, 12.5% more.',
      'A|US|-|backed|plan|cost|$|40|million|,|12.5|%|more|.',
    ],
    ['(from 1998–2004)', '(|from|1998|–|2004|)'],
    ['He ran 10km.', 'He|ran|10km|.'],
  ])('%s', (text, expected) => expect(words(text).join('|')).toBe(expected));
});

describe('what stays whole', () => {
  test.each([
    ['The U.S. and Dr. Ito met on Feb. 3.', 'The|U.S.|and|Dr.|Ito|met|on|Feb.|3|.'],
    ['A non-stop e-mail in the 1990s at 10:30', 'A|non-stop|e-mail|in|the|1990s|at|10:30'],
    ['See www.example.org/a-b for 1,250.5 more.', 'See|www.example.org/a-b|for|1,250.5|more|.'],
    ['AT&T paid O’Brien ... twice', 'AT&T|paid|O’Brien|...|twice'],
  ])('%s', (text, expected) => expect(words(text).join('|')).toBe(expected));
});

test('no letter is lost, doubled or moved, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let from = 0;
      for (const { start, end } of treebankWords(text, { start: 0, end: text.length })) {
        expect(text.slice(from, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(text.slice(from).trim()).toBe('');
    }),
  );
});
