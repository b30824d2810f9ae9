/** The one window: its security switches, its place on the screen, its colour before the page is there. */
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type Session, screen } from 'electron';
import type { Theme } from './contract/host.js';
import { clamped, readState, SMALLEST, USUAL, type WindowState, writeState } from './window-state.js';

/** The page's own ground (style/tokens.css), so that nothing flashes before the first paint. */
const GROUND = { light: '#fbfaf6', dark: '#151411' };
/** Milliseconds of rest after a move before its place is written. */
const REST = 400;
/** A second crash within this many milliseconds is not reloaded away. */
const CRASH_SPAN = 60_000;

export type Place = {
  readonly stateFile: string;
  /** Its database is the library. */
  readonly session: Session;
  /** The address of the page. */
  readonly page: string;
};

/** Creates the window hidden, loads the page, and shows it at the first paint. */
export function createWindow(place: Place): BrowserWindow {
  const state = readState(place.stateFile);
  nativeTheme.themeSource = state.theme;
  const window = new BrowserWindow({
    ...USUAL,
    ...bounds(state),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Afterword',
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      session: place.session,
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize();
    window.show();
  });
  remember(window, place.stateFile);
  recover(window);
  void window.loadURL(place.page);
  return window;
}

/** Applies a theme to system dialogs, to `prefers-color-scheme` in the page and to the next start. */
export function applyTheme(window: BrowserWindow, stateFile: string, theme: Theme): void {
  nativeTheme.themeSource = theme;
  window.setBackgroundColor(ground());
  writeState(stateFile, { ...readState(stateFile), theme });
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

function bounds(state: WindowState): Partial<Electron.Rectangle> {
  if (state.bounds === null) return {};
  return (
    clamped(
      state.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ) ?? {}
  );
}

function remember(window: BrowserWindow, stateFile: string): void {
  const save = () =>
    writeState(stateFile, {
      ...readState(stateFile),
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
    });
  let resting: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(resting);
    resting = setTimeout(save, REST);
  };
  for (const moved of ['move', 'resize', 'maximize', 'unmaximize'] as const) {
    window.on(moved as 'move', later);
  }
  window.on('close', () => {
    clearTimeout(resting);
    save();
  });
}

/** A page that crashes comes back by itself once; one that keeps crashing asks first. */
function recover(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = performance.now() - last < CRASH_SPAN;
    last = performance.now();
    if (again && !wantsReload(window)) window.close();
    else window.webContents.reload();
  });
}

function wantsReload(window: BrowserWindow): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'error',
    message: 'Afterword stopped working twice within a minute.',
    detail: 'What you did before is saved. Load the window again, or quit and start anew.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return chosen === 0;
}
