/** Step 9: a sentence into pieces at its commas, each with the part it plays, so that a card can leave pieces out. */
import type { Span } from '../deck.js';
import type { Token } from './3-tokens.js';
import { baseOf, carriesTense, firstFinite, hasForm } from './8-verbs.js';
import { listMembers, type Segment, segmentsOf, startsParticiple } from './segments.js';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './words/closed.js';
import { SPEECH } from './words/verbs.js';

/**
 * lead: adjunct before the subject · core: subject and verb · aside: can go, commas and all ·
 * relative, participle, subordinate, coordinate: hang on the core · speech: "Ada said".
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
  /** Which statement of the sentence it belongs to: semicolons part them. */
  readonly part: number;
};

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

/** "…, designed a machine": a past form with its object is the verb that the subject before an aside waited for. */
function opensWithPast(tokens: readonly Token[], segment: Segment): boolean {
  const [first, next] = [tokens[segment.from], tokens[segment.from + 1]];
  if (!first || !next || first.capital || !hasForm(first.text, 'past')) return false;
  return next.capital || next.kind === 'number' || DETERMINERS.has(next.lower) || next.lower === 'that';
}

/** "In 1872, William Thomson, later Lord Kelvin, designed …": the subject stands alone between a lead and an aside. */
function subjectAfterLead(
  tokens: readonly Token[],
  segments: readonly Segment[],
  i: number,
  seen: Progress,
  previous: Piece | undefined,
): boolean {
  const segment = segments[i];
  const first = segment ? tokens[segment.from] : undefined;
  if (!segment || !first || seen.subject || previous?.role !== 'lead') return false;
  if (!first.capital && !DETERMINERS.has(first.lower)) return false;
  if (firstFinite(tokens, segment.from, segment.to) >= 0) return false;
  const after = segments[i + 2];
  return after !== undefined && (opensWithPast(tokens, after) || carriesTense(tokens, after.from));
}

/** The subject was cut off from its verb by a comma: is this the verb, or something set between them? */
function afterSubject(tokens: readonly Token[], segment: Segment, finite: boolean): PieceRole {
  const first = tokens[segment.from];
  if (!first) return 'aside';
  if (carriesTense(tokens, segment.from) || (finite && /ly$/.test(first.lower))) return 'core';
  if (/^(?:who|which|whose|where|or|when)$/.test(first.lower)) return 'aside';
  if (finite && PRONOUNS.has(first.lower)) return 'core';
  if (opensWithPast(tokens, segment)) return 'core';
  const opens = finite || hasForm(first.text, 'past') || hasForm(first.text, 's');
  return opens && !startsParticiple(tokens, segment) ? 'core' : 'aside';
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

/** A semicolon, or a colon between two clauses, begins a statement of its own. */
function startsAnew(tokens: readonly Token[], segments: readonly Segment[], i: number): boolean {
  const segment = segments[i];
  if (segment === undefined || i === 0) return false;
  if (segment.mark === ';') return true;
  return segment.mark === ':' && firstFinite(tokens, segment.from, segment.to) >= 0;
}

/** After a bracket the piece that it interrupted goes on. */
function roleBefore(pieces: readonly Piece[]): PieceRole | null {
  return pieces.findLast((piece) => !/^[([]$/.test(piece.mark))?.role ?? null;
}

/** The pieces of a sentence in order. `whole` are spans that no comma may cut. */
export function piecesOf(tokens: readonly Token[], whole: readonly Span[]): readonly Piece[] {
  const segments = segmentsOf(tokens, whole);
  const members = listMembers(tokens, segments);
  const pieces: Piece[] = [];
  let seen: Progress = { subject: false, verb: false };
  let part = 0;
  for (const [i, segment] of segments.entries()) {
    const anew = startsAnew(tokens, segments, i);
    if (anew) {
      seen = { subject: false, verb: false };
      part += 1;
    }
    if (!anew && closesClause(tokens, segment, pieces)) continue;
    const told = toldByNext(tokens, segments, i, seen, pieces.at(-1));
    const joins = told === null && (members.has(i) || (seen.verb && joinsBefore(tokens, segment)));
    const previous = pieces.at(-1);
    const role = told ?? roleIn(tokens, segment, seen, pieces, i === 0 || anew, segments.length === 1);
    if (joins && previous && !isBracketed(previous)) extend(pieces, previous, segment, tokens);
    else pieces.push({ role, ...segmentSpan(tokens, segment), part });
    if (pieces.at(-1)?.role === 'core') seen = after(tokens, segment, seen);
  }
  return pieces;
}

function after(tokens: readonly Token[], segment: Segment, { subject, verb }: Progress): Progress {
  const finite = firstFinite(tokens, segment.from, segment.to) >= 0;
  return { subject: true, verb: verb || finite || (subject && opensWithPast(tokens, segment)) };
}

/** The role that only the segments after it tell; null for most. */
function toldByNext(
  tokens: readonly Token[],
  segments: readonly Segment[],
  i: number,
  seen: Progress,
  previous: Piece | undefined,
): PieceRole | null {
  if (awaitsVerb(tokens, segments, i)) return 'coordinate';
  return subjectAfterLead(tokens, segments, i, seen, previous) ? 'core' : null;
}

/** ", and an expedition of the duke, William the Conqueror, led to …": a subject whose verb comes after an aside. */
function awaitsVerb(tokens: readonly Token[], segments: readonly Segment[], i: number): boolean {
  const [segment, aside, verb] = segments.slice(i, i + 3);
  if (!segment || !aside || !verb || i === 0 || segment.mark !== ',' || verb.mark !== ',') return false;
  const first = tokens[verb.from];
  const next = tokens[segment.from + 1];
  if (!/^(?:and|but)$/.test(tokens[segment.from]?.lower ?? '') || !first || first.capital || !next)
    return false;
  const subject = next.capital || /^(?:the|an?|his|her|its|their)$/.test(next.lower);
  const verbal = AUXILIARIES.has(first.lower) || hasForm(first.text, 'past');
  const empty =
    firstFinite(tokens, segment.from, segment.to) < 0 && firstFinite(tokens, aside.from, aside.to) < 0;
  return subject && verbal && empty;
}

/** ", while Felixstowe, a minor harbour, became …": the verb that a clause waited for makes one piece of all three. */
function closesClause(tokens: readonly Token[], segment: Segment, pieces: Piece[]): boolean {
  const first = tokens[segment.from];
  const open = pieces.at(-2);
  const between = pieces.at(-1);
  if (!first || !open || between?.role !== 'aside' || first.capital) return false;
  const marker = tokens[open.from]?.lower ?? '';
  const verbal = AUXILIARIES.has(first.lower) || hasForm(first.text, 'past') || hasForm(first.text, 's');
  if (!verbal || !/^(?:while|whereas|although|though|because|when|since|and|but)$/.test(marker)) return false;
  if (open.from === 0 || firstFinite(tokens, open.from, open.to) >= 0) return false;
  pieces.pop();
  const joined = /^(?:and|but)$/.test(marker);
  extend(pieces, { ...open, role: joined ? 'coordinate' : 'subordinate' }, segment, tokens);
  return true;
}

function isBracketed(piece: Piece): boolean {
  return /^[([]$/.test(piece.mark);
}

function segmentSpan(tokens: readonly Token[], { from, to, mark }: Segment): Omit<Piece, 'role' | 'part'> {
  const start = tokens[from]?.start ?? 0;
  return { from, to, mark, start, end: tokens[to - 1]?.end ?? start };
}

function extend(pieces: Piece[], previous: Piece, segment: Segment, tokens: readonly Token[]): void {
  pieces[pieces.length - 1] = {
    ...previous,
    to: segment.to,
    end: tokens[segment.to - 1]?.end ?? previous.end,
  };
}

/** The role of a segment, given the pieces before it. */
function roleIn(
  tokens: readonly Token[],
  segment: Segment,
  seen: Progress,
  pieces: readonly Piece[],
  opens: boolean,
  alone: boolean,
): PieceRole {
  const previous = pieces.at(-1);
  const interrupted = segment.mark === '' && previous !== undefined && isBracketed(previous);
  const goesOn = seen.verb && continuesCore(tokens, segment, previous);
  return (
    (interrupted ? roleBefore(pieces) : null) ??
    (goesOn ? 'core' : roleOf(tokens, segment, seen, opens, alone))
  );
}
