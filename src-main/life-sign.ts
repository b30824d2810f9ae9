/** The life sign: what the library last was, in a small file of its own that is replaced whole. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalAnswer, NotedLife } from './contract/journal.js';
import { phrase, writeWhole } from './disk.js';
import { sealed, unsealedOne } from './journal-lines.js';

const NAME = 'life-sign';
/** Characters of an id or a stamp. */
const LONGEST = 200;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The life sign that `value` is, with nothing beside it; null where it is none. */
export function lifeSignOf(value: unknown): NotedLife | null {
  if (typeof value !== 'object' || value === null) return null;
  const { database, schema, articles, cards, reviews, last } = value as Record<keyof NotedLife, unknown>;
  if (!(isName(database) && (last === null || isName(last)))) return null;
  if (!(isCount(schema) && isCount(articles) && isCount(cards) && isCount(reviews))) return null;
  return { database, schema, articles, cards, reviews, last };
}

async function read(file: string): Promise<NotedLife | null> {
  try {
    return lifeSignOf(JSON.parse(unsealedOne(await readFile(file, 'utf8')) ?? 'null'));
  } catch {
    return null;
  }
}

async function write(file: string, sign: NotedLife): Promise<JournalAnswer> {
  try {
    await writeWhole(file, sealed([JSON.stringify(sign)]));
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', error: phrase(error) };
  }
}

/** The life sign in `folder`. While one is written, of several that come only the last is written after it. */
export function makeLifeSign(folder: string) {
  const file = join(folder, NAME);
  let next: NotedLife | null = null;
  let writing: Promise<JournalAnswer> | null = null;
  async function writeAll(): Promise<JournalAnswer> {
    let answer: JournalAnswer = { kind: 'done' };
    await mkdir(folder, { recursive: true }).catch(() => undefined);
    while (next !== null) {
      const sign: NotedLife = next;
      next = null;
      answer = await write(file, sign);
    }
    writing = null;
    return answer;
  }
  return {
    read: () => read(file),
    note: (sign: NotedLife): Promise<JournalAnswer> => {
      next = sign;
      writing ??= writeAll();
      return writing;
    },
  };
}
