/** The overview as Markdown, for the clipboard. */
import type { SummarySentence } from '../../../../content/conversion.js';
import type { Length, MergedLine, Overview } from './overview-of.js';
import { standingWords, whenWords } from './standing.js';

/** Keeps what the text says from being read as Markdown, and on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`);
}

function list(lines: readonly SummarySentence[]): string {
  return lines.map((line) => `- ${plain(line.text)}`).join('\n');
}

function mergedLine(line: MergedLine): string {
  const others = line.others.map(({ title, values }) => `${values.join(', ')} in “${title}”`);
  const dispute = line.dispute === null ? '' : ` Disputed (${line.dispute}): ${others.join('; ')}.`;
  return `- ${plain(line.text)} *${plain(line.carried)}.${plain(dispute)}*`;
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [row(heads), row(heads.map(() => '---')), ...rows.map((cells) => row(cells.map(plain)))];
  return `## ${title}\n\n${lines.join('\n')}`;
}

function tablesOf({ tables }: Overview): readonly string[] {
  if (tables === null) return [];
  const who = tables.whoIsWho.map((one) => [
    one.name,
    one.role,
    one.asOf ? whenWords(one.asOf) : '',
    standingWords('asserted', one.saidBy),
  ]);
  const when = tables.timeline.map((one) => [
    whenWords(one.date, one.until),
    one.text,
    standingWords(one.status, one.saidBy),
  ]);
  const numbers = tables.numbers.map((one) => [one.text, one.counts, standingWords(one.status, one.saidBy)]);
  return [
    table('Who’s who', ['Name', 'Role', 'As of', 'Note'], who),
    table('Timeline', ['When', 'What', 'Note'], when),
    table('Numbers', ['Number', 'Of what', 'Note'], numbers),
  ];
}

/** Summaries of one length, then the tables that have rows. Ends with a line break. */
export function overviewMarkdown(overview: Overview, length: Length): string {
  const merged =
    overview.merged.length === 0
      ? ''
      : `# All reports together\n\n${overview.merged.map(mergedLine).join('\n')}`;
  const articles = overview.articles.map(({ title, lines }) => `# ${plain(title)}\n\n${list(lines[length])}`);
  const parts = [merged, ...articles, ...tablesOf(overview)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
