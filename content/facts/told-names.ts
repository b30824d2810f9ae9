/** The names that facts tell, as they are written: what is known of the articles behind them without reading these again. */
import type { ArticleId, Fact } from '../deck.js';
import { isSameName, nameKey } from './keys.js';

/** One place where a fact tells of a name, or of what a word in its place stands for. */
export type ToldName = {
  /** Without "the" and "'s"; empty where a pronoun or a role stands for it. */
  readonly text: string;
  readonly key: string;
  /** The kind of the name. */
  readonly of: string;
  readonly article: ArticleId;
  /** Set where "the" stands before it. */
  readonly led: boolean;
  /** The preposition before it and the key of the word it hangs on. */
  readonly hangs: string;
  /** The sentence. */
  readonly quote: string;
};

/** The facts that rest on none of these articles: what they tell again is no other voice. */
export function factsOfOthers(facts: readonly Fact[], own: ReadonlySet<string>): readonly Fact[] {
  return facts.filter(({ evidence }) => !evidence.some(({ article }) => own.has(article)));
}

/** All names of the facts, place by place. */
export function toldNames(facts: readonly Fact[]): readonly ToldName[] {
  const found: ToldName[] = [];
  for (const { evidence, terms = [] } of facts.flatMap((fact) => fact.parts ?? [fact])) {
    const [own] = evidence;
    if (own === undefined) continue;
    const { article, quote } = own;
    for (const { kind, key, of, start, end, by, at } of terms) {
      if (kind !== 'name') continue;
      const written = quote.slice(start - own.start, end - own.start).replace(/\s+/g, ' ');
      const open = written.replace(/^the /i, '');
      const bare = open.replace(/['’]s$/, '');
      const isNamed = /^\p{Lu}/u.test(bare) && isSameName(nameKey(bare, of), key);
      const led = open.length < written.length || /\bthe\s$/i.test(quote.slice(0, start - own.start));
      found.push({ text: isNamed ? bare : '', key, of, article, led, hangs: `${by} ${at}`, quote });
    }
  }
  return found;
}
