/** What the learner has set; what is absent or of a wrong type reads as the default. */
import type { Result } from '../../content/problem.js';
import { DEFAULT_PRESET, type Preset } from '../study/preset.js';
import { act } from './act.js';
import { presetFrom } from './presets.js';
import type { Database } from './schema.js';

export type Settings = {
  readonly theme: 'system' | 'light' | 'dark';
  /** Hour at which a new study day begins. */
  readonly rolloverHour: number;
  readonly preset: Preset;
  readonly summaryLength: 'one' | 'three' | 'points';
  /** Which answers are typed in a review: numbers, or every short one. */
  readonly typing: 'numbers' | 'short';
};

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  rolloverHour: 4,
  preset: DEFAULT_PRESET,
  summaryLength: 'three',
  typing: 'numbers',
};

function themeFrom(value: unknown): Settings['theme'] {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function lengthFrom(value: unknown): Settings['summaryLength'] {
  return value === 'one' || value === 'points' ? value : DEFAULT_SETTINGS.summaryLength;
}

function typingFrom(value: unknown): Settings['typing'] {
  return value === 'short' ? value : DEFAULT_SETTINGS.typing;
}

function hourFrom(value: unknown): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 23;
  return whole ? value : DEFAULT_SETTINGS.rolloverHour;
}

/** Every setting, complete. */
export async function readSettings(db: Database): Promise<Settings> {
  const stored = new Map((await db.settings.toArray()).map((row) => [row.key, row.value]));
  return {
    theme: themeFrom(stored.get('theme')),
    rolloverHour: hourFrom(stored.get('rolloverHour')),
    preset: presetFrom(stored.get('preset')),
    summaryLength: lengthFrom(stored.get('summaryLength')),
    typing: typingFrom(stored.get('typing')),
  };
}

/** Saves one setting. Problem: 'not saved'. */
export function writeSetting<K extends keyof Settings>(
  db: Database,
  key: K,
  value: Settings[K],
): Promise<Result<void>> {
  return act(db, { act: 'setting', undoable: false }, [db.settings], (hand) =>
    hand.put(db.settings, [{ key, value }]),
  );
}
