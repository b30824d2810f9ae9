/** The open and the save dialog, and what is read and written through them. */
import { type BrowserWindow, dialog } from 'electron';
import type { FileAnswer, SaveAnswer } from './contract/host.js';
import { phrase, readWhole, writeWhole } from './disk.js';

const ARTICLES = { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] };
const DECKS = {
  name: 'Decks',
  extensions: ['apkg', 'colpkg', 'csv', 'tsv', 'txt', 'md', 'json'],
};
const ANY = { name: 'All files', extensions: ['*'] };

const WANTED = {
  articles: { title: 'Open articles', filters: [ARTICLES, ANY] },
  decks: { title: 'Import decks', filters: [DECKS, ANY] },
};

/** Asks for articles or decks and reads them; empty when the user cancels. */
export async function openFiles(
  window: BrowserWindow,
  wanted: keyof typeof WANTED,
): Promise<readonly FileAnswer[]> {
  const properties: ('openFile' | 'multiSelections')[] = ['openFile', 'multiSelections'];
  const chosen = await dialog.showOpenDialog(window, { ...WANTED[wanted], properties });
  return Promise.all(chosen.filePaths.map(readWhole));
}

/** Asks where to and writes there, atomically. `suggestedName` is a file name; folders in it are dropped. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveAnswer> {
  const extension = /\.([a-z0-9]+)$/i.exec(suggestedName)?.[1];
  const chosen = await dialog.showSaveDialog(window, {
    title: 'Export',
    defaultPath: suggestedName.replace(/[\\/:*?"<>|]/g, '-').replaceAll('\0', ''),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }, ANY] : [ANY],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' };
  try {
    await writeWhole(chosen.filePath, bytes);
    return { kind: 'saved', path: chosen.filePath };
  } catch (error) {
    return { kind: 'failed', path: chosen.filePath, error: phrase(error) };
  }
}
