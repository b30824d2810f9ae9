/** Several articles at once: what they share is one fact, what they dispute is reported and not asked. */
import { describe, expect, test } from 'vitest';
import type { Conversion } from '../../content/conversion.js';
import { convert } from '../../content/convert.js';
import type { Fact } from '../../content/deck.js';
import { readPasted } from '../../content/read/read.js';
import { english } from './model.js';

function made(...texts: readonly string[]): Conversion {
  return convert(
    english,
    texts.map((text) => {
      const read = readPasted(text);
      if (!read.ok) throw new Error(read.problem.kind);
      return read.value;
    }),
  );
}

function joined({ facts, articles }: Conversion): readonly Fact[] {
  return facts.filter((fact) => new Set(fact.evidence.map((e) => e.article)).size === articles.length);
}

const BRIDGE = 'The Orrin Bridge over Lake Varn is 600 metres long and was built by Anna Penn in Norway.';

describe('one fact', () => {
  test.each([
    ['600 metres', 'about 2,000 feet'],
    ['600 metres', '1,969 feet'],
    ['600 metres', '0.6 kilometres'],
  ])('%s and %s, within what the text rounds away', (one, other) => {
    const both = made(BRIDGE, BRIDGE.replace(one, other));
    expect(both.conflicts).toEqual([]);
    expect(joined(both).filter((f) => f.slots.number !== null)).toHaveLength(1);
  });

  test('a sum and its two parts', () => {
    const both = made(
      'All 43 passengers of the boat from Lake Varn to Orrin Bay were safe.',
      'The boat from Lake Varn to Orrin Bay carried 32 adults and 11 children.',
    );
    expect(joined(both).map((f) => f.slots.number?.value)).toContain(43);
    expect(both.cards.filter((c) => c.answer === '32' || c.answer === '11')).toEqual([]);
  });

  test('is asked once, with both sources', () => {
    const { cards } = made(
      'About 1,900 people live in the valley of Lake Varn.',
      'Some 1,900 people depend on the road to Lake Varn, people say.',
    );
    const asked = cards.filter((c) => c.answer.endsWith('1,900'));
    expect(asked).toHaveLength(1);
    expect(new Set(asked[0]?.evidence.map((e) => e.article)).size).toBe(2);
  });
});

describe('two facts', () => {
  test('equal numbers that differ by more than rounding in another unit', () => {
    const both = made(BRIDGE, BRIDGE.replace('600 metres', '2,400 feet'));
    expect(joined(both).filter((f) => f.slots.number !== null)).toEqual([]);
  });

  test('one year of two different things', () => {
    const both = made(
      'The old school of Orrin was closed in 1958.',
      'Karl Berg bought his first boat in 1958.',
    );
    expect(joined(both)).toEqual([]);
  });
});

describe('a dispute', () => {
  const cost = (sum: string) =>
    `The repair of the Orrin Bridge will cost the council ${sum} million euros, said Anna Penn.`;
  const both = made(cost('3.4'), cost('4.1'));

  test('is named by what it is about', () => {
    expect(both.conflicts.map((c) => [c.kind, c.what])).toEqual([
      ['conflict', 'repair of the Orrin Bridge: cost in euros'],
    ]);
  });

  test('gives no card that repeats one of its values', () => {
    expect(both.cards.filter((c) => /3\.4|4\.1/.test(`${c.prompt} ${c.answer}`))).toEqual([]);
    expect(both.rejected.map((r) => r.rule)).toContain('G8');
  });
});

describe('a plan', () => {
  const plan = 'Anna Penn, the transport minister, is scheduled to visit the tunnel on Friday, March 15.';

  test('that the other report tells as done is a change, and is no longer asked', () => {
    const both = made(plan, 'Anna Penn, the transport minister, was at the tunnel on Friday, March 15.');
    expect(both.conflicts.map((c) => [c.kind, c.what])).toEqual([
      ['change', 'Anna Penn, Friday, March 15: planned in one report, done in the other'],
    ]);
    expect(both.cards.filter((c) => /scheduled/.test(c.prompt))).toEqual([]);
  });

  test('for another day is none', () => {
    const both = made(plan, 'Anna Penn, the transport minister, was at the tunnel on Monday, March 4.');
    expect(both.conflicts).toEqual([]);
  });
});
