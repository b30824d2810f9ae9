/** A choice among three or four answers of one kind, all from what was read. */
import { type Card, type ChoiceCard, cardId } from '../deck.js';
import type { Target } from '../facts/targets.js';
import type { SentenceReading } from '../language/reading.js';
import { TITLES } from '../language/words/names.js';
import type { Candidate } from './candidate.js';
import { asStatement } from './trim.js';

const OTHERS = 3;

/** Everything of a conversion that could be offered beside a right answer. */
export type Pool = readonly { readonly target: Target; readonly reading: SentenceReading }[];

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

/** M3: same kind and, for dates, same grain; M4: never a name that the card's own sentence also has. */
function fits(candidate: Candidate, other: Pool[number]): boolean {
  const { target, statement } = candidate;
  if (other.target.kind !== target.kind) return false;
  if ((other.target.date?.day === null) !== (target.date?.day === null)) return false;
  const written = statement.reading.text.toLowerCase();
  const last = other.target.answer.split(' ').at(-1)?.toLowerCase() ?? '';
  return !written.includes(last) && key(other.target.answer) !== key(target.answer);
}

function sameThing(a: Target, b: Target): boolean {
  const names = (t: Target) => [t.answer, ...t.accepted].map(key);
  return names(a).some((name) => names(b).includes(name));
}

/** How many of the dates beside the key may come before it and after it, so that its place is no habit (M2). */
function sides({ target, words }: Candidate): (other: Target, found: readonly Target[]) => boolean {
  if (target.date === null) return () => true;
  const before = hash(asStatement(words)) % (OTHERS + 1);
  return (other, found) => {
    const earlier = dayOrder(other) < dayOrder(target);
    const same = found.filter((f) => dayOrder(f) < dayOrder(target) === earlier).length;
    return same < (earlier ? before : OTHERS - before);
  };
}

/** Near in length first, so that the key is not told by its length (M1); each answer once. */
function distractors(candidate: Candidate, pool: Pool): Target[] {
  const found: Target[] = [];
  const spare: Target[] = [];
  const fitsIn = sides(candidate);
  const size = candidate.target.answer.length;
  const near = pool
    .filter((other) => fits(candidate, other))
    .toSorted((a, b) => distance(a, size) - distance(b, size));
  for (const { target } of near) {
    if (found.length === OTHERS) break;
    if (sameThing(target, candidate.target) || found.some((f) => sameThing(f, target))) continue;
    if (fitsIn(target, found)) found.push(target);
    else spare.push(target);
  }
  return [...found, ...spare].slice(0, OTHERS);
}

function distance({ target }: Pool[number], size: number): number {
  const gap = target.answer.length - size;
  return gap < 0 ? -gap * 2 : gap;
}

function dayOrder(target: Target): number {
  const { date } = target;
  return date === null ? 0 : date.year * 10000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** The choice card on the same words as the gap; null with fewer than two others or a key that its length betrays. */
export function choiceOf(candidate: Candidate, pool: Pool): ChoiceCard | null {
  const { statement, target, words, label, evidence } = candidate;
  if (
    target.kind === 'number' ||
    target.kind === 'phrase' ||
    target.kind === 'thing' ||
    target.kind === 'body'
  )
    return null;
  const gap = words.findIndex((word) => word.gap);
  if (TITLES.has(words[gap - 1]?.text ?? '')) return null;
  const others = distractors(candidate, pool);
  if (others.length < 2) return null;
  const mean = others.reduce((sum, o) => sum + o.answer.length, 0) / others.length;
  if (target.answer.length >= mean * 1.5 || others.every((o) => o.answer.length < target.answer.length))
    return null;
  const prompt = label + asStatement(words);
  const all = [target, ...others];
  const options =
    target.date === null
      ? all.toSorted((a, b) => hash(prompt + a.answer) - hash(prompt + b.answer))
      : all.toSorted((a, b) => dayOrder(a) - dayOrder(b));
  const { fact } = statement;
  return {
    kind: 'choice',
    id: cardId(fact.id, 'choice', prompt),
    fact: fact.id,
    prompt,
    answer: target.answer,
    accepted: target.accepted,
    evidence,
    options: options.map((o) => o.answer),
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
