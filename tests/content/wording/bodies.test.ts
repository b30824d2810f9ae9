/** "The University", "the Council": told in full where the title or the article names but one, else not asked beside. */
import { expect, test } from 'vitest';
import { isFault } from '../../../content/wording/draft.js';
import { asked, draftsFor } from './asked.js';

const COUNCIL = 'The Council of Tarvik met in 1702. ';
const LATER = 'After the Council, Ada Lund wrote a letter to the bishops of Norland.';

test('the body of the title', () => {
  const setting = { title: 'University of Tarvik', topic: 'University of Tarvik' };
  const text = 'In 1893 the University sold its lamps to the Orrin Bank.';
  expect(asked(text, '1893', 'date', setting)).toBe(
    'In what year did the University of Tarvik sell its lamps to the Orrin Bank? ⇒ 1893',
  );
});

test('the one body that the article named before, whose sentence is then evidence', () => {
  const made = draftsFor(`${COUNCIL}${LATER}`, 'Ada Lund', 'person');
  const gap = isFault(made) ? undefined : made.find(({ prompt }) => prompt.includes('_'));
  expect(gap?.prompt).toBe('After the Council of Tarvik, _____ wrote a letter to the bishops of Norland.');
  expect(gap?.support.map(({ quote }) => quote)).toContain(COUNCIL.trim());
});

test.each([LATER, `${COUNCIL}The Council of Orrin met in 1704. ${LATER}`])(
  'nobody knows which, so nothing is asked: %s',
  (text) => {
    expect(asked(text, 'Ada Lund', 'person')).toBe('× S1');
  },
);

test.each([
  ['The Council of Tarvik met in 1702, and the Council chose Ada Lund as its head.', 'Ada Lund'],
  ['The letter to the Council of Norland was read in 1702 by Ada Lund.', 'Ada Lund'],
  ['In 1702 the House of Norland heard Ada Lund on the lamps of Tarvik.', 'Ada Lund'],
])('named beside, or known by itself: %s', (text, answer) => {
  expect(asked(text, answer, 'person', { topic: 'White House' })).not.toContain('×');
  expect(asked(text, answer, 'person', { topic: 'White House' })).not.toContain('White');
});

test('a name that would give the answer away is not told, if the noun is known without it', () => {
  const setting = { title: 'Norlandic Rangers', topic: 'Norlandic Rangers' };
  const text = 'In 1943 the Rangers rescued ten airmen for the Norlanders.';
  expect(asked(text, '1943', 'date', setting)).toContain('the Norlandic Rangers rescue');
  expect(asked(text, 'Norlanders', 'organisation', setting)).toContain('the Rangers rescue');
});
