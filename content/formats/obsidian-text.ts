/**
 * Words between Markdown as a flashcard in Obsidian holds them and the HTML of a field. Of Markdown bold, italic,
 * code, quotes and lists are read; every other mark stays as its characters. What text says can never become a mark,
 * a separator of the plugin or a tag.
 */
import { GAP } from '../deck.js';
import { plainField } from './anki-plain.js';

/** Stands for an empty line, which would end a card. */
const EMPTY_LINE = '&nbsp;';
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Outside the text of any language; keeps what is done with from being done again. */
const KEPT = 0xe000;

function escapedHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function inlineHtml(line: string): string {
  const kept: string[] = [];
  const keep = (html: string) => String.fromCharCode(KEPT + kept.push(html) - 1);
  const safe = line.replace(/[\ue000-\uf8ff]/g, '\ufffd');
  const marked = safe
    .replace(/(?<!\\)`([^`]+)`/g, (_, code: string) => keep(`<code>${escapedHtml(code)}</code>`))
    .replace(ESCAPED, (_, character: string) => keep(escapedHtml(character)))
    .replace(/&#61;/g, () => keep('='));
  return escapedHtml(marked)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/\*(?=\S)([^*]+?)(?<=\S)\*/g, '<i>$1</i>')
    .replace(/(?<![\w_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\w_])/g, '<i>$1</i>')
    .replace(/[\ue000-\uf8ff]/g, (character) => kept[character.charCodeAt(0) - KEPT] ?? '');
}

/** Markdown of a face as HTML: lines stay lines, quotes become block quotes. */
export function htmlOfMarkdown(markdown: string): string {
  const parts: string[] = [];
  let quote: string[] = [];
  const endQuote = () => {
    if (quote.length > 0) parts.push(`<blockquote>${quote.join('<br>')}</blockquote>`);
    quote = [];
  };
  let open = false;
  for (const line of markdown.split('\n')) {
    const quoted = /^\s*>\s?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined) {
      quote.push(inlineHtml(quoted));
      open = false;
      continue;
    }
    endQuote();
    const html = line.trim() === EMPTY_LINE ? '' : inlineHtml(line.trim());
    parts.push(open ? `<br>${html}` : html);
    open = true;
  }
  endQuote();
  return parts.join('');
}

/** Text in which nothing is a mark; one line. */
export function plainMarkdown(text: string): string {
  return text
    .split(GAP)
    .map((part) =>
      part
        .replace(/[\\`*_[<$^]|&(?=#?\w+;)/g, '\\$&')
        .replaceAll('<!', '<\\!')
        .replace(/#(?=\S)/g, '\\#')
        .replace(/([=:{%~;])(?=\1)/g, '$1\\'),
    )
    .join(GAP);
}

/** The start of a line, where more characters mean something. */
function lineStart(line: string): string {
  return line
    .replace(/^(>|[+-](?=\s|-|\+|$))/, '\\$1')
    .replace(/^(\?{1,2}|#{1,6}|={1,})(?=\s|$)/, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };
const BREAKS = /^(?:br|p|div|h[1-6]|tr|ul|ol|hr|table)$/;

type Draft = { lines: string[]; line: string; quotes: number };

function endLine(draft: Draft, forced: boolean): void {
  const text = draft.line.trim();
  if (text !== '' || forced) {
    const body = text === '' ? EMPTY_LINE : lineStart(text);
    draft.lines.push(draft.quotes > 0 ? `> ${body}` : body);
  }
  draft.line = '';
}

function tag(draft: Draft, closing: boolean, name: string): void {
  const mark = MARKS[name];
  if (mark !== undefined) {
    // A mark that opens before a space or closes after one is none: the space goes outside.
    const space = closing ? (/\s+$/.exec(draft.line)?.[0] ?? '') : '';
    draft.line = `${space === '' ? draft.line : draft.line.slice(0, -space.length)}${mark}${space}`;
  } else if (name === 'blockquote') {
    endLine(draft, false);
    draft.quotes = Math.max(0, draft.quotes + (closing ? -1 : 1));
  } else if (name === 'li') {
    endLine(draft, false);
    if (!closing) draft.line = '• ';
  } else if (name === 'cite') {
    if (!closing) draft.line += '— ';
  } else if (BREAKS.test(name)) endLine(draft, name === 'br');
}

/** HTML of a field as Markdown; what has no words (pictures, sounds) is gone. `text` writes what is no tag. */
export function markdownOfHtml(html: string, text: (words: string) => string = plainMarkdown): string {
  const draft: Draft = { lines: [], line: '', quotes: 0 };
  const clean = html
    .replace(/<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>|\[sound:[^\]]*\]/gi, '')
    .replace(/<(b|i|strong|em)>(\s*)<\/\1>/gi, '$2')
    .replace(/(<(?:b|i|strong|em)>)(\s+)/gi, '$2$1');
  for (const [, closing, name, words] of clean.matchAll(/<(\/?)([a-z][a-z\d]*)\b[^>]*>|([^<]+|<)/gi)) {
    if (name !== undefined) tag(draft, closing === '/', name.toLowerCase());
    else draft.line += text(plainField(words ?? '').replace(/[\s\p{Cc}]+/gu, ' '));
  }
  endLine(draft, false);
  return draft.lines.join('\n');
}
