/** S1 and S4: words that point to something outside the prompt. */

import { baseOf, carriesTense, isContentWord } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { LOOSE_NOUNS, PREPOSITIONS, SUBORDINATORS } from '../language/words/closed.js';
import { SPEECH } from '../language/words/verbs.js';
import { type Fault, fault, type Word } from './wording.js';

/** Something that "their" can mean. */
function isSeveral({ token, text }: Word): boolean {
  if (/^(?:and|people|men|women|children|who)$/.test(token.lower)) return true;
  return (
    /[^su]s$/.test(text) &&
    !token.capital &&
    !/^(?:his|its|this|was|has|as|is|does|always)$/.test(token.lower)
  );
}

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
  if (lower === 'their') return !earlier.some(isSeveral);
  const opens = words[i]?.role === 'core' && words[i - 1]?.role !== 'core';
  return lower === 'its' && (i < 2 || opens);
}

/** Words that lean on an earlier sentence wherever they stand. */
function leans(words: readonly Word[], i: number): boolean {
  const lower = words[i]?.token.lower ?? '';
  const next = words[i + 1]?.token.lower ?? '';
  if (/^(?:this|these|latter|aforementioned|respectively|here|i|we|my|our|us|me|you|your)$/.test(lower))
    return true;
  if (/^(?:followed|ensued|responded)$/.test(lower))
    return words[i + 1] === undefined || (PREPOSITIONS.has(next) && next !== 'by');
  if (lower === 'those') return !/^(?:who|that|of|with|in)$/.test(next);
  if (lower === 'such') return next !== 'as' && next !== 'a' && next !== 'an';
  if (i > 0 && /^(?:two|both|others?)$/.test(lower)) return words[i - 1]?.token.lower === 'the';
  if (i > 0 || words[1]?.token.kind === 'number' || words[1]?.gap === true) return false;
  if (/^(?:which|who|whose|whom)$/.test(lower)) return true;
  if (lower === 'there') return !/^(?:is|are|was|were|has|have)$/.test(next);
  if (/^(?:some|many|most|all|each|among)$/.test(lower)) return !says(words);
  return /^(?:that|both|another|others?|one|so|it)$/.test(lower);
}

/** "Most of the schools in …", "Some private schools …": what is counted is told by the next words. */
function says(words: readonly Word[]): boolean {
  const [, next, after, third] = words;
  if (next?.token.lower === 'of')
    return /^(?:the|its)$/.test(after?.token.lower ?? '') && third?.gap !== true;
  return (
    [next, after].some(
      (w) => w && !w.gap && isContentWord(w.token) && /[^su]s$|people$/.test(w.token.lower),
    ) || next?.token.lower === 'the'
  );
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
  const ranked = /^(?:first|second|third|last|next|new|old|other|main)$/.test(
    words[the + 1]?.token.lower ?? '',
  );
  const [noun, verb] = words.slice(ranked ? the + 2 : the + 1);
  const opens = words[the]?.role === 'core' && (the === 0 || words[the - 1]?.role !== 'core');
  if (!opens || !noun || !verb || noun.gap || noun.token.capital || /s$/.test(noun.token.lower)) return null;
  const known = /^(?:sun|moon|earth|world|sea|ocean|sky|universe|internet|brain|heart|human)$/.test(
    noun.token.lower,
  );
  if (noun.text !== noun.token.text || noun.token.kind !== 'word') return null;
  const alone = verb.before === ', ' || carriesTense(reading.tokens, reading.tokens.indexOf(verb.token));
  return !known && alone ? noun.text : null;
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
