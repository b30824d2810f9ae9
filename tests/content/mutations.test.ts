/** Two reports of one event in each of several genres: one swapped value is one conflict, other words for the same are none. */
import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../content/conversion.js';
import type { Article, Fact } from '../../content/deck.js';
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

/** Facts that both reports carry, by the sentences they rest on. */
function shared({ facts }: Ledger): readonly Fact[] {
  return facts.filter((fact) => new Set(fact.evidence.map((e) => e.article)).size > 1);
}

type Swap = readonly [name: string, from: string, to: string, kind: Conflict['kind'], what: RegExp];
type Rewording = readonly [name: string, from: string, to: string];

type Case = {
  readonly genre: string;
  readonly one: string;
  readonly other: string;
  readonly swaps: readonly Swap[];
  readonly rewordings: readonly Rewording[];
};

const CASES: readonly Case[] = [
  {
    genre: 'an accident',
    one: 'A ferry with 212 passengers struck a rock near Port Selwyn on June 4, 2019. Captain Ida Marsh steered the damaged ship onto a beach. The coast guard rescued everyone before nightfall. The owner, Selwyn Lines, will repair the hull in Norway.',
    other:
      'Near Port Selwyn, a ferry carrying 212 passengers hit a rock on June 4, 2019. The damaged ship was steered onto a beach by Captain Ida Marsh. Everyone was rescued by the coast guard before nightfall. Selwyn Lines, the owner, will repair the hull in Norway.',
    swaps: [
      ['number', '212 passengers', '187 passengers', 'conflict', /passengers|people/],
      ['date', 'June 4, 2019', 'June 7, 2019', 'conflict', /time/],
      ['name', 'Captain Ida Marsh', 'Captain Olaf Brenner', 'conflict', /person|name/],
      ['negation', 'Everyone was rescued', 'Everyone was not rescued', 'conflict', /denied/],
      ['status', 'will repair the hull', 'repaired the hull', 'change', /planned/],
    ],
    rewordings: [
      ['rounding', 'carrying 212 passengers', 'carrying more than 200 passengers'],
      ['spelled number', 'carrying 212 passengers', 'carrying about two hundred passengers'],
      ['synonym', 'hit a rock', 'struck a rock'],
    ],
  },
  {
    genre: 'a takeover',
    one: 'Halden Foods bought the bakery chain Morgenbrot for 340 million euros in March 2021. The chain runs 118 shops in Austria. Chief executive Vera Lindt said the shops would keep their name. The workers of Morgenbrot approved the sale.',
    other:
      'In March 2021 the bakery chain Morgenbrot was acquired by Halden Foods for 340 million euros. It runs 118 shops in Austria. The shops would keep their name, said Vera Lindt, the chief executive. The sale was approved by the workers of Morgenbrot.',
    swaps: [
      ['number', '340 million', '430 million', 'conflict', /euros/],
      ['another number', '118 shops', '181 shops', 'conflict', /shops/],
      ['date', 'In March 2021', 'In May 2021', 'conflict', /time/],
      ['opposite', 'was approved by the workers', 'was rejected by the workers', 'conflict', /denied/],
    ],
    rewordings: [
      ['digits', '340 million euros', '340,000,000 euros'],
      ['sign', '340 million euros', '€340 million'],
      ['rounding', '118 shops', 'nearly 120 shops'],
    ],
  },
  {
    genre: 'a football match',
    one: 'Karlsund beat Vestby 3-1 in the cup final on Saturday. Striker Emil Dahl scored two goals in the second half. The crowd of 41,200 was the largest since 1998. Coach Rita Holm will leave Karlsund in August.',
    other:
      'On Saturday, Vestby were beaten 3-1 by Karlsund in the cup final. Emil Dahl, a striker, scored 2 goals in the second half. A crowd of 41,200, the largest since 1998, watched. Coach Rita Holm will leave Karlsund in August.',
    swaps: [
      ['number', '41,200', '38,500', 'conflict', /number|crowd/i],
      ['name', 'Emil Dahl', 'Jonas Wirk', 'conflict', /person|name/],
      ['negation', 'will leave', 'will not leave', 'conflict', /denied/],
    ],
    rewordings: [
      ['rounding', 'A crowd of 41,200', 'A crowd of about 41,000'],
      ['number without its mark', '41,200', '41200'],
    ],
  },
  {
    genre: 'science',
    one: 'The comet Tolland passed Earth at a distance of 600 kilometres above the orbit of the station. Astronomers at Keswick Observatory measured a tail of 2.7 million kilometres. The comet loses 90 percent of its dust near the Sun. It was discovered by Nora Quill in 1987.',
    other:
      'Comet Tolland passed Earth at a distance of 373 miles above the orbit of the station. A tail of 2,700,000 kilometres was measured by astronomers at Keswick Observatory. Near the Sun the comet loses 90% of its dust. Nora Quill discovered it in 1987.',
    swaps: [
      ['number', '2,700,000 kilometres', '3,900,000 kilometres', 'conflict', /kilometres/],
      ['percent', '90%', '70%', 'conflict', /percent/],
      ['date', 'in 1987', 'in 1978', 'conflict', /time/],
      ['name', 'Nora Quill', 'Peter Hazel', 'conflict', /person|name/],
    ],
    rewordings: [
      ['scale word', '2,700,000 kilometres', 'nearly 2.8 million kilometres'],
      ['fraction', '90% of its dust', 'nine-tenths of its dust'],
    ],
  },
  {
    genre: 'politics',
    one: 'The parliament of Lorvania adopted the pension law on May 12, 2022. The law raises the retirement age to 66 years. President Tomás Avela signed it the same evening. Lorvania spends 4.2 billion dollars a year on pensions.',
    other:
      'On May 12, 2022, the pension law was adopted by the parliament of Lorvania. It raises the retirement age to 66 years. It was signed by President Tomas Avela the same evening. Lorvania spends $4.2 billion a year on pensions.',
    swaps: [
      ['date', 'May 12, 2022', 'May 19, 2022', 'conflict', /time/],
      ['opposite', 'was adopted', 'was rejected', 'conflict', /denied/],
      ['number', '66 years', '68 years', 'conflict', /years/],
      ['money', '$4.2 billion', '$5.1 billion', 'conflict', /dollars/],
    ],
    rewordings: [
      ['accent', 'Tomas Avela', 'Tomás Avela'],
      ['surname', 'President Tomas Avela', 'President Avela'],
      ['rounding', '$4.2 billion', 'more than $4 billion'],
    ],
  },
  {
    genre: 'travel',
    one: 'The museum of Sandvik opens its new wing on September 3. The wing holds 1,450 paintings from the United States. Tickets cost 12 euros. The architect Lise Brandt designed the building.',
    other:
      'On September 3 the museum of Sandvik opens its new wing. From the U.S. it holds 1,450 paintings. Tickets cost 12 euros. The building was designed by the architect Lise Brandt.',
    swaps: [
      ['date', 'September 3', 'September 8', 'conflict', /time/],
      ['number', '1,450 paintings', '1,540 paintings', 'conflict', /paintings/],
      ['price', '12 euros', '15 euros', 'conflict', /euros/],
      ['status', 'opens its new wing', 'will open its new wing', 'change', /planned/],
    ],
    rewordings: [
      ['country', 'From the U.S. it', 'From America it'],
      ['spelled number', '12 euros', 'twelve euros'],
      ['rounding', '1,450 paintings', 'some 1,500 paintings'],
    ],
  },
];

describe.each(CASES)('$genre', ({ one, other, swaps, rewordings }) => {
  const told = (sentence: string) => sentence.split(/(?<=\.) (?=[A-Z])/).length;

  test('told twice in other words holds no conflict, and every sentence is joined', () => {
    const both = ledger(one, other);
    expect(both.conflicts).toEqual([]);
    const carried = new Set(shared(both).flatMap((f) => f.evidence.map((e) => `${e.article} ${e.start}`)));
    expect(carried.size).toBe(told(one) + told(other));
  });

  test.each(swaps)('another %s is one report that names it', (_, from, to, kind, what) => {
    const swapped = other.replace(from, to);
    expect(swapped).not.toBe(other);
    const { conflicts } = ledger(one, swapped);
    expect(conflicts.map((c) => c.kind)).toEqual([kind]);
    expect(conflicts[0]?.what).toMatch(what);
    expect(conflicts[0]?.evidence.some((e) => e.quote.includes(to))).toBe(true);
  });

  test.each(rewordings)('the same %s in other words is none, and joined', (_, from, to) => {
    const reworded = other.replace(from, to);
    expect(reworded).not.toBe(other);
    const both = ledger(one, reworded);
    expect(both.conflicts).toEqual([]);
    const joined = shared(both).some((f) => f.evidence.some((e) => e.quote.includes(to)));
    expect(joined).toBe(true);
  });
});
