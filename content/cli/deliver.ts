/** What becomes of each conversion: printed or written at once where the format allows it, else at the end. */
import type { Conversion, Deck } from '../deck.js';
import { encodeApkg } from '../formats/apkg.js';
import { encodeCsv } from '../formats/csv.js';
import { fail, ok, type Result } from '../problem.js';
import { articleReport, conflictReport, plainText } from '../report.js';
import type { Group } from './group.js';
import type { Format } from './options.js';
import type { Sink } from './sink.js';

export type Delivery = {
  readonly add: (group: Group, made: Conversion) => Promise<void>;
  /** A deck without a card is a problem; nothing has been written then. */
  readonly end: () => Promise<Result<void>>;
};

/** One line per article, so that a long run can be read while it goes on. Only the few conflicts are held. */
function json(sink: Sink): Delivery {
  const conflicts: object[] = [];
  const changes: object[] = [];
  let begun = false;
  const listed = (entries: readonly object[]) => entries.map((e) => `\n${JSON.stringify(e)}`).join(',');
  return {
    add: async ({ listed: articles, ids }, made) => {
      for (const article of articles) {
        const entry = JSON.stringify(articleReport(made, article, ids));
        await sink.write(`${begun ? ',' : '{"articles":['}\n${entry}`);
        begun = true;
      }
      for (const conflict of made.conflicts) {
        (conflict.kind === 'conflict' ? conflicts : changes).push(conflictReport(conflict, ids));
      }
    },
    end: async () => {
      const tail = `"conflicts":[${listed(conflicts)}],\n"changes":[${listed(changes)}]}\n`;
      await sink.write(`${begun ? '\n' : '{"articles":['}],\n${tail}`);
      return ok(undefined);
    },
  };
}

function text(sink: Sink): Delivery {
  let begun = false;
  return {
    add: async (_, made) => {
      await sink.write(`${begun ? '\n' : ''}${plainText(made)}`);
      begun = true;
    },
    end: async () => ok(undefined),
  };
}

function deckName(titles: readonly string[]): string {
  const [first = 'Afterword', ...others] = titles;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function collected(made: readonly Conversion[]): Deck {
  const articles = made.flatMap((m) => m.articles);
  return {
    name: deckName(articles.map((a) => a.title)),
    articles,
    cards: made.flatMap((m) => m.cards),
    memories: [],
    reviews: [],
  };
}

function deck(sink: Sink, encode: (deck: Deck) => Uint8Array): Delivery {
  const all: Conversion[] = [];
  return {
    add: async (_, made) => {
      all.push(made);
    },
    end: async () => {
      const whole = collected(all);
      if (whole.cards.length === 0) return fail({ kind: 'no cards', name: whole.name });
      await sink.write(encode(whole));
      return ok(undefined);
    },
  };
}

/** The way of a format into a sink; `now` in ms is the time a deck says it was made. */
export function delivery(format: Format, sink: Sink, now: number): Delivery {
  if (format === 'json') return json(sink);
  if (format === 'text') return text(sink);
  if (format === 'csv') return deck(sink, encodeCsv);
  return deck(sink, (whole) => encodeApkg(whole, now));
}
