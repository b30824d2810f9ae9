/** The words of a prompt: which pieces of a sentence stay, and what is put in place of words that lean on others. */
import { type CalendarDate, type Evidence, GAP } from '../deck.js';
import type { Target } from '../facts/targets.js';
import type { Token } from '../language/3-tokens.js';
import { baseOf, firstFinite, hasForm } from '../language/8-verbs.js';
import type { Piece } from '../language/9-clauses.js';
import type { SentenceReading } from '../language/reading.js';
import { CONNECTIVES } from '../language/words/closed.js';
import { SPEECH } from '../language/words/verbs.js';
import { type Change, openNames, openNouns, openPronoun, openShorts } from './open.js';
import { resolveTime } from './time.js';

/** One word of a prompt; a gap or an expanded name is one word here whatever it holds. */
export type Word = {
  readonly text: string;
  readonly token: Token;
  /** End of what it stands for in the article. */
  readonly end: number;
  /** What is written in front of it: a space, ", " or nothing. */
  readonly before: string;
  readonly gap: boolean;
  readonly role: Piece['role'];
};

/** Why a wording cannot be offered: a rule of SPEC.md and what it found. */
export type Fault = { readonly rule: string; readonly reason: string };

/** Makes a fault. */
export function fault(rule: string, reason: string): Fault {
  return { rule, reason };
}

export type Wording = {
  readonly words: readonly Word[];
  /** Other sentences that the wording leans on (a full name, an opened abbreviation, a pronoun's owner). */
  readonly support: readonly Evidence[];
  readonly faults: readonly Fault[];
};

/** What wording needs beside the sentence. */
export type WordingContext = {
  readonly readings: readonly SentenceReading[];
  /** The day the article speaks from, its own or a sibling's; null when unknown. */
  readonly anchor: CalendarDate | null;
};

/** A prompt should not be longer; over `MOST_WORDS` it is refused (A1). */
const FEW_WORDS = 22;
/** A lead that dates the sentence stays until then, since the tail can still be cut. */
const LEAD_WORDS = 27;
export const MOST_WORDS = 25;

function count(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
}

function holds(piece: Piece, target: Target): boolean {
  return piece.start <= target.start && target.end <= piece.end;
}

function lowerAt(reading: SentenceReading, i: number): string {
  return reading.tokens[i]?.lower ?? '';
}

/** The verb of a clause, also where commas part it from its subject. */
function verbOf(reading: SentenceReading, piece: Piece): number {
  const verb = firstFinite(reading.tokens, piece.from, piece.to);
  if (verb >= 0) return verb;
  return reading.tokens.findIndex(
    (t, i) => i > piece.from && i < piece.to && lowerAt(reading, i - 1) === ',' && hasForm(t.text, 'past'),
  );
}

/** "…, though the United States remains …" says something by itself: its piece without the marker. */
function ownClause(reading: SentenceReading, piece: Piece): Piece | null {
  const marker = lowerAt(reading, piece.from);
  if (!/^(?:though|although|while|whereas|but|and)$/.test(marker)) return null;
  if (piece.role !== 'subordinate' && piece.role !== 'coordinate') return null;
  const verb = verbOf(reading, piece);
  const subject = reading.tokens[piece.from + 1];
  if (verb < piece.from + 2 || !subject || reading.quotes.length > 0) return null;
  if (marker === 'and' && !(subject.capital || subject.lower === 'the')) return null;
  const core = reading.pieces.find((p) => p.role === 'core');
  const main = core ? firstFinite(reading.tokens, core.from, core.to) : -1;
  if (main >= 0 && SPEECH.has(baseOf(lowerAt(reading, main)) ?? '')) return null;
  return { ...piece, role: 'core', from: piece.from + 1, start: subject.start, mark: '' };
}

/** Pieces that never stay: brackets, "or MOU", other clauses, connectives. */
function alwaysGoes(reading: SentenceReading, piece: Piece): boolean {
  if (piece.mark === '(' || piece.mark === '[') return true;
  if (piece.role === 'coordinate') return true;
  if (piece.role === 'subordinate') return /^(?:while|whereas)$/.test(lowerAt(reading, piece.from));
  if (piece.role === 'lead')
    return CONNECTIVES.has(lowerAt(reading, piece.from)) && piece.to - piece.from <= 2;
  return piece.role === 'aside' && /^(?:or|like|e\.g)$/.test(lowerAt(reading, piece.from));
}

function isDated(reading: SentenceReading, piece: Piece): boolean {
  return reading.dates.some((d) => d.kind === 'absolute' && piece.start <= d.start && d.end <= piece.end);
}

/** Which optional piece goes first: the longest of the least needed kind. */
function nextToDrop(reading: SentenceReading, pieces: readonly Piece[], target: Target): Piece | undefined {
  const rank = (piece: Piece): number => {
    if (holds(piece, target)) return 0;
    const _dated = reading.dates.some(
      (d) => d.kind === 'absolute' && piece.start <= d.start && d.end <= piece.end,
    );
    const order = {
      participle: 5,
      relative: 5,
      aside: 4,
      subordinate: 4,
      coordinate: 5,
      lead: isDated(reading, piece) ? 1 : 3,
      core: 0,
      speech: 0,
    };
    return order[piece.role];
  };
  return pieces
    .filter((piece) => rank(piece) > 0)
    .toSorted((a, b) => rank(b) - rank(a) || b.to - b.from - (a.to - a.from))[0];
}

function choosePieces(reading: SentenceReading, target: Target): readonly Piece[] {
  const home = reading.pieces.find((piece) => holds(piece, target));
  if (!home || /^[([]$/.test(home.mark)) return [];
  const own = ownClause(reading, home);
  if (own) return [own];
  const same = reading.pieces.filter((piece) => piece.part === home.part);
  let pieces = same.filter((piece) => piece === home || !alwaysGoes(reading, piece));
  const cut = same.findIndex((piece) => piece.role === 'coordinate' && piece !== home);
  if (cut >= 0)
    pieces = pieces.filter(
      (p) => p === home || same.indexOf(p) < cut || p.role === 'core' || p.role === 'speech',
    );
  while (count(pieces) > FEW_WORDS) {
    const drop = nextToDrop(reading, pieces, target);
    if (!drop || (drop.role === 'lead' && isDated(reading, drop) && count(pieces) <= LEAD_WORDS)) break;
    pieces = pieces.filter((piece) => piece !== drop);
  }
  return pieces;
}

function separator(reading: SentenceReading, piece: Piece, previous: Piece | undefined): string {
  if (!previous) return '';
  const all = reading.pieces;
  const adjacent = all.indexOf(piece) === all.indexOf(previous) + 1;
  if (adjacent && piece.mark !== '' && /^[,;:]$/.test(piece.mark)) return `${piece.mark} `;
  if (adjacent) return reading.article.text.slice(previous.end, piece.start).replace(/\s+/g, ' ') || ' ';
  if (piece.mark === '') return ' ';
  if (previous.role === 'lead') return ', ';
  const between = all[all.indexOf(piece) - 1];
  const flows = piece.role === 'core' || (piece.role === 'participle' && between?.role === 'participle');
  return flows || (piece.role === 'subordinate' && between?.role !== 'core') ? ' ' : ', ';
}

function spacing(reading: SentenceReading, i: number): string {
  const [previous, token] = [reading.tokens[i - 1], reading.tokens[i]];
  return previous !== undefined && token !== undefined && previous.end < token.start ? ' ' : '';
}

function wordsOfPiece(reading: SentenceReading, piece: Piece, lead: string, target: Target): Word[] {
  const words: Word[] = [];
  reading.tokens.slice(piece.from, piece.to).forEach((token, i) => {
    const gap = token.start >= target.start && token.end <= target.end;
    if (gap && words.some((word) => word.gap)) return;
    const before = i === 0 ? lead : spacing(reading, piece.from + i);
    words.push({
      text: gap ? GAP : token.text,
      token,
      end: gap ? target.end : token.end,
      before,
      gap,
      role: piece.role,
    });
  });
  return words;
}

function wordsOf(reading: SentenceReading, pieces: readonly Piece[], target: Target): Word[] {
  return pieces.flatMap((piece, p) =>
    wordsOfPiece(reading, piece, separator(reading, piece, pieces[p - 1]), target),
  );
}

function dropWords(change: Change): void {
  const small = /^(?:also|however|therefore|thus|additionally|moreover|furthermore)$/;
  change.words = change.words.filter(
    (word, i) => !(small.test(word.token.lower) && word.before !== ', ' && i > 0 && !word.gap),
  );
}

/** "And Tunisia lost": a coordinator at the head joins on to a sentence that is not there. */
function dropOpener(change: Change): void {
  const [first, second, ...others] = change.words;
  if (first && second && !first.gap && /^(?:and|but|so|yet)$/.test(first.token.lower))
    change.words = [{ ...second, before: '' }, ...others];
}

/** Words a target's sentence is asked in: pieces chosen, names and times opened. No length check here. */
export function wordingOf(reading: SentenceReading, target: Target, context: WordingContext): Wording {
  const pieces = choosePieces(reading, target);
  const change: Change = { words: wordsOf(reading, pieces, target), support: [], faults: [] };
  if (pieces.length === 0)
    change.faults.push({ rule: 'A1', reason: 'the answer stands in brackets or crosses a comma' });
  dropWords(change);
  dropOpener(change);
  openPronoun(reading, context, change);
  openNouns(reading, context, change);
  openShorts(reading, context, change);
  openNames(reading, context, change);
  const timed = resolveTime(reading, change.words, context.anchor);
  return { words: timed.words, support: change.support, faults: [...change.faults, ...timed.faults] };
}
