/** Articles that come one after the other: the library's cards gain sources, and nothing is asked twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { besideLibrary, type Library } from '../../content/beside-library.js';
import type { Conversion } from '../../content/conversion.js';
import { convert } from '../../content/convert.js';
import type { Article } from '../../content/deck.js';
import { readArticle } from '../../content/read/read.js';
import { english } from './model.js';

const ARTICLES = join(import.meta.dirname, '../../content/articles');

/** What both reports tell besides. */
const SHARED = 'Petra Lund, the mayor of Larn, opened the Orrin Museum of Larn in 2021 with Karl Dahl.';

function read(name: string): Article {
  const written = readFileSync(join(ARTICLES, name), 'utf8');
  const text = name === 'tides.md' ? written : `${written}\n\n${SHARED}\n`;
  const article = readArticle(name, new TextEncoder().encode(text), {});
  if (!article.ok) throw new Error(name);
  return article.value;
}

/** What the copy of a report has beyond it. */
const ADDED = 'Berta Quill, a baker from Larn, carried 200 loaves of bread to the tunnel on Thursday.';

const [herald, courier, tides] = ['north-lakes-herald.md', 'ostervale-courier.md', 'tides.md'].map(read);
if (!herald || !courier || !tides) throw new Error('a starter is missing');
const made = (article: Article): Conversion => convert(english, [article]);
const first = made(herald);
const alone = made(courier);
const library: Library = { facts: first.facts, cards: first.cards };
const both = (evidence: readonly { readonly article: string }[]) =>
  new Set(evidence.map(({ article }) => article)).size > 1;
const beside = besideLibrary(alone, library);

describe('a second report on an event that is in the library', () => {
  test('gives cards that are there its sentences, each cut from its text', () => {
    expect(beside.gained.length).toBeGreaterThan(1);
    for (const { card, evidence } of beside.gained) {
      expect(first.cards.some(({ id }) => id === card)).toBe(true);
      for (const { article, start, end, quote } of evidence) {
        expect(article).toBe(courier.id);
        expect(courier.text.slice(start, end)).toBe(quote);
      }
    }
  });

  test('has its own cards name the sentences of the library that carry them too', () => {
    const sourced = beside.conversion.cards.filter((card) => both(card.evidence));
    expect(sourced.length).toBeGreaterThan(1);
    for (const { evidence } of sourced) {
      expect(evidence[0]?.article).toBe(courier.id);
      for (const { article, start, end, quote } of evidence)
        expect((article === courier.id ? courier : herald).text.slice(start, end)).toBe(quote);
    }
  });

  test('shows the disagreements that both reports read together show', () => {
    const matters = ({ conflicts }: Conversion) =>
      conflicts.filter(({ evidence }) => both(evidence)).map(({ what }) => what);
    expect(matters(beside.conversion).toSorted()).toEqual(
      matters(convert(english, [herald, courier])).toSorted(),
    );
  });

  test('that comes once more is no other voice', () => {
    const again = besideLibrary(first, library);
    expect(again.gained).toEqual([]);
    expect(again.conversion.cards).toEqual(first.cards);
  });
});

test('a report that repeats one of the library is asked only for what it adds, and each refusal says why', () => {
  const copied = readArticle('copy.md', new TextEncoder().encode(`${courier.text}\n\n${ADDED}\n`), {});
  if (!copied.ok) throw new Error('the copy cannot be read');
  const copy = made(copied.value);
  const known = { facts: alone.facts, cards: alone.cards };
  const { conversion, gained } = besideLibrary(copy, known);
  expect(gained.length).toBeGreaterThanOrEqual(alone.cards.length * 0.8);
  const inBoth = copy.cards.filter((card) => alone.cards.some(({ prompt }) => prompt === card.prompt));
  expect(inBoth.length).toBeGreaterThan(5);
  const left = new Set(conversion.cards.map(({ id }) => id));
  expect(inBoth.filter(({ id }) => left.has(id)).map(({ prompt }) => prompt)).toEqual([]);
  expect(conversion.cards.some(({ evidence }) => evidence[0]?.quote.includes('Berta Quill'))).toBe(true);
  expect(conversion.proposed).toBeLessThan(copy.proposed);
  const reasons = conversion.rejected.slice(copy.rejected.length);
  expect(reasons.length).toBe(copy.cards.length - conversion.cards.length);
  for (const { rule, reason } of reasons)
    expect(`${rule} ${reason}`).toMatch(/^W5 the library asks it already: “/);
});

test('an article on something else gains nothing and loses no card', () => {
  const other = made(tides);
  const { conversion, gained } = besideLibrary(other, library);
  expect(gained).toEqual([]);
  expect(conversion).toEqual(other);
});

test('with an empty library everything stays as it is', () => {
  expect(besideLibrary(alone, { facts: [], cards: [] })).toEqual({ conversion: alone, gained: [] });
});
