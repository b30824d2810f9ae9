/** A gap takes no unit without its number, no half of an office or of a fixed phrase, and no time that is said of the deed. */
import { describe, expect, test } from 'vitest';
import { wholeSpan } from '../../../content/wording/whole-span.js';
import { asked, spanIn, told } from './asked.js';

describe('an answer takes', () => {
  test.each([
    ['no unit', 'The camp of Orrin lies 30 km from the border.', 'km from the border'],
    [
      'no unit behind “square”',
      'The bay of Orrin has a shared zone of 5,300 square miles in which nobody may dig.',
      'miles',
    ],
    ['no fraction', 'The bank of Orrin promised two thirds of the money.', 'thirds of the money'],
    [
      'no counted half of a pair',
      'The museum of Orrin has four stuffed birds and a nest.',
      'stuffed birds and a nest',
    ],
    ['no “a year”', 'The mill of Orrin sold 90 million stems a year to shops.', 'a year to shops'],
    [
      'no half of an office',
      'The alarm rang, Detective Sergeant Anna Lund said in Orrin.',
      'Sergeant Anna Lund',
    ],
    [
      'no half of a plural',
      'The treaty of Orrin helps Danish and Norwegian traders in the bay.',
      'Norwegian traders',
    ],
    ['no half of “in office”', 'Karl Berg had been in office for 227 days in Orrin.', 'office for 227 days'],
    ['no half of “by way of”', 'Karl Berg left Orrin by way of the hills.', 'way of the hills'],
    ['no “as well as”', 'The port of Orrin handles grain, as well as containers.', 'as well as containers'],
  ] as const)('%s', (_what, text, answer) => {
    expect(asked(text, answer, 'noun phrase')).toBe('× A1');
    expect(told(text, answer)).not.toContain('"prompt"');
  });

  test.each([
    ['The camp of Orrin lies in the border region of Norway.', 'border region of Norway'],
    ['The museum of Orrin holds old maps and a nest.', 'old maps and a nest'],
    ['The guild of Orrin released Looms 98 Second Edition in 1999.', 'Second Edition'],
    ['Lilongwe ordered a ban on the sale of cooked food in Orrin.', 'sale of cooked food'],
  ])('and what is near it stays: %s', (text, answer) => {
    expect(told(text, answer)).toContain('"prompt"');
  });

  test.each([
    ['The final of Orrin took 17 hours and 20 minutes.', '17', 'number'],
    ['The final of Orrin took 17 hours and 20 minutes.', '20', 'number'],
    ['Karl Berg of Orrin was 5 feet 10 inches tall.', '5', 'number'],
    ['Karl Berg of Orrin was 5 feet 10 inches tall.', '10', 'number'],
  ] as const)('no half of an amount in two units: %s, %s', (text, answer, kind) => {
    expect(asked(text, answer, kind)).toBe('× A1');
  });

  test.each([
    ['Three nights later Karl Berg of Orrin opened the store.', 'Three'],
    ['Karl Berg of Orrin opened the store 20 years later.', '20'],
  ])('no time since what is told before: %s', (text, answer) => {
    expect(asked(text, answer, 'number')).toBe('× S2');
  });

  test('no piece of “a pint”, and no year that tells when', () => {
    const price = 'The price of oil in Orrin rose to eleven pence a pint within six weeks.';
    expect(told(price, 'a pint within six weeks')).not.toContain('"prompt"');
    const lamps = 'The council of Orrin saw that by 1855 gas lamps burned in all streets.';
    expect(told(lamps, '1855 gas lamps')).not.toContain('"prompt"');
    expect(told('The council of Orrin bought 1855 gas lamps in May.', '1855 gas lamps')).toContain(
      '"prompt"',
    );
  });

  test.each([
    ['The mill of Orrin has 40 looms and 20 rooms.', '40'],
    ['The final of Orrin took 17 hours.', '17'],
    ['Karl Berg of Orrin sold 30 tonnes and 12 boats.', '12'],
  ])('but one of two amounts: %s', (text, answer) => {
    expect(asked(text, answer, 'number')).toContain(`⇒ ${answer}`);
  });

  test('the thing without when it was done', () => {
    const text =
      'The guild of Orrin went on sending boats to Varn although men had found faults with its old tools in 2004.';
    const { start, end, reading } = wholeSpan(spanIn(text, 'old tools in 2004', 'noun phrase', {}).span);
    expect(reading.article.text.slice(start, end)).toBe('old tools');
  });
});
