/** Files named on the command line, read into one group of articles. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../deck.js';
import { fail, ok, type Problem, type Result } from '../problem.js';
import { readArticle } from '../read/read.js';
import { faultCode, faultMeaning } from './fault.js';
import { type Group, makeGroup } from './group.js';

/** The problem behind an error met while reading; an error that is a bug is thrown on. */
export function readProblem(name: string, error: unknown): Problem {
  const code = faultCode(error);
  if (code === null) throw error;
  if (code === 'ENOENT') return { kind: 'missing file', name };
  if (code === 'EISDIR') return { kind: 'folder', name };
  return { kind: 'unreadable file', name, detail: faultMeaning(code) };
}

/** Far above what a reader takes, so that its own limit speaks first but no disk is read into memory. */
const BYTES = 64 * 1024 * 1024;

function readBytes(path: string): Result<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > BYTES) return fail({ kind: 'too large', name: path, bytes: size, limit: BYTES });
    return ok(readFileSync(path));
  } catch (error) {
    return fail(readProblem(path, error));
  }
}

/** The reader knows the file's name only; of several files the whole path says which one it is. */
function under(path: string, problem: Problem): Problem {
  return 'name' in problem ? { ...problem, name: path } : problem;
}

function readFile(path: string, anyLanguage: boolean): Result<Article> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const article = readArticle(basename(path), bytes.value, { anyLanguage });
  return article.ok ? article : fail(under(path, article.problem));
}

/** All of the files or the first problem: a deck with an article silently missing would mislead. */
export function readFiles(paths: readonly string[], anyLanguage: boolean): Result<Group> {
  const articles: Article[] = [];
  for (const path of paths) {
    const article = readFile(path, anyLanguage);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(makeGroup(articles.map((article) => ({ id: article.id, article, refused: null }))));
}
