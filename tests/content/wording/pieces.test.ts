/** A gap takes a thing, and no piece of what is said of it: not its verb, not a half of a range, of a comparison, of a name. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkRange } from '../../../content/wording/rules/counted.js';
import { checkHalfNames } from '../../../content/wording/rules/half-names.js';
import { checkSwallowed } from '../../../content/wording/rules/swallowed.js';
import { wholeSpan } from '../../../content/wording/whole-span.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function trimmed(text: string, answer: string, kind: Kind = 'noun phrase'): string {
  const { start, end, reading } = wholeSpan(spanIn(text, answer, kind, {}).span);
  return reading.article.text.slice(start, end);
}

describe('an answer is trimmed or grown to the thing', () => {
  test.each([
    [
      'The river takes salt from the hills and carries it to Orrin.',
      'salt from the hills and carries it',
      'salt',
    ],
    [
      'The mayor of Orrin is of Danish descent and is a practising lawyer.',
      'Danish descent and is a practising lawyer',
      'Danish descent',
    ],
    ['The guild brought the new loom to the villages in 1820.', 'new loom to the villages', 'new loom'],
    [
      'The miners opposed the strike unlike most other workers of Orrin.',
      'strike unlike most other workers of Orrin',
      'strike',
    ],
    ['In 1904 the sailors coined the term Varnism for it.', 'term Varnism', 'Varnism'],
    ['Snow and hail are also hydrometeors in Orrin.', 'also hydrometeors', 'hydrometeors'],
    ['Orrin was the seat of the Council on Trade until 1920.', 'Council', 'Council on Trade'],
  ])('%s', (text, answer, whole) => {
    expect(trimmed(text, answer)).toBe(whole);
  });

  test.each([
    ['Orrin gave shelters and torn and mended sails to the fleet.', 'torn and mended sails'],
    ['The ship carried a map of the coast of Orrin to Varn.', 'map of the coast of Orrin'],
    ['The law of Orrin names dried and salted fish as a tax.', 'dried and salted fish'],
  ])('and stays as it is: %s', (text, answer) => {
    expect(trimmed(text, answer)).toBe(answer);
  });

  test('the numeral of a king goes with him', () => {
    expect(trimmed('Orrin housed the court of Magnus I in 1642.', 'Magnus', 'person')).toBe('Magnus I');
    expect(trimmed('Orrin housed the court of Magnus in 1642.', 'Magnus', 'person')).toBe('Magnus');
  });
});

function swallows(text: string, answer: string, kind: Kind = 'noun phrase'): string | null {
  const { span } = spanIn(text, answer, kind, {});
  return checkSwallowed(span, phrasesOf(span.reading))?.reason ?? null;
}

describe('an answer that swallowed a piece of its statement', () => {
  test.each([
    ['A second course, termed Varn Diploma, is equal to the first in Orrin.', 'termed Varn Diploma'],
    ['Ada Lund, perhaps the ablest painter in Orrin, was a key leader.', 'perhaps the ablest painter'],
    ['Traders brought an estimated 5,000 casks to the Carn yearly.', 'Carn yearly'],
    ['The hall hosted the Varn Cup three years after its completion.', 'Varn Cup three years'],
    ['The rule permits trade over fewer than ten miles in Orrin.', 'trade over fewer'],
    [
      'The peak is farther from the river mouth than any other hill in Orrin.',
      'river mouth than any other hill',
    ],
    ['The horn of Orrin uses a metal plate similar to that of the flute.', 'a metal plate similar'],
    ['Forms of trade varied both in Varn and in the hills of Orrin.', 'Varn and in the hills'],
    ['There are ways to the mill and to the harbour of Orrin.', 'ways to the mill'],
    ['The talk was about the long war and Anna Lund’s rule of Orrin.', 'long war and Anna Lund'],
  ])('is refused: %s', (text, answer) => {
    expect(swallows(text, answer)).not.toBeNull();
  });

  test.each([
    ['The miners of Orrin called for a much larger harbour than Varn.', 'a much larger harbour than Varn'],
    ['The keeper wrote daily reports in Orrin.', 'daily reports'],
    ['The first two years consist of so-called dry classes in Orrin.', 'so-called dry classes'],
    ['Orrin has a supply of water and of salt from the hills.', 'supply of water and of salt'],
    ['There are ways to the mill and from the harbour of Orrin.', 'ways to the mill'],
    ['Rail and road carried coal and stone through Orrin.', 'coal and stone'],
  ])('and is not taken for one: %s', (text, answer) => {
    expect(swallows(text, answer)).toBeNull();
  });
});

function ranged(text: string, answer: string, kind: Kind = 'number'): string | null {
  const { span } = spanIn(text, answer, kind, {});
  return checkRange(span, phrasesOf(span.reading))?.rule ?? null;
}

describe('one end of a range', () => {
  test.each([
    [
      'The course in Orrin takes another three to nine years of training.',
      'nine years of training',
      'noun phrase',
    ],
    ['The country lost between 800,000 and 1,250,000 sheep in the flood.', '1,250,000', 'number'],
    ['The water of Orrin has a salinity of 0.4% to 0.9% in summer.', '0.9%', 'noun phrase'],
    ['The plan was carried out in Orrin in 1943 and by 1944.', '1943', 'date'],
    ['The guild of Orrin flourished from the 1890s through the 1920s.', '1890s', 'date'],
    ['In the mid to late 1870s the mill of Orrin was closed.', '1870s', 'date'],
  ] as const)('is refused: %s', (text, answer, kind) => {
    expect(ranged(text, answer, kind)).toBe('A2');
  });

  test.each([
    ['In 1870 the number of rowers in Orrin fell from nine to seven.', 'seven', 'number'],
    ['The mill of Orrin was opened in 1943 and closed in 1951.', '1943', 'date'],
    ['It took the town eight years to build the pier of Orrin.', 'eight years', 'number'],
  ] as const)('and no end of one is: %s', (text, answer, kind) => {
    expect(ranged(text, answer, kind)).toBeNull();
  });
});

function halved(text: string, answer: string, kind: Kind = 'other name', title = 'A title'): string | null {
  const { span } = spanIn(text, answer, kind, { title });
  return checkHalfNames(span, phrasesOf(span.reading))?.rule ?? null;
}

describe('a half of a name', () => {
  test.each([
    ['The keys are set in the Region and Weather Control Panel of Orrin.', 'Weather Control Panel'],
    ['The map was drawn by the royal Office of Mapping and Management.', 'Management'],
    ['Orrin crosses Long Street, Queen Street, St Aldwin’s and the High.', 'St Aldwin'],
    ['The island has twelve American Indian reservations near Orrin.', 'Indian'],
  ])('is refused: %s', (text, answer) => {
    expect(halved(text, answer)).toBe('A1');
  });

  test('is refused where the title joins it', () => {
    const text = 'Salt and Iron for the towns of Orrin was loud and quick.';
    expect(halved(text, 'Salt', 'other name', 'Salt and iron')).toBe('A1');
    expect(halved(text, 'Salt', 'other name', 'Orrin')).toBeNull();
  });

  test.each([
    ['The treaty was signed by Norway and Denmark in Orrin.', 'Denmark'],
    ['The line runs through the hills of Varn and Orrin.', 'Orrin'],
    ['The fleet of Orrin sailed on Tarvik’s North Line in 1904.', 'Tarvik'],
    ['In Orrin the Danish navy sank four ships.', 'Danish'],
  ])('and a whole one is not: %s', (text, answer) => {
    expect(halved(text, answer)).toBeNull();
  });
});
