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
  ['Several other lamps of the Orrin Bank were lit at Tarvik in 1911.', 'Tarvik'],
  ['Additional lamps of the Orrin Bank were lit at Tarvik in 1911.', 'Tarvik'],
  ['The nearby lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
  ['In other halls the lamps of the Orrin Bank were sold to Tarvik in 1911.', 'Tarvik'],
  ['The Norwegian archaeologist had bought ten lamps at Tarvik in 1911.', 'Tarvik'],
  ['Ada Lund told Tarvik in 1911 that the Orrin Bank bought no lamps from the Norwegian island.', 'Tarvik'],
  ['The lamps of the Orrin Bank were carried north of there to Tarvik in 1911.', 'Tarvik'],
  ['Earlier lamps of the Orrin Bank were sold to Tarvik in 1911.', 'Tarvik'],
  ['The most tragic and most costly occurred on a Monday at Tarvik in Norway.', 'Tarvik'],
])('%s', (text, answer) => {
  expect(asked(text, answer, 'place')).toBe('× S1');
});

test.each([
  ['A second lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
  ['Several lamps of the Orrin Bank were lit at Tarvik in 1911.', 'Tarvik'],
  ['The Norwegian archaeologist Ada Lund had bought ten lamps at Tarvik in 1911.', 'Tarvik'],
  ['The Orrin Bank sold its lamps to the Norwegian city of Tarvik in 1911.', 'Tarvik'],
  ['In 1911 there were ten lamps of the Orrin Bank at Tarvik.', 'Tarvik'],
  ['The first lamp of the Orrin Bank was lit at Tarvik in 1911.', 'Tarvik'],
])('%s may be asked', (text, answer) => {
  expect(asked(text, answer, 'place')).toContain('⇒');
});

test('“the current …” moves', () => {
  expect(asked('The Lamp Party holds 40 seats in the current council of Tarvik.', '40', 'number')).toBe(
    '× S2',
  );
  expect(
    asked('The electric current of the mill at Tarvik was 40 amperes in 1911.', '40', 'number'),
  ).toContain('⇒');
});
