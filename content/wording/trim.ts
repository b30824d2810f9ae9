/** What a cut of any kind must see to: how many words are left, what stands in brackets, and clean edges. */
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

/** Words that stand in round or square brackets, the brackets with them. */
export function insideBrackets(phrases: Phrases): ReadonlySet<number> {
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
  while (from < to && (mark(kept[from]) || joins(kept[from]) || relative(kept[from]))) from += 1;
  const waits = (i: number | undefined) =>
    tagOf(phrases, i ?? -1) === 'WRB' || /^(?:mark|cc)$/.test(phrases.words[i ?? -1]?.label ?? '');
  while (to > from && (mark(kept[to - 1]) || waits(kept[to - 1]))) to -= 1;
  return kept.slice(from, to);
}

/** "a memorandum of understanding, or MOU,": the short form as an aside, its marks with it; not where it is the answer. */
export function shortForms({ words }: Phrases, last: number): readonly number[] {
  return words.flatMap((word, i) => {
    const [or, short, close] = [words[i + 1]?.text ?? '', words[i + 2]?.text ?? '', words[i + 3]?.text ?? ''];
    const aside = word.text === ',' && or === 'or' && /^\p{Lu}{2,}s?$/u.test(short) && /^[,.]$/.test(close);
    if (!aside || last === i + 2) return [];
    return close === ',' ? [i, i + 1, i + 2, i + 3] : [i, i + 1, i + 2];
  });
}
