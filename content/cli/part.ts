/** What one group of articles becomes in a format: plain data that a thread can hand over. */
import type { Conversion } from '../conversion.js';
import type { Article, Card } from '../deck.js';
import { encodeMarkdown } from '../formats/markdown.js';
import { pagePart } from '../formats/page.js';
import { plainText } from '../formats/text.js';
import { proposedOnly } from '../proposed.js';
import { articleReport, conflictReport, mergedReport } from '../report.js';
import type { Group } from './group.js';
import type { Format } from './options.js';

export type Part =
  | {
      readonly kind: 'json';
      /** Each a line of JSON. */
      readonly entries: readonly string[];
      readonly conflicts: readonly string[];
      readonly changes: readonly string[];
      /** Of several articles that share something: their merged summary. */
      readonly merged: readonly string[];
    }
  | { readonly kind: 'text'; readonly text: string; readonly titles: readonly string[] }
  | { readonly kind: 'deck'; readonly articles: readonly Article[]; readonly cards: readonly Card[] };

function jsonPart({ listed, ids }: Group, made: Conversion): Part {
  const told = (kind: 'conflict' | 'change') =>
    made.conflicts.filter((c) => c.kind === kind).map((c) => JSON.stringify(conflictReport(c, ids)));
  const merged = mergedReport(made, ids);
  return {
    kind: 'json',
    entries: listed.map((article) => JSON.stringify(articleReport(made, article, ids))),
    conflicts: told('conflict'),
    changes: told('change'),
    merged: merged === null ? [] : [JSON.stringify(merged)],
  };
}

/** What is written once all cards are known. */
const OF_DECKS = ['apkg', 'csv', 'obsidian', 'quiz', 'cards', 'sheet'] as const;

export type DeckFormat = (typeof OF_DECKS)[number];

function isOfDecks(format: Format): format is DeckFormat {
  return (OF_DECKS as readonly Format[]).includes(format);
}

const WRITERS = { text: plainText, md: encodeMarkdown, html: pagePart } as const;

/** The part of one group in the whole result. */
export function partOf(format: Format, group: Group, made: Conversion): Part {
  if (format === 'json') return jsonPart(group, made);
  const deck = proposedOnly(made);
  if (isOfDecks(format)) {
    return { kind: 'deck', articles: made.articles, cards: deck.cards };
  }
  return { kind: 'text', text: WRITERS[format](deck), titles: made.articles.map(({ title }) => title) };
}
