/** Texts to measure with: a file of articles, or the bundled ones; and a book of any length made out of those. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const BUNDLED = join(ROOT, 'content/articles');
const SHARED = join(ROOT, '../shared/data/cards-dev/articles.jsonl');
const REPEATS = 20;
const SYLLABLES = [
  'bar',
  'den',
  'fol',
  'gan',
  'hal',
  'kir',
  'lin',
  'mor',
  'nes',
  'pol',
  'rud',
  'sten',
  'tor',
  'wick',
];

function bundled() {
  const names = readdirSync(BUNDLED).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => {
    const text = readFileSync(join(BUNDLED, name), 'utf8').replace(/^---[\s\S]*?---\s*/, '');
    return text.replace(/^#+ /gm, '').replace(/[*_]/g, '').trim();
  });
}

/** A made-up name for each number, the same each time. */
function madeUp(n) {
  const parts = [n, Math.floor(n / 14), Math.floor(n / 196)].map((k) => SYLLABLES[k % 14]);
  const name = parts.join('');
  return name[0].toUpperCase() + name.slice(1);
}

/** The same sentences about other people, places and years, so that no article is the repetition of another. */
function varied(text, round) {
  if (round === 0) return text;
  const names = new Map();
  const renamed = text.replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/g, (name) => {
    if (!names.has(name)) names.set(name, madeUp(round * 31 + names.size));
    return names.get(name);
  });
  return renamed.replace(/\b[1-9]\d*(?![\d.,]*\d)\b/g, (n) => String(Number(n) + round));
}

/** The path of a JSON-lines file of articles: the one asked for, the shared one, or one written into `folder`. */
export function articlesFile(asked, folder) {
  if (asked !== undefined) return asked;
  if (existsSync(SHARED)) return SHARED;
  const path = join(folder, 'articles.jsonl');
  const texts = bundled();
  const lines = Array.from({ length: REPEATS }, (_, round) =>
    texts.map((text, k) =>
      JSON.stringify({ id: `${round}-${k}`, title: madeUp(round * 31 + k), text: varied(text, round) }),
    ),
  );
  writeFileSync(path, `${lines.flat().join('\n')}\n`);
  return path;
}

/** Writes a book of about so many words and returns its path. */
export function bookFile(words, folder) {
  const texts = bundled();
  const chapters = [];
  let count = 0;
  for (let k = 0; count < words; k++) {
    const chapter = varied(texts[k % texts.length], Math.floor(k / texts.length));
    chapters.push(chapter);
    count += chapter.split(/\s+/).length;
  }
  const path = join(folder, `book-${words}.txt`);
  writeFileSync(path, `${chapters.join('\n\n')}\n`);
  return path;
}
