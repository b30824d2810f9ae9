/** Words of a prompt that lean on another sentence are put in full: surnames, short forms, pronouns, "the tunnel". */
import type { Evidence } from '../deck.js';
import { evidenceOf } from '../facts/statements.js';
import { carriesTense, firstFinite, hasForm, isContentWord } from '../language/8-verbs.js';
import { type SentenceReading, sentenceAt } from '../language/reading.js';
import type { Fault, Word, WordingContext } from './wording.js';

/** A prompt in the making. */
export type Change = { words: Word[]; support: Evidence[]; faults: Fault[] };

function supportAt(reading: SentenceReading, context: WordingContext, at: number): Evidence | null {
  const found = sentenceAt(context.readings, at);
  return found && found !== reading ? evidenceOf(found, found.span) : null;
}

/** First mentions of persons by surname get their full name; the sentence that gives it becomes support. */
export function openNames(reading: SentenceReading, context: WordingContext, change: Change): void {
  const done = new Set<string>();
  change.words = change.words.map((word) => {
    const name = word.gap
      ? undefined
      : reading.names.find((n) => n.start === word.token.start && n.kind === 'person');
    if (!name) return word;
    if (reading.aliases.families.has(name.text) && !done.has(name.text))
      change.faults.push({ rule: 'S1', reason: `“${name.text}” is the surname of several` });
    const full = reading.aliases.persons.get(name.text);
    const last = name.text.split(' ').at(-1) ?? name.text;
    if (!full || done.has(last) || full.text === name.text) {
      done.add(last);
      return word;
    }
    done.add(last);
    const support = supportAt(reading, context, full.start);
    if (support) change.support.push(support);
    return { ...word, text: full.text };
  });
}

/** "the 2024 MOU" → "the 2024 memorandum of understanding"; a short form that is opened in the prompt stays (S4). */
export function openShorts(reading: SentenceReading, context: WordingContext, change: Change): void {
  const text = change.words.map((w) => w.text).join(' ');
  change.words = change.words.map((word) => {
    const full = word.gap ? undefined : reading.aliases.shorts.get(word.text);
    if (!full || text.includes(full.text)) return word;
    const support = supportAt(reading, context, full.start);
    if (support) change.support.push(support);
    return { ...word, text: full.text.replace(/\s+/g, ' ') };
  });
}

type Owner = { readonly name: string; readonly from: SentenceReading };

/** How far back a row of sentences about the same "he" is followed. */
const ROW = 3;

/** The sentence before in the same paragraph, where nobody is quoted in it. */
function before(reading: SentenceReading, context: WordingContext): SentenceReading | null {
  const found = context.readings[reading.index - 1];
  return found && found.block === reading.block && found.quotes.length === 0 ? found : null;
}

/** The name that is the subject of a sentence, with nothing but a title or "the" in front of it. */
function subjectName(reading: SentenceReading): SentenceReading['names'][number] | null {
  const { tokens, names } = reading;
  const verb = firstFinite(tokens, 0, tokens.length);
  const core = reading.pieces.find((piece) => piece.role === 'core');
  const start = tokens[core?.from ?? 0];
  const opens = start?.lower === 'the' ? tokens[(core?.from ?? 0) + 1]?.start : start?.start;
  const name = names.find((n) => n.titleStart === opens || n.start === opens);
  const next = tokens.find((t) => t.start >= (name?.end ?? 0));
  const whole = next?.text === ',' || carriesTense(tokens, next ? tokens.indexOf(next) : -1);
  return name && whole && verb >= 0 && name.end <= (tokens[verb]?.start ?? 0) ? name : null;
}

/** The only person of the paragraph before, for a "he" or "she" that opens a paragraph. */
function onlyPersonBefore(reading: SentenceReading, context: WordingContext): Owner | null {
  const found = new Map<string, SentenceReading>();
  let at = context.readings[reading.index - 1];
  const block = at?.block;
  while (at && at.block === block) {
    for (const { kind, text } of at.names) {
      const full = reading.aliases.persons.get(text.split(' ').at(-1) ?? '')?.text ?? text;
      if (
        (kind === 'unknown' && text.includes(' ')) ||
        (kind === 'person' && reading.aliases.families.has(text))
      )
        return null;
      if (kind === 'person' && !found.has(full)) found.set(full, at);
    }
    at = context.readings[at.index - 1];
  }
  const [only] = found;
  return found.size === 1 && only ? { name: only[0], from: only[1] } : null;
}

/** The one person that a sentence before is about, when nobody else is in it; a row of "he" is followed back. */
function personOf(reading: SentenceReading, context: WordingContext): Owner | null {
  if (reading.indexInBlock === 0) return onlyPersonBefore(reading, context);
  let at = before(reading, context);
  for (let step = 0; at && step < ROW; step += 1) {
    const full = (text: string) => reading.aliases.persons.get(text.split(' ').at(-1) ?? '')?.text ?? text;
    const persons = new Set(at.names.filter((n) => n.kind === 'person').map((n) => full(n.text)));
    const [name] = persons;
    if (name !== undefined) {
      const subject = subjectName(at);
      const about = subject?.kind === 'person' && persons.size === 1;
      return about && !reading.aliases.families.has(name) ? { name, from: at } : null;
    }
    if (!/^(?:he|she)$/.test(at.tokens[0]?.lower ?? '')) return null;
    at = before(at, context);
  }
  return null;
}

/** What "it" or "its" at the head of a sentence means: the thing that is the subject of the sentence before. */
function thingOf(reading: SentenceReading, context: WordingContext): Owner | null {
  const from = before(reading, context);
  const name = from ? subjectName(from) : null;
  if (!from || !name || name.kind === 'person' || name.kind === 'people') return null;
  if (
    /^It (?:is|was|has been|took|takes|seems?|remains?) (?:\p{L}+ ){0,3}(?:that|who|to|until|before)\b|^It (?:took|seems|rained)\b/u.test(
      reading.text,
    )
  )
    return null;
  const at = from.tokens.findIndex((t) => t.start >= name.titleStart);
  const the = from.tokens[at - 1]?.lower === 'the' ? 'The ' : '';
  return { name: `${the}${name.text}`, from };
}

/** The first word of the clause, or a "she" that dates alone stand in front of ("In December 1828 she found …"). */
function pronounAt(reading: SentenceReading, words: readonly Word[]): number {
  const core = words.findIndex((word) => word.role === 'core');
  const later = words.findIndex((word) => /^(?:he|she)$/.test(word.token.lower));
  if (later <= core || later > core + 4) return core;
  const named = reading.names.some((n) => n.start < (words[later]?.token.start ?? 0));
  return named ? core : later;
}

/** "He" or "its" as the subject becomes what it must mean, or stays and is refused (S1). */
export function openPronoun(reading: SentenceReading, context: WordingContext, change: Change): void {
  const at = pronounAt(reading, change.words);
  const first = change.words[at];
  if (!first || !/^(?:he|she|his|her|it|its)$/.test(first.token.lower)) return;
  if (change.words.slice(0, at).some((word) => word.token.capital && at > 3 && word !== change.words[0]))
    return;
  const thing = first.token.lower.startsWith('it');
  const owner = thing ? thingOf(reading, context) : personOf(reading, context);
  if (!owner) return;
  const mark = reading.article.text.includes('’') ? '’' : "'";
  const name = at === 0 ? owner.name : owner.name.replace(/^The /, 'the ');
  change.words[at] = {
    ...first,
    text: /^(?:his|her|its)$/.test(first.token.lower) ? `${name}${mark}s` : name,
  };
  const full = thing ? undefined : reading.aliases.persons.get(owner.name.split(' ').at(-1) ?? '');
  const named = full ? supportAt(reading, context, full.start) : null;
  change.support.push(evidenceOf(owner.from, owner.from.span), ...(named ? [named] : []));
}

/** A noun alone after "the": nothing before the verb, preposition or mark that follows narrows it down. */
function isBare(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (words[i - 1]?.token.lower !== 'the' || words[i - 1]?.gap || words[i]?.gap) return false;
  if (next === undefined || next.before === ', ' || next.token.kind === 'mark') return true;
  if (next.gap || next.token.capital || /^(?:of|called|named|known|that|which)$/.test(next.token.lower))
    return false;
  return !isContentWord(next.token) || hasForm(next.text, 'past') || hasForm(next.text, 's');
}

/** How many sentences back a name is still what "the treaty" must mean. */
const RECENT = 3;
/** There is one of these for everybody, named or not. */
const GENERAL =
  /^(?:sea|ocean|sun|moon|earth|world|sky|air|land|water|north|south|east|west|war|age|time|year|day|state|house|church|school)$/;

/** Named shortly before in the same paragraph, or by the headline. */
function isInMind(
  reading: SentenceReading,
  context: WordingContext,
  full: { start: number; text: string },
): boolean {
  const noun = full.text.split(' ').at(-1)?.toLowerCase() ?? '';
  if (full.start >= reading.span.start || GENERAL.test(noun)) return false;
  if (reading.article.title.includes(full.text)) return true;
  const home = sentenceAt(context.readings, full.start);
  return home !== null && home.block === reading.block && reading.index - home.index <= RECENT;
}

/** "the tunnel" → "the Ketterly Tunnel", where the article has one of that name and has it in mind. */
export function openNouns(reading: SentenceReading, context: WordingContext, change: Change): void {
  const text = change.words.map((w) => w.text).join(' ');
  change.words = change.words.map((word, i) => {
    const full = reading.aliases.nouns.get(word.token.text);
    if (!full || !isInMind(reading, context, full) || text.includes(full.text) || !isBare(change.words, i))
      return word;
    const gap = change.words.find((w) => w.gap);
    if (gap && full.text.includes(reading.article.text.slice(gap.token.start, gap.end))) return word;
    const support = supportAt(reading, context, full.start);
    if (support) change.support.push(support);
    return { ...word, text: full.text.replace(/\s+/g, ' ') };
  });
}
