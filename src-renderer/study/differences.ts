/** Where articles differ: the values that part two sentences, the cards they touch, and what a decision makes of a card. */
import type { Conflict } from '../../content/conversion.js';
import type { ArticleId, CalendarDate, Card, Evidence } from '../../content/deck.js';

export type Piece = { readonly text: string; readonly differs: boolean };

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const VALUE = new RegExp(
  `(?:(?:${MONTHS})\\s|[$€£¥]\\s?)?\\d+(?:[.,:]\\d+)*(?:\\s?%|\\s(?:${MONTHS}|hundred|thousand|million|billion|trillion|percent|[ap]\\.m\\.?))?|\\b(?:${NUMBER_WORDS})(?:-(?:${NUMBER_WORDS}))?\\b`,
  'giu',
);

function valuesOf(text: string): Set<string> {
  return new Set([...text.matchAll(VALUE)].map(([value]) => value.toLowerCase()));
}

/** A sentence in pieces; numbers and dates that none of the other sentences has are marked. */
export function differing(quote: string, others: readonly string[]): readonly Piece[] {
  const known = new Set(others.flatMap((other) => [...valuesOf(other)]));
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of quote.matchAll(VALUE)) {
    if (known.has(found[0].toLowerCase())) continue;
    if (found.index > done) pieces.push({ text: quote.slice(done, found.index), differs: false });
    done = found.index + found[0].length;
    pieces.push({ text: found[0], differs: true });
  }
  if (done < quote.length) pieces.push({ text: quote.slice(done), differs: false });
  return pieces;
}

/** What one article says in a conflict. */
export type Side = {
  readonly evidence: Evidence;
  readonly title: string;
  readonly date: CalendarDate | null;
  /** The sentence, with what only this side says marked. */
  readonly pieces: readonly Piece[];
};

/** A conflict as a learner reads it, the older article first. */
export type Difference = {
  readonly conflict: Conflict;
  readonly sides: readonly Side[];
  /** The sides were written on different days: the later one may be the correction of the earlier. */
  readonly dated: boolean;
};

/** What is known of an article that a conflict cites. */
export type Cited = { readonly title: string; readonly date: CalendarDate | null };

function dayNumber(date: CalendarDate | null): number {
  return date ? date.year * 372 + (date.month ?? 1) * 31 + (date.day ?? 1) : 0;
}

/** Null where fewer than two of its articles are known. */
export function differenceOf(
  conflict: Conflict,
  citedBy: (article: ArticleId) => Cited | undefined,
): Difference | null {
  const known = conflict.evidence.filter((one) => citedBy(one.article) !== undefined);
  if (new Set(known.map((one) => one.article)).size < 2) return null;
  const sides = known.map((evidence): Side => {
    const { title = '', date = null } = citedBy(evidence.article) ?? {};
    const others = known.filter((one) => one.article !== evidence.article).map((one) => one.quote);
    return { evidence, title, date, pieces: differing(evidence.quote, others) };
  });
  sides.sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  const days = new Set(sides.map((side) => dayNumber(side.date)));
  return { conflict, sides, dated: days.size > 1 && !days.has(0) };
}

/** The values that only this side has, as it writes them; the whole sentence where no value tells it apart. */
export function saidBy({ pieces, evidence }: Side): readonly string[] {
  const values = pieces.filter((piece) => piece.differs).map((piece) => piece.text);
  return values.length > 0 ? values : [evidence.quote];
}

function meets(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

type Asking = Pick<Card, 'prompt' | 'answer' | 'evidence'>;

/** Whether a card asks about what is in conflict: it rests on one of the sentences and has one of the values. */
export function touches(card: Asking, { conflict, sides }: Difference): boolean {
  const own = sides.filter((side) => card.evidence.some((one) => meets(one, side.evidence)));
  if (conflict.kind === 'change') return own.length > 0;
  const words = `${card.prompt} ${card.answer}`.toLowerCase();
  return own.length > 0 && sides.flatMap(saidBy).some((value) => words.includes(value.toLowerCase()));
}

/**
 * The answer that a card has to have when the learner holds to one article: its value in the place of the other's.
 * Null for a card that need not change, or whose sentences differ in more than one value.
 */
export function corrected(card: Asking, difference: Difference, holds: ArticleId): string | null {
  if (!touches(card, difference)) return null;
  const [right, ...more] = difference.sides.filter((side) => side.evidence.article === holds).flatMap(saidBy);
  const wrong = difference.sides.filter((side) => side.evidence.article !== holds).flatMap(saidBy);
  if (right === undefined || more.length > 0 || wrong.length !== 1 || right === wrong[0]) return null;
  const old = wrong[0] ?? '';
  return card.answer.includes(old) ? card.answer.replace(old, () => right) : null;
}

/** A difference in few words: each side's values and where they stand, the older first. */
export type Told = {
  /** "was" for values of two days, "or" for values of which neither is later, "plan" for a plan and its outcome. */
  readonly kind: 'was' | 'or' | 'plan';
  readonly sides: readonly {
    readonly title: string;
    readonly date: CalendarDate | null;
    readonly values: readonly string[];
  }[];
  /** What the learner holds to; null where nothing was decided. */
  readonly held: { readonly title: string } | 'both' | null;
};

/** The side that an article is of, by its title. */
export function heldOf({ sides }: Difference, holds: ArticleId | 'both' | null): Told['held'] {
  if (holds === null) return null;
  if (holds === 'both') return 'both';
  return { title: sides.find((side) => side.evidence.article === holds)?.title ?? '' };
}

/** What a card says of the difference it is about. */
export function toldOf(difference: Difference, holds: ArticleId | 'both' | null): Told {
  const { conflict, dated, sides } = difference;
  const kind = conflict.kind === 'change' ? 'plan' : dated ? 'was' : 'or';
  const told = sides.map((side) => ({ title: side.title, date: side.date, values: saidBy(side) }));
  return { kind, sides: told, held: heldOf(difference, holds) };
}
