/** The pipeline: articles in; facts, cards, a summary, refusals and conflicts out. The same words give the same result. */
import type { Explanation } from './cards/explanation.js';
import { type ArticleView, makeCards } from './cards/make.js';
import type { Conversion, Rejected } from './conversion.js';
import type { Article, CalendarDate, CardId, Fact } from './deck.js';
import { ledgerOf } from './facts/ledger.js';
import { spokenOn } from './language/article-mentions.js';
import type { LanguageModel } from './language/model-load.js';
import { readSentences, type SentenceReading } from './language/reading.js';
import { summariesOf } from './summary/summaries.js';
import { tablesOf } from './tables/tables.js';

export type ConvertOptions = {
  /** Cards for a thousand words at most; when not given 50, of which at most 12 are proposed. */
  readonly budgetPerThousandWords?: number;
  /** Facts of the learner's other articles, whose names serve as wrong answers where these articles have too few. */
  readonly library?: readonly Fact[];
  /** The card whose `explanation` is wanted. */
  readonly explain?: CardId;
  /** Called after each article is read, and once more at the end. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Weekdays and persons or countries of a sentence, as keys by which an undated report can find a dated one. */
function eventKeys(readings: readonly SentenceReading[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { dates, names, aliases } of readings) {
    const days = dates.flatMap(
      (d) => /(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(d.text)?.[0].toLowerCase() ?? [],
    );
    const who = names
      .filter((n) => n.kind === 'person')
      .map((n) => aliases.persons.get(n.text)?.text ?? n.text);
    for (const day of days) for (const a of who) for (const b of who) if (a < b) keys.add(`${day} ${a} ${b}`);
  }
  return keys;
}

/** An undated article that tells of the same people on the same weekday speaks from the dated one's day. */
function anchorFor(article: Article, keys: ReadonlyMap<Article, ReadonlySet<string>>): CalendarDate | null {
  if (article.date !== null) return article.date;
  const own = keys.get(article) ?? new Set();
  for (const [other, theirs] of keys) {
    if (other.date !== null && [...own].some((key) => theirs.has(key)))
      return { ...other.date, inferred: true };
  }
  return null;
}

function viewsOf(
  model: LanguageModel,
  articles: readonly Article[],
  options: ConvertOptions,
): readonly ArticleView[] {
  const read = articles.map((article, i) => {
    const readings = readSentences(model, article);
    options.onProgress?.(i, articles.length);
    return { article, readings };
  });
  const keys = new Map(read.map(({ article, readings }) => [article, eventKeys(readings)]));
  return read.map(({ article, readings }) => {
    const anchor = anchorFor(article, keys);
    const known = anchor === article.date || anchor === null;
    return { article, anchor, readings: known ? readings : spokenOn(article.text, readings, anchor) };
  });
}

function unread(views: readonly ArticleView[]): readonly Rejected[] {
  return views.flatMap(({ article }) =>
    article.blocks
      .filter((block) => block.kind === 'boilerplate')
      .map(({ start, end }) => ({
        article: article.id,
        span: { start, end },
        rule: 'W2',
        reason: 'belongs to the page, not to the article',
      })),
  );
}

/** A conversion and, where it was asked for and there is such a card, how that card came to be. */
export type Explained = Conversion & { readonly explanation?: Explanation };

/** Converts articles together: facts they share are joined, what they disagree on is reported. Deterministic. */
export function convert(
  model: LanguageModel,
  articles: readonly Article[],
  options: ConvertOptions = {},
): Explained {
  const unique = [...new Map(articles.map((article) => [article.id, article])).values()];
  const views = viewsOf(model, unique, options);
  const ledger = ledgerOf(views);
  const made = makeCards(views, ledger, options.budgetPerThousandWords ?? null, options.library ?? []);
  const summaries = summariesOf({
    articles: views.map(({ readings }) => readings),
    facts: ledger.facts,
    conflicts: ledger.conflicts,
    doubted: ledger.doubted,
  });
  const conversion: Conversion = {
    articles: unique,
    facts: ledger.facts,
    cards: made.cards,
    proposed: made.proposed,
    summary: summaries.three,
    summaries,
    tables: tablesOf(views, ledger.facts),
    conflicts: ledger.conflicts,
    rejected: [...made.rejected, ...unread(views)],
  };
  options.onProgress?.(unique.length, unique.length);
  const explanation = options.explain === undefined ? null : made.explain(options.explain);
  return explanation === null ? conversion : { ...conversion, explanation };
}
