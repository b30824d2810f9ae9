/** What decides about one card: its preset, its plan, how full the days are. */
import type { Inspection } from '../../../store/inspect.js';
import { type Clock, today } from '../../../study/day.js';
import type { Preset } from '../../../study/preset.js';
import { loadFor, planFor, presetFor, type Rules } from '../../../study/rules.js';
import type { Aims } from '../../../study/schedule.js';

export type Governed = {
  readonly inspection: Inspection;
  readonly preset: Preset;
  /** The article has a preset of its own. */
  readonly own: boolean;
  readonly aims: Required<Aims>;
};

/** As the sitting decides: the article's preset, its plan where one runs, the days as they are counted now. */
export function governedBy(rules: Rules, inspection: Inspection, clock: Clock): Governed {
  const { article } = inspection.row;
  const preset = presetFor(rules, article);
  const day = today(clock);
  const target = planFor(rules, article, day)?.target ?? null;
  return {
    inspection,
    preset,
    own: rules.presets.has(article),
    aims: { target, load: loadFor(rules, preset, day, new Map()) },
  };
}
