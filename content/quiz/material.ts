/** What a quiz is made from, and what is known of it: names by kind, sentences by their telling words. */
import type { Tables } from '../conversion.js';
import type { Article, ArticleId, Card, Fact } from '../deck.js';
import { nameKey } from '../facts/keys.js';
import { keysOf } from '../forms/meaning.js';

export type QuizMaterial = {
  /** Each may be asked once. */
  readonly cards: readonly Card[];
  /** Further cards of the library, of which only the answers serve, as wrong ones. */
  readonly beside: readonly Card[];
  /** Of the articles in play. */
  readonly articles: readonly { readonly article: Article; readonly tables: Tables | null }[];
  readonly facts: readonly Fact[];
};

/** A name as it was read. `led` is set where "the" stands before it. */
type ReadName = {
  readonly text: string;
  readonly of: string;
  readonly article: ArticleId;
  readonly led: boolean;
};

type Sentence = { readonly plain: string; readonly text: string };

export type Known = {
  readonly names: readonly ReadName[];
  /** The kind of a name; null for one that nobody knows, or that was taken for two. */
  readonly kindOf: (name: string) => string | null;
  /** Sentences that hold these words, each with its telling words. */
  readonly sentencesWith: (words: string) => readonly ReadonlySet<string>[];
};

/** Words only, in lower case, with a space at either end. */
export function spaced(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function namesIn({ facts, articles }: QuizMaterial): readonly ReadName[] {
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const found = new Map<string, ReadName>();
  for (const fact of facts.flatMap((one) => one.parts ?? [one])) {
    const article = fact.evidence[0]?.article;
    const text = article === undefined ? undefined : texts.get(article);
    if (article === undefined || text === undefined) continue;
    for (const { kind, of, start, end } of fact.terms ?? []) {
      const own = text.slice(start, end).replace(/\s+/g, ' ');
      const bare = own.replace(/^the /i, '').replace(/['’]s$/, '');
      const led = bare.length < own.length - 2 || /\bthe\s$/i.test(text.slice(Math.max(0, start - 4), start));
      if (kind === 'name' && /^\p{Lu}/u.test(bare))
        found.set(`${article} ${of} ${bare}`, { text: bare, of, article, led });
    }
  }
  return [...found.values()];
}

function sentencesOf({ articles, beside, facts }: QuizMaterial): readonly Sentence[] {
  const read = articles.flatMap(({ article }) =>
    article.sentences.map(({ start, end }) => article.text.slice(start, end)),
  );
  const cited = [...beside, ...facts].flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  return [...new Set([...read, ...cited])].map((text) => ({ text, plain: spaced(text) }));
}

/** Their first word tells what they are, whatever a reader of names took them for. */
const GEOGRAPHIC = /^(?:Lake|Mount|Cape|River|Bay|Port|Fort|Gulf|Strait|Isle|Isles|Island|Loch|Cabo) \p{Lu}/u;
const TITLED = /^(?:Queen|King|Prince|Princess|Emperor|Empress|Pope|Lord|Lady|Sir|Dame) \p{Lu}/u;

/** Reads the material once. */
export function knownOf(material: QuizMaterial): Known {
  const names = namesIn(material);
  const kinds = new Map<string, Set<string>>();
  for (const { text, of } of names) {
    const key = nameKey(text, of);
    kinds.set(key, (kinds.get(key) ?? new Set()).add(of));
  }
  const sentences = sentencesOf(material);
  const keys = new Map<Sentence, ReadonlySet<string>>();
  const keysIn = (sentence: Sentence) => {
    const known = keys.get(sentence) ?? keysOf(sentence.text);
    keys.set(sentence, known);
    return known;
  };
  return {
    names,
    kindOf: (name) => {
      if (GEOGRAPHIC.test(name)) return 'place';
      if (TITLED.test(name)) return 'person';
      const found = kinds.get(nameKey(name, ''));
      return found?.size === 1 ? ([...found][0] ?? null) : null;
    },
    sentencesWith: (words) => {
      const wanted = spaced(words);
      return sentences.filter(({ plain }) => plain.includes(wanted)).map(keysIn);
    },
  };
}
