/** Decks of other programs: they come in, are studied in a frame that can do nothing, and come in once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readAnki } from '../../content/formats/anki-read.js';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { joined } from '../../content/formats/zip-write.js';
import { harbours } from '../decks/collection.js';
import { type App, test } from './app.js';
import { atLibrary } from './keyboard.js';
import { expectSound, narrow } from './sound.js';

function packageIn(app: App): string {
  const file = join(app.folder, 'Harbours.apkg');
  writeFileSync(file, joined(collectionPieces(harbours(), Date.UTC(2026, 0, 1), () => undefined)));
  return file;
}

async function importing(app: App, file: string) {
  await atLibrary(app.page);
  await app.choose([file]);
  await app.page.keyboard.press('Control+i');
  const dialog = app.page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a deck of Anki is shown, taken in, studied as Anki draws it, and goes out again', async ({ app }) => {
  const { page } = app;
  const dialog = await importing(app, packageIn(app));
  await expect(dialog.getByText('New notes')).toBeVisible();
  await expectSound(page, 'import preview');
  await dialog.getByRole('button', { name: 'Import 5 notes' }).click();
  await expect(dialog.getByText('5 notes added, 6 cards to study')).toBeVisible();
  await dialog.getByRole('button', { name: 'Study now' }).click();
  await expect(page.getByRole('heading', { name: '1 of 4' })).toBeVisible();
  const answered = await study(page, 'Which sea lies before Wick?', 'The North Sea');
  await expect(page.locator('.grades')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Harbours › North')).toBeVisible();
  await expectSound(page, 'a library with a deck');
  const out = join(app.folder, 'out.apkg');
  await app.saveTo(out);
  await page.keyboard.press('Control+e');
  await expect(dialog.getByText(`5 notes, 6 cards, ${answered + 1} answers, 1 file`)).toBeVisible();
  await expectSound(page, 'export');
  await dialog.getByRole('button', { name: 'Save 6 cards' }).click();
  await expect(dialog.getByText('6 cards saved')).toBeVisible();
  const read = readAnki('out.apkg', new Uint8Array(readFileSync(out)), Date.now());
  if (!read.ok) throw new Error('what was exported cannot be read');
  const [given, made] = [harbours(), read.value];
  expect(made.notes.map(({ fields }) => fields)).toEqual(given.notes.map(({ fields }) => fields));
  expect(made.reviews.length).toBe(answered + 1);
  expect(made.cards.filter(({ queue }) => queue === 'suspended').map(({ flags }) => flags)).toEqual([2]);
});

/** Answers card after card until this one was answered too; gives how many that were. */
async function study(page: Page, question: string, answer: string): Promise<number> {
  const frame = page.frameLocator('iframe');
  for (let answered = 1; ; answered += 1) {
    await expect(page.locator('.reveal')).toBeVisible();
    await expect(frame.locator('body.card')).toBeVisible();
    const found = (await frame.getByText(question).count()) > 0;
    if (found) await expectSound(page, 'a card of a deck');
    await page.locator('.reveal').click();
    if (found) {
      await expect(frame.getByText(answer)).toBeVisible();
      await expectSound(page, 'the answer of a card of a deck');
    }
    await page.keyboard.press('4');
    await expect(page.locator('.grades')).toHaveCount(0);
    if (found) return answered;
  }
}

test('what a card would run or load does not happen', async ({ app }) => {
  const { page } = app;
  const title = await page.title();
  const dialog = await importing(app, packageIn(app));
  await dialog.getByRole('button', { name: 'Import 5 notes' }).click();
  await dialog.getByRole('button', { name: 'Study now' }).click();
  const frame = page.frameLocator('iframe');
  for (let i = 0; i < 8; i += 1) {
    await expect(page.locator('.reveal')).toBeVisible();
    await expect(frame.locator('body.card')).toBeVisible();
    if ((await frame.getByText('Harmless words').count()) > 0) break;
    await page.locator('.reveal').click();
    await page.getByRole('button', { name: /^Easy/ }).click();
  }
  await expect(frame.getByText('Harmless words')).toBeVisible();
  expect(await frame.locator('script, iframe, form, input, [onerror], [href]').count()).toBe(0);
  expect(await page.title()).not.toBe('taken');
  expect(title).not.toBe('');
});

test('math is drawn in the frame, by what is loaded with the first of it, and goes out as it came', async ({
  app,
}) => {
  const { page } = app;
  const base = harbours();
  const fields = [
    'The root: \\(\\sqrt{x^2}\\)',
    '\\[\\frac{a}{b}\\] not \\(\\href{javascript:alert(1)}{y}\\)',
  ];
  const notes = base.notes.slice(0, 1).map((note) => ({ ...note, fields }));
  const cards = base.cards.slice(1, 2).map((card) => ({ ...card, note: notes[0]?.id ?? 0 }));
  const file = join(app.folder, 'Math.apkg');
  const only = { ...base, notes, cards, reviews: [], media: [] };
  writeFileSync(file, joined(collectionPieces(only, Date.UTC(2026, 0, 1), () => undefined)));
  const loaded: string[] = [];
  page.on('request', (request) => /\/math-[^/]*\.js$/.test(request.url()) && loaded.push(request.url()));
  const dialog = await importing(app, file);
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await expect(dialog.getByText('1 note added')).toBeVisible();
  expect(loaded).toEqual([]);
  await dialog.getByRole('button', { name: 'Study now' }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('math msqrt msup')).toBeVisible();
  expect(loaded).toHaveLength(1);
  await expectSound(page, 'a card with math');
  await page.locator('.reveal').click();
  await expect(frame.locator('math[display=block] mfrac')).toBeVisible();
  await expect(frame.getByText('\\href{javascript:alert(1)}{y}')).toBeVisible();
  expect(await frame.locator('[href], script').count()).toBe(0);
  await page.keyboard.press('Escape');
  const out = join(app.folder, 'math-out.apkg');
  await app.saveTo(out);
  await page.keyboard.press('Control+e');
  await dialog.getByRole('button', { name: /^Save 1 card/ }).click();
  await expect(dialog.getByText('1 card saved')).toBeVisible();
  const read = readAnki('out.apkg', new Uint8Array(readFileSync(out)), Date.now());
  expect(read.ok && read.value.notes[0]?.fields).toEqual(fields);
});

test('the same file again brings nothing new, and a broken one is refused with its name', async ({ app }) => {
  const { page } = app;
  const file = packageIn(app);
  const first = await importing(app, file);
  await first.getByRole('button', { name: 'Import 5 notes' }).click();
  await first.getByRole('button', { name: 'Done' }).click();
  const again = await importing(app, file);
  await expect(again.getByText('Nothing new')).toBeVisible();
  await again.locator('footer').getByRole('button', { name: 'Close' }).click();
  const broken = join(app.folder, 'broken.apkg');
  writeFileSync(broken, readFileSync(file).subarray(0, 400));
  const refused = await importing(app, broken);
  await expect(refused.getByRole('alert')).toContainText('broken.apkg');
  await narrow(page);
  await expectSound(page, 'a refused deck');
});

test('what is cancelled leaves the library as it was', async ({ app }) => {
  const { page } = app;
  const dialog = await importing(app, packageIn(app));
  await expect(dialog.getByRole('button', { name: 'Import 5 notes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Your articles will be here.')).toBeVisible();
  await expect(page.getByText('Harbours')).toHaveCount(0);
});

test('an import that is cancelled while it is written leaves nothing, and can be made again', async ({
  app,
}) => {
  const { page } = app;
  const given = harbours();
  const extra = given.notes
    .slice(0, 1)
    .flatMap((note) =>
      Array.from({ length: 20_000 }, (_, i) => ({ ...note, id: note.id + 1000 + i, guid: `more-${i}` })),
    );
  const file = join(app.folder, 'Many.apkg');
  writeFileSync(file, joined(collectionPieces(harbours(extra), Date.UTC(2026, 0, 1), () => undefined)));
  const dialog = await importing(app, file);
  await dialog.getByRole('button', { name: 'Import 20,005 notes' }).click();
  const writing = dialog.getByRole('progressbar', { name: 'Writing' });
  await expect.poll(() => writing.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Stopped. Nothing was imported.')).toBeVisible();
  await expect(page.getByText('Your articles will be here.')).toBeVisible();
  const again = await importing(app, file);
  await expect(again.getByRole('button', { name: 'Import 20,005 notes' })).toBeVisible();
  await page.keyboard.press('Escape');
  const small = await importing(app, packageIn(app));
  await small.getByRole('button', { name: 'Import 5 notes' }).click();
  await expect(small.getByText('5 notes added, 6 cards to study')).toBeVisible();
});

test('the columns of a table are what the learner says', async ({ app }) => {
  const file = join(app.folder, 'words.csv');
  writeFileSync(file, 'Answer,Question,Chapter\nthe North Sea,Which sea lies before Wick?,Seas\n');
  const dialog = await importing(app, file);
  await expect(dialog.getByText('1 row.')).toBeVisible();
  await expectSound(app.page, 'columns of a table');
  await dialog.getByLabel('Column 2').selectOption('Front');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('button', { name: 'Import 1 note' }).click();
  await dialog.getByRole('button', { name: 'Study now' }).click();
  const frame = app.page.frameLocator('iframe');
  await expect(frame.getByText('Which sea lies before Wick?')).toBeVisible();
  await expect(frame.getByText('the North Sea')).toHaveCount(0);
});
