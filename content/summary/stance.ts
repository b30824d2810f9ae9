/** Whether a sentence can be read without the one before it: alone, only after its neighbour, or not at all. */
import { hasUnmarkedSpeech } from '../language/7-quotes.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { LOOSE_NOUNS } from '../language/words/closed.js';

/** `leans`: it may follow the sentence before it, and no other. */
export type Stance = 'alone' | 'leans' | 'never';

const FEWEST = 6;
const LONGEST = 75;
const POINTING =
  /^(?:this|that|these|those|such|both|another|other|others|neither|either|here|there|then|thus|he|she|it|they|his|her|its|their|him|them|the (?:former|latter|same|other|others|following|above))\b/i;
/** Openings that look as if they pointed back, and do not. */
const HARMLESS =
  /^(?:there (?:is|are|was|were|has|have)\b|it (?:is|was) \p{L}+ (?:that|to|for)\b|that is why)/iu;

function outsideQuotes({ words, quotes }: SentenceReading): readonly Word[] {
  return words.filter((w) => !quotes.some((q) => q.start <= w.start && w.end <= q.end));
}

/** A sentence by its top: a finite verb, or a predicate with one, and a subject. */
function isWhole(words: readonly Word[], all: readonly Word[]): boolean {
  const root = all.findIndex((w) => w.head === -1);
  const under = all.filter((w) => w.head === root);
  const finite = [all[root], ...under.filter((w) => /^(?:aux|cop)/.test(w.label))];
  if (!finite.some((w) => /^(?:VBD|VBZ|VBP|MD)$/.test(w?.tag ?? ''))) return false;
  return under.some((w) => /^(?:nsubj|csubj|expl)/.test(w.label)) && words.length >= FEWEST;
}

/** Speech word for word whose speaker the sentence does not name. */
function speakerIsMissing(reading: SentenceReading): boolean {
  const quoted = reading.quotes.reduce((sum, q) => sum + q.end - q.start, 0);
  const [opened, closed] = [/[“]/g, /[”]/g].map((mark) => reading.text.match(mark)?.length ?? 0);
  if (opened !== closed || (reading.text.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  if (quoted * 5 > reading.text.length * 3) return true;
  const long = reading.quotes.some((q) => q.end - q.start > 40);
  return long && !outsideQuotes(reading).some((w) => /^nsubj/.test(w.label) && !/^PRP/.test(w.tag));
}

const HUMAN = /^(?:he|she|him|his|her|hers|himself|herself)$/i;
const THING = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i;

/** The subject of the whole sentence is a pronoun, and no clause before it names who is meant. */
function isLooseSubject(word: Word, before: readonly Word[], all: readonly Word[]): boolean {
  const tops = /^nsubj/.test(word.label) && all[word.head]?.head === -1;
  return tops && !before.some((w) => /^nsubj/.test(w.label) && /^NN/.test(w.tag));
}

function isAbove(all: readonly Word[], upper: Word, lower: Word): boolean {
  let at = lower.head;
  for (let steps = 0; at >= 0 && steps < all.length; steps += 1) {
    if (all[at] === upper) return true;
    at = all[at]?.head ?? -1;
  }
  return false;
}

/** Whether the pronoun could mean the noun: not what it is part of, nor the other role of its own verb. */
function couldMean(all: readonly Word[], pronoun: Word, noun: Word): boolean {
  const rival = pronoun.tag === 'PRP' && noun.head === pronoun.head;
  return !rival && !isAbove(all, noun, pronoun);
}

/** A pronoun with nothing in front of it, in its sentence, that it could stand for. */
function hasLoosePronoun(all: readonly Word[], words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!/^PRP/.test(word.tag) || /^expl/.test(word.label)) return false;
    const before = words.slice(0, i);
    if (isLooseSubject(word, before, all)) return true;
    const nouns = before.filter((w) => /^NN/.test(w.tag) && couldMean(all, word, w));
    if (HUMAN.test(word.text)) return !nouns.some((w) => w.tag === 'NNP' || /^nsubj/.test(w.label));
    return THING.test(word.text) && nouns.length === 0;
  });
}

/** "The company said …", "The explanation arrived …": a subject that only an earlier sentence or the title names. */
function hasLooseSubject(words: readonly Word[], title: string): boolean {
  const [the, noun, next] = words;
  if (!/^the$/i.test(the?.text ?? '') || !/^NNS?$/.test(noun?.tag ?? '')) return false;
  const name = (noun?.text ?? '').toLowerCase();
  if (LOOSE_NOUNS.has(name)) return !/^(?:of|that|who|which|for|in|,)$/i.test(next?.text ?? '');
  return /^(?:VB[DZP]|MD|RB)$/.test(next?.tag ?? '') && !title.toLowerCase().includes(name.slice(0, 5));
}

/** "knew that rhythm for …": a pointer that the tagger may take for a conjunction. */
function isPointer(words: readonly Word[], i: number): boolean {
  const [word, noun, next] = words.slice(i, i + 3);
  if (!/^(?:this|that|these|those)$/i.test(word?.text ?? '') || /^(?:of|who|which)$/.test(noun?.text ?? ''))
    return false;
  return word?.tag === 'DT' || (noun?.tag === 'NN' && /^(?:IN|TO|,|\.|CC)$/.test(next?.tag ?? ''));
}

/** `shown` is the sentence as it would be printed, after its cuts. */
export function stanceOf(reading: SentenceReading, shown: string): Stance {
  const words = outsideQuotes(reading);
  if (reading.words.length > LONGEST || !isWhole(words, reading.words)) return 'never';
  if (!/[.!]["'”’)\]]*$/.test(shown.trim()) || !/^(?:[\p{Lu}\p{N}$€£"“]|\p{Ll}+\p{Lu})/u.test(shown))
    return 'never';
  if (/(?:\.\.|…)["'”’)\]]*$/.test(shown) || speakerIsMissing(reading) || hasUnmarkedSpeech(reading.text))
    return 'never';
  if (words.some((w) => /^(?:I|me|my|we|our|us|you|your|mine|ours)$/i.test(w.text) && /^PRP/.test(w.tag)))
    return 'never';
  if (reading.index === 0) return POINTING.test(shown) && !HARMLESS.test(shown) ? 'leans' : 'alone';
  if (POINTING.test(shown) && !HARMLESS.test(shown)) return 'leans';
  if (words.some((_, i) => isPointer(words, i))) return 'leans';
  return hasLoosePronoun(reading.words, words) || hasLooseSubject(words, reading.article.title)
    ? 'leans'
    : 'alone';
}
