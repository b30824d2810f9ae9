/** The shell's side of the wall in the window: exposes exactly `Host`, and nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import type { CommandId, Host } from './contract/host.js';

declare const indexedDB: { databases(): Promise<unknown> };

const ask = (name: keyof Host, ...args: readonly unknown[]) => ipcRenderer.invoke(name, ...args);

function listen(name: keyof Host, listener: (payload: unknown) => void): () => void {
  const heard = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.off(name, heard);
  };
}

const host: Host = {
  openFiles: () => ask('openFiles'),
  takeHandedFiles: () => ask('takeHandedFiles'),
  saveFile: (suggestedName, bytes) => ask('saveFile', suggestedName, bytes),
  savePdf: (suggestedName, html) => ask('savePdf', suggestedName, html),
  setTheme: (theme) => ask('setTheme', theme),
  about: () => ask('about'),
  onFilesHanded: (listener) => listen('onFilesHanded', () => listener()),
  onCommand: (listener) => listen('onCommand', (command) => listener(command as CommandId)),
};

contextBridge.exposeInMainWorld('host', host);

// The library's files are opened while the page is still on its way; the page then finds them open.
indexedDB.databases().catch(() => undefined);
