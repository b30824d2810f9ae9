/** A choice among three or four answers of one kind, all from what was read. */
import { type CalendarDate, type Card, type ChoiceCard, cardId } from '../deck.js';
import { countryAliases } from '../language/4-names.js';
import type { EntityKind } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { TITLES } from '../language/words/names.js';
import type { Draft } from '../wording/draft.js';
import type { AnswerSpan } from './answer-span.js';
import type { Candidate } from './candidate.js';
import { cardOf } from './form.js';

const OTHERS = 3;
/** More options of one kind than this add nothing but time. */
const MOST = 60;

/** Something that could be offered beside a right answer. */
type Option = {
  readonly kind: EntityKind | 'date';
  readonly text: string;
  readonly names: readonly string[];
  readonly date: CalendarDate | null;
};

/** Everything of a conversion that could be offered, by kind. */
export type Pool = ReadonlyMap<Option['kind'], readonly Option[]>;

/** FNV-1a, 32 bits: a fixed, even way to place the right answer. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names by their fullest form, and full dates; each with its place among the words. */
function optionsIn(reading: SentenceReading): readonly (Option & { first: number; last: number })[] {
  const dated =
    reading.times.length > 0 ? reading.times.map((t) => ({ ...t, date: t.from })) : olderDates(reading);
  return [
    ...reading.entities.map(({ kind, full, text, first, last }) => ({
      kind,
      text: kind === 'person' ? full : text,
      names: [full, text, ...countryAliases(text)].map(key),
      date: null,
      first,
      last,
    })),
    ...dated.flatMap(({ kind, text, date, first, last }) =>
      date === null || (kind !== 'date' && kind !== 'absolute')
        ? []
        : [{ kind: 'date' as const, text, names: [key(text)], date, first, last }],
    ),
  ];
}

function olderDates(reading: SentenceReading) {
  return reading.dates.map((d) => ({
    ...d,
    first: reading.words.findIndex((w) => w.start === d.start),
    last: reading.words.findIndex((w) => w.end === d.end),
  }));
}

/** Each option once, in reading order. */
export function poolOf(readings: Iterable<SentenceReading>): Pool {
  const pool = new Map<Option['kind'], Option[]>();
  const seen = new Set<string>();
  for (const reading of readings) {
    for (const { kind, text, names, date } of optionsIn(reading)) {
      const row = pool.get(kind) ?? [];
      pool.set(kind, row);
      if (row.length >= MOST || names.some((name) => seen.has(`${kind} ${name}`))) continue;
      for (const name of names) seen.add(`${kind} ${name}`);
      row.push({ kind, text, names, date });
    }
  }
  return pool;
}

/** The name or date that the span is, not a part of one and not more; null for anything else. */
function optionAt({ reading, first, last }: AnswerSpan, answer: string): Option | null {
  const found = optionsIn(reading).find((o) => o.first === first && o.last === last);
  if (!found || found.kind === 'other') return null;
  return { ...found, text: answer, names: [...found.names, key(answer)] };
}

/** M3: for dates the same grain; M4: never a name that the card's own sentence or prompt also has. */
function fits(own: Option, other: Option, seen: string): boolean {
  if ((other.date?.day === null) !== (own.date?.day === null)) return false;
  if ((other.date?.month === null) !== (own.date?.month === null)) return false;
  const last = other.text.split(' ').at(-1)?.toLowerCase() ?? '';
  return !seen.includes(last) && !own.names.some((name) => other.names.includes(name));
}

function dayOrder({ date }: Option): number {
  return date === null ? 0 : date.year * 10000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** How many of the dates beside the key may come before it and after it, so that its place is no habit (M2). */
function sides(own: Option, prompt: string): (other: Option, found: readonly Option[]) => boolean {
  if (own.date === null) return () => true;
  const before = hash(prompt) % (OTHERS + 1);
  return (other, found) => {
    const earlier = dayOrder(other) < dayOrder(own);
    const same = found.filter((f) => dayOrder(f) < dayOrder(own) === earlier).length;
    return same < (earlier ? before : OTHERS - before);
  };
}

function distance({ text }: Option, size: number): number {
  const gap = text.length - size;
  return gap < 0 ? -gap * 2 : gap;
}

/** Near in length first, so that the key is not told by its length (M1); each answer once. */
function distractors(own: Option, pool: Pool, prompt: string, sentence: string): readonly Option[] {
  const found: Option[] = [];
  const spare: Option[] = [];
  const fitsIn = sides(own, prompt);
  const seen = `${prompt} ${sentence}`.toLowerCase();
  const near = (pool.get(own.kind) ?? [])
    .filter((other) => fits(own, other, seen))
    .toSorted((a, b) => distance(a, own.text.length) - distance(b, own.text.length));
  for (const option of near) {
    if (found.length === OTHERS) break;
    if (found.some((f) => f.names.some((name) => option.names.includes(name)))) continue;
    if (fitsIn(option, found)) found.push(option);
    else spare.push(option);
  }
  return [...found, ...spare].slice(0, OTHERS);
}

/** The choice card on the words of a draft; null with fewer than two others or a key that its length betrays. */
export function choiceOf(candidate: Candidate, draft: Draft, pool: Pool): ChoiceCard | null {
  const { span } = candidate;
  const { answer, prompt } = draft;
  const own = optionAt(span, answer);
  if (own === null || draft.kind === 'number') return null;
  if (TITLES.has(span.reading.words[span.first - 1]?.text ?? '')) return null;
  const others = distractors(own, pool, prompt, span.reading.text);
  if (others.length < 2) return null;
  const mean = others.reduce((sum, o) => sum + o.text.length, 0) / others.length;
  if (answer.length >= mean * 1.5 || others.every((o) => o.text.length < answer.length)) return null;
  const all = [own, ...others];
  const options =
    own.date === null
      ? all.toSorted((a, b) => hash(prompt + a.text) - hash(prompt + b.text))
      : all.toSorted((a, b) => dayOrder(a) - dayOrder(b));
  const card = cardOf(candidate, draft);
  return {
    ...card,
    kind: 'choice',
    id: cardId(card.fact, 'choice', prompt),
    options: options.map((o) => o.text),
  };
}

/** Where the order of the options says nothing, the key goes to the place that the deck has used least (M2). */
export function placeKeys(cards: readonly Card[]): readonly Card[] {
  const used = [0, 0, 0, 0];
  return cards.map((card) => {
    if (card.kind !== 'choice') return card;
    const free = card.options.every((option) => !/\d/.test(option));
    const others = card.options.filter((option) => option !== card.answer);
    const places = used.slice(0, card.options.length);
    const least = places.flatMap((times, i) => (times === Math.min(...places) ? [i] : []));
    const even = least[hash(card.prompt) % least.length] ?? 0;
    const at = free ? even : card.options.indexOf(card.answer);
    used[at] = (used[at] ?? 0) + 1;
    return free ? { ...card, options: others.toSpliced(at, 0, card.answer) } : card;
  });
}
