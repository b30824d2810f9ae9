/** From Markdown to plain text with blocks: the marks go, the words stay. */
import type { Block, BlockKind, CalendarDate } from '../deck.js';
import { readIsoDate } from '../language/5-dates.js';
import { webAddress } from './page-head.js';

/** A text with its blocks, and what its front matter says about it. */
export type MarkdownText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly date: CalendarDate | null;
  readonly link: string | null;
};

type Piece = { kind: BlockKind; lines: string[] };

const FENCE = /^ {0,3}(```|~~~)/;
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)]) +/;
const TABLE = /^\s*\|.*\|\s*$|^\s*:?-{2,}:?\s*\|/;

/** Takes inline marks off: links and images to their words, emphasis, code ticks, tags, note marks. */
function plain(line: string): string {
  return line
    .replace(/!\[([^[\]\n]*)\]\([^()\n]*\)/g, '')
    .replace(/\[\^[^[\]\n]*\]:?/g, '')
    .replace(/\[([^[\]\n]*)\](?:\([^()\n]*\)|\[[^[\]\n]*\])/g, '$1')
    .replace(/<(?:\/?[a-z][^<>\n]*|https?:[^<>\n]*)>/gi, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '')
    .replace(/~~|`/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .trim();
}

function frontMatter(lines: readonly string[]): {
  title: string | null;
  date: CalendarDate | null;
  link: string | null;
  rest: number;
} {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { title: null, date: null, link: null, rest: 0 };
  const value = (key: string): string | null => {
    const line = lines.slice(1, end).find((l) => l.toLowerCase().startsWith(`${key}:`));
    const text = line
      ?.slice(key.length + 1)
      .trim()
      .replace(/^["']|["']$/g, '');
    return text ? text : null;
  };
  const date = value('date');
  const link = webAddress(value('url') ?? value('link') ?? value('source') ?? '');
  return { title: value('title'), date: date === null ? null : readIsoDate(date), link, rest: end + 1 };
}

type Line = { kind: BlockKind | 'continue' | 'gap'; text: string };

function classify(line: string): Line {
  if (line.trim() === '' || RULE.test(line) || TABLE.test(line)) return { kind: 'gap', text: '' };
  if (/^\[[^[\]]*\]: /.test(line)) return { kind: 'gap', text: '' };
  const heading = /^ {0,3}#{1,6} +/.exec(line);
  if (heading) return { kind: 'heading', text: plain(line.slice(heading[0].length).replace(/ +#+ *$/, '')) };
  const quoted = line.replace(/^ {0,3}(?:> ?){1,4}/, '');
  const item = ITEM.exec(quoted);
  if (item) return { kind: 'item', text: plain(quoted.slice(item[0].length)) };
  return { kind: 'continue', text: plain(quoted) };
}

function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  let fence: string | null = null;
  for (const raw of lines) {
    const mark = FENCE.exec(raw)?.[1] ?? null;
    if (mark !== null && (fence === null || mark === fence)) {
      fence = fence === null ? mark : null;
      open = null;
      continue;
    }
    if (fence !== null) continue;
    const line = classify(raw);
    if (line.kind === 'gap') open = null;
    else if (line.kind === 'continue' && open !== null && open.kind !== 'heading') open.lines.push(line.text);
    else {
      open = { kind: line.kind === 'continue' ? 'paragraph' : line.kind, lines: [line.text] };
      pieces.push(open);
    }
  }
  return pieces;
}

/** Reads Markdown; fenced code, tables and images are left out since nobody learns them by heart as prose. */
export function readMarkdown(source: string): MarkdownText {
  const lines = source.split('\n');
  const front = frontMatter(lines);
  const parts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const piece of piecesOf(lines.slice(front.rest))) {
    const text = piece.lines.filter((line) => line !== '').join(' ');
    if (text === '') continue;
    blocks.push({ kind: piece.kind, start: at, end: at + text.length });
    parts.push(text);
    at += text.length + 2;
  }
  return { text: parts.join('\n\n'), blocks, title: front.title, date: front.date, link: front.link };
}
