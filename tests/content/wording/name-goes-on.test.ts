/** A gap takes a name to its end. */
import { expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { asked } from './asked.js';

const CUT: readonly (readonly [text: string, answer: string, kind: AnswerKind])[] = [
  ['By 1963, Karl Berg, Jr. had become a leader of the Varn Party.', 'Jr.', 'person'],
  ['After the riots the U.S. Attorney General signed the Treaty of Kalmar.', 'U.S. Attorney', 'other name'],
  [
    'In 1851, Anna Lund spoke at the Traders’ Rights Convention in Akron, Ohio.',
    'Traders’ Rights Convention in Akron',
    'other name',
  ],
  ['The crew behind Anna Lund and the Keeper of Storms won a prize in Orrin.', 'Anna Lund', 'person'],
  [
    'The critics had liked Losing Neverland in Orrin best. Losing Neverland won another prize for Karl Berg.',
    'Neverland',
    'place',
  ],
  [
    'A spokeswoman for Halvik Re, the third-largest insurer of Orrin, put the damage at two million.',
    'Halvik',
    'place',
  ],
  [
    'Sprinters Karl Lund and Ada Berg were cleared of theft by a court in Oslo.',
    'Sprinters Karl Lund',
    'person',
  ],
  ['Karl Berg wrote one part of the series NTV: Night Shift.', 'NTV', 'other name'],
];

test.each(CUT)('%s: not “%s”', (text, answer, kind) => {
  expect(asked(text, answer, kind)).toMatch(/^× A/);
});

const WHOLE: readonly (readonly [text: string, answer: string, kind: AnswerKind])[] = [
  [
    'After the riots the U.S. Attorney General signed the Treaty of Kalmar.',
    'U.S. Attorney General',
    'other name',
  ],
  [
    'In 1851, Anna Lund spoke at the Traders’ Rights Convention in Akron, Ohio.',
    'Traders’ Rights Convention',
    'other name',
  ],
  ['The crew behind Anna Lund and the captain won a prize in Orrin.', 'Anna Lund', 'person'],
];

test.each(WHOLE)('%s: “%s” may be asked', (text, answer, kind) => {
  expect(asked(text, answer, kind)).toContain('⇒');
});
