/** "The vessel", "the school": a definite noun is told which one it is, or not asked beside. */
import { expect, test } from 'vitest';
import { asked } from './asked.js';

test.each([
  ['The vessel, built in Norland in 1979, was sold to Tarvik by Ada Lund.', 'Tarvik'],
  ['The house, a small lodge, was sold to Tarvik by Ada Lund.', 'Tarvik'],
  ['The company, which started in Bergen in 1889, was sold to Norland by Ada Lund.', 'Norland'],
  ['The 29-year-old won two cups in Norland.', 'Norland'],
  ['The Swiss, 26, won two cups in Norland.', 'Norland'],
  ['The largest creditor is the Orrin Bank of Tarvik in Norland.', 'Norland'],
  ['Ada Lund bought a charter for the school from the council of Tarvik.', 'Tarvik'],
  ['Ada Lund from Tarvik called the offer an insult.', 'Tarvik'],
  ['Until then Ada Lund had sold lamps to Tarvik in Norland.', 'Norland'],
])('%s', (text, answer) => {
  expect(asked(text, answer, 'place')).toBe('× S1');
});

test('“they” are not those of a phrase in front, but may be who did something before', () => {
  expect(asked('In some towns of Norland they are called the keepers of Tarvik.', 'Tarvik', 'place')).toBe(
    '× S1',
  );
  expect(
    asked('When two keepers from Norland had come in 1911, they were sent to Tarvik.', 'Tarvik', 'place'),
  ).toContain('⇒');
});

test.each([
  ['The mill, built in 1868 by Ada Lund, was sold to Tarvik in 1911.', 'Tarvik'],
  ['The company, which Anna Lund founded in Bergen, was sold to Tarvik.', 'Tarvik'],
  ['The 29-year-old engineer Anna Lund won two cups in Tarvik.', 'Tarvik'],
  ['The vessel which Ada Lund had built in 1979 was sold to Tarvik.', 'Tarvik'],
  ['Ada Lund bought a charter for the school of Orrin from the council of Tarvik.', 'Tarvik'],
])('%s may be asked', (text, answer) => {
  expect(asked(text, answer, 'place')).toContain('⇒');
});

test('what is foremost is told by the topic in front', () => {
  const text = 'The coldest month is January, and the warmest is July.';
  expect(asked(text, 'January', 'date', { title: 'Norland', topic: 'Norland' })).toBe(
    'Norland: The coldest month is _____. ⇒ January',
  );
});
