/** What readers of real textbooks and papers found: halves of names, cuts that say something else. */
import { expect, test } from 'vitest';
import { asked, gapped, questionsFor } from './asked.js';

test('a case of law is one sentence with both its sides', () => {
  const text = 'In 1990, the Supreme Court narrowed the test of faith in Orrin Division v. Smith of Norland.';
  expect(gapped(text, '1990', 'date')).toContain('v. Smith');
});

test('what a thing depends on stays beside it', () => {
  const text =
    'The economy of Norland depended heavily on the export of wool, but after the long war with its neighbour Larn, the harbour was closed in 1861.';
  expect(asked(text, '1861', 'date')).not.toMatch(/depended heavily(?! on)/);
});

test('“which gave” tells what the whole statement gave, and is no statement about a place', () => {
  const text = 'The war was fought in Norland, which gave the Orrin Party 40 seats in the new council.';
  expect(asked(text, '40', 'number')).not.toMatch(/^Norland gave/);
});

test('an office and a firm are asked for whole', () => {
  const office = 'The former shadow chancellor Michael Lund makes up to 40 speeches a year in Norland.';
  expect(gapped(office, 'chancellor Michael Lund', 'person')).toBe('× A1');
  expect(
    gapped('The mill is in talks with carmaker PSA Berg Lund about an alliance.', 'Berg Lund', 'person'),
  ).toBe('× A1');
});

test('no question ends in “only”', () => {
  const text = 'The bark of the great oak of Orrin was studied only in 1994.';
  expect(questionsFor(text, '1994', 'date')).not.toContain('only?');
});

test('“Second,” says which of several sentences it is, and goes', () => {
  const text = 'Second, the Orrin Bank bought 40 mills in Norland.';
  expect(gapped(text, '40', 'number')).toBe('The Orrin Bank bought _____ mills in Norland.');
});

test('“however” goes with its commas', () => {
  const opener = 'Before selling the mill to Karl and Anna, however, Ada Lund opened the Orrin Bank in 1689.';
  expect(gapped(opener, 'Orrin Bank', 'organisation')).toBe(
    'Before selling the mill to Karl and Anna, Ada Lund opened the _____ in 1689.',
  );
  const behind = 'The mill of Orrin was, however, bought by the Varn Bank in 1689.';
  expect(gapped(behind, 'Varn Bank', 'organisation')).toBe(
    'The mill of Orrin was bought by the _____ in 1689.',
  );
  const amid = 'The mill of Orrin, however, was bought by the Varn Bank in 1689.';
  expect(gapped(amid, 'Varn Bank', 'organisation')).toBe(
    'The mill of Orrin was bought by the _____ in 1689.',
  );
});

test('a number of a name, or one side of a case, is no answer', () => {
  expect(gapped('Karl Berg was dropped for the Six Nations match with Norland.', 'Six', 'number')).toBe(
    '× A1',
  );
  const text = 'In 1964, the case Reynolds v. Sims changed the elections in Norland.';
  expect(gapped(text, 'case Reynolds', 'noun phrase')).toBe('× A1');
});
