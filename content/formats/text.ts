/** A study sheet as plain text for a terminal: no line passes 80 columns, no colours. */
import type { Conversion } from '../conversion.js';
import { type Sheet, type SheetCard, type SheetQuote, sheetOf } from './sheet.js';

const WIDTH = 80;

/** What turns the direction of a line would turn the rest of the terminal's line too. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Controls would move the cursor or colour the screen. */
function printable(text: string): string {
  return text.replace(DIRECTIONS, '').replace(/\p{Cc}/gu, ' ');
}

/** Breaks at spaces so that no line passes 80 columns; the first line takes `first`, the others its width in spaces. */
function wrapped(text: string, first: string): string {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of printable(text).split(/\s+/)) {
    if (word === '') continue;
    const empty = line.length === first.length;
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = empty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function printedQuotes(quotes: readonly SheetQuote[], indent: string): string {
  return quotes
    .map(({ quote, title }) => wrapped(title === null ? `“${quote}”` : `“${quote}” (${title})`, indent))
    .join('\n');
}

function printedCard({ prompt, options, answer, quotes }: SheetCard, place: number): string {
  const lines = [wrapped(prompt, `${String(place).padStart(3)}. `)];
  if (options.length > 0) lines.push(wrapped(options.join(' / '), '     '));
  lines.push(wrapped(answer, '     → '), printedQuotes(quotes, '       '));
  return lines.join('\n');
}

function printedSummary({ summary }: Sheet): string {
  return ['Summary', ...summary.map((sentence) => wrapped(sentence, '  • '))].join('\n');
}

/** The whole conversion for a reader at a terminal; ends with a newline. */
export function plainText(made: Conversion): string {
  const sheet = sheetOf(made);
  const { articles, disagreements, cards } = sheet;
  const parts = [
    articles
      .map(({ title, about }) => `${wrapped(title, '')}\n${wrapped(about.join(' · '), '')}`)
      .join('\n\n'),
    printedSummary(sheet),
    ...disagreements.map(
      ({ heading, what, quotes }) =>
        `${wrapped(`${heading}: ${what}`, '  ! ')}\n${printedQuotes(quotes, '    ')}`,
    ),
    cards.length > 0 ? `Cards (${cards.length})` : 'No cards: nothing here was worth asking.',
    ...cards.map((card, i) => printedCard(card, i + 1)),
  ];
  return `${parts.join('\n\n')}\n`;
}
