/** What the kill measurement runs in the app's own page: each function is sent alone and may use nothing from here. */

/** What the library holds after a kill, compared with its days and with its second copy. */
export async function state() {
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // The window first tells the second copy what it owed when it was killed.
  await rest(2500);
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('afterword');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = (table) =>
    new Promise((resolve, reject) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const reviews = await rows('reviews');
  const days = await rows('daily');
  db.close();
  const copied = new Set();
  const entries = new Map();
  for (let from = 0; from !== null; ) {
    const part = await window.host.journal.read(from);
    for (const line of part.lines) {
      const entry = JSON.parse(line);
      entries.set(entry.stamp, entry);
    }
    from = part.next;
  }
  for (const stamp of [...entries.keys()].sort())
    for (const change of entries.get(stamp).changes) {
      if (change.table !== 'reviews') continue;
      if (change.gone) copied.delete(change.key);
      else copied.add(change.key);
    }
  const stored = new Set(reviews.map((review) => `${review.id} ${review.card}`));
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    reviews: reviews.length,
    tallied: sum(days.map((day) => sum(Object.values(day.presses).map(sum)))),
    missing: [...stored].filter((key) => !copied.has(key)).length,
    strange: [...copied].filter((key) => !stored.has(key)).length,
  };
}

/** Milliseconds of so many appends, one after the other, of a line as long as an answer's. */
export async function appends(times) {
  const line = JSON.stringify({ answer: 'x'.repeat(450) });
  const took = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    await window.host.journal.append([line]);
    took.push(performance.now() - begun);
  }
  return took;
}
