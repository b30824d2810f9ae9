/**
 * What the measurement runs inside Electron: the built app, or a bare window, each watched the same way.
 * `BENCH_RUN` is JSON: `main` (the app's main file, null for a bare window), `ready` (a script that gives
 * true once the first content stands), `seed` (a script to run then, else null), `begun` (ms of the spawn).
 * Prints the milliseconds from `begun` until the window is shown and its first content stands, and ends.
 */
import { createRequire } from 'node:module';
import { app, BrowserWindow } from 'electron';

const { main, ready, seed, begun } = JSON.parse(process.env.BENCH_RUN);
const BARE = 'data:text/html,<title>bare</title><div id="app"><button>one</button></div>';

function shown(window) {
  return new Promise((resolve) => {
    if (window.isVisible()) resolve();
    else window.once('show', resolve);
  });
}

function drawn({ webContents }) {
  const script = `new Promise((resolve) => {
    const look = () => (${ready} ? resolve() : setTimeout(look, 2));
    look();
  })`;
  return new Promise((resolve) => {
    webContents.once('dom-ready', () => resolve(webContents.executeJavaScript(script)));
  });
}

app.once('browser-window-created', async (_event, window) => {
  await Promise.all([shown(window), drawn(window)]);
  const took = Date.now() - begun;
  if (seed !== null) await window.webContents.executeJavaScript(seed);
  process.stdout.write(`BENCH ${took}\n`);
  app.quit();
});

if (main === null) {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 1180, height: 800, show: false });
    window.once('ready-to-show', () => window.show());
    window.loadURL(BARE);
  });
} else {
  createRequire(import.meta.url)(main);
}
