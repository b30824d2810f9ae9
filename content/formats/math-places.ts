/** Where math stands in the cards of other programs, by the marks that Anki knows. */
import { withoutTags } from './anki-plain.js';
import type { SafeNode } from './safe-html.js';

/** A formula, or a passage of a LaTeX document with words of its own. */
export type MathPlace = {
  readonly kind: 'inline' | 'display' | 'document';
  /** As the learner wrote it, entities read. */
  readonly tex: string;
};

type Mark = {
  readonly close: string;
  readonly kind: MathPlace['kind'];
  /** Of LaTeX, whose end counts wherever it stands: how that is found. */
  readonly latex?: RegExp;
};
type Found = Mark & { readonly from: number; readonly to: number; readonly open: string };

const MARKS: Readonly<Record<string, Mark>> = {
  '\\(': { close: '\\)', kind: 'inline' },
  '\\[': { close: '\\]', kind: 'display' },
  '[$]': { close: '[/$]', kind: 'inline', latex: /\[\/\$\]/ },
  '[$$]': { close: '[/$$]', kind: 'display', latex: /\[\/\$\$\]/ },
  '[latex]': { close: '[/latex]', kind: 'document', latex: /\[\/latex\]/i },
};
const OPENS = /\\\(|\\\[|\[\$\$?\]|\[latex\]/gi;
/** No formula that anyone wrote is longer; what is stays as its source. */
const LONGEST = 4000;
/** So often an end is looked for; a text of nothing but beginnings costs no more. */
const MOST = 500;
/** All formulas of one side together. */
const MOST_LETTERS = 20_000;
const NEW_LINE = /<br\s*\/?>|<div>/gi;

/** Whether a text may hold math at all. */
export function mayHoldMath(text: string): boolean {
  return text.search(OPENS) >= 0;
}

/** Where the formula that begins at `from` closes; −1 where it does not. A mark within braces is part of it. */
function endOf(text: string, from: number, { close, latex }: Mark): number {
  const within = text.slice(from, from + LONGEST + close.length);
  if (latex) {
    const end = within.search(latex);
    return end < 0 ? -1 : from + end;
  }
  let depth = 0;
  for (let i = 0; i < within.length; i += 1) {
    if (depth === 0 && within.startsWith(close, i)) return from + i;
    if (within[i] === '\\') i += 1;
    else if (within[i] === '{') depth += 1;
    else if (within[i] === '}') depth = Math.max(0, depth - 1);
  }
  return -1;
}

function mathIn(text: string): Found[] {
  const found: Found[] = [];
  let [after, tries] = [0, 0];
  for (const { 0: open, index } of text.matchAll(OPENS)) {
    const mark = MARKS[open.toLowerCase()];
    if (index < after || mark === undefined || tries >= MOST) continue;
    tries += 1;
    const end = endOf(text, index + open.length, mark);
    if (end < 0) continue;
    after = end + mark.close.length;
    found.push({ ...mark, open, from: index, to: after });
  }
  return found;
}

/**
 * HTML with the tags inside its math left out, as Anki does: always within LaTeX, and in a cloze (`gaps`) within
 * MathJax too, where the element around a gap would tear the formula.
 */
export function flatMath(html: string, gaps: boolean): string {
  if (!mayHoldMath(html)) return html;
  let flat = '';
  let at = 0;
  for (const { from, to, open, close, latex } of mathIn(html)) {
    if (latex === undefined && !gaps) continue;
    const inside = html.slice(from + open.length, to - close.length);
    const lines = latex ? inside.replace(NEW_LINE, '\n') : inside;
    flat += html.slice(at, from) + open + withoutTags(lines) + close;
    at = to;
  }
  return flat + html.slice(at);
}

type Draw = (math: MathPlace) => readonly SafeNode[] | null;
type Words = string | Extract<SafeNode, { tag: string }>;

/** Words and the line breaks between them, which count as one run; a break is one letter long. */
function drawnRun(run: readonly Words[], draw: Draw): SafeNode[] {
  const text = run.map((node) => (typeof node === 'string' ? node : '\n')).join('');
  const found = mayHoldMath(text) ? mathIn(text) : [];
  if (found.length === 0) return [...run];
  const nodes: SafeNode[] = [];
  let at = 0;
  for (const { from, to, open, close, kind } of found) {
    const made = draw({ kind, tex: text.slice(from + open.length, to - close.length) });
    if (made === null) continue;
    nodes.push(...cut(run, at, from), ...made);
    at = to;
  }
  return [...nodes, ...cut(run, at, text.length)];
}

function cut(run: readonly Words[], from: number, to: number): SafeNode[] {
  const nodes: SafeNode[] = [];
  let at = 0;
  for (const node of run) {
    const size = typeof node === 'string' ? node.length : 1;
    const [first, last] = [Math.max(from, at), Math.min(to, at + size)];
    if (first < last) nodes.push(typeof node === 'string' ? node.slice(first - at, last - at) : node);
    at += size;
  }
  return nodes;
}

function drawnIn(nodes: readonly SafeNode[], draw: Draw): SafeNode[] {
  const drawn: SafeNode[] = [];
  let run: Words[] = [];
  const flush = () => {
    drawn.push(...drawnRun(run, draw));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || node.tag === 'br') {
      run.push(node);
      continue;
    }
    flush();
    const quoted = node.tag === 'pre' || node.tag === 'code';
    drawn.push(quoted ? node : { ...node, children: drawnIn(node.children, draw) });
  }
  flush();
  return drawn;
}

/**
 * The tree with its math drawn. What `draw` cannot read (null), what never closes, what stands in `code` or `pre`,
 * and what comes after very much of it stays as its source.
 */
export function withMath(nodes: readonly SafeNode[], draw: Draw): readonly SafeNode[] {
  let left = MOST_LETTERS;
  return drawnIn(nodes, (math) => {
    left -= math.tex.length;
    return left < 0 ? null : draw(math);
  });
}
