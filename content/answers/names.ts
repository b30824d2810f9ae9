/** Other ways to name the same thing: what the cited sentences themselves call it, short forms, known second names. */
import { fold } from './folded.js';
import { SAME_NAMES, TITLES } from './words/same-names.js';

function join(words: readonly string[]): string {
  return words.join(' ');
}

/** Where `inner` begins among the words; −1 where it does not stand together in them. */
function placeOf(words: readonly string[], inner: readonly string[]): number {
  return words.findIndex((_, i) => inner.every((word, k) => words[i + k] === word));
}

const MINOR = /^(?:of|the|and|for|in|on|de|la|du|des|von|van)$/i;

/** "FBI" for "Federal Bureau of Investigation": three capitals or more, small words counted or not. */
function shortForms(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const major = words.filter((word) => !MINOR.test(word));
  if (major.length < 3 || major.some((word) => !/^\p{Lu}/u.test(word))) return [];
  return [major, words].map((some) =>
    join(some.map((word) => word[0] ?? ''))
      .replace(/ /g, '')
      .toLowerCase(),
  );
}

/** What stands beside the answer in brackets: "World Health Organization (WHO)", either way round. */
function inBrackets(answer: string, quote: string): readonly string[] {
  const wanted = join(fold(answer));
  return [...quote.matchAll(/((?:[\p{L}\p{N}.’'-]+ ){1,8})\(([^()]{2,60})\)/gu)].flatMap(
    ([, before = '', inside = '']) => {
      const words = before.trim().split(' ');
      const runs = words.map((_, i) => words.slice(i).join(' '));
      const run = runs.find((one) => join(fold(one)) === wanted);
      if (run !== undefined) return /^\p{Lu}[\p{Lu}.&-]{1,9}s?$/u.test(inside) ? [inside] : [];
      if (join(fold(inside)) !== wanted) return [];
      const long = runs.find((one) => shortForms(one).includes(wanted));
      return long === undefined ? [] : [long];
    },
  );
}

/** "Rubio" for "Marco Rubio", where a cited sentence calls him so. */
function lastWordAlone(answer: string, quote: string): readonly string[] {
  const words = answer.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const last = words.at(-1);
  const named = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  if (last === undefined || !named) return [];
  const stands = quote.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const alone = stands.some(
    (word, i) =>
      word.replace(/['’]s$/, '') === last && !/^\p{Lu}/u.test(i === 0 ? 'x' : (stands[i - 1] ?? '')),
  );
  return alone ? [last] : [];
}

/** Every answer that counts as right, the card's own first. */
export function answersOf(
  answer: string,
  accepted: readonly string[],
  quotes: readonly string[],
): readonly string[] {
  const told = quotes.flatMap((quote) => [...inBrackets(answer, quote), ...lastWordAlone(answer, quote)]);
  return [...new Set([answer, ...accepted, ...told])];
}

function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && TITLES.has(words[from] ?? '')) from += 1;
  return words.slice(from);
}

/** Words joined by "and" or commas in another order are the same list. */
function parts(text: string): string {
  const items = text.split(/,|\band\b|&/i).map((item) => join(fold(item)));
  return items.filter(Boolean).toSorted().join('|');
}

/** "Penn, Anna" as "anna penn"; empty for what is no such name. */
function turned(text: string): string {
  return /^[^,\d]+,[^,\d]+$/.test(text) ? join(fold(text.split(',').toReversed().join(' '))) : '';
}

/** Whether the text names the same thing as a right answer, by more than its spelling. */
export function namesSame(right: string, typed: string, quotes: readonly string[]): boolean {
  const [a, b] = [fold(right), fold(typed)];
  if (SAME_NAMES.some((row) => row.includes(join(a)) && row.includes(join(b)))) return true;
  if (join(withoutTitles(a)) === join(withoutTitles(b)) && /^\p{Lu}/u.test(right)) return true;
  if (b.length === 1 && shortForms(right).includes(b[0] ?? '')) return true;
  if (/,|\band\b|&/i.test(right) && parts(right) === parts(typed)) return true;
  if (b.length > 1 && [turned(right), join(a)].includes(turned(typed) || join(b))) return true;
  return isLonger(a, b, quotes);
}

/** "Marco Rubio" for "Rubio" where a cited sentence has the longer form word for word. */
function isLonger(right: readonly string[], typed: readonly string[], quotes: readonly string[]): boolean {
  const more = typed.length - right.length;
  if (more < 1 || more > 3 || join(typed.slice(more)) !== join(right)) return false;
  return quotes.some((quote) => placeOf(fold(quote), typed) >= 0);
}
