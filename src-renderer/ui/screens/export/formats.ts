/** Every format that a deck can be saved in: what it is called, and what it carries and loses. */
import { assertNever, type Deck, type StudyDay } from '../../../../content/deck.js';
import { ok, type Result } from '../../../../content/problem.js';

/** What a format needs to know beside the deck. */
export type Moment = {
  /** Ms since 1970 UTC. */
  readonly now: number;
  readonly today: StudyDay;
  readonly dayOf: (ms: number) => StudyDay;
};

/** Bytes to be written as they are, or a page to be printed as a PDF. */
export type Encoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'print'; readonly html: string };

export type Format = 'apkg' | 'csv' | 'quiz' | 'obsidian' | 'pdf A4' | 'pdf Letter' | 'calendar';

type Kind = {
  readonly format: Format;
  readonly label: string;
  /** How the name of the file ends, without the dot. */
  readonly ending: string;
  /** One plain sentence: what it carries, and what is lost. */
  readonly carries: string;
};

/** In the order of the dialog. */
export const FORMATS: readonly Kind[] = [
  {
    format: 'apkg',
    label: 'Anki deck (.apkg)',
    ending: 'apkg',
    carries: 'Cards, answers and sources, and your progress if you want it; flags and suspensions stay here.',
  },
  {
    format: 'csv',
    label: 'Table (.csv)',
    ending: 'csv',
    carries: 'A table holds questions, answers and sources, but no progress.',
  },
  {
    format: 'quiz',
    label: 'Quiz (.html)',
    ending: 'html',
    carries:
      'One page that asks the cards in any browser, offline, with answers and sources; it knows nothing of your progress.',
  },
  {
    format: 'obsidian',
    label: 'Obsidian note (.md)',
    ending: 'md',
    carries:
      'A note for Obsidian’s Spaced Repetition plugin with questions, answers, sources and due days; the log of your answers is lost.',
  },
  {
    format: 'pdf A4',
    label: 'Cards to cut out, A4 (.pdf)',
    ending: 'pdf',
    carries:
      'Pages to print on both sides and cut into cards, with answers and as much of each source as fits; progress is lost.',
  },
  {
    format: 'pdf Letter',
    label: 'Cards to cut out, US Letter (.pdf)',
    ending: 'pdf',
    carries:
      'Pages to print on both sides and cut into cards, with answers and as much of each source as fits; progress is lost.',
  },
  {
    format: 'calendar',
    label: 'Calendar of due days (.ics)',
    ending: 'ics',
    carries:
      'One all-day event for each day on which cards you have answered fall due; the cards themselves are not in it.',
  },
];

/** The row of a format. */
export function kindOf(format: Format): Kind {
  const kind = FORMATS.find((one) => one.format === format);
  if (!kind) throw new Error(`no such format: ${format}`);
  return kind;
}

function bytesOf(text: string): Encoded {
  return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
}

/** Each writer is loaded only when asked for: a start does without them. Problem: 'unusable deck'. */
export async function encode(deck: Deck, format: Format, moment: Moment): Promise<Result<Encoded>> {
  switch (format) {
    case 'apkg': {
      const { encodeApkg } = await import('../../../../content/formats/apkg.js');
      return ok({ kind: 'bytes', bytes: encodeApkg(deck, moment.now) });
    }
    case 'csv': {
      const { encodeCsv } = await import('../../../../content/formats/csv.js');
      return ok({ kind: 'bytes', bytes: encodeCsv(deck) });
    }
    case 'quiz':
      return ok(bytesOf(await quizOf(deck)));
    case 'obsidian': {
      const { obsidianOfDeck } = await import('../../../../content/formats/obsidian-write.js');
      return ok(bytesOf(obsidianOfDeck(deck, moment.now).text));
    }
    case 'calendar':
      return calendarOf(deck, moment);
    case 'pdf A4':
      return ok({ kind: 'print', html: await cardsToCut(deck, 'A4') });
    case 'pdf Letter':
      return ok({ kind: 'print', html: await cardsToCut(deck, 'Letter') });
    default:
      return assertNever(format, 'encode');
  }
}

async function quizOf(deck: Deck): Promise<string> {
  const { askedOfDeck } = await import('../../../../content/formats/quiz/cards.js');
  const { quizPage } = await import('../../../../content/formats/quiz/page.js');
  return quizPage(askedOfDeck(deck));
}

async function cardsToCut(deck: Deck, paper: 'A4' | 'Letter'): Promise<string> {
  const { askedOfDeck } = await import('../../../../content/formats/quiz/cards.js');
  const { cutOutCards } = await import('../../../../content/formats/pdf-cards.js');
  return cutOutCards(askedOfDeck(deck), paper).html;
}

async function calendarOf(deck: Deck, { now, today, dayOf }: Moment): Promise<Result<Encoded>> {
  const { dueOfDeck } = await import('../../../../content/formats/calendar-due.js');
  const { calendarText } = await import('../../../../content/formats/calendar.js');
  const made = calendarText(dueOfDeck(deck, dayOf), { name: deck.name, now, today });
  return made.ok ? ok(bytesOf(made.value)) : made;
}
