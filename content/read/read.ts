/** The door: bytes or pasted words in, an Article with its blocks and sentences out. */
import { type Article, articleId, type Block, type CalendarDate } from '../deck.js';
import { blocksOf, datelineOf, markBoilerplate } from '../language/1-blocks.js';
import { sentencesOf } from '../language/2-sentences.js';
import { inferYear, publishedOn, readIsoDate } from '../language/5-dates.js';
import { LONGEST_SENTENCE } from '../language/reading.js';
import { fail, ok, type Result } from '../problem.js';
import { readHtml } from './html.js';
import { otherLanguage } from './language.js';
import { readMarkdown } from './markdown.js';
import { webAddress } from './page-head.js';
import { looksLikeHtml } from './tags.js';
import { cleanText, decodeText, longLine } from './text.js';

const PASTED = 'Pasted text';
const TITLE_WORDS = 9;

type Source = {
  text: string;
  blocks: readonly Block[];
  title: string | null;
  date: CalendarDate | null;
  link: string | null;
};

function readableName(name: string): string | null {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  const words = /\p{L}{3}/u.test(base) && !/\d{3}|\p{L}\d|\d\p{L}/u.test(base);
  return words ? base.charAt(0).toUpperCase() + base.slice(1) : null;
}

function firstWords(text: string): string {
  const words = text
    .slice(0, 400)
    .split(/\s+/)
    .filter((word) => word !== '');
  const head = words
    .slice(0, TITLE_WORDS)
    .join(' ')
    .slice(0, 80)
    .replace(/[,;:.]$/, '');
  return words.length > TITLE_WORDS ? `${head} …` : head;
}

/** The heading in front of everything else is the title; later ones stay headings. */
function withTitle(
  text: string,
  blocks: readonly Block[],
): { blocks: readonly Block[]; title: string | null } {
  const at = blocks.findIndex((block) => block.kind !== 'boilerplate');
  const first = blocks[at];
  if (first?.kind !== 'heading' || blocks.length === 1) return { blocks, title: null };
  const marked = blocks.map((block, i): Block => (i === at ? { ...block, kind: 'title' } : block));
  return { blocks: marked, title: text.slice(first.start, first.end).replace(/\s+/g, ' ') };
}

/** Longer lines tell more than when and by whom. */
const LONGEST_DATE_LINE = 100;

/** The day of publication, where a line in front of the first paragraph tells it and nothing else. */
function dateLine(text: string, { kind, start, end }: Block): CalendarDate | null {
  return kind === 'title' || end - start > LONGEST_DATE_LINE ? null : publishedOn(text.slice(start, end));
}

/** A line that is nothing but a date belongs to the page. */
function withoutDateLine(text: string, blocks: readonly Block[]): readonly Block[] {
  const head = blocks.findIndex(
    ({ kind, end, start }) => kind === 'paragraph' && end - start > LONGEST_DATE_LINE,
  );
  return blocks.map((block, i) =>
    i < head && dateLine(text, block) !== null ? { ...block, kind: 'boilerplate' } : block,
  );
}

/** The day an article speaks from: its dateline, or a line near its head that is nothing but a date. */
function dateOf(text: string, blocks: readonly Block[]): CalendarDate | null {
  for (const block of blocks.slice(0, 6)) {
    const body = text.slice(block.start, Math.min(block.end, block.start + 600));
    const line = dateLine(text, block);
    if (line) return line;
    const iso = body.length < 40 ? readIsoDate(body.replace(/^[^\d]{0,20}/, '')) : null;
    if (iso) return iso;
    const day = block.kind === 'paragraph' ? (datelineOf(body)?.monthAndDay ?? null) : null;
    if (day !== null) return inferYear(day, body, text);
  }
  return null;
}

function holdsProse({ text, sentences }: Article): boolean {
  return sentences.some(
    ({ start, end }) =>
      end - start <= LONGEST_SENTENCE && /\p{L}{2}\S*\s+(?:\S+\s+){2,}\S/u.test(text.slice(start, end)),
  );
}

function assemble(origin: string, source: Source): Article {
  const { text } = source;
  const { blocks: titled, title } = withTitle(text, source.blocks);
  const blocks = withoutDateLine(text, titled);
  const sentences = sentencesOf(text, blocks);
  const first = sentences[0];
  const spoken = first ? text.slice(first.start, first.end) : text;
  return {
    id: articleId(text),
    title: source.title ?? title ?? readableName(origin === PASTED ? '' : origin) ?? firstWords(spoken),
    origin,
    ...(source.link === null ? {} : { link: source.link }),
    text,
    date: source.date ?? dateOf(text, blocks),
    blocks,
    sentences,
  };
}

export type ReadOptions = {
  /** Reads a text even where it seems to be in another language. */
  readonly anyLanguage?: boolean;
};

function finish(name: string, source: Source, options: ReadOptions): Result<Article> {
  const long = longLine(source.text);
  if (long !== null) return fail({ kind: 'long line', name, ...long });
  const article = assemble(name, source);
  if (options.anyLanguage !== true) {
    const language = otherLanguage(source.text);
    if (language !== null) return fail({ kind: 'other language', name, language });
  }
  return holdsProse(article) ? ok(article) : fail({ kind: 'no prose', name });
}

function fromPlain(text: string): Source {
  return { text, blocks: blocksOf(text), title: null, date: null, link: null };
}

function fromMarked(source: Source): Source {
  return { ...source, blocks: markBoilerplate(source.text, source.blocks) };
}

function sourceOf(name: string, text: string): Source {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return fromMarked(readMarkdown(text));
  if (/\.(?:x?html?)$/i.test(name) || looksLikeHtml(text)) return fromMarked(readHtml(text));
  return fromPlain(text);
}

/**
 * Reads a file by its name's ending (Markdown, HTML, all else as plain text); at most 5 MB. The source of a page
 * is known as such under any name: the article's text is what a reader of the page would see.
 */
export function readArticle(name: string, bytes: Uint8Array, options: ReadOptions = {}): Result<Article> {
  const decoded = decodeText(name, bytes);
  return decoded.ok ? finish(name, sourceOf(name, decoded.value), options) : decoded;
}

/** Reads what the learner pasted: plain text, or the source of a page. */
export function readPasted(text: string, options: ReadOptions = {}): Result<Article> {
  const cleaned = cleanText(PASTED, text);
  return cleaned.ok ? finish(PASTED, sourceOf(PASTED, cleaned.value), options) : cleaned;
}

/**
 * Reads a text that its owner has cleaned and named, as plain text. Not a character of it is changed, so that
 * every span counts in the text as it was given; an empty title and a date of null are looked for in the text.
 */
export function articleFromText(given: {
  readonly title: string;
  readonly origin: string;
  readonly text: string;
  readonly date: CalendarDate | null;
}): Article {
  const title = given.title.trim() === '' ? null : given.title;
  const link = webAddress(given.origin);
  return assemble(given.origin, { ...fromPlain(given.text), title, date: given.date, link });
}
