/** A library with answers, and the ways in which its files get damaged. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Running } from './app.js';
import { startElectron } from './electron.js';
import { answer, expectKept, storedReviews } from './keyboard.js';

const ARTICLE = join(import.meta.dirname, '../../content/articles/tides.md');
const DATABASE = 'IndexedDB/app_bundle_0.indexeddb.leveldb';

/** What the library of `made` holds. */
export const HELD = { kept: 3, answers: 2 };

/** Random bytes in a database beside the library: enough that the engine moves all from its log into tables. */
async function crowd({ page }: Running): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('crowd', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (let i = 0; i < 160; i++) {
      const writing = db.transaction('bytes', 'readwrite');
      writing.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(50_000)), i);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
    }
    db.close();
  });
}

/** Keeps three cards, answers two, and leaves database files of every kind. */
export async function made(profile: string): Promise<void> {
  const running = await startElectron(profile, [ARTICLE]);
  const { page } = running;
  await expect(page.locator('.open-card')).toBeVisible();
  for (let kept = 1; kept <= HELD.kept; kept++) {
    await page.keyboard.press('k');
    await expectKept(page, kept);
  }
  await page.keyboard.press('Enter');
  for (let given = 0; given < HELD.answers; given++) await answer(page, '3');
  await noted(profile, HELD.answers);
  await crowd(running);
  await running.quit();
}

/** The life sign as it lies on the disk; null where there is none. */
export function signIn(profile: string): { readonly reviews: number } | null {
  const file = join(profile, 'journal/life-sign');
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return JSON.parse(text.slice(text.indexOf('{')));
}

/** Waits until the life sign counts so many answers: the window does not wait for it. */
export async function noted(profile: string, reviews: number): Promise<void> {
  await expect.poll(() => signIn(profile)?.reviews).toBe(reviews);
}

/** Waits for a library that is as `made` left it. */
export async function whole({ page }: Running): Promise<void> {
  await expect(page.locator('.row')).toContainText(`${HELD.kept} kept`);
  expect(await storedReviews(page)).toBe(HELD.answers);
}

/** A profile of its own, the same as another. */
export function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  return to;
}

function filesOf(profile: string, kind: RegExp): string[] {
  const folder = join(profile, DATABASE);
  return readdirSync(folder)
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name));
}

function scrambled(path: string, from: number, length: number): void {
  const bytes = readFileSync(path);
  for (let i = from; i < Math.min(bytes.length, from + length); i++) bytes[i] = (bytes[i] ?? 0) ^ 0x5a;
  writeFileSync(path, bytes);
}

function middle(path: string): number {
  return Math.floor(readFileSync(path).length / 2);
}

/** Each harms the files of the database in one way. */
export const DAMAGES: Readonly<Record<string, (profile: string) => void>> = {
  'the folder deleted': (profile) => rmSync(join(profile, DATABASE), { recursive: true }),
  'the log overwritten in its middle': (profile) => {
    for (const log of filesOf(profile, /\.log$/)) scrambled(log, middle(log), 400);
  },
  'tables removed': (profile) => {
    for (const table of filesOf(profile, /\.ldb$/)) rmSync(table);
  },
  'tables cut in half': (profile) => {
    for (const table of filesOf(profile, /\.ldb$/)) truncateSync(table, middle(table));
  },
  'tables overwritten': (profile) => {
    for (const table of filesOf(profile, /\.ldb$/)) scrambled(table, 64, 4000);
  },
  'CURRENT removed': (profile) => rmSync(join(profile, DATABASE, 'CURRENT')),
  'MANIFEST removed': (profile) => {
    for (const manifest of filesOf(profile, /^MANIFEST/)) rmSync(manifest);
  },
  'MANIFEST of garbage': (profile) => {
    for (const manifest of filesOf(profile, /^MANIFEST/)) writeFileSync(manifest, 'garbage '.repeat(40));
  },
};

/** Cuts the end off the log, as a crash of the machine does. */
export function cutLog(profile: string): void {
  for (const log of filesOf(profile, /\.log$/)) {
    const bytes = readFileSync(log).length;
    if (bytes > 37) truncateSync(log, bytes - 37);
  }
}
