/**
 * A note of Obsidian parted into flashcards, in the syntax of the plugin Spaced Repetition, and everything else.
 * The raw texts of the pieces joined are the note again, to the last character.
 */
import { entriesIn, withoutProgress } from './obsidian-schedule.js';

/** One way, both ways, or a text with gaps. */
export type ObsidianForm = 'question' | 'both ways' | 'cloze';

/** A gap: where it stands in the body, and what its marks say. */
export type ObsidianGap = {
  readonly start: number;
  readonly end: number;
  readonly answer: string;
  readonly hint: string;
  /** Gaps of one number are asked together; null asks each by itself. */
  readonly number: number | null;
};

export type ObsidianCard = {
  readonly kind: 'card';
  readonly raw: string;
  readonly form: ObsidianForm;
  /** Without tags, progress and block id; of a cloze the whole text. */
  readonly front: string;
  readonly back: string;
  readonly gaps: readonly ObsidianGap[];
  /** Levels under the tag of flashcards; empty for the tag alone. Null where the note has none before. */
  readonly deck: readonly string[] | null;
  /** Other tags at its start. */
  readonly tags: readonly string[];
  readonly blockId: string | null;
  /** From 1. */
  readonly line: number;
};

export type ObsidianPiece = { readonly kind: 'text'; readonly raw: string } | ObsidianCard;

const DECK_TAG = /(?:^|\s)#flashcards((?:\/[^\s#/]+)*)(?=\s|$)/;
const LEADING_TAGS = /^(?:\s*#[^\s#]+)+(?=\s|$)/;
const BLOCK_ID = /\s(\^[a-zA-Z0-9-]+)\s*$/;
const PROGRESS_LINE = /^\s*<!--SR:/;
/** Two semicolons; the end of an entity is none of them. */
const HINT = /(?<!&#61);;/;
const GAPS = /==(.+?)==|\{\{(?!c\d+::)([^{}]+)\}\}/gs;
const GAPS_BOLD = /==(.+?)==|\{\{(?!c\d+::)([^{}]+)\}\}|\*\*(.+?)\*\*/gs;

function gapOf(match: RegExpMatchArray, hintAfter: string): ObsidianGap {
  const inside = match[1] ?? match[2] ?? match[3] ?? '';
  const parts = inside.split(HINT);
  const numbered = parts.length > 1 && /^\d{1,3}$/.test(parts[0] ?? '');
  const [answer = '', hint = ''] = numbered ? parts.slice(1) : parts;
  const [after = '', outer = ''] = /^\^\[([^\]]*)\]/.exec(hintAfter) ?? [];
  const [group = '', number] = /^\[\^(\d{1,3})\]/.exec(hintAfter.slice(after.length)) ?? [];
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length + after.length + group.length,
    answer,
    hint: hint || outer,
    number: numbered ? Number(parts[0]) : number === undefined ? null : Number(number),
  };
}

/** The gaps of a text; bold ones count where the plugin's own progress shows that it counts them. */
function gapsOf(body: string, entries: number): ObsidianGap[] {
  const found = (marks: RegExp) =>
    [...body.matchAll(marks)].map((match) => gapOf(match, body.slice((match.index ?? 0) + match[0].length)));
  const usual = found(GAPS);
  if (entries <= usual.length) return usual;
  const bold = found(GAPS_BOLD);
  return bold.length === entries ? bold : usual;
}

/** Where the separator stands that is neither escaped nor in code: two or three colons. */
function separator(line: string): { at: number; length: 2 | 3 } | null {
  const bare = line
    .replace(/`[^`]*`|\\./g, (hidden) => ' '.repeat(hidden.length))
    .replace(/<!--[^<>]*-->/g, (hidden) => ' '.repeat(hidden.length));
  const three = bare.indexOf(':::');
  if (three >= 0) return { at: three, length: 3 };
  const two = bare.indexOf('::');
  return two >= 0 ? { at: two, length: 2 } : null;
}

function levels(path: string): string[] {
  return path.split('/').filter((level) => level !== '');
}

/** By hand: a pattern would look through the whole rest for each comment that never closes. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at);
    parts.push(text.slice(at, start < 0 ? text.length : start));
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return parts.join('');
    at = end + 3;
  }
}

/** The last tag of flashcards in a text that is no card, code and comments aside. */
function deckIn(text: string): string[] | null {
  const bare = withoutComments(text).replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
  const found = bare.split('\n').flatMap((line) => DECK_TAG.exec(line)?.[1] ?? []);
  const last = found.at(-1);
  return last === undefined ? null : levels(last);
}

/** The tag in the properties at the head of a note: `tags: [flashcards/x]`, as a list or by itself. */
function deckInHead(head: string): string[] | null {
  const [, path] =
    /^tags?:[^\n]*(?:\n\s*-[^\n]*)*?(?:[\s[,"'#])flashcards((?:\/[^\s,\]"'#/]+)*)/m.exec(head) ?? [];
  return path === undefined ? null : levels(path);
}

type Reading = { readonly pieces: ObsidianPiece[]; pending: string; deck: string[] | null };

function endText(reading: Reading): void {
  if (reading.pending === '') return;
  reading.deck = deckIn(reading.pending) ?? reading.deck;
  reading.pieces.push({ kind: 'text', raw: reading.pending });
  reading.pending = '';
}

/** What stands around the words of a card: tags before them, progress and block id after. */
function stripped(raw: string, reading: Reading) {
  const words = withoutProgress(raw).replaceAll('\r\n', '\n').trimEnd();
  const [leading = ''] = LEADING_TAGS.exec(words) ?? [];
  const tags = leading
    .trim()
    .split(/\s+/)
    .filter((tag) => tag !== '');
  const own = tags.flatMap((tag) => DECK_TAG.exec(tag)?.[1] ?? []);
  const deck = own[0] === undefined ? reading.deck : levels(own[0]);
  // Tags alone on their line hold for what follows, too.
  if (own[0] !== undefined && /^\s*\n/.test(words.slice(leading.length))) reading.deck = deck;
  const others = tags.filter((tag) => !DECK_TAG.test(tag)).map((tag) => tag.slice(1));
  const rest = words.slice(leading.length).replace(/^\s+/, '');
  const blockId = BLOCK_ID.exec(rest)?.[1] ?? null;
  const body = blockId === null ? rest : rest.replace(BLOCK_ID, '').replace(/\s+$/, '');
  return { body, deck, tags: others, blockId };
}

function addCard(reading: Reading, raw: string, form: ObsidianForm, line: number): void {
  endText(reading);
  const { body, ...about } = stripped(raw, reading);
  const faces = form === 'cloze' ? clozeFaces(body, entriesIn(raw).length) : sides(body);
  const card = { kind: 'card' as const, raw, form, line, ...about, ...faces };
  const empty = form === 'cloze' ? card.gaps.length === 0 : card.front === '';
  if (empty) reading.pending += raw;
  else reading.pieces.push(card);
}

function sides(body: string): Pick<ObsidianCard, 'front' | 'back' | 'gaps'> {
  const lines = body.split('\n');
  const between = lines.findIndex((line, i) => i > 0 && betweenSides(line));
  const found = separator(lines[0] ?? '');
  if (lines.length === 1 && found !== null) {
    const [front, back] = [body.slice(0, found.at), body.slice(found.at + found.length)];
    return { front: front.trim(), back: back.trim(), gaps: [] };
  }
  const part = (from: number, to?: number) => lines.slice(from, to).join('\n').trim();
  return { front: part(0, between), back: part(between + 1), gaps: [] };
}

/** A quote that follows a text with gaps is its source: on a line of the text it would give the answer away. */
function clozeFaces(body: string, entries: number): Pick<ObsidianCard, 'front' | 'back' | 'gaps'> {
  const [front = '', ...rest] = body.split(/\n[ \t]*\n/);
  return { front: front.trimEnd(), back: rest.join('\n').trim(), gaps: gapsOf(front.trimEnd(), entries) };
}

/** Lines with their ends; a last line without an end counts. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function isEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** The place after the first line from `at` on that is such a one; the end where none is. */
function after(lines: readonly string[], at: number, ends: (line: string) => boolean): number {
  for (let i = at; i < lines.length; i += 1) if (ends(lines[i] ?? '')) return i + 1;
  return lines.length;
}

/** The end of a fenced block that begins here. */
function fenceEnd(lines: readonly string[], at: number): number {
  return after(lines, at + 1, (line) => line.startsWith('```'));
}

/** The place after a comment that is no progress, or `at` where none begins. */
function commentEnd(lines: readonly string[], at: number): number {
  if (!/^\s*<!--(?!SR:)/.test(lines[at] ?? '')) return at;
  return after(lines, at, (line) => line.includes('-->'));
}

/** After a text with gaps: an empty line and then nothing but a quote, up to the next empty line. */
function sourceEnd(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (/^\s*>/.test(lines[end] ?? '')) end += 1;
  const quote = lines.slice(at + 1, end);
  const asks = quote.some((line) => separator(line) !== null || /==.+?==/.test(line));
  return quote.length > 0 && isEmpty(lines[end]) && !asks ? end : at;
}

/** The places of a run that stand in no fenced block; a run ends at an empty line. */
function placesOfRun(lines: readonly string[], from: number): { places: number[]; end: number } {
  const places: number[] = [];
  let at = from;
  while (at < lines.length && !isEmpty(lines[at])) {
    if (lines[at]?.startsWith('```')) at = fenceEnd(lines, at);
    else {
      places.push(at);
      at += 1;
    }
  }
  return { places, end: at };
}

function betweenSides(line: string): boolean {
  return /^\s*\?\??\s*$/.test(line);
}

/** What a run is that holds no card of one line; a text with bold words only where progress says so. */
function formOfRun(run: readonly string[], raw: string): ObsidianForm | null {
  const mark = run.slice(1).find(betweenSides)?.trim();
  if (mark !== undefined) return mark === '?' ? 'question' : 'both ways';
  const bold = run.some((line) => /\*\*.+?\*\*/.test(line)) && entriesIn(raw).length > 0;
  return bold || run.some((line) => /==.+?==|\{\{(?!c\d+::)[^{}]+\}\}/.test(line)) ? 'cloze' : null;
}

/** One run: cards of one line each, and at most one of many lines after them. The place after it. */
function readRun(reading: Reading, lines: readonly string[], from: number): number {
  const { places, end } = placesOfRun(lines, from);
  const text = (of: readonly number[]) => of.map((at) => lines[at] ?? '');
  let start = from;
  for (const at of places) {
    if (at > start && betweenSides(lines[at] ?? '')) break;
    const found = at < start ? null : separator(lines[at] ?? '');
    if (found === null) continue;
    reading.pending += lines.slice(start, at).join('');
    start = PROGRESS_LINE.test(lines[at + 1] ?? '') ? at + 2 : at + 1;
    addCard(reading, lines.slice(at, start).join(''), found.length === 3 ? 'both ways' : 'question', at + 1);
  }
  const rest = text(places.filter((at) => at >= start));
  const form = formOfRun(rest, lines.slice(start, end).join(''));
  const whole = form === 'cloze' ? sourceEnd(lines, end) : end;
  const raw = lines.slice(start, whole).join('');
  if (form === null) reading.pending += raw;
  else addCard(reading, raw, form, start + 1);
  return whole;
}

/** All pieces of a note in order. */
export function piecesOf(note: string): ObsidianPiece[] {
  const [head = ''] = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(note) ?? [];
  const reading: Reading = { pieces: [], pending: head, deck: deckInHead(head) };
  const lines = linesOf(note.slice(head.length));
  const before = linesOf(head).length;
  for (let at = 0; at < lines.length; ) {
    const comment = commentEnd(lines, at);
    const line = lines[at] ?? '';
    const skipped =
      comment > at ? comment : isEmpty(line) ? at + 1 : line.startsWith('```') ? fenceEnd(lines, at) : at;
    if (skipped > at) reading.pending += lines.slice(at, skipped).join('');
    at = skipped > at ? skipped : readRun(reading, lines, at);
  }
  endText(reading);
  return reading.pieces.map((piece) =>
    piece.kind === 'card' ? { ...piece, line: piece.line + before } : piece,
  );
}
