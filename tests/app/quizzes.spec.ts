/** A quiz by keyboard alone: set up, every kind answered, left and taken up again, scored, its mistakes made due. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.js';
import { atLibrary, expectKept, openFiles, storedReviews } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

const ARTICLES = join(import.meta.dirname, '../../content/articles');
const SVALBARD = join(ARTICLES, 'svalbard.md');

async function keepAll(page: Page): Promise<number> {
  await page.keyboard.press('a');
  await expect(page.locator('.counters')).toContainText('0 left');
  return Number(/(\d+) kept/.exec((await page.locator('.counters').textContent()) ?? '')?.[1]);
}

async function kindOf(page: Page): Promise<'typed' | 'match' | 'order' | 'options' | 'recall'> {
  await expect(page.locator('.quiz-prompt')).toBeVisible();
  const has = async (selector: string) => (await page.locator(selector).count()) > 0;
  if (await has('.quiz-typing')) return 'typed';
  if (await has('.quiz-match')) return 'match';
  if (await has('.quiz-options[aria-label="Events"]')) return 'order';
  return (await has('.quiz-options')) ? 'options' : 'recall';
}

/** Gives some answer to the item on screen and waits until it is told. */
async function give(page: Page): Promise<string> {
  const kind = await kindOf(page);
  if (kind === 'typed') {
    await page.keyboard.type('no idea at all');
    await page.keyboard.press('Enter');
  } else if (kind === 'options') await page.keyboard.press('1');
  else if (kind === 'recall') {
    await page.keyboard.press('Space');
    await expect(page.locator('.quiz-said')).toBeVisible();
    await page.keyboard.press('2');
  } else {
    const many = await page.locator('.quiz-options button').count();
    for (let place = 1; place <= many; place += 1) await page.keyboard.press(String(place));
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.quiz-told')).toBeVisible();
  return kind;
}

async function toTheEnd(page: Page): Promise<void> {
  for (let item = 0; item < 60; item += 1) {
    if ((await page.locator('.quiz-end').count()) > 0) return;
    await give(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('.quiz-told:not(.quiz-missed *)')).toHaveCount(0);
  }
  throw new Error('the quiz does not end');
}

async function firstAsked(page: Page): Promise<readonly (string | null)[]> {
  await expect(page.locator('.quiz-count')).toHaveText(/^1 of \d+$/);
  return [
    await page.locator('.quiz-count').textContent(),
    await page.locator('.quiz-prompt').textContent(),
    await page.locator('main').textContent(),
  ];
}

test('is set up, taken, left, taken up again and scored, and touches no schedule', async ({ app }, info) => {
  const { page } = app;
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await openFiles(app, [SVALBARD]);
  const kept = await keepAll(page);
  expect(kept).toBeGreaterThan(5);
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Quiz' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Chosen articles' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Svalbard/ })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Start' })).toBeEnabled();
  await expectSound(page, 'setting up a quiz');
  await shot('setup');
  await page.keyboard.press('Enter');
  await expect(page.locator('.quiz-count')).toHaveText(/^1 of \d+$/);
  const seen = new Set<string>();
  for (let item = 1; item <= 3; item += 1) {
    seen.add(await kindOf(page));
    await shot(`item-${item}`);
    await give(page);
    await shot(`told-${item}`);
    await expectSound(page, `answer ${item}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.quiz-count')).toHaveText(new RegExp(`^${item + 1} of \\d+$`));
  }
  const asked = await page.locator('.quiz-prompt').textContent();
  await page.keyboard.press('Escape');
  await atLibrary(page);
  await page.keyboard.press('Control+5');
  await expect(page.getByText('You left a quiz: 3 of')).toBeVisible();
  await expectSound(page, 'a quiz that was left');
  await shot('left');
  await page.keyboard.press('Enter');
  await expect(page.locator('.quiz-prompt')).toHaveText(asked ?? '');
  await toTheEnd(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ of \d+ right$/);
  await expectSound(page, 'the score');
  await shot('end');
  expect(await storedReviews(page)).toBe(0);
  await page.keyboard.press('m');
  await expect(page.locator('.quiz-due')).toContainText('nothing was changed');
  await page.keyboard.press('a');
  await expect(page.locator('.quiz-count')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+5');
  await expect(page.locator('.quiz-scores li')).toHaveCount(1);
  await shot('setup-again');
});

test('the last score is still there after a restart, and its quiz can be taken again as it was', async ({
  app,
}) => {
  await openFiles(app, [SVALBARD]);
  await keepAll(app.page);
  await app.page.keyboard.press('Control+5');
  await expect(app.page.getByRole('button', { name: 'Start' })).toBeEnabled();
  await app.page.keyboard.press('Enter');
  const first = await firstAsked(app.page);
  await toTheEnd(app.page);
  const score = await app.page.getByRole('heading', { level: 1 }).textContent();
  await app.quit();
  await app.start();
  await atLibrary(app.page);
  await app.page.keyboard.press('Control+5');
  await expect(app.page.locator('.quiz-scores strong')).toHaveText((score ?? '').replace(' right', ''));
  await narrow(app.page);
  await expectSound(app.page, 'scores to take again');
  await app.page.getByRole('button', { name: /^Take again/ }).focus();
  await app.page.keyboard.press('Enter');
  expect(await firstAsked(app.page)).toEqual(first);
});

test('answers at the end show nothing before it', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [SVALBARD]);
  await keepAll(page);
  await page.keyboard.press('Control+5');
  await page.getByRole('radio', { name: 'At the end' }).focus();
  await page.keyboard.press('Space');
  for (const kind of ['Question', 'Gap', 'Choice', 'True or false', 'Matching', 'Putting in order']) {
    await page.getByRole('checkbox', { name: kind, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('checkbox', { name: 'Typed answer' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your answer')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is typed')).toBeVisible();
  for (let item = 0; item < 12 && (await page.locator('.quiz-end').count()) === 0; item += 1) {
    const before = await page.locator('.quiz-count').textContent();
    await page.keyboard.type('xyz');
    await page.keyboard.press('Enter');
    await expect(page.locator('.quiz-told:not(.quiz-missed *)')).toHaveCount(0);
    await expect(page.locator('.quiz-count').or(page.locator('.quiz-end h1'))).not.toHaveText(before ?? '');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of \d+ right$/);
  await expect(page.locator('.quiz-missed blockquote').first()).toBeVisible();
  expect(await page.locator('.quiz-missed > li').count()).toBeGreaterThan(3);
});

test('an empty library says what a quiz needs; a narrow window holds every part', async ({ app }, info) => {
  const { page } = app;
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await narrow(page);
  await atLibrary(page);
  await page.keyboard.press('Control+5');
  await expect(page.getByText('A quiz asks about the cards you kept.')).toBeVisible();
  await expectSound(page, 'a quiz of nothing');
  await shot('nothing');
  await page.keyboard.press('Escape');
  await openFiles(app, [SVALBARD]);
  await keepAll(page);
  await page.keyboard.press('Control+5');
  for (const kind of ['Question', 'Gap', 'Typed answer', 'Choice', 'True or false'])
    await page.getByRole('checkbox', { name: kind, exact: true }).click();
  await expectSound(page, 'setting up, narrow');
  await shot('setup-narrow');
  await page.getByRole('button', { name: 'Start' }).click();
  const seen = new Set<string>();
  for (let item = 0; item < 4 && (await page.locator('.quiz-end').count()) === 0; item += 1) {
    seen.add(await kindOf(page));
    await page.keyboard.press('2');
    await shot(`placing-${item}`);
    await page.keyboard.press('Backspace');
    await give(page);
    await expectSound(page, `placed ${item}, narrow`);
    await shot(`placed-${item}`);
    await page.getByRole('button', { name: /Next|See the score/ }).click();
  }
  expect([...seen].sort()).toEqual(['match', 'order']);
  await expectSound(page, 'the score, narrow');
  await shot('end-narrow');
});

test('kept cards are counted for what is chosen, and no kind is no quiz', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [SVALBARD]);
  await page.keyboard.press('k');
  await expectKept(page, 1);
  await page.keyboard.press('Control+5');
  await expect(page.getByText('Out of 1 card')).toBeVisible();
  for (const box of await page.locator('.quiz-chips input[type="checkbox"]').all()) await box.uncheck();
  await expect(page.getByText('Choose at least one kind.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start' })).toBeDisabled();
});
