/** Names, dates and numbers in one form each, so that two reports' ways of writing them can meet. */
import type { CalendarDate } from '../deck.js';
import { countryAliases } from '../language/4-names.js';
import { DEMONYMS } from '../language/words/names.js';
import { remembering } from '../remembering.js';
import { plain, singularOf } from './lemma.js';

/** One name of a country for all of its names and its people; null for anything else. */
function countryOf(name: string): string | null {
  const home = DEMONYMS.get(name) ?? DEMONYMS.get(name.replace(/s$/, ''));
  const shown = home ?? name;
  const aliases = countryAliases(shown);
  const first = [shown, ...aliases].sort()[0];
  if (home === undefined && aliases.length === 0) return null;
  return plain(first ?? shown);
}

const TITLE =
  /^(?:mr|mrs|ms|dr|sir|lady|lord|president|prime|minister|secretary|senator|king|queen|pope|general|captain|the|corp|corporation|inc|co|company|ltd|limited|plc|ag|gmbh)$/;

/** The telling words of a name in one form: "united states" for "U.S.", "curie" and "marie" for "Marie Curie". */
export function nameWords(name: string, kind: string): readonly string[] {
  const bare = name.replace(/^[Tt]he /, '').replace(/['’]s$/, '');
  const country = countryOf(bare) ?? (kind === 'country' ? plain(bare) : null);
  if (country !== null) return [country];
  const words = plain(bare).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter(
    (w) => !TITLE.test(w) && !/^(?:of|the|and|for|in|on|de|la|le|al|van|von|s)$/.test(w),
  );
  return telling.length === 0 ? words : telling;
}

/** One form of a whole name. */
export function nameKey(name: string, kind: string): string {
  return `n:${nameWords(name, kind).join(' ')}`;
}

function initials(words: readonly string[]): string {
  return words.map((w) => w[0] ?? '').join('');
}

/** One letter more, less or other: a slip of the pen, not another person. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let [i, j] = [0, 0];
  let slips = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    slips += 1;
    if (slips > 1) return false;
    if (a.length >= b.length) i += 1;
    if (b.length >= a.length) j += 1;
  }
  return !/\d/.test(a + b);
}

/** Each key is held against many others. */
const MOST_KEYS = 4096;
const wordsOfKey = remembering(MOST_KEYS, (key): readonly string[] => key.slice(2).split(' '));

/** Whether two name keys can mean one thing: equal, a part, initials, or a slip of one letter. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [wordsOfKey(a), wordsOfKey(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.every((w) => long.includes(w) || long.some((l) => isSlip(w, l)))) return true;
  if (short.length === 1 && long.length > 1 && short[0] === initials(long)) return true;
  return short.length === 1 && long.length === 1 && singularOf(short[0] ?? '') === singularOf(long[0] ?? '');
}

/** "2024-10-07", "2024-10" or "2024": as fine as the date is. */
export function dateKey({ year, month, day }: CalendarDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return [
    String(year),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ].join('-');
}
