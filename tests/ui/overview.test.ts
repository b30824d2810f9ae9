/** What the overview of one article or several tells, and what it must not. */
import { describe, expect, test } from 'vitest';
import type { MergedSentence, Summaries, SummarySentence, Tables } from '../../content/conversion.js';
import type { Article, ArticleId, Evidence } from '../../content/deck.js';
import type { TextRow } from '../../src-renderer/store/schema.js';
import { overviewMarkdown } from '../../src-renderer/ui/screens/curate/markdown.js';
import { hasLengths, nextLength, overviewOf } from '../../src-renderer/ui/screens/curate/overview-of.js';
import { standingWords, whenWords } from '../../src-renderer/ui/screens/curate/standing.js';

const A = 'a' as ArticleId;
const B = 'b' as ArticleId;
const GONE = 'gone' as ArticleId;

const line = (article: ArticleId, text: string): SummarySentence => ({ article, start: 0, end: 9, text });
const at = (article: ArticleId, quote: string): Evidence => ({ article, start: 0, end: 9, quote });
const merged = (
  article: ArticleId,
  text: string,
  elsewhere: readonly Evidence[],
  dispute: string | null = null,
): MergedSentence => ({
  ...line(article, text),
  carriedBy: dispute === null ? [article, ...elsewhere.map((one) => one.article)] : [article],
  elsewhere,
  dispute,
});

const NO_TABLES: Tables = { whoIsWho: [], timeline: [], numbers: [] };
const NO_LINES: Summaries = { one: [], three: [], points: [], merged: [] };

function row(id: ArticleId, about: Partial<TextRow> = {}): TextRow {
  const article = { id, title: `Title ${id}` } as Article;
  return {
    id,
    article,
    summary: [],
    rejected: [],
    conflicts: [],
    summaries: NO_LINES,
    tables: NO_TABLES,
    ...about,
  };
}

const texts = (...rows: TextRow[]) => new Map(rows.map((one) => [one.id, one]));

describe('the summary', () => {
  const lines = {
    ...NO_LINES,
    one: [line(A, 'One.')],
    three: [line(A, 'One.'), line(A, 'Two.')],
    points: [line(A, 'P.')],
  };

  test('has three lengths, each after the other and round again', () => {
    expect(nextLength('one')).toBe('three');
    expect(nextLength('three')).toBe('points');
    expect(nextLength('points')).toBe('one');
    expect(hasLengths(overviewOf([A], texts(row(A, { summaries: lines }))))).toBe(true);
  });

  test('offers no lengths where all are the same', () => {
    const one = [line(A, 'One.')];
    const same = { ...NO_LINES, one, three: one, points: one };
    expect(hasLengths(overviewOf([A], texts(row(A, { summaries: same }))))).toBe(false);
  });

  test('of an article from before there were lengths is what was stored then', () => {
    const { summaries: _summaries, tables: _tables, ...old } = row(A, { summary: [line(A, 'Old.')] });
    const overview = overviewOf([A], texts(old));
    expect(overview.articles[0]?.lines.one).toEqual([line(A, 'Old.')]);
    expect(overview.tables).toBeNull();
  });
});

describe('the merged summary', () => {
  const shared = merged(A, 'It fell at noon.', [at(B, 'At noon it fell.')]);
  const own = merged(A, 'Bread was short.', []);
  const cost = merged(A, 'It costs 41 euros.', [at(B, 'It costs 34 euros.')], 'the cost');
  const summaries = { ...NO_LINES, merged: [shared, own, cost] };

  test('says which report has what, and names both disputed values', () => {
    const overview = overviewOf([A, B], texts(row(A, { summaries }), row(B, { summaries })));
    expect(overview.merged.map((one) => one.carried)).toEqual([
      'In both reports',
      'Only in “Title a”',
      'Only in “Title a”',
    ]);
    expect(overview.merged[2]).toMatchObject({
      dispute: 'the cost',
      values: ['41'],
      others: [{ title: 'Title b', values: ['34'] }],
    });
  });

  test('is told once, though it is stored with each report', () => {
    expect(overviewOf([A, B], texts(row(A, { summaries }), row(B, { summaries }))).merged).toHaveLength(3);
  });

  test('is none once only one of its reports is left', () => {
    expect(overviewOf([A], texts(row(A, { summaries }))).merged).toEqual([]);
  });

  test('of three reports does not name the one that is gone', () => {
    const three = { ...NO_LINES, merged: [merged(A, 'It fell.', [at(B, 'Fell.'), at(GONE, 'Down.')])] };
    const overview = overviewOf([A, B], texts(row(A, { summaries: three }), row(B)));
    expect(overview.merged[0]?.carried).toBe('In both reports');
    expect(overview.merged[0]?.others.map((one) => one.title)).toEqual(['Title b']);
  });
});

describe('the tables', () => {
  const event = (year: number, ...evidence: Evidence[]): Tables['timeline'][number] => ({
    date: { year, month: null, day: null, inferred: false },
    until: null,
    text: `In ${year}.`,
    status: 'asserted',
    saidBy: null,
    evidence,
  });

  test('of several articles are one, in the order of time, no row twice', () => {
    const both = event(1911, at(A, 'x'), at(B, 'y'));
    const overview = overviewOf(
      [A, B],
      texts(
        row(A, { tables: { ...NO_TABLES, timeline: [both, event(1958, at(A, 'z'))] } }),
        row(B, { tables: { ...NO_TABLES, timeline: [event(1902, at(B, 'w')), both] } }),
      ),
    );
    expect(overview.tables?.timeline.map((one) => one.date.year)).toEqual([1902, 1911, 1958]);
  });

  test('lead to no article that is gone, and lose the rows that only it had', () => {
    const overview = overviewOf(
      [A],
      texts(
        row(A, {
          tables: {
            ...NO_TABLES,
            timeline: [event(1911, at(GONE, 'x'), at(A, 'y')), event(1950, at(GONE, 'z'))],
          },
        }),
      ),
    );
    expect(overview.tables?.timeline).toHaveLength(1);
    expect(overview.tables?.timeline[0]?.evidence).toEqual([at(A, 'y')]);
  });

  test('mark a plan, a denial and what somebody says, and nothing that the text simply tells', () => {
    expect(standingWords('asserted', null)).toBe('');
    expect(standingWords('planned', null)).toBe('planned');
    expect(standingWords('negated', 'Ada')).toBe('denied, according to Ada');
    expect(standingWords('claimed', 'Ada')).toBe('according to Ada');
  });

  test('mark a date that had to be worked out', () => {
    const date = { year: 2024, month: 3, day: 12, inferred: false };
    expect(whenWords(date)).toBe('March 12, 2024');
    expect(whenWords({ ...date, inferred: true })).toBe('March 12, 2024 (worked out)');
    const from = { year: 1598, month: null, day: null, inferred: false };
    expect(whenWords(from, { ...from, year: 1722 })).toBe('1598 to 1722');
  });
});

describe('the copy as Markdown', () => {
  const overview = overviewOf(
    [A],
    texts(
      row(A, {
        summaries: { ...NO_LINES, one: [line(A, 'It has *stars* | and bars.')], three: [line(A, 'Three.')] },
        tables: {
          ...NO_TABLES,
          whoIsWho: [
            {
              name: 'Ada',
              kind: 'person',
              role: 'head | chair',
              asOf: null,
              saidBy: null,
              evidence: [at(A, 'x')],
            },
          ],
        },
      }),
    ),
  );

  test('has the chosen length, the title and the tables that have rows', () => {
    const copied = overviewMarkdown(overview, 'three');
    expect(copied).toContain('# Title a\n\n- Three.\n');
    expect(copied).toContain(
      '## Who’s who\n\n| Name | Role | As of | Note |\n| --- | --- | --- | --- |\n| Ada |',
    );
    expect(copied).not.toContain('Timeline');
    expect(copied).not.toContain('bars');
  });

  test('keeps what the text says from being read as Markdown', () => {
    expect(overviewMarkdown(overview, 'one')).toContain('- It has \\*stars\\* \\| and bars.');
    expect(overviewMarkdown(overview, 'one')).toContain('| Ada | head \\| chair |');
  });
});
