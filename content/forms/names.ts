/** Names to offer beside a name: twins by role first, then the article's, the library's, and for places the gazetteer. */
import { plain } from '../facts/lemma.js';
import type { Entity } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { bareName, isWhole, opensByFirstName, sameLevel, wrongSex } from './alike.js';
import { areEnough } from './choosing.js';
import { type Asked, callsAlike, isFine, looksLike } from './fine.js';
import { areKin, isCity, isKnownPerson, kinOf, nearestKin } from './gazetteer.js';
import { libraryBeside } from './library-beside.js';
import { meanSame } from './meaning.js';
import { hasThe, nameShape, type Option, type OptionKind, roleOf, topOf } from './option.js';
import { around, isRead, type Pool, surnamesOf } from './pool.js';
import type { NameForm } from './read-names.js';
import { countriesIn, isExample, isGivenAway, isPlacedBy, liesElsewhere, sharesWord } from './ruled-out.js';
import { isSaidOf, isToldNear, type Shown, standsIn } from './truth.js';

/** Options on either side of the answer's sentence that are looked at. */
const LOOKED_AT = 40;

/** An option that may be offered, the best with the highest worth. */
export type Ranked = { readonly text: string; readonly worth: number };

/** How near its role is to the answer's: the same word above and preposition, the same place in the clause, or neither. */
function kinship(a: string, b: string): number {
  const [labelA, byA] = a.split(' ');
  const [labelB, byB] = b.split(' ');
  if (a === b) return 4;
  return labelA === labelB && byA === byB ? 2 : labelA === labelB || byA === byB ? 1 : 0;
}

/** A person with "the", or a name in quotation marks: most likely something else. */
function isUnsure({ words, article }: SentenceReading, { kind, first, start }: Entity): boolean {
  return (
    (kind === 'person' && hasThe(words, first)) ||
    /[“"‘'«]$/.test(article.text.slice(Math.max(0, start - 1), start))
  );
}

type Free = {
  readonly kind: OptionKind;
  readonly shown: Shown;
  readonly title: string;
  /** The countries that the prompt tells. */
  readonly named: ReadonlySet<string>;
};

/** Neither the answer nor told by what is shown, nor ruled out by its words. */
function isFree(text: string, { kind, shown, title, named }: Free): boolean {
  const { answer } = shown;
  return (
    looksLike(text, bareName(answer)) &&
    !meanSame(text, answer) &&
    !standsIn(text, kind, shown) &&
    !wrongSex(text, shown.prompt) &&
    !sharesWord(text, shown, title) &&
    !liesElsewhere(text, bareName(answer), named)
  );
}

function freeOf(reading: SentenceReading, kind: OptionKind, shown: Shown): Free {
  return { kind, shown, title: reading.article.title, named: countriesIn(shown.prompt) };
}

/** A name of the very sentence tells more of which row is meant than others of the article. */
const IN_SENTENCE = 4;

/** Names of the gazetteer for the gap of a name or a common noun, those that were read first; empty where it has none of its kind. */
export function knownBeside(
  reading: SentenceReading,
  first: number,
  shown: Shown,
  kind: Entity['kind'],
  pool: Pool,
): readonly Ranked[] {
  const bare = bareName(shown.answer);
  const free = freeOf(reading, kind === 'other' ? 'organisation' : kind, shown);
  if ((isWhole(bare) && free.named.size > 0) || isExample(shown.prompt)) return [];
  // What the article writes in lower case too is a word at the start of a sentence.
  if (/^\p{Lu}\p{Ll}+$/u.test(bare) && isRead(pool, bare.toLowerCase())) return [];
  const opens = bare.length < shown.answer.length;
  const near = (text: string) => (shown.names.includes(text) ? IN_SENTENCE : Number(isRead(pool, text)));
  return kinOf(kind, bare, hasThe(reading.words, first), near)
    .filter((text) => isFree(text, free) && !(isRead(pool, text) && isToldNear(text, reading, shown, pool)))
    .map((text, i) => ({
      text: opens ? `the ${text}` : text,
      worth: (isRead(pool, text) ? 1.05 : 1) - i / 1000,
    }));
}

/** How the answer gives the name: a part of the fullest form that the article has, or all that is known. */
function formOf({ kind, text, full }: Entity, answer: string): NameForm {
  if (kind !== 'person' || answer.includes(' ')) return 'full';
  if (full === text) return 'lone';
  return full.endsWith(` ${text}`) ? 'surname' : 'given';
}

/** From 1 for a name of the same sentence to 0 for one that is first read far from it. */
function closeness({ places: [place] }: Option, sentence: number): number {
  return Math.max(0, 1 - Math.abs((place?.sentence ?? 0) - sentence) / LOOKED_AT);
}

/** One word for a person: the surname of somebody, not a thing that was taken for one. */
function isSurname(text: string, pool: Pool): boolean {
  return isKnownPerson(text) || surnamesOf(pool).has(text);
}

/** What may be asked of a name that was read: whether its words alone let it stand in the gap. */
type Fits = (text: string) => boolean;

/** Names of the article and what was read with it, of the answer's fine sort. */
function readBeside(asked: Asked, full: string, shape: string, fits: Fits, shown: Shown, pool: Pool) {
  const { kind, text, role, reading } = asked;
  const sentence = pool.placeOf.get(reading) ?? 0;
  const near = around(pool, kind, sentence, LOOKED_AT);
  const twins = near.filter((o) => meanSame(o.text, full)).flatMap((o) => o.places);
  return near
    .filter(
      (o) => o.shape === shape && fits(o.text) && isFine(asked, o, pool) && !isSaidOf(o, shown, twins, pool),
    )
    .map((o) => ({
      text: o.text,
      worth:
        2 +
        kinship(o.role, role) +
        (areKin(kind, text, o.text) || callsAlike(o, asked, pool) ? 3 : 0) +
        closeness(o, sentence) +
        (kind === 'person' && opensByFirstName(o.text) ? 0.6 : 0) +
        (pool.readings[o.places[0]?.sentence ?? -1]?.article === reading.article ? 1 : 0),
    }));
}

/** Names for the gap of a name, best first; empty where its kind is unknown. */
export function namesBeside(
  reading: SentenceReading,
  own: Entity,
  shown: Shown,
  pool: Pool,
): readonly Ranked[] {
  const { first, last } = own;
  const { answer } = shown;
  const kind = isCity(own.text) ? 'place' : own.kind;
  const known = knownBeside(reading, first, shown, kind, pool);
  if (kind === 'other' || pool.doubtful.has(plain(own.text)) || isUnsure(reading, own)) return known;
  const bare = bareName(answer);
  const free = freeOf(reading, kind, shown);
  if (isGivenAway(bare, free.named) || (isWhole(bare) && known.length === 0)) return [];
  if (isCity(bare) && isPlacedBy(shown.prompt)) return [];
  if (kind === 'person' && !answer.includes(' ') && !isSurname(answer, pool)) return known;
  const inFull = answer.includes(' ') ? 'full' : 'short';
  const shape = kind === 'person' ? inFull : nameShape(reading, { ...own, kind });
  const role = roleOf(reading.words, topOf(reading.words, first, last));
  const fits = (text: string) =>
    !pool.doubtful.has(plain(text)) &&
    !meanSame(text, own.full) &&
    sameLevel(kind, answer, text) &&
    isFree(text, free);
  const asked = { kind, text: bare, role, reading, first, last };
  const whole = (text: string) => fits(text) && (shape !== 'short' || isSurname(text, pool));
  const read = readBeside(asked, own.full, shape, whole, shown, pool);
  if (pool.library === null || shape.includes('before') || areEnough(read, answer))
    return [...read, ...known];
  const led = hasThe(reading.words, first);
  const hangs = role.slice(role.indexOf(' ') + 1);
  const gap = { kind, form: formOf(own, answer), led, hangs, kin: nearestKin(kind, bare, led) };
  return [...read, ...libraryBeside(pool.library, gap, shown, fits), ...known];
}
