/** Wording as a learner sees it: which question or gap a sentence gives, and what is not asked at all. */
import { describe, expect, test } from 'vitest';
import { isFault } from '../../../content/wording/draft.js';
import { asked, draftsFor, gapped } from './asked.js';

const MAREN = 'Ilse Maren designed the bridge across the Arn in 1932.';
const PASSIVE = 'The bridge across the Arn was designed by Ilse Maren in 1932.';

describe('questions', () => {
  test.each([
    [PASSIVE, 'Ilse Maren', 'person', 'Who designed the bridge across the Arn in 1932? ⇒ Ilse Maren'],
    [MAREN, 'Ilse Maren', 'person', 'Who designed the bridge across the Arn in 1932? ⇒ Ilse Maren'],
    [MAREN, '1932', 'date', 'In what year did Ilse Maren design the bridge across the Arn? ⇒ 1932'],
    [
      'Norway left the Kalmar League in 1523.',
      'Norway',
      'place',
      'Which country left the Kalmar League in 1523? ⇒ Norway',
    ],
    [
      'The Ketterly Tunnel was opened by Queen Maud on 4 May 1911.',
      '4 May 1911',
      'date',
      'When was the Ketterly Tunnel opened by Queen Maud? ⇒ 4 May 1911',
    ],
    [
      'Ilse Maren was born in Sweden and moved to Denmark in 1950.',
      'Sweden',
      'place',
      'In which country was Ilse Maren born? ⇒ Sweden',
    ],
    [
      'Ilse Maren was born in Sweden and moved to Denmark in 1950.',
      '1950',
      'date',
      'In what year did Ilse Maren move to Denmark? ⇒ 1950',
    ],
  ] as const)('%s [%s]', (text, answer, kind, expected) => {
    expect(asked(text, answer, kind)).toBe(expected);
  });

  test.each([
    [
      'The Maren Company sold 43 boats to Norway in 1921.',
      '43 boats',
      'How many boats did the Maren Company sell to Norway in 1921? ⇒ 43',
    ],
    [
      'More than 1,700 migrants have left Panama since 2024.',
      '1,700',
      'How many migrants have left Panama since 2024? ⇒ more than 1,700',
    ],
    [
      'Nearly 90% of the boats came from Norway.',
      '90%',
      'What percentage of the boats came from Norway? ⇒ nearly 90%',
    ],
  ])('a number keeps its hedge and shows its unit: %s', (text, answer, expected) => {
    expect(asked(text, answer, 'number')).toBe(expected);
    const made = draftsFor(text, answer, 'number');
    expect(isFault(made) ? null : made[0]?.quantity).not.toBeNull();
  });

  test('what is denied is not turned around', () => {
    expect(asked('Norway has not joined the European Union.', 'Norway', 'place')).toBe(
      '_____ has not joined the European Union. ⇒ Norway',
    );
  });
});

describe('gaps', () => {
  test.each([
    [
      'Ilse Maren became an engineer in Oslo in 1932.',
      'engineer',
      'noun phrase',
      'Ilse Maren became _____ in Oslo in 1932.',
    ],
    [
      'However, the Ketterly Tunnel also carries the main line from Oslo to Bergen.',
      'Bergen',
      'place',
      'The Ketterly Tunnel carries the main line from Oslo to _____.',
    ],
    [
      'Ilse Maren was born in Sweden and moved to Denmark in 1950.',
      'Denmark',
      'place',
      'Ilse Maren moved to _____ in 1950.',
    ],
    [
      'Oslo, which was founded by Harald in 1048, is the capital of Norway.',
      '1048',
      'date',
      'Oslo was founded by Harald in _____.',
    ],
    [
      'Ilse Maren (born 1899) sold the Maren Company to Norway in 1921.',
      'Norway',
      'place',
      'Ilse Maren sold the Maren Company to _____ in 1921.',
    ],
    [
      'If Norway left the league, Sweden would follow in 1950.',
      '1950',
      'date',
      'If Norway left the league, Sweden would follow in _____.',
    ],
  ] as const)('%s [%s]', (text, answer, kind, expected) => {
    expect(gapped(text, answer, kind)).toBe(expected);
  });

  test('the article before the gap is part of the answer, so that it does not tell the first letter', () => {
    const made = draftsFor('Ilse Maren became an engineer in Oslo in 1932.', 'engineer', 'noun phrase');
    expect(isFault(made) ? [] : [made[0]?.answer, made[0]?.accepted]).toEqual(['an engineer', ['engineer']]);
  });

  test('a surname is put in full, and the sentence that has it in full is cited', () => {
    const text = 'Ilse Maren built boats in Bergen. In 1932, Maren sold the yard to Norway.';
    const made = draftsFor(text, 'Norway', 'place');
    if (isFault(made)) throw new Error(made.reason);
    expect(made[0]?.prompt).toContain('Ilse Maren');
    expect(made[0]?.support.map((e) => e.quote)).toEqual(['Ilse Maren built boats in Bergen.']);
  });

  test('a surname that is asked for is shown in full, and either is right', () => {
    const text = 'Ilse Maren built boats in Bergen. In 1932, Maren sold the yard to Norway.';
    const made = draftsFor(text, 'Maren', 'person');
    if (isFault(made)) throw new Error(made.reason);
    expect(made[0]?.answer).toBe('Ilse Maren');
    expect(made[0]?.accepted).toContain('Maren');
    expect(made[0]?.support.map((e) => e.quote)).toEqual(['Ilse Maren built boats in Bergen.']);
  });

  test('a weekday gets its date where the article writes it, marked as inferred', () => {
    const date = { year: 2025, month: 2, day: 4, inferred: false };
    const text = 'Feb. 3, 2025 was a cold day. On Monday, Norway signed the Kalmar Treaty with Sweden.';
    const made = draftsFor(text, 'Sweden', 'place', { date });
    if (isFault(made)) throw new Error(made.reason);
    expect(made.at(-1)?.prompt).toContain('Monday [Feb. 3, 2025]');
    expect(made[0]?.marks).toContain('inferred');
  });

  test('of a weekday that only the owner of the text could date the year is told', () => {
    const date = { year: 2025, month: 2, day: 4, inferred: false };
    const text = 'On Monday, Norway signed the Kalmar Treaty with Sweden.';
    expect(gapped(text, 'Sweden', 'place', { date })).toBe(
      'In [2025], Norway signed the Kalmar Treaty with _____.',
    );
  });

  test('a topic stands before a gap that names nothing', () => {
    const text = 'Water is heated in a boiler that works at a high pressure.';
    expect(gapped(text, 'boiler', 'noun phrase', { topic: 'Steam engine' })).toMatch(
      /^Steam engine: .*_____/,
    );
    expect(gapped(text, 'boiler', 'noun phrase')).toBe('× S5');
  });
});

describe('not asked', () => {
  test.each([
    ['S1', 'He designed the bridge across the Arn in 1932.', '1932', 'date'],
    ['S1', 'The minister said that Norway would leave the league in 1950.', '1950', 'date'],
    ['S1', 'Norway gave this treaty to Sweden in 1523.', 'Sweden', 'place'],
    ['A1', 'The Bank of Norway was founded in Trondheim in 1816.', 'Norway', 'place'],
    ['A1', 'Norway left the Kalmar League in 1523.', 'left', 'clause'],
    ['A2', 'Harald ruled over Norway, Sweden, Iceland and Denmark in 1050.', 'Sweden', 'place'],
    ['A2', 'The boats of Norway carry 450 to 500 sailors in winter.', '500', 'number'],
    ['U1', 'Some boats of the Maren Company were sold to Norway.', 'Some boats', 'noun phrase'],
    ['U3', 'Which bridge did Ilse Maren design in Oslo in 1932?', 'Oslo', 'place'],
    ['S2', 'Norway recently left the Kalmar League in Denmark last Monday.', 'last Monday', 'date'],
    ['L1', 'The Maren Company was sold to Ilse Maren in 1932.', 'Maren Company', 'organisation'],
    ['G4', '“Norway left the Kalmar League,” said Ilse Maren.', 'Kalmar League', 'organisation'],
    ['U1', 'Ilse Maren is an engineer who builds bridges.', 'Ilse Maren', 'person'],
    ['U1', 'The third report on Norway was written by Ilse Maren.', 'third', 'number'],
    ['A1', 'On 4 May 1911, Queen Maud opened the Ketterly Tunnel.', '4 May', 'date'],
    ['A1', 'The Act was signed by Pliny the Elder in Oslo.', 'Pliny', 'person'],
    ['A1', 'Ilse Maren wrote the Treaty on the Union of Norway.', 'Union of Norway', 'organisation'],
    ['U1', 'Towns in Norway such as Bergen were visited by Ilse Maren.', 'Bergen', 'place'],
    ['U1', 'The Maren Company may sell boats to Norway or Sweden.', 'Sweden', 'place'],
    ['S1', 'Ilse Maren made a similar decision in Norway in 1932.', 'Norway', 'place'],
    ['S3', 'This chapter says that Ilse Maren was born in Norway.', 'Norway', 'place'],
  ] as const)('%s: %s [%s]', (rule, text, answer, kind) => {
    expect(asked(text, answer, kind)).toBe(`× ${rule}`);
  });

  test('the same words give the same drafts', () => {
    expect(draftsFor(MAREN, '1932', 'date')).toEqual(draftsFor(MAREN, '1932', 'date'));
  });
});

describe('things without a name', () => {
  test.each([
    [
      'The Maren Company replaced the steam engine in 1932.',
      'steam engine',
      'What did the Maren Company replace in 1932? ⇒ steam engine',
    ],
    [
      'The law of Ilse Maren is based on thermal expansion.',
      'thermal expansion',
      'What is the law of Ilse Maren based on? ⇒ thermal expansion',
    ],
  ])('%s', (text, answer, expected) => {
    expect(asked(text, answer, 'noun phrase')).toBe(expected);
  });

  test('a verb that says little is left as a gap', () => {
    expect(asked('The Maren Company has steam engines in Oslo.', 'steam engines', 'noun phrase')).toContain(
      '_____',
    );
  });
});
