/** Every user command once: the menu, the keys, the hints on buttons and the shortcut sheet all read this table. */
import type { CommandId as MenuCommandId } from '../../src-main/contract/host.js';

type Where = 'everywhere' | 'library' | 'curate' | 'review' | 'cards' | 'statistics' | 'plan' | 'quiz';

type Command = {
  readonly label: string;
  /** As shown: "Ctrl+O", "K", "Down". On a Mac, Ctrl also means Cmd. */
  readonly keys: readonly string[];
  readonly where: Where;
  /** A held key repeats it; everything else fires once a press. */
  readonly repeats?: true;
};

const TABLE = {
  'open-files': { label: 'Open article files', keys: ['Ctrl+O'], where: 'everywhere' },
  'open-decks': { label: 'Import a deck (Anki, table, Obsidian)', keys: ['Ctrl+I'], where: 'everywhere' },
  'go-library': { label: 'Library', keys: ['Ctrl+1'], where: 'everywhere' },
  browse: { label: 'All cards: search and change them', keys: ['Ctrl+2'], where: 'everywhere' },
  statistics: { label: 'Statistics', keys: ['Ctrl+3'], where: 'everywhere' },
  plan: { label: 'Plan: options, by a date, catch up', keys: ['Ctrl+4'], where: 'everywhere' },
  quiz: { label: 'Quiz yourself', keys: ['Ctrl+5'], where: 'everywhere' },
  export: { label: 'Export a deck', keys: ['Ctrl+E'], where: 'everywhere' },
  settings: { label: 'Settings', keys: ['Ctrl+,'], where: 'everywhere' },
  palette: { label: 'Find a command', keys: ['Ctrl+K'], where: 'everywhere' },
  'show-shortcuts': { label: 'Keyboard shortcuts', keys: ['?'], where: 'everywhere' },
  undo: { label: 'Undo', keys: ['Z', 'Ctrl+Z'], where: 'everywhere' },
  redo: { label: 'Redo what was undone', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], where: 'everywhere' },
  back: { label: 'Back', keys: ['Esc'], where: 'everywhere' },
  'check-collection': {
    label: 'Check collection: compare all with the log, and mend',
    keys: ['Ctrl+Shift+K'],
    where: 'everywhere',
  },
  'try-anyway': { label: 'Try a refused text anyway', keys: ['T'], where: 'everywhere' },

  review: { label: 'Review what is due', keys: ['R', 'Ctrl+R'], where: 'library' },
  open: { label: 'Open the article, or start the review', keys: ['Enter'], where: 'library' },
  starter: { label: 'Open the first starter article', keys: ['S'], where: 'library' },
  collect: { label: 'Put the article into a collection', keys: ['C'], where: 'library' },
  remove: { label: 'Remove the article', keys: ['Delete'], where: 'library' },

  keep: { label: 'Keep the card', keys: ['K'], where: 'curate' },
  discard: { label: 'Discard the card', keys: ['X'], where: 'curate' },
  edit: { label: 'Edit the card', keys: ['E'], where: 'curate' },
  'keep-all': { label: 'Keep all that are left', keys: ['A'], where: 'curate' },
  more: { label: 'Show or fold the weaker suggestions', keys: ['M'], where: 'curate' },
  sources: { label: 'Show the next sentence that the card rests on', keys: ['W'], where: 'curate' },
  overview: { label: 'Overview of the article, or its cards', keys: ['O'], where: 'curate' },
  length: { label: 'Summary: one sentence, three, key points', keys: ['L'], where: 'curate' },
  'copy-overview': { label: 'Copy the overview as Markdown', keys: ['C'], where: 'curate' },
  study: { label: 'Study the kept cards', keys: ['Enter'], where: 'curate' },

  next: { label: 'Next row', keys: ['Down', 'J'], where: 'library', repeats: true },
  previous: { label: 'Previous row', keys: ['Up'], where: 'library', repeats: true },
  first: { label: 'First row', keys: ['Home'], where: 'library' },
  last: { label: 'Last row', keys: ['End'], where: 'library' },
  'page-down': { label: 'A page down', keys: ['Page Down'], where: 'library', repeats: true },
  'page-up': { label: 'A page up', keys: ['Page Up'], where: 'library', repeats: true },

  advance: {
    label: 'Show the answer; then grade as proposed (Good)',
    keys: ['Space', 'Enter'],
    where: 'review',
  },
  again: { label: 'Again; before the answer, the first option', keys: ['1'], where: 'review' },
  hard: { label: 'Hard; before the answer, the second option', keys: ['2'], where: 'review' },
  good: { label: 'Good; before the answer, the third option', keys: ['3'], where: 'review' },
  easy: { label: 'Easy; before the answer, the fourth option', keys: ['4'], where: 'review' },
  'option-1': { label: 'The first option', keys: ['A'], where: 'review' },
  'option-2': { label: 'The second option', keys: ['B'], where: 'review' },
  'option-3': { label: 'The third option', keys: ['C'], where: 'review' },
  'option-4': { label: 'The fourth option', keys: ['D'], where: 'review' },
  overrule: { label: 'Turn the verdict on a typed answer round', keys: ['O'], where: 'review' },
  why: { label: 'Why am I asked this? The sentences it rests on', keys: ['W'], where: 'review' },
  'edit-card': { label: 'Edit the card', keys: ['E'], where: 'review' },
  suspend: { label: 'Suspend the card: not asked until taken up again', keys: ['S'], where: 'review' },
  bury: { label: 'Bury the card: put off until tomorrow', keys: ['-'], where: 'review' },
  flag: { label: 'Flag the card, or take the flag off', keys: ['F'], where: 'review' },
  inspect: { label: 'Inspect the card: its memory, its answers', keys: ['I'], where: 'review' },
  'set-due': { label: 'Set the day on which it is due', keys: ['Ctrl+Shift+D'], where: 'review' },
  forget: { label: 'Forget the card: new again', keys: ['Ctrl+Shift+N'], where: 'review' },

  practise: { label: 'Practise the cards; the schedule stays as it is', keys: ['P'], where: 'cards' },
  find: { label: 'Search the cards', keys: ['/', 'Ctrl+F'], where: 'cards' },
  pick: { label: 'Select the card, or take it out', keys: ['X'], where: 'cards' },
  'pick-all': { label: 'Select all that are shown, or none', keys: ['Ctrl+A'], where: 'cards' },
  'pick-down': { label: 'Select downwards', keys: ['Shift+Down'], where: 'cards', repeats: true },
  'pick-up': { label: 'Select upwards', keys: ['Shift+Up'], where: 'cards', repeats: true },
  tag: { label: 'Put a tag on the cards, or take it off', keys: ['T'], where: 'cards' },
  reset: { label: 'Reset the cards: new again, without any mark', keys: ['Ctrl+Shift+E'], where: 'cards' },
  delete: { label: 'Delete the cards with their answers', keys: ['Delete'], where: 'cards' },

  period: { label: 'A month, a year, everything', keys: ['P'], where: 'statistics' },
  tables: { label: 'Charts as tables', keys: ['V'], where: 'statistics' },
  'save-figures': { label: 'Save the figures as CSV', keys: ['Ctrl+Shift+S'], where: 'statistics' },

  'plan-tab': { label: 'The next of options, by a date, catch up', keys: ['O'], where: 'plan' },

  'quiz-next': {
    label: 'Show the answer, check it, or go on',
    keys: ['Space', 'Enter'],
    where: 'quiz',
  },
  'quiz-1': { label: 'The first option; true; I knew it', keys: ['1'], where: 'quiz' },
  'quiz-2': { label: 'The second option; false; I did not know it', keys: ['2'], where: 'quiz' },
  'quiz-3': { label: 'The third option', keys: ['3'], where: 'quiz' },
  'quiz-4': { label: 'The fourth option', keys: ['4'], where: 'quiz' },
  'quiz-5': { label: 'The fifth option', keys: ['5'], where: 'quiz' },
  'quiz-6': { label: 'The sixth option', keys: ['6'], where: 'quiz' },
  'quiz-pass': { label: 'I do not know', keys: ['0'], where: 'quiz' },
  'quiz-later': { label: 'Ask this later', keys: ['L'], where: 'quiz' },
  'quiz-clear': { label: 'Take the last place back', keys: ['Backspace'], where: 'quiz' },
  'quiz-overrule': { label: 'Turn the verdict on a typed answer round', keys: ['O'], where: 'quiz' },
  'quiz-again': { label: 'Ask what was missed again', keys: ['A'], where: 'quiz' },
  'quiz-due': { label: 'Make what was missed due today', keys: ['M'], where: 'quiz' },
  'quiz-new': { label: 'Set up another quiz', keys: ['N'], where: 'quiz' },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof TABLE;

/** The table, widened. A type error here means that a menu command has no row. */
export const COMMANDS: Readonly<Record<CommandId | MenuCommandId, Command>> = TABLE;

/** What the open screen does for a command; a command without a run does nothing there. */
export type Runs = Partial<Record<CommandId, () => void>>;

/** A key press as far as commands care; made from a KeyboardEvent by `pressOf`. */
export type Press = {
  /** In the table's spelling, with "Ctrl+" in front where held. */
  readonly key: string;
  readonly repeat: boolean;
  /** Where the focus is: a field takes all plain keys but Esc, a button keeps Space and Enter for itself. */
  readonly focus: 'page' | 'button' | 'field' | 'dialog';
};

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};

type KeyLike = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Spells a key as the table does. Null for a chord that no command uses (Alt, or Shift without Ctrl and a letter). */
export function keyName(event: KeyLike): string | null {
  const named = NAMES[event.key] ?? event.key;
  const key = named.length === 1 ? named.toUpperCase() : named;
  const held = event.ctrlKey || event.metaKey;
  if (event.shiftKey && !held && !event.altKey && (key === 'Up' || key === 'Down')) return `Shift+${key}`;
  if (event.altKey || (event.shiftKey && key !== '?' && !(held && key.length === 1))) return null;
  if (!held) return key;
  return event.shiftKey && key !== '?' ? `Ctrl+Shift+${key}` : `Ctrl+${key}`;
}

/** A field takes its own words back, and selects them. */
const OF_A_FIELD: ReadonlySet<string> = new Set(['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y', 'Ctrl+A']);

function reaches(command: Command, press: Press): boolean {
  const chord = press.key.startsWith('Ctrl+');
  if (press.repeat && !command.repeats) return false;
  if (press.focus === 'dialog') return false;
  if (press.focus === 'field') return (chord && !OF_A_FIELD.has(press.key)) || press.key === 'Esc';
  return !(press.focus === 'button' && (press.key === 'Space' || press.key === 'Enter'));
}

/** The command that a press runs among those the screen offers, or null. */
export function commandFor(press: Press, runs: Runs): CommandId | null {
  for (const id of Object.keys(TABLE) as CommandId[]) {
    const command = COMMANDS[id];
    if (runs[id] && command.keys.includes(press.key) && reaches(command, press)) return id;
  }
  return null;
}

/** The first key of a command: the hint beside its button. */
export function hint(id: CommandId): string {
  return COMMANDS[id].keys[0] ?? '';
}
