/** Words that an answer or a name keeps beside it, or takes with it when it goes. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkAnswerWords } from '../../../content/wording/rules/answer-words.js';
import { checkUnfinished } from '../../../content/wording/rules/unfinished.js';
import { asked, clauseAround, gapped, placesOf, spanIn } from './asked.js';

/** Why a run of words is no answer by the words it holds; null where it may be one. */
function refused(text: string, answer: string): string | null {
  const { span } = spanIn(text, answer, 'noun phrase', {});
  return checkAnswerWords(span, phrasesOf(span.reading))?.reason ?? null;
}

/** Why a cut of `text` to the words of `left`, in their order, may not stand; null where it may. */
function unfinished(text: string, answer: string, left: string): string | null {
  const { span, phrases, clause } = clauseAround(text, answer);
  return checkUnfinished(phrases, clause, placesOf(phrases, left), span)?.reason ?? null;
}

describe('an answer', () => {
  test.each([
    [
      'The settlers came from the isle of Orrin; and Carnites, a guild of weavers.',
      'isle of Orrin; and Carnites',
    ],
    [
      'The yard lies within two of Varn’s farms—Carn House and Mill House.',
      'farms—Carn House and Mill House',
    ],
    ['The ending of the Varn verb is -re or -ri.', 'or -ri'],
    ['Smoke was studied in Varn for its short- and long-term effects on the lungs.', 'long-term effects'],
  ])('is refused: %s', (text, answer) => {
    expect(refused(text, answer)).not.toBe(null);
  });

  test.each([
    ['The Carn Guild of Orrin ran from 1874–1880 in Varn.', '1874–1880'],
    ['The boats of Orrin reach 20 – 30 knots in Varn.', '20 – 30 knots'],
    ['The settlers came from the isle of Orrin in Norland.', 'isle of Orrin'],
    ['Smoke was studied in Varn for its short and sharp effects on the lungs.', 'short and sharp effects'],
  ])('is not: %s', (text, answer) => {
    expect(refused(text, answer)).toBe(null);
  });
});

describe('a cut', () => {
  const YEARS =
    'The Carn Mill was the sole source of flour in Varn between 1914, when its first wheel was built, and 1952.';
  const TOWN =
    'Named after the river Carn in 1870, Varn grew to become one of the most important in the north.';

  const FINDING = 'Ada Berg and the clerks of Varn are expected to find out who sold the mill.';

  test.each([
    [YEARS, 'Carn Mill', 'The Carn Mill was the sole source of flour in Varn between 1914', /“between” lost/],
    [TOWN, 'Varn', 'Varn grew to become one of the most important', /ranked among/],
    [FINDING, 'Ada Berg', 'Ada Berg and the clerks of Varn are expected to find out', /find out/],
  ])('leaves no half: %s', (text, answer, left, reason) => {
    expect(unfinished(text, answer, left)).toMatch(reason);
  });

  test.each([
    ['The Carn ran between two layers of salt in Varn.', 'Varn', 'The Carn ran between two layers of salt'],
    [
      'The Carn Mill was the sole source of flour in Varn between 1914 and 1952, as Berg wrote.',
      'Carn Mill',
      'The Carn Mill was the sole source of flour in Varn between 1914 and 1952',
    ],
    [TOWN, 'Varn', 'Varn grew to become one of the most important in the north'],
    [FINDING, 'Ada Berg', 'Ada Berg and the clerks of Varn are expected to find out who sold the mill'],
  ])('may stand: %s', (text, answer, left) => {
    expect(unfinished(text, answer, left)).toBe(null);
  });

  test('keeps where a word goes', () => {
    expect(
      gapped(
        'Captain Berg’s dhow was towed into Varn in 1998, with three sick men aboard after a gunboat fired.',
        'Varn',
        'place',
      ),
    ).not.toMatch(/men\.$/);
  });

  test('keeps an adverb that measures the next word, not one that joins sentences', () => {
    const weaver = 'In Varn in 1870, a previously unknown weaver opened the Carn Mill.';
    expect(gapped(weaver, 'Carn Mill', 'place')).toMatch(/a previously unknown weaver/);
    expect(gapped('Previously, Varn was ruled by Karl Berg.', 'Varn', 'place')).not.toMatch(/reviously/);
  });
});

describe('an age', () => {
  test('goes with its comma where the rest of the aside went', () => {
    const text = 'Warden Anna Lund, 66, who keeps 30 goats in Varn, saw the fire.';
    expect(asked(text, '30', 'number')).toMatch(/does Warden Anna Lund keep/);
  });

  test('stays where the aside does', () => {
    expect(asked('Karl Berg, 41, of Varn, keeps 30 goats in the yard.', '30', 'number')).toMatch(
      /Karl Berg, 41, of Varn, keep/,
    );
  });
});

describe('a surname', () => {
  const before = 'Anna Berg ran the mill. ';

  test('is not put in full behind another name', () => {
    expect(asked(`${before}Ma Berg taught the Varn singer Karl Dahl in 1936.`, '1936', 'date')).toBe(
      'In what year did Ma Berg teach the Varn singer Karl Dahl? ⇒ 1936',
    );
  });

  test('is behind a title, or alone', () => {
    for (const name of ['Mayor Berg', 'Berg'])
      expect(asked(`${before}${name} taught the Varn singer Karl Dahl in 1936.`, '1936', 'date')).toMatch(
        /Anna Berg teach/,
      );
  });
});

describe('a moving day', () => {
  const date = { year: 2006, month: 6, day: 20, inferred: false };

  test('of two gets its year behind the second', () => {
    const text = 'June 20, 2006 was wet. Karl Berg closed the road of Varn on May 29 and 30.';
    expect(asked(text, 'Karl Berg', 'person', { date })).toMatch(/May 29 and 30 \[2006\]|× /);
    expect(asked(text, 'Karl Berg', 'person', { date })).not.toMatch(/29 \[2006\] and/);
  });

  test('takes its noon along', () => {
    const text = 'Karl Berg said officers had found 19 boats by Tuesday noon in Varn.';
    expect(gapped(text, '19', 'number')).toBe('Karl Berg said officers had found _____ boats in Varn.');
  });
});
