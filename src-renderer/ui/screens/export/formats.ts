/** Every format that cards can be saved in: what it is called, and what it carries and loses. */
import type { Format } from '../../../decks/writing.js';

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
    carries: 'Cards, answers and sources; progress, suspensions and flags if you want them.',
  },
  {
    format: 'json',
    label: 'Everything, for Afterword (.json)',
    ending: 'json',
    carries: 'All that the Anki deck has, pictures and sounds too, in one file of text.',
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
    format: 'study sheet',
    label: 'Study sheet (.md)',
    ending: 'md',
    carries:
      'Of each article the key points, who is who, the timeline and the numbers, then its cards with their sources; progress is lost.',
  },
  {
    format: 'sheet A4',
    label: 'Question sheet, A4 (.pdf)',
    ending: 'pdf',
    carries: 'Questions to answer on paper, with the answers after them; progress is lost.',
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

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 60;

/** The name that the save dialog suggests: letters, digits and dashes only, and none that a system keeps for itself. */
export function fileName(deckName: string, format: Format): string {
  const plain = deckName
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  const safe = DEVICE.test(plain) ? `${plain}-cards` : plain;
  return `${safe || 'afterword'}.${kindOf(format).ending}`;
}
