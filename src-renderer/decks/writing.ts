/** A file out of the library: the cards that were chosen in the format that was chosen, with what it holds. */
import { assertNever, type Deck, type StudyDay } from '../../content/deck.js';
import { dayOfTime } from '../../content/formats/anki-days.js';
import type { AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { encodeApkg } from '../../content/formats/apkg.js';
import { calendarText } from '../../content/formats/calendar.js';
import { dueOfCollection, dueOfDeck } from '../../content/formats/calendar-due.js';
import { jsonPieces } from '../../content/formats/collection-json.js';
import { encodeCsv } from '../../content/formats/csv.js';
import { tablePieces } from '../../content/formats/csv-write.js';
import { obsidianNote, obsidianOfDeck } from '../../content/formats/obsidian-write.js';
import { cutOutCards } from '../../content/formats/pdf-cards.js';
import { questionSheet } from '../../content/formats/pdf-sheet.js';
import { type AskedDeck, askedOfCollection, askedOfDeck } from '../../content/formats/quiz/cards.js';
import { quizPage } from '../../content/formats/quiz/page.js';
import { joined } from '../../content/formats/zip-write.js';
import { fail, ok, type Result } from '../../content/problem.js';
import type { Database } from '../store/schema.js';
import { type Choice, type Outgoing, outgoingOf } from './leaving.js';
import { collectionOf } from './outgoing.js';
import { studySheet } from './study-sheet.js';

export type Format =
  | 'apkg'
  | 'csv'
  | 'json'
  | 'quiz'
  | 'obsidian'
  | 'study sheet'
  | 'sheet A4'
  | 'pdf A4'
  | 'pdf Letter'
  | 'calendar';

/** Bytes to be written as they are, or a page to be printed as a PDF. */
type Encoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'print'; readonly html: string };

export type Writing = {
  readonly choice: Choice;
  readonly format: Format;
  /** Ms since 1970, and the learner's study day. */
  readonly now: number;
  readonly today: StudyDay;
};

export type Written = {
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
  /** Pictures and sounds. */
  readonly media: number;
  readonly made: Encoded;
  /** What did not arrive, a line each. */
  readonly lost: readonly string[];
};

/** What is asked for must be known to hold anything before a page is made of it. */
const EMPTY: Result<never> = fail({ kind: 'unusable deck', name: '', detail: 'there is no card to save' });

function bytesOf(text: string): Encoded {
  return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
}

type Told = { readonly lost: (line: string) => void; readonly progress: (bytes: number) => void };

function* counted(pieces: Iterable<Uint8Array>, progress: Told['progress']): Generator<Uint8Array> {
  let bytes = 0;
  for (const piece of pieces) {
    bytes += piece.length;
    progress(bytes);
    yield piece;
  }
}

function printed(asked: AskedDeck, format: 'sheet A4' | 'pdf A4' | 'pdf Letter'): Encoded {
  if (format === 'sheet A4') return { kind: 'print', html: questionSheet(asked, 'A4') };
  return { kind: 'print', html: cutOutCards(asked, format === 'pdf A4' ? 'A4' : 'Letter').html };
}

/** Only cards of our own: each format knows them with their sources. */
function ofDeck(deck: Deck, { format, now, today, choice }: Writing): Result<Encoded> {
  switch (format) {
    case 'apkg':
      return ok({ kind: 'bytes', bytes: encodeApkg(deck, now) });
    case 'csv':
      return ok({ kind: 'bytes', bytes: encodeCsv(deck) });
    case 'quiz':
      return ok(bytesOf(quizPage(askedOfDeck(deck))));
    case 'obsidian':
      return ok(bytesOf(obsidianOfDeck(deck, now).text));
    case 'calendar': {
      const days = dueOfDeck(deck, (ms) => dayOfTime({ created: 0, creationOffset: 0, rollover: 4 }, ms));
      const made = calendarText(days, { name: choice.name, now, today });
      return made.ok ? ok(bytesOf(made.value)) : made;
    }
    case 'json':
    case 'study sheet':
      throw new Error(`${format} is not written from a deck`);
    default:
      return ok(printed(askedOfDeck(deck), format));
  }
}

function ofCollection(collection: AnkiCollection, writing: Writing, told: Told): Result<Encoded> {
  const { format, now, today, choice } = writing;
  const lost = ({ name }: { readonly name: string }, why: string) => told.lost(`“${name}”: ${why}`);
  const run = (pieces: Iterable<Uint8Array>): Result<Encoded> =>
    ok({ kind: 'bytes', bytes: joined(counted(pieces, told.progress)) });
  switch (format) {
    case 'apkg':
      return run(collectionPieces(collection, now, lost));
    case 'json':
      return run(jsonPieces(collection, lost));
    case 'csv':
      return run(tablePieces(collection, { separator: ',', spreadsheet: true }));
    case 'quiz':
      return ok(bytesOf(quizPage(askedOfCollection(collection))));
    case 'obsidian': {
      const { text, troubles } = obsidianNote(collection, choice.name);
      for (const { where, reason } of troubles) told.lost(`${where}: ${reason}`);
      return ok(bytesOf(text));
    }
    case 'calendar': {
      const made = calendarText(dueOfCollection(collection), { name: choice.name, now, today });
      return made.ok ? ok(bytesOf(made.value)) : made;
    }
    case 'sheet A4':
    case 'pdf A4':
    case 'pdf Letter':
      return ok(printed(askedOfCollection(collection), format));
    case 'study sheet':
      throw new Error('a study sheet is not written from a collection');
    default:
      return assertNever(format, 'ofCollection');
  }
}

/** A package of our own cards alone is written at once; a flag or a suspension needs the collection. */
function isPlain({ own, marks, carried }: Outgoing, format: Format): boolean {
  if (carried.size > 0 || format === 'json') return false;
  if (format !== 'apkg') return true;
  return !own.cards.some(({ id }) => marks.get(id)?.suspended || marks.get(id)?.flag);
}

/** A sheet is of articles: cards of other programs rest on none. */
async function sheetOf(db: Database, { own, carried }: Outgoing): Promise<Result<Written>> {
  if (own.articles.length === 0) return EMPTY;
  const counts = { notes: own.cards.length, cards: own.cards.length, reviews: 0, media: 0 };
  const lost = [...carried.values()].flatMap((cards) =>
    cards.map(({ row }) => `“${row.face.prompt}”: it comes from no article`),
  );
  return ok({ ...counts, made: bytesOf(await studySheet(db, own)), lost });
}

/**
 * Makes the file. `progress` hears how many bytes there are so far, where that can be known. Problems: 'unusable deck'
 * where there is nothing to save.
 */
export async function write(
  db: Database,
  writing: Writing,
  progress: (bytes: number) => void,
): Promise<Result<Written>> {
  const outgoing = await outgoingOf(db, writing.choice);
  const lost: string[] = [];
  if (writing.format === 'study sheet') return sheetOf(db, outgoing);
  if (isPlain(outgoing, writing.format)) {
    const { cards, reviews } = outgoing.own;
    if (cards.length === 0) return EMPTY;
    const made = ofDeck(outgoing.own, writing);
    const counts = { notes: cards.length, cards: cards.length, reviews: reviews.length, media: 0 };
    return made.ok ? ok({ ...counts, made: made.value, lost }) : made;
  }
  const collection = await collectionOf(db, outgoing, writing.choice, writing.now);
  const { notes, cards, reviews, media } = collection;
  if (cards.length === 0) return EMPTY;
  const made = ofCollection(collection, writing, { lost: (line) => lost.push(line), progress });
  if (!made.ok) return made;
  const counts = { notes: notes.length, cards: cards.length, reviews: reviews.length, media: media.length };
  return ok({ ...counts, made: made.value, lost });
}
