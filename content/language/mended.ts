/** Mends faults of readings that no English sentence can have, each by what the words around make certain. */
import type { Word } from './sentence-words.js';

const FINITE = /^(?:VB[DZP]|MD)$/;

/** Whether most longer words have a capital: a headline, where capitals tell nothing. */
function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return 2 * long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > long.length;
}

/** Things of which there is one, no names that tell a text from another. */
const KNOWN = /^(?:Earth|Moon|Sun|Internet|Web|World|God|Universe)$/;

/** "the harbour of Tarvik": a capital inside a sentence makes a noun a name. */
function withNames(words: readonly Word[]): readonly Word[] {
  const plain = (i: number) =>
    !KNOWN.test(words[i]?.text ?? '') &&
    /^\p{Lu}\p{Ll}+$/u.test(words[i]?.text ?? '') &&
    words[i]?.tag === 'NN';
  const opens = (i: number) => /^["“‘'(:.!?;–—-]$/.test(words[i - 1]?.text ?? '.');
  const found = words.some((_, i) => plain(i) && !opens(i)) && !isHeadline(words);
  return found ? words.map((w, i) => (plain(i) && !opens(i) ? { ...w, tag: 'NNP' } : w)) : words;
}

/** Where the noun phrase that ends in word `i` begins. */
function phraseStart(words: readonly Word[], i: number): number {
  let first = i;
  while (/^(?:NN|JJ|DT|PRP\$|CD)/.test(words[first - 1]?.tag ?? '')) first -= 1;
  return first;
}

/** "to cross the River Arn was John": a part of a compound does not hang on a noun behind a verb, but on the verb in front. */
function withoutFarCompounds(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    if (!/^compound$/.test(word.label) || word.head <= i + 1) return word;
    if (!words.slice(i + 1, word.head).some(({ tag }) => FINITE.test(tag))) return word;
    const before = phraseStart(words, i) - 1;
    return /^VB/.test(words[before]?.tag ?? '') ? { ...word, head: before, label: 'obj' } : word;
  });
}

/** "the river Senn flooded": two nouns in a row are not both the subject of a verb; the first says what the second is. */
function withOneSubject(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    if (word.label !== 'nsubj' || !/^NN/.test(word.tag)) return word;
    let name = i + 1;
    while (words[name]?.tag === 'NNP' && words[name]?.label !== 'nsubj') name += 1;
    const second = words[name];
    const twice = second?.tag === 'NNP' && second.label === 'nsubj' && second.head === word.head;
    return twice ? { ...word, head: name, label: 'nmod:desc' } : word;
  });
}

/** "were closed by Mayor Ada Penn": a name after "by" under a passive is who did it, unless it is a time. */
function withAgent(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    if (word.label !== 'obl' || word.tag !== 'NNP' || TIME.test(word.text)) return word;
    const passive = words.some((w) => w.head === word.head && w.label === 'aux:pass');
    const by = words.some((w) => w.head === i && w.label === 'case' && w.text === 'by');
    return passive && by ? { ...word, label: 'obl:agent' } : word;
  });
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|morning|afternoon|evening|night|day|week|month|year|summer|winter|spring|autumn|\d{4})$/i;
const LOOSE = /^(?:conj|appos|nmod|flat|compound|dep|list)/;

/** Where the comma stands that ends the words of time in front; −1 where the sentence opens otherwise. */
function frontedUntil(words: readonly Word[]): number {
  const comma = words.findIndex(({ text }, i) => i < 8 && text === ',' && words[i + 1]?.tag !== 'CD');
  const timed = words.slice(0, Math.max(0, comma)).some(({ text }) => TIME.test(text));
  return timed ? comma : -1;
}

function hasSubject(words: readonly Word[], verb: number): boolean {
  return words.some((w) => w.head === verb && /^(?:nsubj|csubj|expl)/.test(w.label));
}

/** "Late Monday, the two countries signed": the subject of a verb without one does not hang on the time in front of it. */
function withSubject(words: readonly Word[]): readonly Word[] {
  const comma = frontedUntil(words);
  const verb = words.findIndex((w) => w.head < 0);
  if (comma < 0 || verb <= comma || !/^VB[DZP]$/.test(words[verb]?.tag ?? '') || hasSubject(words, verb))
    return words;
  const subject = words.findIndex(
    (w, i) =>
      i > comma &&
      i < verb &&
      w.head >= 0 &&
      w.head < comma &&
      LOOSE.test(w.label) &&
      /^(?:NN|PRP|CD)/.test(w.tag),
  );
  return subject < 0
    ? words
    : words.map((w, i) => (i === subject ? { ...w, head: verb, label: 'nsubj' } : w));
}

/** "Orrin's council but did not heed protesters' demands": the mark of an owner does not hang on a name before another verb. */
function withNearOwners(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    if (word.tag !== 'POS' || word.head >= i - 1 || word.head < 0) return word;
    const far = words.slice(word.head + 1, i).some(({ tag }) => FINITE.test(tag) || tag === 'POS');
    return far && /^NN/.test(words[i - 1]?.tag ?? '') ? { ...word, head: i - 1, label: 'case' } : word;
  });
}

/** The words of a sentence, mended where they have one of these faults. */
export function mended(words: readonly Word[]): readonly Word[] {
  return withNearOwners(withAgent(withSubject(withOneSubject(withoutFarCompounds(withNames(words))))));
}
