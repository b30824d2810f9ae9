/** Where two sentences that tell the same thing give one slot different values. */
import { dateDispute } from './date-dispute.js';
import { isDenied } from './denials.js';
import type { Meeting, Pair } from './meeting.js';
import { nameDispute } from './name-dispute.js';
import { numberDispute } from './number-dispute.js';
import { planIn } from './plans.js';
import type { Told } from './sentences.js';

export type Dispute = {
  readonly kind: 'conflict' | 'change';
  readonly slot: 'number' | 'date' | 'name' | 'negation' | 'status';
  readonly meeting: Meeting;
  /** The two values; for a change the plan first. Null for a negation or a status. */
  readonly values: Pair | null;
  /** For a change: the sentence that still tells the plan. */
  readonly plan: Told | null;
};

/** What two sentences disagree on, the weightiest first; null where they can both be true. */
export function disputeIn(meeting: Meeting): Dispute | null {
  const number = numberDispute(meeting);
  if (number) return { kind: 'conflict', slot: 'number', meeting, values: number, plan: null };
  const date = dateDispute(meeting);
  if (date) return { kind: 'conflict', slot: 'date', meeting, values: date, plan: null };
  const name = nameDispute(meeting);
  if (name) return { kind: 'conflict', slot: 'name', meeting, values: name, plan: null };
  if (isDenied(meeting)) return { kind: 'conflict', slot: 'negation', meeting, values: null, plan: null };
  const plan = planIn(meeting);
  return plan ? { kind: 'change', slot: 'status', meeting, values: null, plan } : null;
}
