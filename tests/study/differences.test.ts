/** Where articles differ: values, cards, and what a decision changes. */
import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../content/conversion.js';
import type { ArticleId, CalendarDate, Evidence } from '../../content/deck.js';
import {
  corrected,
  type Difference,
  differenceOf,
  differing,
  saidBy,
  toldOf,
  touches,
} from '../../src-renderer/study/differences.js';

const HERALD = 'herald' as ArticleId;
const COURIER = 'courier' as ArticleId;
const day = (n: number): CalendarDate => ({ year: 2024, month: 3, day: n, inferred: false });

function says(article: ArticleId, quote: string): Evidence {
  return { article, start: 10, end: 10 + quote.length, quote };
}

const LATER = says(HERALD, 'It will cost 4.1 million euros to mend it.');
const EARLIER = says(COURIER, 'The repair will cost about 3.4 million euros.');
const COST: Conflict = { kind: 'conflict', what: 'the cost', evidence: [LATER, EARLIER] };

function difference(
  conflict: Conflict,
  dates: readonly [CalendarDate | null, CalendarDate | null],
): Difference {
  const known = new Map([
    [HERALD, { title: 'Herald', date: dates[0] }],
    [COURIER, { title: 'Courier', date: dates[1] }],
  ]);
  const found = differenceOf(conflict, (id) => known.get(id));
  if (!found) throw new Error('both articles are known');
  return found;
}

const DATED = difference(COST, [day(16), day(13)]);
const card = (prompt: string, answer: string, ...evidence: Evidence[]) => ({ prompt, answer, evidence });

describe('two sentences that differ', () => {
  const marked = (quote: string, ...others: string[]) =>
    differing(quote, others).flatMap((piece) => (piece.differs ? [piece.text] : []));

  test('have the values marked that only one of them has', () => {
    const one = 'The repair will cost about 3.4 million euros in 2025, Lund said.';
    const other = 'In 2025 it will cost 4.1 million euros.';
    expect(marked(one, other)).toEqual(['3.4 million']);
    expect(marked(other, one)).toEqual(['4.1 million']);
    expect(marked('Four were hurt on March 12.', 'Six were hurt on March 12.')).toEqual(['Four']);
    expect(marked('It began at 6:40 p.m. there.', 'It began at 7:10 p.m. there.')).toEqual(['6:40 p.m.']);
  });

  test('lose no letter, and mark nothing where the values are the same', () => {
    const one = 'It costs $5 or 7%.';
    expect(
      differing(one, ['It costs $6.'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(one);
    expect(marked('someone in 1911', 'tone of 1911')).toEqual([]);
  });
});

test('a sentence without a value of its own is told whole', () => {
  const named: Conflict = {
    ...COST,
    evidence: [says(HERALD, 'Lund drew it.'), says(COURIER, 'Torrow drew it.')],
  };
  expect(difference(named, [null, null]).sides.map(saidBy)).toEqual([['Lund drew it.'], ['Torrow drew it.']]);
});

describe('a difference', () => {
  test('tells the older value first, and calls it past only where both days are known', () => {
    expect(toldOf(DATED, null)).toMatchObject({
      kind: 'was',
      sides: [
        { title: 'Courier', values: ['3.4 million'] },
        { title: 'Herald', values: ['4.1 million'] },
      ],
    });
    expect(toldOf(difference(COST, [day(16), null]), null).kind).toBe('or');
    expect(toldOf(difference(COST, [day(13), day(13)]), null).kind).toBe('or');
    expect(toldOf(difference({ ...COST, kind: 'change' }, [day(16), day(13)]), null).kind).toBe('plan');
  });

  test('stays with a card whose answer was corrected, and says what is held to', () => {
    const mended = card('What will it cost?', 'about 4.1 million euros', EARLIER);
    expect(touches(mended, DATED)).toBe(true);
    expect(toldOf(DATED, HERALD).held).toEqual({ title: 'Herald' });
    expect(toldOf(DATED, 'both').held).toBe('both');
    expect(toldOf(DATED, null).held).toBeNull();
  });

  test('is none once only one of its articles is left', () => {
    const left = { title: 'Herald', date: null };
    expect(differenceOf(COST, (id) => (id === HERALD ? left : undefined))).toBeNull();
  });

  test('concerns a card that has the value, and no other card of the sentence', () => {
    expect(touches(card('What will it cost?', 'about 3.4 million euros', EARLIER), DATED)).toBe(true);
    expect(touches(card('What will cost 4.1 million euros?', 'to mend it', LATER), DATED)).toBe(true);
    expect(touches(card('What will be paid for?', 'the repair', EARLIER), DATED)).toBe(false);
  });

  test('does not concern a card that rests on other words, though it has the value', () => {
    const elsewhere = { ...EARLIER, start: 900, end: 940 };
    expect(touches(card('What was lost?', '3.4 million euros', elsewhere), DATED)).toBe(false);
    const other = { ...EARLIER, article: 'third' as ArticleId };
    expect(touches(card('What was lost?', '3.4 million euros', other), DATED)).toBe(false);
  });
});

describe('holding to one side', () => {
  const cost = card('What will it cost?', 'about 3.4 million euros', EARLIER);

  test('puts its value in the place of the other, and leaves the words around it', () => {
    expect(corrected(cost, DATED, HERALD)).toBe('about 4.1 million euros');
  });

  test('changes no card that has the right value already, or that asks something else', () => {
    expect(corrected(cost, DATED, COURIER)).toBeNull();
    expect(corrected(card('Who pays?', 'the railway', EARLIER), DATED, HERALD)).toBeNull();
  });

  test('changes nothing where more than one value differs: which is meant cannot be told', () => {
    const two: Conflict = {
      ...COST,
      evidence: [
        says(HERALD, 'It has 12 doors and 5 floors.'),
        says(COURIER, 'It has 9 doors and 4 floors.'),
      ],
    };
    const doors = card('How many doors?', '9 doors', says(COURIER, 'It has 9 doors and 4 floors.'));
    expect(corrected(doors, difference(two, [day(16), day(13)]), HERALD)).toBeNull();
  });
});
