/** A study sheet as Markdown (.md): summary, disagreements, then every card with its answer and its sources. */
import type { Conversion } from '../conversion.js';
import { GAP } from '../deck.js';
import { type Sheet, type SheetCard, type SheetQuote, sheetOf } from './sheet.js';

/** One line of text in which nothing can become a mark, a tag, an entity or the start of a block. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(GAP)
    .map((part) => part.replace(/[\\`*_[\]<>&~|$]/g, '\\$&'))
    .join(GAP)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function quoteLine({ quote, title }: SheetQuote): string {
  return `“${plain(quote)}”${title === null ? '' : ` (${plain(title)})`}`;
}

function cardLines({ prompt, options, answer, quotes }: SheetCard, place: number): string {
  const mark = `${place}. `;
  const indent = ' '.repeat(mark.length);
  const lines = [
    ...(options.length > 0 ? [`Choose from: ${options.map(plain).join(' · ')}`] : []),
    `**Answer:** ${plain(answer)}`,
    ...quotes.map((quote) => `Source: ${quoteLine(quote)}`),
  ];
  return `${mark}${plain(prompt)}\n${lines.map((line) => `${indent}- ${line}\n`).join('')}`;
}

function summaryLines({ summary }: Sheet): readonly string[] {
  return summary.length === 0 ? [] : [`## Summary\n\n${summary.map((s) => `- ${plain(s)}\n`).join('')}`];
}

/** The sheet of one conversion; ends with a newline, so that several can stand one after another. */
export function encodeMarkdown(made: Conversion): string {
  const sheet = sheetOf(made);
  const { articles, disagreements, cards } = sheet;
  const parts = [
    ...articles.map(({ title, about }) => `# ${plain(title)}\n\n${plain(about.join(' · '))}\n`),
    ...summaryLines(sheet),
    ...disagreements.map(
      ({ heading, what, quotes }) =>
        `## ${heading}\n\n${plain(what)}\n\n${quotes.map((quote) => `- ${quoteLine(quote)}\n`).join('')}`,
    ),
    '## Cards\n',
    cards.length === 0
      ? 'No cards: nothing here was worth asking.\n'
      : cards.map((card, i) => cardLines(card, i + 1)).join('\n'),
  ];
  return parts.join('\n');
}
