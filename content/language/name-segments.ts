/** Where names begin and end: runs of capitals taken apart at titles, countries and the model's own borders. */

import type { Capitals } from './capitals.js';
import type { WordRange } from './mentions.js';
import type { NameSpan } from './name-finder.js';
import { sewnAtHyphens } from './name-hyphens.js';
import { isSewn, type NameSegment, ownerFrom, placeSeen } from './name-joints.js';
import { CAPITAL, isHead, joined, known, runsOf, type Sight, sameSpot, shouts } from './name-runs.js';
import type { SentenceWords, Word } from './sentence-words.js';
import {
  EVENT_ENDINGS,
  LAW_ENDINGS,
  NO_SINGLE_NAME,
  ORGANISATION_ENDINGS,
  PLACE_ENDINGS,
  PLACE_STARTS,
} from './words/name-shapes.js';
import { isGiven, NAME_TITLES, PARTICLES, TITLES } from './words/people.js';
import { PERSON_NOUNS } from './words/pointing.js';

const TITLE_TAILS =
  /^(?:State|Defen[sc]e|War|Commerce|Labou?r|Energy|Education|Transport(?:ation)?|Agriculture|Treasury|Health|Staff|Affairs|Interior|Justice|Finance|Representatives)$/;

/** Where the title of a run may begin: behind a country, or behind the body that its bearer serves. */
function titleFrom(words: readonly Word[], first: number, last: number): number {
  if (known(joined(words, first, Math.min(first + 1, last)))) return first + 2;
  if (known(joined(words, first, first))) return first + 1;
  for (let i = first + 1; i < Math.min(last, first + 5); i += 1) {
    const before = words[i - 1]?.text ?? '';
    const body = /^\p{Lu}{2,}$/u.test(before) || ORGANISATION_ENDINGS.has(before);
    const named = isGiven(words[i + 1]?.text ?? '') && i + 1 < last;
    if (/^(?:MP|MEP|MSP|MLA)$/.test(words[i]?.text ?? '')) return i;
    if ((body || named) && TITLES.has(words[i]?.text ?? '')) return titleStart(words, first, i);
  }
  return first;
}

/** Back over the words of one title: "Emeritus Professor". */
function titleStart(words: readonly Word[], first: number, i: number): number {
  let from = i;
  while (from > first && TITLES.has(words[from - 1]?.text ?? '')) from -= 1;
  return from;
}

/** Words with a capital that tell a person's party or trade, or that he is new: no given names. */
const SORTS =
  /^(?:New|Veteran|Fellow|Republican|Democrat|Libertarian|Conservative|Tory|Beatle|Hooker|Midfielder|Defender|Winger|Flanker|Podcaster|Singer|Comedian|Rapper|Democrats|Republicans)$/;

/** "Runner Ada Penn won": what a person does, with a capital only since it opens the sentence. */
function opensWithRole(words: readonly Word[], first: number, last: number): boolean {
  const text = words[first]?.text ?? '';
  if (last >= first + 2 && SORTS.test(text) && isGiven(words[first + 1]?.text ?? '')) return true;
  const role = PERSON_NOUNS.has(text.toLowerCase()) && !NAME_TITLES.has(text) && !TITLES.has(text);
  return first === 0 && last >= 2 && role && !endsInThing(words[last]?.text ?? '');
}

/** End (exclusive) of the title at the head of a run, `first` where there is none. */
function titleEnd(words: readonly Word[], first: number, last: number): number {
  let end = opensWithRole(words, first, last) ? first + 1 : first;
  for (let i = Math.max(end, titleFrom(words, first, last)); i < last; i += 1) {
    const text = words[i]?.text ?? '';
    const tail = end === i && text === 'of' && TITLE_TAILS.test(words[i + 1]?.text ?? '');
    if (tail) i += 1;
    if (tail || TITLES.has(text)) end = i + 1;
    else if (end === first || text !== 'and') break;
  }
  return end > last ? first : end;
}

function endsInThing(text: string): boolean {
  return [ORGANISATION_ENDINGS, PLACE_ENDINGS, EVENT_ENDINGS, LAW_ENDINGS].some((endings) =>
    endings.has(text),
  );
}

/** The longest known country or people that begins at `i`, as its last word; −1 for none. */
function knownFrom(words: readonly Word[], i: number, last: number): number {
  for (let end = Math.min(last, i + 6); end >= i; end -= 1) if (known(joined(words, i, end))) return end;
  return -1;
}

function seenIn({ seen, spots }: Sight, first: number, last: number): NameSpan['type'] | null {
  const votes = new Map<NameSpan['type'], number>();
  for (let i = first; i <= last; i += 1) {
    const type = spots[seen[i] ?? -1]?.type;
    if (type) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function segment(sight: Sight, first: number, last: number, titleFirst = first): NameSegment {
  return { first, last, titleFirst, seen: seenIn(sight, first, last) };
}

/** Takes a run apart: a title and what it stands on, countries in front, and the model's own borders. */
function splitRun(sight: Sight, run: WordRange): NameSegment[] {
  const { words } = sight;
  const own = ownerFrom(words, run);
  if (own > run.first)
    return [
      ...splitRun(sight, { first: run.first, last: own - 1 }).map((one) => ({
        ...one,
        seen: placeSeen(one.seen),
      })),
      ...splitRun(sight, { first: own, last: run.last }),
    ];
  return splitWhole(sight, run);
}

function splitWhole(sight: Sight, run: WordRange): NameSegment[] {
  const { words } = sight;
  const first = run.first;
  const last = withoutHonours(sight, run);
  if (known(joined(words, first, last))) return [segment(sight, first, last)];
  const end = titleEnd(words, first, last);
  const split = end > first ? titled(sight, { first, last }, end) : null;
  if (split === null && isSewn(words, first, last)) return [segment(sight, first, last)];
  return split ?? byBorders(sight, { first, last });
}

/** Letters behind a person's name are no part of it: "Ada Penn DBE". */
function withoutHonours(sight: Sight, { first, last }: WordRange): number {
  let end = last;
  const letters = () =>
    /^\p{Lu}{2,4}$/u.test(sight.words[end]?.text ?? '') && !/^[IVX]+$/.test(sight.words[end]?.text ?? '');
  if (seenIn(sight, first, last) !== 'PER') return last;
  while (end > first + 1 && letters()) end -= 1;
  return end;
}

/** "U.S. Secretary of State Ada Penn": the country, then the person; null where the title is part of the name. */
function titled(sight: Sight, { first, last }: WordRange, end: number): NameSegment[] | null {
  const { words } = sight;
  const whole = words[last]?.text ?? '';
  if (endsInThing(whole) && !isGiven(words[end]?.text ?? '')) return null;
  const seen = seenIn(sight, first, last);
  if ((seen === 'ORG' || seen === 'LOC') && sameSpot(sight, first, last) && seenIn(sight, end, last) === seen)
    return null;
  const title = titleFrom(words, first, last);
  const front = title > first && title < end ? [segment(sight, first, title - 1)] : [];
  const from = keepsTitle(words, end, last) ? end - 1 : end;
  const titleFirst = Math.min(front.length > 0 ? title : first, from);
  return [...front.map((one) => served(words, one)), { first: from, last, titleFirst, seen: 'PER' }];
}

/** Who stands in front of a title is no person: "NASA Administrator Ada Penn". */
function served(words: readonly Word[], front: NameSegment): NameSegment {
  const last = words[front.last]?.text ?? '';
  const body = /^\p{Lu}{2,}$/u.test(last) || ORGANISATION_ENDINGS.has(last);
  return front.seen === 'PER' || front.seen === null ? { ...front, seen: body ? 'ORG' : null } : front;
}

/** "Queen Victoria", "Pope John Paul II", but not "Prince Charles Edward Penn". */
function keepsTitle(words: readonly Word[], end: number, last: number): boolean {
  if (!NAME_TITLES.has(words[end - 1]?.text ?? '')) return false;
  return (
    last === end || PARTICLES.has(words[end + 1]?.text ?? '') || /^[IVX]+$/.test(words[last]?.text ?? '')
  );
}

/** The model's borders inside a run; words that it leaves out join the name behind them, or stand alone. */
function byBorders(sight: Sight, { first, last }: WordRange): NameSegment[] {
  const found: NameSegment[] = [];
  let i = first;
  while (i < last && !isHead(sight, i) && known(joined(sight.words, i + 1, last))) i += 1;
  while (i <= last) {
    const end = segmentEnd(sight, i, last);
    const trimmedEnd = trimEnd(sight.words, i, end);
    if (trimmedEnd >= i && (trimmedEnd > i || isHead(sight, i))) found.push(segment(sight, i, trimmedEnd));
    i = end + 1;
    while (i <= last && !CAPITAL.test(sight.words[i]?.text ?? '')) i += 1;
  }
  return found;
}

function segmentEnd(sight: Sight, i: number, last: number): number {
  const { words, seen, spots } = sight;
  const country = knownFrom(words, i, last);
  const spot = spots[seen[i] ?? -1];
  const spotEnd = spot === undefined ? -1 : Math.min(last, spot.end - 1);
  if (spot?.type === 'PER' && country > i && country < spotEnd) return country;
  if (spot?.type === 'PER' && i < spotEnd - 1 && isHomeOf(words, i)) return i;
  const longer = spot === undefined && endsInThing(words[last]?.text ?? '');
  if (country >= 0 && spotEnd <= country && !longer) return country;
  return spotEnd >= 0 ? withTail(sight, beforeCountry(sight, i, spotEnd), last) : unseenEnd(sight, i, last);
}

/** "Senator from Vermont Ada Penn": the place that somebody is from is no part of the name behind it. */
function isHomeOf(words: readonly Word[], i: number): boolean {
  const led = /^(?:from|of|for)$/.test(words[i - 1]?.text ?? '');
  return led && isGiven(words[i + 1]?.text ?? '') && !isGiven(words[i]?.text ?? '');
}

/** How far words reach that the model left out: to the next name of its, or over it where they lean on it. */
function unseenEnd({ words, seen, spots }: Sight, i: number, last: number): number {
  let end = i;
  while (end < last && (seen[end + 1] ?? -1) < 0) end += 1;
  if (end < last && !CAPITAL.test(words[end]?.text ?? '')) return last;
  const behind = spots[seen[end + 1] ?? -1];
  if (behind === undefined || end >= last) return end;
  const leans = /^(?:compound|amod|flat|nmod:desc)/.test(words[end]?.label ?? '') && behind.type !== 'PER';
  return leans ? withTail({ words, seen, spots }, Math.min(last, behind.end - 1), last) : end;
}

/** "Invercargill New Zealand" is two places; "New South Wales" and "Gulf of Mexico" are one. */
function beforeCountry({ words, spots, seen }: Sight, first: number, last: number): number {
  if (spots[seen[first] ?? -1]?.type !== 'LOC') return last;
  for (let from = first + 1; from <= last; from += 1) {
    const before = words[from - 1]?.text ?? '';
    if (!known(joined(words, from, last)) || PLACE_STARTS.has(before) || !CAPITAL.test(before)) continue;
    return from - 1;
  }
  return last;
}

/** Takes in what the model left over at the end of a run: "Darwin [Bay Station]". */
function withTail(
  { words, seen }: Pick<Sight, 'words' | 'seen' | 'spots'>,
  end: number,
  last: number,
): number {
  let to = end;
  while (to < last && (seen[to + 1] ?? -1) < 0) to += 1;
  const tail = words[to]?.text ?? '';
  return to === last &&
    to > end &&
    (endsInThing(tail) || words[end + 1]?.head === end || /^flat/.test(words[to]?.label ?? ''))
    ? to
    : end;
}

/** A name does not end in a small word or mark. */
function trimEnd(words: readonly Word[], first: number, last: number): number {
  let end = last;
  while (end > first && !/\p{Lu}|\p{N}/u.test(words[end]?.text ?? '')) end -= 1;
  return end;
}

/** A lone title, "North", a road ("US-75"): capitals that name nothing. */
function isEmpty(words: readonly Word[], { first, last, seen }: NameSegment): boolean {
  const text = words[last]?.text ?? '';
  const next = `${words[last + 1]?.text ?? ''}${words[last + 2]?.text ?? ''}`;
  if (/^U\.?S\.?$/.test(text) && /^[-‐‑]?\d/.test(next)) return true;
  if (first < last) return false;
  return NO_SINGLE_NAME.has(text) || (seen === null && isTitle(text));
}

function isTitle(text: string): boolean {
  return TITLES.has(text) || NAME_TITLES.has(text);
}

/** Names that their writer gave no capital: the model alone knows them. */
function smallSpots({ words, spots }: Sight, found: readonly NameSegment[]): NameSegment[] {
  const taken = new Set(found.flatMap(({ first, last }) => words.slice(first, last + 1)));
  return spots
    .filter(
      ({ start, end, type }) =>
        type !== 'MISC' && words.slice(start, end).every((w) => !taken.has(w) && /^\p{Ll}/u.test(w.text)),
    )
    .map(({ start, end, type }) => ({ first: start, last: end - 1, titleFirst: start, seen: type }));
}

/** The names of a sentence in order; `capitals` is what all sentences of the article tell about its capitals. */
export function nameSegments(sentence: SentenceWords, capitals: Capitals): readonly NameSegment[] {
  const { words, names: spots } = sentence;
  if (shouts(words)) return [];
  const seen = words.map(() => -1);
  spots.forEach((spot, n) => {
    for (let i = spot.start; i < spot.end; i += 1) seen[i] = n;
  });
  const sight: Sight = { words, seen, spots, ...capitals };
  const found = runsOf(sight)
    .flatMap((run) => splitRun(sight, run))
    .filter((one) => !isEmpty(words, one));
  const sewn = sewnAtHyphens(words, found);
  return [...sewn, ...smallSpots(sight, sewn)].toSorted((a, b) => a.first - b.first);
}
