/**
 * The progress that the Obsidian plugin Spaced Repetition keeps beside a card: `<!--SR:!2024-01-01,4,270-->`,
 * one entry for each card of a text. An entry stays as it was written for as long as its card does.
 */
import { type StudyDay, studyDay } from '../deck.js';

export type Progress = {
  readonly day: StudyDay;
  /** Whole days. */
  readonly interval: number;
  /** Percent: 250 is where a card begins. */
  readonly ease: number;
  /** Where the plugin was set to FSRS. */
  readonly memory: {
    readonly stability: number;
    readonly difficulty: number;
    readonly reps: number;
    readonly lapses: number;
  } | null;
};

export type Entry = {
  /** Without the "!" before it. */
  readonly raw: string;
  /** Null for a card that is new, and for an entry that is not understood. */
  readonly progress: Progress | null;
  readonly understood: boolean;
};

/** What the plugin writes for the new card among others that are not. */
const NEW_DATE = '2000-01-01';
const START_EASE = 250;
const DAY = 86_400_000;
const LONGEST = 36_500;
const COMMENT = /<!--SR:([^<>\n]*)-->/g;

function dayOf(date: string): StudyDay | null {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(date) ?? [];
  const iso = day === undefined ? date.slice(0, 10) : `${year}-${month}-${day}`;
  const ms = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? null : studyDay(Math.floor(ms / DAY));
}

function memoryOf(parts: readonly string[]): Progress['memory'] {
  const [stability = 0, difficulty = 0, , reps = 0, lapses = 0] = parts.map(Number);
  const sound = stability > 0 && difficulty >= 1 && difficulty <= 10 && reps >= 0 && lapses >= 0;
  return sound ? { stability, difficulty, reps, lapses } : null;
}

function entryOf(raw: string): Entry {
  const parts = raw.split(',').map((part) => part.trim());
  const fsrs = parts[0] === 'fsrs';
  const [date = '', interval = '', ease = ''] = fsrs ? parts.slice(1) : parts;
  const day = dayOf(date);
  const memory = fsrs ? memoryOf(parts.slice(3)) : null;
  const numbers = /^\d+(?:\.\d+)?$/.test(interval) && (fsrs ? memory !== null : /^\d+(?:\.\d+)?$/.test(ease));
  if (day === null || !numbers || parts.length !== (fsrs ? 10 : 3)) {
    return { raw, progress: null, understood: false };
  }
  if (date === NEW_DATE) return { raw, progress: null, understood: true };
  const days = Math.min(LONGEST, Math.max(1, Math.round(Number(interval))));
  const percent = fsrs ? START_EASE : Math.min(6500, Math.round(Number(ease)));
  return { raw, progress: { day, interval: days, ease: percent, memory }, understood: true };
}

/** The entries of all progress comments in a text, in order; the older form without "!" holds one. */
export function entriesIn(text: string): Entry[] {
  return [...text.matchAll(COMMENT)].flatMap(([, inside = '']) =>
    (inside.startsWith('!') ? inside.slice(1).split('!') : [inside]).map(entryOf),
  );
}

/** A text without its progress comments. */
export function withoutProgress(text: string): string {
  return text.replace(COMMENT, '');
}

/** An entry in the plugin's own form; null for a card that is new. */
export function rawEntry(progress: Progress | null): string {
  if (progress === null) return `${NEW_DATE},1,${START_EASE}`;
  const date = new Date(progress.day * DAY).toISOString().slice(0, 10);
  return `${date},${progress.interval},${progress.ease}`;
}

/** The comment of these entries, empty where there are none. */
export function progressComment(raw: readonly string[]): string {
  return raw.length === 0 ? '' : `<!--SR:${raw.map((entry) => `!${entry}`).join('')}-->`;
}
