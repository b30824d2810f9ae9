import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP } from '../../content/deck.js';
import { windowOf } from '../../src-renderer/ui/parts/window-of.js';
import { faultOf } from '../../src-renderer/ui/parts/wording.js';
import { count } from '../../src-renderer/ui/parts/words.js';
import { fileName } from '../../src-renderer/ui/screens/export/formats.js';
import { wholeNumber } from '../../src-renderer/ui/screens/settings/model.js';

describe('a reworded card', () => {
  test('needs a question and an answer', () => {
    expect(faultOf({ prompt: ' ', answer: 'x' }, null)).toContain('question is empty');
    expect(faultOf({ prompt: 'Who?', answer: '\n' }, null)).toContain('answer is empty');
    expect(faultOf({ prompt: 'Who?', answer: 'She' }, null)).toBeNull();
  });

  test('keeps exactly one gap where it had one', () => {
    expect(faultOf({ prompt: 'no gap', answer: 'x' }, GAP)).toContain('Keep the gap');
    expect(faultOf({ prompt: `${GAP} and ${GAP}`, answer: 'x' }, GAP)).toContain('One gap');
    expect(faultOf({ prompt: `a ${GAP}`, answer: 'x' }, GAP)).toBeNull();
  });
});

describe('a long list', () => {
  test('draws every row in sight, and few more', () => {
    fc.assert(
      fc.property(
        fc.nat(600_000),
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(10_000),
        (top, height, total) => {
          const { from, to } = windowOf(top, height, 60, total, 6);
          const firstSeen = Math.floor(top / 60);
          const lastSeen = Math.min(total - 1, Math.floor((top + height - 1) / 60));
          expect(from).toBeLessThanOrEqual(Math.max(0, firstSeen));
          if (firstSeen <= lastSeen) expect(to).toBeGreaterThan(lastSeen);
          expect(to).toBeLessThanOrEqual(total);
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 60) + 14);
        },
      ),
    );
  });
});

describe('small words', () => {
  test('count in the plural but for one', () => {
    expect([0, 1, 2, 1204].map((n) => count(n, 'card'))).toEqual([
      '0 cards',
      '1 card',
      '2 cards',
      '1,204 cards',
    ]);
  });

  test('a suggested file name holds nothing that a file system refuses', () => {
    expect(fileName('Why: the / sea? "Rises"', 'apkg')).toBe('Why-the-sea-Rises.apkg');
    expect(fileName('///', 'csv')).toBe('afterword.csv');
    fc.assert(fc.property(fc.string(), (name) => !/[\\/:*?"<>|\s]/.test(fileName(name, 'csv'))));
  });

  test('a setting is a whole number in its bounds, or nothing', () => {
    expect(wholeNumber('20', 0, 999)).toBe(20);
    expect(wholeNumber('5000', 0, 999)).toBe(999);
    expect(wholeNumber('-3', 0, 999)).toBe(0);
    expect(wholeNumber('', 0, 999)).toBeNull();
    expect(wholeNumber('many', 0, 999)).toBeNull();
  });
});
