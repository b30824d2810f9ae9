/** A library of a given size, written by a script that runs in the app's own page. */

/** Cards of one article: about what a year of long articles leaves in each. */
const CARDS_PER_ARTICLE = 200;

/** How the title of every article begins. */
export const SEED_TITLE = 'Harbour works of town';

/**
 * The script, as text. It fills the tables of version 1 that the app has made (src-renderer/store/schema.ts)
 * with `cards` kept cards, half of them new and half in review, and resolves when all is written.
 */
export function seedScript(cards) {
  return `(${fill})(${cards}, ${CARDS_PER_ARTICLE}, ${JSON.stringify(SEED_TITLE)})`;
}

/** Runs in the page: it may use nothing from this module. */
async function fill(cards, perArticle, titles) {
  const day = Math.floor(Date.now() / 86_400_000);
  const pad = (n) => String(n).padStart(20, '0');

  function article(n) {
    const text = `The harbour of town ${n} was deepened in ${1800 + n}. `.repeat(80);
    const id = `a${pad(n)}`;
    const title = `${titles} ${n}`;
    const sentences = [{ start: 0, end: 48 }];
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }];
    const row = { id, title, origin: `town-${n}.txt`, addedAt: Date.now() - n * 60_000, words: 720 };
    return {
      row: { ...row, suggested: 0, kept: perArticle, discarded: 0, fresh: perArticle / 2 },
      text: {
        id,
        article: { id, title, origin: row.origin, text, date: null, blocks, sentences },
        summary: [],
        rejected: [],
        conflicts: [],
      },
    };
  }

  function card(n, source) {
    const id = `c${pad(n)}`;
    const fact = `f${pad(n)}`;
    const quote = source.text.article.text.slice(0, 48);
    const evidence = [{ start: 0, end: 48, article: source.row.id, quote }];
    const prompt = `When was harbour ${n} deepened?`;
    const face = { kind: 'question', id, fact, prompt, answer: String(n), accepted: [], evidence };
    const review = n % 2 === 1;
    const state = review
      ? { kind: 'review', dueDay: day + (n % 40), interval: 20, fsrs: { stability: 20, difficulty: 5 } }
      : { kind: 'new' };
    const lastReview = review ? { at: Date.now() - n, day: day - 1 } : null;
    const memory = { card: id, state, reps: review ? 4 : 0, lapses: 0, lastReview };
    const home = { id, article: source.row.id };
    return {
      card: {
        ...home,
        sources: [source.row.id],
        decision: 'kept',
        rank: n % perArticle,
        edited: false,
        face,
      },
      schedule: { ...home, fact, queue: review ? 2 : 0, due: review ? state.dueDay : n, memory },
    };
  }

  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('afterword');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let first = 0; first < cards; first += perArticle) {
    const source = article(first / perArticle);
    const write = db.transaction(['articles', 'texts', 'cards', 'schedule'], 'readwrite');
    write.objectStore('articles').put(source.row);
    write.objectStore('texts').put(source.text);
    for (let n = first; n < first + perArticle; n++) {
      const made = card(n, source);
      write.objectStore('cards').put(made.card);
      write.objectStore('schedule').put(made.schedule);
    }
    await new Promise((resolve, reject) => {
      write.oncomplete = resolve;
      write.onerror = () => reject(write.error);
    });
  }
  db.close();
}
