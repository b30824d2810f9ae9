/** Words that lean on another sentence are put in full: pronouns, roles, surnames, abbreviations (S1, S4). */
import type { Article, Evidence } from '../deck.js';
import { evidenceOf } from '../facts/slots.js';
import { nounClass } from '../forms/option.js';
import type { Entity, Reference } from '../language/mentions.js';
import { type SentenceReading, sentenceAt } from '../language/reading.js';
import { TITLES } from '../language/words/names.js';
import { oncePer } from '../remembering.js';
import { bodyMeant, isOneOfMany } from './bodies.js';
import { type Fault, fault, type Mark, type WordingContext } from './draft.js';
import { holdsWord, isAskedIn, isNamedBefore } from './named-before.js';
import { namedBehind } from './named-behind.js';
import { type Part, written } from './parts.js';
import { phrasesOf } from './phrases.js';
import { checkLeak } from './rules/leak.js';
import { ownerBefore } from './rules/owner.js';
import { isNumeral } from './rules/sentence.js';
import { isPartOfName, isTownOf, nameWithArticle, spelledOut } from './written-names.js';

type Opened = {
  readonly parts: readonly Part[];
  readonly support: readonly Evidence[];
  readonly marks: readonly Mark[];
  readonly fault: Fault | null;
  /** Pointers whose owner seems to be in the prompt, but nobody can be sure. */
  readonly doubts: readonly Fault[];
};

/** The sentence at a place of the article, when it is another one. */
function supportAt(reading: SentenceReading, context: WordingContext, at: number): readonly Evidence[] {
  const found = sentenceAt(context.readings, at);
  return found && found !== reading ? [evidenceOf(found, found.span)] : [];
}

/** Where each name first stands in the article, as it is written there. */
const firstSeen = oncePer((readings: readonly SentenceReading[]) => {
  const found = new Map<string, number>();
  for (const { entities } of readings)
    for (const { text, start } of entities) if (!found.has(text)) found.set(text, start);
  return found;
});

/** The apostrophe that an article writes. */
const apostropheOf = oncePer(({ text }: Article) => (text.includes('’') ? '’' : "'"));

/** Puts `text` in place of the kept words from `first` to `last`. */
function swapped(parts: readonly Part[], first: number, last: number, text: string): readonly Part[] {
  const at = parts.findIndex((part) => !part.gap && part.at >= first && part.at <= last);
  const part = parts[at];
  if (!part) return parts;
  const rest = parts.filter((p, i) => i <= at || p.gap || p.at < first || p.at > last);
  return rest.map((p) => (p === part ? { ...part, text } : p));
}

function isShort({ text }: Entity): boolean {
  return /^\p{Lu}[\p{Lu}&.]+s?$/u.test(text);
}

/** "Ma Lund", "Goodman Lund": what stands before the surname is a part of how the person is called. */
function isCalledBy({ words }: SentenceReading, { first, full }: Entity): boolean {
  const [before, name] = [words[first - 1], words[first]];
  if (!before || !name || name.start !== before.end + 1 || !/^\p{Lu}\p{Ll}*$/u.test(before.text))
    return false;
  const one =
    (before.head === first && /^(?:nmod:desc|compound|flat)/.test(before.label)) || name.head === first - 1;
  const told = TITLES.has(before.text) || nounClass(before.text.toLowerCase()) === 'person';
  return one && !told && /^NNP?$/.test(before.tag) && !full.includes(before.text);
}

/** "Ada Lund" for "Lund": the same last name, and no second person or place within. */
function isLonger({ full, text }: Entity): boolean {
  return !/\b(?:of|the|and)\b/i.test(full) && full.endsWith(text.split(' ').at(-1) ?? '');
}

function inFull(reading: SentenceReading, entity: Entity): string | null {
  if (entity.full === entity.text || isPartOfName(reading, entity) || isTownOf(reading, entity)) return null;
  if (entity.kind === 'person' && (isCalledBy(reading, entity) || !isLonger(entity))) return null;
  if (
    /^(?:called|named|titled|dubbed|nicknamed|termed|as)$/i.test(reading.words[entity.first - 1]?.text ?? '')
  )
    return null;
  const after = reading.words[entity.last + 1];
  const inside =
    after !== undefined &&
    (/^(?:-|–|family|brothers|sisters)$/i.test(after.text) ||
      (reading.words[entity.last]?.head ?? -1) > entity.last);
  if (inside && /^(?:compound|amod)/.test(reading.words[entity.last]?.label ?? '')) return null;
  if (inside && /^(?:-|–|family|brothers|sisters)$/i.test(after.text)) return null;
  if (
    entity.kind === 'person' ||
    (isShort(entity) && !/^(?:U\.?S\.?A?|U\.?K\.?|E\.?U\.?|U\.?N\.?)$/.test(entity.text))
  )
    return entity.full;
  return null;
}

/** "Varn and Lund": two surnames, of which only one could be told in full. */
function isOfPair(reading: SentenceReading, { first, last, text, kind }: Entity): boolean {
  const and = (i: number) => reading.words[i]?.text === 'and';
  const other = reading.entities.find(
    (e) => (e.last === first - 2 && and(first - 1)) || (e.first === last + 2 && and(last + 1)),
  );
  if (kind !== 'person' || text.includes(' ') || other === undefined || other.text.includes(' '))
    return false;
  return /^(?:person|other)$/.test(other.kind) && inFull(reading, other) === null;
}

/** "Mr Lund" becomes "Karl Lund". */
function addressFrom({ words }: SentenceReading, { first }: Entity): number {
  return /^(?:Mr|Mrs|Ms|Miss)\.?$/.test(words[first - 1]?.text ?? '') ? first - 1 : first;
}

function openNames(reading: SentenceReading, context: WordingContext, opened: Opened): Opened {
  let { parts } = opened;
  const support = [...opened.support];
  const done = new Set<string>();
  for (const entity of reading.entities) {
    const full = inFull(reading, entity);
    if (full === null || done.has(full) || !holdsWord(parts, entity) || isOfPair(reading, entity)) continue;
    done.add(full);
    if (written(parts).includes(full)) continue;
    parts = swapped(parts, addressFrom(reading, entity), entity.last, full);
    const from = firstSeen(context.readings).get(full);
    if (from !== undefined) support.push(...supportAt(reading, context, from));
  }
  const { doubts, marks, fault: broken } = opened;
  return { parts, support, marks, doubts, fault: broken };
}

/** "The makers of Oslo", of whom nothing is said to be theirs: it would seem to be Oslo's. */
function isLong({ name, kind }: NonNullable<Reference['to']>): boolean {
  return kind === 'thing' && / (?:of|in|for|from|with|at|on|by|to) /.test(name);
}

/** Names of places that are several. */
const SEVERAL = /(?:States|Islands|Isles|Netherlands|Indies|Philippines|Alps|Andes|Mountains)$/;

/** Whose: "Penn's", "the islands'", "the Democrats'". */
function owning({ name, kind }: NonNullable<Reference['to']>, written: string, mark: string): string {
  const single = kind === 'person' || (/^(?:place|country)$/.test(kind) && !SEVERAL.test(name));
  return !single && /\p{Ll}s$/u.test(name) ? `${written}${mark}` : `${written}${mark}s`;
}

/** Pointers of these forms say which one themselves where they can; the rules on prompts see to the rest. */
const DESCRIBING = /^(?:definite|role|acronym)$/;

function unknown(opened: Opened, form: Reference['form'], text: string): Opened {
  const told = fault('S1', `“${text}” points at nobody known`);
  return form === 'demonstrative'
    ? { ...opened, fault: told }
    : { ...opened, doubts: [...opened.doubts, told] };
}

/** "those parts of a body that …": what follows says which ones. */
function isDescribed({ words }: SentenceReading, { first, last, form }: Reference): boolean {
  if (form !== 'demonstrative' || !/^those$/i.test(words[first]?.text ?? '')) return false;
  return words.some(({ head, label }, i) => i > last && head === last && /^(?:nmod|acl)/.test(label));
}

/** "OPEC lost its rank": whose it is stands before it, asked for or not. */
function isOwned(reading: SentenceReading, parts: readonly Part[], word: number): boolean {
  const at = parts.findIndex((part) => part.at === word);
  const possessive = reading.words[word]?.tag === 'PRP$';
  const told = parts.slice(0, Math.max(0, at));
  const behindVerb = told.some((part) => /^(?:VB[DZP]|MD)$/.test(reading.words[part.at]?.tag ?? ''));
  return possessive && behindVerb && ownerBefore(reading, phrasesOf(reading), parts, at);
}

function openReference(
  reading: SentenceReading,
  context: WordingContext,
  opened: Opened,
  reference: Reference,
): Opened {
  const { first, last, to, form, possessive, text } = reference;
  if (to === null) {
    const owned = form === 'pronoun' && isOwned(reading, opened.parts, first);
    const silent =
      owned ||
      isNumeral(reading, first) ||
      isDescribed(reading, reference) ||
      DESCRIBING.test(form) ||
      reading.words[first]?.label === 'expl';
    return silent ? opened : unknown(opened, form, text);
  }
  if (form === 'surname' || form === 'acronym') return opened;
  const owns = possessive || reading.words[first]?.tag === 'PRP$';
  if (owns && isLong(to)) return unknown(opened, form, text);
  const mark = apostropheOf(reading.article);
  const name = nameWithArticle(context.readings, reference, to);
  const parts = swapped(opened.parts, first, last, owns ? owning(to, name, mark) : name);
  return {
    parts: form === 'pronoun' ? spelledOut(reading, parts, first) : parts,
    support: [...opened.support, ...supportAt(reading, context, to.evidence.start)],
    marks: reference.asOf !== null && form === 'role' ? [...opened.marks, 'as of'] : opened.marks,
    fault: null,
    doubts: opened.doubts,
  };
}

function openReferences(
  reading: SentenceReading,
  context: WordingContext,
  opened: Opened,
  gapText: string,
): Opened {
  let now = opened;
  for (const reference of reading.references) {
    if (now.fault || !holdsWord(now.parts, reference) || isAskedIn(now.parts, reference)) continue;
    if (/sel(?:f|ves)$/.test(reference.text)) continue;
    if (isNamedBefore(reading, now.parts, reference, gapText)) continue;
    const behind = namedBehind(reading, phrasesOf(reading), now.parts, reference);
    if (behind === 'the same') continue;
    now =
      behind === 'another'
        ? unknown(now, reference.form, reference.text)
        : openReference(reading, context, now, reference);
  }
  return now;
}

/** The full name of a person whom the words `first` to `last` call by a part of it, and where it stands; else null. */
export function fullNameOf(
  reading: SentenceReading,
  context: WordingContext,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly name: string; readonly support: readonly Evidence[] } | null {
  const mister = TITLES.has(reading.words[first]?.text ?? '') ? first + 1 : first;
  const entity = reading.entities.find(
    (e) => (e.first === first || e.first === mister) && e.last === last && e.kind === 'person',
  );
  const name = entity ? inFull(reading, entity) : null;
  const from = name === null ? undefined : firstSeen(context.readings).get(name);
  return name === null || from === undefined ? null : { name, support: supportAt(reading, context, from) };
}

/** "The University" as "the University of Tarvik"; one that the article does not tell is a fault. */
function openBodies(
  reading: SentenceReading,
  context: WordingContext,
  opened: Opened,
  gapText: string,
): Opened {
  const phrases = phrasesOf(reading);
  let { parts } = opened;
  const support = [...opened.support];
  for (const { at, gap, text } of opened.parts) {
    const body = gap || text !== reading.words[at]?.text ? null : bodyMeant(phrases, context, at);
    const named = parts.some((part) => part.at < at - 1 && part.text.endsWith(text));
    if (body === null || named || written(parts).includes(body.full || `${text} of `)) continue;
    if (body.full === '') return { ...opened, fault: fault('S1', `“the ${text}”: which one?`) };
    if (!isOneOfMany(text) && checkLeak(body.full, gapText) !== null) continue;
    parts = swapped(parts, at, at, body.full);
    if (body.from !== null) support.push(...supportAt(reading, context, body.from));
  }
  return { ...opened, parts, support };
}

/** Puts in full what leans on other sentences; these become support. A pointer to nobody known is a fault (S1). */
export function openPointers(
  reading: SentenceReading,
  context: WordingContext,
  parts: readonly Part[],
  gapText: string,
): Opened {
  const start: Opened = { parts, support: [], marks: [], fault: null, doubts: [] };
  const opened = openReferences(reading, context, start, gapText);
  return opened.fault ? opened : openBodies(reading, context, openNames(reading, context, opened), gapText);
}
