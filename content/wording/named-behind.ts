/** Who a pronoun means that stands in front of its subject: "After her release, Lund led …". */
import type { EntityKind, Reference } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import type { Part } from './parts.js';
import { child, type Phrases, relation } from './phrases.js';

/** Whether a subject behind the pronoun is read as its owner; null where none stands there. */
export type Behind = 'the same' | 'another' | null;

const CLIMBED = 12;

/** The subject behind an opener that holds word `at`; −1 where the word stands in the subject or behind it. */
function subjectBehind(phrases: Phrases, at: number): number {
  let top = at;
  for (let steps = 0; top >= 0 && steps < CLIMBED; steps += 1) {
    const subject = child(phrases, top, /^nsubj/);
    const ownSubject = subject >= 0 && (phrases.from[subject] ?? 0) <= at && at <= (phrases.to[subject] ?? 0);
    if (subject >= 0 && !ownSubject) return at < subject && subject < top ? subject : -1;
    const label = relation(phrases, top);
    if ((ownSubject && label !== 'advcl') || /^(?:root|ccomp|conj|parataxis|acl)$/.test(label)) return -1;
    top = phrases.words[top]?.head ?? -1;
  }
  return -1;
}

function fits(kind: EntityKind, text: string): boolean {
  if (/^(?:she|he|his|hers?|him)$/i.test(text)) return kind === 'person';
  if (/^th/i.test(text)) return /^(?:organisation|people)$/.test(kind);
  return kind !== 'person';
}

/** What the subject behind a pronoun is to it, where it is written or asked for. */
export function namedBehind(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  { first, text, to, form }: Reference,
): Behind {
  if (to === null || form !== 'pronoun') return null;
  const subject = subjectBehind(phrases, first);
  if (subject < 0) return null;
  const named = reading.entities.find((e) => e.first <= subject && subject <= e.last);
  const from = named === undefined ? 0 : Math.min(named.titleFirst, phrases.from[subject] ?? named.first);
  const shown = named && parts.some(({ at }) => at >= from && at <= named.last);
  if (!named || !shown || !fits(named.kind, text)) return null;
  return named.full === to.name ? 'the same' : 'another';
}
