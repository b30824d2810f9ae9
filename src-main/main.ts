/** The shell's life cycle: one instance, one window, and the contract's answers behind a sender check. */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  ipcMain,
  Menu,
  type Session,
  session,
  shell,
  type WebFrameMain,
} from 'electron';
import type { About, CommandId, Host } from './contract/host.js';
import { openFiles, saveFile } from './files.js';
import { alreadyOpen, handedOver, makeWaiting, namedFiles } from './handed.js';
import { makeJournal } from './journal.js';
import { doorTo } from './journal-door.js';
import { partitionAfter, partitionIn } from './libraries.js';
import { showMenu } from './menu.js';
import { confine, forbidNavigation } from './permissions.js';
import { pdfOf } from './print.js';
import { declareScheme, serve } from './protocol.js';
import { ORIGIN, PAGE } from './served.js';
import { applyTheme, createWindow } from './window.js';
import { isTheme } from './window-state.js';

type Told = 'onFilesHanded' | 'onCommand';
type Asked = Exclude<keyof Host, Told | 'journal'>;
type Answer<K extends Asked> = (window: BrowserWindow, ...args: unknown[]) => ReturnType<Host[K]>;

/** The oldest Electron that is worth trusting with a user's library; older ones are for tests only. */
const OLDEST_SUPPORTED = 40;
/** Milliseconds that the page has for itself before the menu is built. */
const MENU_REST = 300;
const electron = process.versions.electron ?? '0';
const supported = Number.parseInt(electron, 10) >= OLDEST_SUPPORTED;
const devServer = DEVELOPMENT ? (process.env.ELECTRON_RENDERER_URL ?? null) : null;

app.setName('Afterword');
useDataFolder();
const journal = makeJournal(journalFolder());

let window: BrowserWindow | null = null;
const confined = new WeakSet<Session>();
const waiting = makeWaiting(() => tell('onFilesHanded'));

/** What the window may ask. Arguments come from the page and are checked here. */
const answers: { readonly [K in Asked]: Answer<K> } = {
  openFiles: (asking) => openFiles(asking, 'articles'),
  openDecks: (asking) => openFiles(asking, 'decks'),
  takeHandedFiles: () => waiting.take(),
  saveFile: async (asking, name, bytes) => {
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array))
      throw new Error('saveFile: bad arguments');
    return saveFile(asking, name, bytes);
  },
  savePdf: async (asking, name, html) => {
    if (typeof name !== 'string' || typeof html !== 'string') throw new Error('savePdf: bad arguments');
    return saveFile(asking, name, await pdfOf(html));
  },
  setTheme: async (asking, theme) => {
    if (!isTheme(theme)) throw new Error('setTheme: bad argument');
    applyTheme(asking, stateFile(), theme);
  },
  about: async () => about(),
  beginAnew: async (asking, kept) => {
    if (kept !== 'kept' && kept !== 'aside') throw new Error('beginAnew: bad argument');
    if (kept === 'aside') await journal.setAside();
    openWindow(partitionAfter(app.getPath('userData')), kept === 'kept' ? '?restore' : '');
    asking.destroy();
  },
  showLibraryFolder: async () => shell.showItemInFolder(journalFolder()),
};

function about(): About {
  return { version: app.getVersion(), electron, supported };
}

/** The database of the development server is another one, so its journal must be too. */
function journalFolder(): string {
  return join(app.getPath('userData'), devServer === null ? 'journal' : 'journal-of-development');
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

function tell(what: Told, payload?: CommandId): void {
  window?.webContents.send(what, payload);
}

/** Only the main frame of our own page may ask: no other frame exists, and none would be answered. */
function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame === window?.webContents.mainFrame && isOurPage(frame.url);
}

function isOurPage(url: string): boolean {
  return url.startsWith(`${devServer ?? ORIGIN}/`);
}

function register(): void {
  const methods = Object.entries(doorTo(journal)).map(
    ([name, method]) => [`journal.${name}`, method] as const,
  );
  const asked = Object.entries(answers).map(
    ([name, answer]: [string, Answer<Asked>]) =>
      [name, (...args: unknown[]) => window && answer(window, ...args)] as const,
  );
  for (const [name, answer] of [...asked, ...methods])
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isOurs(event.senderFrame)) throw new Error(`${name}: refused`);
      return answer(...args);
    });
}

/** The session that keeps the library, as confined as every other. */
function sessionOf(partition: string | null): Session {
  const found = partition === null ? session.defaultSession : session.fromPartition(partition);
  if (!confined.has(found)) {
    confined.add(found);
    serve(found, join(__dirname, '../renderer'));
    confine(found, devServer);
  }
  return found;
}

function openWindow(partition = partitionIn(app.getPath('userData')), query = ''): void {
  const page = `${devServer === null ? PAGE : `${devServer}/`}${query}`;
  const opened = createWindow({ stateFile: stateFile(), session: sessionOf(partition), page });
  window = opened;
  opened.on('closed', () => {
    if (window === opened) window = null;
  });
  const menu = () => showMenu((command) => tell('onCommand', command));
  opened.webContents.once('did-finish-load', () => setTimeout(menu, MENU_REST));
}

function bringForward(): void {
  if (window === null) openWindow();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function useDataFolder(): void {
  const folder = process.env.AFTERWORD_DATA || app.commandLine.getSwitchValue('user-data-dir');
  if (folder) app.setPath('userData', folder);
}

function run(): void {
  forbidNavigation();
  register();
  app.on('second-instance', (_event, _args, _cwd, message) => {
    waiting.add(handedOver(message));
    bringForward();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    openWindow();
    app.on('activate', bringForward);
  });
}

// Ours follows once the page stands; until then Electron would build one of its own.
Menu.setApplicationMenu(null);
declareScheme();
// enableSandbox() would cancel --no-sandbox, without which Chromium refuses to run as root.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('open-file', (event, path) => {
  event.preventDefault();
  waiting.add([path]);
});
const files = namedFiles(process.argv.slice(1), app.isPackaged ? null : app.getAppPath(), process.cwd());
if (!supported) {
  console.error(`Electron ${electron} gets no security fixes any more: for building and testing only.`);
}
if (app.requestSingleInstanceLock({ files })) {
  waiting.add(files);
  run();
} else {
  console.error(alreadyOpen(files.length));
  app.exit(1);
}
