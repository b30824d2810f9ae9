/** How much a candidate is worth asking: where it stands, what it asks for, who else reports it. */
import type { CardKind } from '../deck.js';
import type { Candidate } from './candidate.js';
import { lengthOf } from './trim.js';

const BY_KIND: Readonly<Record<Candidate['target']['kind'], number>> = {
  number: 3,
  date: 3,
  year: 2.4,
  person: 1.8,
  country: 1.6,
  place: 1.4,
  body: 1.9,
  thing: 1.9,
  phrase: 1.9,
};

/** Last words of names by how often the article says them, 1 for the most frequent, to keep it from being the answer (L4). */
export type Frequencies = ReadonlyMap<string, number>;

/** "a 2017 memorandum": a year that only colours a noun is seldom what one wants to know. */
function isAttribute({ target, words }: Candidate): boolean {
  const before = words[words.findIndex((word) => word.gap) - 1]?.token.lower ?? '';
  return (
    target.date !== null &&
    !/^(?:in|on|by|since|until|from|to|of|before|after|between|during|around|about|circa|and)$/.test(before)
  );
}

/** "four days after …": how the story counts its time, not what it is about. */
function isInterval({ target, words }: Candidate): boolean {
  const after = words[words.findIndex((word) => word.gap) + 2]?.token.lower ?? '';
  return target.quantity?.kind === 'duration' && /^(?:after|before|later|earlier|ago)$/.test(after);
}

/** Who announced something is worth less than what was announced. */
function isSpeaker({ target, statement }: Candidate): boolean {
  return target.kind === 'person' && statement.fact.slots.saidBy === target.answer;
}

/** "on the south coast of England": the country at the end of a description is guessed, not remembered. */
function isWhereabouts({ target, words }: Candidate): boolean {
  const gap = words.findIndex((word) => word.gap);
  const before = words[words[gap - 1]?.token.lower === 'the' ? gap - 2 : gap - 1]?.token.lower ?? '';
  return (target.kind === 'country' || target.kind === 'place') && before === 'of' && gap >= words.length - 1;
}

/** The first, the largest, the primary: what sets a thing apart is what people ask about. */
function isSingular({ words }: Candidate): boolean {
  return words.some(
    ({ token, role }) =>
      role === 'core' &&
      /^(?:first|only|primary|main|sole|most|\p{Ll}{3,}est)$/u.test(token.lower) &&
      !/^(?:west|interest|forest|harvest|honest|request|invest|protest|suggest|arrest|guest|contest|latest|northwest|southwest)$/.test(
        token.lower,
      ),
  );
}

/** What is taken off for what one would rather not be asked. */
function dullness(candidate: Candidate): number {
  const { target, statement } = candidate;
  const few = target.quantity !== null && target.quantity.value <= 3 && target.quantity.kind === 'count';
  return (
    (few ? 2 : 0) +
    (isInterval(candidate) ? 1.5 : 0) +
    (isAttribute(candidate) ? 1.2 : 0) +
    (isWhereabouts(candidate) ? 0.9 : 0) +
    (isSpeaker(candidate) ? 2.5 : 0) +
    (statement.reading.article.title.includes(target.answer) && target.quantity === null ? 1.2 : 0) +
    (statement.fact.slots.status === 'planned' ? 1.5 : 0) +
    (statement.fact.slots.status === 'claimed' ? 0.4 : 0) +
    (statement.reading.quotes.length > 0 ? 0.8 : 0)
  );
}

/** Higher is better; the scale has no meaning of its own. */
export function scoreOf(candidate: Candidate, form: CardKind, names: Frequencies): number {
  const { statement, target, words, label } = candidate;
  const { reading, fact } = statement;
  const articles = new Set(fact.evidence.map((e) => e.article)).size;
  const often = names.get(target.answer.split(' ').at(-1) ?? '') ?? 0;
  const distinct =
    reading.names.length + reading.numbers.length + reading.dates.filter((d) => d.kind === 'absolute').length;
  const length = lengthOf(words);
  return (
    BY_KIND[target.kind] +
    (articles > 1 ? 2 : 0) +
    (reading.index === 0 ? 1 : 0) +
    (reading.indexInBlock === 0 ? 0.5 : 0) +
    Math.min(1.5, distinct * 0.3) +
    (form === 'question' ? 0.5 : 0) +
    (isSingular(candidate) ? 0.9 : 0) -
    dullness(candidate) -
    (form === 'cloze' && target.kind === 'date' ? 0.6 : 0) -
    (label === '' ? 0 : 0.8) -
    1.5 * often -
    (length > 22 ? 0.5 : 0) -
    (length < 8 ? 0.7 : 0)
  );
}
