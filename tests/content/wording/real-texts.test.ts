/** What readers of real textbooks and papers found: halves of names, cuts that say something else. */
import { expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkHalfNames } from '../../../content/wording/rules/half-names.js';
import { gapped, questionsFor, spanIn } from './asked.js';

test('a case of law is one sentence with both its sides, of which neither is asked for alone', () => {
  const text = 'In 1921, the High Court case Holm v. Dahl changed how mills were taxed.';
  expect(gapped(text, '1921', 'date')).toContain('Holm v. Dahl changed');
  expect(gapped(text, 'High Court case Holm', 'noun phrase')).toBe('× A1');
  expect(gapped(text, 'Dahl', 'person')).toBe('× A1');
});

test('what a thing depends on stays beside it', () => {
  const text =
    "The North's trade depended heavily on the sale of wool, but with the winter storms, the flow of wool to Norland, the region's oldest buyer, came to an end.";
  expect(gapped(text, "region's oldest buyer", 'noun phrase')).toBe('× A1');
});

test('“which gave” tells what the whole statement gave, and is no statement about a place', () => {
  const text =
    'The war would be waged mainly in Norland, which gave the Larnish the advantages of the harbours and of the hills.';
  expect(gapped(text, 'Larnish', 'other')).toBe('× S1');
});

test('an office and a firm are asked for whole', () => {
  const office = 'The former shadow treasurer Ida Berg gave 40 speeches in Norland.';
  expect(gapped(office, 'treasurer Ida Berg', 'person')).toBe('× A1');
  expect(gapped('The mill was bought by the shipbuilder KLB Holm Berg in 1921.', 'Holm Berg', 'person')).toBe(
    '× A1',
  );
});

test('no question ends in “only”', () => {
  const text = 'The bark of the great oak of Orrin was studied only in 1994.';
  expect(questionsFor(text, '1994', 'date')).not.toContain('only?');
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

test('a number with a capital is a part of a name, even of one that was not found', () => {
  const { span } = spanIn('Karl Berg left the team before the Six Rivers race.', 'Six', 'number', {});
  const unseen = { ...span, reading: { ...span.reading, entities: [] } };
  expect(checkHalfNames(unseen, phrasesOf(span.reading))?.rule).toBe('A1');
});

test('somebody who is addressed behind a place is no part of its name', () => {
  const reason = (text: string, answer: string) => {
    const { span } = spanIn(text, answer, 'noun phrase', {});
    return checkHalfNames(span, phrasesOf(span.reading))?.reason ?? null;
  };
  const text = 'At a fair in Norland Mr Lund said that the mill was sold to Mr Berg.';
  expect(reason(text, 'Norland Mr Lund')).toMatch(/behind another/);
  expect(reason(text, 'Mr Berg')).toBe(null);
});
