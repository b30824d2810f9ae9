/**
 * Cards to cut out: a sheet of fronts, then the sheet of their backs with the columns turned about, so that each
 * back lies behind its front when the paper is turned on its long edge.
 */
import { GAP } from '../deck.js';
import { PAPERS, type Paper, printed, printPage } from './pdf-page.js';
import type { AskedCard, AskedDeck } from './quiz/cards.js';

/** Millimetres. */
const CARD = { width: 90, height: 62 };
const PADDING = 6;
const COLUMNS = 2;
const ROWS = 4;
const MARK = 4;
/** Of the foot of a card, where its number stands. */
const FOOT = 5;
const SIZES = [15, 13, 11.5, 10, 9, 8, 7, 6] as const;
const QUOTE_SIZE = 7;
const MM_A_POINT = 0.3528;
/** Of the size of the type: a common letter with its share of the space at a line's end, and a line. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.35;

export type CutOut = {
  readonly html: string;
  /** Pages of paper, both sides of each. */
  readonly sheets: number;
  /** How many faces were too long for a card and end in "…". */
  readonly shortened: number;
};

type Room = { readonly columns: number; readonly lines: number };

function roomAt(size: number, height: number): Room {
  const point = size * MM_A_POINT;
  return {
    columns: Math.floor((CARD.width - 2 * PADDING) / (point * LETTER_WIDTH)),
    lines: Math.floor(height / (point * LINE_HEIGHT)),
  };
}

/** Chinese, Japanese and Korean are set twice as wide. */
function widthOf(text: string): number {
  return (
    [...text].length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0)
  );
}

function linesOf(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
}

type Fitted = {
  readonly text: string;
  readonly size: number;
  readonly height: number;
  readonly whole: boolean;
};

/** The text at the largest size at which it fits, or at the smallest and cut. */
function fitted(text: string, height: number): Fitted {
  const heightAt = (size: number, lines: number) => lines * size * MM_A_POINT * LINE_HEIGHT;
  for (const size of SIZES) {
    const { columns, lines } = roomAt(size, height);
    const used = linesOf(text, columns);
    if (used <= lines) return { text, size, height: heightAt(size, used), whole: true };
  }
  const size = SIZES.at(-1) ?? 6;
  const { columns, lines } = roomAt(size, height);
  let cut = [...text].slice(0, columns * lines).join('');
  while (linesOf(`${cut}…`, columns) > lines) cut = cut.slice(0, Math.max(0, cut.length - columns));
  return { text: `${cut.replace(/\s+\S*$/, '')}…`, size, height, whole: false };
}

type Face = { readonly html: string; readonly whole: boolean };

function sizeClass(size: number): string {
  return `s${String(size).replace('.', '-')}`;
}

/** A gap is a line of its own width, whatever the size. */
function withGaps(text: string): string {
  return text.split(GAP).map(printed).join('<span class="gap">&#160;</span>');
}

const INNER = CARD.height - 2 * PADDING - FOOT;

function front({ prompt, options }: AskedCard): Face {
  const listed = options.map((option) => `\u25a1 ${option}`);
  const { text, size, whole } = fitted([prompt, ...listed].join('\n'), INNER);
  return { html: `<div class="face ${sizeClass(size)}" dir="auto">${withGaps(text)}</div>`, whole };
}

/** The answer, and below it as much of where it is from as there is room for. */
function back({ answer, sources }: AskedCard): Face {
  const { text, size, height, whole } = fitted(answer, INNER);
  const { columns, lines } = roomAt(QUOTE_SIZE, INNER - height - 3);
  const [source] = sources;
  const quoted =
    source === undefined
      ? []
      : [`“${source.quote}”${source.title === '' ? '' : ` — ${source.title}`}`, source.title];
  const shown = quoted.find((each) => each !== '' && linesOf(each, columns) <= lines);
  const from = shown === undefined ? '' : `<div class="from" dir="auto">${printed(shown)}</div>`;
  return { html: `<div class="face ${sizeClass(size)}" dir="auto">${withGaps(text)}</div>${from}`, whole };
}

function cell(face: Face | undefined, number: number, title: string): string {
  if (face === undefined) return '<div class="card"></div>';
  return `<div class="card">${face.html}<div class="foot"><span>${printed(title)}</span><span>${number}</span></div></div>`;
}

const MARKS = [
  ...Array.from(
    { length: COLUMNS + 1 },
    (_, i) => `<i class="v x${i} top"></i><i class="v x${i} bottom"></i>`,
  ),
  ...Array.from({ length: ROWS + 1 }, (_, i) => `<i class="h y${i} left"></i><i class="h y${i} right"></i>`),
].join('');

function styleFor(paper: Paper): string {
  const { width, height } = PAPERS[paper];
  const left = (width - COLUMNS * CARD.width) / 2;
  const top = (height - ROWS * CARD.height) / 2;
  const at = (n: number) => `${n.toFixed(2)}mm`;
  return `@page { size: ${width}mm ${height}mm; margin: 0; }
.sheet { position: relative; width: ${width}mm; height: ${at(height - 0.2)}; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
.grid { position: absolute; left: ${at(left)}; top: ${at(top)}; display: grid;
  grid-template: repeat(${ROWS}, ${CARD.height}mm) / repeat(${COLUMNS}, ${CARD.width}mm); }
.card { position: relative; display: flex; flex-direction: column; justify-content: center; overflow: hidden;
  padding: ${PADDING}mm ${PADDING}mm ${PADDING + FOOT}mm; text-align: center; }
.face { line-height: ${LINE_HEIGHT}; white-space: pre-line; }
.from { margin-top: 3mm; font-size: ${QUOTE_SIZE}pt; line-height: ${LINE_HEIGHT}; color: #444; }
.foot { position: absolute; inset: auto ${PADDING}mm 4mm; display: flex; justify-content: space-between; gap: 4mm;
  font: 6pt/1.2 system-ui, sans-serif; color: #666; }
.foot span:first-child { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.gap { display: inline-block; width: 3.5em; border-bottom: 0.3mm solid #000; }
i { position: absolute; background: #888; }
.v { width: 0.2mm; height: ${MARK}mm; } .h { height: 0.2mm; width: ${MARK}mm; }
.top { top: ${at(top - MARK - 1)}; } .bottom { top: ${at(top + ROWS * CARD.height + 1)}; }
.left { left: ${at(left - MARK - 1)}; } .right { left: ${at(left + COLUMNS * CARD.width + 1)}; }
${Array.from({ length: COLUMNS + 1 }, (_, i) => `.x${i} { left: ${at(left + i * CARD.width - 0.1)}; }`).join(' ')}
${Array.from({ length: ROWS + 1 }, (_, i) => `.y${i} { top: ${at(top + i * CARD.height - 0.1)}; }`).join(' ')}
${SIZES.map((size) => `.${sizeClass(size)} { font-size: ${size}pt; }`).join(' ')}
@media screen { .sheet { margin: 16px auto; outline: 1px solid #ccc; } }
`;
}

/** Columns from the other side, row by row. */
function turned<T>(cells: readonly T[]): T[] {
  return Array.from({ length: ROWS }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS).reverse(),
  ).flat();
}

/** The page to print on both sides. Every card has its number on both, so that a wrong turn shows at once. */
export function cutOutCards({ title, cards }: AskedDeck, paper: Paper): CutOut {
  const each = COLUMNS * ROWS;
  const fronts = cards.map(front);
  const backs = cards.map(back);
  const sheets = Math.ceil(cards.length / each);
  const sheet = (cells: readonly string[]) =>
    `<section class="sheet">${MARKS}<div class="grid">${cells.join('')}</div></section>`;
  const pages = Array.from({ length: sheets }, (_, page) => {
    const places = Array.from({ length: each }, (__, i) => page * each + i);
    const side = (faces: readonly Face[]) => places.map((place) => cell(faces[place], place + 1, title));
    return `${sheet(side(fronts))}\n${sheet(turned(side(backs)))}`;
  });
  const hint = `Print on both sides, turned on the long edge, at 100 % of the size (${paper}). Then cut along the marks.`;
  return {
    html: printPage(title, hint, styleFor(paper), pages.join('\n')),
    sheets,
    shortened: [...fronts, ...backs].filter(({ whole }) => !whole).length,
  };
}
