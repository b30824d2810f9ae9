/** Whether the clause around a word tells of what is to come. */
import type { Word } from './sentence-words.js';

const SET =
  /^(?:set|due|scheduled|expected|anticipated|planned|slated|going|about|supposed|hoping|planning|poised)$/;

/** The nearest verb above a word, the word itself included; −1 where there is none. */
function verbAbove(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    if (/^(?:VB|MD)/.test(words[at]?.tag ?? '')) return at;
    at = words[at]?.head ?? -1;
  }
  return -1;
}

const AHEAD = /^(?:will|shall|'ll|’ll|would|may|might|could)$/i;
const PERFECT = /^(?:has|have|had|was|were|'ve|’ve)$/i;

/** Whether a word that helps the verb is one of these. */
function isHelped(words: readonly Word[], verb: number, by: RegExp, label: RegExp): boolean {
  return words.some((w) => w.head === verb && by.test(w.text) && label.test(w.label));
}

/** True under "will", "is to", "is set to", "plans to" and for a present tense that a day makes future ("meets Tuesday"). */
export function isPlanned(words: readonly Word[], from: number): boolean {
  let at = verbAbove(words, from);
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const verb = words[at];
    if (!verb || verb.tag === 'VBD') return false;
    if (isHelped(words, at, AHEAD, /^aux/) || SET.test(verb.text)) return true;
    if (verb.tag === 'VB' && isHelped(words, at, /^(?:is|are)$/i, /^cop/)) return true;
    if (isHelped(words, at, PERFECT, /^(?:aux|cop)/)) return false;
    if (!/^(?:xcomp|advcl|ccomp|conj|acl)/.test(verb.label)) return /^(?:VBZ|VBP)$/.test(verb.tag);
    at = verb.head;
  }
  return false;
}
