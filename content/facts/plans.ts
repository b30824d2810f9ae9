/** Where one sentence tells as done what the other still plans. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { isDay } from './around.js';
import { factPairs, sameRelation } from './fact-pairs.js';
import type { Meeting } from './meeting.js';
import { type Told, termId } from './sentences.js';

function isDone({ slots }: Fact): boolean {
  return slots.status === 'asserted' || slots.status === 'claimed';
}

function sameWho(f: Fact, g: Fact): boolean {
  const who = (x: Fact) => (x.terms ?? []).filter((t) => t.role === 'who' && t.kind === 'word');
  const theirs = new Set(who(g).map((t) => t.key));
  return who(f).some((t) => theirs.has(t.key));
}

/** The sentence whose plan the other one tells as done; null where there is none. */
export function planIn(meeting: Meeting): Told | null {
  for (const { f, g, share, weight } of factPairs(meeting)) {
    const [plan, done] = f.slots.status === 'planned' ? [f, g] : [g, f];
    if (plan.slots.status !== 'planned' || !isDone(done)) continue;
    const told = plan === f ? meeting.a : meeting.b;
    if (sameRelation(f, g) && share >= 0.6 && weight >= 1.2) return told;
    const day = meeting.pairs.some(([p, q]) => p.kind === 'time' && sits(f, p) && sits(g, q) && isDay(p));
    const people = meeting.pairs.filter(([p, q]) => p.kind === 'name' && sits(f, p) && sits(g, q)).length;
    const attended = /^(?:be|attend|visit|go|come|arrive|appear)$/.test(done.slots.relation ?? '');
    if (day && attended && sameWho(f, g) && (weight >= 1.2 || people >= 2)) return told;
  }
  return null;
}

function sits(fact: Fact, term: Term): boolean {
  return fact.terms?.some((t) => termId(t) === termId(term)) ?? false;
}
