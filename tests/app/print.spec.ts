/** What comes out of the printer: a real PDF of our pages, and nothing of what a page might try. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CutOut } from '../../content/formats/pdf-cards.js';
import type { AskedDeck } from '../../content/formats/quiz/cards.js';
import type { Host } from '../../src-main/contract/host.js';
import { test } from './app.js';
import { bundled } from './bundled.js';

type PdfCards = { readonly cutOutCards: (deck: AskedDeck, paper: 'A4' | 'Letter') => CutOut };

function savePdf(page: Page, html: string): Promise<unknown> {
  return page.evaluate(
    (text) => (globalThis as unknown as { host: Host }).host.savePdf('deck.pdf', text),
    html,
  );
}

function pagesOf(pdf: string): { count: number; width: number; height: number } {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    count: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  };
}

function deck(count: number): AskedDeck {
  const card = {
    kind: 'question',
    answer: 'Ada Quill',
    accepted: [],
    options: [],
    value: null,
    sources: [],
  } as const;
  return {
    title: 'Pier',
    cards: Array.from({ length: count }, (_, i) => ({ ...card, prompt: `Who, ${i}? 桟橋` })),
  };
}

test('cards to cut out become a PDF with a front and a back a sheet, on the paper wanted', async ({
  app,
}) => {
  const { cutOutCards } = (await bundled(
    'content/formats/pdf-cards.ts',
    join(app.folder, 'out'),
  )) as PdfCards;
  for (const [paper, width, height] of [
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const) {
    const path = join(app.folder, `${paper}.pdf`);
    await app.saveTo(path);
    const { html, sheets } = cutOutCards(deck(10), paper);
    expect(await savePdf(app.page, html)).toEqual({ kind: 'saved', path });
    expect(sheets).toBe(2);
    expect(pagesOf(readFileSync(path, 'latin1'))).toEqual({ count: 4, width, height });
  }
});

test('prints asked for at once do not mix', async ({ app }) => {
  const path = join(app.folder, 'x.pdf');
  await app.saveTo(path);
  const page = (n: number) => `<style>p { break-after: page }</style>${'<p>x</p>'.repeat(n)}<b>end</b>`;
  const counts = await app.page.evaluate(
    async (pages) => {
      const { host } = globalThis as unknown as { host: Host };
      return Promise.all(pages.map((html) => host.savePdf('x.pdf', html).then(({ kind }) => kind)));
    },
    [page(1), page(4)],
  );
  expect(counts).toEqual(['saved', 'saved']);
  expect(pagesOf(readFileSync(path, 'latin1')).count).toBe(5);
});

test('a page that is printed runs nothing, asks nobody, and leaves no window and no file when one cancels', async ({
  app,
}) => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const away = `http://127.0.0.1:${port}/`;
  const hostile = `<meta http-equiv="refresh" content="0;url=${away}"><img src="${away}a.png">
    <link rel="stylesheet" href="${away}a.css"><iframe src="${away}"></iframe><iframe src="file:///etc/hostname"></iframe>
    <script>document.body.innerHTML = '<p style="break-after: page">1</p>'.repeat(9); fetch('${away}');</script>words`;
  const path = join(app.folder, 'hostile.pdf');
  await app.saveTo(path);
  await savePdf(app.page, hostile);
  expect(pagesOf(readFileSync(path, 'latin1')).count).toBe(1);
  await app.saveTo(null);
  expect(await savePdf(app.page, 'words')).toEqual({ kind: 'cancelled' });
  expect(existsSync(join(app.folder, 'deck.pdf'))).toBe(false);
  expect(asked).toBe(0);
  expect(app.page.context().pages()).toHaveLength(1);
  server.close();
});
