/** Ends that wait for what was cut; beside each stands an end that does not. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkHalves } from '../../../content/wording/rules/halves.js';
import { checkWaitsAtEnd } from '../../../content/wording/rules/waits-at-end.js';
import { clauseAround, placesOf, spanIn } from './asked.js';

function waits(text: string, left: string): boolean {
  const { phrases } = clauseAround(text, 'Varn');
  return checkWaitsAtEnd(phrases, placesOf(phrases, left)) !== null;
}

const FAIR = 'Weavers of Varn brought nets, ropes and, according to the miller, enough tar for a fleet.';
const HARD = 'The bay of Varn is little used because it is hard for boats to enter it.';
const WISH =
  'The trade of Varn was the result of war, itself caused by the desire of Norse weavers to sell new cloth.';
const WITH = 'The guild of Varn was led by weavers, with the first master, Karl Berg, leaving in 1874.';

describe('an end', () => {
  test.each([
    ['an aside behind “and”', FAIR, 'Weavers of Varn brought nets, ropes and, according to the miller'],
    ['what is hard to do', HARD, 'The bay of Varn is little used because it is hard for boats'],
    [
      'what is wished',
      WISH,
      'The trade of Varn was the result of war, itself caused by the desire of Norse weavers',
    ],
    [
      'what the one beside did',
      WITH,
      'The guild of Varn was led by weavers, with the first master, Karl Berg',
    ],
  ])('waits for %s', (_, text, left) => {
    expect(waits(text, left)).toBe(true);
  });

  test.each([
    ['a list without its aside', FAIR, 'Weavers of Varn brought nets'],
    ['a deed told whole', HARD, 'The bay of Varn is little used because it is hard for boats to enter it'],
    ['a cause without its maker', WISH, 'The trade of Varn was the result of war'],
    ['a whole without the one beside', WITH, 'The guild of Varn was led by weavers'],
    [
      'an aim behind a noun',
      'In 1874 Karl Berg of Varn left the mill to join the guild.',
      'In 1874 Karl Berg of Varn left the mill',
    ],
  ])('does not: %s', (_, text, left) => {
    expect(waits(text, left)).toBe(false);
  });

  test('of a range far off is no answer', () => {
    const halved = (text: string) => {
      const { span } = spanIn(text, 'May 9, 1762', 'date', {});
      return checkHalves(span, phrasesOf(span.reading))?.reason ?? '';
    };
    expect(halved('Varn was the seat of the league from May 9, 1762, to October 3, 1771.')).toBe(
      'half of a pair',
    );
    expect(halved('Varn was the seat of the league from May 9, 1762, as Karl Berg wrote.')).toBe('');
  });
});
