/** What two reports of one event gainsay each other in, and what they only tell differently. */
import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../content/conversion.js';
import { ledgerOf } from '../../content/facts/ledger.js';
import { readSentences } from '../../content/language/reading.js';
import { readPasted } from '../../content/read/read.js';
import { english } from './model.js';

function disputesBetween(...texts: readonly string[]): readonly Conflict[] {
  const articles = texts.map((text) => {
    const read = readPasted(text);
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value;
  });
  return ledgerOf(articles.map((a) => ({ article: a, readings: readSentences(english, a), anchor: a.date })))
    .conflicts;
}

type Case = readonly [what: string, one: string, other: string];

const NUMBERS: readonly Case[] = [
  [
    'a sum told again in brackets',
    'Night Ferry, the comedy starring Ida Holt, slid four places to sixth place with $7.1m (£3.8m).',
    'The Long Thaw pushed Night Ferry, the comedy starring Ida Holt, down to second place, with $13.5m (£7.1m).',
  ],
  [
    'two scores',
    'Anton Krall, the second seed, took the Harwick title in Pellton with a 7-5 6-4 win over Sam Dorsey.',
    'Sam Dorsey is in the final at Harwick in Pellton after a hard 6-1 6-2 win over Pablo Riera.',
  ],
  [
    'what a share moved by on two days',
    'Shares in Torvald Energy jumped 6% when the firm called its field off Norway larger than it had believed.',
    'Shares in Torvald Energy rose 3.8% on 8 February 2011 when the firm reported a second find of gas off Norway.',
  ],
  [
    'where a cut began and where it ended',
    'Kelder Life has cut the yearly bonus on its older policies from 2% to 1%.',
    'Kelder Life cut the yearly bonus on its policies from 3.2% to 2%.',
  ],
  [
    'two months of one series',
    'Loans to buyers in November dropped to 61,000 from 64,000 in October, said the Bank of Orland.',
    'Loans to buyers in January dropped to 58,000 from 60,000 in December, said the Bank of Orland.',
  ],
  [
    'medals, and medals of one metal',
    'Runner Lena Moss, who brought home five medals from the games of 1988, says she never took anything.',
    'Lena Moss brought home three gold medals and a silver one from the games of 1988.',
  ],
  [
    'two shares that hang on no word together',
    'At 1100 GMT the krona stood 0.9% up on the day at 9.18 kronor a dollar.',
    'The dollar bought 104.76 rupees at 0850 GMT, 0.5% up on the day.',
  ],
];

const OTHERS: readonly Case[] = [
  [
    'one denial in two forms',
    'It is believed no terms were named at that dinner but there was hope of another round of talks.',
    'A reporter said that she believed no terms had been named at that dinner but that there was hope of another round of talks.',
  ],
  [
    'what a firm says it never did and what it denies',
    'The paint makers rejected the claims, saying that they never secretly agreed to raise prices and hide the dangers.',
    'The paint makers denied that they secretly agreed to raise prices and hide the dangers.',
  ],
  [
    'the teams of two matches',
    'R Vale; M Horn, C Sand, A Moss, L Nidd; L Orr, A Tarn; A Lowe, F Onger, M Castle; S Dell, P Persson.',
    'R Vale; M Horn, W Pozier, A Moss, L Nidd; L Orr, A Tarn; A Lowe, F Onger, M Castle; S Dell, P Persson.',
  ],
  [
    'a name and a longer form of it',
    'By then, NVTV offers up to 640 pictures a day, with each picture made up of 90 lines.',
    'NV offers up to 640 pictures a day, with each picture made up of 90 lines.',
  ],
];

const PLANS: readonly Case[] = [
  [
    'what would happen and what could',
    "Two clinics say the cuts would put patients' health in danger if the night ward closed.",
    "Patients' health could be put in danger if the night ward closed, a surgeon warned.",
  ],
  [
    'what somebody fears and what it does',
    'This would lower the share of farmers when haggling over the price of milk with the dairies.',
    'Farmers speak of a trust, lowering the share of farmers when haggling over the price of milk with the dairies.',
  ],
  [
    'a pledge, and what was promised',
    'The memoir claims Orrin Vale told Mr Dunn that he would hand over the party before the spring vote.',
    'A memoir says Orrin Vale broke a pledge to Mr Dunn to hand over the party before the spring vote.',
  ],
];

describe('no conflict', () => {
  test.each([...NUMBERS, ...OTHERS])('%s', (_, one, other) => {
    expect(disputesBetween(one, other)).toEqual([]);
  });
});

describe('no change', () => {
  test.each(PLANS)('%s', (_, one, other) => {
    expect(disputesBetween(one, other)).toEqual([]);
  });
});

describe('still a dispute', () => {
  test.each([
    [
      'two sums of one purchase',
      'The unit was sold for $3.4bn to a group that belongs to Rosvik Oil.',
      'Rosvik Oil was sold the unit for $3.2bn (£1.6bn) after a long auction.',
    ],
    [
      'two prices of one order, told in other words',
      'Polar Air, the carrier of the north, ordered 30 new planes for $1.8bn.',
      'This spring Polar Air ordered 30 planes in a $2.3bn deal, as its routes grew.',
    ],
    [
      'two founders, where one report names what was founded',
      'The yearly festival was founded by the painter Rolf Ander in 1961.',
      'The Aldo festival was founded by the painter Sven Tarp in 1961.',
    ],
    [
      'who said it, told again by “he”',
      'Rolf Ander said that he would never sell the mill at Aldo to a bank.',
      'Sven Tarp said that he would never sell the mill at Aldo to a bank.',
    ],
    [
      'two years of one claim, told among other things',
      'The judges found that the claim, filed by the town of Halvik in 1999, fell under no law of the land.',
      'The demand for money, filed by the town of Halvik in 1996, has cost lawyers many an evening.',
    ],
    [
      'two people of whom one name begins like the other',
      'The prize of Arlo was won by Ada Berg for a book on mills.',
      'The prize of Arlo was won by Ada Bergman for a book on mills.',
    ],
    [
      'two ages in days',
      'At 17 years and 40 days Lundin is the youngest player who ever won the Senn Cup.',
      'Lundin, 17 years and 43 days old, is the youngest who ever won the Senn Cup.',
    ],
    [
      'a thing done and not done',
      'Karl Berg has sold the mill at Aldo to the town.',
      'Karl Berg has not sold the mill at Aldo to the town.',
    ],
  ])('%s', (_, one, other) => {
    expect(disputesBetween(one, other).map(({ kind }) => kind)).toEqual(['conflict']);
  });

  test('a plan that was carried out by somebody who went there', () => {
    const plan = 'Ilse Maren, the minister, will open the long tunnel under Mount Varn.';
    const done = 'Ilse Maren, the minister, went to Arlo and opened the long tunnel under Mount Varn.';
    expect(disputesBetween(plan, done).map(({ kind }) => kind)).toEqual(['change']);
  });

  test('a plan that was carried out', () => {
    const plan = 'Plans of the engine will be shown at the harbour conference in Arlo.';
    const done = 'Plans of the engine were shown at the harbour conference in Arlo.';
    expect(disputesBetween(plan, done).map(({ kind }) => kind)).toEqual(['change']);
  });
});
