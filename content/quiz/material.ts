/** What a quiz is made from, and what is known of it: names by kind, sentences by their telling words. */
import type { Tables } from '../conversion.js';
import type { Article, ArticleId, Card, Fact } from '../deck.js';
import { nameKey } from '../facts/keys.js';
import { spaced } from '../facts/lemma.js';
import { toldNames } from '../facts/told-names.js';
import { likeness, topicsOf } from '../facts/topics.js';
import { bareName } from '../forms/alike.js';
import { keysOf } from '../forms/meaning.js';
import { type ReadName, readNames } from '../forms/read-names.js';

export type QuizMaterial = {
  /** Each may be asked once. */
  readonly cards: readonly Card[];
  /** Further cards of the library, of which only the answers serve, as wrong ones. */
  readonly beside: readonly Card[];
  /** Of the articles in play. */
  readonly articles: readonly { readonly article: Article; readonly tables: Tables | null }[];
  /** Of the articles in play and of the cards beside. */
  readonly facts: readonly Fact[];
};

type Sentence = { readonly plain: string; readonly text: string };

export type Known = {
  readonly names: readonly ReadName[];
  /** The "preposition word" that an answer hangs on in the sentence of its card; empty where no fact tells. */
  readonly hangsOf: (card: Card) => string;
  /** How much two articles have in common, 0 to 1. */
  readonly nearness: (one: ArticleId, other: ArticleId) => number;
  /** The kind of a name; null for one that nobody knows, or that was taken for two. */
  readonly kindOf: (name: string) => string | null;
  /** Sentences that hold these words, each with its telling words. */
  readonly sentencesWith: (words: string) => readonly ReadonlySet<string>[];
};

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
  const told = toldNames(material.facts);
  const kinds = new Map<string, Set<string>>();
  const hangs = new Map<string, string>();
  for (const { text, of, quote, hangs: on } of told) {
    if (text === '') continue;
    const key = nameKey(text, of);
    kinds.set(key, (kinds.get(key) ?? new Set()).add(of));
    hangs.set(`${text} ${quote}`, on);
  }
  const sentences = sentencesOf(material);
  const topics = topicsOf(material.facts);
  const keys = new Map<Sentence, ReadonlySet<string>>();
  const keysIn = (sentence: Sentence) => {
    const known = keys.get(sentence) ?? keysOf(sentence.text);
    keys.set(sentence, known);
    return known;
  };
  return {
    names: readNames(told),
    hangsOf: ({ answer, evidence }) => hangs.get(`${bareName(answer)} ${evidence[0]?.quote}`) ?? '',
    nearness: (one, other) => {
      const [a, b] = [topics.get(one), topics.get(other)];
      return a && b ? likeness(a, b) : 0;
    },
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
