/** Which questions can be made from what the answer is in its clause, and which are left alone. */
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { isFault } from '../../../content/wording/draft.js';
import { draftsFor } from './asked.js';

function questions(text: string, answer: string, kind: AnswerKind, topic = ''): readonly string[] {
  const made = draftsFor(text, answer, kind, { topic });
  return isFault(made)
    ? [`× ${made.rule} ${made.reason}`]
    : made.map((d) => d.prompt).filter((p) => p.endsWith('?'));
}

describe('asked', () => {
  test.each([
    [
      'A sluice is a gate that is opened and shut by the rise of the tide.',
      'sluice',
      'noun phrase',
      'Harbour',
      'Harbour: What is a gate that is opened and shut by the rise of the tide called?',
    ],
    [
      'In Norway, the Arn Wall is a dam of loose stones.',
      'dam of loose stones',
      'noun phrase',
      '',
      'What is the Arn Wall in Norway?',
    ],
    [
      'The first engineer to cross the River Arn was John Maren.',
      'John Maren',
      'person',
      '',
      'Who was the first engineer to cross the River Arn?',
    ],
    [
      'Plague struck the towns of Norway many times between 1361 and 1528.',
      '1361 and 1528',
      'date',
      '',
      'Between which years did Plague strike the towns of Norway many times?',
    ],
    [
      'Harald sold the islands of Norway to Anna Penn in 1418.',
      'Anna Penn',
      'person',
      '',
      'To whom did Harald sell the islands of Norway in 1418?',
    ],
    [
      'The output of the Maren Works is limited by the water supply.',
      'water supply',
      'noun phrase',
      '',
      'What is the output of the Maren Works limited by?',
    ],
    [
      'Steam engines drive the pumps of the Maren Works.',
      'Steam engines',
      'noun phrase',
      '',
      'What drives the pumps of the Maren Works?',
    ],
  ] as const)('%s [%s]', (text, answer, kind, topic, expected) => {
    expect(questions(text, answer, kind, topic)).toContain(expected);
  });
});

describe('not asked', () => {
  test.each([
    [
      'a claim about a noun is no deed done to it',
      'Ilse Maren argues the failure to repair the wall drowned Bergen.',
      'Ilse Maren',
      'person',
      /argue/,
    ],
    [
      'what several did is not asked as if one had done it to themselves',
      'Loose stones protect their own wall in Bergen.',
      'Loose stones',
      'noun phrase',
      /What protects their/,
    ],
    [
      'a hedge is not moved',
      'The boats of Bergen perhaps sank in Norway in 1418.',
      '1418',
      'date',
      /perhaps/i,
    ],
    [
      'a place does nothing',
      'Bergen defeated the fleet of Harald in 1418.',
      'Bergen',
      'place',
      /Which place/,
    ],
    [
      'no preposition is left without its day',
      'The fleet of Harald reached Bergen on May 4, 1418.',
      'May 4, 1418',
      'date',
      /on\?$/,
    ],
  ] as const)('%s', (_why, text, answer, kind, never) => {
    expect(questions(text, answer, kind).join(' ')).not.toMatch(never);
  });
});

describe('things, places and bodies', () => {
  test.each([
    [
      'Harald began to build a stone wall in Bergen in 1418.',
      'stone wall',
      'noun phrase',
      'What did Harald begin to build in Bergen in 1418?',
    ],
    [
      'Ilse Maren became the president of Norway in 1932.',
      'Norway',
      'place',
      'Which country did Ilse Maren become the president of in 1932?',
    ],
    [
      'The pumps of Oslo were driven by steam engines.',
      'steam engines',
      'noun phrase',
      'What drove the pumps of Oslo?',
    ],
    [
      'Ilse Maren taught chemistry at Lund University in 1932.',
      'Lund University',
      'organisation',
      'At which institution did Ilse Maren teach chemistry in 1932?',
    ],
    [
      'Ilse Maren left Oslo. She joined the Bergen Society in 1932.',
      'Bergen Society',
      'organisation',
      'Which organisation did Ilse Maren join in 1932?',
    ],
  ] as const)('%s', (text, answer, kind, expected) => {
    expect(questions(text, answer, kind)).toContain(expected);
  });

  test.each([
    [
      'a light verb asks for no part of its phrase',
      'Ilse Maren took steps in Oslo in 1932.',
      'steps',
      'noun phrase',
      /What did/,
    ],
    [
      'half of a list is not asked for at its end',
      'Norway is one of the kingdoms of Europe.',
      'kingdoms of Europe',
      'noun phrase',
      /one of wh/,
    ],
    [
      'quotation marks do not stay behind empty',
      'Oslo is called “Tiger City” by Ilse Maren in Norway.',
      'Tiger City',
      'other name',
      /[“"] ?[”"]/,
    ],
    [
      'nobody asks “what” for those who believe',
      'Experts in Norway believe that the wall of Bergen will fall.',
      'Experts in Norway',
      'noun phrase',
      /^What/,
    ],
    [
      'a means is nobody who does it',
      'The bells of Bergen are made by casting in Norway.',
      'casting',
      'noun phrase',
      /^What makes/,
    ],
    [
      '“for what” does not ask how long',
      'Ilse Maren lived in Oslo for a short period.',
      'a short period',
      'noun phrase',
      /for\?$|for what/,
    ],
    [
      'two numbers that are no years are no years',
      'The rules of Oslo hold for houses between 111 and 131.',
      '111 and 131',
      'number',
      /years/,
    ],
    [
      'a lead does not move behind a clause of its own',
      'Over the years, Oslo grew faster than it had grown in the age of Ilse Maren.',
      'Oslo',
      'place',
      /Maren over the years/,
    ],
  ] as const)('%s', (_why, text, answer, kind, never) => {
    expect(questions(text, answer, kind).join(' ')).not.toMatch(never);
  });
});
