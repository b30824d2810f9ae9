/** S1 and S4: words that point to something outside the prompt. */

import { baseOf, carriesTense } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { LOOSE_NOUNS, SUBORDINATORS } from '../language/words/closed.js';
import { SPEECH } from '../language/words/verbs.js';
import { type Fault, fault, type Word } from './wording.js';

/** A personal or possessive pronoun whose owner is not in the prompt before it. */
function pointsBack(words: readonly Word[], i: number, persons: ReadonlySet<number>): boolean {
  const lower = words[i]?.token.lower ?? '';
  const earlier = words.slice(0, i);
  const opener = words[i - 1]?.token.lower ?? '';
  const person = earlier.some((w) => persons.has(w.token.start) || (!w.gap && w.text !== w.token.text));
  const living = earlier.some((w) =>
    /(?:man|woman|president|king|queen|minister|emperor|boy|girl|son|daughter)$/.test(w.token.lower),
  );
  if (lower === 'him' || lower === 'hers') return true;
  if (/^(?:he|she|himself|herself|his|her)$/.test(lower)) return !person && !living;
  if (lower === 'it')
    return (
      i < 3 ||
      !(SUBORDINATORS.has(opener) || SPEECH.has(baseOf(opener) ?? '')) ||
      !earlier.some((w) => w.gap || w.token.capital)
    );
  if (/^(?:they|them|theirs)$/.test(lower))
    return i < 4 || !earlier.some((w) => /[^s]s$/.test(w.token.lower));
  return /^(?:its|their)$/.test(lower) && i < 2;
}

/** Words that lean on an earlier sentence wherever they stand. */
function leans(words: readonly Word[], i: number): boolean {
  const lower = words[i]?.token.lower ?? '';
  const next = words[i + 1]?.token.lower ?? '';
  if (/^(?:this|these|latter|aforementioned|respectively|here|i|we|my|our|us|me|you|your)$/.test(lower))
    return true;
  if (lower === 'those') return !/^(?:who|that|of|with|in)$/.test(next);
  if (lower === 'such') return next !== 'as' && next !== 'a' && next !== 'an';
  if (/^(?:two|both|others?)$/.test(lower)) return words[i - 1]?.token.lower === 'the';
  const opener = /^(?:that|both|another|others?|some|many|most|there|one|all|each|among|so|it)$/;
  return i === 0 && opener.test(lower) && words[i + 1]?.token.kind !== 'number' && words[i + 1]?.gap !== true;
}

/** The noun of a definite phrase that does not say which one it means; null when it does. */
function looseNoun(words: readonly Word[], the: number): string | null {
  for (let i = the + 1; i <= the + 3; i += 1) {
    const word = words[i];
    if (!word || word.gap || word.token.kind !== 'word' || word.token.capital) return null;
    if (i === the + 1 && isTelling(word.token.lower)) return null;
    if (!LOOSE_NOUNS.has(word.token.lower)) continue;
    const after = words[i + 1];
    if (after && !after.gap && LOOSE_NOUNS.has(after.token.lower)) continue;
    return after !== undefined && tellsWhich(after) ? null : word.text;
  }
  return null;
}

function isTelling(lower: string): boolean {
  return /est$|^(?:first|last|only|most|same|second|third|main|next)$/.test(lower);
}

function tellsWhich({ token }: Word): boolean {
  return (
    token.capital ||
    /^(?:of|that|who|which|to|between|for|against|called|known|named|on|in|'s|from|with|where|at)$/.test(
      token.lower,
    )
  );
}

/** "the explanation arrived": a lone definite noun as the subject; things there is only one of are known. */
function loneSubject(reading: SentenceReading, words: readonly Word[], the: number): string | null {
  const [noun, verb] = [words[the + 1], words[the + 2]];
  const opens = words[the]?.role === 'core' && (the === 0 || words[the - 1]?.role !== 'core');
  if (!opens || !noun || !verb || noun.gap || noun.token.capital || /s$/.test(noun.token.lower)) return null;
  const known = /^(?:sun|moon|earth|world|sea|ocean|sky|universe|internet|brain|heart|human)$/.test(
    noun.token.lower,
  );
  return !known && carriesTense(reading.tokens, reading.tokens.indexOf(verb.token)) ? noun.text : null;
}

/** S1: no word points to something outside the prompt. */
export function checkPointers(reading: SentenceReading, words: readonly Word[]): Fault | null {
  const persons = new Set(reading.names.filter((n) => n.kind === 'person').map((n) => n.start));
  for (const [i, word] of words.entries()) {
    if (word.gap || word.text !== word.token.text || /^\p{Lu}{2,}$/u.test(word.text)) continue;
    if (pointsBack(words, i, persons)) return fault('S1', `“${word.text}” points outside`);
    if (leans(words, i)) return fault('S1', `“${word.text}” leans on what came before`);
    const loose = word.token.lower === 'the' ? (looseNoun(words, i) ?? loneSubject(reading, words, i)) : null;
    if (loose !== null) return fault('S1', `“the ${loose}”: which one?`);
  }
  return null;
}

/** The bare short form of a common noun ("the MOU") does not say which one, even when it is opened. */
export function checkShorts(reading: SentenceReading, words: readonly Word[]): Fault | null {
  const loose = words.find((word, i) => {
    const full = reading.aliases.shorts.get(word.token.text);
    return full && !word.gap && /^\p{Ll}/u.test(full.text) && words[i - 1]?.token.lower === 'the';
  });
  return loose ? fault('S1', `“the ${loose.token.text}”: which one?`) : null;
}
