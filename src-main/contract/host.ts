/** Types only: what the window may ask of the shell. Both sides are checked against this file. */
import type { JournalHost } from './journal.js';

/** Every command of the application menu; `src-renderer/ui/commands.ts` says what each does. */
export type CommandId =
  | 'open-files'
  | 'open-decks'
  | 'go-library'
  | 'browse'
  | 'statistics'
  | 'review'
  | 'quiz'
  | 'export'
  | 'undo'
  | 'redo'
  | 'check-collection'
  | 'show-shortcuts';

/** A file the user chose or handed over; the shell has read it whole. `error` is one plain phrase. */
export type FileAnswer =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'too large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly error: string };

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly path: string; readonly error: string };

export type Theme = 'system' | 'light' | 'dark';

export type About = {
  readonly version: string;
  readonly electron: string;
  /** False for an Electron that gets no security fixes any more: the window says so. */
  readonly supported: boolean;
};

/** Exposed to the window as `window.host`. Plain data only. */
export type Host = {
  /** Shows the open dialog; an empty list means cancelled. */
  readonly openFiles: () => Promise<readonly FileAnswer[]>;
  /** The same for decks: packages of Anki, tables, notes of Obsidian, our own JSON. */
  readonly openDecks: () => Promise<readonly FileAnswer[]>;
  /** Takes the files named at start, by a second start, or by the system; each is given once. */
  readonly takeHandedFiles: () => Promise<readonly FileAnswer[]>;
  /** Writes whole and atomically to where the user says: temporary file, fsync, rename. */
  readonly saveFile: (suggestedName: string, bytes: Uint8Array) => Promise<SaveAnswer>;
  /** Prints a whole page of HTML, which can neither run nor load anything, and saves the PDF like `saveFile`. */
  readonly savePdf: (suggestedName: string, html: string) => Promise<SaveAnswer>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly about: () => Promise<About>;
  /** The second copy of the library. */
  readonly journal: JournalHost;
  /**
   * Loads the window anew with an empty database; the one it had stays in its folder, as evidence. With the journal
   * `kept`, the address of the new page ends in `?restore`; with it `aside`, the journal begins anew too.
   */
  readonly beginAnew: (journal: 'kept' | 'aside') => Promise<void>;
  /** Shows where the library and its second copy lie. */
  readonly showLibraryFolder: () => Promise<void>;
  /** Called when files wait to be taken. Returns the way to stop listening. */
  readonly onFilesHanded: (listener: () => void) => () => void;
  /** Called for each menu command. Returns the way to stop listening. */
  readonly onCommand: (listener: (command: CommandId) => void) => () => void;
};
