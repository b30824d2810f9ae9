/** S1: other names for whom a sentence before has named: "the Dutchman", "the home secretary", "the 29-year-old"; and "so". */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { peopleKey } from '../../language/name-runs.js';
import type { SentenceReading } from '../../language/reading.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';

/** Whether a word is one person of a people: no "German" of "German law", and no "the French". */
function isOneOf(phrases: Phrases, i: number): boolean {
  const word = phrases.words[i]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word) || !/^(?:NN|NNP)$/.test(tagOf(phrases, i))) return false;
  const people = peopleKey(word) === word && !/(?:ch|sh|ese|s)$/.test(word);
  return people || /\p{Ll}(?:man|woman)$/u.test(word);
}

/** "The Dutchman" as who does it or to whom it is done, with no name and nothing behind that tells who he is. */
function isCompatriot(phrases: Phrases, i: number): boolean {
  if (!/^(?:nsubj|obj|obl|nmod)$/.test(relation(phrases, i)) || !isOneOf(phrases, i)) return false;
  const the = child(phrases, i, /^det/);
  if (lower(phrases, the) !== 'the' || /^[-\p{Lu}]/u.test(phrases.words[i + 1]?.text ?? '')) return false;
  const aside = lower(phrases, i + 1) === ',';
  return !(phrases.below[i] ?? []).some((k) => {
    const tells = k > i && /^(?:nmod|acl|appos|flat)/.test(relation(phrases, k));
    return tells && (!aside || /^NNP/.test(tagOf(phrases, k)));
  });
}

/** Whom a report calls by an office or a part in a game: "the home secretary", "the Varn striker". */
const OFFICE =
  /^(?:secretary|minister|chancellor|leader|chairman|manager|coach|captain|skipper|boss|striker|midfielder|defender|goalkeeper|winger|flanker|prop|centre|forward|batsman|bowler|champion|seed|star|runner|sprinter|spokesman|spokeswoman|frontman|side|singer|actor|actress|rapper)$/;

/** "The home secretary was answering …": who held the office then, a sentence before has told. */
function isOfficeThen(phrases: Phrases, parts: readonly Part[]): boolean {
  if (parts[0]?.gap !== false || parts[0].text !== 'The') return false;
  const at = parts.findIndex(({ text, gap }, i) => i > 0 && i < 6 && !gap && OFFICE.test(text));
  const [noun, verb, next] = [parts[at], parts[at + 1], parts[at + 2]];
  if (!noun || !verb || verb.gap || !/^nsubj/.test(phrases.words[noun.at]?.label ?? '')) return false;
  const plain = parts
    .slice(1, at)
    .every((part) => !part.gap && /^(?:JJ|NN|NNP|HYPH|VB[GN]|CD)$/.test(tagOf(phrases, part.at)));
  const does = /^(?:is|,)$/.test(verb.text) && /^VBG$/.test(tagOf(phrases, next?.at ?? -1));
  return plain && (does || verb.text === 'has' || tagOf(phrases, verb.at) === 'VBD');
}

/** Verbs that only go with another. */
const HELPS = /^(?:aux|cop)/;

/** "the first to do so": what is done stands in another sentence, where no verb but those above "do" is left. */
function doesSo(phrases: Phrases, parts: readonly Part[]): boolean {
  const at = parts.findIndex(
    ({ text, gap }, i) =>
      !gap && text === 'so' && /^(?:do|does|did|done|doing)$/.test(parts[i - 1]?.text ?? ''),
  );
  if (at < 0) return false;
  const above = new Set<number>();
  for (let i = parts[at - 1]?.at ?? -1; i >= 0 && !above.has(i); i = phrases.words[i]?.head ?? -1)
    above.add(i);
  return !parts.slice(0, at - 1).some((part) => {
    const verb = part.gap || /^VB/.test(tagOf(phrases, part.at));
    return verb && !above.has(part.at) && !HELPS.test(phrases.words[part.at]?.label ?? '');
  });
}

/** "the 29-year-old", "The Swiss, 26,": nobody is told by age alone. */
function isAged(phrases: Phrases, parts: readonly Part[]): boolean {
  const [first, people, comma, age] = parts;
  if (first?.text === 'The' && comma?.text === ',' && /^\d\d$/.test(age?.text ?? ''))
    return people?.gap === false;
  const old = parts.findIndex(({ text, gap }) => !gap && text === 'old');
  const [the, , , year] = parts.slice(Math.max(0, old - 5), old);
  if (old < 5 || !/^the$/i.test(the?.text ?? '') || year?.text !== 'year') return false;
  const next = parts[old + 1];
  return !(next?.gap === true || /^(?:NN|JJ|VBN)/.test(tagOf(phrases, next?.at ?? -1)));
}

/** The fault of a prompt that calls somebody by no more than a people or an office, or tells of no more than "so". */
export function checkOtherNames(
  { entities }: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
): Fault | null {
  const at = parts.findIndex((part) => !part.gap && part.text.length > 3 && isCompatriot(phrases, part.at));
  const found = parts[at];
  const before = new Set(parts.slice(0, Math.max(0, at)).map((part) => part.at));
  const named = entities.some((e) => e.kind === 'person' && (before.has(e.first) || before.has(e.last)));
  if (found && !named) return fault('S1', `“the ${found.text}” was named before`);
  if (isAged(phrases, parts)) return fault('S1', 'a person told by age alone');
  if (isOfficeThen(phrases, parts)) return fault('S1', 'whoever holds the office was named before');
  return doesSo(phrases, parts) ? fault('S1', '“so” leans on what came before') : null;
}

/** "the African nation", "the Japanese firm": what stands for a body as an answer. */
const STANDS_FOR =
  /^(?:country|nation|island|city|town|club|firm|company|airline|bank|exchange|giant|retailer|carrier|chancellor|minister|president|leader|star|team)$/;

/** "the African nation", "the German bank" by its people. */
function isOfPeople(word: string): boolean {
  return peopleKey(word) !== null || /^(?:African|Asian|European)$/.test(word);
}

/** "the chancellor", "the home secretary": whoever held the office, a sentence before has told. */
function isBareOffice({ first, last, top }: AnswerSpan, phrases: Phrases): boolean {
  const led =
    first === last || (last === first + 1 && /^(?:prime|home|foreign)$/.test(lower(phrases, first)));
  const told = (phrases.below[top] ?? []).some(
    (k) => k > last && /^(?:nmod|appos|flat)/.test(relation(phrases, k)),
  );
  return led && !told && OFFICE.test(lower(phrases, last));
}

/** The fault of an answer that is, or tells of, another name for what a sentence before has named. */
export function checkOtherNameAsked(span: AnswerSpan, phrases: Phrases): Fault | null {
  const { first, last, top } = span;
  if (isCompatriot(phrases, top) && first >= last - 1) return fault('S1', 'another name as the answer');
  const the = lower(phrases, first) === 'the' ? first : first - 1;
  if (lower(phrases, the) !== 'the') return null;
  const people = isOfPeople(phrases.words[the + 1]?.text ?? '');
  const body = last === the + 1 ? last + 1 : last;
  const alone = body === the + 2 && (phrases.to[body] ?? body) <= body;
  const another = people && alone && STANDS_FOR.test(lower(phrases, body));
  return another || isBareOffice(span, phrases) ? fault('S1', 'another name as the answer') : null;
}
