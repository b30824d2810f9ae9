/** Names to offer beside a name: twins by role first, then the article's, the library's, and for places the gazetteer. */
import { plain } from '../facts/lemma.js';
import type { Entity } from '../language/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import { bareName, opensByFirstName, sameLevel, wrongSex } from './alike.js';
import { areEnough } from './choosing.js';
import { isCity, kinOf, nearestKin } from './gazetteer.js';
import { libraryBeside } from './library-beside.js';
import { meanSame } from './meaning.js';
import { hasThe, nameShape, type OptionKind, roleOf, topOf } from './option.js';
import { around, type Pool } from './pool.js';
import type { NameForm } from './read-names.js';
import { isSaidOf, type Shown, standsIn } from './truth.js';

/** Options on either side of the answer's sentence that are looked at. */
const LOOKED_AT = 40;

/** An option that may be offered, the best with the highest worth. */
export type Ranked = { readonly text: string; readonly worth: number };

/** How near its role is to the answer's: the same word above and preposition, the same place in the clause, or neither. */
export function kinship(a: string, b: string): number {
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

/** Neither the answer nor told by what is shown, nor ruled out by its words. */
function isFree(text: string, kind: OptionKind, shown: Shown): boolean {
  return !meanSame(text, shown.answer) && !standsIn(text, kind, shown) && !wrongSex(text, shown.prompt);
}

/** Names of the gazetteer for the gap of a name, best first; empty where it has none of its kind. */
export function knownBeside(
  reading: SentenceReading,
  first: number,
  shown: Shown,
  kind: Entity['kind'],
): readonly Ranked[] {
  const bare = bareName(shown.answer);
  const opens = bare.length < shown.answer.length;
  return kinOf(kind, bare, hasThe(reading.words, first))
    .filter((text) => isFree(text, kind === 'other' ? 'organisation' : kind, shown))
    .map((text, i) => ({ text: opens ? `the ${text}` : text, worth: 1 - i / 1000 }));
}

/** How the answer gives the name: a part of the fullest form that the article has, or all that is known. */
function formOf({ kind, text, full }: Entity, answer: string): NameForm {
  if (kind !== 'person' || answer.includes(' ')) return 'full';
  if (full === text) return 'lone';
  return full.endsWith(` ${text}`) ? 'surname' : 'given';
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
  const known = knownBeside(reading, first, shown, kind);
  if (kind === 'other' || pool.doubtful.has(plain(own.text)) || isUnsure(reading, own)) return known;
  const inFull = answer.includes(' ') ? 'full' : 'short';
  const shape = kind === 'person' ? inFull : nameShape(reading, { ...own, kind });
  const role = roleOf(reading.words, topOf(reading.words, first, last));
  const sentence = pool.placeOf.get(reading) ?? 0;
  const twins = around(pool, kind, sentence, LOOKED_AT)
    .filter((o) => meanSame(o.text, own.full))
    .flatMap((o) => o.places);
  const fits = (text: string) =>
    !pool.doubtful.has(plain(text)) &&
    !meanSame(text, own.full) &&
    sameLevel(kind, answer, text) &&
    isFree(text, kind, shown);
  const read = around(pool, kind, sentence, LOOKED_AT)
    .filter((o) => o.shape === shape && fits(o.text) && !isSaidOf(o, shown, twins, pool))
    .map((o) => ({
      text: o.text,
      worth:
        2 +
        kinship(o.role, role) +
        (kind === 'person' && opensByFirstName(o.text) ? 0.6 : 0) +
        (pool.readings[o.places[0]?.sentence ?? -1]?.article === reading.article ? 1 : 0),
    }));
  if (pool.library === null || shape.includes('before') || areEnough(read, answer))
    return [...read, ...known];
  const led = hasThe(reading.words, first);
  const hangs = role.slice(role.indexOf(' ') + 1);
  const gap = { kind, form: formOf(own, answer), led, hangs, kin: nearestKin(kind, bareName(answer), led) };
  return [...read, ...libraryBeside(pool.library, gap, shown, fits), ...known];
}
