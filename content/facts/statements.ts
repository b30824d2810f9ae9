/** From sentences to facts: who did what, how many, when and where, by whose word, with the exact place of each. */
import { type Fact, type FactStatus, factId, type Slots, type Span } from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import { baseOf, firstFinite } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { SPEECH } from '../language/words/verbs.js';
import { evidenceOf } from './slots.js';
import { type Target, targetsOf } from './targets.js';

export { evidenceOf };

/** A fact with the sentence it was read from and what may be asked of it. */
export type Statement = {
  readonly fact: Fact;
  readonly reading: SentenceReading;
  readonly targets: readonly Target[];
};

function mainVerb(reading: SentenceReading): number {
  const core = reading.pieces.filter((piece) => piece.role === 'core');
  for (const piece of core) {
    const at = firstFinite(reading.tokens, piece.from, piece.to);
    if (at >= 0) return at;
  }
  return -1;
}

/** How the text stands behind the sentence, by its auxiliaries, its verb of speech and its quotation marks. */
export function statusOf(reading: SentenceReading): FactStatus {
  const verb = mainVerb(reading);
  const words = reading.tokens
    .slice(Math.max(0, verb), verb + 6)
    .map((t) => t.lower)
    .join(' ');
  if (saidBy(reading) !== null || reading.quotes.length > 0) return 'claimed';
  if (
    /^(?:is|are|was|were) (?:set|scheduled|due|expected|planned|to)\b|^(?:will|would|shall|plans?|intends?|aims?)\b/.test(
      words,
    )
  )
    return 'planned';
  if (/^(?:\S+ ){0,2}(?:not|never|n't|cannot|no longer)\b/.test(words)) return 'negated';
  return 'asserted';
}

function saidBy(reading: SentenceReading): string | null {
  const verb = mainVerb(reading);
  const base = verb < 0 ? null : baseOf(reading.tokens[verb]?.text ?? '');
  const speech = reading.pieces.find((piece) => piece.role === 'speech');
  if (speech) return nameIn(reading, speech) ?? 'someone';
  if (base === null || !SPEECH.has(base)) return null;
  const at = reading.tokens[verb]?.start ?? 0;
  const before = reading.names.findLast((name) => name.end <= at);
  return before ? fullName(reading, before.text) : null;
}

function nameIn(reading: SentenceReading, span: Span): string | null {
  const name = reading.names.find((n) => n.start >= span.start && n.end <= span.end);
  return name ? fullName(reading, name.text) : null;
}

/** A person's full name where the article gives it, else the name as it stands. */
export function fullName(reading: SentenceReading, name: string): string {
  return reading.aliases.persons.get(name)?.text ?? name;
}

function placeIn(reading: SentenceReading): string | null {
  const { text } = reading.article;
  const found = reading.names.find(
    (n) =>
      (n.kind === 'place' || n.kind === 'country') &&
      /\b(?:in|at|near) (?:the )?$/.test(text.slice(Math.max(0, n.start - 9), n.start)),
  );
  return found?.text ?? null;
}

function slotsOf(reading: SentenceReading, targets: readonly Target[]): Slots {
  const verb = mainVerb(reading);
  const at = reading.tokens[verb];
  const who = at ? reading.names.find((n) => n.end <= at.start && n.kind !== 'people') : undefined;
  const core = at ? reading.pieces.find((piece) => piece.from <= verb && verb < piece.to) : undefined;
  const rest = at && core ? reading.article.text.slice(at.end, core.end).trim() : '';
  return {
    who: who ? fullName(reading, who.text) : null,
    relation: at ? (baseOf(at.text) ?? at.lower) : null,
    what: rest === '' ? null : rest.replace(/\s+/g, ' '),
    number: targets.find((t) => t.quantity !== null)?.quantity ?? null,
    when:
      targets.find((t) => t.date !== null)?.date ?? reading.dates.find((d) => d.date !== null)?.date ?? null,
    where: placeIn(reading),
    saidBy: saidBy(reading),
    status: statusOf(reading),
  };
}

function statement(reading: SentenceReading, targets: readonly Target[], label: string): Statement {
  const evidence = evidenceOf(reading, reading.span);
  const slots = slotsOf(reading, targets);
  const said = [label, slots.number?.value ?? '', slots.when ? writeDate(slots.when) : ''].join('|');
  return {
    fact: { id: factId(reading.article.id, reading.span, said), slots, evidence: [evidence] },
    reading,
    targets,
  };
}

/** The facts of one sentence: one for each quantity, and one for all else that is said. */
export function statementsOf(reading: SentenceReading): readonly Statement[] {
  const targets = targetsOf(reading);
  const numbers = targets.filter((t) => t.kind === 'number');
  const others = targets.filter((t) => t.kind !== 'number');
  const rest = others.length === 0 ? [] : [statement(reading, others, 'said')];
  return [...numbers.map((n, i) => statement(reading, [n], `number ${i}`)), ...rest];
}
