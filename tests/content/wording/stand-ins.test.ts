/** What is put in the place of a pronoun: once, and as it stands amid a sentence. */
import { expect, test } from 'vitest';
import { asked, gapped } from './asked.js';

const number = (text: string) => gapped(text, '40', 'number', { title: 'Norway' });

test('a description told in front is not told again', () => {
  expect(number('Lamp makers, said Ada Hollin, must show their 40 ovens to Norway every year.')).toBe(
    'Lamp makers, said Ada Hollin, must show their _____ ovens to Norway every year.',
  );
});

test('a description of many owns with a mark alone', () => {
  expect(number('The lamp makers drifted apart in 1921, but Norway kept 40 of their ovens.')).toBe(
    "Norway kept _____ of the lamp makers' ovens.",
  );
});

test('a description with a place behind it owns nothing: nobody says “the makers of Oslo’s ovens”', () => {
  expect(number('The lamp makers of Oslo drifted apart in 1921, but Norway kept 40 of their ovens.')).toBe(
    '× S1',
  );
});

test.each([
  [
    'Anna Maren taught in Bergen. She was glad. After her release, Maren led a choir of 40 women in Norway.',
    'After her release, Anna Maren led a choir of _____ women in Norway.',
  ],
  [
    'Anna Maren taught in Bergen. She was glad. Maren said her choir had 40 women in Norway.',
    'Anna Maren said her choir had _____ women in Norway.',
  ],
  [
    'Anna Holm and Karl Berg met in Bergen. They were glad. They’d traded 40 boats for a farm in Norway.',
    'Anna Holm and Karl Berg had traded _____ boats for a farm in Norway.',
  ],
  [
    'Anna Holm and Karl Berg met in Bergen. They were glad. They’d trade 40 boats for a farm in Norway.',
    'Anna Holm and Karl Berg would trade _____ boats for a farm in Norway.',
  ],
  [
    'The ruling Free Party lost in 1921. The party won 40 seats in Norway in 1931.',
    'The Free Party won _____ seats in Norway in 1931.',
  ],
  [
    'Senator from Vermont Anna Maren lost. In 1931 Maren won 40 votes.',
    'In 1931 Anna Maren won _____ votes.',
  ],
  [
    'Under the Varn Act, it is a crime for Norwegian firms to sell 40 boats to Denmark.',
    'Under the Varn Act, it is a crime for Norwegian firms to sell _____ boats to Denmark.',
  ],
  [
    'Karl Varn taught in Bergen. He was glad. The book, Varn’s Norway, sold 40 copies in Bergen.',
    'The book, Varn’s Norway, sold _____ copies in Bergen.',
  ],
  [
    'Karl Berg and Virginia Lund met in Bergen. Lund studied tides. In 1931 Berg and Lund saw 40 tides in Norway.',
    'In 1931 Berg and Lund saw _____ tides in Norway.',
  ],
  [
    'Karl Varn taught in Bergen. He was glad. Mr Varn bought 40 boats in Norway.',
    'Karl Varn bought _____ boats in Norway.',
  ],
  [
    'Karl Varn taught in Bergen. He was glad. The mayor of Bergen himself bought 40 boats in Norway.',
    'The mayor of Bergen himself bought _____ boats in Norway.',
  ],
  [
    'Karl Varn taught in Bergen. He was glad. In 1931 Varn’s house in Bergen had 40 rooms.',
    'In 1931 Karl Varn’s house in Bergen had _____ rooms.',
  ],
])('who is meant, written where it is read best: %s', (text, expected) => {
  expect(number(text)).toBe(expected);
});

test('nobody is called by name in what he himself denies', () => {
  const text = 'Karl Varn taught in Bergen. He was glad. He denied that Varn would buy 40 boats from Norway.';
  expect(number(text)).toBe('× S1');
});

test('a place that somebody is from does nothing', () => {
  const told = 'The medal was won by Anna Maren from the United States, who finished the race in 40 seconds.';
  expect(number(told)).not.toContain('The United States finished');
});

test('a short form that is asked for is not told in full behind the gap', () => {
  const text =
    'The Orrin Transport Police (OTP) guards Norway. OTP opened an inquiry, which they called odd in 1931.';
  expect(gapped(text, 'OTP', 'organisation')).toBe('_____ opened an inquiry, which they called odd in 1931.');
});

test('“Mr Holm” is answered by his full name', () => {
  const text = 'Robert Holm was glad. In 1931 Mr Holm sold the mill of Bergen to Norway.';
  expect(asked(text, 'Mr Holm', 'person')).toBe(
    'Who sold the mill of Bergen to Norway in 1931? ⇒ Robert Holm',
  );
});

test('a town is not told by the full name of somebody who is called so', () => {
  const text = 'Karl Varn was glad. He was rich. Police named 40 men of Varn, Texas, in 1931.';
  expect(number(text)).toContain('of Varn, Texas');
});

test('“President Varn” is answered by his full name', () => {
  const text = 'Karl Varn was glad. In 1931 President Varn sold the mill of Bergen to Norway.';
  expect(asked(text, 'President Varn', 'person')).toContain('⇒ Karl Varn');
});

test('a surname that does something is a person’s, whatever it was taken for', () => {
  const text = 'Lars Arild Sandvik of Bergen was jailed in May. Sandvik was caught 40 times in Norway.';
  expect(number(text)).toBe('Lars Arild Sandvik was caught _____ times in Norway.');
});

test('where something is stays a place', () => {
  const text = 'The mayor freed Lars Arild Sandvik in May. Karl Varn has 40 ships in Sandvik.';
  expect(number(text)).toBe('Karl Varn has _____ ships in Sandvik.');
});

test('who is meant is the subject of the sentence before', () => {
  const text =
    'Karl Varn rules Norway. He was glad. He is old. Varn granted Lars Arild Sandvik a full pardon. Sandvik pled guilty in Oslo. He was fined 40 crowns in Norway.';
  expect(number(text)).toBe('Lars Arild Sandvik was fined _____ crowns in Norway.');
});
