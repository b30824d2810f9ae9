/** Starts the built app in the real Electron. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import type { Running } from './app.js';

export const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds; a start under load was seen to hang now and then, and one more try then went through. */
const START_LIMIT = 20_000;

/** Chromium refuses to run as root with its sandbox. */
export const AS_ROOT = process.getuid?.() === 0;

/** The Electron that `npm test` found. */
export function electronPath(): string {
  const path = process.env.AFTERWORD_ELECTRON;
  if (!path) throw new Error('AFTERWORD_ELECTRON is not set: run `npm test -- electron`');
  return path;
}

/** The command line of the app, after the executable. */
export function appArgs(profile: string, files: readonly string[] = []): string[] {
  return [
    ROOT,
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    ...(AS_ROOT ? ['--no-sandbox'] : []),
    ...files,
  ];
}

/** The bare Electron application, for tests of the shell itself. Tries twice. */
export async function launch(
  profile: string,
  files: readonly string[] = [],
  chromiumSandbox = false,
): Promise<ElectronApplication> {
  mkdirSync(profile, { recursive: true });
  const options = {
    executablePath: electronPath(),
    args: appArgs(profile, files),
    timeout: START_LIMIT,
    colorScheme: null,
    chromiumSandbox,
    env: { ...(process.env as Record<string, string>), AFTERWORD_DATA: '' },
  };
  try {
    return await electron.launch(options);
  } catch {
    killProfile(profile);
    return electron.launch(options);
  }
}

/** A hung start still holds the profile's lock; its processes are known by the profile they name. */
function killProfile(profile: string): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) !== process.pid && commandLine(pid).includes(`--user-data-dir=${profile}`)) {
      process.kill(Number(pid), 'SIGKILL');
    }
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** One start, with the native dialogs answered by the test. */
export async function startElectron(profile: string, files: readonly string[]): Promise<Running> {
  const application = await launch(profile, files);
  const page = await application.firstWindow();
  const gone = new Promise<void>((resolve) => application.process().once('exit', () => resolve()));
  return {
    page,
    choose: (paths) =>
      application.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
        },
        [...paths],
      ),
    saveTo: (path) =>
      application.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path),
    quit: async () => {
      await application.close();
      await gone;
    },
    kill: async () => {
      if (application.process().exitCode === null && application.process().signalCode === null) {
        application.process().kill('SIGKILL');
        await gone;
      }
      killProfile(profile);
    },
  };
}
