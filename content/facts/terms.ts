/** The terms of a sentence: every word, name, number and time that tells something, in a form two reports can share. */
import type { Span } from '../deck.js';
import type { Term } from '../deck-terms.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import type { Clause } from './clauses.js';
import { dateKey, nameKey, nameWords } from './keys.js';
import { isCommon, plain, wordKey } from './lemma.js';
import type { AmountPlace, Mentions, NamePlace, TimePlace } from './mentions.js';
import { type Places, placeAt, placesOf, wordAt } from './places.js';
import { inBase } from './quantities.js';

const SILENT =
  /^(?:DT|IN|TO|CC|MD|POS|PRP|PRP\$|WDT|WP|WP\$|WRB|RP|EX|UH|PDT|LS|SYM|HYPH|NFP|,|:|\.|''|``|-LRB-|-RRB-|\$)$/;
const EMPTY =
  /^(?:be|about|around|approximately|roughly|nearly|almost|over|only|least|very|too|even|have|do|also|addition|so|then|just|other|such|more|most|as|not|n't|total|while|since)$/;

function covers(span: { start: number; end: number }, word: Word): boolean {
  return span.start < word.end && word.start < span.end;
}

function isTelling(word: Word): boolean {
  return (
    !SILENT.test(word.tag) &&
    /[\p{L}\p{N}]/u.test(word.text) &&
    !/^(?:aux|cop|det|case|mark|fixed)/.test(word.label)
  );
}

type Told = Pick<Term, 'kind' | 'key' | 'of' | 'weight'> &
  Partial<Pick<Term, 'quantity' | 'high' | 'from' | 'to' | 'written'>>;

/** All terms have one shape, written out: spread together, each would have a shape of its own, slow to make and to read. */
function termOf({ role, at, by }: Pick<Term, 'role' | 'at' | 'by'>, { start, end }: Span, told: Told): Term {
  const {
    kind,
    key,
    of,
    weight,
    quantity = null,
    high = null,
    from = null,
    to = null,
    written = true,
  } = told;
  return { quantity, high, from, to, written, role, at, by, start, end, kind, key, of, weight };
}

/** A surname tells who it is; the names before it are often left out. */
const NAME = 1.2;
const FIRST_NAME = 0.2;

function nameTerms(places: Places, name: NamePlace): Term[] {
  const place = placeAt(places, wordAt(places.words, name));
  const key = nameKey(name.full, name.kind);
  const whole = termOf(place, name, { kind: 'name', key, of: name.kind, weight: 0 });
  const words = nameWords(name.full, name.kind);
  const told = words.map((w, k): Term => {
    const weight = name.kind === 'person' && k < words.length - 1 ? FIRST_NAME : NAME;
    return termOf(place, name, { kind: 'word', key: wordKey(w), of: 'name', weight });
  });
  return [whole, ...told];
}

function timeTerm(places: Places, time: TimePlace): Term {
  const { from, to, written, text } = time;
  const key =
    from === null
      ? `t:${plain(text)}`
      : `t:${dateKey(from)}${to && dateKey(to) !== dateKey(from) ? `/${dateKey(to)}` : ''}`;
  const place = placeAt(places, wordAt(places.words, time));
  return termOf(place, time, {
    from,
    to,
    written,
    kind: 'time',
    of: /^\d{4}$/.test(text)
      ? 'year'
      : plain(text)
          .replace(/[\d\s,]+/g, ' ')
          .trim(),
    key,
    weight: from === null ? 0.5 : 1.5,
  });
}

const SIGN =
  /^(?:%|\p{Sc}|percent|per|cent|million|billion|trillion|thousand|hundred|dollars?|euros?|pounds?|yen)$/iu;

/** The word that stands for a number in its sentence: the noun that it counts, or its sign or unit of money. */
function countedBy(words: readonly Word[], at: number, kind: string): number {
  if (!words[at]?.label.startsWith('nummod')) return at;
  const over = words[at]?.head ?? at;
  const sign = SIGN.test(words[over]?.text ?? '');
  return sign || (kind !== 'percent' && kind !== 'money') ? over : at;
}

function amountTerm(places: Places, { start, end, quantity, high }: AmountPlace): Term {
  const { unit, value } = inBase(quantity);
  const { words, cases } = places;
  const i = wordAt(words, { start, end });
  const counted = countedBy(words, i, quantity.kind);
  const { role, at } = placeAt(places, counted);
  const place = { role, at, by: cases[i] || cases[counted] || '' };
  return termOf(
    place,
    { start, end },
    {
      quantity,
      high,
      kind: 'number',
      of: unit,
      key: `q:${Number(value.toPrecision(6))}`,
      weight: value >= 5 ? 1.5 : 0.6,
    },
  );
}

function plainTerm(places: Places, i: number): Term | null {
  const word = places.words[i];
  if (!word || !isTelling(word)) return null;
  const lemma = places.lemmas[i] ?? '';
  if (EMPTY.test(lemma)) return null;
  const weight = isCommon(lemma) ? 0.4 : 1;
  return termOf(placeAt(places, i), word, { kind: 'word', of: lemma, key: places.keys[i] ?? '', weight });
}

function bySpan(a: Term, b: Term): number {
  return a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1);
}

/** The terms of each clause, in the order of `clauses`, each list in reading order. */
export function termsOf(
  reading: SentenceReading,
  mentions: Mentions,
  clauses: readonly Clause[],
): readonly (readonly Term[])[] {
  const places = placesOf(reading, clauses);
  const { names, times, amounts } = mentions;
  const firm = [...names, ...times, ...amounts];
  const loose = reading.words.flatMap((word, i) =>
    firm.some((f) => covers(f, word)) ? [] : (plainTerm(places, i) ?? []),
  );
  const all = [
    ...loose,
    ...names.flatMap((name) => nameTerms(places, name)),
    ...times.map((time) => timeTerm(places, time)),
    ...amounts.map((amount) => amountTerm(places, amount)),
  ].sort(bySpan);
  const rows: Term[][] = clauses.map(() => []);
  for (const term of all) rows[places.owner[wordAt(reading.words, term)] ?? 0]?.push(term);
  return rows;
}
