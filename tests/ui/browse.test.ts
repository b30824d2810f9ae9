import { describe, expect, test } from 'vitest';
import type { ArticleId, CardId } from '../../content/deck.js';
import { type BrowseRow, folded } from '../../src-renderer/store/browse.js';
import { found, NO_FILTERS, sorted } from '../../src-renderer/ui/screens/browse/query.js';
import { markWords, standingWords, tagName } from '../../src-renderer/ui/screens/browse/row-words.js';

const TODAY = 20_000;
const AROUND = {
  today: TODAY,
  titleOf: (article: ArticleId) => (article === 'r' ? 'The River Alder' : 'Port'),
  shelfOf: (article: ArticleId) => (article === 'r' ? 'Geography::Rivers' : ''),
};

function row(id: string, part: Partial<BrowseRow> = {}): BrowseRow {
  const { prompt = `Question ${id}`, answer = 'so', tags = [] } = part;
  return {
    id: id as CardId,
    article: 'r' as ArticleId,
    rank: 0,
    kind: 'question',
    edited: false,
    standing: 'review',
    dueDay: TODAY + 5,
    stability: 12,
    difficulty: 5,
    lapses: 0,
    reps: 3,
    flag: 0,
    leech: false,
    ...part,
    prompt,
    answer,
    tags,
    folded: folded(`${prompt}\n${answer}\n${tags.join(' ')}`),
  };
}

const ROWS = [
  row('elan', { prompt: 'Who had Élan?', answer: 'Ada' }),
  row('due', { dueDay: TODAY - 2, lapses: 4, leech: true, stability: 2 }),
  row('new', { standing: 'new', dueDay: null, stability: null, difficulty: null, reps: 0 }),
  row('aside', { standing: 'suspended', flag: 3, tags: ['history'] }),
  row('idea', { standing: 'suggested', article: 'p' as ArticleId, dueDay: null, stability: null, reps: 0 }),
];

function ids(typed: string, filters = {}): readonly string[] {
  return found(ROWS, typed, { ...NO_FILTERS, ...filters }, AROUND).map(({ id }) => id);
}

describe('what is typed to find cards', () => {
  test('means all words, in any case and without accents', () => {
    expect(ids('elan ADA')).toEqual(['elan']);
    expect(ids('élan')).toEqual(['elan']);
    expect(ids('elan bob')).toEqual([]);
  });

  test('finds a collection by its levels from the outermost on, and what stands in none only without', () => {
    expect(ids('deck:geography')).toEqual(['elan', 'due', 'new', 'aside']);
    expect(ids('deck:geography::rivers')).toEqual(['elan', 'due', 'new', 'aside']);
    expect(ids('deck:rivers')).toEqual([]);
    expect(ids('deck:geo')).toEqual([]);
    expect(ids('-deck:geography')).toEqual(['idea']);
  });

  test('keeps a phrase together, and a minus turns a word around', () => {
    expect(ids('"had elan"')).toEqual(['elan']);
    expect(ids('"elan had"')).toEqual([]);
    expect(ids('-question')).toEqual(['elan']);
    expect(ids('-"had elan" -is:suggested')).toEqual(['due', 'new', 'aside']);
  });

  test('names states, flags, tags and articles', () => {
    expect(ids('is:due')).toEqual(['due']);
    expect(ids('is:leech')).toEqual(['due']);
    expect(ids('is:suspended')).toEqual(['aside']);
    expect(ids('is:kept')).toEqual(['elan', 'due', 'new', 'aside']);
    expect(ids('flag:3')).toEqual(['aside']);
    expect(ids('flag:any')).toEqual(['aside']);
    expect(ids('tag:history')).toEqual(['aside']);
    expect(ids('article:"river alder" is:new')).toEqual(['new']);
    expect(ids('-article:river')).toEqual(['idea']);
  });

  test('compares numbers, and leaves out what has none', () => {
    expect(ids('lapses>3')).toEqual(['due']);
    expect(ids('stability<10')).toEqual(['due']);
    expect(ids('due<0')).toEqual(['due']);
    expect(ids('answers=0')).toEqual(['new', 'idea']);
  });

  test('is looked for as it stands where it names nothing', () => {
    expect(ids('is:nonsense')).toEqual([]);
    expect(ids('size>3')).toEqual([]);
    expect(ids('"')).toHaveLength(ROWS.length);
    expect(ids('-')).toHaveLength(ROWS.length);
  });

  test('counts together with what is chosen beside it', () => {
    expect(ids('question', { state: 'suspended' })).toEqual(['aside']);
    expect(ids('', { article: 'p' as ArticleId })).toEqual(['idea']);
    expect(ids('', { flag: 2 })).toEqual([]);
    expect(ids('', { tag: 'history' })).toEqual(['aside']);
  });
});

describe('the list', () => {
  test('puts what is due first, and what has no date last', () => {
    expect(sorted(ROWS, 'due').map(({ id }) => id)[0]).toBe('due');
    expect(
      sorted(ROWS, 'due')
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['new', 'idea']);
    expect(sorted(ROWS, 'lapses')[0]?.id).toBe('due');
    expect(sorted(ROWS, 'article')).toBe(ROWS);
  });

  test('tells where a card stands', () => {
    const words = ROWS.map((one) => standingWords(one, TODAY));
    expect(words).toEqual(['In 5 days', '2 days overdue', 'New', 'Suspended', 'Suggested']);
    expect(markWords(row('a', { leech: true, flag: 2, tags: ['x'] }))).toBe('Leech · Flag 2 · x');
    expect(markWords(row('a'))).toBe('');
  });

  test('makes a tag one word', () => {
    expect(tagName('  hard "ones" ')).toBe('hard-ones-');
    expect(tagName('   ')).toBe('');
  });
});
