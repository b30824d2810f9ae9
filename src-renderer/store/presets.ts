/** Reading a stored preset: what is absent, of another age or out of its bounds takes the default. */
import { DEFAULT_PRESET, ORDERS, type Preset } from '../study/preset.js';

/** Least and most of every number that a learner can set; steps are seconds. */
export const BOUNDS = {
  desiredRetention: [0.7, 0.97],
  maximumInterval: [1, 36_500],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  learnAheadMinutes: [0, 1440],
  leechLapses: [1, 99],
} as const satisfies Partial<Record<keyof Preset, readonly [number, number]>>;

const LONGEST_STEP = 30 * 86_400;
const MOST_STEPS = 10;

function numberIn(value: unknown, [least, most]: readonly [number, number]): number | undefined {
  const sound = typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
  return sound ? value : undefined;
}

function numbers(value: unknown, sound: (one: number) => boolean): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((one) => typeof one === 'number' && Number.isFinite(one) && sound(one))
    ? value
    : undefined;
}

function steps(value: unknown): readonly number[] | undefined {
  const read = numbers(value, (one) => one >= 1 && one <= LONGEST_STEP);
  return read && read.length <= MOST_STEPS ? read : undefined;
}

function ofLength(read: readonly number[] | undefined, length: number): readonly number[] | undefined {
  return read?.length === length ? read : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

type Readers = { readonly [Key in keyof Preset]: (value: unknown) => Preset[Key] | undefined };

const READERS: Readers = {
  parameters: (value) =>
    ofLength(
      numbers(value, () => true),
      DEFAULT_PRESET.parameters.length,
    ),
  desiredRetention: (value) => numberIn(value, BOUNDS.desiredRetention),
  maximumInterval: (value) => numberIn(value, BOUNDS.maximumInterval),
  learningSteps: steps,
  relearningSteps: steps,
  fuzz: flag,
  balance: flag,
  easyDays: (value) =>
    ofLength(
      numbers(value, (one) => one >= 0 && one <= 1),
      7,
    ),
  newPerDay: (value) => numberIn(value, BOUNDS.newPerDay),
  reviewsPerDay: (value) => numberIn(value, BOUNDS.reviewsPerDay),
  order: (value) => ORDERS.find((one) => one === value),
  siblingsApart: flag,
  groupsApart: flag,
  learnAheadMinutes: (value) => numberIn(value, BOUNDS.learnAheadMinutes),
  leechLapses: (value) => numberIn(value, BOUNDS.leechLapses),
  suspendLeeches: flag,
};

/** A complete preset from whatever is stored. */
export function presetFrom(value: unknown): Preset {
  if (typeof value !== 'object' || value === null) return DEFAULT_PRESET;
  const known = Object.entries(READERS).map(([key, read]) => {
    const fallback = DEFAULT_PRESET[key as keyof Preset];
    return [key, read(Reflect.get(value, key)) ?? fallback];
  });
  return Object.fromEntries(known) as Preset;
}
