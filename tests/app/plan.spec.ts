/** The plan screen by the keyboard: options, a date, a backlog; sound in both themes and both widths. */
import { expect, type Page } from '@playwright/test';
import { test } from './app.js';
import { fillLibrary } from './filled.js';
import { atLibrary } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

/** A year is reckoned in a second, and on a busy machine in some. */
const RECKONED = { timeout: 30_000 };

async function openPlan(page: Page): Promise<void> {
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

async function turnTo(page: Page, tab: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus();
  const open = page.getByRole('tab', { selected: true });
  for (let turns = 0; turns < 3 && (await open.textContent()) !== tab; turns += 1)
    await page.keyboard.press('o');
  await expect(open).toHaveText(tab);
}

async function enter(page: Page, field: string, typed: string): Promise<void> {
  const input = page.getByLabel(field);
  await input.focus();
  await input.fill(typed);
  await page.keyboard.press('Tab');
}

const forecast = (page: Page) => page.locator('section', { hasText: 'A year ahead' }).getByRole('status');

test('an empty library can be planned for, and nothing is promised', async ({ app }) => {
  const { page } = app;
  await atLibrary(page);
  await openPlan(page);
  await expect(forecast(page)).toContainText('nothing to reckon');
  await expectSound(page, 'plan, empty');
  await turnTo(page, 'By a date');
  await expect(page.getByRole('button', { name: 'Switch on' })).toBeDisabled();
  await expect(page.getByText('keep some first')).toBeVisible();
  await expectSound(page, 'dates, empty');
  await turnTo(page, 'Catch up');
  await expect(page.getByRole('button', { name: 'Switch on' })).toBeDisabled();
  await expectSound(page, 'backlog, empty');
  await page.keyboard.press('Escape');
  await atLibrary(page);
});

for (const width of ['wide', 'narrow'] as const) {
  test(`a full library: every tab is sound (${width})`, async ({ app }) => {
    const { page } = app;
    if (width === 'narrow') await narrow(page);
    await fillLibrary(page, { articles: 12, cards: 900, answersACard: 6 });
    await openPlan(page);
    await expect(forecast(page)).toContainText('a day on average', RECKONED);
    await expectSound(page, 'plan, options');
    await enter(page, 'New cards a day', '2');
    await expect(forecast(page)).toContainText('Against the options as saved', RECKONED);
    await page.getByText('As a table').first().click();
    await expectSound(page, 'plan, changed');
    await turnTo(page, 'By a date');
    await page.getByLabel('What', { exact: true }).selectOption('some');
    await expect(page.getByText('choose an article')).toBeVisible(RECKONED);
    await expect(page.getByRole('button', { name: 'Switch on' })).toBeDisabled();
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText(/you would recall about \d+%/)).toBeVisible(RECKONED);
    await expectSound(page, 'plan, by a date');
    await turnTo(page, 'Catch up');
    await expect(page.getByText('What would wait longest')).toBeVisible();
    await page.getByText('What would wait longest').click();
    await expectSound(page, 'plan, catch up');
  });
}

test('options are saved at a press, decide about the day, and are taken back by undo', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 3, cards: 90, answersACard: 0 });
  await openPlan(page);
  await expect(page.locator('.today')).toContainText('20 cards left for today');
  await enter(page, 'New cards a day', '5');
  await expect(page.getByText('not saved yet')).toBeVisible();
  await expect(page.locator('.today')).toContainText('20 cards left');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.locator('.today')).toContainText('5 cards left for today');
  await expect(page.locator('.today')).toContainText('beyond the new cards of a day');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('z');
  await expect(page.locator('.today')).toContainText('20 cards left for today');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.today')).toContainText('5 cards left for today');
  await expect(page.getByLabel('New cards a day')).toHaveValue('5');
});

test('a plan for a date is shown before it is switched on, fills the day, and goes without a trace', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page, { articles: 3, cards: 90, answersACard: 0 });
  await openPlan(page);
  await turnTo(page, 'By a date');
  await expect(page.getByText(/you would recall about \d+%/)).toBeVisible(RECKONED);
  await expect(page.locator('.plan-line')).toHaveCount(0);
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await page.locator('input[type="date"]').fill(soon);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Switch on' })).toBeEnabled(RECKONED);
  await page.getByRole('button', { name: 'Switch on' }).press('Enter');
  await expect(page.locator('.plan-line')).toContainText('The whole library');
  await expect(page.locator('.today')).not.toContainText('20 cards left');
  await page.getByRole('button', { name: 'Switch off' }).press('Enter');
  await expect(page.locator('.plan-line')).toHaveCount(0);
  await expect(page.locator('.today')).toContainText('20 cards left');
});

async function putInCollection(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('a collection gets options and a plan of its own, by the keyboard, at any width', async ({ app }) => {
  const { page } = app;
  await narrow(page);
  await fillLibrary(page, { articles: 3, cards: 90, answersACard: 0 });
  await atLibrary(page);
  await putInCollection(page, 'Geography::Towns');
  await openPlan(page);
  await expect(page.getByRole('group', { name: 'Collections that go by it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'New preset' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Collections that go by it' })).toHaveCount(1);
  await enter(page, 'New cards a day', '3');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.locator('.today')).toContainText('20 cards left for today');
  const geography = page.getByRole('checkbox', { name: 'Geography', exact: true });
  await geography.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.today')).toContainText('23 cards left for today');
  await expect(page.getByRole('checkbox', { name: 'Geography › Towns' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Harbour works/, checked: true })).toHaveCount(1);
  await expectSound(page, 'plan, options of a collection');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('z');
  await expect(geography).not.toBeChecked();
  await expect(page.locator('.today')).toContainText('20 cards left for today');
  await turnTo(page, 'By a date');
  await page.getByLabel('What', { exact: true }).selectOption('collection');
  await page.getByLabel('Collection', { exact: true }).selectOption('Geography::Towns');
  await expect(page.getByText(/you would recall about \d+%/)).toBeVisible(RECKONED);
  await expectSound(page, 'plan, a collection by a date');
  await page.getByRole('button', { name: 'Switch on' }).press('Enter');
  await expect(page.locator('.plan-line')).toContainText('Geography › Towns');
  await expect(page.locator('.plan-line')).not.toContainText('The whole library');
  await page.getByRole('button', { name: 'Switch off' }).press('Enter');
  await expect(page.locator('.plan-line')).toHaveCount(0);
});

test('a fit with too few answers says so and changes nothing', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 2, cards: 12, answersACard: 3 });
  await openPlan(page);
  await page.getByRole('button', { name: 'Fit to my answers' }).press('Enter');
  await expect(page.locator('section', { hasText: 'Fit to your memory' }).getByRole('status')).toContainText(
    'Nothing was changed',
  );
});

test('a backlog is worked off by so many a day, from the review screen too', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 4, cards: 400, answersACard: 6 });
  await openPlan(page);
  await turnTo(page, 'Catch up');
  await expect(page.getByText(/\d+ reviews are due/)).toBeVisible();
  await enter(page, 'Reviews a day until then', '7');
  await page.getByRole('button', { name: 'Switch on' }).press('Enter');
  await expect(page.locator('.today')).toContainText('until the backlog is worked off');
  await page.keyboard.press('Control+r');
  await expect(page.locator('.review-place')).toHaveText(/^1 of [1-7]$/);
});
