/** Where one sentence tells as done what the other still plans. */
import type { Fact } from '../deck.js';
import type { Term } from '../deck-terms.js';
import { isDay } from './around.js';
import { factPairs, sameRelation } from './fact-pairs.js';
import type { Meeting } from './meeting.js';
import { quoteOf, type Told, termId } from './sentences.js';

/** What makes of a verb a thought: "could fall", "to fall", "if it falls". */
const THOUGHT = /\b(?:may|might|could|should|can|must|will|would|if)\b[^,;]*$|\bto (?:(?:be|have|not) )*$/i;
/** "It would fall" of nobody's plans, but of what might be. */
const SUPPOSED = /\bwould\b[^,;]*$/i;

/** What a sentence says before the verb of one of its facts, from its start; all where the verb is no term. */
function beforeVerb(told: Told, { slots, terms = [] }: Fact): string {
  const quote = quoteOf(told);
  const verb = terms.find((t) => t.kind === 'word' && t.role === 'relation' && t.of === slots.relation);
  return verb ? quote.slice(0, verb.start - told.start) : quote;
}

function isDone(told: Told, fact: Fact): boolean {
  const { status } = fact.slots;
  return (status === 'asserted' || status === 'claimed') && !THOUGHT.test(beforeVerb(told, fact));
}

function isPlan(told: Told, fact: Fact): boolean {
  const { status, saidBy } = fact.slots;
  const before = beforeVerb(told, fact);
  if (status !== 'planned' || !THOUGHT.test(before) || /\bif\b/i.test(quoteOf(told))) return false;
  return saidBy !== null || !SUPPOSED.test(before);
}

function sameWho(f: Fact, g: Fact): boolean {
  const who = (x: Fact) => (x.terms ?? []).filter((t) => t.role === 'who' && t.kind === 'word');
  const theirs = new Set(who(g).map((t) => t.key));
  return who(f).some((t) => theirs.has(t.key));
}

/** The sentence whose plan the other one tells as done; null where there is none. */
export function planIn(meeting: Meeting): Told | null {
  for (const { f, g, share, weight } of factPairs(meeting)) {
    const first = f.slots.status === 'planned';
    const [plan, done] = first ? [f, g] : [g, f];
    const [told, other] = first ? [meeting.a, meeting.b] : [meeting.b, meeting.a];
    if (!isPlan(told, plan) || !isDone(other, done)) continue;
    const enough = plan.slots.relation === 'be' ? 0.8 : 0.6;
    if (sameRelation(f, g) && share >= enough && weight >= 1.2) return told;
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
