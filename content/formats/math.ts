/** TeX of unknown hands as MathML from a closed list: no script, link, picture or file, and no macro of its own. */
import temml from 'temml';
import { decodeEntities } from '../read/entities.js';
import { attributeOf, piecesOf } from '../read/tags.js';
import type { MathPlace } from './math-places.js';
import { type SafeNode, safeStyle } from './safe-html.js';

const KEPT =
  /^(?:math|mrow|mi|mo|mn|ms|mtext|mspace|mfrac|msqrt|mroot|mstyle|mpadded|mphantom|msub|msup|msubsup|munder|mover|munderover|mmultiscripts|mprescripts|none|mtable|mtr|mtd|menclose)$/;
const ATTRIBUTES = [
  ...[
    'display',
    'displaystyle',
    'scriptlevel',
    'mathvariant',
    'mathcolor',
    'mathbackground',
    'style',
    'class',
  ],
  ...[
    'stretchy',
    'fence',
    'separator',
    'form',
    'largeop',
    'movablelimits',
    'symmetric',
    'minsize',
    'maxsize',
  ],
  ...['lspace', 'rspace', 'accent', 'accentunder', 'linethickness', 'width', 'height', 'depth', 'voffset'],
  ...['columnalign', 'columnspacing', 'columnlines', 'rowspacing', 'rowlines', 'columnspan', 'notation'],
] as const;
/** Deeper trees are nobody's formula, and a page lays them out by calling itself. */
const DEEPEST = 100;
const MOST_PIECES = 40_000;
/** A macro that repeats what it is given can double its own size with every step. */
const DEFINES =
  /\\(?:[egx]?def|(?:re)?newcommand|renewcommand|providecommand|let|futurelet|csname|expandafter|global|long)(?![a-z])/i;
/** Loading a package that is there anyway. */
const REQUIRES = /\\require\s*\{[^{}]*\}/g;
/** Cards number no formula. */
const NUMBERED = /(\\(?:begin|end)\s*\{(?:equation|align|gather|alignat))\}/g;
const OPTIONS = {
  trust: false,
  strict: false,
  throwOnError: true,
  maxExpand: 1000,
  /** The widest gap or rule, in em and points. */
  maxSize: [30, 400] as [number, number],
};

type Open = { readonly tag: string; readonly children: SafeNode[] };

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (source.trim() === '') return found;
  for (const name of ATTRIBUTES) {
    const value = attributeOf(source, name);
    if (value === null) continue;
    const read = decodeEntities(value);
    // A rule is as dark as the words around it, also at night.
    if (name === 'mathbackground' && read === 'black') found[name] = 'currentcolor';
    else found[name] = name === 'style' ? safeStyle(read) : read;
  }
  return found;
}

/** Null for markup with anything that is not on the list, or too deep to be shown. */
function treeOf(markup: string): SafeNode | null {
  const root: Open = { tag: '', children: [] };
  const open: Open[] = [root];
  const pieces = piecesOf(markup);
  if (pieces.length > MOST_PIECES) return null;
  for (const piece of pieces) {
    if (piece.kind === 'words') open.at(-1)?.children.push(decodeEntities(piece.text));
    else if (piece.kind === 'close') open.pop();
    else {
      if (!KEPT.test(piece.name) || open.length > DEEPEST) return null;
      const element = { tag: piece.name, attributes: attributesOf(piece.attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    }
  }
  const [math] = root.children;
  return typeof math === 'object' && math.tag === 'math' && root.children.length === 1 ? math : null;
}

function markupOf(tex: string, displayMode: boolean): string | null {
  try {
    return temml.renderToString(tex, { ...OPTIONS, displayMode, macros: {} });
  } catch {
    // No TeX, or nested so deeply that the parser's own stack ends: both are shown as they were written.
    return null;
  }
}

function formula(source: string, display: boolean): SafeNode | null {
  const tex = source.replace(REQUIRES, '').replace(NUMBERED, '$1*}').replaceAll('\u00a0', ' ').trim();
  if (tex === '' || DEFINES.test(tex)) return null;
  // Some environments are displayed wherever they stand.
  const markup = markupOf(tex, display) ?? (display ? null : markupOf(tex, true));
  return markup === null ? null : treeOf(markup);
}

const PARTS =
  /\$\$([^$]+)\$\$|\$([^$]+)\$|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\\begin\{(math|displaymath)\}([\s\S]+?)\\end\{\5\}|(\\begin\{([a-z]+\*?)\}[\s\S]+?\\end\{\8\})/g;

/** Words of a document: plain ones as they are, others through TeX's own text mode. */
function wordsOf(text: string): SafeNode[] {
  if (text.trim() === '') return text === '' ? [] : [' '];
  const drawn = /[\\{}~]/.test(text) ? formula(`\\text{${text}}`, false) : null;
  return [drawn ?? text];
}

function documentOf(text: string): SafeNode[] {
  const nodes: SafeNode[] = [];
  let at = 0;
  for (const match of text.matchAll(PARTS)) {
    const [whole, shown, inline, round, square, kind, within, environment] = match;
    const display = shown ?? square ?? environment ?? (kind === 'displaymath' ? within : undefined);
    const tex = display ?? inline ?? round ?? within ?? '';
    nodes.push(...wordsOf(text.slice(at, match.index)), formula(tex, display !== undefined) ?? whole);
    at = match.index + whole.length;
  }
  return [...nodes, ...wordsOf(text.slice(at))];
}

/**
 * What a passage of math becomes; null where it is not understood. Nothing is thrown, however it is written.
 * Definitions are refused: there is no bound on what they unfold to.
 */
export function mathDrawn({ kind, tex }: MathPlace): readonly SafeNode[] | null {
  if (kind === 'document') return documentOf(tex.trim());
  const drawn = formula(tex, kind === 'display');
  return drawn === null ? null : [drawn];
}
