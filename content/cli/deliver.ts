/** What becomes of the parts of a result: printed or written at once where the format allows it, else at the end. */
import type { Article, Card, Deck } from '../deck.js';
import { encodeCsv } from '../formats/csv.js';
import { sourceOf } from '../formats/deck-source.js';
import { obsidianOfDeck } from '../formats/obsidian-write.js';
import { PAGE_END, pageHead } from '../formats/page.js';
import { cutOutCards } from '../formats/pdf-cards.js';
import { questionSheet } from '../formats/pdf-sheet.js';
import { askedOfDeck } from '../formats/quiz/cards.js';
import { quizPage } from '../formats/quiz/page.js';
import { fail, ok, type Result } from '../problem.js';
import { CONTRACT_VERSION } from '../report.js';
import type { Format } from './options.js';
import { ownPackage } from './package.js';
import type { DeckFormat, Part } from './part.js';
import type { Sink } from './sink.js';

export type Delivery = {
  readonly format: Format;
  /** Takes parts in the order of the articles; each is of the kind that its format makes. */
  readonly add: (part: Part) => Promise<void>;
  /** A deck without a card is a problem; nothing has been written then. */
  readonly end: () => Promise<Result<void>>;
};

type Way = Omit<Delivery, 'format'>;

/** One line per article, so that a long run can be read while it goes on. Only the few conflicts are held. */
function json(sink: Sink): Way {
  const conflicts: string[] = [];
  const changes: string[] = [];
  const merged: string[] = [];
  const head = `{"version":${CONTRACT_VERSION},\n"articles":[`;
  let begun = false;
  const listed = (entries: readonly string[]) => entries.map((entry) => `\n${entry}`).join(',');
  return {
    add: async (part) => {
      if (part.kind !== 'json') return;
      for (const entry of part.entries) {
        await sink.write(`${begun ? ',' : head}\n${entry}`);
        begun = true;
      }
      for (const conflict of part.conflicts) conflicts.push(conflict);
      for (const change of part.changes) changes.push(change);
      for (const one of part.merged) merged.push(one);
    },
    end: async () => {
      const joined = merged.length === 0 ? '' : `,\n"merged":[${listed(merged)}]`;
      const tail = `"conflicts":[${listed(conflicts)}],\n"changes":[${listed(changes)}]${joined}}\n`;
      await sink.write(`${begun ? '\n' : head}],\n${tail}`);
      return ok(undefined);
    },
  };
}

function deckName(titles: readonly string[]): string {
  const [first = 'Afterword', ...others] = titles;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** Parts one after another with `between` them; `head` is asked for the first part's titles. */
function text(sink: Sink, between: string, head: (titles: readonly string[]) => string, tail: string): Way {
  let begun = false;
  return {
    add: async (part) => {
      if (part.kind !== 'text') return;
      await sink.write(`${begun ? between : head(part.titles)}${part.text}`);
      begun = true;
    },
    end: async () => {
      if (begun && tail !== '') await sink.write(tail);
      return ok(undefined);
    },
  };
}

function deck(sink: Sink, encode: (deck: Deck) => Iterable<string | Uint8Array>): Way {
  const articles: Article[] = [];
  const cards: Card[] = [];
  return {
    add: async (part) => {
      if (part.kind !== 'deck') return;
      for (const article of part.articles) articles.push(article);
      for (const card of part.cards) cards.push(card);
    },
    end: async () => {
      const name = deckName(articles.map(({ title }) => title));
      if (cards.length === 0) return fail({ kind: 'no cards', name });
      const pieces = encode({ name, articles, cards, memories: [], reviews: [] });
      for (const piece of pieces) await sink.write(piece);
      return ok(undefined);
    },
  };
}

/** Paper is upright A4: who prints on another says so to the printer, which makes it fit. */
function encoded(format: DeckFormat, whole: Deck, now: number): Iterable<string | Uint8Array> {
  switch (format) {
    case 'apkg':
      return ownPackage(sourceOf(whole), now);
    case 'csv':
      return [encodeCsv(whole)];
    case 'obsidian':
      return [obsidianOfDeck(whole, now).text];
    case 'quiz':
      return [quizPage(askedOfDeck(whole))];
    case 'cards':
      return [cutOutCards(askedOfDeck(whole), 'A4').html];
    case 'sheet':
      return [questionSheet(askedOfDeck(whole), 'A4')];
  }
}

function wayOf(format: Format, sink: Sink, now: number): Way {
  switch (format) {
    case 'json':
      return json(sink);
    case 'text':
    case 'md':
      return text(sink, '\n', () => '', '');
    case 'html':
      return text(sink, '', (titles) => pageHead(deckName(titles)), PAGE_END);
    default:
      return deck(sink, (whole) => encoded(format, whole, now));
  }
}

/** The way of a format into a sink; `now` in ms is the time a deck says it was made. */
export function delivery(format: Format, sink: Sink, now: number): Delivery {
  return { format, ...wayOf(format, sink, now) };
}
