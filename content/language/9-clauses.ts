/** Step 9: a sentence into pieces at its commas, each with the part it plays, so that a card can leave pieces out. */
import type { Span } from '../deck.js';
import type { Token } from './3-tokens.js';
import { baseOf, carriesTense, firstFinite, hasForm } from './8-verbs.js';
import { COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from './words/closed.js';
import { SPEECH } from './words/verbs.js';

/**
 * lead: adjunct before the subject · core: subject and verb · aside: can go, commas and all ·
 * relative, participle, subordinate, coordinate: hang on the core · speech: "Rubio said".
 */
type PieceRole =
  | 'lead'
  | 'core'
  | 'aside'
  | 'relative'
  | 'participle'
  | 'subordinate'
  | 'coordinate'
  | 'speech';

export type Piece = Span & {
  readonly role: PieceRole;
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The mark in front of it: ",", ";", "(", "—" or "". */
  readonly mark: string;
};

type Segment = { from: number; to: number; mark: string; bracket: boolean };

const PARTICIPLE_LIKE = /ing$/;
const NOT_PARTICIPLES =
  /^(?:during|according|king|thing|nothing|everything|something|spring|evening|morning|being|building|string|wing|ring|beijing)$/;

function inside(spans: readonly Span[], token: Token): boolean {
  return spans.some((s) => s.start < token.start && token.end < s.end);
}

/** Cuts at commas, semicolons, dashes and brackets, but never inside a date, a name or a quotation. */
function segmentsOf(tokens: readonly Token[], whole: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let mark = '';
  let depth = 0;
  const close = (to: number, next: string, bracket: boolean) => {
    if (to > from) segments.push({ from, to, mark, bracket });
    from = to + 1;
    mark = next;
  };
  tokens.forEach((token, i) => {
    if (token.kind !== 'mark' || inside(whole, token)) return;
    if (/^[([]$/.test(token.text)) {
      if (depth === 0) close(i, token.text, false);
      depth += 1;
    } else if (/^[)\]]$/.test(token.text) && depth > 0) {
      depth -= 1;
      if (depth === 0) close(i, '', true);
    } else if (depth === 0 && /^[,;:—–]$/.test(token.text)) close(i, token.text, false);
  });
  const last = tokens.at(-1);
  close(last && /^[.!?]$/.test(last.text) ? tokens.length - 1 : tokens.length, '', depth > 0);
  return segments;
}

function startsParticiple(tokens: readonly Token[], segment: Segment): boolean {
  const first = tokens[segment.from];
  const second = tokens[segment.from + 1];
  const word = first && /ly$/.test(first.lower) && second ? second : first;
  const lead = /^(?:further|thereby|thus)$/.test(first?.lower ?? '') ? second : word;
  if (!lead || lead.capital) return false;
  if (PARTICIPLE_LIKE.test(lead.lower) && !NOT_PARTICIPLES.test(lead.lower)) return true;
  return hasForm(lead.text, 'participle') || (/ed$/.test(lead.lower) && baseOf(lead.text) === null);
}

function isSpeech(tokens: readonly Token[], segment: Segment): boolean {
  const verb = firstFinite(tokens, segment.from, segment.to);
  const inverted = SPEECH.has(baseOf(tokens[segment.from]?.lower ?? '') ?? '');
  if (inverted) return segment.to - segment.from <= 8;
  if (verb < 0 || verb - segment.from > 5) return false;
  return SPEECH.has(baseOf(tokens[verb]?.lower ?? '') ?? '') && segment.to - verb <= 2;
}

function isBracket(segment: Segment): boolean {
  return segment.bracket || segment.mark === '(' || segment.mark === '[';
}

function afterCore(tokens: readonly Token[], segment: Segment, finite: boolean): PieceRole {
  const first = tokens[segment.from]?.lower ?? '';
  if (isBracket(segment)) return 'aside';
  if (isSpeech(tokens, segment)) return 'speech';
  if (/^(?:which|who|whose|whom|where)$/.test(first)) return 'relative';
  if (PREPOSITIONS.has(first) && /^(?:which|whom|whose)$/.test(tokens[segment.from + 1]?.lower ?? ''))
    return 'relative';
  if (SUBORDINATORS.has(first) && finite) return 'subordinate';
  if (first === 'or' && segment.to - segment.from <= 6) return 'aside';
  if (COORDINATORS.has(first)) return finite ? 'coordinate' : 'core';
  if (startsParticiple(tokens, segment)) return 'participle';
  if (PREPOSITIONS.has(first)) return 'subordinate';
  return finite ? 'core' : 'aside';
}

function isLead(tokens: readonly Token[], segment: Segment): boolean {
  const first = tokens[segment.from];
  if (!first) return false;
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) return true;
  if (startsParticiple(tokens, segment) && !first.capital) return true;
  if (
    segment.from === 0 &&
    /(?:ing|ed)$/.test(first.lower) &&
    firstFinite(tokens, segment.from, segment.to) < 0
  )
    return true;
  return segment.to - segment.from <= 3 &&
    firstFinite(tokens, segment.from, segment.to) < 0 &&
    !first.text.match(/^\p{Lu}.*\p{Ll}$/u)
    ? true
    : /^(?:late|early|earlier|later|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|however|therefore|additionally|meanwhile|moreover|furthermore|also|finally|first|second|third|then|instead|overall|historically|traditionally|similarly|consequently|nevertheless)$/.test(
        first.lower,
      );
}

/** "migration, security cooperation and trade": the last comma of a list that joins its end by "and" alone. */
function endsList(tokens: readonly Token[], segment: Segment): boolean {
  const words = tokens.slice(segment.from, segment.to);
  const first = words[0];
  if (segment.mark !== ',' || !first || DETERMINERS.has(first.lower) || PREPOSITIONS.has(first.lower))
    return false;
  if (SUBORDINATORS.has(first.lower) || COORDINATORS.has(first.lower) || PRONOUNS.has(first.lower))
    return false;
  const joined = words.some((word) => /^(?:and|or)$/.test(word.lower));
  return joined && firstFinite(tokens, segment.from, segment.to) < 0 && !startsParticiple(tokens, segment);
}

/** The segments before `i` that are items of the same list. */
function itemsBefore(tokens: readonly Token[], segments: readonly Segment[], i: number): number[] {
  const items: number[] = [];
  for (let at = i - 1; at > 0; at -= 1) {
    const one = segments[at];
    if (one?.mark !== ',' || one.bracket || one.to - one.from > 9) break;
    if (firstFinite(tokens, one.from, one.to) >= 0 || startsParticiple(tokens, one)) break;
    if (/^(?:or|which|who|where)$/.test(tokens[one.from]?.lower ?? '')) break;
    items.push(at);
  }
  return items;
}

/** A comma list ("a stadium, a library, and a pier") stays with what it hangs on. */
function listMembers(tokens: readonly Token[], segments: readonly Segment[]): Set<number> {
  const members = new Set<number>();
  segments.forEach((segment, i) => {
    const first = tokens[segment.from]?.lower ?? '';
    const serial = /^(?:and|or)$/.test(first) && segment.mark === ',';
    if (!serial && !endsList(tokens, segment)) return;
    if (segment.to - segment.from > 12 || firstFinite(tokens, segment.from, segment.to) >= 0) return;
    const items = itemsBefore(tokens, segments, i);
    if (serial && items.length === 0) return;
    for (const item of [i, ...items]) members.add(item);
  });
  return members;
}

type Progress = { subject: boolean; verb: boolean };

function roleOf(
  tokens: readonly Token[],
  segment: Segment,
  seen: Progress,
  isFirst: boolean,
  isOnly: boolean,
): PieceRole {
  const finite = firstFinite(tokens, segment.from, segment.to) >= 0;
  if (isBracket(segment)) return 'aside';
  if (seen.verb) return afterCore(tokens, segment, finite);
  if (!seen.subject) {
    if (isFirst && !isOnly && isLead(tokens, segment)) return 'lead';
    if (!isFirst && !finite) return 'aside';
    return 'core';
  }
  return afterSubject(tokens, segment, finite);
}

/** The subject was cut off from its verb by a comma: is this the verb, or something set between them? */
function afterSubject(tokens: readonly Token[], segment: Segment, finite: boolean): PieceRole {
  const first = tokens[segment.from];
  if (!first) return 'aside';
  if (carriesTense(tokens, segment.from) || (finite && /ly$/.test(first.lower))) return 'core';
  if (/^(?:who|which|whose|where|or|when)$/.test(first.lower)) return 'aside';
  if (finite && PRONOUNS.has(first.lower)) return 'core';
  const opens = finite || hasForm(first.text, 'past') || hasForm(first.text, 's');
  return opens && !startsParticiple(tokens, segment) ? 'core' : 'aside';
}

/** "… while Y fell", "… and the railways became …": a second clause that no comma sets apart is a segment too. */
function splitClauses(tokens: readonly Token[], segment: Segment, whole: readonly Span[]): Segment[] {
  if (segment.bracket || firstFinite(tokens, segment.from, segment.to) < 0) return [segment];
  for (let i = segment.from + 3; i < segment.to - 2; i += 1) {
    const token = tokens[i];
    if (!token || !opensClause(tokens, i, segment.to) || inside(whole, token)) continue;
    if (firstFinite(tokens, segment.from, i) < 0) continue;
    return [{ ...segment, to: i }, ...splitClauses(tokens, { ...segment, from: i, mark: '' }, whole)];
  }
  return [segment];
}

function opensClause(tokens: readonly Token[], i: number, to: number): boolean {
  const word = tokens[i]?.lower ?? '';
  const next = tokens[i + 1];
  if (/^(?:while|whereas|although|though|because)$/.test(word)) return firstFinite(tokens, i + 1, to) >= 0;
  if (!/^(?:and|but)$/.test(word) || !next) return false;
  const subject = next.capital || /^(?:the|a|an|he|she|it|they|its|his|her|their)$/.test(next.lower);
  const verb = subject ? firstFinite(tokens, i + 2, Math.min(to, i + 9)) : -1;
  return (
    verb > 0 && !tokens.slice(i, verb).some((t) => /^(?:who|which|that|whose|where|when)$/.test(t.lower))
  );
}

/** ", and investing in …": what a bare "and" adds belongs to the piece before it. */
function joinsBefore(tokens: readonly Token[], segment: Segment): boolean {
  const first = tokens[segment.from]?.lower ?? '';
  const size = segment.to - segment.from;
  if (!/^(?:and|or|nor|but)$/.test(first) || size < 2 || (first === 'or' && size <= 6)) return false;
  return firstFinite(tokens, segment.from, segment.to) < 0;
}

/** After an aside the clause goes on ("understanding, or MOU, on civil …"). */
function continuesCore(tokens: readonly Token[], segment: Segment, previous: Piece | undefined): boolean {
  const opens = /^(?:on|in|of|to|for|with|from|at|by)$/.test(tokens[segment.from]?.lower ?? '');
  return opens && (previous?.role === 'aside' || previous?.mark === '(');
}

/** After a bracket the piece that it interrupted goes on. */
function roleBefore(pieces: readonly Piece[]): PieceRole | null {
  return pieces.findLast((piece) => !/^[([]$/.test(piece.mark))?.role ?? null;
}

/** The pieces of a sentence in order. `whole` are spans that no comma may cut. */
export function piecesOf(tokens: readonly Token[], whole: readonly Span[]): readonly Piece[] {
  const segments = segmentsOf(tokens, whole).flatMap((segment) => splitClauses(tokens, segment, whole));
  const members = listMembers(tokens, segments);
  const pieces: Piece[] = [];
  const seen: Progress = { subject: false, verb: false };
  const note = (segment: Segment, role: PieceRole) => {
    if (role !== 'core') return;
    seen.subject = true;
    if (firstFinite(tokens, segment.from, segment.to) >= 0) seen.verb = true;
  };
  for (const [i, segment] of segments.entries()) {
    const { from, to, mark } = segment;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const previous = pieces.at(-1);
    const bracketed = /^[([]$/.test(previous?.mark ?? '');
    const joins = !bracketed && (members.has(i) || (seen.verb && joinsBefore(tokens, segment)));
    if (joins && previous) {
      pieces[pieces.length - 1] = { ...previous, to, end };
      note(segment, previous.role);
      continue;
    }
    const before = mark === '' && previous && /^[([]$/.test(previous.mark) ? roleBefore(pieces) : null;
    const goesOn = seen.verb && continuesCore(tokens, segment, previous);
    const role = before ?? (goesOn ? 'core' : roleOf(tokens, segment, seen, i === 0, segments.length === 1));
    pieces.push({ role, from, to, start, end, mark });
    note(segment, role);
  }
  return pieces;
}
