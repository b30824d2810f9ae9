/** The facts of a sentence: one for each clause, one more for each quantity in it, and one for what is said in passing of a name. */
import { type CalendarDate, type Evidence, type Fact, factId, type Slots } from '../deck.js';
import type { Term } from '../deck-terms.js';
import type { SentenceReading } from '../language/reading.js';
import { type Clause, clausesOf } from './clauses.js';
import { type Mentions, mentionsIn } from './mentions.js';
import { evidenceOf, slotsOf } from './slots.js';
import { termsOf } from './terms.js';

/** Words of more sentences than this are worth no less. */
const LEAST = 0.35;

function fact(
  reading: SentenceReading,
  evidence: Evidence,
  slots: Slots,
  terms: readonly Term[],
  at: number,
  said: string,
): Fact {
  const id = factId(reading.article.id, reading.span, `${at - reading.span.start} ${said}`);
  return { id, slots, evidence: [evidence], terms };
}

function clauseFacts(
  reading: SentenceReading,
  mentions: Mentions,
  clause: Clause,
  terms: readonly Term[],
  evidence: Evidence,
): Fact[] {
  const at = reading.words[clause.head]?.start ?? reading.span.start;
  const numbers = terms.flatMap((t) => (t.quantity && t.quantity.kind !== 'ordinal' ? [t.quantity] : []));
  return [null, ...numbers].map((number, n) =>
    fact(
      reading,
      evidence,
      slotsOf(reading, mentions, clause, terms, number),
      terms,
      at,
      `${clause.relation} ${n}`,
    ),
  );
}

/** "Marco Rubio, the secretary of state" and "Anna Penn, 43,": what is put beside a name. */
function asides(
  reading: SentenceReading,
  mentions: Mentions,
  terms: readonly Term[],
  evidence: Evidence,
): Fact[] {
  const { words, article } = reading;
  return words.flatMap((word, i) => {
    const head = words[word.head];
    if (!word.label.startsWith('appos') || !head) return [];
    const name = mentions.names.find((n) => n.start <= head.start && head.end <= n.end);
    if (!name) return [];
    const own = words.filter((_, k) => reaches(reading, k, i));
    const span = { start: own[0]?.start ?? word.start, end: own.at(-1)?.end ?? word.end };
    const age = /^\d{1,3}$/.test(word.text) ? Number(word.text) : null;
    const slots: Slots = {
      who: name.full,
      relation: 'be',
      what: age === null ? article.text.slice(span.start, span.end).replace(/\s+/g, ' ') : null,
      number: age === null ? null : { kind: 'age', value: age, unit: 'year', hedge: null },
      when: null,
      where: null,
      saidBy: null,
      status: 'asserted',
    };
    const inside = terms.filter(
      (t) => (t.start >= span.start && t.end <= span.end) || (t.start >= name.start && t.end <= name.end),
    );
    return [fact(reading, evidence, slots, inside, word.start, 'beside')];
  });
}

function reaches({ words }: SentenceReading, from: number, top: number): boolean {
  for (let i = from; i >= 0; i = words[i]?.head ?? -1) if (i === top) return true;
  return false;
}

function factsOf(reading: SentenceReading, anchor: CalendarDate | null): readonly Fact[] {
  if (reading.words.length === 0) return [];
  const mentions = mentionsIn(reading, anchor);
  const clauses = clausesOf(reading);
  const rows = termsOf(reading, mentions, clauses);
  const evidence = evidenceOf(reading, reading.span);
  const told = clauses.flatMap((clause, c) =>
    clauseFacts(reading, mentions, clause, rows[c] ?? [], evidence),
  );
  return [...told, ...asides(reading, mentions, rows.flat(), evidence)];
}

/** Makes a word the lighter the more sentences of its article have it. */
function weighed(all: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const counts = new Map<string, number>();
  for (const facts of all) {
    const keys = new Set(facts.flatMap((f) => f.terms ?? []).map((t) => t.key));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const light = new Map<Term, Term>();
  const lighter = (term: Term): Term => {
    const known = light.get(term);
    if (known) return known;
    const share = Math.max(LEAST, 1 / Math.sqrt(counts.get(term.key) ?? 1));
    const made = { ...term, weight: term.kind === 'number' ? term.weight : term.weight * share };
    light.set(term, made);
    return made;
  };
  return all.map((facts) =>
    facts.map(({ id, slots, evidence, terms = [] }) => ({ id, slots, evidence, terms: terms.map(lighter) })),
  );
}

/** A sentence that was not read as a fact that says nothing but where it stands. */
export function bareFact(reading: SentenceReading): Fact {
  const slots: Slots = {
    who: null,
    relation: null,
    what: null,
    number: null,
    when: null,
    where: null,
    saidBy: null,
    status: 'asserted',
  };
  return fact(reading, evidenceOf(reading, reading.span), slots, [], reading.span.start, 'unread');
}

/** The facts of an article, sentence by sentence; `anchor` is the day it speaks from. */
export function articleFacts(
  readings: readonly SentenceReading[],
  anchor: CalendarDate | null,
): readonly (readonly Fact[])[] {
  return weighed(readings.map((reading) => factsOf(reading, anchor)));
}
