/** HTML as a run of tags and words, in one pass; no tree is built, and no input is refused. */

export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'words'; readonly text: string };

/** What stands in these is never markup; it ends at its own closing tag only. */
const RAW = /^(?:script|style|textarea|title|noscript|template|iframe|xmp)$/;
const TAG = /^<(\/?)([a-z][a-z0-9:-]{0,30})(?=[\s/>])/i;
/** So far a quoted attribute may run over a "<"; the bound keeps a file of stray quotes linear. */
const OVER = 500;

/** Where the tag that begins at `at` ends (after its ">"), quotes minded; −1 where it does not end. */
function endOfTag(source: string, at: number): number {
  let quote = '';
  let furthest = source.length;
  for (let i = at + 1; i < furthest; i += 1) {
    const c = source[i] ?? '';
    if (c === '<' && quote === '') return -1;
    if (c === '<') furthest = Math.min(furthest, i + OVER);
    if (quote !== '') quote = c === quote ? '' : quote;
    else if ((c === '"' || c === "'") && source[i - 1] === '=') quote = c;
    else if (c === '>') return i + 1;
  }
  const plain = source.slice(at, at + OVER).indexOf('>');
  return plain < 0 ? -1 : at + plain + 1;
}

type Finder = (mark: string, from: number) => number;

/** Finds `mark` from `from` on; once it is known to be missing it is not looked for again. */
function finder(source: string): Finder {
  const missing = new Set<string>();
  return (mark, from) => {
    if (missing.has(mark)) return -1;
    const at = source.indexOf(mark, from);
    if (at < 0) missing.add(mark);
    return at;
  };
}

/** Small letters by ASCII's rule, so that no character changes its length. */
function small(source: string): string {
  return source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The end of a comment or declaration at `at`; −1 where there is neither. One that never ends takes the rest. */
function endOfAside(source: string, at: number, find: Finder): number {
  const comment = source.startsWith('<!--', at);
  if (!comment && !/^<[!?][a-z[]/i.test(source.slice(at, at + 3))) return -1;
  const mark = comment ? '-->' : '>';
  const close = find(mark, at);
  return close < 0 ? source.length : close + mark.length;
}

/** Where what an element holds as it stands comes to its end; `from` for all other elements. */
function endOfRaw(name: string, from: number, size: number, find: Finder): number {
  if (!RAW.test(name)) return from;
  const close = find(`</${name}`, from);
  if (close >= 0) return close;
  return name === 'script' || name === 'style' ? size : from;
}

/** Cuts a source into tags and words; comments, declarations and what stands in scripts are left out. */
export function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const find = finder(source);
  const findSmall = finder(small(source));
  let from = 0;
  const take = (to: number, next: number) => {
    if (to > from) pieces.push({ kind: 'words', text: source.slice(from, to) });
    from = next;
  };
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', Math.max(at + 1, from))) {
    const aside = endOfAside(source, at, find);
    if (aside >= 0) take(at, aside);
    const tag = aside >= 0 ? null : TAG.exec(source.slice(at, at + 36));
    const end = tag ? endOfTag(source, at) : -1;
    if (tag === null || end < 0) continue;
    const name = (tag[2] ?? '').toLowerCase();
    take(at, end);
    if (tag[1] === '/') pieces.push({ kind: 'close', name });
    else {
      pieces.push({ kind: 'open', name, attributes: source.slice(at + tag[0].length, end - 1) });
      const raw = endOfRaw(name, end, source.length, findSmall);
      take(name === 'title' ? raw : from, raw);
    }
  }
  take(source.length, source.length);
  return pieces;
}

/** The value of an attribute in a tag's own words, with its references; null where it is not given. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
}

/** Elements of pages that prose is pasted from; program text has other words in its angles. */
const KNOWN =
  /^(?:html|head|body|article|main|section|div|span|p|a|b|i|em|strong|h[1-6]|ul|ol|li|br|table|tr|td|blockquote|figure|header|footer|nav|script|style|sup|sub|small|u|font|center)$/;

/**
 * Whether a text is the source of a page and not a text about one: it begins with a tag, or it is full of them.
 * A closing tag counts as one where its opening tag came before.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^\s*<(?:!doctype html|html|\?xml)[\s>]/i.test(head)) return true;
  const open = new Set<string>();
  let pairs = 0;
  for (const [, slash, name = ''] of head.matchAll(/<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,400})?>/gi)) {
    if (!KNOWN.test(name.toLowerCase())) continue;
    if (slash === '') open.add(name.toLowerCase());
    else if (open.has(name.toLowerCase())) pairs += 1;
  }
  if (/^\s*<[a-z]/i.test(head)) return pairs >= 1;
  return pairs >= 4 && pairs * 300 >= head.length;
}
