/** What a cut may leave out and what not, told by the words at its ends: each pair stands beside what is near it. */
import { describe, expect, test } from 'vitest';
import { cutClause } from '../../../content/wording/cut.js';
import { checkBrackets, checkLeftOver } from '../../../content/wording/rules/left-over.js';
import { tornRuns } from '../../../content/wording/safe-cut.js';
import { clauseAround, placesOf } from './asked.js';

/** The runs of words that a cut of `text` to the words of `left` tears out. */
function tears(text: string, answer: string, left: string): readonly string[] {
  const { phrases, clause } = clauseAround(text, answer);
  return tornRuns(phrases, clause, placesOf(phrases, left)).map(({ words }) =>
    words.map((i) => phrases.words[i]?.text).join(' '),
  );
}

describe('a cut may leave out', () => {
  test.each([
    [
      'a set-off clause at the end',
      'Karl Berg built the mill in Orrin, which burnt down in 1820.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    [
      'a lead up to its comma',
      'During the long war, Karl Berg built the mill in Orrin.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    [
      'an aside between two commas',
      'Karl Berg, a miller from Varn, built the mill in Orrin.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    [
      'a second statement',
      'Karl Berg built the mill in Orrin, and his sister sold the farm.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    [
      'a second verb with its object',
      'Karl Berg built the mill in Orrin and sold the farm to Anna Lund.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    [
      'a clause of time',
      'Karl Berg built the mill in Orrin after the war had ended.',
      'Orrin',
      'Karl Berg built the mill in Orrin',
    ],
    ['an adverb', 'Karl Berg later built the mill in Orrin.', 'Orrin', 'Karl Berg built the mill in Orrin'],
  ])('%s', (_, text, answer, left) => {
    expect(tears(text, answer, left)).toEqual([]);
  });
});

describe('a cut may not leave out', () => {
  test.each([
    [
      'the second of two nouns',
      'Karl Berg sold the mills of Orrin and Varn to Anna Lund.',
      'Anna Lund',
      'Karl Berg sold the mills of Orrin to Anna Lund',
    ],
    [
      'the end of a list',
      'Anna Lund of Orrin grew barley, oats, and rye.',
      'Anna Lund',
      'Anna Lund of Orrin grew barley, oats',
    ],
    [
      'a pair of numbers',
      'Anna Lund painted the first and third floors of the hall in Orrin.',
      'Orrin',
      'Anna Lund painted the first floors of the hall in Orrin',
    ],
    [
      'what a plan is for',
      'In 1911 the council of Orrin announced plans to build a harbour.',
      '1911',
      'In 1911 the council of Orrin announced plans',
    ],
    [
      'what an interest is in',
      'In 1911 Anna Lund of Orrin took an interest in building harbours.',
      '1911',
      'In 1911 Anna Lund of Orrin took an interest',
    ],
    [
      'what tells which ones',
      'In 1911 Anna Lund of Orrin found the letters that her father had hidden.',
      '1911',
      'In 1911 Anna Lund of Orrin found the letters',
    ],
    [
      'of what or how often an amount is',
      'Orrin loses about $13 million every year in unpaid fees.',
      'Orrin',
      'Orrin loses about $13 million',
    ],
    [
      'one of the commas of an aside with its words',
      'The party, led by Karl Berg, was elected in Orrin.',
      'Orrin',
      'The party by Karl Berg, was elected in Orrin',
    ],
    [
      '“soon” before “after”',
      'Soon after the war Karl Berg built the mill in Orrin.',
      'Orrin',
      'after the war Karl Berg built the mill in Orrin',
    ],
    [
      'a condition',
      'Had the war gone on, Karl Berg of Orrin would have sold the mill.',
      'Karl Berg',
      'Karl Berg of Orrin would have sold the mill',
    ],
    [
      'the object that two verbs share',
      'In 1911 Karl Berg of Orrin bought and repaired the mill.',
      '1911',
      'In 1911 Karl Berg of Orrin bought',
    ],
    [
      'the last of three verbs',
      'In 1911 the women of Orrin could not own land, sign deeds, or vote.',
      '1911',
      'In 1911 the women of Orrin could not own land, sign deeds',
    ],
    [
      'what was said',
      'Karl Berg told the Orrin Post in a long letter that the mill was sold.',
      'Karl Berg',
      'Karl Berg told the Orrin Post',
    ],
    [
      'a lead that keeps no comma',
      'Later, during the war, Karl Berg built the mill of Orrin.',
      'Orrin',
      'Later Karl Berg built the mill of Orrin',
    ],
  ])('%s', (_, text, answer, left) => {
    expect(tears(text, answer, left)).not.toEqual([]);
  });
});

test('a long clause loses its end, not a member of a pair', () => {
  const text =
    'In 1911 the council of Orrin and the guild of Varn sold the old mills and the new harbour to Anna Lund, who had come from Norland with a fortune made in salt and timber.';
  const { span, phrases, clause } = clauseAround(text, '1911');
  const cut = cutClause(phrases, clause, span.first, span.last);
  const left = cut.kept.map((i) => phrases.words[i]?.text).join(' ');
  expect(left).toMatch(
    /^In 1911 the council of Orrin and the guild of Varn sold the old mills and the new harbour to Anna Lund$/,
  );
});

/** Why the words of `left` cannot stand though each of them may; null where they can. */
function waits(text: string, answer: string, left: string): string | null {
  const { phrases, clause } = clauseAround(text, answer);
  const kept = placesOf(phrases, left);
  return (checkBrackets(phrases, kept) ?? checkLeftOver(phrases, clause.borrowed, kept))?.reason ?? null;
}

describe('what is left', () => {
  test.each([
    [
      'waits for a verb',
      'Orrin has a mill, while Varn, which is older, has none.',
      'mill',
      'Orrin has a mill, while Varn',
      /lost its verb/,
    ],
    [
      'waits for its “but”',
      'Not only did Karl Berg sell the mill of Orrin, but he also sold the farm.',
      'Orrin',
      'Not only did Karl Berg sell the mill of Orrin',
      /“but”/,
    ],
    [
      'lost a part of a word',
      'The output of Orrin is written f(x) in the book.',
      'book',
      'The output of Orrin is written f in the book',
      /brackets/,
    ],
    [
      'lost the letters that are meant',
      'Points of the Orrin map are marked by the letters (x, y) in the book.',
      'book',
      'Points of the Orrin map are marked by the letters in the book',
      /brackets/,
    ],
    [
      'is a clause without its statement',
      'While the work of Anna Lund had set the stage for the loom, it was Karl Berg who sold it.',
      'loom',
      'While the work of Anna Lund had set the stage for the loom',
      /without its statement/,
    ],
    [
      'is half of a compound',
      'The body of Orrin made new rules to limit the number of elbow-on-body strikes.',
      'Orrin',
      'The body of Orrin made new rules to limit the number of elbow',
      /compound/,
    ],
    [
      'lost what its last verb takes',
      'The books of Orrin are rolls which allow readers to add, change, or remove words.',
      'books of Orrin',
      'The books of Orrin are rolls which allow readers to add',
      /lost what it takes/,
    ],
  ])('%s', (_, text, answer, left, why) => {
    expect(waits(text, answer, left)).toMatch(why);
  });

  test.each([
    [
      'a clause with its verb',
      'Orrin has a mill, while Varn has none.',
      'mill',
      'Orrin has a mill, while Varn has none',
    ],
    [
      'both halves of “not only”',
      'Karl Berg sold not only the mill but also the farm in Orrin.',
      'Orrin',
      'Karl Berg sold not only the mill but also the farm in Orrin',
    ],
    [
      'a clause in front of its statement',
      'While Varn has a mill, Orrin has none.',
      'mill',
      'While Varn has a mill, Orrin has none',
    ],
    [
      'a compound that is whole',
      'The well-known mill of Orrin stands in Varn.',
      'Varn',
      'The well - known mill of Orrin stands in Varn',
    ],
    [
      'a verb with what it takes',
      'The books of Orrin allow readers to add words.',
      'books of Orrin',
      'The books of Orrin allow readers to add words',
    ],
    [
      'a sentence without an aside in brackets',
      'The mill of Orrin (built in 1911) stands in Varn.',
      'Varn',
      'The mill of Orrin stands in Varn',
    ],
  ])('stands: %s', (_, text, answer, left) => {
    expect(waits(text, answer, left)).toBeNull();
  });
});
