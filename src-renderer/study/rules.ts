/** Which preset, and which plan for a day, decides about a card: the rules of one library on one day. */
import type { ArticleId, StudyDay } from '../../content/deck.js';
import type { TargetDate } from './forecast/target-date.js';
import type { Load } from './load.js';
import { DEFAULT_PRESET, type Preset } from './preset.js';

/** A plan to know some articles by a day, as the queue follows it. */
export type Plan = {
  readonly target: TargetDate;
  /** Main cards a day at most, new ones among them: the learner's minutes, in cards. */
  readonly cardsPerDay: number;
  /** What a new card takes of them: its first day takes longer than a review. */
  readonly freshCost: number;
  /** Cards of its articles that nobody has answered yet. */
  readonly fresh: number;
};

export type Rules = {
  /** Holds for every article that has none of its own. */
  readonly preset: Preset;
  readonly presets: ReadonlyMap<ArticleId, Preset>;
  readonly plans: ReadonlyMap<ArticleId, Plan>;
  /** Reviews a day until a backlog is worked off; null where none is. */
  readonly catchUp: number | null;
  /** False: all that is due is asked, whatever the limits of the day. */
  readonly limited: boolean;
  /** Cards due by study day, for balancing. */
  readonly due: ReadonlyMap<number, number>;
};

/** One preset for everything, and no plan. */
export function rulesOf(preset: Preset = DEFAULT_PRESET): Rules {
  const none = new Map<never, never>();
  return { preset, presets: none, plans: none, catchUp: null, limited: true, due: none };
}

/** The preset that decides about an article's cards. */
export function presetFor(rules: Rules, article: ArticleId): Preset {
  return rules.presets.get(article) ?? rules.preset;
}

/** The plan that an article's cards follow today; null once its day has come, and everything is as before. */
export function planFor(rules: Rules, article: ArticleId, today: StudyDay): Plan | null {
  const plan = rules.plans.get(article);
  return plan && today < plan.target.day ? plan : null;
}

/** How full the days are, for cards of this preset; `more` are due dates given since the days were counted. */
export function loadFor(
  rules: Rules,
  preset: Preset,
  today: StudyDay,
  more: ReadonlyMap<number, number>,
): Load | null {
  if (!preset.balance) return null;
  const due = (day: number) => (rules.due.get(day) ?? 0) + (more.get(day) ?? 0);
  return { today, ease: preset.easyDays, due };
}
