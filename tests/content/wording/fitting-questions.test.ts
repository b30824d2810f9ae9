/** Questions that fit what they ask for; and those that would not, left to a gap. */
import { describe, expect, test } from 'vitest';
import { isAnyTense } from '../../../content/wording/sides.js';
import { baseForm } from '../../../content/wording/verb-forms.js';
import { asked, questionsFor } from './asked.js';

describe('a question', () => {
  test.each([
    [
      'The Varn rule lasted until 1874, when Karl Berg sold the fort of Orrin.',
      '1874',
      'date',
      'Until what year did the Varn rule last?',
    ],
    [
      'Ada Lund worked in Varn, where she built a mill in her yard.',
      'Varn',
      'place',
      'Where did Ada Lund work?',
    ],
    [
      'The bridge of Varn is to open in 2031 after ten years of work.',
      '2031',
      'date',
      'In what year is the bridge of Varn to open after ten years of work?',
    ],
    [
      'The Carn Guild was closely joined with the weavers of Varn.',
      'weavers of Varn',
      'noun phrase',
      'Who was the Carn Guild closely joined with?',
    ],
    [
      'In 1790, most houses in Varn were classed as “rural.”',
      '1790',
      'date',
      'In what year were most houses in Varn classed as “rural”?',
    ],
    [
      'Weekly markets lower the price of salt in Varn.',
      'Weekly markets',
      'noun phrase',
      'What lowers the price of salt in Varn?',
    ],
    [
      'Orrin Experiment: In 1961, psychologist Karl Berg conducted an experiment at Varn University.',
      'Karl Berg',
      'person',
      'Which psychologist conducted an experiment at Varn University in 1961?',
    ],
    [
      'The Norwegian government closed the port of Varn in 1921.',
      'Norwegian government',
      'noun phrase',
      'Which body closed the port of Varn in 1921?',
    ],
    ['Angry sailors closed the port of Varn in 1921.', 'Angry sailors', 'noun phrase', 'Who closed the port'],
  ] as const)('is asked: %s', (text, answer, kind, question) => {
    expect(questionsFor(text, answer, kind)).toContain(question);
  });

  test.each([
    [
      'of a present that a year is told of',
      'The Carn Guild is led by Karl Berg of Varn in 1974.',
      '1974',
      'date',
    ],
    [
      'by “who” of people of whom half is a place',
      'Sailors from Norway closed the port of Varn in 1921.',
      'Sailors from Norway',
      'noun phrase',
    ],
    ['of the place of a noun', 'Varn is a port in Norland, beside the river Carn.', 'Norland', 'place'],
    [
      'of an organisation that something is in',
      'In 1874 two weavers of Varn were seen in the Carn Council.',
      'Carn Council',
      'organisation',
    ],
    [
      'of what something is done as to something',
      'The Carn society adopted the lamp in Varn as a common sign.',
      'a common sign',
      'noun phrase',
    ],
    [
      'of what stands far behind its verb',
      'The Carn Guild painted the yard of Varn with salt water.',
      'salt water',
      'noun phrase',
    ],
    [
      'of the members of several',
      'The Carn Guild is one of the first owners of river boats.',
      'river boats',
      'noun phrase',
    ],
  ] as const)('is not asked: %s', (_, text, answer, kind) => {
    expect(questionsFor(text, answer, kind)).toBe('');
  });

  test.each([
    ['Karl Berg introduced the Oregon Experiment from 1901 through 1906.', 'Oregon Experiment'],
    ['As governor, Karl Berg introduced the Wisconsin Idea in 1901.', 'Wisconsin Idea'],
  ])('does not take what is named after a place for one: %s', (text, answer) => {
    expect(questionsFor(text, answer, 'place')).not.toMatch(/^Which (?:place|organisation)/);
  });

  test('keeps the word it asks by', () => {
    const text = 'Carn law has spread to much of Norland, including the towns of Varn and Orrin.';
    expect(questionsFor(text, 'Varn and Orrin', 'noun phrase')).not.toMatch(
      /^(?!.*\b(?:what|which|who)\b).*\?$/i,
    );
  });

  test('moves no verb that may be past or present', () => {
    expect(isAnyTense('shut', 'VBP')).toBe(true);
    expect([isAnyTense('lower', 'VBP'), isAnyTense('shut', 'VBD'), isAnyTense('are', 'VBP')]).not.toContain(
      true,
    );
  });

  test('has the base of a verb that doubles its “t”', () => {
    expect(baseForm('fitted', 'VBD')).toBe('fit');
    expect(baseForm('boycotted', 'VBD')).toBe('boycott');
  });

  test('takes no topic in front that it names itself', () => {
    const text =
      'Trade in salt was growing in Varn. Work is growing in Varn since the bridge of Orrin was built.';
    expect(asked(text, 'Work', 'noun phrase', { topic: 'Varn' })).not.toMatch(/^In Varn, .*Varn/);
  });
});
