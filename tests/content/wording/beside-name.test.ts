/** What a named person is, how old, and whom something was told, is not asked for; who somebody is may be. */
import { expect, test } from 'vitest';
import { asked } from './asked.js';

test.each([
  ['The maker, Orrin Bank, sold the lamp of Tarvik to Norland in 1911.', 'maker'],
  ['In May 1911 harbour pilot Ada Lund saw the lights of Tarvik.', 'harbour pilot'],
  ['A town councillor of Norland, Ada Lund, closed the school of Tarvik in 1911.', 'town councillor'],
  ['Ada Lund told a river committee in May 1911 that the Orrin had frozen.', 'river committee'],
])('what somebody is: %s [%s]', (text, answer) => {
  expect(asked(text, answer, 'noun phrase')).toBe('× U1');
});

test.each([
  ['Ada Lund, 47, sold the lamp of Tarvik to the Orrin Bank in 1911.', '47'],
  ['A pilot of Tarvik, aged 47, sold the lamp to the Orrin Bank in 1911.', '47'],
])('how old somebody is: %s [%s]', (text, answer) => {
  expect(asked(text, answer, 'number')).toBe('× U1');
});

test.each([
  ['In 1911 Ada Lund married a lamp maker, Jon Berg, in Tarvik.', 'Jon Berg', 'person'],
  ['In 1911 Ada Lund lived with the family of a lamp maker, Jon Berg.', 'lamp maker', 'noun phrase'],
] as const)('who he is may be asked: %s [%s]', (text, answer, kind) => {
  expect(asked(text, answer, kind)).toContain('⇒');
});
