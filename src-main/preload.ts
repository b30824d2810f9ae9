/** The shell's side of the wall in the window: exposes exactly `Host`, and nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import type { CommandId, Host } from './contract/host.js';

declare const indexedDB: { databases(): Promise<unknown> };

type Asked = keyof Host | `journal.${keyof Host['journal']}`;

const ask = (name: Asked, ...args: readonly unknown[]) => ipcRenderer.invoke(name, ...args);

function listen(name: keyof Host, listener: (payload: unknown) => void): () => void {
  const heard = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.off(name, heard);
  };
}

const host: Host = {
  openFiles: () => ask('openFiles'),
  openDecks: () => ask('openDecks'),
  takeHandedFiles: () => ask('takeHandedFiles'),
  saveFile: (suggestedName, bytes) => ask('saveFile', suggestedName, bytes),
  savePdf: (suggestedName, html) => ask('savePdf', suggestedName, html),
  setTheme: (theme) => ask('setTheme', theme),
  about: () => ask('about'),
  journal: {
    append: (lines) => ask('journal.append', lines),
    read: (from) => ask('journal.read', from),
    lifeSign: () => ask('journal.lifeSign'),
    noteLife: (sign) => ask('journal.noteLife', sign),
    keepMedia: (bytes) => ask('journal.keepMedia', bytes),
    readMedia: (hash) => ask('journal.readMedia', hash),
    sweepMedia: (kept) => ask('journal.sweepMedia', kept),
  },
  beginAnew: (journal) => ask('beginAnew', journal),
  showLibraryFolder: () => ask('showLibraryFolder'),
  onFilesHanded: (listener) => listen('onFilesHanded', () => listener()),
  onCommand: (listener) => listen('onCommand', (command) => listener(command as CommandId)),
};

contextBridge.exposeInMainWorld('host', host);

// The library's files are opened while the page is still on its way; the page then finds them open.
indexedDB.databases().catch(() => undefined);
