/**
 * HTML of unknown hands as a tree of a closed list of elements: nothing in it can run, load from outside, send, or
 * lead away. What is not on the lists is left out; what cannot be shown in an element leaves its words.
 */
import { decodeEntities } from '../read/entities.js';
import { attributeOf, type Piece, piecesOf } from '../read/tags.js';

type SafeElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SafeNode[];
};
/** An element, or text with its entities read. */
export type SafeNode = string | SafeElement;

/** Nothing of these is shown, their words neither. */
const GONE =
  /^(?:script|style|template|noscript|iframe|frame|frameset|object|embed|applet|svg|math|textarea|title|select|button|canvas|link|meta|base|head|xmp|plaintext|portal|input|form)$/;
/** These hold nothing, so they are never open. */
const VOID = /^(?:br|hr|img|source|wbr|col|link|meta|base|input|embed|frame|area|track|param)$/;
const KEPT =
  /^(?:a|abbr|article|audio|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|ol|p|pre|q|rb|rp|rt|ruby|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)$/;
const EVERYWHERE = ['class', 'id', 'style', 'title', 'dir', 'lang', 'align'] as const;
const OWN: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'alt', 'width', 'height'],
  audio: ['src'],
  video: ['src', 'width', 'height'],
  source: ['src'],
  td: ['colspan', 'rowspan', 'width', 'bgcolor', 'valign'],
  th: ['colspan', 'rowspan', 'width', 'bgcolor', 'valign'],
  table: ['border', 'cellpadding', 'cellspacing', 'width', 'bgcolor'],
  font: ['color', 'size', 'face'],
  ol: ['start', 'type'],
  details: ['open'],
};
/** Of these one left open ends where the next begins. */
const UNCLOSED = /^(?:p|li|td|th|tr|dt|dd|option)$/;
const DEEPEST = 200;
const MOST_PIECES = 50_000;
const SOUND = /\[sound:([^\]]{1,250})\]/g;
const SPOKEN = /\[anki:[^\]]*\]/g;

/** Declarations that could load something go; the others can only change how the card looks. */
export function safeStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\\/g, '')
    .replace(/@(?:import|charset|namespace)[^;]*(?:;|$)/gi, '')
    .replace(/@font-face\s*\{[^}]*\}?/gi, '')
    .replace(/[a-z-]*\s*:[^;{}]*(?:url|image|image-set|element|expression|src)\s*\([^;{}]*/gi, '')
    .replace(/(?:behavior|-moz-binding)\s*:[^;{}]*/gi, '');
}

/** Only a plain name of a file: it is looked up among the media of the deck and nowhere else. */
function mediaName(value: string): string | null {
  let name = value.trim();
  try {
    name = decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name stands as it is.
  }
  return name === '' || /[/\\:\p{Control}]/u.test(name) ? null : name;
}

function attributesOf(tag: string, source: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (source.trim() === '') return found;
  for (const name of [...EVERYWHERE, ...(OWN[tag] ?? [])]) {
    const value = attributeOf(source, name);
    if (value === null) continue;
    const read = decodeEntities(value);
    const safe = name === 'src' ? mediaName(read) : name === 'style' ? safeStyle(read) : read;
    if (safe !== null) found[name] = safe;
  }
  return found;
}

type Open = {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: SafeNode[];
};

/** Sounds become players; what a machine was to speak goes. */
function wordsOf(text: string): SafeNode[] {
  const nodes: SafeNode[] = [];
  let at = 0;
  const plain = decodeEntities(text).replace(SPOKEN, '');
  for (const match of plain.matchAll(SOUND)) {
    const name = mediaName(match[1] ?? '');
    nodes.push(plain.slice(at, match.index));
    if (name !== null) nodes.push({ tag: 'audio', attributes: { src: name }, children: [] });
    at = match.index + match[0].length;
  }
  return [...nodes, plain.slice(at)].filter((node) => node !== '');
}

function closed(open: Open[], tag: string): void {
  const at = open.findLastIndex((one) => one.tag === tag);
  if (at > 0) open.splice(at);
}

type Building = {
  readonly open: Open[];
  /** The element whose words are passed over, with how often it is open in itself. */
  gone: { readonly tag: string; depth: number } | null;
};

function passOver({ gone }: Building, piece: Piece): boolean {
  if (gone === null) return false;
  if (piece.kind === 'open' && piece.name === gone.tag) gone.depth += 1;
  if (piece.kind === 'close' && piece.name === gone.tag) gone.depth -= 1;
  return true;
}

function opened(building: Building, { name, attributes }: Extract<Piece, { kind: 'open' }>): void {
  const { open } = building;
  if (GONE.test(name)) {
    const empty = VOID.test(name) || /\/\s*$/.test(attributes);
    if (!empty) building.gone = { tag: name, depth: 1 };
    return;
  }
  if (!KEPT.test(name)) return;
  if (open.length > 1 && UNCLOSED.test(name) && open.at(-1)?.tag === name) open.pop();
  const element: Open = { tag: name, attributes: attributesOf(name, attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (!VOID.test(name) && open.length < DEEPEST) open.push(element);
}

/** The tree; what is nested too deep or comes after very many elements is left out. */
export function safeHtml(html: string): readonly SafeNode[] {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const building: Building = { open: [root], gone: null };
  for (const piece of piecesOf(html).slice(0, MOST_PIECES)) {
    if (passOver(building, piece)) {
      if (building.gone?.depth === 0) building.gone = null;
    } else if (piece.kind === 'words') building.open.at(-1)?.children.push(...wordsOf(piece.text));
    else if (piece.kind === 'close') closed(building.open, piece.name);
    else opened(building, piece);
  }
  return root.children;
}
