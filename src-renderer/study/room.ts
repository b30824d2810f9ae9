/** How much of a day is left for cards: by preset, by plan, and for a backlog. */
import type { ArticleId, Memory, StudyDay } from '../../content/deck.js';
import { isCatchingUp } from './catch-up.js';
import { newCardsToday } from './forecast/target-date.js';
import type { Preset } from './preset.js';
import { type Plan, planFor, presetFor, type Rules } from './rules.js';

/** Why a card finds no room today. */
export type Full = 'review limit' | 'new limit' | 'plan limit' | 'catch-up';

/** `cost` is what a new card takes of the reviews that are left. */
type Left = { reviews: number; fresh: number; readonly cost: number };

export type Room = {
  /** A backlog is being worked off: what loses most by waiting comes first, and nothing new. */
  readonly catchingUp: boolean;
  /** Takes the place of one card; the reason where there is none. */
  readonly takeReview: (article: ArticleId) => Full | null;
  readonly takeFresh: (article: ArticleId) => Full | null;
};

/** What the room of a day is made of. */
export type Day = {
  readonly rules: Rules;
  readonly today: StudyDay;
  /** Articles of the cards answered today, by what they were. */
  readonly answered: readonly { readonly article: ArticleId; readonly kind: Memory['state']['kind'] }[];
  /** How many cards are due that no plan is about. */
  readonly dueBeside: number;
};

type Answered = { readonly review: number; readonly fresh: number };

function planRoom(plan: Plan, today: StudyDay, { review, fresh }: Answered): Left {
  const wanted = newCardsToday(plan.target, today, plan.fresh + fresh);
  const cost = plan.freshCost;
  const reviews = Math.max(0, plan.cardsPerDay - review - fresh * cost);
  return { reviews, fresh: Math.max(0, wanted - fresh), cost };
}

function presetRoom(preset: Preset, { review, fresh }: Answered): Left {
  const reviews = Math.max(0, preset.reviewsPerDay - review - fresh);
  return { reviews, fresh: Math.max(0, preset.newPerDay - fresh), cost: 1 };
}

const NO_LIMIT: Left = { reviews: Number.POSITIVE_INFINITY, fresh: Number.POSITIVE_INFINITY, cost: 1 };

/** Every preset, and every plan, has its own room; a backlog has one for all that no plan is about. */
export function roomOf({ rules, today, answered, dueBeside }: Day): Room {
  const deciding = (article: ArticleId) => planFor(rules, article, today) ?? presetFor(rules, article);
  const beside = answered.filter(({ article }) => planFor(rules, article, today) === null);
  const reviewed = beside.filter(({ kind }) => kind === 'review').length;
  const catchingUp = rules.limited && isCatchingUp(rules.catchUp, dueBeside, reviewed);
  let backlog = catchingUp ? Math.max(0, (rules.catchUp ?? 0) - reviewed) : Number.POSITIVE_INFINITY;
  const rooms = new Map<Plan | Preset, Left>();
  const roomFor = (by: Plan | Preset): Left => {
    const known = rules.limited ? rooms.get(by) : NO_LIMIT;
    if (known) return known;
    const own = answered.filter(({ article }) => deciding(article) === by);
    const count = (wanted: string) => own.filter(({ kind }) => kind === wanted).length;
    const done = { review: count('review'), fresh: count('new') };
    const left = 'target' in by ? planRoom(by, today, done) : presetRoom(by, done);
    rooms.set(by, left);
    return left;
  };
  return {
    catchingUp,
    takeReview: (article) => {
      const by = deciding(article);
      const left = roomFor(by);
      const planned = 'target' in by;
      if (left.reviews < 1) return planned ? 'plan limit' : 'review limit';
      if (!planned && backlog <= 0) return 'catch-up';
      left.reviews -= 1;
      if (!planned) backlog -= 1;
      return null;
    },
    takeFresh: (article) => {
      const by = deciding(article);
      const left = roomFor(by);
      if (catchingUp && !('target' in by)) return 'catch-up';
      if (left.fresh <= 0) return 'new limit';
      if (left.reviews < left.cost) return 'target' in by ? 'plan limit' : 'review limit';
      left.fresh -= 1;
      left.reviews -= left.cost;
      return null;
    },
  };
}
