/** A sentence as phrases: for each word what hangs on it and how far that reaches. */
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';

export type Phrases = {
  readonly words: readonly Word[];
  /** The texts of the words in lower case. */
  readonly lowered: readonly string[];
  /** Words that hang on each word, in order. */
  readonly below: readonly (readonly number[])[];
  /** First and last word of the phrase under each word, both inclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For each word the name or date that it stands in, as a number of its own; −1 outside of them. */
  readonly mention: readonly number[];
  /** Which words are commas, brackets and other marks. */
  readonly marks: readonly boolean[];
  /** For each word the quotation that it stands in, as a number of its own; −1 outside of them. */
  readonly quoted: readonly number[];
  /** Words that point at nobody known ("its", "this plan"). */
  readonly pointers: readonly number[];
  /** Phrases already gathered, by their top word. */
  readonly gathered: (readonly number[] | undefined)[];
};

const KNOWN = new WeakMap<SentenceReading, Phrases>();

function markedIn(words: readonly Word[]): readonly boolean[] {
  return words.map((word) => !/[\p{L}\p{N}%$€£¥₹°&]/u.test(word.text));
}

function mentionsOf({ words, entities, times }: SentenceReading): number[] {
  const found = words.map(() => -1);
  [...entities, ...times].forEach(({ start, end }, m) => {
    words.forEach((word, i) => {
      if (word.start < end && start < word.end) found[i] = m;
    });
  });
  return found;
}

function quotedIn(words: readonly Word[]): readonly number[] {
  let open = -1;
  return words.map(({ text }, i) => {
    const within = open;
    if (text === '“' || (text === '"' && open < 0)) open = i;
    else if (text === '”' || text === '"') open = -1;
    return Math.max(within, open);
  });
}

function pointersIn({ references, words }: SentenceReading): number[] {
  const found = references
    .filter(
      ({ to, form, first }) =>
        to === null && /^(?:pronoun|demonstrative)$/.test(form) && words[first]?.label !== 'expl',
    )
    .map(({ first }) => first);
  const told = references.filter(({ to }) => to !== null).map(({ first }) => first);
  const loose = words.flatMap(({ text, tag }, i) =>
    tag === 'DT' && /^(?:this|these)$/i.test(text) && !told.includes(i) && !found.includes(i) ? [i] : [],
  );
  return [...found, ...loose].toSorted((a, b) => a - b);
}

function build(reading: SentenceReading): Phrases {
  const { words } = reading;
  const below: number[][] = words.map(() => []);
  words.forEach((word, i) => {
    below[word.head]?.push(i);
  });
  const from = words.map((_, i) => i);
  const to = words.map((_, i) => i);
  words.forEach((_, i) => {
    for (let at = i, steps = 0; at >= 0 && steps <= words.length; at = words[at]?.head ?? -1, steps += 1) {
      from[at] = Math.min(from[at] ?? i, i);
      to[at] = Math.max(to[at] ?? i, i);
    }
  });
  return {
    words,
    lowered: words.map(({ text }) => text.toLowerCase()),
    below,
    from,
    to,
    mention: mentionsOf(reading),
    marks: markedIn(words),
    quoted: quotedIn(words),
    pointers: pointersIn(reading),
    gathered: words.map(() => undefined),
  };
}

/** The phrases of a sentence; worked out once for each reading. */
export function phrasesOf(reading: SentenceReading): Phrases {
  const known = KNOWN.get(reading);
  if (known) return known;
  const built = build(reading);
  KNOWN.set(reading, built);
  return built;
}

/** The relation of a word without its subtype: "nsubj" for "nsubj:pass". */
export function relation({ words }: Phrases, i: number): string {
  const label = words[i]?.label ?? '';
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
}

/** The word in lower case; empty outside the sentence. */
export function lower({ lowered }: Phrases, i: number): string {
  return lowered[i] ?? '';
}

/** The tag of a word; empty outside the sentence. */
export function tagOf({ words }: Phrases, i: number): string {
  return words[i]?.tag ?? '';
}

/** The first word under `i` whose relation matches, or −1. */
export function child(phrases: Phrases, i: number, relations: RegExp): number {
  return phrases.below[i]?.find((k) => relations.test(phrases.words[k]?.label ?? '')) ?? -1;
}

/** True where `i` is `top` or hangs below it. */
function within({ words }: Phrases, i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= words.length; at = words[at]?.head ?? -1, steps += 1)
    if (at === top) return true;
  return false;
}

/** All words of the phrase under `top`, in order. */
export function phraseAt(phrases: Phrases, top: number): readonly number[] {
  const known = phrases.gathered[top];
  if (known) return known;
  const found: number[] = [];
  for (let i = phrases.from[top] ?? 0; i <= (phrases.to[top] ?? -1); i += 1)
    if (within(phrases, i, top)) found.push(i);
  phrases.gathered[top] = found;
  return found;
}

/** True for a comma, bracket or other mark. */
export function isMark({ marks }: Phrases, i: number): boolean {
  return marks[i] ?? true;
}
