/** What a learner types and chooses to find cards, and which rows it means. */
import type { ArticleId } from '../../../../content/deck.js';
import { type BrowseRow, folded, type Standing } from '../../../store/browse.js';

/** As chosen beside the search field; null means any. */
export type Filters = {
  readonly state: StateFilter | null;
  readonly article: ArticleId | null;
  /** 1 to 7. */
  readonly flag: number | null;
  readonly tag: string | null;
};

export const NO_FILTERS: Filters = { state: null, article: null, flag: null, tag: null };

export const STATES = [
  { state: 'due', label: 'Due today' },
  { state: 'new', label: 'New' },
  { state: 'learning', label: 'Learning' },
  { state: 'review', label: 'In review' },
  { state: 'suspended', label: 'Suspended' },
  { state: 'buried', label: 'Buried' },
  { state: 'leech', label: 'Leeches' },
  { state: 'flagged', label: 'Flagged' },
  { state: 'edited', label: 'Reworded' },
  { state: 'kept', label: 'Kept' },
  { state: 'suggested', label: 'Suggested' },
  { state: 'discarded', label: 'Discarded' },
] as const;

type StateFilter = (typeof STATES)[number]['state'];

/** What a filter needs to know beside the row. */
export type Around = {
  readonly today: number;
  readonly titleOf: (article: ArticleId) => string;
  /** The collection or deck that an article stands in; empty for none. */
  readonly shelfOf: (article: ArticleId) => string;
};

type Test = (row: BrowseRow, around: Around) => boolean;

/** A card that is asked, now or when it is taken up again. */
export function isKept(standing: Standing | undefined): boolean {
  return standing !== 'suggested' && standing !== 'discarded';
}

const STATE_TESTS: Readonly<Record<StateFilter, Test>> = {
  due: (row, { today }) => row.standing === 'review' && (row.dueDay ?? today + 1) <= today,
  new: (row) => row.standing === 'new',
  learning: (row) => row.standing === 'learning' || row.standing === 'relearning',
  review: (row) => row.standing === 'review',
  suspended: (row) => row.standing === 'suspended',
  buried: (row) => row.standing === 'buried',
  leech: (row) => row.leech,
  flagged: (row) => row.flag > 0,
  edited: (row) => row.edited,
  kept: (row) => isKept(row.standing),
  suggested: (row) => row.standing === 'suggested',
  discarded: (row) => row.standing === 'discarded',
};

const NUMBERS: Readonly<Record<string, (row: BrowseRow, around: Around) => number | null>> = {
  lapses: (row) => row.lapses,
  answers: (row) => row.reps,
  stability: (row) => row.stability,
  difficulty: (row) => row.difficulty,
  due: (row, { today }) => (row.dueDay === null ? null : row.dueDay - today),
};

function comparing(name: string, sign: string, than: number): Test | null {
  const number = NUMBERS[name];
  if (!number || !Number.isFinite(than)) return null;
  return (row, around) => {
    const value = number(row, around);
    if (value === null) return false;
    return sign === '<' ? value < than : sign === '>' ? value > than : value === than;
  };
}

function naming(name: string, value: string): Test | null {
  if (name === 'is') {
    const known = STATES.find(({ state }) => state === value);
    return known ? STATE_TESTS[known.state] : null;
  }
  if (name === 'flag') return (row) => (value === 'any' ? row.flag > 0 : row.flag === Number(value));
  if (name === 'tag') return (row) => row.tags.some((tag) => folded(tag) === value);
  if (name === 'deck')
    return (row, { shelfOf }) => `${folded(shelfOf(row.article))}::`.startsWith(`${value}::`);
  if (name === 'article') return (row, { titleOf }) => folded(titleOf(row.article)).includes(value);
  return null;
}

/** What names no filter that there is is looked for as it stands. */
function testOf(word: string): Test {
  const plain: Test = (row) => row.folded.includes(word.replaceAll('"', ''));
  const compared = /^([a-z]+)([<>=])(-?\d+(?:\.\d+)?)$/.exec(word);
  if (compared?.[1] && compared[2]) return comparing(compared[1], compared[2], Number(compared[3])) ?? plain;
  const named = /^([a-z]+):"?([^"]+)"?$/.exec(word);
  return (named?.[1] && named[2] && naming(named[1], named[2])) || plain;
}

/** Words and phrases in quotation marks that must all be there; a minus in front turns one around. */
function typedTests(typed: string): readonly Test[] {
  const words = folded(typed).match(/-?(?:[a-z]+:)?(?:"[^"]*"?|[^\s"]+)/g) ?? [];
  return words.flatMap((word) => {
    const wanted = word.replace(/^-/, '');
    if (wanted.replaceAll('"', '') === '') return [];
    const test = testOf(wanted);
    return [word.startsWith('-') && wanted !== word ? (row, around) => !test(row, around) : test];
  });
}

/** The rows that all of it means, in their order. */
export function found(
  rows: readonly BrowseRow[],
  typed: string,
  filters: Filters,
  around: Around,
): readonly BrowseRow[] {
  const tests: Test[] = [];
  const { state, article, flag, tag } = filters;
  if (article !== null) tests.push((row) => row.article === article);
  if (state !== null) tests.push(STATE_TESTS[state]);
  if (flag !== null) tests.push((row) => row.flag === flag);
  if (tag !== null) tests.push((row) => row.tags.includes(tag));
  tests.push(...typedTests(typed));
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row, around)));
}

export const SORTS = [
  { sort: 'article', label: 'By article' },
  { sort: 'due', label: 'Due first' },
  { sort: 'weak', label: 'Weakest first' },
  { sort: 'lapses', label: 'Most lapses first' },
] as const;

export type Sort = (typeof SORTS)[number]['sort'];

function key(row: BrowseRow, sort: Exclude<Sort, 'article'>): number {
  const last = Number.POSITIVE_INFINITY;
  if (sort === 'lapses') return -row.lapses;
  return (sort === 'due' ? row.dueDay : row.stability) ?? last;
}

/** By article is the order in which the rows are kept. */
export function sorted(rows: readonly BrowseRow[], sort: Sort): readonly BrowseRow[] {
  if (sort === 'article') return rows;
  const keyed = rows.map((row) => ({ row, by: key(row, sort) }));
  return keyed.sort((a, b) => (a.by === b.by ? 0 : a.by - b.by)).map(({ row }) => row);
}
