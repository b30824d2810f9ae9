/** Articles that are converted together, and the names that the one who asked has for them. */
import type { Article, ArticleId } from '../deck.js';
import type { GivenIds, ReportedArticle } from '../report.js';

export type Group = {
  /** Each text once, although it may have been named twice. */
  readonly articles: readonly Article[];
  /** Each id once. */
  readonly listed: readonly ReportedArticle[];
  readonly ids: GivenIds;
};

/** `refused` names the language of an article that is listed but not converted. */
export type Named = {
  readonly id: string;
  readonly article: Article;
  readonly refused: string | null;
};

/** Joins articles into one group; of two equal texts the first name stands in the evidence. */
export function makeGroup(given: readonly Named[]): Group {
  const ids = new Map<ArticleId, string>();
  const articles: Article[] = [];
  const listed = new Map<string, ReportedArticle>();
  for (const { id, article, refused } of given) {
    const first = ids.get(article.id) ?? null;
    if (listed.has(id)) continue;
    listed.set(id, { key: article.id, id, title: article.title, sameAs: first, refused });
    if (first !== null || refused !== null) continue;
    ids.set(article.id, id);
    articles.push(article);
  }
  return { articles, listed: [...listed.values()], ids };
}
