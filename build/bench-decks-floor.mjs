/** What the browser's database itself takes for the rows of an import: the same rows, written with nothing around it. */

/** Runs in the page, so it may use nothing from outside: gives rows and seconds. */
export async function writtenRaw() {
  const answerTo = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const tables = ['packs', 'notes', 'cards', 'marks', 'schedule'];
  const library = await answerTo(indexedDB.open('afterword'));
  const shapes = [];
  for (const table of tables) {
    const store = library.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((name) => store.index(name));
    const shape = indexes.map(({ name, keyPath, multiEntry }) => ({ name, keyPath, multiEntry }));
    shapes.push({ table, shape, rows: await answerTo(store.getAll()) });
  }
  library.close();
  const opening = indexedDB.open('floor');
  opening.onupgradeneeded = () => {
    for (const { table, shape } of shapes) {
      const store = opening.result.createObjectStore(table, { keyPath: 'id' });
      for (const { name, keyPath, multiEntry } of shape) store.createIndex(name, keyPath, { multiEntry });
    }
  };
  const raw = await answerTo(opening);
  const begun = performance.now();
  const writing = raw.transaction(tables, 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  let waited = 0;
  for (const { table, rows } of shapes)
    for (const row of rows) {
      const request = writing.objectStore(table).put(row);
      waited += 1;
      // Nobody has a million rows on their way at once.
      if (waited % 2000 === 0) await answerTo(request);
    }
  await done;
  const seconds = (performance.now() - begun) / 1000;
  raw.close();
  await answerTo(indexedDB.deleteDatabase('floor'));
  return { rows: waited, seconds };
}
