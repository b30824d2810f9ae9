/** What is worded behind the proposed cards: asked like them where it can be, and never misleading. */
import { describe, expect, test } from 'vitest';
import { SOUND } from '../../../content/cards/select.js';
import { isFault } from '../../../content/wording/draft.js';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkAside, checkNoList } from '../../../content/wording/rules/one-thing.js';
import { SPARE, wordSpare } from '../../../content/wording/word-span.js';
import { spanIn } from './asked.js';

function spare(text: string, answer: string, topic = '') {
  const { span, readings } = spanIn(text, answer, 'noun phrase', {});
  const made = wordSpare(span, { readings, anchor: null, topic });
  return isFault(made) ? `× ${made.rule}` : `${made[0]?.prompt} ⇒ ${made[0]?.answer}`;
}

describe('a spare', () => {
  test.each([
    [
      'The harbour of Tarvik is protected by a long wall of loose stones from the Arn in winter storms and spring floods.',
      'loose stones',
      '',
      /_____|\?/,
    ],
    ['A strong wind can turn a wooden wheel.', 'wooden wheel', 'Wind power', /^Wind power: /],
  ] as const)('%s [%s]', (text, answer, topic, expected) => {
    expect(spare(text, answer, topic)).toMatch(expected);
  });

  test('may ask for a list only where the sentence counts its members', () => {
    const list = 'custom, treaties and statutes';
    const rule = (text: string) => {
      const { span } = spanIn(text, list, 'noun phrase', {});
      return [checkNoList, checkAside].map((check) => check(span, phrasesOf(span.reading))?.rule);
    };
    expect(rule(`The three sources of the law of Norland are ${list}.`)).toEqual([undefined, undefined]);
    expect(rule(`Two sources of the law of Norland are ${list}.`)).toContain('A1');
  });

  test('asks for one thing of two words that a comma parts', () => {
    expect(
      spare(
        'The council of Tarvik hoped for a careful, orderly process in 1911.',
        'careful, orderly process',
      ),
    ).toMatch(/⇒ (?:a )?careful, orderly process$/);
  });

  test('is worded too badly to be proposed', () => {
    const { span, readings } = spanIn(
      'Greta Lind built the wheel of Tarvik.',
      'wheel of Tarvik',
      'noun phrase',
      {},
    );
    const made = wordSpare(span, { readings, anchor: null, topic: '' });
    expect(isFault(made) ? [] : made.map((draft) => draft.quality)).toContain(SPARE);
    expect(SPARE).toBeLessThan(SOUND);
  });

  test.each([
    ['A1', 'In 1911 the council of Tarvik decided to rebuild the old harbour.', 'rebuild the old harbour'],
    ['S1', 'Greta Lind lived in Tarvik. It was then that they sold them to Norland.', 'Norland'],
    ['L1', 'The harbour of Tarvik is the largest fishing harbour of Norland.', 'fishing harbour'],
    ['S5', 'A small bridge was built across a river in a valley.', 'valley'],
    ['A1', 'The council of Tarvik joined the Norland Fishing Union in 1911.', 'Norland Fishing'],
    ['U1', 'The council of Tarvik sold several old boats in 1911.', 'several old boats'],
  ])('%s: %s [%s]', (rule, text, answer) => {
    expect(spare(text, answer)).toBe(`× ${rule}`);
  });

  test.each([
    [
      'A1',
      'The council of Tarvik sold the lake “Arn”, also known as “Orm” in 1911.',
      'Arn”, also known as “Orm',
    ],
    ['A2', 'The boats of Tarvik carried oak, ash and elm to Norland.', 'oak, ash'],
    ['A2', 'The boats of Tarvik carried oak, ash, elm and wool to Norland.', 'oak, ash, elm and wool'],
    [
      'A1',
      'The steep fields of Norland suffer from erosion, leaving bare slopes.',
      'erosion, leaving bare slopes',
    ],
  ])('%s: half of what belongs together: %s [%s]', (rule, text, answer) => {
    expect(spare(text, answer)).toBe(`× ${rule}`);
  });

  test('whose subject is told by the topic alone takes it in front', () => {
    const text =
      'Kalmar Union lasted long. In 1911, the country sold its herring harbours to the Orrin Bank.';
    expect(spare(text, 'herring harbours', 'Kalmar Union')).toMatch(/^Kalmar Union: |^× /);
    expect(spare(text, 'herring harbours')).toBe('× S1');
  });
});
