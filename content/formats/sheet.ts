/** What a study sheet shows of a conversion, before any format: who reports, what is told, what is asked, on whose word. */
import type { Conversion } from '../conversion.js';
import type { Article, CalendarDate, Evidence } from '../deck.js';

/** A quotation; the title is there where several articles make it worth saying. */
export type SheetQuote = { readonly quote: string; readonly title: string | null };

export type SheetCard = {
  readonly prompt: string;
  /** Empty unless the learner is to choose. */
  readonly options: readonly string[];
  readonly answer: string;
  readonly quotes: readonly SheetQuote[];
};

export type Sheet = {
  /** `about` is where it is from, its day and its length in words, as far as they are known. */
  readonly articles: readonly { readonly title: string; readonly about: readonly string[] }[];
  readonly summary: readonly string[];
  readonly disagreements: readonly {
    readonly heading: string;
    readonly what: string;
    readonly quotes: readonly SheetQuote[];
  }[];
  readonly cards: readonly SheetCard[];
};

function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0'), month, day];
  return parts
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function aboutOf({ origin, date, text }: Article): readonly string[] {
  const words = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return [origin, date === null ? '' : isoDate(date), `${words} words`].filter((part) => part !== '');
}

function quotesOf(evidence: readonly Evidence[], titles: ReadonlyMap<string, string>): SheetQuote[] {
  const found = new Map<string, SheetQuote>();
  for (const { article, quote } of evidence) {
    const title = titles.size > 1 ? (titles.get(article) ?? article) : null;
    found.set(`${title} ${quote}`, { quote, title });
  }
  return [...found.values()];
}

const DISAGREEMENT = { conflict: 'The reports disagree', change: 'What has changed' } as const;

/** Everything in the order of the conversion; a quotation given twice for one thing is shown once. */
export function sheetOf({ articles, summary, conflicts, cards }: Conversion): Sheet {
  const titles = new Map(articles.map(({ id, title }): [string, string] => [id, title]));
  return {
    articles: articles.map((article) => ({ title: article.title, about: aboutOf(article) })),
    summary: summary.map(({ text }) => text),
    disagreements: conflicts.map(({ kind, what, evidence }) => ({
      heading: DISAGREEMENT[kind],
      what,
      quotes: quotesOf(evidence, titles),
    })),
    cards: cards.map((card) => ({
      prompt: card.prompt,
      options: card.kind === 'choice' ? card.options : [],
      answer: card.answer,
      quotes: quotesOf(card.evidence, titles),
    })),
  };
}
