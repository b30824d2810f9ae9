/** Every screen in light and dark: reachable by axe's rules, no sideways scroll, no blank rows, honest errors. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.js';
import { fillLibrary } from './filled.js';
import { atLibrary, openFiles, pasted, reveal, storedReviews, storedSetting } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

const ARTICLES = join(import.meta.dirname, '../../content/articles');
const ARTICLE = join(ARTICLES, 'tides.md');
const TWINS = ['north-lakes-herald.md', 'ostervale-courier.md'].map((name) => join(ARTICLES, name));
for (const width of ['wide', 'narrow'] as const) {
  test(`library, triage, review and dialogs are sound (${width})`, async ({ app }) => {
    const { page } = app;
    if (width === 'narrow') await narrow(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectSound(page, 'empty library');
    await page.keyboard.press('?');
    await expectSound(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await openFiles(app, TWINS);
    await expect(page.locator('.difference').first()).toContainText(/disagree|came of it/);
    await expectSound(page, 'triage');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Answer' }).fill('');
    await page.keyboard.press('Control+Enter');
    await expectSound(page, 'editing');
    await page.keyboard.press('Escape');
    await page.locator('.left-out summary').click();
    await expectSound(page, 'left out');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.review-prompt')).toBeVisible();
    await expectSound(page, 'question');
    await reveal(page);
    await page.keyboard.press('w');
    await expect(page.locator('.why h2')).toBeInViewport();
    await expectSound(page, 'answer');
    await page.keyboard.press('Escape');
    await expect(page.locator('.row')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await expectSound(page, 'library');
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSound(page, 'export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expectSound(page, 'settings');
  });
}

test('focus goes back to what opened a dialog, and keys below it do nothing', async ({ app }) => {
  const { page } = app;
  const opener = page.getByRole('button', { name: 'Settings' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.locator('.open-card')).toHaveCount(0);
});

test('the theme holds over a restart', async ({ app }) => {
  await atLibrary(app.page);
  await app.page.keyboard.press('Control+,');
  await app.page.getByRole('radio', { name: 'Dark' }).check();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => storedSetting(app.page, 'theme')).toBe('dark');
  await app.quit();
  await app.start();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the evidence of the card is painted, and only where it stands', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [ARTICLE]);
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('evidence') ?? [])].map(String).join(' '));
  const first = await painted();
  expect(first.length).toBeGreaterThan(10);
  await page.keyboard.press('ArrowDown');
  await expect.poll(painted).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toHaveCount(1);
  expect(await painted()).toBe('');
});

/** Ten thousand articles, written past the app: only their rows matter here. */
function fill(page: Page, rows: number): Promise<void> {
  return page.evaluate(
    (count) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('afterword');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('articles', 'readwrite');
          for (let n = 0; n < count; n += 1) {
            const numbers = { words: 500, suggested: 3, kept: n % 4, discarded: 0, fresh: 0 };
            writing
              .objectStore('articles')
              .put({ id: `a${n}`, title: `Article ${n}`, origin: 'a.txt', addedAt: count - n, ...numbers });
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    rows,
  );
}

test('ten thousand articles scroll with no blank row, and End reaches the last', async ({ app }) => {
  const { page } = app;
  await atLibrary(page);
  await fill(page, 10_000);
  await page.reload();
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '10000');
  const drawn = () => page.locator('.row').count();
  expect(await drawn()).toBeLessThan(60);
  const blanks = await grid.evaluate(async (scroller) => {
    let blank = 0;
    for (const top of [0, 900, 5_000, 120_000, 599_000, 300_000, 299_400, 0]) {
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const frame = scroller.getBoundingClientRect();
      for (let y = frame.top + 5; y < Math.min(frame.bottom, innerHeight) - 5; y += 30) {
        const there = document.elementFromPoint(frame.left + 60, y)?.closest('.row');
        if (!there?.textContent?.includes('Article')) blank += 1;
      }
    }
    return blank;
  });
  expect(blanks).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('.row[aria-selected="true"]')).toContainText('Article 9999');
  await expect(grid).toHaveAttribute('aria-activedescendant', 'row-9999');
  expect(await drawn()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect(page.locator('.row[aria-selected="true"]')).toContainText('Article 0');
  await expectSound(page, 'ten thousand articles');
});

test('keys pressed faster than the disk each mean their own card', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [ARTICLE]);
  await page.evaluate(() => {
    for (const key of ['k', 'x', 'k', 'z', 'e'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.counters')).toContainText('1 kept, 1 discarded');
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
});

test('a removed article comes back with one key', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [ARTICLE]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(page.locator('.row')).toHaveCount(0);
  await expectSound(page, 'removed');
  await page.keyboard.press('z');
  await expect(page.locator('.row')).toContainText('Why the Sea Rises');
});

test('a library of a newer version is left alone, in one sentence', async ({ app }) => {
  const { page } = app;
  const home = page.url();
  await page.goto(new URL('/nothing-here.txt', home).href);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('afterword', 9990);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.goto(home);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library stays closed');
  await expect(page.locator('main')).toContainText('newer Afterword (version 999, this one knows');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectSound(page, 'newer library');
});

test('files held over the window are counted in words, and a drop opens them', async ({ app }) => {
  const { page } = app;
  await atLibrary(page);
  const drag = (type: string) =>
    page.evaluate((kind) => {
      const data = new DataTransfer();
      for (const name of ['one', 'two']) {
        const text = `The ${name} bridge at Larn was opened in March 1902. It is 412 metres long.`;
        data.items.add(new File([text], `${name}.txt`, { type: 'text/plain' }));
      }
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      return document.body.dispatchEvent(new DragEvent(kind, init));
    }, type);
  const target = page.getByText('Drop to import 2 files');
  expect(await drag('dragover'), 'the browser would open the file itself').toBe(false);
  await expect(target).toBeVisible();
  await drag('dragleave');
  await expect(target).toHaveCount(0);
  await drag('dragover');
  expect(await drag('drop')).toBe(false);
  await expect(target).toHaveCount(0);
  await expect(page.locator('.cards')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toHaveCount(2);
});

test('a fault of the program says so in one sentence, and its report can be copied', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [ARTICLE]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.evaluate(() => {
    Object.assign(IDBObjectStore.prototype, {
      get: () => {
        throw new TypeError('a planted fault');
      },
    });
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('main')).toContainText('Everything you saved is safe');
  await expect(page.locator('main')).not.toContainText('planted');
  await page.getByRole('button', { name: 'Copy report' }).press('Enter');
  const report = page.getByRole('textbox', { name: /^The report/ });
  await expect(report.or(page.getByRole('button', { name: 'Copied' }))).toBeVisible();
  if ((await report.count()) > 0) await page.keyboard.press('Control+c');
  await expectSound(page, 'fault');
  expect(await pasted(page)).toContain('a planted fault');
});

test('without colours of its own, and without motion, every state still shows', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const styleOf = (selector: string, property: 'outlineStyle' | 'borderColor' | 'textDecorationStyle') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  await expect(page.locator('.rail')).toBeVisible();
  expect(await styleOf('.rail [aria-current]', 'outlineStyle')).toBe('solid');
  expect(await styleOf('.rail button:not([aria-current])', 'outlineStyle')).toBe('none');
  await openFiles(app, TWINS);
  const disputes = page.locator('.difference', { hasText: 'disagree' });
  await disputes.first().evaluate((details) => details.setAttribute('open', ''));
  expect(await styleOf('.disputed', 'textDecorationStyle')).toBe('double');
  await page.keyboard.press('Enter');
  await reveal(page);
  expect(await styleOf('.grade.primary', 'borderColor')).not.toBe(
    await styleOf('.grade:not(.primary)', 'borderColor'),
  );
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('an answer stands in its gap and moves nothing, and its article is always named', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [join(ARTICLES, 'the-box.md')]);
  await page.keyboard.press('Enter');
  const rule = () => page.locator('.review-answer').evaluate((e) => e.getBoundingClientRect().top);
  let gaps = 0;
  for (let left = 1; left > 0; ) {
    await expect(page.locator('.review-prompt')).toBeVisible();
    const gap = await page.locator('.gap').count();
    const before = await rule();
    await reveal(page);
    await expect(page.locator('.gap')).toHaveCount(0);
    await expect(page.locator('.filled')).toHaveCount(gap);
    if ((await page.locator('.filled.fits').count()) > 0) expect(await rule()).toBe(before);
    await expect(page.locator('.sources figcaption')).toHaveText(
      'From “The Box That Made the World Smaller”',
    );
    gaps += gap;
    const [place, all] = ((await page.locator('.review-place').textContent()) ?? '').match(/\d+/g) ?? [];
    left = Number(all) - Number(place);
    await page.keyboard.press('4');
    await expect(page.locator('.grades')).toHaveCount(0);
  }
  expect(gaps).toBeGreaterThan(0);
});

test('the window is named after what is open', async ({ app }) => {
  const { page } = app;
  await expect(page).toHaveTitle('Library — Afterword');
  await openFiles(app, [ARTICLE]);
  await expect(page).toHaveTitle('Why the Sea Rises Twice a Day — Afterword');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Review — Afterword');
});

test('an article without cards says so and can be left', async ({ app }) => {
  const { page } = app;
  const file = join(app.folder, 'nothing.txt');
  writeFileSync(file, 'Nothing here. So it was. It went on and on, and he liked it.');
  await atLibrary(page);
  await app.choose([file]);
  await page.keyboard.press('Control+o');
  await expect(page.locator('.cards')).toContainText('Nothing worth asking was found');
  await expect(page.locator('.counters')).toHaveText('');
  await page.keyboard.press('Enter');
  await page.keyboard.press('k');
  await expect(page.locator('.cards')).toBeVisible();
  await expectSound(page, 'no cards');
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toContainText('no cards');
});

test('a short paste is refused with a reason, a paste into a field is left alone', async ({ app }) => {
  const { page } = app;
  const paste = (selector: string, text: string) =>
    page.locator(selector).evaluate((target, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await atLibrary(page);
  await paste('h1', 'only a few words');
  await expect(page.getByRole('alert').first()).toContainText('Only 16 characters');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.keyboard.press('Control+,');
  await paste('input[type="number"] >> nth=0', 'a long text '.repeat(40));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').first()).toHaveText('');
  await expect(page.locator('.open-card')).toHaveCount(0);
});

test('an answer that cannot be saved says so and stays on its card', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [ARTICLE]);
  await page.keyboard.press('Enter');
  await reveal(page);
  const prompt = (await page.locator('.review-prompt').textContent()) ?? '';
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await page.keyboard.press('3');
  await expect(page.getByRole('alert').first()).toContainText('not saved (the disk is full)');
  await expect(page.locator('.review-prompt')).toHaveText(prompt);
  await expect(page.locator('.grades')).toBeVisible();
  await expectSound(page, 'failed save');
  expect(await storedReviews(page)).toBe(0);
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await page.keyboard.press('3');
  await expect(page.locator('.review-place')).toHaveText(/^2 of/);
  await expect(page.getByRole('alert').first()).toHaveText('');
  expect(await storedReviews(page)).toBe(1);
});

/** Everything that the library's one button said, and whether its list was ever empty, from now on. */
async function watchLibrary(page: Page): Promise<() => Promise<{ said: string[]; rows: number }>> {
  await page.evaluate(() => {
    const seen = { said: [] as string[], rows: Number.POSITIVE_INFINITY };
    Object.assign(globalThis, { seen });
    const look = () => {
      if (document.querySelector('.library') === null) return;
      for (const one of document.querySelectorAll('.library > header button.primary, .counting'))
        seen.said.push((one.textContent ?? '').replace(/\d+/g, '#'));
      seen.rows = Math.min(seen.rows, document.querySelectorAll('.row').length);
    };
    const watch = { childList: true, subtree: true, characterData: true };
    new MutationObserver(look).observe(document.body, watch);
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: never }).seen);
}

test('coming back to a library shows what it showed, never that nothing is due, until it is counted', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page, { articles: 3, cards: 90, answersACard: 0 });
  await expect(page.getByRole('button', { name: /^Review 20 cards/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cards')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.locator('.counters')).toContainText('0 left');
  const seen = await watchLibrary(page);
  await page.keyboard.press('Escape');
  await atLibrary(page);
  await expect(page.locator('.row').first()).toContainText('30 kept');
  const { said, rows } = await seen();
  expect(new Set(said)).toEqual(new Set(['Review # cards · about # minR']));
  expect(rows).toBe(3);
});

test('articles stand in collections, in levels: list, review and export keep to the chosen one', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page, { articles: 3, cards: 30, answersACard: 4 });
  await expect(page.locator('.row')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await page.keyboard.type('Water :: Harbours');
  await expectSound(page, 'collection');
  await page.keyboard.press('Enter');
  await expect(page.locator('.row').first()).toContainText('Water › Harbours');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await page.keyboard.type('Water');
  await page.keyboard.press('Enter');
  const choice = page.getByRole('combobox', { name: 'Collection' });
  await expect(choice.locator('option')).toHaveCount(3);
  await choice.selectOption('Water::Harbours');
  await expect(page.locator('.row')).toHaveCount(1);
  await expectSound(page, 'library of a collection');
  await choice.selectOption('Water');
  await expect(page.locator('.row')).toHaveCount(2);
  await page.keyboard.press('Control+e');
  const scope = page.getByRole('combobox', { name: 'Cards of' });
  await expect(scope.locator('option', { hasText: 'Water › Harbours' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  const due = (await page.getByRole('button', { name: /^Review \d+ card/ }).textContent())?.match(/\d+/)?.[0];
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('r');
  await expect(page.locator('.review-place')).toHaveText(`1 of ${due}`);
  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(choice.locator('option')).toHaveCount(3);
  await expect(page.locator('.row')).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(choice).toHaveCount(0);
  await expect(page.locator('.row')).toHaveCount(3);
});
