/** Where a clause opens on "the lens" or "the tower", the topic goes in front though some name stands further on (S5). */
import type { Clause } from './clause.js';
import { type Part, written } from './parts.js';
import { isMark, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';

/** There is but one, or each knows which. */
const ONE_OF_ITS_KIND =
  /^(?:sun|moon|earth|world|sea|ocean|sky|universe|internet|brain|heart|body|public|past|future|ground|air|north|south|east|west|equator|atmosphere|environment|economy|population|government|state|word|term|name|people|rest|majority|use|idea|concept|theory)$/;

/** What stands behind a noun, set off by commas, tells no reader which one is meant. */
function isSetOff(phrases: Phrases, i: number): boolean {
  const from = phrases.from[i] ?? i;
  return isMark(phrases, from) || isMark(phrases, from - 1);
}

/** Whether the subject is "the" with a common noun, at most one plain word before it, and nothing that tells which. */
export function opensOnBareThing(phrases: Phrases, { subject }: Clause, parts: readonly Part[]): boolean {
  const shown = parts.find((part) => part.at === subject);
  const noun = lower(phrases, subject);
  if (!shown || shown.gap || shown.text.toLowerCase() !== noun) return false;
  if (!/^NNS?$/.test(tagOf(phrases, subject)) || ONE_OF_ITS_KIND.test(noun)) return false;
  const kept = new Set(parts.map((part) => part.at));
  const below = (phrases.below[subject] ?? []).filter((k) => kept.has(k) && !isMark(phrases, k));
  const before = below.filter((k) => k < subject);
  const after = below.filter(
    (k) => k > subject && /^(?:nmod|acl|appos|nummod|conj|flat)/.test(relation(phrases, k)),
  );
  const plain = before.every((k) => k === before[0] || /^\p{Ll}+$/u.test(phrases.words[k]?.text ?? ''));
  const telling = before.some((k) => /est$|^(?:first|last|only|most)$/.test(lower(phrases, k)));
  return (
    lower(phrases, before[0] ?? -1) === 'the' &&
    before.length <= 2 &&
    plain &&
    !telling &&
    before.every((k) => phraseAt(phrases, k).length === 1) &&
    after.every((k) => isSetOff(phrases, k))
  );
}

/** The topic, unless the prompt has a word of it already. */
export function aboutOf(topic: string, parts: readonly Part[]): string {
  const shown = written(parts.filter((part) => !part.gap)).toLowerCase();
  const words = topic.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [topic.toLowerCase()];
  return words.some((word) => shown.includes(word.slice(0, 6))) ? '' : topic;
}
