/** The pictures of a deck after the library was lost: back from the second copy, and on their cards. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { joined } from '../../content/formats/zip-write.js';
import { harbours } from '../decks/collection.js';
import { DAMAGES, signIn } from './damage.js';
import { launch, startElectron } from './electron.js';
import { atLibrary } from './keyboard.js';

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-pictures-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** One card, with a lamp on it. */
function lampIn(folder: string): string {
  const made = harbours();
  const cards = made.cards.filter(({ queue }) => queue === 'suspended');
  const shown = cards.map((card) => ({ ...card, queue: 'new' as const }));
  const notes = made.notes.filter(({ id }) => shown.some(({ note }) => note === id));
  const file = join(folder, 'Lamp.apkg');
  const pieces = collectionPieces({ ...made, notes, cards: shown, reviews: [] }, 1.8e12, () => undefined);
  writeFileSync(file, joined(pieces));
  return file;
}

test('a picture of a deck comes back with the library, and is drawn', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const running = await startElectron(profile, []);
  await atLibrary(running.page);
  await running.choose([lampIn(folder)]);
  await running.page.keyboard.press('Control+i');
  const dialog = running.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect(dialog.getByText('1 note added')).toBeVisible();
  // The import said that it is done, so its picture lies there already.
  expect(readdirSync(join(profile, 'journal/media'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  await expect.poll(() => signIn(profile)).toMatchObject({ cards: 1 });
  await running.kill();
  DAMAGES['the folder deleted']?.(profile);
  const application = await launch(profile);
  const troubled = await application.firstWindow();
  const next = application.waitForEvent('window');
  await troubled.getByRole('button', { name: /^Restore/ }).click();
  const page = await next;
  await expect(page.getByRole('status')).toHaveText('Restored: 0 answers, 1 card and 1 article.');
  await page.getByRole('button', { name: 'Go to the library' }).click();
  await atLibrary(page);
  await page.keyboard.press('r');
  const lamp = page.frameLocator('iframe').locator('img');
  await expect(lamp).toBeVisible();
  expect(await lamp.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await application.close();
});
