/** Where two sentences give one count or measure two values. */
import type { Term } from '../deck-terms.js';
import { ALIKE, COPY, onlyDifference, otherOccasion, samePlace, sharedAround } from './around.js';
import { type Meeting, type Pair, sameCount } from './meeting.js';
import { NAMED } from './name-dispute.js';
import { inBase, sameNumber } from './quantities.js';

/** Whether two numbers are too far apart to be two counts of one thing. */
function farApart(a: Term, b: Term): boolean {
  if (!a.quantity || !b.quantity) return true;
  const [x, y] = [inBase(a.quantity).value, inBase(b.quantity).value];
  return Math.max(x, y) > 6 * Math.min(x, y);
}

export function numberDispute(meeting: Meeting): Pair | null {
  const numbers = (terms: readonly Term[]) => terms.filter((t) => t.quantity !== null);
  let best: { pair: Pair; fit: number } | null = null;
  for (const x of numbers(meeting.onlyA)) {
    for (const y of numbers(meeting.onlyB)) {
      const numerals = meeting.likeness >= COPY && x.of === '' && y.of === '';
      if (!x.quantity || !y.quantity || !(sameCount(x, y) || numerals) || sameNumber(x.quantity, y.quantity))
        continue;
      if (x.high !== null || y.high !== null || (isOrdinal(x) && meeting.likeness < COPY)) continue;
      const fit = samePlace(meeting, x, y);
      if (isDisputed(meeting, x, y, fit) && (best === null || fit > best.fit)) best = { pair: [x, y], fit };
    }
  }
  return best?.pair ?? null;
}

/** Names of one kind on both sides that do not meet: what is counted is told of two different ones. */
function ofOthers(meeting: Meeting, x: Term, y: Term): boolean {
  const others = (terms: readonly Term[], but: Term) =>
    terms.filter((t) => t.kind === 'name' && NAMED.test(t.of) && (t.end <= but.start || t.start >= but.end));
  const theirs = others(meeting.onlyB, y);
  return others(meeting.onlyA, x).some((n) =>
    theirs.some((m) => m.of === n.of && m.role === n.role && m.by === n.by),
  );
}

function isOrdinal({ quantity }: Term): boolean {
  return quantity?.kind === 'ordinal';
}

function isDisputed(meeting: Meeting, x: Term, y: Term, fit: number): boolean {
  if (ofOthers(meeting, x, y)) return false;
  if (meeting.likeness >= COPY) return fit >= 1.5 || onlyDifference(meeting, x, y);
  if (farApart(x, y) || otherOccasion(meeting)) return false;
  const { weight, relation, names } = sharedAround(meeting, x, y);
  if (x.quantity?.kind !== y.quantity?.kind || (x.of === '' && y.of === '')) return false;
  const hangs = x.at === y.at && x.at !== '';
  if (meeting.likeness >= ALIKE)
    return fit >= 2 && (relation || weight >= 1) && (hangs || (x.of !== '' && y.of !== ''));
  const topic = meeting.likeness >= 0.2 && (names >= 1 || weight >= 1.5);
  return topic && hangs && fit >= 2.5 && (relation || weight >= 1.5);
}
