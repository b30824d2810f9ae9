/** The JSON that the command line would print, made in this process. */
import { delivery } from '../../content/cli/deliver.js';
import { type Group, makeGroup, type Named } from '../../content/cli/group.js';
import { partOf } from '../../content/cli/part.js';
import { convert } from '../../content/convert.js';
import type { Article } from '../../content/deck.js';
import { english } from './model.js';

type Span = { readonly start: number; readonly end: number };
type Evidence = Span & { readonly article: string; readonly quote: string };
type Entry = {
  readonly id: string;
  readonly summary: readonly (Span & { readonly text: string })[];
  readonly cards: readonly {
    readonly id: string;
    readonly fact: string;
    /** False for a card that is only there for who wants more than the deck. */
    readonly proposed?: boolean;
    readonly evidence: readonly Evidence[];
  }[];
  readonly facts: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[];
  readonly rejected: readonly Span[];
  readonly summaries?: Readonly<Record<string, readonly Span[]>>;
  readonly tables?: Readonly<Record<string, readonly { readonly evidence: readonly Evidence[] }[]>>;
};
export type Report = {
  readonly articles: readonly Entry[];
  readonly conflicts: readonly { readonly evidence: readonly Evidence[] }[];
  readonly changes: readonly { readonly evidence: readonly Evidence[] }[];
};

/** Articles as one group, under ids of their own. */
export function groupOf(
  articles: readonly Article[],
  named: (place: number) => string = (i) => `a${i}`,
): Group {
  return makeGroup(articles.map((article, i): Named => ({ id: named(i), article, refused: null })));
}

export async function jsonOf(groups: readonly Group[]): Promise<string> {
  const written: string[] = [];
  const way = delivery(
    'json',
    {
      write: async (part) => {
        written.push(String(part));
      },
      finish: () => undefined,
      abandon: () => undefined,
    },
    0,
  );
  for (const group of groups) await way.add(partOf('json', group, convert(english, group.articles)));
  await way.end();
  return written.join('');
}

/** Spans that are not what they say they are: G2 for all that cites, bounds for all that is turned down. */
export function wrongSpans(report: Report, texts: ReadonlyMap<string, string>): readonly string[] {
  const cited = [
    ...report.articles.flatMap(({ cards, facts, tables = {} }) => [
      ...cards,
      ...facts,
      ...Object.values(tables).flat(),
    ]),
    ...report.conflicts,
    ...report.changes,
  ].flatMap(({ evidence }) => evidence);
  const quotes = cited.filter((e) => texts.get(e.article)?.slice(e.start, e.end) !== e.quote);
  const bounds = report.articles.flatMap(({ id, summary, rejected, summaries = {} }) =>
    [...summary, ...rejected, ...Object.values(summaries).flat()].filter(
      ({ start, end }) => start < 0 || start >= end || end > (texts.get(id)?.length ?? 0),
    ),
  );
  return [...quotes, ...bounds].map((span) => JSON.stringify(span));
}
