/** What may stand beside a right answer: a name of what was read, with the places where it was read. */
import { lemmaOf, wordKey } from '../facts/lemma.js';
import type { Entity, EntityKind } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { NOUN_CLASSES, NOUN_ENDINGS } from './words/noun-classes.js';

export type OptionKind = Exclude<EntityKind, 'other'>;

/** Where an option stands: a sentence by its place in the conversion, and its words there, both inclusive. */
export type OptionPlace = { readonly sentence: number; readonly first: number; readonly last: number };

export type Option = {
  readonly kind: OptionKind;
  readonly text: string;
  /** Options of another shape do not fit the same gap: with "the" or without, one or many, in full or short. */
  readonly shape: string;
  /** The interference group: the word it hangs on and how; what it shares with twins of the answer. */
  readonly role: string;
  readonly places: readonly OptionPlace[];
};

/** The way a word hangs in its sentence: its relation, its preposition and the word above it. */
export function roleOf(words: readonly Word[], top: number): string {
  const word = words[top];
  const above = words[word?.head ?? -1];
  const by = words.find((w) => w.head === top && w.label === 'case')?.text.toLowerCase() ?? '';
  const label = word?.label.split(':')[0] ?? '';
  return `${label} ${by} ${above ? wordKey(lemmaOf(above)) : ''}`;
}

/** The word of a run whose head lies outside of it. */
export function topOf(words: readonly Word[], first: number, last: number): number {
  for (let i = last; i >= first; i -= 1) {
    const head = words[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

/** "the" before a name belongs to the way it is used, and options for one gap must agree in it. */
export function hasThe(words: readonly Word[], first: number): boolean {
  return /^the$/i.test(words[first - 1]?.text ?? '') || /^the$/i.test(words[first]?.text ?? '');
}

/** "the [Spanish] fleet": it stands before the noun that it hangs on. */
function leadsNoun(words: readonly Word[], last: number): boolean {
  const word = words[last];
  return word !== undefined && word.head > last && /^(?:amod|compound|nmod:poss)/.test(word.label);
}

/** How a name sits in its sentence, so that only names that sit alike are offered for one gap. */
export function nameShape(
  { words }: SentenceReading,
  { kind, first, last }: Pick<Entity, 'kind' | 'first' | 'last'>,
): string {
  const plural = words[last]?.tag === 'NNPS' ? 'many' : 'one';
  if (kind === 'person') return first === last ? 'short' : 'full';
  if (kind === 'people')
    return words[topOf(words, first, last)]?.tag === 'JJ' || leadsNoun(words, last) ? 'before' : plural;
  const before = leadsNoun(words, last) ? 'before' : '';
  return `${hasThe(words, first) ? 'the' : ''} ${before} ${plural}`;
}

/** What a noun in the singular is: by the list, else by its ending; empty where neither tells. */
export function nounClass(lemma: string): string {
  return NOUN_CLASSES.get(lemma) ?? NOUN_ENDINGS.find(([ending]) => ending.test(lemma))?.[1] ?? '';
}
