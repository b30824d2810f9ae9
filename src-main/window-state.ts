/** Where the window stood and which theme it had, remembered in one small file of the user's data folder. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { Theme } from './contract/host.js';

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowState = {
  /** Null at the first start: the system then places the window. */
  readonly bounds: Box | null;
  readonly maximised: boolean;
  readonly theme: Theme;
};

/** Pixels; below it no screen of the app is usable. */
export const SMALLEST = { width: 480, height: 400 };
export const USUAL = { width: 1180, height: 800 };

const FIRST: WindowState = { bounds: null, maximised: false, theme: 'system' };
const THEMES: readonly unknown[] = ['system', 'light', 'dark'] satisfies readonly Theme[];

/** True for one of the contract's themes. */
export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value);
}

/** Reads the file; anything in it that makes no sense counts as never written. */
export function readState(path: string): WindowState {
  try {
    const { bounds, maximised, theme } = JSON.parse(readFileSync(path, 'utf8'));
    return {
      bounds: box(bounds),
      maximised: maximised === true,
      theme: isTheme(theme) ? theme : 'system',
    };
  } catch {
    return FIRST;
  }
}

function box(value: unknown): Box | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height } = value as Record<keyof Box, unknown>;
  const numbers = [x, y, width, height].every((n) => Number.isSafeInteger(n));
  return numbers ? ({ x, y, width, height } as Box) : null;
}

/** Writes whole or not at all. A failure is passed over: the place of a window is not worth a message. */
export function writeState(path: string, state: WindowState): void {
  try {
    const file = openSync(`${path}.tmp`, 'w');
    writeSync(file, JSON.stringify(state));
    fsyncSync(file);
    closeSync(file);
    renameSync(`${path}.tmp`, path);
  } catch {
    return;
  }
}

/**
 * The box moved and shrunk to lie inside the work area that holds most of it; null when it touches none,
 * as after a screen was unplugged. Work areas and boxes are in the same pixels.
 */
export function clamped(saved: Box, areas: readonly Box[]): Box | null {
  const best = areas.reduce<{ area: Box | null; overlap: number }>(
    (found, area) => {
      const size = overlap(saved, area);
      return size > found.overlap ? { area, overlap: size } : found;
    },
    { area: null, overlap: 0 },
  ).area;
  if (best === null) return null;
  const width = between(saved.width, SMALLEST.width, best.width);
  const height = between(saved.height, SMALLEST.height, best.height);
  return {
    x: between(saved.x, best.x, best.x + best.width - width),
    y: between(saved.y, best.y, best.y + best.height - height),
    width,
    height,
  };
}

/** The upper limit wins where the two contradict: a small screen beats the smallest size. */
function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
