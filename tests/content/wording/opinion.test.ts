/** G4: what somebody calls a thing in quotation marks is neither shown nor asked for as a fact. */
import { expect, test } from 'vitest';
import { convert } from '../../../content/convert.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

function prompts(text: string): readonly string[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return convert(english, [read.value]).cards.map((card) => `${card.prompt} ${card.answer}`);
}

test.each([
  'In Oslo, Anna Penn dismissed the claims against Norway as “totally absurd” on May 4, 2019.',
  'The mayor of Bergen called the decision of Norway in May 2019 “a shameful retreat”.',
])('%s', (text) => {
  expect(prompts(text).filter((shown) => /absurd|shameful/.test(shown))).toEqual([]);
});

test('a name in quotation marks is none', () => {
  const shown = prompts('In 1932, the sailors of Bergen called the Arn Bridge in Norway “The Long Lady”.');
  expect(shown.some((one) => /1932/.test(one))).toBe(true);
});
