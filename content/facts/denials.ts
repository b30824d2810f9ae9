/** Where one sentence tells what the other denies. */
import type { Fact } from '../deck.js';
import { otherOccasion } from './around.js';
import { type FactPair, factPairs, sameRelation } from './fact-pairs.js';
import { areOpposite } from './lemma.js';
import type { Meeting } from './meeting.js';
import { quoteOf, type Told } from './sentences.js';

const NEGATION = /\b(?:not?|never|nor|neither|nobody|none|nothing|without|cannot)\b|n['’]t\b/gi;
/** What somebody denies is told by somebody else; what must not be done may be done. */
const OF_OTHERS = /\b(?:den(?:y|ie[sd]|ying)|(?:ca|must|should)n['’]t|cannot|(?:must|should) not)\b/i;

function negationsIn(told: Told): number {
  return quoteOf(told).match(NEGATION)?.length ?? 0;
}

function isNegated({ slots }: Fact): boolean {
  return slots.status === 'negated';
}

/** Two verbs of which only one can be true. */
function areOpposed({ f, g, share, weight }: FactPair): boolean {
  const opposed = areOpposite(f.slots.relation ?? '', g.slots.relation ?? '');
  return opposed && share >= 0.6 && weight >= 1.5 && !isNegated(f) && !isNegated(g);
}

/** One verb, with and without "not". */
function isOneDenied({ f, g, share, weight }: FactPair): boolean {
  const apart = sameRelation(f, g) && isNegated(f) !== isNegated(g);
  return apart && share >= 0.7 && weight >= 1.2 && f.slots.relation !== 'be';
}

/** Whether two sentences cannot both be true, since one tells what the other denies. As many words of denial in both deny the same. */
export function isDenied(meeting: Meeting): boolean {
  if (otherOccasion(meeting)) return false;
  const { a, b } = meeting;
  const pairs = factPairs(meeting);
  const others = [a, b].some((told) => OF_OTHERS.test(quoteOf(told)));
  const alike = others || negationsIn(a) === negationsIn(b);
  return pairs.some(areOpposed) || (!alike && pairs.some(isOneDenied));
}
