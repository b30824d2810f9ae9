/** The names that facts tell, each once with all that is told of it, and only where its kind can be trusted. */
import type { ArticleId } from '../deck.js';
import { plain } from '../facts/lemma.js';
import type { ToldName } from '../facts/told-names.js';
import { opensByFirstName, sortWord } from './alike.js';
import type { OptionKind } from './option.js';
import { doubtfulAmong } from './pool.js';

/** One word for a person is a part of a name that is known in full, or a guess; all other names are full. */
export type NameForm = 'full' | 'surname' | 'given' | 'lone';

/** A name of articles that are known by their facts alone. */
export type ReadName = {
  readonly kind: OptionKind;
  readonly text: string;
  readonly form: NameForm;
  /** Set where "the" stands before it. */
  readonly led: boolean;
  /** Each "preposition word" that it hangs on somewhere: its interference groups. */
  readonly hangs: ReadonlySet<string>;
  /** The sentences that tell of it, by whatever word. */
  readonly told: ReadonlySet<string>;
  readonly articles: ReadonlySet<ArticleId>;
};

const KINDS: ReadonlySet<string> = new Set([
  'person',
  'country',
  'place',
  'organisation',
  'event',
  'work',
  'product',
  'law',
  'people',
] satisfies readonly ReadName['kind'][]);

/** Whether names of this kind may be offered. */
export function isKind(of: string): of is ReadName['kind'] {
  return KINDS.has(of);
}

/** What is longer is most likely no name but several. */
const LONGEST = 60;

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1).replace(/^n:/, '');
}

/** Whether its kind can be trusted: a person has no "the", and what opens like a person is no place. */
function isSure({ text, of, led }: ToldName): boolean {
  if (text === '' || text.length > LONGEST) return false;
  return of === 'person' ? !led : !text.includes(' ') || sortWord(text) !== null || !opensByFirstName(text);
}

function formOf({ text, of, key }: ToldName): NameForm {
  if (of !== 'person' || text.includes(' ')) return 'full';
  if (!key.includes(' ')) return 'lone';
  return lastOf(key) === plain(text) ? 'surname' : 'given';
}

type Grown = Omit<ReadName, 'hangs' | 'told' | 'articles'> & {
  readonly hangs: Set<string>;
  readonly articles: Set<ArticleId>;
  /** The last words of its keys. */
  readonly lasts: Set<string>;
};

function grown(names: readonly ToldName[]): readonly Grown[] {
  const found = new Map<string, Grown>();
  for (const name of names) {
    const { text, of, key, article, led, hangs } = name;
    if (!isKind(of)) continue;
    const form = formOf(name);
    const id = `${of} ${form} ${led} ${text}`;
    const sets = { hangs: new Set<string>(), articles: new Set<ArticleId>(), lasts: new Set<string>() };
    const known = found.get(id) ?? { kind: of, text, form, led, ...sets };
    known.hangs.add(hangs);
    known.articles.add(article);
    known.lasts.add(lastOf(key));
    found.set(id, known);
  }
  return [...found.values()];
}

/** The sentences of names by the last word of the key: those of each name and of all that might be the same. */
function sentencesOf(names: readonly ToldName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { key, quote } of names) {
    const last = lastOf(key);
    found.set(last, (found.get(last) ?? new Set()).add(quote));
  }
  return found;
}

/** The names among what is told whose kind nothing doubts. */
export function readNames(told: readonly ToldName[]): readonly ReadName[] {
  const written = told.filter(({ text }) => text !== '');
  const doubtful = doubtfulAmong(written.map(({ of, text }) => ({ kind: of, text })));
  const sentences = sentencesOf(told);
  return grown(written.filter((name) => isSure(name) && !doubtful.has(plain(name.text)))).map(
    ({ lasts, ...name }) => ({
      ...name,
      told: new Set([...lasts].flatMap((last) => [...(sentences.get(last) ?? [])])),
    }),
  );
}
