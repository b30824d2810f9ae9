/** The whole journey, by keyboard alone: an article file, kept cards, answers, a restart, an exported deck. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.js';
import { answer, atLibrary, countersOf, expectKept, openFiles, reveal, storedReviews } from './keyboard.js';

const ARTICLE = join(import.meta.dirname, '../../content/articles/tides.md');
/** Two of its cards ask for what “halfway between” tells. */
const SIBLINGS = join(import.meta.dirname, '../../content/articles/svalbard.md');

test('import, keep three, review, undo, restart, export', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Why the Sea Rises Twice a Day');
  const before = await countersOf(app.page);
  expect(before.left).toBeGreaterThanOrEqual(4);

  await app.page.keyboard.press('k');
  await expectKept(app.page, 1);
  await app.page.keyboard.press('x');
  await expect(app.page.locator('.counters')).toContainText('1 discarded');
  await app.page.keyboard.press('k');
  await expectKept(app.page, 2);
  await app.page.keyboard.press('k');
  await expectKept(app.page, 3);
  await app.page.keyboard.press('z');
  await expectKept(app.page, 2);
  await app.page.keyboard.press('k');
  await expectKept(app.page, 3);

  await app.page.keyboard.press('Enter');
  await answer(app.page, '4');
  expect(await storedReviews(app.page)).toBe(1);
  await app.page.keyboard.press('z');
  await expect(app.page.locator('.grades')).toBeVisible();
  expect(await storedReviews(app.page)).toBe(0);
  await app.page.keyboard.press('4');
  await expect(app.page.locator('.grades')).toHaveCount(0);
  await answer(app.page, '4');
  await answer(app.page, '4');
  await expect(app.page.locator('.end')).toContainText('3 answers, 3 recalled.');
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.row')).toHaveCount(1);

  await app.quit();
  await app.start();
  await expect(app.page.locator('.row')).toContainText('3 kept');
  expect(await storedReviews(app.page)).toBe(3);
  await expect(app.page.getByRole('button', { name: /^Review/ })).toHaveCount(0);

  const deck = join(app.folder, 'deck.apkg');
  await app.saveTo(deck);
  await app.page.keyboard.press('Control+e');
  const save = app.page.getByRole('button', { name: 'Save 3 cards' });
  await expect(save).toBeVisible();
  while (!(await save.evaluate((button) => button === document.activeElement)))
    await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.outcome')).toContainText(deck);
  expect(readFileSync(deck).subarray(0, 2).toString()).toBe('PK');
});

test('two cards of one fact are not met on one day', async ({ app }) => {
  await openFiles(app, [SIBLINGS]);
  await app.page.keyboard.press('a');
  await expect(app.page.locator('.counters')).toContainText(', 0 left');
  const { kept } = await countersOf(app.page);
  await app.page.keyboard.press('Enter');
  const [prompt, end] = [app.page.locator('.review-prompt'), app.page.locator('.end')];
  const met: string[] = [];
  for (;;) {
    await expect(prompt.or(end)).toBeVisible();
    if (await end.isVisible()) break;
    met.push((await prompt.textContent()) ?? '');
    await answer(app.page, '4');
  }
  expect(met.filter((text) => text.includes('halfway between'))).toHaveLength(1);
  expect(met.length).toBeLessThan(kept);
});

test('a suspended card leaves the sitting, comes back by undo, and goes again by redo', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('a');
  await expect(app.page.locator('.counters')).toContainText(', 0 left');
  await app.page.keyboard.press('Enter');
  const prompt = app.page.locator('.review-prompt');
  await expect(prompt).toBeVisible();
  const first = (await prompt.textContent()) ?? '';
  const place = (await app.page.locator('.review-place').textContent()) ?? '';
  await app.page.keyboard.press('s');
  await expect(prompt).not.toHaveText(first);
  await expect(app.page.locator('.review-place')).not.toHaveText(place);
  const voice = app.page.getByRole('status').first();
  await expect(voice).toContainText('Suspended.');
  await app.page.keyboard.press('Control+z');
  await expect(prompt).toHaveText(first);
  await expect(app.page.locator('.review-place')).toHaveText(place);
  await expect(voice).toContainText('Undone: suspending 1 card.');
  await app.page.keyboard.press('Control+Shift+Z');
  await expect(prompt).not.toHaveText(first);
  await expect(voice).toContainText('Done again: suspending 1 card.');
  expect(await storedReviews(app.page)).toBe(0);
});

test('two presses lead from a pasted article to its first question', async ({ app }) => {
  await atLibrary(app.page);
  const text = readFileSync(ARTICLE, 'utf8');
  await app.page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
  await expect(app.page.getByRole('button', { name: /^Study \d/ })).toBeVisible();
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.review-prompt')).toBeVisible();
});

test('a file handed over at the start is opened, and a second time only shown', async ({ app }) => {
  await app.quit();
  await app.start([ARTICLE]);
  await expect(app.page.locator('.open-card')).toBeVisible();
  await app.quit();
  await app.start([ARTICLE]);
  await expect(app.page.locator('.open-card')).toBeVisible();
  await expect(app.page.getByRole('status').first()).toHaveText('Already in your library; opened.');
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('.row')).toHaveCount(1);
});

test('a kill in mid-review loses no answer that was acknowledged', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('Enter');
  await answer(app.page, '3');
  await answer(app.page, '1');
  await reveal(app.page);
  await app.kill();
  await app.start();
  await expect(app.page.locator('.row')).toHaveCount(1);
  expect(await storedReviews(app.page)).toBe(2);
});

test('a key held down, or pressed before the answer is shown, grades nothing', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.review-prompt')).toBeVisible();
  const place = await app.page.locator('.review-place').textContent();
  if ((await app.page.locator('.options, .typed').count()) === 0) await app.page.keyboard.press('4');
  await app.page.keyboard.down(' ');
  await app.page.keyboard.down(' ');
  await app.page.keyboard.down(' ');
  await app.page.keyboard.up(' ');
  await expect(app.page.locator('.review-place')).toHaveText(place ?? '');
  expect(await storedReviews(app.page)).toBe(0);
});

test('typed words are kept when the editor is put away, and a cloze keeps its gap', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('m');
  while (!(await app.page.locator('.open-kind').textContent())?.includes('gap'))
    await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('e');
  const question = app.page.getByRole('textbox', { name: 'Question' });
  await expect(question).toBeFocused();
  await question.fill('No gap here');
  await app.page.keyboard.press('Control+Enter');
  await expect(app.page.locator('.fault')).toContainText('Keep the gap');
  await app.page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await app.page.keyboard.press('e');
  await expect(question).toHaveValue('No gap here');
  await question.fill('The sea rises _____ a day.');
  await app.page.keyboard.press('Control+Enter');
  await expect(app.page.locator('.open-prompt')).toContainText('The sea rises');
  await app.quit();
  await app.start();
  await app.page.locator('.row').click();
  await expect(app.page.locator('.open-card')).toBeVisible();
  await app.page.keyboard.press('m');
  await expect(app.page.locator('.cards')).toContainText('The sea rises');
});

test('a bad file is named, and the good one beside it is imported', async ({ app }) => {
  const empty = join(app.folder, 'empty.txt');
  writeFileSync(empty, '');
  await atLibrary(app.page);
  await app.choose([empty, ARTICLE]);
  await app.page.keyboard.press('Control+o');
  await expect(app.page.getByRole('alert').first()).toContainText('“empty.txt” is empty');
  await expect(app.page.locator('.open-card')).toBeVisible();
});

test('the kept cards are saved as a quiz that a browser can open without the app', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('a');
  await expect(app.page.locator('.counters')).toContainText(', 0 left');
  const quiz = join(app.folder, 'quiz.html');
  await app.saveTo(quiz);
  await app.page.keyboard.press('Control+e');
  await app.page.getByLabel('Format').selectOption('Quiz (.html)');
  await expect(app.page.getByRole('dialog')).toContainText('knows nothing of your progress');
  await expect(app.page.getByRole('checkbox', { name: 'My progress' })).toHaveCount(0);
  await app.page.getByRole('button', { name: /^Save \d/ }).click();
  await expect(app.page.locator('.outcome')).toContainText(quiz);
  const html = readFileSync(quiz, 'utf8');
  expect(html).toMatch(/^<!DOCTYPE html>/i);
  expect(html).toContain('Why the Sea Rises Twice a Day');
  expect(html).not.toMatch(/(?:src|href)="https?:/);
});

test('an export to where nothing can be written says so and leaves no file', async ({ app }) => {
  await openFiles(app, [ARTICLE]);
  await app.page.keyboard.press('a');
  await expect(app.page.locator('.counters')).toContainText(', 0 left');
  await app.saveTo(join(app.folder, 'no', 'such', 'folder', 'deck.apkg'));
  await app.page.keyboard.press('Control+e');
  await app.page.getByRole('button', { name: /^Save \d/ }).click();
  await expect(app.page.locator('.outcome .failed')).toContainText('Not saved');
});
