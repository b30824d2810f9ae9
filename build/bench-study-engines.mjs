/** Chromium and Electron with a page that holds the store of the app, on a profile that stays over restarts. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { _electron, chromium } from '@playwright/test';
import { ROOT } from './run.mjs';

const PATIENCE = 60_000;
/** What the page is given of the app, by module. */
const PARTS = {
  'store/open': ['openDatabase'],
  'store/rules': ['readRules'],
  'store/articles': ['articleRows'],
  'store/held': ['allArticles'],
  'store/counts': ['countCard', 'countScheduled', 'withCounts'],
  'store/settings': ['writeSetting'],
  'store/reviews': ['saveAnswer'],
  'store/undo': ['undo'],
  'store/clock': ['machineClock'],
  'store/tallies': ['withAnswer'],
  'store/journal': ['attachJournal'],
  'store/journal-port': ['journalOn'],
  'store/statistics': ['readDays', 'readStandings', 'readForecast', 'readCoverage'],
  'store/browse': ['readBrowseRows'],
  'study/statistics/tally': ['emptyTally'],
  'study/day': ['today'],
  'study/session': ['startSession', 'step', 'leftOf'],
  'ui/screens/review/sitting': ['queueOf', 'readShown', 'lookAhead'],
  'ui/screens/statistics/model': ['chartsOf'],
  'ui/screens/browse/query': ['found', 'sorted', 'NO_FILTERS'],
};

/** The store as modules, made as the window's are; resolves to their folder, `study.js` first. */
async function storeModule(folder) {
  const lines = Object.entries(PARTS).map(
    ([path, names]) =>
      `import { ${names.join(', ')} } from ${JSON.stringify(join(ROOT, 'src-renderer', `${path}.ts`))};`,
  );
  const entry = join(folder, 'study-entry.ts');
  const own = ['page', 'floors'].map((name) => JSON.stringify(join(ROOT, `build/bench-study-${name}.mjs`)));
  const study = `{ ${Object.values(PARTS).flat().join(', ')} }`;
  writeFileSync(
    entry,
    `import * as page from ${own[0]};\nimport * as floors from ${own[1]};\n${lines.join('\n')}\n` +
      `globalThis.bench = { page: { ...page, ...floors }, study: ${study} };\n`,
  );
  const vite = await import('vite');
  await vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'chrome130',
      outDir: join(folder, 'study'),
      emptyOutDir: true,
      lib: { entry, formats: ['es'], fileName: () => 'study.js' },
    },
  });
  return join(folder, 'study');
}

/** A server of one page; resolves to its address and what stops it. */
export async function storePage(folder, port = 0) {
  const modules = await storeModule(folder);
  const scripts = new Map(
    readdirSync(modules).map((name) => [`/${name}`, readFileSync(join(modules, name))]),
  );
  const page = '<!doctype html><title>bench</title><script type="module" src="/study.js"></script>';
  const server = createServer(({ url }, answer) => {
    const script = scripts.get(url);
    answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    answer.end(script ?? page);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

const sandbox = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

async function inChromium(program, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    args: ['--disable-gpu', ...sandbox()],
    timeout: PATIENCE,
  });
  return { page: context.pages()[0] ?? (await context.newPage()), close: () => context.close() };
}

/** The shell's journal, for a bare shell: what an answer costs with its second copy. */
const SHELL = `
const { app, BrowserWindow, ipcMain } = require('electron');
const { join } = require('node:path');
const { makeJournal } = require(join(__dirname, 'journal.cjs'));
app.whenReady().then(() => {
  const journal = makeJournal(join(app.getPath('userData'), 'journal'));
  for (const name of ['append', 'read', 'lifeSign', 'noteLife'])
    ipcMain.handle(name, (_event, given) => journal[name](given));
  new BrowserWindow({ webPreferences: { preload: join(__dirname, 'preload.cjs') } }).loadURL('about:blank');
});
`;
const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron');
const names = ['append', 'read', 'lifeSign', 'noteLife'];
const journal = Object.fromEntries(names.map((name) => [name, (given) => ipcRenderer.invoke(name, given)]));
contextBridge.exposeInMainWorld('journal', journal);
`;

async function bareShell(app) {
  mkdirSync(app, { recursive: true });
  const about = { name: 'bench', version: '0.0.0', main: 'main.cjs' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(about));
  writeFileSync(join(app, 'main.cjs'), SHELL);
  writeFileSync(join(app, 'preload.cjs'), PRELOAD);
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src-main/journal.ts'),
      outDir: app,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'journal.cjs' } },
    },
  });
}

async function inElectron(program, profile, env) {
  const app = join(profile, '..', 'bare');
  await bareShell(app);
  const launched = await _electron.launch({
    executablePath: program,
    args: [app, `--user-data-dir=${profile}`, '--disable-gpu', ...sandbox()],
    env: { ...process.env, ...env },
    timeout: PATIENCE,
  });
  return { page: await launched.firstWindow(), close: () => launched.close() };
}

/** Starts the engine, runs `work` with what calls a function of bench-study-page.mjs by its name, and ends the engine. */
export async function withStore({ name, program, profile, env, address }, work) {
  const { page, close } = await (name === 'chromium'
    ? inChromium(program, profile)
    : inElectron(program, profile, env));
  try {
    await page.goto(address);
    await page.waitForFunction(() => globalThis.bench !== undefined);
    return await work((what, given) =>
      page.evaluate(
        ([name, args]) => globalThis.bench.page[name](globalThis.bench.study, args),
        [what, given],
      ),
    );
  } finally {
    await close();
  }
}
