/** Which words an article writes with a capital inside a sentence, and which without. */
import type { NameSpan } from './name-finder.js';
import type { Sight } from './name-runs.js';
import type { SentenceWords } from './sentence-words.js';

export type Capitals = Pick<Sight, 'lower' | 'inner'>;

/** The first word of a name, and the surname of a person: "Hollin is a keeper" after "the keeper Ada Hollin". */
function tellingPlaces({ start, end, type }: NameSpan): readonly number[] {
  return type === 'PER' && end > start + 1 ? [start, end - 1] : [start];
}

/** Gathers an article's words once, so that a capital that opens a sentence can be judged. */
export function capitalsOf(sentences: readonly SentenceWords[]): Capitals {
  const lower = new Set<string>();
  const inner = new Set<string>();
  for (const { words, names } of sentences) {
    for (const { text } of words) if (/^\p{Ll}/u.test(text)) lower.add(text);
    for (const at of names.flatMap(tellingPlaces)) {
      const text = words[at]?.text ?? '';
      if (at > 0 && /^\p{Lu}/u.test(text)) inner.add(text);
    }
  }
  return { lower, inner };
}
