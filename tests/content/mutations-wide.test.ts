/** More pairs of reports, told more freely: a swapped value is one conflict, units, roundings and other words are none. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../content/deck.js';
import { type Ledger, ledgerOf } from '../../content/facts/ledger.js';
import { readSentences } from '../../content/language/reading.js';
import { readPasted } from '../../content/read/read.js';
import { english } from './model.js';

function article(text: string): Article {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function ledger(...texts: readonly string[]): Ledger {
  const articles = texts.map(article);
  return ledgerOf(articles.map((a) => ({ article: a, readings: readSentences(english, a), anchor: a.date })));
}

const FLOOD = [
  'The river Senn flooded the town of Halvik on Tuesday, April 9, 2019. About 1,300 people left their homes. The water rose to 4 metres at the old bridge. Mayor Tove Lind closed all schools until Monday.',
  'Some 1,300 residents of Halvik left their homes after the river Senn flooded the town on April 9, 2019. At the old bridge the water rose to 4 metres. All schools were closed until Monday by Mayor Tove Lind.',
] as const;
const MINE = [
  'Corvin Metals closed its copper mine near Aldo in June 2018. The mine employed 640 people. The company paid a fine of $12 million for polluting the river Tesk. Engineers will clean the river by 2025.',
  'The copper mine near Aldo was shut by Corvin Metals in June 2018. At the mine, 640 people were employed. For polluting the river Tesk, the company was fined $12 million. Engineers will clean the river by 2025.',
] as const;
const RACE = [
  'Runner Mina Okoro won the Tarsk marathon in 2 hours 21 minutes. More than 18,000 runners started in the rain. The race raised 3 million euros for hospitals. Second place went to Ewa Dorn of Poland.',
  'The Tarsk marathon was won by Mina Okoro in 2 hours 21 minutes. In the rain, more than 18,000 runners started. For hospitals, the race raised 3 million euros. Ewa Dorn of Poland came second.',
] as const;
const PROBE = [
  'The probe Lyra reached the moon Edda on January 14, 2016. It carried 5 instruments and weighed 850 kilograms. Its camera took 3,200 pictures of the surface. The mission was led by the engineer Sanna Vik.',
  'On January 14, 2016, the probe Lyra arrived at the moon Edda. The probe weighed 850 kilograms and carried 5 instruments. The camera of the probe took 3,200 pictures of the surface. Engineer Sanna Vik led the mission.',
] as const;

type Pair = readonly [one: string, other: string];
type Change = readonly [name: string, pair: Pair, from: string, to: string];

const SWAPS: readonly Change[] = [
  ['how many ran', RACE, 'more than 18,000 runners', 'more than 11,000 runners'],
  ['the day of the flood', FLOOD, 'on April 9, 2019', 'on April 19, 2019'],
  ['the height of the water', FLOOD, 'rose to 4 metres', 'rose to 6 metres'],
  ['who closed the schools', FLOOD, 'Mayor Tove Lind', 'Mayor Jonas Falk'],
  ['how many worked', MINE, '640 people', '460 people'],
  ['the fine', MINE, '$12 million', '$21 million'],
  ['when it was shut', MINE, 'in June 2018', 'in June 2016'],
  ['who won', RACE, 'won by Mina Okoro', 'won by Lea Brandt'],
  ['what was raised', RACE, '3 million euros', '5 million euros'],
  ['the weight', PROBE, '850 kilograms', '580 kilograms'],
  ['the pictures', PROBE, '3,200 pictures', '2,300 pictures'],
  ['who led', PROBE, 'Engineer Sanna Vik', 'Engineer Oskar Rehn'],
];

const REWORDINGS: readonly Change[] = [
  ['a rounding', FLOOD, 'Some 1,300 residents', 'More than a thousand residents'],
  ['feet', FLOOD, '4 metres', '13 feet'],
  ['an order', FLOOD, 'residents of Halvik left their homes', 'residents of Halvik had to leave their homes'],
  ['a spelled number', MINE, '640 people', 'six hundred and forty people'],
  ['a currency sign', MINE, '$12 million', '12 million dollars'],
  ['digits', RACE, '3 million euros', '3,000,000 euros'],
  ['minutes', RACE, '2 hours 21 minutes', '141 minutes'],
  ['a rounding down', RACE, 'more than 18,000 runners', 'about 18,000 runners'],
  ['pounds', PROBE, '850 kilograms', '1,874 pounds'],
  ['a spelled count', PROBE, '5 instruments', 'five instruments'],
  ['nearly', PROBE, '3,200 pictures', 'over 3,000 pictures'],
  ['a day written the other way', PROBE, 'On January 14, 2016', 'On 14 January 2016'],
];

describe('told twice', () => {
  test.each([FLOOD, MINE, RACE, PROBE])('%s', (one, other) => {
    expect(ledger(one, other).conflicts).toEqual([]);
  });
});

describe('another value', () => {
  test.each(SWAPS)('%s is one conflict', (_, [one, other], from, to) => {
    const swapped = other.replace(from, to);
    expect(swapped).not.toBe(other);
    const { conflicts } = ledger(one, swapped);
    expect(conflicts.map((c) => c.kind)).toEqual(['conflict']);
    expect(conflicts[0]?.evidence.some((e) => e.quote.includes(to))).toBe(true);
  });
});

describe('other words', () => {
  test.each(REWORDINGS)('%s are none', (_, [one, other], from, to) => {
    const reworded = other.replace(from, to);
    expect(reworded).not.toBe(other);
    const { conflicts, facts } = ledger(one, reworded);
    expect(conflicts).toEqual([]);
    const joined = facts.filter((f) => new Set(f.evidence.map((e) => e.article)).size > 1);
    expect(joined.some((f) => f.evidence.some((e) => e.quote.includes(to)))).toBe(true);
  });
});
