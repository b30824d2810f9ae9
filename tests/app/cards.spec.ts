/** All cards, the inspector and the statistics: by keyboard alone, in both themes, wide and narrow. */
import { expect } from '@playwright/test';
import { test } from './app.js';
import { fillLibrary } from './filled.js';
import { atLibrary, reveal, storedReviews } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

test('cards are found, changed together and put back by keys alone', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 3, cards: 60, answersACard: 4 });
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const lead = page.locator('.browse header [role="status"]');
  await expect(lead).toHaveText('60 cards');
  await page.keyboard.press('/');
  await page.keyboard.type('"town 2" -basin');
  await expect(page.locator('.browse-none')).toHaveText('No card is like that.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('"town 2" is:kept');
  await expect(lead).toHaveText('18 of 60 cards');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('.row[aria-selected="true"]')).toHaveCount(3);
  await page.keyboard.press('s');
  await expect(page.locator('.browse-state', { hasText: 'Suspended' })).toHaveCount(3);
  await page.keyboard.press('t');
  await page.keyboard.type('hard ones');
  await page.keyboard.press('Enter');
  await expect(page.locator('.browse-state', { hasText: 'hard-ones' })).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(lead).toHaveText('15 of 57 cards');
  await page.keyboard.press('z');
  await expect(lead).toHaveText('18 of 60 cards');
  await expect(page.locator('.browse-state', { hasText: 'Suspendedhard-ones' })).toHaveCount(3);
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await expect(page.locator('.browse-state', { hasText: 'Suspended' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.locator('.browse-state', { hasText: 'Suspended' })).toHaveCount(3);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('is:suggested');
  await expect(lead).toHaveText('6 of 60 cards');
  await page.keyboard.press('Escape');
  await page.keyboard.press('-');
  await expect(page.getByRole('alert')).toContainText('Only kept cards are asked');
  await page.keyboard.press('k');
  await expect(lead).toHaveText('5 of 60 cards');
});

test('a due day is set, and a card forgotten, in the list and in review', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 1, cards: 8, answersACard: 4 });
  await page.keyboard.press('Control+2');
  await expect(page.locator('.row')).toHaveCount(8);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByRole('dialog', { name: 'Set the due day' }).getByRole('spinbutton')).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  const first = page.locator('.row').first().locator('.browse-state');
  await expect(first).toContainText('12 days');
  await page.keyboard.press('Control+Shift+N');
  await expect(first).toHaveText('New');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await reveal(page);
  const asked = await page.locator('.review-prompt').textContent();
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByRole('spinbutton')).toBeFocused();
  await page.keyboard.type('-3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('A whole number');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.locator('.review-prompt')).not.toHaveText(asked ?? '');
  await page.keyboard.press('z');
  await expect(page.locator('.review-prompt')).toHaveText(asked ?? '');
});

for (const width of ['wide', 'narrow'] as const) {
  test(`all cards, inspector and statistics are sound (${width})`, async ({ app }) => {
    const { page } = app;
    if (width === 'narrow') await narrow(page);
    await atLibrary(page);
    await page.keyboard.press('Control+3');
    await expect(page.locator('.nothing-yet')).toBeVisible();
    await expectSound(page, 'statistics of an empty library');
    await page.keyboard.press('Control+2');
    await expect(page.locator('.browse-none')).toContainText('There are no cards yet');
    await expectSound(page, 'no cards');
    await page.keyboard.press('Escape');
    await fillLibrary(page, { articles: 4, cards: 60, answersACard: 5 });
    await page.keyboard.press('Control+2');
    await expect(page.locator('.row').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await expectSound(page, 'all cards');
    await page.keyboard.press('Home');
    await page.keyboard.press('i');
    await expect(page.getByRole('dialog', { name: 'Inspect the card' })).toContainText('Recall falls to 90%');
    await expectSound(page, 'inspector');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+3');
    await expect(page.locator('.stat')).toHaveCount(10);
    await expectSound(page, 'statistics');
    await page.keyboard.press('v');
    await expect(page.locator('.figures table').first()).toBeVisible();
    await expectSound(page, 'statistics as tables');
  });
}

test('the inspector opens in review without ending it, and statistics count what was answered', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page, { articles: 2, cards: 12, answersACard: 3 });
  await page.keyboard.press('r');
  await reveal(page);
  const promised = await page.locator('.grade-wait').allTextContents();
  await page.keyboard.press('i');
  const next = page.locator('.inspector-next dt span');
  await expect(next).toHaveText(promised);
  await page.keyboard.press('Escape');
  await expect(page.locator('.grades')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.locator('.grades')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  const calendar = page.locator('.heat [role="status"]');
  await expect(calendar).toContainText(/: 1 answer$/);
  await page.locator('.heat section').focus();
  const today = await calendar.textContent();
  await page.keyboard.press('ArrowUp');
  await expect(calendar).not.toHaveText(today ?? '');
  await page.keyboard.press('p');
  await expect(page.getByRole('radio', { name: 'All' })).toBeChecked();
});

test('where only suspended cards are left, the review says so', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 1, cards: 4, answersACard: 0 });
  await page.keyboard.press('Control+2');
  await expect(page.locator('.row')).toHaveCount(4);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('s');
  await expect(page.locator('.browse-state', { hasText: 'Suspended' })).toHaveCount(4);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+R');
  await expect(page.locator('.end')).toContainText('all 4 cards are suspended');
});

test('found cards are practised without a trace, missed ones again, and undo steps back', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 1, cards: 8, answersACard: 4 });
  await page.keyboard.press('Control+2');
  await expect(page.locator('.row')).toHaveCount(8);
  const states = await page.locator('.browse-state').allTextContents();
  const answers = await storedReviews(page);
  await page.locator('.row').first().click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('p');
  const place = page.locator('.review-place');
  await expect(place).toHaveText('Practice: 1 of 3');
  await expect(page).toHaveTitle(/^Practice/);
  const first = await page.locator('.review-prompt').textContent();
  await reveal(page);
  await expectSound(page, 'practice');
  await page.keyboard.press('1');
  await expect(place).toHaveText('Practice: 2 of 4');
  await page.keyboard.press('z');
  await expect(page.locator('.review-prompt')).toHaveText(first ?? '');
  await page.keyboard.press('Control+Shift+Z');
  for (const at of ['2 of 4', '3 of 4', '4 of 4']) {
    await expect(place).toHaveText(`Practice: ${at}`);
    await reveal(page);
    await page.keyboard.press('2');
  }
  await expect(page.locator('.end-lead')).toHaveText('3 cards practised, 1 missed on the way.');
  expect(await storedReviews(page)).toBe(answers);
  await page.keyboard.press('Enter');
  await expect(page.locator('.row')).toHaveCount(8);
  expect(await page.locator('.browse-state').allTextContents()).toEqual(states);
});

test('with nothing due any more, the days ahead can be practised', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page, { articles: 1, cards: 6, answersACard: 4 });
  await page.keyboard.press('Control+2');
  await expect(page.locator('.row')).toHaveCount(6);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+Shift+D');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.locator('.browse-state', { hasText: 'In 3 days' })).toHaveCount(6);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('r');
  await expect(
    page.getByRole('button', { name: 'Practise what is due within a week: 6 cards' }),
  ).toBeVisible();
  await expectSound(page, 'nothing due');
  await page.keyboard.press('p');
  await expect(page.locator('.review-place')).toHaveText('Practice: 1 of 6');
  await reveal(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});
