/** The conflicts and changes among facts: one report for each two sentences, and none where another sentence fits better. */
import type { Conflict } from '../conversion.js';
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { COPY } from './around.js';
import { type Dispute, disputeIn } from './disputes.js';
import { isSameName } from './keys.js';
import { matterOf } from './matter.js';
import { type Meeting, meetingsIn } from './meeting.js';
import { isOneMatter } from './number-dispute.js';
import { sentencesOf, type Told, termId } from './sentences.js';
import { type Sum, sumsIn } from './sums.js';

/** How well the best partner of a sentence in another article fits it. */
type Best = ReadonlyMap<string, number>;

function partnerKey(told: Told, other: Told): string {
  return `${told.place} ${other.article}`;
}

function bestOf(meetings: readonly Meeting[]): Best {
  const best = new Map<string, number>();
  const put = (key: string, likeness: number) => best.set(key, Math.max(best.get(key) ?? 0, likeness));
  for (const { a, b, likeness } of meetings) {
    put(partnerKey(a, b), likeness);
    put(partnerKey(b, a), likeness);
  }
  return best;
}

/** Neither sentence has a partner in the other's article that tells more of the same. */
function isBest({ a, b, likeness }: Meeting, best: Best): boolean {
  return (
    likeness >= (best.get(partnerKey(a, b)) ?? 0) - 1e-9 &&
    likeness >= (best.get(partnerKey(b, a)) ?? 0) - 1e-9
  );
}

function namesOf(sentences: readonly Told[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { article, terms } of sentences) {
    const row = names.get(article) ?? new Set<string>();
    for (const term of terms) if (term.kind === 'name') row.add(term.key);
    names.set(article, row);
  }
  return new Map([...names].map(([article, row]) => [article, [...row]]));
}

/** Two names that both articles know are two parallel stories, not one story told twice. */
function knowBoth(
  { meeting: { a, b }, values }: Dispute,
  names: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (!values) return false;
  const known = (told: Told, key: string) =>
    (names.get(told.article) ?? []).some((name) => isSameName(name, key));
  return known(b, values[0].key) && known(a, values[1].key);
}

/** Numbers of an article by where they hang, so that a value told elsewhere in it is found at once. */
function numbersOf(sentences: readonly Told[]): ReadonlyMap<string, readonly Term[]> {
  const rows = new Map<string, Term[]>();
  for (const { article, terms } of sentences) {
    for (const term of terms) {
      if (term.quantity === null) continue;
      const key = `${article} ${term.at}`;
      const row = rows.get(key);
      if (row) row.push(term);
      else rows.set(key, [term]);
    }
  }
  return rows;
}

/** Either article has the other's number as well: it tells of two things, or of one thing over time. */
function tellsBoth(
  { meeting: { a, b }, values }: Dispute,
  numbers: ReadonlyMap<string, readonly Term[]>,
): boolean {
  if (!values) return false;
  const has = (told: Told, { quantity, at }: Term) =>
    (numbers.get(`${told.article} ${at}`) ?? []).some((t) => t.quantity?.value === quantity?.value);
  return has(a, values[1]) || has(b, values[0]);
}

/** Numbers of sentences in other words that only stand among the same words must be of sentences that fit best. */
function isFirm({ meeting, values }: Dispute, best: Best): boolean {
  return values === null || isOneMatter(meeting, ...values) || isBest(meeting, best);
}

function isSum({ meeting, values }: Dispute, sums: readonly Sum[]): boolean {
  if (!values) return false;
  const ids = values.map((v, i) => `${(i === 0 ? meeting.a : meeting.b).place} ${termId(v)}`);
  return sums.some(
    ({ terms, places }) => terms.filter((t, i) => ids.includes(`${places[i]} ${termId(t)}`)).length >= 2,
  );
}

/** All disputes among sentences, in the order of their places. */
export function disputesIn(sentences: readonly Told[], meetings: readonly Meeting[]): readonly Dispute[] {
  const best = bestOf(meetings);
  const names = namesOf(sentences);
  const numbers = numbersOf(sentences);
  const sums = sumsIn(sentences);
  return meetings.flatMap((meeting) => {
    const dispute = disputeIn(meeting);
    if (dispute === null || isSum(dispute, sums)) return [];
    const loose = dispute.slot === 'number' && meeting.likeness < COPY;
    if (loose && !isFirm(dispute, best)) return [];
    if (loose ? tellsBoth(dispute, numbers) : dispute.slot !== 'status' && !isBest(meeting, best)) return [];
    return dispute.slot === 'name' && knowBoth(dispute, names) ? [] : [dispute];
  });
}

/** A dispute as it is reported: what it is about, and both sentences. */
export function conflictOf(dispute: Dispute): Conflict {
  const { a, b } = dispute.meeting;
  const evidence = [...(a.facts[0]?.evidence ?? []), ...(b.facts[0]?.evidence ?? [])];
  return { kind: dispute.kind, what: matterOf(dispute), evidence };
}

/** What the articles of these facts disagree on; works on the facts alone, in whatever order they come. */
export function conflictsAmong(facts: readonly Fact[]): readonly Conflict[] {
  const sentences = sentencesOf(facts.flatMap((fact) => fact.parts ?? [fact]));
  return disputesIn(sentences, meetingsIn(sentences)).map(conflictOf);
}
