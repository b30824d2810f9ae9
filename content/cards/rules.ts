/** The checkable rules of a good card, each a function with the id it has in SPEC.md. */
import type { Statement } from '../facts/statements.js';
import type { Target } from '../facts/targets.js';
import { isBoilerplate } from '../language/1-blocks.js';
import { hasUnmarkedSpeech } from '../language/7-quotes.js';
import { firstFinite } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { PREPOSITIONS } from '../language/words/closed.js';
import { checkPointers, checkShorts } from './pointers.js';
import { lengthOf } from './trim.js';
import { type Fault, fault, MOST_WORDS, type Word, type Wording } from './wording.js';

const ANSWER_WORDS = 15;
/** S5 where only the topic is missing, which a label can mend. */
export const UNNAMED = 'S5 topic';

/** What a sentence must be before anything in it is asked. */
export function checkSentence(reading: SentenceReading): Fault | null {
  const { text, tokens } = reading;
  if (tokens.length === 0) return fault('A1', 'the sentence is too long to be one');
  if (/^\p{Ll}/u.test(text)) return fault('A1', 'no full sentence');
  if (tokens.length < 5) return fault('S5', 'too short to stand alone');
  if (isBoilerplate(text)) return fault('W2', 'belongs to the page, not to the article');
  if (/\?["”]?$/.test(text)) return fault('U3', 'a question');
  if (hasUnmarkedSpeech(text)) return fault('G4', 'speech without quotation marks');
  if (
    /\b(?:this (?:article|author|paper|study|chapter|section|essay|story|interview|figure|table)|the (?:article|author|chapter)(?! of\b))\b/i.test(
      text,
    )
  )
    return fault('S3', 'speaks of the text itself');
  if (firstFinite(tokens, 0, tokens.length) < 0) return fault('A1', 'no verb was found');
  if (!reading.pieces.some((piece) => piece.role === 'core')) return fault('A1', 'no clause was found');
  if (!/[.!?…]["'”’)\]]*(?:\[\d+\])*$/.test(text)) return fault('A1', 'no full sentence');
  if (/^["“]/.test(text) && !/["”]/.test(text.slice(1))) return fault('G4', 'the middle of a quotation');
  return null;
}

/** Whether quoted words can be asked: outside the quotation, or with their speaker in the sentence. */
function checkQuotes({ reading }: Statement, target: Target, wording: Wording): Fault | null {
  if (reading.quotes.length === 0) return null;
  const quoted = reading.quotes.reduce((sum, q) => sum + q.end - q.start, 0);
  if (quoted * 2 > reading.text.length) return fault('G4', 'mostly a quotation');
  const kept = wording.words.filter((w) =>
    reading.quotes.some((q) => q.start <= w.token.start && w.token.end <= q.end),
  );
  const inside = reading.quotes.some((q) => q.start <= target.start && target.end <= q.end);
  if (inside || kept.some((w) => /^(?:i|we|my|our|us|me|you|your)$/.test(w.token.lower)))
    return fault('G4', 'words of a speaker');
  if (kept.length > 0 && reading.names.every((n) => n.kind !== 'person'))
    return fault('G4', 'a quotation without its speaker');
  return null;
}

function stems(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return found.filter((w) => !PREPOSITIONS.has(w)).map((w) => w.slice(0, 6));
}

/** L1: no content stem of the answer is in the prompt. */
export function checkLeak(prompt: string, answer: string): Fault | null {
  const seen = new Set(stems(prompt));
  const leak = stems(answer).find((stem) => seen.has(stem));
  return leak === undefined ? null : fault('L1', `the prompt gives “${leak}…” away`);
}

function anchored(reading: SentenceReading, words: readonly Word[]): boolean {
  return words.some((word) => {
    if (word.gap) return false;
    if (word.text !== word.token.text || /^(?:1\d{3}|20\d{2})$/.test(word.text)) return true;
    return (
      reading.names.some((n) => n.start <= word.token.start && word.token.end <= n.end) ||
      /^["“]/.test(word.text)
    );
  });
}

/** All rules of a worded candidate that do not depend on its kind. The first broken one, or null. */
export function checkWording(
  statement: Statement,
  target: Target,
  wording: Wording,
  words: readonly Word[],
): Fault | null {
  const { reading } = statement;
  const first = wording.faults[0];
  if (first) return first;
  if (!words.some((word) => word.gap)) return fault('A1', 'the answer fell out with its clause');
  const quotes = checkQuotes(statement, target, { ...wording, words });
  if (quotes) return quotes;
  if (lengthOf(words) > MOST_WORDS) return fault('A1', `${lengthOf(words)} words`);
  if (lengthOf(words) < 5) return fault('S5', 'too short to stand alone');
  if (target.answer.split(/\s+/).length > ANSWER_WORDS) return fault('A1', 'the answer is too long');
  const pointer = checkShorts(reading, words) ?? checkPointers(reading, words);
  if (pointer) return pointer;
  if (!anchored(reading, words)) return fault(UNNAMED, 'no name or date tells what it is about');
  return target.kind === 'number' ? checkNumber(words) : checkList(reading, target);
}

/** A2: a member of a list of three or more names is nothing to ask for. */
function checkList(reading: SentenceReading, target: Target): Fault | null {
  const { text } = reading.article;
  const at = reading.names.findIndex((n) => n.end === target.end);
  if (at < 0) return null;
  const linked = (i: number): boolean => {
    const [a, b] = [reading.names[i], reading.names[i + 1]];
    return (
      a !== undefined &&
      b !== undefined &&
      b.titleStart > a.end &&
      /^,? (?:(?:and|or) (?:even )?)?(?:the )?$/.test(
        text.slice(a.end, b.titleStart).replace(/^,(?! )/, ', '),
      )
    );
  };
  let members = 1;
  for (let i = at; linked(i); i += 1) members += 1;
  for (let i = at - 1; linked(i); i -= 1) members += 1;
  return members > 2 ? fault('A2', 'one of a list') : null;
}

/** A2 and U1 for numbers: one of several numbers side by side is a list. */
function checkNumber(words: readonly Word[]): Fault | null {
  const numbers = words.filter(
    (w) => w.token.kind === 'number' && !w.gap && !/^(?:1\d{3}|20\d{2})$/.test(w.text),
  );
  return numbers.length > 2 ? fault('A2', 'one of many numbers') : null;
}
