/** The deck preset that makes Anki schedule as Afterword does: FSRS-6 with the same parameters. */

/** The 21 default parameters of FSRS-6; the last is the decay of the forgetting curve. */
export const FSRS6_DEFAULTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
export const DESIRED_RETENTION = 0.9;

/** Not 1, which is the learner's own default preset, and constant: Anki takes a preset in only once. */
export const PRESET_ID = 1_763_510_400_201;
const PRESET_NAME = 'Afterword';
const CHANGED = 1_763_510_400;

const NEW = { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 };
const REVIEW = { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay: 200 };
const LAPSE = { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 };

function preset(id: number, name: string): object {
  const common = {
    id,
    name,
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
  };
  return { ...common, new: NEW, rev: REVIEW, lapse: LAPSE };
}

/** The `dconf` column: Anki's default preset, which must be there, and ours. */
export function presetsJson(weights: readonly number[]): string {
  const fsrs = { desiredRetention: DESIRED_RETENTION, fsrsParams6: weights };
  const ours = { ...preset(PRESET_ID, PRESET_NAME), mod: CHANGED, usn: -1, ...fsrs };
  return JSON.stringify({ 1: preset(1, 'Default'), [PRESET_ID]: ours });
}
