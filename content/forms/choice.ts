/** A choice among three or four answers of one kind, of which exactly one is right by everything that was read. */
import type { Candidate } from '../cards/candidate.js';
import { cardOf } from '../cards/form.js';
import { type Card, type ChoiceCard, cardId } from '../deck.js';
import type { Entity } from '../language/mentions.js';
import type { Draft } from '../wording/draft.js';
import { bareName } from './alike.js';
import { namesFor, valuesFor } from './choosing.js';
import { dateStyle } from './date-style.js';
import { kinOf } from './gazetteer.js';
import { knownBeside, namesBeside } from './names.js';
import { numberStyle } from './number-style.js';
import { fixedNumber } from './placing.js';
import { isRead, type Pool } from './pool.js';
import { choiceFault } from './rules.js';
import { type Shown, shownBy } from './truth.js';
import { datesBeside } from './values.js';

/** L2: after such a title most names are ruled out by grammar or rank. */
const SEXED =
  /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord|King|Queen|Prince|Princess|Pope|Saint|St|Sister|Brother)\.?$/;

/** The name that the words of the answer are, not a part of one and not more. */
function nameAt({ span }: Candidate): Entity | null {
  const { reading, first, last } = span;
  if (SEXED.test(reading.words[first - 1]?.text ?? '') || /^an?$/i.test(reading.words[first]?.text ?? ''))
    return null;
  const from = /^the$/i.test(reading.words[first]?.text ?? '') ? first + 1 : first;
  return reading.entities.find((e) => (e.first === first || e.first === from) && e.last === last) ?? null;
}

/** "Charles" of "Charles I", "Davis" behind "Miles": what would have to be offered is a part of a name too. */
function isPartOfName({ span: { reading, first, last } }: Candidate): boolean {
  const [before, after] = [reading.words[first - 1], reading.words[last + 1]];
  const own = reading.entities.find((e) => e.first === first);
  const titled = own !== undefined && own.titleFirst < first;
  return (
    /^[IVX]+$/.test(after?.text ?? '') ||
    (own?.kind === 'person' && !titled && before?.tag === 'NNP' && /^\p{Lu}/u.test(before.text))
  );
}

/** A common noun is of a known sort only where the article has another of it: "queen" among chess pieces, not in England. */
function isAmongKin(answer: string, pool: Pool): boolean {
  return kinOf('other', bareName(answer), false).some((text) => isRead(pool, text));
}

/** Wrong answers, and where the right one belongs among them: its place for dates, null where order says nothing. */
type Others = { readonly texts: readonly string[]; readonly at: number | null };

function datesFor(candidate: Candidate, shown: Shown, pool: Pool): Others {
  const key = dateStyle(shown.answer)?.value ?? null;
  if (key === null) return { texts: [], at: null };
  const values = datesBeside(candidate.span.reading, shown, pool);
  const texts = valuesFor(values, key, shown);
  return { texts, at: values.filter(({ text, value }) => texts.includes(text) && value < key).length };
}

/** Fewer than two names would be what is left over, not a choice. */
const NAMES = 2;

/** Numbers and common nouns have no wrong answers that are plausible and surely wrong, but for the few nouns of a known sort. */
function others(candidate: Candidate, { prompt, answer }: Draft, card: Card, pool: Pool): Others {
  const { reading, first, kind } = candidate.span;
  const read = () => shownBy(prompt, answer, card.evidence, pool);
  if (kind === 'date' || dateStyle(answer) !== null) return datesFor(candidate, read(), pool);
  const none = { texts: [], at: null };
  if (isPartOfName(candidate)) return none;
  const name = nameAt(candidate);
  if (name === null && (kind === 'number' || /\d/.test(answer))) return none;
  const isNoun = /^\p{Ll}/u.test(bareName(answer));
  if (name === null && isNoun && !isAmongKin(answer, pool)) return none;
  const shown = read();
  const ranked = name
    ? namesBeside(reading, name, shown, pool)
    : knownBeside(reading, first, shown, 'other', pool);
  const texts = namesFor(ranked, shown);
  return texts.length < NAMES ? none : { texts, at: null };
}

/** The choice out of all of the pool; null where fewer than two honest others exist or a rule of choices is broken. */
function choiceFrom(candidate: Candidate, draft: Draft, pool: Pool, card: Card): ChoiceCard | null {
  const { texts, at } = others(candidate, draft, card, pool);
  if (texts.length < 2) return null;
  const place = at ?? fixedNumber(card.id) % (texts.length + 1);
  const made: ChoiceCard = {
    ...card,
    kind: 'choice',
    id: cardId(card.fact, 'choice', draft.prompt),
    options: texts.toSpliced(place, 0, draft.answer),
  };
  return choiceFault(made) === null ? made : null;
}

/**
 * The choice on the words of a draft; null where what was read and is known gives none. The library adds to the options
 * of a choice but makes none of a gap, so that which cards there are, and their ids, do not depend on it. `card`: the
 * recall form.
 */
export function choiceOf(
  candidate: Candidate,
  draft: Draft,
  pool: Pool,
  card: Card = cardOf(candidate, draft),
): ChoiceCard | null {
  if (draft.kind === 'number') return null;
  const alone = choiceFrom(candidate, draft, { ...pool, library: null }, card);
  if (alone === null || pool.library === null || nameAt(candidate) === null) return alone;
  return choiceFrom(candidate, draft, pool, card) ?? alone;
}

/** Where the order of the options says nothing, the key goes to the place that the deck has used least (M2). */
export function placeKeys(cards: readonly Card[]): readonly Card[] {
  const used = [0, 0, 0, 0];
  return cards.map((card) => {
    if (card.kind !== 'choice') return card;
    const free =
      dateStyle(card.answer) === null && numberStyle(card.answer) === null && !/\d/.test(card.answer);
    const rest = card.options.filter((option) => option !== card.answer);
    const places = used.slice(0, card.options.length);
    const least = places.flatMap((times, i) => (times === Math.min(...places) ? [i] : []));
    const even = least[fixedNumber(card.prompt) % least.length] ?? 0;
    const at = free ? even : card.options.indexOf(card.answer);
    used[at] = (used[at] ?? 0) + 1;
    return free ? { ...card, options: rest.toSpliced(at, 0, card.answer) } : card;
  });
}
