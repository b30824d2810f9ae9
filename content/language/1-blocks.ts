/** Step 1: a text into blocks (headings, paragraphs, list items, boilerplate), and the dateline in front. */
import type { Block, BlockKind, Span } from '../deck.js';

const ITEM = /^\s*(?:[-*•‣–]|\d{1,3}[.)])\s+/;
const ENDS_SENTENCE = /[.!?…:;,]["'”’)\]]*$/;
/** Wider lines were not broken by hand. */
const WRAP_WIDTH = 120;

const BOILERPLATE: readonly RegExp[] = [
  /^(?:sources?|via|photos?|images?|pictures?|videos?|captions?|credits?|tags?|topics|filed under|related|see also|read more|more on this|advertisement|references|further reading|external links)\s*:/i,
  /^(?:advertisement|read more|see also|related (?:articles|stories)|share this|follow us|sign up|subscribe|click here|print this|comments?|references|bibliography|further reading|external links)\b.{0,60}$/i,
  /\bcontributed to this (?:report|story|article)\b/i,
  /\b(?:information|material) (?:for|in) this (?:story|report|article) (?:was|were|is) (?:provided|taken)\b/i,
  /^(?:by|written by|photographs? by) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,4}(?:,.{0,60})?$/iu,
  /^\(?(?:reporting|editing|writing|additional reporting|compiled|translated) by\b/i,
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i,
  /^(?:last )?(?:published|updated|posted|modified)(?: on)?:? /i,
  /^https?:\/\/\S+$/i,
  /^\[\d{1,3}\]\s/,
  /^.{0,200}(?:^|[.!?…"”] )(?:image|photo|photograph|picture|credit)s?: [^.:]{2,60}\.?$/iu,
  /^(?:this (?:article|story|text) (?:is|was|has been) (?:adapted|published|licensed|republished|provided))\b/i,
];

type Line = Span & { readonly text: string };

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    lines.push({ start: start + lead, end: start + lead + body.length, text: body });
    start += raw.length + 1;
  }
  return lines;
}

/** True where an editor broke the lines at a fixed width, so that they read on. */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < 2 || group.some((line) => line.text.length > WRAP_WIDTH)) return false;
  const widest = group.reduce((w, line) => Math.max(w, line.text.length), 0);
  const body = group.slice(0, -1);
  const full = body.every((line) => line.text.length >= widest * 0.6 && line.text.length > 30);
  return full && body.some((line) => !/[.!?]["'”’)]*$/.test(line.text));
}

/** Longer than other headings may be the one at the top. */
const HEADLINE = { letters: 160, words: 22 };

/** The line in front of everything else, a news headline without a full stop. */
function isHeadline(line: Line): boolean {
  const words = line.text.split(/\s+/, HEADLINE.words + 1).length;
  return line.text.length <= HEADLINE.letters && words <= HEADLINE.words && !ENDS_SENTENCE.test(line.text);
}

function kindOf(line: Line, alone: boolean): BlockKind {
  const words = line.text.split(/\s+/, 13).length;
  if (alone && line.text.length <= 90 && words <= 12 && !ENDS_SENTENCE.test(line.text)) return 'heading';
  return 'paragraph';
}

/** True for a block that belongs to the page and not to the article (byline, source, copyright …). */
export function isBoilerplate(text: string): boolean {
  const head = text.slice(0, 300);
  return BOILERPLATE.some((pattern) => pattern.test(head));
}

function asBlock(text: string, kind: BlockKind, span: Span): Block {
  const body = text.slice(span.start, Math.min(span.end, span.start + 300));
  return { kind: isBoilerplate(body) ? 'boilerplate' : kind, start: span.start, end: span.end };
}

function blocksOfGroup(text: string, group: readonly Line[]): Block[] {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return [];
  if (isWrapped(group) && !ITEM.test(first.text))
    return [asBlock(text, 'paragraph', { start: first.start, end: last.end })];
  return group.map((line) => {
    const item = ITEM.exec(line.text.slice(0, 40));
    if (item === null) return asBlock(text, kindOf(line, true), line);
    return asBlock(text, 'item', { start: line.start + item[0].length, end: line.end });
  });
}

/** Splits plain text at its lines; lines that an editor wrapped are one block. Blocks never overlap. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  const close = () => {
    for (const block of blocksOfGroup(text, group)) blocks.push(block);
    group = [];
  };
  for (const line of linesOf(text)) {
    if (line.text === '') close();
    else group.push(line);
  }
  close();
  const kept = blocks.filter((block) => block.end > block.start);
  const [first, ...rest] = kept;
  const line = first && { ...first, text: text.slice(first.start, first.end) };
  const headed = line && rest.length > 0 && line.kind === 'paragraph' && isHeadline(line);
  return headed && first ? [{ ...first, kind: 'heading' }, ...rest] : kept;
}

/** Marks page furniture among blocks that came from elsewhere (Markdown). */
export function markBoilerplate(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => asBlock(text, block.kind, block));
}

/** Where a news report was sent from: its length, and its day where it gives one. */
export type Dateline = { readonly length: number; readonly monthAndDay: string | null };

const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’/-]{2,40})(?:, \p{Lu}[\p{L}. ]{1,20})?(?:, (\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?))?(?: ?\(([\p{L} .]{2,30})\))? ?[-—–]{1,2} ?(?=[\p{Lu}“"‘'])/u;

/** Reads "SAN SALVADOR, Feb 3 (Reuters) - " at the head of a paragraph; null where there is none. */
export function datelineOf(paragraph: string): Dateline | null {
  const found = DATELINE.exec(paragraph.slice(0, 120));
  if (found === null || !/[ —–]$|[-—–]$/.test(found[0])) return null;
  return { length: found[0].length, monthAndDay: found[2] ?? null };
}
