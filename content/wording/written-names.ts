/** How a name is written that is put in the place of a pointer: with its "the", and never into a longer name. */
import type { Entity, Reference } from '../language/mentions.js';
import { type SentenceReading, sentenceAt } from '../language/reading.js';
import type { Part } from './parts.js';

type Referent = NonNullable<Reference['to']>;

/** Last words of names that keep "the". */
const WITH_ARTICLE =
  /^(?:Party|Memorandum|Act|Bill|Committee|Commission|Council|Treaty|Agreement|Accords?|Association|Department|Ministry|Festival|Championships|War|Conference|Summit|Union|League|Society|Foundation|Museum|Dynasty|Empire|Republic|Prize|Protocol|Pact|Plan|Project|Programme|Program|Survey|Corps|Agency|Bureau|Front|Movement|Alliance|Authority|Convention|Initiative|Organi[sz]ation|Federation|Tournament|Expedition|Revolution|Rebellion|Canal|River|Tower|Company|Corporation)$/;

/** "The Lund works": the article is that of the works. */
function isOwnArticle(readings: readonly SentenceReading[], { evidence }: Referent): boolean {
  const reading = sentenceAt(readings, evidence.start);
  const entity = reading?.entities.find((e) => e.start === evidence.start && e.end === evidence.end);
  const last = entity && reading?.words[entity.last];
  return !(entity && last?.head === entity.last + 1 && last.label === 'compound');
}

/** "The party" as "the Free Party", "the memorandum" as "the Orrin Memorandum": the noun keeps its article. */
function keepsArticle({ form, text }: Reference, { name, kind }: Referent): boolean {
  const noun = name.split(' ').at(-1) ?? '';
  const own = form === 'definite' && /^the /i.test(text) && / /.test(name) && !/^the |['’]s? /i.test(name);
  return own && !/^(?:person|place|country)$/.test(kind) && WITH_ARTICLE.test(noun) && sameEnd(text, noun);
}

function sameEnd(text: string, noun: string): boolean {
  return text.toLowerCase().endsWith(` ${noun.toLowerCase()}`);
}

/** The name as its own sentence has it, or as the pointer does: a treaty and a bridge keep their "the". */
export function nameWithArticle(
  readings: readonly SentenceReading[],
  reference: Reference,
  to: Referent,
): string {
  const text = readings[0]?.article.text ?? '';
  const before = text.slice(Math.max(0, to.evidence.start - 4), to.evidence.start);
  const named = to.kind !== 'person' && !/^the\b/i.test(to.name);
  const needed = named && /(?:^|\s|[“"(])(?:the|an?)\s$/i.test(before) && isOwnArticle(readings, to);
  return needed || keepsArticle(reference, to) ? `the ${to.name}` : to.name;
}

/** "The Varn-Lund ticket", "the book, Lund's Norway": a surname inside of a longer name is not put in full. */
export function isPartOfName({ words, entities }: SentenceReading, { first, last }: Entity): boolean {
  const [before, name, end] = [words[first - 1], words[first], words[last]];
  const joined = before !== undefined && /^[-–]$/.test(before.text) && before.end === name?.start;
  const owned = end?.label === 'nmod:poss' ? words[end.head] : undefined;
  if (joined || owned === undefined) return joined;
  const { head } = end ?? { head: -1 };
  const kind = entities.find((e) => e.first <= head && head <= e.last)?.kind ?? 'person';
  const other = owned.label === 'appos' || !/^(?:person|place|country|organisation)$/.test(kind);
  return /^NNPS?$/.test(owned.tag) && other;
}

/** "of Varn, Texas": a town that is called as somebody of the article is. */
export function isTownOf({ words, entities }: SentenceReading, { first, last, kind }: Entity): boolean {
  const led = /^(?:of|in|near|from|at)$/.test(words[first - 1]?.text ?? '') && words[last + 1]?.text === ',';
  if (kind !== 'person' || !led) return false;
  return entities.some((e) => e.first === last + 2 && /^(?:place|country)$/.test(e.kind));
}

const FULL: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are' };

/** "They’d moved" as "Lund and Berg had moved": what hung on the pronoun is written out behind a name. */
export function spelledOut(
  reading: SentenceReading,
  parts: readonly Part[],
  pronoun: number,
): readonly Part[] {
  const at = parts.findIndex((part) => part.at === pronoun + 1 && !part.gap);
  const short = /^['’](d|ll|ve|re)$/i.exec(parts[at]?.text ?? '')?.[1]?.toLowerCase();
  if (short === undefined || parts[at - 1]?.at !== pronoun) return parts;
  const next = reading.words.slice(pronoun + 2).find(({ tag }) => !/^RB/.test(tag))?.tag ?? '';
  const text = FULL[short] ?? (/^VB[DN]$/.test(next) ? 'had' : 'would');
  return parts.map((part, i) => (i === at ? { ...part, text, space: true } : part));
}
