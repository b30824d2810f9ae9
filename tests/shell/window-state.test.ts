import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Box, clamped, readState, SMALLEST, writeState } from '../../src-main/window-state.js';

const LEFT: Box = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT: Box = { x: 1920, y: 200, width: 1280, height: 760 };

test('a window in sight is left alone', () => {
  const box = { x: 100, y: 80, width: 900, height: 700 };
  expect(clamped(box, [LEFT, RIGHT])).toEqual(box);
});

test('a window that hangs over an edge is pulled in to the screen that holds most of it', () => {
  expect(clamped({ x: 1900, y: 700, width: 900, height: 600 }, [LEFT, RIGHT])).toEqual({
    x: 1920,
    y: 360,
    width: 900,
    height: 600,
  });
});

test('a window on no screen has no place', () => {
  expect(clamped({ x: 9000, y: 9000, width: 900, height: 700 }, [LEFT, RIGHT])).toBeNull();
  expect(clamped({ x: 0, y: 0, width: 900, height: 700 }, [])).toBeNull();
});

test('a window never reaches out of the screen it is given', () => {
  const size = fc.integer({ min: 1, max: 5000 });
  const place = fc.integer({ min: -5000, max: 5000 });
  const saved = fc.record({ x: place, y: place, width: size, height: size });
  fc.assert(
    fc.property(saved, (box) => {
      const found = clamped(box, [LEFT, RIGHT]);
      if (found === null) return;
      const area = found.x >= RIGHT.x ? RIGHT : LEFT;
      expect(found.x).toBeGreaterThanOrEqual(area.x);
      expect(found.y).toBeGreaterThanOrEqual(area.y);
      expect(found.x + found.width).toBeLessThanOrEqual(area.x + area.width);
      expect(found.y + found.height).toBeLessThanOrEqual(area.y + area.height);
      expect(found.width).toBeGreaterThanOrEqual(SMALLEST.width);
      expect(found.height).toBeGreaterThanOrEqual(SMALLEST.height);
    }),
  );
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is read again, and no temporary file stays', () => {
  const path = join(folder, 'window.json');
  const state = { bounds: { x: 1, y: 2, width: 800, height: 600 }, maximised: true, theme: 'dark' } as const;
  writeState(path, state);
  expect(readState(path)).toEqual(state);
  expect(readdirSync(folder)).toEqual(['window.json']);
});

test.each([
  '',
  '[]',
  'null',
  '{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"theme":"purple"}',
  '{"bounds":{"x":"0"},"maximised":"yes"}',
  '{"bounds":[1,2,3,4]}',
])('nonsense in the file counts as never written: %s', (text) => {
  const path = join(folder, 'window.json');
  writeFileSync(path, text);
  expect(readState(path)).toEqual({ bounds: null, maximised: false, theme: 'system' });
});

test('a folder that cannot be written to is no reason to stop', () => {
  expect(() => writeState(join(folder, 'gone/window.json'), readState('nowhere'))).not.toThrow();
});
