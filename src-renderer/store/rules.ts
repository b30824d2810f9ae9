/** The rules of the library on one day, from what is stored: which preset and which plan decides about each article. */
import type { ArticleId } from '../../content/deck.js';
import type { Plan, Rules } from '../study/rules.js';
import { allArticles, dueByDay, whileUnchanged } from './held.js';
import { type Planning, readPlanning, STANDARD, type StoredPlan } from './planning.js';
import type { Database, StoredArticle } from './schema.js';

function presetsByArticle({ presets, decks }: Planning): Rules['presets'] {
  const byId = new Map(presets.map(({ id, preset }) => [id, preset]));
  const found = [...decks].flatMap(([article, id]) => {
    const preset = byId.get(id);
    return preset ? [[article, preset] as const] : [];
  });
  return new Map(found);
}

function planOf(stored: StoredPlan, articles: readonly StoredArticle[]): Plan {
  const { day, recall, buffer, cardsPerDay, freshCost } = stored;
  const fresh = articles.reduce((sum, article) => sum + article.fresh, 0);
  return { target: { day, recall, buffer }, cardsPerDay, freshCost, fresh };
}

/** The articles of a plan that are here. */
function articlesOfPlan<Of extends { readonly id: ArticleId }>(
  plan: Pick<StoredPlan, 'articles'>,
  all: readonly Of[],
): readonly Of[] {
  const own = new Set(plan.articles);
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

/** The rules of a study day. `load` counts what is due on the days to come, which only answering needs. */
export async function readRules(db: Database, today: number, load = true): Promise<Rules> {
  const rules = await whileUnchanged(db, ['rules', today], () => rulesOn(db, today));
  return load ? { ...rules, due: await dueByDay(db) } : rules;
}

async function rulesOn(db: Database, today: number): Promise<Rules> {
  const planning = await readPlanning(db);
  const { presets, plans, catchUp } = planning;
  const standard = presets.find(({ id }) => id === STANDARD)?.preset;
  if (!standard) throw new Error('there is always a standard preset');
  const live = plans.some(({ day }) => day > today);
  const all = live ? await allArticles(db) : [];
  return {
    preset: standard,
    presets: presetsByArticle(planning),
    plans: plansByArticle(plans, all, today),
    catchUp,
    limited: true,
    due: new Map(),
  };
}
