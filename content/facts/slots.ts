/** The slots of a clause in words a person can read: who did what, to what, how many, when, where, by whose word. */
import type { Evidence, Quantity, Slots, Span } from '../deck.js';
import type { Term } from '../deck-terms.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { bare, type Clause } from './clauses.js';
import { lemmaOf } from './lemma.js';
import type { Mentions } from './mentions.js';

/** A slot's text longer than this is no slot but a story. */
const LONGEST = 160;

/** The exact words of a span as evidence. */
export function evidenceOf(reading: SentenceReading, span: Span): Evidence {
  const { article } = reading;
  return {
    article: article.id,
    start: span.start,
    end: span.end,
    quote: article.text.slice(span.start, span.end),
  };
}

function under(words: readonly Word[], at: number, top: number): boolean {
  for (let i = at; i >= 0; i = words[i]?.head ?? -1) if (i === top) return true;
  return false;
}

/** Whether a clause lies between the word and the one it stands under. */
function opens(words: readonly Word[], at: number, top: number): boolean {
  for (let i = at; i >= 0 && i !== top; i = words[i]?.head ?? -1)
    if (/^(?:acl|advcl|ccomp|parataxis|appos|nsubj|csubj|cop|aux|mark|expl)/.test(words[i]?.label ?? ''))
      return true;
  return false;
}

/** The words under `top` in its clause, as one span; without a preposition or mark at its edges. */
function phraseAt({ words }: SentenceReading, clause: Clause | null, top: number): Span | null {
  const all = clause?.words.includes(top) ? clause.words : words.map((_, i) => i);
  const inside = all.filter((i) => under(words, i, top) && (all === clause?.words || !opens(words, i, top)));
  const telling = inside.filter(
    (i) => !/^(?:punct|case|mark|cc)/.test(words[i]?.label ?? '') || (i !== inside[0] && i !== inside.at(-1)),
  );
  const first = words[telling[0] ?? -1];
  const last = words[telling.at(-1) ?? -1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function shown(reading: SentenceReading, span: Span | null): string | null {
  if (span === null || span.end - span.start > LONGEST) return null;
  return reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** A name in full, what a pronoun stands for, or the words of the phrase; null for a pronoun nobody resolved. */
function whoIs(reading: SentenceReading, mentions: Mentions, clause: Clause, at: number): string | null {
  const word = reading.words[at];
  if (!word) return null;
  const reference = reading.references.find((r) => r.start <= word.start && word.end <= r.end);
  if (reference?.to) return reference.to.name;
  const fullAt = ({ start, end }: Span) => mentions.names.find((n) => n.start <= start && end <= n.end)?.full;
  const name = fullAt(word);
  const others = reading.words
    .filter((w) => w.head === at && w.label.startsWith('conj'))
    .flatMap((w) => fullAt(w) ?? []);
  if (name) return [name, ...others].join(' and ');
  return /^(?:PRP|W|DT|EX)/.test(word.tag) ? null : shown(reading, phraseAt(reading, clause, at));
}

function complementOf({ words }: SentenceReading, { head, patient, words: own }: Clause): number {
  if (patient >= 0) return patient;
  if (words.some((w) => w.head === head && bare(w) === 'cop')) return head;
  return (
    own.find(
      (i) => words[i]?.head === head && i > head && /^(?:xcomp|obl|advmod)/.test(words[i]?.label ?? ''),
    ) ?? -1
  );
}

function placeIn({ words }: SentenceReading, mentions: Mentions, clause: Clause): string | null {
  for (const i of clause.words) {
    const word = words[i];
    const place =
      word &&
      mentions.names.find(
        (n) => /^(?:place|country)$/.test(n.kind) && n.start <= word.start && word.end <= n.end,
      );
    if (!place) continue;
    const by = words.find((w) => w.head === i && w.label === 'case')?.text.toLowerCase() ?? '';
    if (/^(?:in|at|near|on)$/.test(by)) return place.full;
  }
  return null;
}

/** A time that only tells one thing from another ("a 2017 memorandum") is not when the deed was. */
function tellsWhen({ words }: SentenceReading, term: Term): boolean {
  if (term.kind !== 'time' || term.from === null) return false;
  const inside = words.filter((w) => w.start < term.end && term.start < w.end);
  const top = inside.find((w) => !inside.includes(words[w.head] ?? w)) ?? inside[0];
  return !/^(?:compound|amod|nummod)/.test(top?.label ?? '');
}

/** "is scheduled to [meet] with …": what is left of a phrase after the verb that the relation already tells. */
function withoutVerb(reading: SentenceReading, clause: Clause, at: number, span: Span | null): Span | null {
  const word = reading.words[at];
  if (!word || !span || !word.tag.startsWith('VB') || lemmaOf(word) !== clause.relation) return span;
  const next = reading.words[at + 1];
  return next && next.end <= span.end ? { start: next.start, end: span.end } : null;
}

/** "a memorandum [on nuclear cooperation]": what the object is about, where the parse hung it on the verb. */
function withTopic(
  { words }: SentenceReading,
  clause: Clause,
  object: number,
  span: Span | null,
  terms: readonly Term[],
): Span | null {
  if (span === null || object !== clause.patient || object < clause.head) return span;
  const topic = clause.words.find(
    (i) => i > object && words[i]?.head === clause.head && words[i]?.label === 'obl',
  );
  const about = words.find((w) => w.head === topic && w.label === 'case');
  const last = words[topic ?? -1];
  const near =
    about !== undefined && about.start - span.end <= 3 && /^(?:on|about|for|over)$/.test(about.text);
  const isTime =
    last !== undefined && terms.some((t) => t.kind === 'time' && t.start < last.end && last.start < t.end);
  return near && last && !isTime ? { start: span.start, end: last.end } : span;
}

/** The slots of a clause, with `number` as the one quantity it speaks of here. */
export function slotsOf(
  reading: SentenceReading,
  mentions: Mentions,
  clause: Clause,
  terms: readonly Term[],
  number: Quantity | null,
): Slots {
  const head = reading.words[clause.head];
  const verbal = head !== undefined && /^VB/.test(head.tag);
  const copula = head?.tag !== 'VB' && reading.words.some((w) => w.head === clause.head && bare(w) === 'cop');
  const quote = reading.utterances.find(
    (u) => !u.scrap && head !== undefined && u.start <= head.start && head.end <= u.end,
  );
  const saidBy =
    whoIs(reading, mentions, clause, clause.sayer) ??
    quote?.speaker?.name ??
    (clause.sayer >= 0 ? 'someone' : null);
  const complement = complementOf(reading, clause);
  const span =
    complement === clause.head
      ? withoutSubject(reading, clause)
      : withTopic(
          reading,
          clause,
          complement,
          withoutVerb(reading, clause, complement, phraseAt(reading, clause, complement)),
          terms,
        );
  return {
    who: whoIs(reading, mentions, clause, clause.agent),
    relation: copula ? 'be' : verbal ? clause.relation : null,
    what: shown(reading, span),
    number,
    when: terms.find((t) => tellsWhen(reading, t))?.from ?? null,
    where: placeIn(reading, mentions, clause),
    saidBy,
    status: clause.status === 'asserted' && saidBy !== null ? 'claimed' : clause.status,
  };
}

/** "is [the acting administrator of the agency]": the noun that a form of "be" ascribes. */
function withoutSubject(reading: SentenceReading, clause: Clause): Span | null {
  const { words } = reading;
  const copula = words.findIndex((w) => w.head === clause.head && bare(w) === 'cop');
  const after = clause.words.filter(
    (i) => i > copula && under(words, i, clause.head) && words[i]?.label !== 'punct',
  );
  const [first, last] = [words[after[0] ?? -1], words[after.at(-1) ?? -1]];
  return first && last ? { start: first.start, end: last.end } : null;
}
