/** Runs of capitals that may be names: what the model saw, and the small words that names reach over. */
import type { WordRange } from './mentions.js';
import type { NameSpan } from './name-finder.js';
import type { Word } from './sentence-words.js';
import { COUNTRIES, PEOPLES } from './words/countries.js';
import {
  CALENDAR,
  LAW_ENDINGS,
  NO_NAME,
  OF_EVENTS,
  OF_LAWS,
  OF_ORGANISATIONS,
  OF_PLACES,
  ORGANISATION_ENDINGS,
  WORLD_PLACES,
} from './words/name-shapes.js';
import { isGiven, PARTICLES } from './words/people.js';

const LONGEST_NAME = 14;
export const CAPITAL = /^\p{Lu}|^\p{N}+\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u;

/** The words as written, one blank between those that stand apart. */
export function joined(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i += 1) {
    const apart = i > first && (words[i]?.start ?? 0) > (words[i - 1]?.end ?? 0);
    text += (apart ? ' ' : '') + (words[i]?.text ?? '');
  }
  return text;
}

/** "Finn", "Finns" and "Finnish" in the table of peoples. */
export function peopleKey(text: string): string | null {
  if (PEOPLES.has(text)) return text;
  const one = text.replace(/s$/, '');
  return PEOPLES.has(one) ? one : null;
}

export function isKnownPlace(text: string): boolean {
  return COUNTRIES.has(text.replaceAll('’', "'")) || WORLD_PLACES.has(text);
}

export function known(text: string): boolean {
  return isKnownPlace(text) || peopleKey(text) !== null;
}

/** Whether capitals alone make a sentence shout, so that they tell nothing. */
export function shouts(words: readonly Word[]): boolean {
  const letters = words.filter((w) => /\p{L}{2}/u.test(w.text));
  return letters.length > 3 && letters.filter((w) => /^\P{Ll}+$/u.test(w.text)).length > letters.length * 0.7;
}

export type Sight = {
  words: readonly Word[];
  seen: readonly (number | -1)[];
  spots: readonly NameSpan[];
  /** Words that the article writes without a capital, and those it writes with one inside a sentence. */
  lower: ReadonlySet<string>;
  inner: ReadonlySet<string>;
};

function opens(words: readonly Word[], i: number): boolean {
  return i === 0 || /^["“”‘'(:—–-]$/.test(words[i - 1]?.text ?? '');
}

/** A word that may stand in a name without leaning on another. */
export function isHead(sight: Sight, i: number): boolean {
  const word = sight.words[i];
  if (!word || !CAPITAL.test(word.text) || NO_NAME.has(word.text) || CALENDAR.test(word.text)) return false;
  if (/^[$€£]/.test(sight.words[i + 1]?.text ?? '') && sight.words[i + 1]?.start === word.end) return false;
  const spotted = (sight.seen[i] ?? -1) >= 0;
  if (known(word.text) || spotted || (opens(sight.words, i) && sight.inner.has(word.text)))
    return !(opens(sight.words, i) && !known(word.text) && plainOpening(sight, i));
  if (!/^NNPS?$/.test(word.tag)) return false;
  return !(opens(sight.words, i) && plainOpening(sight, i));
}

/** A capital that only the beginning of the sentence explains. */
function plainOpening({ words, lower, inner, seen }: Sight, i: number): boolean {
  const word = words[i];
  if (!word || /^\p{Lu}{2}/u.test(word.text)) return false;
  if ((seen[i] ?? -1) >= 0 && /^NNP/.test(word.tag)) return false;
  if (inner.has(word.text) && !lower.has(word.text.toLowerCase())) return false;
  const next = words[i + 1];
  const goesOn = next !== undefined && CAPITAL.test(next.text) && /^NNP/.test(next.tag);
  return !goesOn && (lower.has(word.text.toLowerCase()) || !/^NNP/.test(word.tag));
}

/** A capital that belongs to a name only beside another one: "Customs" in "Customs Assistance Agreement". */
function isMember(sight: Sight, i: number): boolean {
  const word = sight.words[i];
  if (!word || !CAPITAL.test(word.text) || CALENDAR.test(word.text) || NO_NAME.has(word.text)) return false;
  return !opens(sight.words, i) && /^(?:NN|JJ|VB[NG]|CD|FW)/.test(word.tag);
}

export function sameSpot({ seen }: Sight, i: number, j: number): boolean {
  return (seen[i] ?? -1) >= 0 && seen[i] === seen[j];
}

const OF_HEADS = [OF_ORGANISATIONS, OF_PLACES, OF_EVENTS, OF_LAWS];

/** "Muhammad al-Hajj": a particle that a hyphen ties to the word behind it. */
function overParticle(sight: Sight, i: number): number {
  const [small, hyphen] = sight.words.slice(i, i + 2);
  if (!small || !hyphen || !PARTICLES.has(small.text) || !/^[-‐‑]$/.test(hyphen.text)) return -1;
  return small.end === hyphen.start && CAPITAL.test(sight.words[i + 2]?.text ?? '') ? i + 2 : -1;
}

const SMALL_PART = /^(?:[-‐‑–]|\p{Ll}{1,3})$/u;
const INSIDE_SPOT = /^(?:of|for|and|the|in|on|at|to|&|'s|’s|')$/;

/** The place after the small words that begin at `i`, where a name could go on; −1 where none could. */
function afterBridge(sight: Sight, i: number): number {
  const { words } = sight;
  const small = words[i]?.text ?? '';
  let next = i + 1;
  if (/^(?:of|for|and)$/.test(small) && words[next]?.text === 'the') next += 1;
  return isHead(sight, next) || isMember(sight, next) ? next : -1;
}

/** Whether a name goes on behind the small words that begin at `i`; gives the place where it does, else −1. */
function overBridge(sight: Sight, start: number, i: number): number {
  const within = sameSpot(sight, i - 1, i) ? overSmall(sight, i) : -1;
  if (within >= 0) return within;
  const nicknamed = overNickname(sight, start, i);
  if (nicknamed >= 0) return nicknamed;
  const tied = overParticle(sight, i);
  if (tied >= 0) return tied;
  const next = afterBridge(sight, i);
  return next >= 0 && bridges(sight, start, i, next) ? next : -1;
}

/** Small words inside one name of the model's: "Lashkar-e-Toiba", "Bank of the West"; "and" joins two persons. */
function overSmall({ words, seen, spots }: Sight, i: number): number {
  const person = /PER|MISC/.test(spots[seen[i] ?? -1]?.type ?? '');
  let at = i;
  if (words[i]?.text === 'the') return -1;
  while (seen[at] === seen[i] && isSmallPart(words[at]?.text ?? '', person)) at += 1;
  return seen[at] === seen[i] && CAPITAL.test(words[at]?.text ?? '') && at - i < 4 ? at : -1;
}

function isSmallPart(text: string, person: boolean): boolean {
  return !(person && /^(?:and|&)$/.test(text)) && (INSIDE_SPOT.test(text) || SMALL_PART.test(text));
}

const OPENING = /^["“‘']$/;
const CLOSING = /^["”’']$/;

/** "Karl “Red” Berg": a nickname between marks stands inside the name. */
function overNickname({ words, seen, spots }: Sight, start: number, i: number): number {
  if (!OPENING.test(words[i]?.text ?? '')) return -1;
  const before = words[i - 1]?.text ?? '';
  const person = spots[seen[i - 1] ?? -1]?.type === 'PER' || isGiven(before);
  const close = [i + 2, i + 3].find((k) => CLOSING.test(words[k]?.text ?? '')) ?? -1;
  const capital = (k: number) => /^\p{Lu}\p{L}/u.test(words[k]?.text ?? '');
  const named = capital(i + 1) && capital(close - 1) && capital(close + 1);
  const tied = words[i]?.end === words[i + 1]?.start && words[i - 1]?.end !== words[i]?.start;
  return close > 0 && i - start < 3 && person && tied && named && /^NNP/.test(words[close + 1]?.tag ?? '')
    ? close + 1
    : -1;
}

/** "the University of Orrin at Varn": where such a body has several seats, one is a part of its name. */
function namesSeat({ words, seen, spots }: Sight, start: number, i: number, next: number): boolean {
  const body = words[start]?.text === 'University' && words[start + 1]?.text === 'of';
  const only = words[i]?.text === 'at' || words[i - 1]?.text === 'California';
  return body && only && i > start + 2 && spots[seen[next] ?? -1]?.type === 'LOC';
}

function bridges(sight: Sight, start: number, i: number, next: number): boolean {
  const { words } = sight;
  const small = words[i]?.text.toLowerCase() ?? '';
  const before = words[i - 1]?.text ?? '';
  if (/^(?:at|,)$/.test(small) && namesSeat(sight, start, i, next)) return true;
  if (/^[-–&]$/.test(small)) return touches(words, i) && !known(before);
  if (small === ',') return /^(?:Inc|Ltd|LLC|Jr|Sr|Corp)\.?$/.test(words[next]?.text ?? '');
  if (small === 'of') return ofName(words, start, i);
  if (/^['’]s$/.test(small)) return before === 'People';
  return PARTICLES.has(small) || (small === 'and' && joinsBody(sight, start, i));
}

function touches(words: readonly Word[], i: number): boolean {
  return (
    (words[i - 1]?.end === words[i]?.start && words[i]?.end === words[i + 1]?.start) || words[i]?.text === '&'
  );
}

function ofName(words: readonly Word[], start: number, i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  if (i - 1 === start && /^NNS?$/.test(words[start]?.tag ?? '')) return true;
  if (OF_HEADS.some((heads) => heads.has(before))) return true;
  return i - 1 > start && (ORGANISATION_ENDINGS.has(before) || before === 'Secretary');
}

/** "Lakes and Rivers Commission": what follows "and" ends as a body does, and what stands before it is no name. */
function joinsBody(sight: Sight, start: number, i: number): boolean {
  const { words } = sight;
  const before = words[i - 1]?.text ?? '';
  if (known(joined(words, start, i - 1)) || isGiven(before)) return false;
  if (i - start > 3 || ORGANISATION_ENDINGS.has(before) || LAW_ENDINGS.has(before)) return false;
  let end = i + 1;
  while (isHead(sight, end + 1) || isMember(sight, end + 1)) end += 1;
  const last = words[end]?.text ?? '';
  return end > i + 1 && end - i <= 4 && (ORGANISATION_ENDINGS.has(last) || LAW_ENDINGS.has(last));
}

/** The last word of the run that begins at `first`. */
function runEnd(sight: Sight, first: number): number {
  let last = first;
  while (last - first < LONGEST_NAME) {
    const next = isHead(sight, last + 1) || isMember(sight, last + 1) || sameSpotNumber(sight, last);
    const to = next ? last + 1 : overBridge(sight, first, last + 1);
    if (to < 0) break;
    last = to;
  }
  return last;
}

/** "Kim Jong-un": a short small word that a hyphen ties to a person's name. */
function overSyllable({ words, seen, spots }: Sight, first: number, last: number): number {
  const [hyphen, small] = words.slice(last + 1, last + 3);
  if (!hyphen || !small || last === first || spots[seen[last] ?? -1]?.type !== 'PER') return last;
  const tied = /^[-‐‑]$/.test(hyphen.text) && hyphen.start === words[last]?.end && small.start === hyphen.end;
  return tied &&
    /^\p{Ll}{2,4}$/u.test(small.text) &&
    !/^(?:led|era|born|run|made|like|held|wide)$/.test(small.text)
    ? last + 2
    : last;
}

/** Runs of a sentence in order. */
export function runsOf(sight: Sight): readonly WordRange[] {
  const runs: WordRange[] = [];
  for (let i = 0; i < sight.words.length; i += 1) {
    if (
      !isHead(sight, i) &&
      !(isMember(sight, i) && /^of$/.test(sight.words[i + 1]?.text ?? '') && afterBridge(sight, i + 1) >= 0)
    )
      continue;
    let first = i;
    while (isMember(sight, first - 1) && first - 1 > (runs.at(-1)?.last ?? -1)) first -= 1;
    if (
      /^[-‐‑]$/.test(sight.words[first - 1]?.text ?? '') &&
      sameSpot(sight, first - 2, first) &&
      PARTICLES.has(sight.words[first - 2]?.text ?? '')
    )
      first -= 2;
    const last = overSyllable(sight, first, runEnd(sight, i));
    runs.push({ first, last });
    i = last;
  }
  return runs;
}

/** "Windows 8", "Apollo 11": a number that the model puts into the name. */
function sameSpotNumber(sight: Sight, last: number): boolean {
  const next = sight.words[last + 1];
  return next !== undefined && /^\p{N}/u.test(next.text) && sameSpot(sight, last, last + 1);
}
