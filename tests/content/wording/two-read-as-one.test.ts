/** A cut is refused where a wrong parse took two statements for one; beside each stands a cut that is not. */
import { describe, expect, test } from 'vitest';
import { checkReadAsOne } from '../../../content/wording/rules/two-read-as-one.js';
import { asked, clauseAround, placesOf } from './asked.js';

/** Why a cut of `text` to the words of `left`, in their order, is not believed; null where it is. */
function doubted(text: string, answer: string, left: string): string | null {
  const { phrases, clause } = clauseAround(text, answer);
  return checkReadAsOne(phrases, clause, placesOf(phrases, left))?.reason ?? null;
}

const GOAL =
  'Anna Lund had opened the scoring for Varn in the first half and the Orrin captain, Karl Berg, levelled with a penalty.';
const DEATH =
  'Anna Lund died at her home in Varn following a long illness of the lungs, her daughter, the singer Maja Lund, said in a statement read on state radio.';
const STORM =
  'In other parts of Varn, 73 boats were wrecked, about 800 households lost light, and a 70-year-old keeper in Orrin was badly hurt.';

describe('two statements read as one', () => {
  test.each([
    [
      'a main verb behind a conjunction that went',
      'After the weavers of Varn took the mill in 1874, Orrin law passed through the council.',
      'mill',
      'the weavers of Varn took the mill in 1874, Orrin law passed through the council',
      /behind a conjunction/,
    ],
    [
      'a noun whose own verb went',
      GOAL,
      'Varn',
      'Anna Lund had opened the scoring for Varn in the first half and the Orrin captain, Karl Berg',
      /lost its verb/,
    ],
    [
      'the second of two that did something',
      'The prize for the salt lamp of Varn has been raised to 50,000 crowns, after an Orrin mining company and a Carn weaver put in forty crowns apiece.',
      'forty',
      'a Carn weaver put in forty crowns apiece',
      /one of two/,
    ],
    [
      'a verb of saying whose speaker went',
      DEATH,
      'Varn',
      'Anna Lund died at her home in Varn said in a statement read on state radio',
      /“said” has no place/,
    ],
    [
      'a subject that was taken for an adjunct',
      STORM,
      '73',
      '73 boats were wrecked, about 800 households lost light',
      /“households” has no place/,
    ],
  ])('%s', (_, text, answer, left, reason) => {
    expect(doubted(text, answer, left)).toMatch(reason);
  });

  test.each([
    [
      'a conjunction that stays',
      'After the weavers of Varn took the mill in 1874, Orrin law passed through the council.',
      'mill',
      'After the weavers of Varn took the mill in 1874, Orrin law passed through the council',
    ],
    [
      'a whole statement up to the comma',
      'After the weavers of Varn took the mill in 1874, Orrin law passed through the council.',
      'mill',
      'the weavers of Varn took the mill in 1874',
    ],
    ['a pair with its verb', GOAL, 'Varn', 'Anna Lund had opened the scoring for Varn in the first half'],
    [
      'the first of several deeds',
      'Karl Berg, a weaver, opened the mill, closed the yard and left Varn in 1874.',
      'mill',
      'Karl Berg, a weaver, opened the mill',
    ],
    ['a death told without who told it', DEATH, 'Varn', 'Anna Lund died at her home in Varn'],
    ['the first of three losses', STORM, '73', '73 boats were wrecked'],
  ])('not %s', (_, text, answer, left) => {
    expect(doubted(text, answer, left)).toBe(null);
  });

  test('the first alone is asked', () => {
    const text = 'After the weavers of Varn took the mill in 1874, Orrin law passed through the council.';
    expect(asked(text, '1874', 'date')).toBe('In what year did the weavers of Varn take the mill? ⇒ 1874');
  });
});
