/** Where a sentence may be cut: at its commas, brackets and semicolons, and before a second clause; lists stay whole. */
import type { Span } from '../deck.js';
import type { Token } from './3-tokens.js';
import { baseOf, firstFinite, hasForm } from './8-verbs.js';
import { COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from './words/closed.js';

/** Token indices, end exclusive, and the mark in front. */
export type Segment = { from: number; to: number; mark: string; bracket: boolean };

const PARTICIPLE_LIKE = /ing$/;
const NOT_PARTICIPLES =
  /^(?:during|according|king|thing|nothing|everything|something|spring|evening|morning|being|building|string|wing|ring|beijing)$/;

function inside(spans: readonly Span[], token: Token): boolean {
  return spans.some((s) => s.start < token.start && token.end < s.end);
}

/** Cuts at commas, semicolons, dashes and brackets, but never inside a date, a name or a quotation. */
function atMarks(tokens: readonly Token[], whole: readonly Span[]): Segment[] {
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

/** "severing ties", "suspected of": the segment opens with a participle, not with a verb that has a subject. */
export function startsParticiple(tokens: readonly Token[], segment: Segment): boolean {
  const first = tokens[segment.from];
  const second = tokens[segment.from + 1];
  const word = first && /ly$/.test(first.lower) && second ? second : first;
  const lead = /^(?:further|thereby|thus)$/.test(first?.lower ?? '') ? second : word;
  if (!lead || lead.capital) return false;
  if (PARTICIPLE_LIKE.test(lead.lower) && !NOT_PARTICIPLES.test(lead.lower)) return true;
  return hasForm(lead.text, 'participle') || (/ed$/.test(lead.lower) && baseOf(lead.text) === null);
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
export function listMembers(tokens: readonly Token[], segments: readonly Segment[]): Set<number> {
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
  if (next.capital && verb > 0 && tokens.slice(i + 2, verb).some((t) => !t.capital && !/ly$/.test(t.lower)))
    return false;
  return (
    verb > 0 && !tokens.slice(i, verb).some((t) => /^(?:who|which|that|whose|where|when)$/.test(t.lower))
  );
}

/** All segments of a sentence in order; no cut falls inside a span of `whole`. */
export function segmentsOf(tokens: readonly Token[], whole: readonly Span[]): readonly Segment[] {
  return atMarks(tokens, whole).flatMap((segment) => splitClauses(tokens, segment, whole));
}
