/** A library of a given size, written past the app; what follows from cards and answers the app makes itself. */
import { expect, type Page } from '@playwright/test';

/** Names each article, so that a test finds its row. */
export const TITLE = 'Harbour works';

type Size = { readonly articles: number; readonly cards: number; readonly answersACard: number };

/** Runs in the page: it may use nothing from this module. */
async function write({ articles, cards, answersACard, title }: Size & { title: string }): Promise<void> {
  const today = Math.floor((Date.now() - 4 * 3_600_000) / 86_400_000);
  const pad = (n: number) => String(n).padStart(20, '0');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('afterword');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables = ['articles', 'texts', 'facts', 'cards', 'reviews', 'meta'];
  const writing = db.transaction(tables, 'readwrite');
  const put = (table: string, row: object) => writing.objectStore(table).put(row);
  for (let n = 0; n < articles; n += 1) {
    const text = `The harbour of town ${n} was deepened in ${1800 + n}.`;
    const whole = { start: 0, end: text.length };
    const id = `a${pad(n)}`;
    const name = `${title} of town ${n}`;
    const counts = { suggested: 0, kept: 0, discarded: 0, fresh: 0 };
    put('articles', {
      id,
      title: name,
      origin: `${n}.txt`,
      addedAt: Date.now() - n * 60_000,
      words: 9,
      ...counts,
    });
    const article = { id, title: name, origin: `${n}.txt`, text, date: null, sentences: [whole] };
    const blocks = [{ ...whole, kind: 'paragraph' }];
    put('texts', { id, article: { ...article, blocks }, summary: [], rejected: [], conflicts: [] });
  }
  let answer = 0;
  for (let n = 0; n < cards; n += 1) {
    const home = n % articles;
    const [id, article, fact] = [`c${pad(n)}`, `a${pad(home)}`, `f${pad(n)}`];
    const quote = `The harbour of town ${home} was deepened in ${1800 + home}.`;
    const evidence = [{ start: 0, end: quote.length, article, quote }];
    const prompt = `When was basin ${n} of town ${home} deepened?`;
    const face = { kind: 'question', id, fact, prompt, answer: String(1800 + n), accepted: [], evidence };
    const row = { id, article, sources: [article], rank: n, edited: false, face };
    put('cards', { ...row, decision: n % 10 === 9 ? 'suggested' : 'kept' });
    put('facts', { id: fact, sources: [article], fact: { id: fact, evidence } });
    if (n % 3 === 2 || n % 10 === 9) continue;
    let [stability, interval, before]: [number, number, object] = [1, 0, { kind: 'new' }];
    let day = today - 400 + ((n * 37) % 380);
    for (let turn = 0; turn < answersACard && day <= today; turn += 1) {
      const missed = turn > 0 && (n * 7 + turn * 13) % 9 === 0;
      stability = missed ? 1 : stability * 2.4;
      interval = Math.max(1, Math.round(stability));
      const fsrs = { stability, difficulty: 1 + ((n * 11) % 80) / 10 };
      const after = { kind: 'review', dueDay: day + interval, interval, fsrs };
      const hour = 6 + ((n + turn) % 15);
      answer += 1;
      const grade = missed ? 'again' : (['hard', 'good', 'good', 'good', 'easy'] as const)[(n + turn) % 5];
      const id_ = day * 86_400_000 + hour * 3_600_000 + (answer % 3_600_000);
      const tookMs = 3000 + ((n * 31) % 9000);
      put('reviews', { id: id_, card: id, day, grade, before, after, tookMs });
      before = after;
      day += interval;
    }
  }
  writing.objectStore('meta').delete('derived');
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  db.close();
}

/** Fills an empty library and shows it; every third card is new, every tenth only suggested. */
export async function fillLibrary(page: Page, size: Size): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await page.evaluate(write, { ...size, title: TITLE });
  await page.reload();
  await expect(page.locator('.row').first()).toContainText(TITLE, { timeout: 120_000 });
}
