/** Know it by a date: a plan being made, what it would bring, and the plans that are on. */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type ArticleId, type StudyDay, studyDay } from '../../../../content/deck.js';
import type { Forecast } from '../../../reckon.js';
import { type Pace, readPace } from '../../../store/forecasts.js';
import { presetIdWithin, removePlan, STANDARD, type StoredPlan, savePlan } from '../../../store/planning.js';
import { articlesOfPlan } from '../../../store/rules.js';
import { DEFAULT_PRESET, type Preset } from '../../../study/preset.js';
import { longDate } from './entered.js';
import { type Asked, type Basis, createBasis, createForecast } from './forecasting.js';
import type { PlanState } from './model.js';
import { planWords, standingWords } from './words.js';

/** What stands in the fields. */
export type Wish = {
  /** The whole library, whatever else is chosen. */
  readonly all: boolean;
  /** What stands in this collection, whichever articles are chosen; null for none. */
  readonly collection: string | null;
  readonly articles: ReadonlySet<ArticleId>;
  readonly day: StudyDay;
  readonly recall: number;
  readonly minutes: number;
};

export type Dates = {
  readonly wish: Accessor<Wish>;
  readonly change: (part: Partial<Wish>) => void;
  /** False for a day that is not in the future. */
  readonly setDay: (day: StudyDay) => boolean;
  readonly outlook: Accessor<{ readonly planned: Forecast; readonly lines: readonly string[] } | null>;
  readonly busy: Accessor<boolean>;
  /** False where there is nothing that a plan could be about. */
  readonly possible: Accessor<boolean>;
  readonly switchOn: () => Promise<void>;
  readonly switchOff: (plan: StoredPlan) => Promise<void>;
};

const FIRST_DAYS = 30;
const LONGEST_DAYS = 730;
/** New cards are begun until so many days before the day, where it is far enough away. */
const BUFFER = 7;
const BUFFER_SHARE = 4;

/** A quarter of the time that is left, a week at most. */
export function bufferFor(days: number): number {
  return Math.max(1, Math.min(BUFFER, Math.floor(days / BUFFER_SHARE)));
}

/** Cards that fit into so many minutes. */
export function cardsIn(minutes: number, secondsACard: number): number {
  return Math.max(1, Math.floor((minutes * 60) / secondsACard));
}

/** What to ask for a wish, and for the same days without a plan. */
export function askedFor(
  { cards, pace }: Basis,
  preset: Preset,
  { day, recall, minutes }: Wish,
  today: StudyDay,
): { readonly planned: Asked; readonly without: Asked } {
  const days = day - today;
  const target = { day, recall, buffer: bufferFor(days) };
  const shared = { preset, cards, today, days, seconds: pace, seed: 'plan' };
  const own = { ...shared, cardsPerDay: preset.reviewsPerDay, freshCost: 1, target: null };
  const cardsPerDay = cardsIn(minutes, pace.review);
  const planned = { ...shared, cardsPerDay, freshCost: pace.fresh / pace.review, target };
  return { planned: { work: planned, on: day }, without: { work: own, on: day } };
}

/** The fields, from a month ahead and the whole library on. */
export function createWish(state: Pick<PlanState, 'today'>) {
  const [wish, setWish] = createSignal<Wish>({
    all: true,
    collection: null,
    articles: new Set(),
    day: studyDay(state.today() + FIRST_DAYS),
    recall: 0.9,
    minutes: 20,
  });
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const setDay = (day: StudyDay) => {
    const left = day - state.today();
    if (left < 2 || left > LONGEST_DAYS) return false;
    change({ day });
    return true;
  };
  return { wish, change, setDay };
}

type About = Pick<Wish, 'all' | 'collection' | 'articles'>;

/** The articles that a wish is about. */
export function articlesOfWish(
  { articles }: Pick<PlanState, 'articles'>,
  { all, collection, articles: chosen }: About,
): readonly ArticleId[] {
  if (all) return articles().map(({ id }) => id);
  if (collection === null) return [...chosen];
  return articlesOfPlan({ articles: [], collection }, articles()).map(({ id }) => id);
}

/** Which preset a wish is reckoned by: that of its collection, or of its first article. */
function presetOf(state: PlanState, { all, collection, articles }: About): Preset {
  const planning = state.planning();
  const [first] = articles;
  const ofArticles = () => (first === undefined ? STANDARD : state.presetOf()(first));
  const ofCollection = (name: string) => (planning ? presetIdWithin(planning, name) : STANDARD);
  const id = all ? STANDARD : collection === null ? ofArticles() : ofCollection(collection);
  return planning?.presets.find((one) => one.id === id)?.preset ?? DEFAULT_PRESET;
}

const EVERYTHING = '*';

function createOutlook(state: PlanState, wish: Accessor<Wish>) {
  const key = createMemo(() => (wish().all ? EVERYTHING : articlesOfWish(state, wish()).join()));
  const chosen = createMemo(() => {
    const articles = new Set(key().split(','));
    return { key: key(), is: (id: ArticleId) => key() === EVERYTHING || articles.has(id) };
  });
  const basis = createBasis(state, chosen);
  const asked = createMemo(() => {
    const known = basis();
    return known ? askedFor(known, presetOf(state, wish()), wish(), state.today()) : null;
  });
  const planned = createForecast(
    state,
    createMemo(() => asked()?.planned ?? null),
  );
  const without = createForecast(
    state,
    createMemo(() => asked()?.without ?? null),
  );
  const outlook = () => {
    const [made, plain, known] = [planned.forecast(), without.forecast(), basis()];
    if (!(made && plain && known)) return null;
    return { planned: made, lines: planWords(made, plain, { ...wish(), cards: known.cards.length }) };
  };
  return { basis, outlook, busy: () => planned.busy() || without.busy() };
}

function wishOf({ articles, collection, day, recall, minutes }: StoredPlan): Wish {
  const all = collection === undefined && articles.length === 0;
  return { all, collection: collection ?? null, articles: new Set(articles), day, recall, minutes };
}

/** What a plan that is on is foretold to bring, as things stand today; null while that is not known, or over. */
export function createForetold(state: PlanState, plan: StoredPlan): Accessor<string | null> {
  const own = createMemo(() =>
    articlesOfPlan(plan, state.articles())
      .map(({ id }) => id)
      .join(),
  );
  const chosen = createMemo(() => {
    const articles = new Set(own().split(','));
    return plan.day > state.today() ? { key: plan.id, is: (id: ArticleId) => articles.has(id) } : null;
  });
  const basis = createBasis(state, chosen);
  const asked = createMemo(() => {
    const known = basis();
    if (!known) return null;
    const wish = wishOf(plan);
    const { planned } = askedFor(known, presetOf(state, wish), wish, state.today());
    const { day, recall, buffer, cardsPerDay, freshCost } = plan;
    return { ...planned, work: { ...planned.work, cardsPerDay, freshCost, target: { day, recall, buffer } } };
  });
  const { forecast } = createForecast(state, asked);
  return () => {
    const made = forecast();
    const known = basis();
    if (!(made && known) || known.cards.length === 0) return null;
    return standingWords(made, known.cards.length);
  };
}

/** The plan as it is stored: minutes become cards by the learner's pace of today. */
export function wishedPlan(
  { all, collection, day, recall, minutes }: Omit<Wish, 'articles'>,
  articles: readonly ArticleId[],
  pace: Pace,
  today: StudyDay,
): Omit<StoredPlan, 'id'> {
  const cardsPerDay = cardsIn(minutes, pace.review);
  const freshCost = pace.fresh / pace.review;
  const buffer = bufferFor(day - today);
  return {
    articles: all ? [] : articles,
    ...(!all && collection !== null && { collection }),
    ...{ day, recall, minutes, cardsPerDay, freshCost, buffer },
  };
}

/** One form; its forecast follows what is entered. */
export function createDates(state: PlanState): Dates {
  const { db } = state.desk;
  const form = createWish(state);
  const { basis, ...outlook } = createOutlook(state, form.wish);
  const switchOn = async () => {
    const pace = basis()?.pace ?? (await readPace(db, state.today()));
    const { day } = form.wish();
    const wished = wishedPlan(form.wish(), articlesOfWish(state, form.wish()), pace, state.today());
    const plan = { id: crypto.randomUUID(), ...wished };
    await state.done(savePlan(db, plan), `On until ${longDate(day)}.`);
  };
  return {
    ...form,
    ...outlook,
    possible: () => (basis()?.cards.length ?? 0) > 0,
    switchOn,
    switchOff: async (plan) => {
      await state.done(removePlan(db, plan.id), 'Switched off. Everything is asked as before.');
    },
  };
}
