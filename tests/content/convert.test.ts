/** From words to cards: what is asked, in which form, and what is refused with its reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversion } from '../../content/conversion.js';
import { convert } from '../../content/convert.js';
import { type Article, GAP } from '../../content/deck.js';
import { proposedOnly } from '../../content/proposed.js';
import { readPasted } from '../../content/read/read.js';
import { isCutOf } from '../../content/summary/cut.js';
import { english } from './model.js';

function article(text: string): Article {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function made(...texts: readonly string[]): Conversion {
  return proposedOnly(convert(english, texts.map(article)));
}

function prompts(text: string): string[] {
  return made(text).cards.map((card) => card.prompt);
}

const REPORT =
  'Norway and Iceland signed the Orrin Fishing Treaty on June 4, 1976, after a long dispute. Anna Penn designed more than 40 bridges in Norway, including the Orrin Bridge. However, the mayor of Orrin, Karl Berg, opened the first school in 1921.';

describe('forms', () => {
  test('a date becomes a question where the verb is certain', () => {
    const card = made(REPORT).cards.find((c) => c.answer === 'June 4, 1976');
    expect(card?.kind).toBe('question');
    expect(card?.prompt).toBe(
      'When did Norway and Iceland sign the Orrin Fishing Treaty, after a long dispute?',
    );
  });

  test('a number is typed, with its hedge and unit in the prompt', () => {
    const bridge = 'The Orrin Bridge, which Anna Penn designed, weighs more than 900 tonnes.';
    const card = made(bridge).cards.find((c) => c.kind === 'number');
    expect(card?.prompt).toContain(`more than ${GAP} tonnes`);
    expect(card?.answer).toBe('900');
  });

  test('options are of one kind, hold the answer once, and dates are in order', () => {
    const rows = [
      'The Orrin Company of Anna Penn bought the old mill of Varn together with its land and its 12 boats.',
      'The mayor of Orrin, Karl Berg, opened the first school in 1921.',
      'The mayor of Dale, John Varn, opened the first bath in 1934.',
      'The mayor of Lund, Mary Dorn, opened the first bank in 1950.',
      'The mayor of Vik, Peter Holt, opened the first mill in 1962.',
    ];
    const choices = convert(english, [article(rows.join(' '))], { budgetPerThousandWords: 500 }).cards.filter(
      (c) => c.kind === 'choice',
    );
    expect(choices.length).toBeGreaterThan(0);
    for (const card of choices) {
      expect(card.options.length).toBeGreaterThanOrEqual(3);
      expect(card.options.length).toBeLessThanOrEqual(4);
      expect(card.options.filter((o) => o === card.answer)).toHaveLength(1);
      if (/^\d+$/.test(card.answer)) expect(card.options).toEqual([...card.options].sort());
    }
  });
});

describe('what is not asked', () => {
  test.each([
    ['It was built by Anna Penn in 1921 near the lake of Orrin.', 'S1', /^It\b/],
    ['“We shall never sell the Orrin Bridge to Norway in 1921 or later at all.”', 'S1', /sell/],
    ['Berg complained, saying, The people of Orrin never wanted a bridge in 1921.', 'G4', /never wanted/],
    ['This article tells how Anna Penn built the Orrin Bridge in 1921.', 'S3', /article/],
    ['Did Anna Penn really build the Orrin Bridge in Norway in 1921?', 'U3', /really/],
    ['Anna Penn will sell the Orrin Bridge to Norway next week for a small sum.', 'S2', /next week/],
  ])('%s', (text, rule, never) => {
    const { cards, rejected } = made(text);
    expect(cards.filter((card) => never.test(card.prompt))).toEqual([]);
    expect(rejected.map((r) => r.rule)).toContain(rule);
  });

  test('a weekday gets its date in brackets where the article has one, and goes where it has none', () => {
    const sentence = 'Norway sold the Orrin Bridge to Anna Penn on Monday for $40 million in cash.';
    const dated = made(`ORRIN, Feb 3 (Herald) - ${sentence}`)
      .cards.map((c) => c.prompt)
      .join(' ');
    expect(dated).toContain('Monday [Feb. 3, 2025]');
    expect(prompts(sentence).join(' ')).not.toContain('Monday');
  });

  test('what is said of two persons is not asked by "who"', () => {
    const { cards, rejected } = made(
      'Anna Penn won the Orrin Prize of Norway. And Karl Berg won the Orrin Prize of Norway.',
    );
    expect(cards.filter((c) => /Penn|Berg/.test(c.answer))).toEqual([]);
    expect(rejected.map((r) => r.rule)).toContain('U1');
  });

  test('a member of a list is not asked for', () => {
    const { cards } = made(
      'Anna Penn built bridges in Norway, Sweden, Chile and Peru for the Orrin Company.',
    );
    expect(cards.map((c) => c.answer)).not.toContain('Sweden');
  });

  test.each([
    [
      'a day counted from another',
      'Four days after a wall fell in Norway, Anna Penn left for Chile.',
      /days after/,
    ],
    [
      'a verb without its subject',
      'Anna Penn of Norway, in 1921, sold it. The line, which was opened in 1911, is long.',
      /^The line/,
    ],
    ['one of many', 'Anna Penn is a painter of old boats in Norway.', /^(?:Who is|_____ is) an? /],
    [
      'a rank without its thing',
      'The first withdrawal was made in 2015 because of the war in Syria.',
      /first withdrawal/,
    ],
    [
      'a surname of several',
      'Anna Penn met Karl Penn in 1921. In 1930, Penn sold the old mill to Norway.',
      /(?<!Anna |Karl )Penn sold/,
    ],
  ])('%s', (_, text, never) => {
    expect(prompts(text).filter((prompt) => never.test(prompt))).toEqual([]);
  });

  test('"However" and "also" do not stay at the head of a prompt', () => {
    for (const prompt of prompts(REPORT)) expect(prompt).not.toMatch(/However|\balso\b/);
  });

  test('the answer is not in the prompt', () => {
    for (const card of made(REPORT).cards) expect(card.prompt).not.toContain(card.answer);
  });
});

describe('what leans on another sentence is put in full, with that sentence as a source', () => {
  test.each([
    [
      'The Orrin Treaty was signed in Norway. It gave 40 boats to Anna Penn in 1921.',
      /[Tt]he Orrin Treaty g[ai]ve/,
    ],
    [
      'The Orrin Bridge was built in Norway. The bridge has carried 900 cars a day since 1921.',
      /[Tt]he Orrin Bridge (?:has )?carried/,
    ],
    ['Anna Penn came from Norway. She sold 40 boats to Chile in 1921.', /Anna Penn s(?:old|ell)/],
  ])('%s', (text, opened) => {
    const card = made(text).cards.find((c) => opened.test(c.prompt));
    expect(card?.evidence).toHaveLength(2);
  });

  test('but "the sea" stays the sea', () => {
    const text = 'The Orrin Sea has no tide. In Norway the sea rose by 16 metres in 1921.';
    for (const prompt of prompts(text)) expect(prompt).not.toMatch(/In Norway the Orrin Sea/);
  });
});

describe('several articles', () => {
  test('one value in two units is no conflict, another value is', () => {
    const one = 'The Orrin Bridge over Lake Varn is 600 metres long and was built by Anna Penn in Norway.';
    const same = made(one, one.replace('600 metres', '1,969 feet'));
    const other = made(one, one.replace('600 metres', '900 metres'));
    expect(same.conflicts).toEqual([]);
    expect(other.conflicts.map((c) => c.kind)).toEqual(['conflict']);
  });

  test('equal numbers about different things are not joined', () => {
    const { facts } = made(
      'Norway sold 40 boats to Chile in the spring.',
      'Anna Penn taught 40 pupils in Orrin.',
    );
    for (const fact of facts) expect(new Set(fact.evidence.map((e) => e.article)).size).toBe(1);
  });

  test('the same article twice is one article', () => {
    expect(made(REPORT, REPORT)).toEqual(made(REPORT));
  });
});

describe('always', () => {
  const pieces = fc.constantFrom(
    'Anna Penn',
    'Norway',
    'in 1921',
    '“',
    '”',
    '"',
    ',',
    '.',
    ' ',
    '\n',
    '40%',
    '(',
    ')',
    'and',
    'signed',
    'he',
    '\ud800',
    '\u202e',
    '\u200f',
    '[3]',
    'U.S.',
    '—',
    'é',
    '漢字',
    '🙂',
    'Monday',
    '- ',
    '# ',
  );
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((p) => p.join(' ')),
  );

  test('no text makes it throw, and every span is exact', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const read = readPasted(text);
        if (!read.ok) return;
        const { cards, facts, summary } = convert(english, [read.value]);
        for (const s of read.value.sentences) expect(s.end).toBeGreaterThan(s.start);
        for (const e of [...cards, ...facts].flatMap((x) => x.evidence)) {
          expect(read.value.text.slice(e.start, e.end)).toBe(e.quote);
        }
        for (const s of summary) expect(isCutOf(s.text, read.value.text.slice(s.start, s.end))).toBe(true);
        for (const c of cards) if (c.kind === 'cloze') expect(c.prompt.split(GAP)).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });

  test('the same bytes give the same cards', () => {
    expect(made(REPORT)).toEqual(made(REPORT));
  });

  test('a summary does not repeat another article, nor a value in dispute', () => {
    const cost = (sum: string) =>
      `The repair of the Orrin Bridge will cost ${sum} million euros, said Anna Penn.`;
    const { summary } = made(`${REPORT} ${cost('3.4')}`, `${REPORT} ${cost('4.1')} It rained.`);
    expect(new Set(summary.map((s) => s.text)).size).toBe(summary.length);
    for (const { text } of summary) expect(text).not.toMatch(/million euros/);
  });

  test('a summary opens with no pronoun and keeps no quotation without its speaker', () => {
    const { summary } = made(`He came first to the old town. ${REPORT} “We won,” he said. “It was hard.”`);
    expect(summary.length).toBeGreaterThan(0);
    for (const { text } of summary) expect(text).not.toMatch(/^(?:He|“|However)/);
  });
});
