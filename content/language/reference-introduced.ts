/** What "the agreement" is where no name is called so: the one that a sentence just before brought in with "a" and described. */
import type { Referent } from './mentions.js';
import { joined } from './name-runs.js';
import type { ReferringSentence } from './reference-index.js';
import type { Scene } from './reference-scene.js';
import type { Word } from './sentence-words.js';

const BACK = 2;
const MOST_WORDS = 12;
/** Adjectives that tell no thing from another. */
const IDLE =
  /^(?:new|other|another|certain|possible|similar|different|first|second|third|next|last|further|separate|single|own|such|major|large|small|big|long|short|good|great|key|few|many|several)$/i;

/** The indefinite phrase around a noun: its words without "a", where it tells more than the noun; null for any other. */
function introduced(
  { words }: Pick<ReferringSentence, 'words'>,
  head: number,
): { first: number; last: number } | null {
  const before = words.flatMap((w, i) =>
    w.head === head && i < head && /^(?:det|amod|compound|nummod)/.test(w.label) ? [i] : [],
  );
  const [article, ...others] = before;
  if (article === undefined || !/^an?$/i.test(words[article]?.text ?? '')) return null;
  const first = article + 1;
  const last = lastOf(words, head);
  const telling = others.some((i) => !IDLE.test(words[i]?.text ?? '')) || last > head;
  const leaning = words
    .slice(first, last + 1)
    .some(({ tag, text }) => /^(?:PRP|WP|WDT)/.test(tag) || /^(?:this|that|these|those|such)$/i.test(text));
  return telling && !leaning && last - first < MOST_WORDS ? { first, last } : null;
}

/** Over "of understanding" and "on civil cooperation": prepositions right behind, up to a comma, a verb or a bracket. */
function lastOf(words: readonly Word[], head: number): number {
  let last = head;
  for (;;) {
    const from = behindShort(words, last + 1);
    if (!/^(?:of|on|for|between)$/i.test(words[from]?.text ?? '') || from - head > MOST_WORDS) return last;
    let next = from + 1;
    while (/^(?:NN|JJ|DT|CD|POS|HYPH|CC|VBN)/.test(words[next]?.tag ?? '')) next += 1;
    while (next > from && !/^NN/.test(words[next - 1]?.tag ?? '')) next -= 1;
    if (next - 1 <= from) return last;
    last = next - 1;
  }
}

/** Behind ", or MOU," and "(MOU)". */
function behindShort(words: readonly Word[], at: number): number {
  const text = (i: number) => words[i]?.text ?? '';
  const short = (i: number) => /^\p{Lu}{2,}$/u.test(text(i));
  if (text(at) === '(' && short(at + 1) && text(at + 2) === ')') return at + 3;
  return text(at) === ',' && text(at + 1) === 'or' && short(at + 2) && text(at + 3) === ',' ? at + 4 : at;
}

/** "The 2024 agreement": the only one of that noun that the article dates to that year. */
export function datedSo(scene: Scene, noun: string, year: string, written: string): Referent | null {
  const found = scene.before.flatMap(({ words, times }) => {
    const told = times.some(
      ({ kind, from, to }) => kind === 'date' && from?.year === Number(year) && to?.year === from.year,
    );
    const head = words.findIndex(
      (w, i) => w.tag === 'NN' && w.text.toLowerCase() === noun && introduced({ words }, i),
    );
    const word = words[head];
    return told && word ? [word] : [];
  });
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const name = `${year} ${scene.index.shorts.get(written) ?? noun}`;
  return { name, kind: 'thing', evidence: { start: only.start, end: only.end } };
}

/** The noun that a common short form stands for: "memorandum" for "MOU"; the word itself for any other. */
export function nounMeant({ index }: Scene, word: string): string {
  const long = index.shorts.get(word.replace(/s$/, ''));
  return long === undefined || /^\p{Lu}/u.test(long)
    ? word
    : (long
        .split(/ (?:of|on|for) /)[0]
        ?.split(' ')
        .at(-1) ?? word);
}

/** The one thing of that noun that the two sentences before brought in and described; null where none or several did. */
export function introducedBefore(scene: Scene, noun: string): Referent | null {
  const found: Referent[] = [];
  let times = 0;
  for (let back = 1; back <= BACK; back += 1) {
    const sentence = scene.before[scene.at - back];
    if (!sentence || scene.sentence.block - sentence.block > 1) break;
    sentence.words.forEach(({ text, tag }, i) => {
      if (!/^NNS?$/.test(tag) || !text.toLowerCase().startsWith(noun)) return;
      const own = /^(?:the|this|that)$/i.test(sentence.words[i - 1]?.text ?? '');
      if (!own) times += 1;
      const phrase = tag === 'NN' ? introduced(sentence, i) : null;
      if (phrase) found.push(referent(sentence.words, phrase));
    });
  }
  const [only] = found;
  return times === 1 && found.length === 1 && only ? only : null;
}

function referent(words: readonly Word[], { first, last }: { first: number; last: number }): Referent {
  const evidence = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  const name = joined(words, first, last).replace(/, or \p{Lu}{2,},| \(\p{Lu}{2,}\)/u, '');
  return { name, kind: 'thing', evidence };
}
