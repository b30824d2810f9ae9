/** How dates, numbers and names compare, and what neighbours they have. */
import { describe, expect, test } from 'vitest';
import { dateStyle, stepsAround } from '../../../content/forms/date-style.js';
import { meanSame } from '../../../content/forms/meaning.js';
import { numberStyle, valuesAround } from '../../../content/forms/number-style.js';

describe('meaning', () => {
  test.each([
    ['43', 'forty-three'],
    ['U.S.', 'United States'],
    ['2.7 million boats', '2,700,000 boats'],
    ['90%', '90 percent'],
    ['Marie Curie', 'Curie'],
    ['Darién', 'Darien'],
    ['the steam engine', 'engine'],
    ['May 2, 1921', '2 May 1921'],
    ['the Orrin Bridge', 'Orrin Bridge'],
  ])('%s is %s', (a, b) => {
    expect(meanSame(a, b)).toBe(true);
    expect(meanSame(b, a)).toBe(true);
  });

  test.each([
    ['43', 'forty-four'],
    ['43 boats', '43 nets'],
    ['$2.7 million', '$2.7 billion'],
    ['Norway', 'Sweden'],
    ['Anna Penn', 'Karl Penn'],
    ['May 2, 1921', 'June 2, 1921'],
    ['high pressure', 'low pressure'],
    ['1920s', '1930s'],
  ])('%s is not %s', (a, b) => {
    expect(meanSame(a, b)).toBe(false);
  });
});

describe('dates', () => {
  test.each([
    'Oct. 7, 2024',
    'October 7, 2024',
    '7 October 2024',
    'Feb. 3',
    'July 8',
    'March 2015',
    'November of 1776',
    '1921',
    'the late 1970s',
    'mid-1960s',
    '19th century',
    '3rd century BC',
    'October',
  ])('%s is read and written alike', (text) => {
    const style = dateStyle(text);
    expect(style?.write(style.value)).toBe(text);
  });

  test.each(['Anna Penn', '40 boats', '1,921', 'Tuesday', '12 May Street', '911'])('%s is none', (text) => {
    expect(dateStyle(text)).toBeNull();
  });

  test('neighbours are of the same grain and style, and further off the longer ago', () => {
    const day = dateStyle('Jan. 3, 1921');
    expect(day?.write(day.value - 11)).toBe('Dec. 23, 1920');
    const month = dateStyle('January 1921');
    expect(month?.write(month.value - 1)).toBe('December 1920');
    const [old, young] = ['1215', '2004'].map((text) => dateStyle(text));
    if (!old || !young) throw new Error('a year is a date');
    expect(Math.min(...stepsAround(old))).toBeGreaterThan(Math.max(...stepsAround(young)));
    expect(dateStyle('Dec. 30')?.write(400)).toBe('');
  });
});

describe('numbers', () => {
  test.each([
    '43',
    '2,500 boats',
    'about 80',
    '$2.7 million',
    '60 per cent',
    '1.8 metres',
    'twelve boats',
    'fifth',
  ])('%s is read and written alike', (text) => {
    const style = numberStyle(text);
    expect(style?.write(style.value)).toBe(text);
  });

  test.each(['Anna Penn', '40 to 50', 'Astra 2A', '9–18', '007', 'MPEG-4'])('%s is none', (text) => {
    expect(numberStyle(text)).toBeNull();
  });

  test.each(['43', '80', '2,500', '1.8', '300,000', '12'])(
    'around %s: half to double, as round, never itself',
    (text) => {
      const key = numberStyle(text);
      if (!key) throw new Error('a number');
      const around = valuesAround(key);
      expect(around.length).toBeGreaterThanOrEqual(4);
      for (const value of around) {
        expect(value).not.toBe(key.value);
        expect(value).toBeGreaterThanOrEqual(key.value / 2);
        expect(value).toBeLessThanOrEqual(key.value * 2);
        expect(key.write(value).replace(/\D/g, '').length).toBeLessThanOrEqual(
          text.replace(/\D/g, '').length + 1,
        );
      }
      if (text.endsWith('00')) expect(around.every((value) => value % 100 === 0)).toBe(true);
    },
  );
});
