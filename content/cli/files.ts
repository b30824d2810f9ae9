/** Files named on the command line, read into one group of articles. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../deck.js';
import { fail, ok, type Problem, type Result } from '../problem.js';
import { readArticle } from '../read/read.js';
import { faultCode, faultMeaning } from './fault.js';
import { type Group, makeGroup } from './group.js';

function readProblem(name: string, error: unknown): Problem {
  const code = faultCode(error);
  if (code === null) throw error;
  if (code === 'ENOENT') return { kind: 'missing file', name };
  if (code === 'EISDIR') return { kind: 'folder', name };
  return { kind: 'unreadable file', name, detail: faultMeaning(code) };
}

/** The bytes of a file of at most `limit` bytes; `path` as it was typed stands in the problem. */
export function readBytes(path: string, limit: number): Result<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > limit) return fail({ kind: 'too large', name: path, bytes: size, limit });
    return ok(readFileSync(path));
  } catch (error) {
    return fail(readProblem(path, error));
  }
}

/** The reader knows the file's name only; of several files the whole path says which one it is. */
function under(path: string, problem: Problem): Problem {
  return 'name' in problem ? { ...problem, name: path } : problem;
}

/** Far above what a reader takes, so that its own limit speaks first but no disk is read into memory. */
const BYTES = 64 * 1024 * 1024;

function readFile(path: string): Result<Article> {
  const bytes = readBytes(path, BYTES);
  if (!bytes.ok) return bytes;
  const article = readArticle(basename(path), bytes.value);
  return article.ok ? article : fail(under(path, article.problem));
}

/** All of the files or the first problem: a deck with an article silently missing would mislead. */
export function readFiles(paths: readonly string[]): Result<Group> {
  const articles: Article[] = [];
  for (const path of paths) {
    const article = readFile(path);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(makeGroup(articles.map((article) => ({ id: article.id, article }))));
}
