/**
 * Starts the built window in an installed Chromium: a local server sends the files with the headers of the
 * shell, and a small host stands in for the shell itself.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import type { FileAnswer, Host, SaveAnswer } from '../../src-main/contract/host.js';
import type { JournalHost } from '../../src-main/contract/journal.js';
import { phrase, readWhole, writeWhole } from '../../src-main/disk.js';
import { makeJournal } from '../../src-main/journal.js';
import { doorTo } from '../../src-main/journal-door.js';
import { HEADERS, served } from '../../src-main/served.js';
import type { Running } from './app.js';

const WINDOW = join(import.meta.dirname, '../../out/renderer');

/** One server for all tests of a worker: the database belongs to an origin, port included. */
let server: Promise<Server> | null = null;

function serve(): Promise<Server> {
  const made = createServer(async (request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204, HEADERS).end();
    const found = served(WINDOW, (request.url ?? '/').replace(/[?#].*$/s, ''));
    const body = found && (await readFile(found.file).catch(() => null));
    if (!found || !body) return response.writeHead(404, HEADERS).end('Not here.');
    return response.writeHead(200, { ...HEADERS, 'content-type': found.type }).end(body);
  });
  return new Promise((resolve) => made.listen(0, '127.0.0.1', () => resolve(made.unref())));
}

/** What crosses into the page is JSON, so bytes travel as Base64. */
type Sent = Exclude<FileAnswer, { kind: 'read' }> | { kind: 'read'; name: string; base64: string };
type Desk = { chosen: readonly string[]; handed: readonly string[]; target: string | null };
type Bridge = {
  readonly hostRead: (which: 'chosen' | 'handed') => Promise<Sent[]>;
  readonly hostSave: (base64: string) => Promise<SaveAnswer>;
  readonly hostJournal: <K extends keyof JournalHost>(
    name: K,
    ...args: Parameters<JournalHost[K]>
  ) => ReturnType<JournalHost[K]>;
};

function sent(answer: FileAnswer): Sent {
  if (answer.kind !== 'read') return answer;
  return { kind: 'read', name: answer.name, base64: Buffer.from(answer.bytes).toString('base64') };
}

async function expose(context: BrowserContext, desk: Desk, profile: string): Promise<void> {
  const read: Bridge['hostRead'] = async (which) => {
    const answers = await Promise.all(desk[which].map(readWhole));
    if (which === 'handed') desk.handed = [];
    return answers.map(sent);
  };
  const save: Bridge['hostSave'] = async (base64) => {
    const path = desk.target;
    if (path === null) return { kind: 'cancelled' };
    try {
      await writeWhole(path, new Uint8Array(Buffer.from(base64, 'base64')));
      return { kind: 'saved', path };
    } catch (error) {
      return { kind: 'failed', path, error: phrase(error) };
    }
  };
  const journal = doorTo(makeJournal(join(profile, 'journal')));
  const say = (name: keyof JournalHost, ...args: unknown[]) => journal[name](...args);
  await context.exposeFunction('hostJournal', say);
  await context.exposeFunction('hostRead', read);
  await context.exposeFunction('hostSave', save);
  await context.addInitScript(installHost);
}

/** Runs in the page, before its own scripts. */
function installHost(): void {
  const { hostRead, hostSave, hostJournal } = globalThis as unknown as Bridge;
  const received = (answer: Sent): FileAnswer =>
    answer.kind === 'read'
      ? {
          kind: 'read',
          name: answer.name,
          bytes: Uint8Array.from(atob(answer.base64), (c) => c.charCodeAt(0)),
        }
      : answer;
  const host: Host = {
    openFiles: async () => (await hostRead('chosen')).map(received),
    openDecks: async () => (await hostRead('chosen')).map(received),
    takeHandedFiles: async () => (await hostRead('handed')).map(received),
    saveFile: (_name, bytes) => hostSave(btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))),
    savePdf: async () => ({ kind: 'cancelled' }),
    setTheme: async () => undefined,
    about: async () => ({ version: '0.0.0', electron: 'none', supported: true }),
    journal: {
      append: (lines) => hostJournal('append', lines),
      read: (from) => hostJournal('read', from),
      lifeSign: () => hostJournal('lifeSign'),
      noteLife: (sign) => hostJournal('noteLife', sign),
      // Bytes do not go through such a function: what a second copy of them is worth is for Electron to show.
      keepMedia: async () => ({ kind: 'kept', hash: '0'.repeat(64) }),
      readMedia: async () => null,
      sweepMedia: async () => ({ kind: 'swept', missing: [] }),
    },
    beginAnew: async () => undefined,
    showLibraryFolder: async () => undefined,
    onFilesHanded: () => () => undefined,
    onCommand: () => () => undefined,
  };
  Object.assign(globalThis, { host });
}

/** One start in a persistent profile. */
export async function startChromium(profile: string, files: readonly string[]): Promise<Running> {
  const executablePath = process.env.AFTERWORD_CHROMIUM;
  if (!executablePath) throw new Error('AFTERWORD_CHROMIUM is not set: run `npm test -- chromium`');
  server ??= serve();
  const { port } = (await server).address() as AddressInfo;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true });
  const desk: Desk = { chosen: [], handed: files, target: null };
  await expose(context, desk, profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    page,
    choose: async (paths) => {
      desk.chosen = paths;
    },
    saveTo: async (path) => {
      desk.target = path;
    },
    quit: () => context.close(),
    kill: () => context.close(),
  };
}
