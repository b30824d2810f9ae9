/** The first word of a sentence, as it is written within one. */
import { nounClass } from '../forms/option.js';
import type { SentenceReading } from '../language/reading.js';
import { DEMONYMS } from '../language/words/names.js';
import { type Phrases, tagOf } from './phrases.js';

/** "English", "Dutch": capitals that stay; "Northern" may be no more than where it lies. */
export function isPeople(text: string): boolean {
  return DEMONYMS.has(text) && !/^(?:Western|Eastern|Northern|Southern|Native)$/.test(text);
}

/** "Film star": a noun before a noun, which the article has in small letters too. */
function isCommon(phrases: Phrases, text: string, small: string): boolean {
  const next = phrases.words[1]?.text ?? '';
  return phrases.words[0]?.label === 'compound' && /^\p{Ll}/u.test(next) && text.includes(` ${small} `);
}

/** Whether the capital of the first word is its own, not the sentence's. */
export function keepsCapital(phrases: Phrases, { article, entities, words }: SentenceReading): boolean {
  const text = phrases.words[0]?.text ?? '';
  if (!/^\p{Lu}[\p{Ll}]*$/u.test(text) || isPeople(text)) return true;
  const named = entities.some((n) => n.start === words[0]?.start && (n.kind !== 'other' || n.last > n.first));
  const numbered = /^CD$/.test(tagOf(phrases, 1)) && /^NN/.test(tagOf(phrases, 0));
  const joined = phrases.words[0]?.label === 'nmod:desc' || phrases.words[1]?.label === 'flat';
  const called = joined && nounClass(text.toLowerCase()) !== 'person';
  const plain = /(?:ed|ing)$/.test(text) && /^\p{Ll}/u.test(phrases.words[1]?.text ?? '');
  if (!named && isCommon(phrases, article.text, text.toLowerCase())) return false;
  return named || numbered || called || (!plain && /^(?:NNPS?)$/.test(tagOf(phrases, 0)));
}
