/** Whether a prompt names or asks for, in front of a pointer, what it means: then the pointer stays. */
import type { Reference } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { type Part, written } from './parts.js';

/** Whether a word of the range is written in the prompt. */
export function holdsWord(parts: readonly Part[], { first, last }: { first: number; last: number }): boolean {
  return parts.some((part) => !part.gap && part.at >= first && part.at <= last);
}

/** Whether the prompt names, before the reference, what it stands for; a gap before it may be it. */
export function isNamedBefore(
  reading: SentenceReading,
  parts: readonly Part[],
  { first, to }: Reference,
  gapText: string,
): boolean {
  if (to === null) return false;
  const before = parts.filter((part) => part.at < first);
  const named = reading.entities.some((e) => e.full === to.name && holdsWord(before, e));
  const told = written(before);
  return (
    named ||
    isAsked(reading, before, to.name, gapText) ||
    told.includes(to.name) ||
    told.includes(opening(to.name)) ||
    areNamed(told, to.name)
  );
}

/** Whether the gap in front asks for it, by its full name or by a short one. */
function isAsked(
  { entities }: SentenceReading,
  before: readonly Part[],
  name: string,
  gapText: string,
): boolean {
  const gap = before.find((part) => part.gap);
  if (gap === undefined) return false;
  const short = entities.some((e) => e.full === name && e.first >= gap.at && gapText.endsWith(e.text));
  return short || name.includes(gapText) || gapText.includes(name);
}

/** "Lund and Berg said they": all of "Ada Lund and Karl Berg" are told by their last names. */
function areNamed(told: string, name: string): boolean {
  const all = name.split(/, | and /);
  return all.length > 1 && all.every((one) => told.includes(one.split(' ').at(-1) ?? one));
}

/** A phrase as it stands where it opens a sentence. */
function opening(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** "The _____ appealed" for "The president's lawyers": a part of the pointer is asked for. */
export function isAskedIn(parts: readonly Part[], { first, last }: Reference): boolean {
  return parts.some((part) => part.gap && part.at > first && part.at <= last);
}
