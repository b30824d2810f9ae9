/** The rules of the library on one day, from what is stored: which preset and which plan decides about each article. */
import type { ArticleId } from '../../content/deck.js';
import { isWithin } from '../study/collections.js';
import type { Plan, Rules } from '../study/rules.js';
import { allArticles, dueByDay, type View, whileUnchanged } from './held.js';
import { type Planning, presetIdOf, readPlanning, STANDARD, type StoredPlan } from './planning.js';
import type { Database, StoredArticle } from './schema.js';

/** An article that goes by the standard preset is left out. */
function presetsByArticle(planning: Planning, all: readonly StoredArticle[]): Rules['presets'] {
  const { presets, decks, collections } = planning;
  const byId = new Map(presets.map(({ id, preset }) => [id, preset]));
  const given =
    collections.size === 0 ? [...decks] : all.map((row) => [row.id, presetIdOf(planning, row)] as const);
  const found = given.flatMap(([article, id]) => {
    const preset = id === STANDARD ? undefined : byId.get(id);
    return preset ? [[article, preset] as const] : [];
  });
  return new Map(found);
}

function planOf(stored: StoredPlan, articles: readonly StoredArticle[]): Plan {
  const { day, recall, buffer, cardsPerDay, freshCost } = stored;
  const fresh = articles.reduce((sum, article) => sum + article.fresh, 0);
  return { target: { day, recall, buffer }, cardsPerDay, freshCost, fresh };
}

type Shelved = Pick<StoredArticle, 'id' | 'collection' | 'deck'>;

/** The articles of a plan that are here. */
export function articlesOfPlan<Of extends Shelved>(
  { articles, collection }: Pick<StoredPlan, 'articles' | 'collection'>,
  all: readonly Of[],
): readonly Of[] {
  if (collection !== undefined) return all.filter((row) => isWithin(row, collection));
  const own = new Set(articles);
  return own.size === 0 ? all : all.filter(({ id }) => own.has(id));
}

/** Of two plans for one article the one with the nearer day counts, until that day has come. */
function plansByArticle(plans: readonly StoredPlan[], all: readonly StoredArticle[], today: number) {
  const found = new Map<ArticleId, Plan>();
  for (const stored of plans.filter(({ day }) => day > today)) {
    const free = articlesOfPlan(stored, all).filter(({ id }) => !found.has(id));
    const plan = planOf(stored, free);
    for (const { id } of free) found.set(id, plan);
  }
  return found;
}

/** Whether something hangs on which articles there are, and where they stand. */
function asksArticles({ plans, collections }: Planning, today: number): boolean {
  return collections.size > 0 || plans.some(({ day }) => day > today);
}

function rulesOn(planning: Planning, all: readonly StoredArticle[], today: number): Rules {
  const { presets, plans, catchUp } = planning;
  const standard = presets.find(({ id }) => id === STANDARD)?.preset;
  if (!standard) throw new Error('there is always a standard preset');
  return {
    preset: standard,
    presets: presetsByArticle(planning, all),
    plans: plansByArticle(plans, all, today),
    catchUp,
    limited: true,
    due: new Map(),
  };
}

const PLANNING = ['planning'];

function planningNow(db: Database): Promise<Planning> {
  return whileUnchanged(db, PLANNING, () => readPlanning(db), { follow: (planning) => planning });
}

function keyOf(today: number): readonly unknown[] {
  return ['rules', today];
}

/** The rules of a study day from what is held, without its load; undefined where that is not enough. */
export function heldRules(view: View, today: number): Rules | undefined {
  const known = view.find<Rules>(keyOf(today));
  const planning = view.find<Planning>(PLANNING);
  if (known || !planning) return known;
  const all = asksArticles(planning, today) ? view.articles() : [];
  return all && rulesOn(planning, all, today);
}

/** The rules of a study day. `load` counts what is due on the days to come, which only answering needs. */
export async function readRules(db: Database, today: number, load = true): Promise<Rules> {
  const read = async () => {
    const planning = await planningNow(db);
    return rulesOn(planning, asksArticles(planning, today) ? await allArticles(db) : [], today);
  };
  const rules = await whileUnchanged(db, keyOf(today), read, {
    made: (view) => heldRules(view, today),
    // Of plans each first answer of a card leaves less to do.
    follow: (rules) => (rules.plans.size === 0 ? rules : undefined),
  });
  return load ? { ...rules, due: await dueByDay(db) } : rules;
}
