/** A study sheet of articles in the library: key points, who is who, what happened when, numbers, then the cards. */
import type { Conversion, SummarySentence } from '../../content/conversion.js';
import type { CalendarDate, Deck } from '../../content/deck.js';
import { encodeMarkdown } from '../../content/formats/markdown.js';
import type { Database, TextRow } from '../store/schema.js';

const NO_TABLES = { whoIsWho: [], timeline: [], numbers: [] };
const NO_SUMMARIES = { one: [], three: [], points: [], merged: [] };

/** One line in which nothing becomes a mark of Markdown or the edge of a cell. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`);
}

function dateText({ year, month, day }: CalendarDate): string {
  const parts = [String(year), month, day].filter((part) => part !== null);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [line(heads), line(heads.map(() => '---')), ...rows.map((cells) => line(cells.map(plain)))];
  return [`## ${title}\n\n${lines.join('\n')}\n`];
}

function tablesOf({ tables = NO_TABLES }: TextRow): string[] {
  const said = (by: string | null) => (by === null ? '' : `says ${by}`);
  const who = tables.whoIsWho.map((row) => [row.name, row.role, said(row.saidBy)]);
  const when = tables.timeline.map(({ date, until, text, saidBy }) => {
    const days = until === null ? dateText(date) : `${dateText(date)} – ${dateText(until)}`;
    return [days, text, said(saidBy)];
  });
  const numbers = tables.numbers.map((row) => [row.text, row.counts, said(row.saidBy)]);
  return [
    ...table('Who’s who', ['Name', 'Role', 'Note'], who),
    ...table('Timeline', ['When', 'What', 'Note'], when),
    ...table('Numbers', ['Number', 'Of what', 'Note'], numbers),
  ];
}

/** The longest summary that the article has. */
function pointsOf({ summary, summaries }: TextRow): readonly SummarySentence[] {
  const points = summaries?.points ?? [];
  return points.length > summary.length ? points : summary;
}

function conversionOf(row: TextRow, deck: Deck): Conversion {
  const cards = deck.cards.filter((card) => card.evidence[0]?.article === row.id);
  const parts = { facts: [], rejected: [], tables: NO_TABLES, summaries: NO_SUMMARIES };
  const told = { summary: pointsOf(row), conflicts: row.conflicts, cards, proposed: cards.length };
  return { articles: [row.article], ...told, ...parts };
}

/** The Markdown of every article that these cards rest on, one after the other. */
export async function studySheet(db: Database, deck: Deck): Promise<string> {
  const rows = await db.texts.bulkGet(deck.articles.map(({ id }) => id));
  const sheets = rows.flatMap((row) => {
    if (!row) return [];
    const sheet = encodeMarkdown(conversionOf(row, deck));
    const tables = tablesOf(row).join('\n');
    return [tables === '' ? sheet : sheet.replace(/^## Cards$/m, () => `${tables}\n## Cards`)];
  });
  return sheets.join('\n');
}
