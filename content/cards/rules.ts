/** The checkable rules of a good card, each a function with the id it has in SPEC.md. */
import type { Statement } from '../facts/statements.js';
import type { Target } from '../facts/targets.js';
import { isBoilerplate } from '../language/1-blocks.js';
import { hasUnmarkedSpeech } from '../language/7-quotes.js';
import { baseOf, carriesTense, firstFinite, hasForm } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { AUXILIARIES, PREPOSITIONS } from '../language/words/closed.js';
import { SPEECH } from '../language/words/verbs.js';
import { checkPointers, checkShorts } from './pointers.js';
import { lengthOf } from './trim.js';
import { type Fault, fault, MOST_WORDS, type Word, type Wording } from './wording.js';

/** Quotation marks around so few words set off a term, not what somebody said. */
const TERM_WORDS = 3;
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

/** "Who remarked to the paper?": a verb of speech whose quotation was left out. */
function speechFellOut({ tokens, quotes }: SentenceReading, words: readonly Word[]): boolean {
  const verb = words.find((w) => w.role === 'core' && carriesTense(tokens, tokens.indexOf(w.token)));
  const said = verb !== undefined && SPEECH.has(baseOf(verb.text) ?? '');
  return (
    said &&
    !words.some(
      (w) => quotes.some((q) => q.start <= w.token.start && w.token.end <= q.end) || w.token.lower === 'that',
    )
  );
}

/** Whether quoted words can be asked: outside the quotation, or with their speaker in the sentence. */
function checkQuotes({ reading }: Statement, target: Target, wording: Wording): Fault | null {
  if (reading.quotes.length === 0) return null;
  const quoted = reading.quotes.reduce((sum, q) => sum + q.end - q.start, 0);
  if (quoted * 2 > reading.text.length) return fault('G4', 'mostly a quotation');
  if (speechFellOut(reading, wording.words)) return fault('G4', 'what was said fell out');
  const kept = wording.words.filter((w) =>
    reading.quotes.some((q) => q.start <= w.token.start && w.token.end <= q.end),
  );
  const inside = reading.quotes.some((q) => q.start <= target.start && target.end <= q.end);
  if (inside || kept.some((w) => /^(?:i|we|my|our|us|me|you|your)$/.test(w.token.lower)))
    return fault('G4', 'words of a speaker');
  if (
    kept.filter((w) => w.token.kind === 'word').length > TERM_WORDS &&
    reading.names.every((n) => n.kind !== 'person')
  )
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

/** Whether a name, a year, an opened word or a quotation tells what the words are about. */
export function anchored(reading: SentenceReading, words: readonly Word[]): boolean {
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
  const clause = checkClause(reading, words) ?? checkInterval(words);
  if (clause) return clause;
  const pointer = checkShorts(reading, words) ?? checkPointers(reading, words);
  if (pointer) return pointer;
  if (!anchored(reading, words)) return fault(UNNAMED, 'no name or date tells what it is about');
  const vague = checkVague(words);
  if (vague) return vague;
  if (words[0]?.gap && target.date !== null && words[1]?.before === ' ' && words[1].token.capital)
    return fault('W2', 'a date in front of the sentence');
  return target.kind === 'number' ? checkNumber(words) : checkList(reading, target);
}

/** A1: what is left must have a verb, and a subject before it. */
function checkClause(reading: SentenceReading, words: readonly Word[]): Fault | null {
  const core = words.filter((word) => word.role === 'core');
  const tense = (word: Word) =>
    carriesTense(reading.tokens, reading.tokens.indexOf(word.token)) ||
    (word.before === ', ' && hasForm(word.text, 'past'));
  if (!core.some(tense)) return fault('A1', 'its verb fell out');
  const first = core[0];
  const verbal = first && (AUXILIARIES.has(first.token.lower) || hasForm(first.text, 'past'));
  return verbal && !first.gap && !first.token.capital ? fault('A1', 'its subject fell out') : null;
}

/** U1: many are "an English actor"; only a predicate that tells one from others can ask for its subject. */
function checkVague(words: readonly Word[]): Fault | null {
  const gap = words.findIndex((word) => word.gap);
  const [verb, article] = words.slice(gap + 1);
  const vague =
    gap <= 1 &&
    /^(?:is|was|are|were|remains|became)$/.test(verb?.token.lower ?? '') &&
    /^(?:an?|one|also|among|some)$/.test(article?.token.lower ?? '');
  return vague ? fault('U1', 'many are what it says') : null;
}

/** S2: "four days after a wall fell" counts from a day that the card does not know. */
function checkInterval(words: readonly Word[]): Fault | null {
  const at = words.findIndex(
    (word, i) =>
      /^(?:after|before)$/.test(word.token.lower) &&
      /^(?:hours?|days?|weeks?|months?|years?|decades?)$/.test(words[i - 1]?.token.lower ?? '') &&
      (i < 4 || /^(?:an?|the|it|he|she|they)$/.test(words[i + 1]?.token.lower ?? '')),
  );
  return at < 0 ? null : fault('S2', `“${words[at - 1]?.text} ${words[at]?.text}” counts from another day`);
}

/** A2: a member of a list of three or more is nothing to ask for. */
function checkList(reading: SentenceReading, target: Target): Fault | null {
  const { text } = reading.article;
  const before = text.slice(reading.span.start, target.start).replace(/ ?\([^)]*\)/g, '');
  const after = text.slice(target.end, reading.span.end).replace(/ ?\([^)]*\)/g, '');
  const item = '(?:the |an? |possibly |even )?\\p{Lu}';
  const opened = /[\p{L}\d], (?:the )?$/u.test(before);
  const closed = /(?:\p{Lu}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*), (?:and|or) (?:the )?$/u.test(before);
  const goesOn = new RegExp(`^, ${item}|^,? (?:and|or) ${item}|^, (?:and|or) `, 'u').test(after);
  const begins = new RegExp(`^, ${item}[^,.;]*(?:,| and | or ) ?(?:and |or )?${item}`, 'u').test(after);
  const years = /^, (?:and )?\d{4}\b/.test(after) && target.date !== null;
  return years || (opened && goesOn) || begins || closed || isThird(reading, target)
    ? fault('A2', 'one of a list')
    : null;
}

/** "A, B and C": the names on both sides are joined by commas and "and" alone. */
function isThird(reading: SentenceReading, target: Target): boolean {
  const { text } = reading.article;
  const at = reading.names.findIndex((n) => n.end === target.end);
  const linked = (i: number): boolean => {
    const [a, b] = [reading.names[i], reading.names[i + 1]];
    if (!a || !b || b.titleStart <= a.end) return false;
    return /^,? (?:(?:and|or) (?:even )?)?(?:the )?$/.test(
      text.slice(a.end, b.titleStart).replace(/^,(?! )/, ', '),
    );
  };
  if (at < 0) return false;
  return (linked(at) && linked(at + 1)) || (linked(at - 1) && (linked(at - 2) || linked(at)));
}

/** A2 and U1 for numbers: one of several numbers side by side is a list. */
function checkNumber(words: readonly Word[]): Fault | null {
  const numbers = words.filter(
    (w) => w.token.kind === 'number' && !w.gap && !/^(?:1\d{3}|20\d{2})$/.test(w.text),
  );
  return numbers.length > 2 ? fault('A2', 'one of many numbers') : null;
}
