/** A library whose files were damaged: noticed at the start, never taken for a new one, and brought back whole. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { copied, cutLog, DAMAGES, HELD, made, noted, signIn, whole } from './damage.js';
import { launch, startElectron } from './electron.js';
import { answer, atLibrary, reveal, storedReviews } from './keyboard.js';

const test = base.extend<{ profile: string }, { original: string }>({
  original: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'afterword-original-'));
      await made(folder);
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  profile: async ({ original }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-damaged-'));
    await use(copied(original, join(folder, 'profile')));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

const TROUBLE =
  /^(Your library (is empty, but it should not be|cannot be opened|does not answer)|Part of your library is missing|This is not the library you used last)$/;

async function troubled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TROUBLE, { timeout: 20_000 });
  await expect(page.getByText('Or start with one of these')).toHaveCount(0);
}

/** The shell opens another window for the restored library. */
async function restored(profile: string) {
  const application = await launch(profile);
  const page = await application.firstWindow();
  await troubled(page);
  const next = application.waitForEvent('window');
  await page.getByRole('button', { name: /^Restore 2 answers, \d+ cards and 1 article$/ }).click();
  const restoring = await next;
  await expect(restoring.getByRole('status')).toContainText(`Restored: ${HELD.answers} answers`);
  await restoring.getByRole('button', { name: 'Go to the library' }).click();
  return { application, page: restoring };
}

for (const [name, harm] of Object.entries(DAMAGES)) {
  test(`${name}: every acknowledged answer comes back`, async ({ profile }) => {
    harm(profile);
    const { application, page } = await restored(profile);
    await expect(page.locator('.row')).toContainText(`${HELD.kept} kept`);
    expect(await storedReviews(page)).toBe(HELD.answers);
    await application.close();
  });
}

test('a log cut at its end by a crash is no reason to ask', async ({ profile }) => {
  cutLog(profile);
  const running = await startElectron(profile, []);
  await whole(running);
  await running.quit();
  expect(existsSync(join(profile, 'Partitions'))).toBe(false);
});

test('the restored library is the one that opens from then on, and goes on being copied', async ({
  profile,
}) => {
  DAMAGES['MANIFEST removed']?.(profile);
  const evidence = readdirSync(join(profile, 'IndexedDB/app_bundle_0.indexeddb.leveldb'));
  const { application } = await restored(profile);
  await application.close();
  const again = await startElectron(profile, []);
  await whole(again);
  await again.page.keyboard.press('r');
  await answer(again.page, '3');
  await noted(profile, HELD.answers + 1);
  await again.quit();
  for (const file of evidence.filter((one) => one.endsWith('.ldb')))
    expect(readdirSync(join(profile, 'IndexedDB/app_bundle_0.indexeddb.leveldb'))).toContain(file);
});

test('answers that vanished while the rest stayed are noticed once the library is counted', async ({
  profile,
}) => {
  const first = await startElectron(profile, []);
  await whole(first);
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('afterword');
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('reviews', 'readwrite');
          clearing.objectStore('reviews').clear();
          clearing.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
  await first.quit();
  const sign = signIn(profile);
  const second = await startElectron(profile, []);
  await troubled(second.page);
  await second.quit();
  expect(signIn(profile)).toEqual(sign);
  const { application, page } = await restored(profile);
  await expect(page.locator('.row')).toContainText(`${HELD.kept} kept`);
  expect(await storedReviews(page)).toBe(HELD.answers);
  await application.close();
});

test('a damaged second copy brings back what it can and says what it cannot', async ({ profile }) => {
  DAMAGES['the folder deleted']?.(profile);
  const [file] = readdirSync(join(profile, 'journal')).filter((name) => name.endsWith('.journal'));
  const path = join(profile, 'journal', file ?? '');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    `${text.replace('"act":"decision"', '"act":"decisiom"')}0123456789abcdef 0 {"v":1,"sta`,
  );
  const running = await startElectron(profile, []);
  await troubled(running.page);
  await expect(running.page.getByRole('status')).toContainText('1 line of it could not be read');
  await running.quit();
});

test('starting empty keeps everything of before, and asks no more', async ({ profile }) => {
  DAMAGES['the folder deleted']?.(profile);
  const application = await launch(profile);
  const page = await application.firstWindow();
  await troubled(page);
  const next = application.waitForEvent('window');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await atLibrary(await next);
  await application.close();
  const aside = readdirSync(profile).filter((name) => name.startsWith('journal-kept-'));
  expect(aside).toHaveLength(1);
  expect(readdirSync(join(profile, aside[0] ?? ''))).toContain('life-sign');
  const again = await startElectron(profile, []);
  await atLibrary(again.page);
  await expect(again.page.locator('.row')).toHaveCount(0);
  await again.quit();
});

test('a library that stays silent is asked for again, and opens by itself when it answers', async ({
  profile,
}) => {
  const application = await launch(profile);
  const page = await application.firstWindow();
  await atLibrary(page);
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      const asked = version === undefined ? open.call(this, name) : open.call(this, name, version);
      const silent = new Promise<void>((resolve) => Object.assign(globalThis, { speak: resolve }));
      const hear = asked.addEventListener.bind(asked);
      for (const kind of ['success', 'upgradeneeded'] as const)
        Object.defineProperty(asked, `on${kind}`, {
          set: (listener: (event: Event) => void) =>
            hear(kind, (event) => void silent.then(() => listener(event))),
        });
      return asked;
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library does not answer', {
    timeout: 15_000,
  });
  await page.evaluate(() => (globalThis as unknown as { speak: () => void }).speak());
  await expect(page.locator('.row')).toContainText(`${HELD.kept} kept`);
  await application.close();
});

test('a library of before there was a second copy opens as ever, and is copied whole', async ({
  profile,
}) => {
  rmSync(join(profile, 'journal'), { recursive: true });
  const running = await startElectron(profile, []);
  await whole(running);
  await noted(profile, HELD.answers);
  await running.quit();
  DAMAGES['the folder deleted']?.(profile);
  const { application, page } = await restored(profile);
  await expect(page.locator('.row')).toContainText(`${HELD.kept} kept`);
  expect(await storedReviews(page)).toBe(HELD.answers);
  await application.close();
});

test('a profile without anything is a first start, not a loss', async ({ profile }) => {
  for (const name of readdirSync(profile)) rmSync(join(profile, name), { recursive: true });
  const running = await startElectron(profile, []);
  await atLibrary(running.page);
  await expect(running.page.getByText('Or start with one of these')).toBeVisible();
  await running.quit();
});

test('an answer that the second copy cannot take is not saved, and the card stays', async ({ profile }) => {
  rmSync(join(profile, 'journal'), { recursive: true });
  writeFileSync(join(profile, 'journal'), 'a file where the folder should be');
  const running = await startElectron(profile, []);
  const { page } = running;
  await whole(running);
  await page.keyboard.press('r');
  await reveal(page);
  await page.keyboard.press('3');
  await expect(page.getByRole('alert')).toContainText('not saved');
  expect(await storedReviews(page)).toBe(HELD.answers);
  await running.quit();
});
