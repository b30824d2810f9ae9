/** S1: whether “the company” is one that only an earlier sentence told of; a topic in front says nothing about it. */
import type { SentenceReading } from '../../language/reading.js';
import { POINTING_NOUNS } from '../../language/words/pointing.js';
import { type Fault, fault, type WordingContext } from '../draft.js';
import type { Part } from '../parts.js';
import { isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { isKnownByAll, isOpen, isRanked } from './definite.js';

/** So many sentences back a noun is still what “the …” means. */
const BACK = 3;

/** A noun without its plural. */
function bare(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/(?<=[sxz]|[cs]h)es$|(?<=\P{L}|[^s])s$/u, '');
}

const NOUNS = new WeakMap<readonly SentenceReading[], ReadonlyMap<string, readonly number[]>>();

/** In which sentences of an article each common noun stands. */
function nounsOf(readings: readonly SentenceReading[]): ReadonlyMap<string, readonly number[]> {
  const known = NOUNS.get(readings);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const { words, index } of readings)
    for (const { tag, text } of words) {
      if (!tag.startsWith('NN')) continue;
      const noun = bare(text.toLowerCase());
      const places = found.get(noun);
      if (places === undefined) found.set(noun, [index]);
      else if (places.at(-1) !== index) places.push(index);
    }
  NOUNS.set(readings, found);
  return found;
}

/** Whether the article is about it: a word of its title, or what its title is (“the city” of Oslo). */
export function isOfTopic({ article, aliases }: SentenceReading, topic: string, noun: string): boolean {
  const titled = article.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (titled.some((word) => bare(word) === bare(noun))) return true;
  const kind = aliases.kinds.get(topic) ?? aliases.kinds.get(article.title);
  if (kind === 'place' && /^(?:country|state|region|nation)$/.test(bare(noun))) return true;
  return POINTING_NOUNS.get(bare(noun))?.some((one) => one === kind) ?? false;
}

/** The sentence just before that tells of the noun, or null. */
function toldIn(
  reading: SentenceReading,
  { readings }: WordingContext,
  noun: string,
): SentenceReading | null {
  const places = nounsOf(readings).get(bare(noun)) ?? [];
  const at = places.findLast((place) => place < reading.index) ?? -1;
  const found = at < 0 || reading.index - at > BACK ? undefined : readings[at];
  return found && reading.block - found.block <= 1 ? found : null;
}

type Definite = { readonly noun: number; readonly between: readonly number[] };

/** “the” with a common noun behind it of which the prompt tells nothing more; null for any other word. */
function definiteAt(phrases: Phrases, kept: ReadonlySet<number>, noun: number): Definite | null {
  if (!/^NNS?$/.test(tagOf(phrases, noun)) || (phrases.mention[noun] ?? -1) >= 0) return null;
  const below = (phrases.below[noun] ?? []).filter((k) => kept.has(k) && !isMark(phrases, k));
  const the = below.find((k) => lower(phrases, k) === 'the') ?? -1;
  const after = below.some(
    (k) => k > noun && /^(?:nmod|acl|appos|nummod|flat|compound|amod)/.test(relation(phrases, k)),
  );
  const of = /^(?:of|that|who|which|whose|where)$/.test(lower(phrases, noun + 1)) && kept.has(noun + 1);
  const numbered = tagOf(phrases, noun + 1) === 'CD';
  if (the < 0 || the > noun || after || of || numbered) return null;
  return { noun, between: below.filter((k) => k > the && k < noun) };
}

/** “a 7-year system … the 7-year system”: the words in front of the noun are those that brought it in. */
function isPlain(phrases: Phrases, { noun, between }: Definite, { words }: SentenceReading): boolean {
  if (between.every((k) => isOpen(lower(phrases, k)))) return true;
  const own = between.map((k) => lower(phrases, k));
  return words.some(({ text, tag }, i) => {
    if (!/^NNS?$/.test(tag) || bare(text.toLowerCase()) !== bare(lower(phrases, noun))) return false;
    const before = words.flatMap((w, k) => (w.head === i && k < i ? [w.text.toLowerCase()] : []));
    return /^an?$/.test(before[0] ?? '') && own.every((word) => before.includes(word));
  });
}

/** The first “the …” of a prompt that stands for something an earlier sentence brought in, or null. */
export function checkToldBefore(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  context: WordingContext,
): Fault | null {
  const kept = new Set(parts.filter((part) => !part.gap).map((part) => part.at));
  for (const part of parts) {
    if (part.gap || part.text !== reading.words[part.at]?.text) continue;
    const found = definiteAt(phrases, kept, part.at);
    const noun = lower(phrases, part.at);
    if (found === null || isKnownByAll(noun) || !/^\p{L}?\p{Ll}+$/u.test(part.text)) continue;
    const here = parts.some((p) => p.at < part.at && !p.gap && bare(p.text.toLowerCase()) === bare(noun));
    if (here || isOfTopic(reading, context.topic, noun)) continue;
    if (found.between.some((k) => isRanked(lower(phrases, k)))) continue;
    const before = toldIn(reading, context, noun);
    if (before !== null && isPlain(phrases, found, before))
      return fault('S1', `“the ${noun}” is what an earlier sentence told of`);
  }
  return null;
}
