/**
 * The app under test, the same for both engines: `test('…', async ({ app }) => …)`. Each test has a fresh
 * profile folder; `app.page` is the window, `restart` and `kill` show what survives.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startChromium } from './chromium.js';
import { startElectron } from './electron.js';

export type Engine = 'electron' | 'chromium';
export type AppOptions = { readonly engine: Engine };

/** One start of the app. */
export type Running = {
  readonly page: Page;
  /** Files that the next open dialog answers; an empty list cancels it. */
  readonly choose: (paths: readonly string[]) => Promise<void>;
  /** Where the next save dialogs say to; null cancels them. */
  readonly saveTo: (path: string | null) => Promise<void>;
  /** Ends the app as a user does. */
  readonly quit: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
};

export type App = Running & {
  /** A folder of this test's own for articles and exported files. */
  readonly folder: string;
  /** Starts again with the same profile, after `quit` or `kill`; `files` are named on the command line. */
  readonly start: (files?: readonly string[]) => Promise<void>;
};

export type Start = (profile: string, files: readonly string[]) => Promise<Running>;

const ENGINES: Readonly<Record<Engine, Start>> = { electron: startElectron, chromium: startChromium };

export const test = base.extend<AppOptions & { app: App }>({
  engine: ['electron', { option: true }],
  app: async ({ engine }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-test-'));
    const profile = join(folder, 'profile');
    let running = await ENGINES[engine](profile, []);
    const app: App = {
      folder,
      get page() {
        return running.page;
      },
      choose: (paths) => running.choose(paths),
      saveTo: (path) => running.saveTo(path),
      quit: () => running.quit(),
      kill: () => running.kill(),
      start: async (files = []) => {
        running = await ENGINES[engine](profile, files);
      },
    };
    await use(app);
    await running.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
