/** A prompt does not open on one more, a new or another one of what another sentence told. */
import { expect, test } from 'vitest';
import { asked } from './asked.js';

test.each([
  ['Another lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
  ['Other lamps of the Orrin Bank were lit at Tarvik in 1911.', 'Tarvik'],
  ['Neighbouring Norland had bought ten lamps at Tarvik in 1911.', 'Tarvik'],
  ['The new lamp was lit at Tarvik by the Orrin Bank in 1911.', 'Tarvik'],
  ['The dead were brought to Tarvik by the Orrin Bank in 1911.', 'Tarvik'],
  ['A previous lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
  ['A second man from Norland was found at Tarvik in 1911.', 'Tarvik'],
  ['It was the third lamp of the Orrin Bank that was lit at Tarvik in 1911.', 'Tarvik'],
  ['The harbour’s keeper, Ada Lund, sold the lamps of the Orrin Bank to Tarvik in 1911.', 'Tarvik'],
])('%s', (text, answer) => {
  expect(asked(text, answer, 'place')).toBe('× S1');
});

test.each([
  ['A second lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
  ['The first lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
])('%s may be asked', (text, answer) => {
  expect(asked(text, answer, 'place')).toContain('⇒');
});
