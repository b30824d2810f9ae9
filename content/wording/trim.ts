/** What a cut of any kind must see to: how many words are left, what stands in brackets, and clean edges. */
import type { Clause } from './clause.js';
import { isMark, lower, type Phrases, tagOf } from './phrases.js';

/** Words of a prompt as a reader counts them: marks and clitics are none, the answer is one. */
export function countWords(phrases: Phrases, kept: readonly number[], first: number, last: number): number {
  let count = 0;
  let before = -2;
  for (const i of kept) {
    const joined = before === i - 1 && phrases.words[before]?.end === phrases.words[i]?.start;
    before = i;
    if ((i <= first || i > last) && !joined && !isMark(phrases, i)) count += 1;
  }
  return count;
}

const BRACKETED = new WeakMap<Phrases, ReadonlySet<number>>();

/** Words that stand in round or square brackets, the brackets with them; worked out once. */
export function insideBrackets(phrases: Phrases): ReadonlySet<number> {
  const known = BRACKETED.get(phrases) ?? bracketed(phrases);
  BRACKETED.set(phrases, known);
  return known;
}

function bracketed(phrases: Phrases): ReadonlySet<number> {
  const found = new Set<number>();
  let depth = 0;
  for (let i = 0; i < phrases.words.length; i += 1) {
    const text = phrases.words[i]?.text ?? '';
    if (/^[([]$/.test(text)) depth += 1;
    if (depth > 0) found.add(i);
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
  }
  return found;
}

/** Without marks, joining words and sequence words in front, and without marks behind. */
export function withoutEdges(phrases: Phrases, kept: readonly number[]): readonly number[] {
  const mark = (i: number | undefined) => /^[,;:–—.!?-]+$/.test(phrases.words[i ?? -1]?.text ?? '');
  let [from, to] = [0, kept.length];
  const joins = (i: number | undefined) =>
    /^(?:and|but|or|so|yet|nor|however|furthermore|moreover|therefore|thus|hence|additionally|also)$/.test(
      lower(phrases, i ?? -1),
    );
  const relative = (i: number | undefined) =>
    tagOf(phrases, i ?? -1) === 'RB' &&
    /^(?:previously|subsequently|later|afterwards?|eventually|soon|then|earlier|now|again|together|too)$/.test(
      lower(phrases, i ?? -1),
    );
  const leans = (i: number | undefined) =>
    !/^(?:after|before|than|as|if|when|that)$/.test(lower(phrases, (i ?? -1) + 1)) && relative(i);
  while (from < to && (mark(kept[from]) || joins(kept[from]) || leans(kept[from]))) from += 1;
  const waits = (i: number | undefined) =>
    tagOf(phrases, i ?? -1) === 'WRB' || /^(?:mark|cc)$/.test(phrases.words[i ?? -1]?.label ?? '');
  while (to > from && (mark(kept[to - 1]) || waits(kept[to - 1]))) to -= 1;
  return kept.slice(from, to).filter((i, k, all) => tagOf(phrases, i) !== 'POS' || all[k - 1] === i - 1);
}

/** "a memorandum of understanding, or MOU,": the short form as an aside, its marks with it; not where it is the answer. */
export function shortForms({ words, lowered }: Phrases, last: number): readonly number[] {
  if (!lowered.includes('or')) return [];
  return words.flatMap((word, i) => {
    if (word.text !== ',' || words[i + 1]?.text !== 'or') return [];
    const [short, close] = [words[i + 2]?.text ?? '', words[i + 3]?.text ?? ''];
    const aside = /^\p{Lu}{2,}s?$/u.test(short) && /^[,.]$/.test(close);
    if (!aside || last === i + 2) return [];
    return close === ',' ? [i, i + 1, i + 2, i + 3] : [i, i + 1, i + 2];
  });
}

/** Of two statements with a semicolon between them, the one with the answer, where subject and tense are in it. */
export function statementOf(
  phrases: Phrases,
  kept: readonly number[],
  { tense, subject }: Clause,
  first: number,
): readonly number[] {
  const stops = kept.filter((i) => lower(phrases, i) === ';');
  if (stops.length === 0) return kept;
  const from = stops.findLast((i) => i < first) ?? -1;
  const to = stops.find((i) => i > first) ?? phrases.words.length;
  const own = (i: number) => i > from && i < to;
  return own(tense) && own(subject) ? kept.filter(own) : kept;
}

/** Quoted words stay as they were said: a phrase within them goes with all of them or not at all (G7). */
export function cutsQuotation(
  { quoted }: Phrases,
  gone: ReadonlySet<number>,
  kept: readonly number[],
): boolean {
  const cut = new Set<number>();
  for (const k of gone) cut.add(quoted[k] ?? -1);
  cut.delete(-1);
  return cut.size > 0 && kept.some((k) => !gone.has(k) && cut.has(quoted[k] ?? -1));
}
