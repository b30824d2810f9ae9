/** The plan screen as a state: what is stored, how it is changed, and how a change is taken back. */
import { type Accessor, createSignal } from 'solid-js';
import type { ArticleId, StudyDay } from '../../../../content/deck.js';
import type { Result } from '../../../../content/problem.js';
import type { Reckon } from '../../../reckon.js';
import { type Planning, presetIdOf, readPlanning, STANDARD } from '../../../store/planning.js';
import type { StoredArticle } from '../../../store/schema.js';
import { nextTurns, redo, undo } from '../../../store/undo.js';
import { collectionsOf } from '../../../study/collections.js';
import { today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { createLive } from '../../live.js';
import { turnedWords } from '../../turning.js';

export const TABS = [
  { id: 'options', label: 'Options' },
  { id: 'dates', label: 'By a date' },
  { id: 'backlog', label: 'Catch up' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** `collection` and `deck` say where it stands. */
type Listed = Pick<StoredArticle, 'id' | 'title' | 'kept' | 'collection' | 'deck'>;

export type PlanState = {
  readonly desk: Desk;
  readonly reckon: Reckon;
  /** Undefined until the store has answered. */
  readonly planning: Accessor<Planning | undefined>;
  readonly articles: Accessor<readonly Listed[]>;
  /** Every collection with something in it, each after the one that it stands in. */
  readonly collections: Accessor<readonly string[]>;
  /** The id of the preset by which an article goes. */
  readonly presetOf: Accessor<(article: ArticleId) => string>;
  readonly today: Accessor<StudyDay>;
  readonly tab: Accessor<TabId>;
  readonly setTab: (tab: TabId) => void;
  /** Says what was done, or warns; true when it was saved. */
  readonly done: (saving: Promise<Result<void>>, said: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** Only acts of this screen: an answer is taken back where it was given. */
const OWN: ReadonlySet<string> = new Set(['preset', 'plan', 'catch-up']);

function createTurns(desk: Desk): Pick<PlanState, 'undo' | 'redo'> {
  const turn = async (way: 'undo' | 'redo') => {
    const next = (await nextTurns(desk.db))[way];
    if (next === null || !OWN.has(next)) return desk.say('Nothing on this screen to take back.');
    const turned = await (way === 'undo' ? undo : redo)(desk.db);
    if (!turned.ok) return desk.warn([turned.problem]);
    await desk.refresh();
    if (turned.value) desk.say(turnedWords(way === 'undo' ? 'Undone' : 'Done again', turned.value));
  };
  return { undo: () => turn('undo'), redo: () => turn('redo') };
}

/** What can be planned for, and by which preset it goes. */
function createShelves(
  planning: Accessor<Planning | undefined>,
  stored: Accessor<readonly StoredArticle[] | undefined>,
): Pick<PlanState, 'articles' | 'collections' | 'presetOf'> {
  const articles = () => stored() ?? [];
  return {
    articles,
    collections: () => collectionsOf(articles()),
    presetOf: () => {
      const known = planning();
      const presets = new Map(known ? articles().map((row) => [row.id, presetIdOf(known, row)]) : []);
      return (article) => presets.get(article) ?? STANDARD;
    },
  };
}

/** One plan screen; it follows the store as long as its owner lives. */
export function createPlan(desk: Desk, reckon: Reckon): PlanState {
  const planning = createLive(() => readPlanning(desk.db));
  const stored = createLive(() => desk.db.articles.orderBy('addedAt').reverse().toArray());
  const place = desk.place();
  const [tab, setTab] = createSignal<TabId>((place.kind === 'plan' && place.tab) || 'options');
  return {
    desk,
    reckon,
    planning,
    ...createShelves(planning, stored),
    today: () => today(desk.clock()),
    tab,
    setTab,
    done: async (saving, said) => {
      const saved = await saving;
      if (!saved.ok) {
        desk.warn([saved.problem]);
        return false;
      }
      desk.warn([]);
      await desk.refresh();
      desk.say(said);
      return true;
    },
    ...createTurns(desk),
  };
}

/** Whether an article goes by a preset. */
export function goesBy({ presetOf }: Pick<PlanState, 'presetOf'>, preset: string) {
  const of = presetOf();
  return (article: ArticleId): boolean => of(article) === preset;
}
