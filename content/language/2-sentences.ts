/** Step 2: a block into sentences, by full stops that really end one. */
import type { Block, Span } from '../deck.js';
import { datelineOf } from './1-blocks.js';
import { ABBREVIATIONS_EITHER, ABBREVIATIONS_INSIDE, SENTENCE_STARTERS } from './words/closed.js';

/** More marks in a row than this are no sentence end; the bound keeps a file of stops linear. */
const MARKS = 8;
const CLOSERS = /["'”’)\]]/;

/** The word that a full stop at `at` belongs to, with its inner stops ("U.S", "Feb", "J"). */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 24 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at);
}

function wordAfter(text: string, at: number, to: number): string {
  return (
    /^["'“‘(]*[\p{L}\p{N}’']+/u.exec(text.slice(at, Math.min(to, at + 40)))?.[0].replace(/^["'“‘(]+/, '') ??
    ''
  );
}

/** Whether the full stop after `word` closes the sentence when `next` follows. */
function stopEnds(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const starter = /^\p{Lu}/u.test(next) && SENTENCE_STARTERS.has(next.toLowerCase());
  if (ABBREVIATIONS_INSIDE.has(lower)) return false;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no)$/.test(lower) && /^\d/.test(next)) return false;
  if (/^[bcdmr]$/.test(word) || (/^[a-z]$/.test(word) && /^\d/.test(next))) return false;
  if (lower === 'etc') return true;
  if (ABBREVIATIONS_EITHER.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return starter && !(lower === 'no' && /^\d/.test(next));
  }
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return starter;
  return true;
}

/** The end of a sentence whose mark stands at `at`: after closing quotes, brackets and note numbers; −1 if none. */
function endAt(text: string, at: number, block: Span): number {
  let end = at + 1;
  const far = Math.min(block.end, at + MARKS);
  while (end < far && /[.!?…]/.test(text[end] ?? '')) end += 1;
  while (end < far && CLOSERS.test(text[end] ?? '')) end += 1;
  for (let note = noteAt(text, end, block.end); note > 0; note = noteAt(text, end, block.end)) end += note;
  if (end >= block.end) return block.end;
  if (!/\s/.test(text[end] ?? '')) return -1;
  let next = end;
  while (next < block.end && /\s/.test(text[next] ?? '')) next += 1;
  if (!opensSentence(text, next)) return -1;
  if (text[at] === '.' && end === at + 1) {
    return stopEnds(wordBefore(text, at, block.start), wordAfter(text, next, block.end)) ? end : -1;
  }
  return end;
}

function opensSentence(text: string, at: number): boolean {
  return /^(?:["'“‘([]\P{Ll}|[\p{Lu}\p{N}\p{Lo}])/u.test(text.slice(at, at + 3));
}

/** "[12]", "[c]", "[note 3]", "[citation needed]": what stands behind a full stop and is no sentence. */
const NOTE =
  /^ ?\[(?:\d{1,3}|\p{Ll}|(?:note|nb|n) \d{1,3}|(?:\p{Ll}+ ){1,4}(?:needed|citation|verification)|\p{Ll}+(?: \p{Ll}+){0,3}\?)\]/u;
const LONGEST_NOTE = 30;

function noteAt(text: string, at: number, end: number): number {
  if (text[at] !== '[' && text[at + 1] !== '[') return 0;
  return NOTE.exec(text.slice(at, Math.min(end, at + LONGEST_NOTE)))?.[0].length ?? 0;
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function sentencesOfBlock(text: string, block: Block): Span[] {
  const found: Span[] = [];
  const body = text.slice(block.start, Math.min(block.end, block.start + 120));
  let start = block.start + (block.kind === 'paragraph' ? (datelineOf(body)?.length ?? 0) : 0);
  for (let at = start; at < block.end; at += 1) {
    if (!/[.!?…]/.test(text[at] ?? '')) continue;
    const end = endAt(text, at, block);
    if (end < 0) continue;
    const span = trimmed(text, start, end);
    if (span) found.push(span);
    start = end;
    at = end - 1;
  }
  const rest = trimmed(text, start, block.end);
  if (rest) found.push(rest);
  return found;
}

/** Every sentence of the blocks that hold prose; headings and boilerplate have none. */
export function sentencesOf(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'item')
    .flatMap((block) => sentencesOfBlock(text, block));
}
