import { describe, expect, test } from 'vitest';
import { SOUND } from '../../../content/cards/select.js';
import { SPARE, spareDraft } from '../../../content/cards/spare.js';
import type { SentenceReading } from '../../../content/language/reading.js';
import { readingsOf } from '../candidates/reading.js';
import { spanOf } from './scored.js';

function spare(text: string, answer: string, topic = '') {
  const readings = readingsOf(text);
  const reading = readings.find((r) => r.text.includes(answer)) as SentenceReading;
  return spareDraft(spanOf(reading, answer), { readings, anchor: null, topic });
}

describe('a spare', () => {
  test('asks by a gap for what has no better form, and is worded too badly to be proposed', () => {
    const draft = spare(
      'In 1911 the council of Tarvik decided to rebuild the old harbour.',
      'rebuild the old harbour',
    );
    expect(draft).toMatchObject({ kind: 'cloze', answer: 'rebuild the old harbour' });
    expect('quality' in draft && draft.quality).toBeLessThanOrEqual(SPARE);
    expect(SPARE).toBeLessThan(SOUND);
  });

  test('is refused where its sentence leans on one before', () => {
    expect(
      spare('Greta Lind lived in Tarvik. It was then that they sold them there.', 'sold them'),
    ).toHaveProperty('rule');
  });

  test('is refused where the prompt gives its answer away', () => {
    expect(
      spare('The harbour of Tarvik is the largest fishing harbour of Norland.', 'fishing harbour', ''),
    ).toMatchObject({ rule: 'L1' });
  });

  test('is refused where nothing in it tells what it is about', () => {
    expect(spare('A small bridge was built across a river in a valley.', 'river')).toHaveProperty('rule');
  });

  test('names the topic where nothing else tells what it is about', () => {
    expect(
      spare('A strong wind can turn a small wooden wheel.', 'small wooden wheel', 'Wind power'),
    ).toMatchObject({
      prompt: expect.stringMatching(/^Wind power: /),
    });
  });
});
