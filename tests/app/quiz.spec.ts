/** The quiz file as its reader meets it: opened from a disk in a plain browser, with the network off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { AskedCard, AskedDeck } from '../../content/formats/quiz/cards.js';
import { bundled } from './bundled.js';

type Opened = { readonly page: Page; readonly complaints: string[]; readonly requests: string[] };
type Open = (cards: readonly AskedCard[], options?: Parameters<Browser['newContext']>[0]) => Promise<Opened>;
type QuizPage = { readonly quizPage: (deck: AskedDeck) => string };

const test = base.extend<
  { open: Open },
  { made: { folder: string; quizPage: QuizPage['quizPage']; browser: Browser } }
>({
  made: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
    async ({}, use) => {
      const executablePath = process.env.AFTERWORD_CHROMIUM;
      if (!executablePath) throw new Error('AFTERWORD_CHROMIUM is not set: run `npm test -- chromium`');
      const folder = mkdtempSync(join(tmpdir(), 'afterword-quiz-'));
      const { quizPage } = (await bundled('content/formats/quiz/page.ts', join(folder, 'out'))) as QuizPage;
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath, args });
      await use({ folder, quizPage, browser });
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  open: async ({ made }, use) => {
    const file = join(made.folder, 'quiz.html');
    const open: Open = async (cards, options = {}) => {
      writeFileSync(file, made.quizPage({ title: 'The pier', cards }));
      const context = await made.browser.newContext({ offline: true, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      return { page, complaints, requests };
    };
    await use(open);
  },
});

function card(parts: Partial<AskedCard>): AskedCard {
  return {
    kind: 'question',
    prompt: 'Who built the pier?',
    answer: 'Ada Quill',
    accepted: ['Quill'],
    options: [],
    value: null,
    sources: [{ quote: 'Ada Quill built the pier in a single winter.', title: 'The pier, 2025' }],
    ...parts,
  };
}

const DECK: readonly AskedCard[] = [
  card({}),
  card({ kind: 'cloze', prompt: 'The pier is made of _____ and stone.', answer: 'larch' }),
  card({ kind: 'number', prompt: 'How long is the pier, in metres?', answer: '1,250', value: 1250 }),
  card({ kind: 'choice', prompt: 'When was it opened?', answer: 'March', options: ['March', 'May', 'June'] }),
];

async function type(page: Page, answer: string): Promise<void> {
  await page.keyboard.type(answer);
  await page.keyboard.press('Enter');
}

test('is answered from the keyboard, in every form, and counts', async ({ open }) => {
  const { page, complaints, requests } = await open(DECK);
  await expect(page.getByText('1 of 4 · 0 right')).toBeVisible();
  await type(page, 'quill');
  await expect(page.getByText('✓ Right')).toBeVisible();
  await expect(page.getByText('“Ada Quill built the pier in a single winter.”')).toBeVisible();
  await page.keyboard.press('Enter');
  await type(page, 'oak');
  await expect(page.getByText('✗ Not this time')).toBeVisible();
  await expect(page.getByText('larch', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await type(page, 'about 1250 m');
  await expect(page.getByText('✓ Right')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '3 of 4 right' })).toBeVisible();
  expect(complaints).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('shows neither answer nor source before the card is answered', async ({ open }) => {
  const { page } = await open(DECK);
  await expect(page.getByRole('heading', { name: 'Who built the pier?' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/Ada Quill|single winter|larch/);
});

test('asks only what was missed again, until nothing is', async ({ open }) => {
  const { page } = await open(DECK.slice(0, 2));
  await type(page, 'nobody');
  await page.keyboard.press('Enter');
  await type(page, 'Larch');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ask the one missed again' }).click();
  await expect(page.getByText('1 of 1 · 0 right')).toBeVisible();
  await type(page, 'ada quill.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 of 1 right' })).toBeVisible();
  await expect(page.getByRole('button', { name: /missed again/ })).toHaveCount(0);
});

test('lets one overrule a typed answer, and says nothing right that was not typed', async ({ open }) => {
  const { page } = await open([card({})]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ada Quill', { exact: true })).toHaveCount(0);
  await type(page, 'Ada');
  await expect(page.getByText('You answered: Ada')).toBeVisible();
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByRole('heading', { name: '1 of 1 right' })).toBeVisible();
});

test('judges as the app does: numbers in words, dates in any form, slips, and no other name', async ({
  open,
}) => {
  const { page } = await open([
    card({ kind: 'number', prompt: 'How many boats?', answer: '43', value: 43, unit: 'boat', accepted: [] }),
    card({ prompt: 'When was it sold?', answer: 'Oct. 7, 2024', accepted: [] }),
    card({ prompt: 'Where?', answer: 'Copenhagen', accepted: [] }),
    card({ prompt: 'And where?', answer: 'Iceland', accepted: [] }),
  ]);
  for (const typed of ['forty-three', '7 October 2024', 'Copenhagan']) {
    await type(page, typed);
    await expect(page.getByText('✓ Right')).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await type(page, 'Ireland');
  await expect(page.getByText('✗ Not this time')).toBeVisible();
});

test('does nothing that a card says: its words are words', async ({ open }) => {
  const hostile = '</script><img src=x onerror="alert(1)"><b>bold</b><script>alert(2)</script>';
  const { page, complaints, requests } = await open([
    card({ prompt: hostile, sources: [{ quote: hostile, title: hostile }] }),
  ]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(hostile);
  await type(page, 'quill');
  await expect(page.locator('blockquote p')).toHaveText(`“${hostile}”`);
  expect(await page.locator('img, b').count()).toBe(0);
  expect(complaints).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('goes on where it was left, and begins anew once it is done', async ({ open }) => {
  const { page } = await open(DECK.slice(0, 2));
  await type(page, 'quill');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByText('2 of 2 · 1 right')).toBeVisible();
  await type(page, 'larch');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByText('1 of 2 · 0 right')).toBeVisible();
});

test('works where the browser keeps nothing', async ({ open }) => {
  const { page, complaints } = await open(DECK);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('no storage', 'SecurityError');
      },
    });
  });
  await page.reload();
  await type(page, 'quill');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 4 · 1 right')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const [name, options] of [
  ['a phone', { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }],
  ['a desk', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
] as const) {
  test(`on ${name} it fits, can be touched, and has no fault that axe knows`, async ({ open }, info) => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const { page } = await open(
      [card({ kind: 'choice', options: ['Ada Quill', long, 'May'] }), card({})],
      options,
    );
    // The policy of the page would rightly refuse a script from outside; this one comes from the test itself.
    const faults = async () => {
      await page.evaluate(axe.source);
      return page.evaluate(() =>
        (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe
          .run()
          .then(({ violations }) => violations.map(({ id }) => id)),
      );
    };
    const shot = (what: string) => page.screenshot({ path: info.outputPath(`${what}.png`) });
    await shot('asked');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: long }).click();
    await shot('told');
    expect(await faults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const each of await page.getByRole('button').all()) {
      expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('button', { name: 'Next' }).click();
    await shot('typed');
  });
}
