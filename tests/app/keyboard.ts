/** Reading the window and pressing its keys, as a learner at the keyboard would. */
import { expect, type Page } from '@playwright/test';
import type { App } from './app.js';

/** Waits until the library is there and listens. */
export async function atLibrary(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
}

/** Opens files through the dialog and waits for their triage. */
export async function openFiles(app: App, paths: readonly string[]): Promise<void> {
  await atLibrary(app.page);
  await app.choose(paths);
  await app.page.keyboard.press('Control+o');
  await expect(app.page.locator('.open-card')).toBeVisible();
}

/** The three numbers of triage, from the words on the screen. */
export async function countersOf(page: Page): Promise<{ kept: number; discarded: number; left: number }> {
  const words = (await page.locator('.counters').textContent()) ?? '';
  const [kept, discarded, left] = (words.match(/\d+/g) ?? []).map(Number);
  return { kept: kept ?? -1, discarded: discarded ?? -1, left: left ?? -1 };
}

/** Waits until triage says so many are kept. */
export async function expectKept(page: Page, kept: number): Promise<void> {
  await expect(page.locator('.counters')).toContainText(`${kept} kept`);
}

/** Shows the answer of the card on screen, whatever its kind, without grading it. */
export async function reveal(page: Page): Promise<void> {
  await expect(page.locator('.review-prompt')).toBeVisible();
  const typed = (await page.locator('.typed').count()) > 0;
  await page.keyboard.press(typed ? 'Enter' : 'Space');
  await expect(page.locator('.grades')).toBeVisible();
}

/** Answers the card on screen by a grade's key and waits for what comes after it. */
export async function answer(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await reveal(page);
  await page.keyboard.press(key);
  await expect(page.locator('.grades')).toHaveCount(0);
}

/** How many answers the log on the disk holds. */
export function storedReviews(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('afterword');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('reviews').objectStore('reviews').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** A setting as it stands on the disk: on the screen it changes first. */
export function storedSetting(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('afterword');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('settings').objectStore('settings').get(wanted);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result?.value);
          };
        };
      }),
    key,
  );
}

/** What a paste would bring into the window. */
export async function pasted(page: Page): Promise<string> {
  // The listener must stand before the key is pressed, or nobody hears of it.
  const text = await page.evaluateHandle(() => {
    const heard = new Promise<string>((resolve) =>
      window.addEventListener(
        'paste',
        (event) => {
          event.stopImmediatePropagation();
          resolve(event.clipboardData?.getData('text/plain') ?? '');
        },
        { capture: true, once: true },
      ),
    );
    return { heard };
  });
  await page.keyboard.press('Control+v');
  return text.evaluate(({ heard }) => heard);
}
