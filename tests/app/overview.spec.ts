/** What an article tells at a glance, what articles dispute, and the suggestions behind the proposed ones. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.js';
import { atLibrary, countersOf, expectKept, openFiles, pasted, reveal, storedSetting } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

const ARTICLES = join(import.meta.dirname, '../../content/articles');
const [TIDES, HERALD, COURIER] = ['tides.md', 'north-lakes-herald.md', 'ostervale-courier.md'].map((name) =>
  join(ARTICLES, name),
) as [string, string, string];

function painted(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('evidence') ?? [])].map(String).join(' '));
}

for (const width of ['wide', 'narrow'] as const) {
  test(`overview, weaker suggestions and palette are sound (${width})`, async ({ app }) => {
    const { page } = app;
    if (width === 'narrow') await narrow(page);
    await openFiles(app, [HERALD, COURIER]);
    await page.keyboard.press('o');
    await expect(page.getByRole('tabpanel', { name: 'Overview' })).toBeVisible();
    await expect(page.locator('.summary')).toContainText('In both reports');
    await expectSound(page, 'overview');
    await page.locator('table.sheet').last().scrollIntoViewIfNeeded();
    await expectSound(page, 'tables');
    await page.keyboard.press('o');
    await page.keyboard.press('m');
    await expectSound(page, 'weaker suggestions');
    await page.locator('.difference', { hasText: 'disagree' }).first().locator('summary').click();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expectSound(page, 'settled');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
    await expectSound(page, 'palette');
  });
}

test('weaker suggestions are neither counted nor kept until they are opened', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [TIDES]);
  const before = await countersOf(page);
  const fold = page.locator('.fold');
  const weaker = Number((await fold.textContent())?.match(/\d+/)?.[0]);
  expect(weaker).toBeGreaterThan(0);
  await page.keyboard.press('a');
  await expectKept(page, before.left);
  await expect(fold).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('m');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect((await countersOf(page)).left).toBe(weaker);
  await page.keyboard.press('k');
  await expectKept(page, before.left + 1);
  await page.keyboard.press('m');
  expect(await countersOf(page)).toEqual({ kept: before.left + 1, discarded: 0, left: 0 });

  await page.keyboard.press('Escape');
  await expect(page.locator('.row')).toContainText(`${before.left + 1} kept`);
  await expect(page.locator('.row')).not.toContainText('suggested');
  await page.locator('.row').click();
  await expectKept(page, before.left + 1);
  await expect(fold).toContainText(`${weaker - 1} weaker`);
});

test('the overview is walked by keyboard, every line shows its place, and its length is remembered', async ({
  app,
}) => {
  const { page } = app;
  await openFiles(app, [TIDES]);
  await page.keyboard.press('o');
  const lines = page.locator('.summary li');
  await expect(lines).toHaveCount(3);
  const ofCard = await painted(page);
  await page.keyboard.press('ArrowDown');
  const first = await painted(page);
  expect(first.length).toBeGreaterThan(10);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => painted(page)).not.toBe(first);
  await page.keyboard.press('o');
  await expect.poll(() => painted(page), 'the card’s own sentence is shown again').toBe(ofCard);
  await page.keyboard.press('o');
  await page.keyboard.press('k');
  expect((await countersOf(page)).kept, 'a card out of sight was kept').toBe(0);

  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await expect(lines).toHaveCount(1);
  await expect.poll(() => storedSetting(page, 'summaryLength')).toBe('one');
  await app.quit();
  await app.start();
  await app.page.locator('.row').click();
  await expect(app.page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await app.page.keyboard.press('o');
  await expect(app.page.locator('.summary li')).toHaveCount(1);
  await expect(app.page.getByRole('radio', { name: 'One sentence' })).toBeChecked();
});

test('a table names its columns and rows, and a row leads to its sentence', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [COURIER]);
  await page.keyboard.press('o');
  const people = page.getByRole('table', { name: /Who’s who/ });
  await expect(people.getByRole('columnheader', { name: 'Role' })).toBeVisible();
  const row = people.getByRole('row', { name: /Petra Lund/ });
  await expect(row.getByRole('rowheader')).toHaveText('Petra Lund');
  await row.getByRole('cell').click();
  await expect.poll(() => painted(page)).toContain('Petra Lund');
});

test('the overview is copied as Markdown, at the length that is shown', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [COURIER]);
  await page.keyboard.press('o');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await pasted(page);
  expect(text).toContain('# All 43 Walk Free');
  expect(text.match(/^- /gm)).toHaveLength(await page.locator('.summary li').count());
  expect(text).toContain('| Petra Lund |');
  await expect(page.getByRole('alert').first()).toHaveText('');
});

const FIRST = `Wick Opens Its New Bridge

WICK, March 13, 2024 — Ada Lund, the mayor of Wick, opened the Larn Bridge on Wednesday. The Larn Bridge is 412 metres long. It was built by the Alder Company in six years.

The bridge carries the road from Wick to the island of Larn. About 1,900 people live on the island. It rained all morning, and nobody went home before the band had played. Some had stopped believing in it, others had never doubted that it would come, and in the end all of them walked across. Those who came last had to wait, because it was crowded, and it was dark when they were home again.`;

const LATER = `A Bridge and Its Bill

WICK, March 20, 2024 — A week after it was opened, the town has counted again. The Larn Bridge is 431 metres long. Ada Lund, the mayor of Wick, opened the Orrin Museum of Larn in 2021. She said that the steel had been dearer than expected.

The island of Larn has had a ferry since 1911, and it will go on sailing in summer.`;

test('a later report that contradicts a kept card is told on the card, and the learner decides', async ({
  app,
}) => {
  const { page } = app;
  const [first, later] = ['first.txt', 'later.txt'].map((name) => join(app.folder, name)) as [string, string];
  writeFileSync(first, FIRST);
  writeFileSync(later, LATER);
  await openFiles(app, [first]);
  await expect(page.locator('.difference')).toHaveCount(0);
  await page.locator('.fold').waitFor();
  await page.keyboard.press('m');
  await page.keyboard.press('a');
  await expect(page.locator('.counters')).toContainText(' 0 left');
  await page.keyboard.press('Escape');
  await openFiles(app, [later]);
  await page.keyboard.press('Escape');
  await page.locator('.row', { hasText: 'Wick Opens' }).click();
  await expect(page.locator('.open-card')).toBeVisible();
  const disputed = page.locator('.open-card', { has: page.locator('.dispute .disputed') });
  for (let tries = 0; tries < 60 && (await disputed.count()) === 0; tries += 1)
    await page.keyboard.press('ArrowDown');
  await expect(disputed).toContainText('now 431');
  await expect(disputed.locator('.open-answer')).toContainText('412');

  const difference = page.locator('.difference', { hasText: 'disagree' });
  // Where the window has room, the only difference is open already.
  if ((await difference.getAttribute('open')) === null) await difference.locator('summary').click();
  await page.getByRole('button', { name: '431', exact: true }).click();
  await expect(disputed.locator('.open-answer')).toContainText('431');
  await expect(disputed).toContainText('You hold to');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('z');
  await expect(disputed.locator('.open-answer')).toContainText('412');
  await expect(disputed).not.toContainText('You hold to');
});

const FOLLOWED = `What Stays Open in Larn

LARN, March 22, 2024 — Ada Lund, the mayor of Wick, visited the island on Friday. The Larn Bridge was opened on March 13, 2024. About 1,900 people live on the island of Larn.

Jonas Brandt, a fisherman from Larn, sold 340 herrings at the new market on Friday.`;

test('a later report that agrees gives cards of before a source, and asks nothing twice', async ({ app }) => {
  const { page } = app;
  const [first, later] = ['first.txt', 'later.txt'].map((name) => join(app.folder, name)) as [string, string];
  writeFileSync(first, FIRST);
  writeFileSync(later, FOLLOWED);
  await openFiles(app, [first]);
  if ((await page.locator('.fold').count()) > 0) await page.keyboard.press('m');
  await page.keyboard.press('a');
  await expect(page.locator('.counters')).toContainText(' 0 left');
  await page.keyboard.press('Escape');
  await openFiles(app, [later]);
  await expect(page.getByText(/of your library gained a source/)).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('r');
  const voices = page.locator('.corroboration', { hasText: '2 independent sources' });
  for (let tries = 0; tries < 40 && (await voices.count()) === 0; tries += 1) {
    await reveal(page);
    if ((await voices.count()) > 0) break;
    await page.keyboard.press('4');
    // Else the next round would take this card for the next one and answer it unseen.
    await expect(page.locator('.grades')).toHaveCount(0);
  }
  await expect(voices).toBeVisible();
});

test('a text in another language is refused, and read when the learner insists', async ({ app }) => {
  const { page } = app;
  const file = join(app.folder, 'bridge.txt');
  const german =
    'Die alte Brücke wurde 1911 gebaut und ist noch immer der einzige Weg in das Tal. Der Bürgermeister sagte, dass sie im Mai erneuert werden soll. ';
  writeFileSync(file, german.repeat(4));
  await atLibrary(page);
  await app.choose([file]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('alert').first()).toContainText('seems to be written in German');
  await expect(page.locator('.row')).toHaveCount(0);
  await expectSound(page, 'refused');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bridge');
  await expect(page.getByRole('alert').first()).toHaveText('');
  await page.keyboard.press('o');
  await expect(page.locator('.overview')).toContainText('introduces nobody');
  await expectSound(page, 'empty overview');
});

test('a page is read as a page: from a file, dropped, and pasted', async ({ app }) => {
  const { page } = app;
  const prose = (title: string) =>
    `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/x">All news</a></nav><article><h1>${title}</h1><p>The ${title} was opened in March 1902 by Ada Lund, the mayor of Wick.</p><p>It is 412 metres long and was paid for by the people of the town, who gave a penny each.</p></article></body></html>`;
  const file = join(app.folder, 'page.html');
  writeFileSync(file, prose('Larn Bridge'));
  await atLibrary(page);
  await app.choose([file]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larn Bridge');
  await expect(page.locator('.page')).not.toContainText('All news');
  await expect(page.locator('.page')).not.toContainText('<');
  await page.evaluate((source) => {
    const data = new DataTransfer();
    data.items.add(new File([source], 'pier.htm', { type: 'text/html' }));
    const init = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('drop', init));
  }, prose('Wick Pier'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wick Pier');
  await page.evaluate((source) => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      'The same words without a heading, as a browser gives them beside the page. '.repeat(4),
    );
    data.setData('text/html', source);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, prose('Alder Weir'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alder Weir');
});

test('the palette runs what it finds, and Esc runs nothing', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [TIDES]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keep th');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await countersOf(page)).kept).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keep th');
  await page.keyboard.press('Enter');
  await expectKept(page, 1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('in review one key tells why, from how many independent sources', async ({ app }) => {
  const { page } = app;
  await openFiles(app, [HERALD, COURIER]);
  const shared = page.locator('.open-card', { hasText: '2 independent sources' });
  for (let tries = 0; tries < 90 && (await shared.count()) === 0; tries += 1)
    await page.keyboard.press('ArrowDown');
  await expect(shared).toBeVisible();
  const before = await painted(page);
  await page.keyboard.press('w');
  await expect.poll(() => painted(page)).not.toBe(before);
  await page.keyboard.press('k');
  await expectKept(page, 1);
  await page.keyboard.press('Enter');
  await reveal(page);
  await expect(page.locator('.corroboration')).toContainText('2 independent sources');
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'Why am I asked this?' })).toContainText(
    '2 independent',
  );
});
