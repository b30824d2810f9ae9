/** From the HTML of a page to plain text with blocks: the article's words stay, the page's furniture goes. */
import type { Block, BlockKind, CalendarDate } from '../deck.js';
import { decodeEntities } from './entities.js';
import { pageHead } from './page-head.js';
import { attributeOf, type Piece, piecesOf } from './tags.js';

/** A text with its blocks, and what its head says about it. */
export type HtmlText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly date: CalendarDate | null;
  readonly link: string | null;
};

/** What is in these was not written to be read as prose. */
const SKIPPED =
  /^(?:script|style|noscript|template|iframe|object|svg|math|video|audio|canvas|select|button|textarea|nav|aside|footer|menu|dialog|pre|title)$/;
const BLOCK =
  /^(?:p|div|section|article|main|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|table|caption|tr|td|th|header|figure|figcaption|address|hr|details|summary|form|fieldset|body|head|html|center)$/;
/** Short pieces of a page: prose only where they are as long as prose. */
const CELL = /^(?:div|section|header|td|th|dt|caption|figcaption|address|form|summary)$/;
const PROSE = 80;
/** These are often left open, and end where the next begins. */
const UNCLOSED = /^(?:p|li|td|th|tr|dt|dd)$/;
/** Deeper elements are read as if they stood here, as browsers do. */
const DEEPEST = 512;
/** An article element must hold so much, and so large a part of all, to be taken for the whole. */
const ENOUGH = 200;

type Draft = { kind: BlockKind; text: string; inside: boolean; first: boolean };

type Reading = {
  readonly drafts: Draft[];
  /** Names of the open block elements. */
  readonly open: string[];
  words: string;
  /** Line breaks since the last word. */
  breaks: number;
  /** How many <article> and <main> are open. */
  inside: number;
  /** Where in `words` a <sup> began; −1 outside. */
  raised: number;
};

function kindOf(name: string, text: string): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li') return 'item';
  const prose = text.length >= PROSE && /[.!?…]["'”’)\]]*$/.test(text);
  return CELL.test(name) && !prose && !/[.!?]["'”’)]*$/.test(text) ? 'boilerplate' : 'paragraph';
}

function close(reading: Reading): void {
  const name = reading.open.at(-1) ?? 'p';
  const text = decodeEntities(reading.words)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\[edit\]$/, '')
    .trim();
  reading.words = '';
  reading.breaks = 0;
  reading.raised = -1;
  if (text === '') return;
  reading.drafts.push({
    kind: kindOf(name, text),
    text,
    inside: reading.inside > 0,
    first: name === 'h1',
  });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "10<sup>6</sup>" must not become 106; a note's number after a word goes. */
function raise(before: string, sup: string): string {
  const text = decodeEntities(sup).trim();
  if (/^\[.{1,12}\]$/.test(text)) return '';
  if (!/^[-−]?\d{1,4}$/.test(text)) return sup;
  const power = /(?:[\d)]|(?:^|[\s\d])(?:[kcdm]?m|ft|mi|in|yd|s))$/.test(before);
  return power ? text.replace(/[-−]/, '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : '';
}

function lower(reading: Reading): void {
  const { words, raised } = reading;
  if (raised < 0) return;
  const before = words.slice(0, raised);
  reading.words = before + raise(decodeEntities(before.slice(-20)), words.slice(raised));
  reading.raised = -1;
}

function openTag(reading: Reading, name: string): void {
  if (name === 'br') {
    reading.breaks += 1;
    reading.words += ' ';
    if (reading.breaks > 1) close(reading);
  } else if (name === 'sup') reading.raised = reading.words.length;
  else if (BLOCK.test(name)) {
    close(reading);
    const follows = UNCLOSED.test(name) && reading.open.at(-1) === name;
    if (name === 'hr' || follows || reading.open.length >= DEEPEST) return;
    reading.open.push(name);
    if (name === 'article' || name === 'main') reading.inside += 1;
  }
}

/** A closing tag ends what it belongs to and all that was left open in it. */
function closeTag(reading: Reading, name: string): void {
  if (name === 'sup') lower(reading);
  if (!BLOCK.test(name)) return;
  close(reading);
  const at = reading.open.lastIndexOf(name);
  if (at < 0) return;
  for (const left of reading.open.splice(at)) {
    if (left === 'article' || left === 'main') reading.inside -= 1;
  }
}

/** For each opening tag the place of its closing one. A tag that is never closed has none, and skips nothing. */
function closings(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const found = new Map<number, number>();
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'open') {
      const places = open.get(piece.name) ?? [];
      if (places.length === 0) open.set(piece.name, places);
      places.push(i);
    } else if (piece.kind === 'close') {
      const at = open.get(piece.name)?.pop();
      if (at !== undefined) found.set(at, i);
    }
  }
  return found;
}

function isHidden(attributes: string): boolean {
  return (
    /(?:^|\s)hidden(?:[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ||
    /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '')
  );
}

function draftsOf(pieces: readonly Piece[]): readonly Draft[] {
  const reading: Reading = { drafts: [], open: [], words: '', breaks: 0, inside: 0, raised: -1 };
  const ends = closings(pieces);
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece?.kind === 'words') {
      if (piece.text.trim() !== '') reading.breaks = 0;
      reading.words += piece.text;
    } else if (piece?.kind === 'close') closeTag(reading, piece.name);
    else if (piece) {
      const end = SKIPPED.test(piece.name) || isHidden(piece.attributes) ? ends.get(i) : undefined;
      if (end === undefined) openTag(reading, piece.name);
      else i = end;
    }
  }
  close(reading);
  const size = (drafts: readonly Draft[]) => drafts.reduce((sum, { text }) => sum + text.length, 0);
  const article = reading.drafts.filter(({ inside }) => inside);
  const whole = size(article) >= ENOUGH && 2 * size(article) >= size(reading.drafts);
  return whole ? article : reading.drafts;
}

/** Reads the source of a page or a part of one. Its tables' cells, captions and short lines become boilerplate. */
export function readHtml(source: string): HtmlText {
  const pieces = piecesOf(source);
  const drafts = draftsOf(pieces);
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of drafts) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 2;
  }
  const head = pageHead(pieces);
  const headline = drafts.find(({ first }) => first)?.text ?? null;
  return {
    text: drafts.map(({ text }) => text).join('\n\n'),
    blocks,
    title: headline ?? head.title,
    date: head.date,
    link: head.link,
  };
}
