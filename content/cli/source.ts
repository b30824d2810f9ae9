/** Where articles come from: files, JSON lines, or the article that comes with the program. */
import { realpathSync } from 'node:fs';
import { starterArticles } from '../articles/starter.js';
import { ok, type Result } from '../problem.js';
import { readArticle } from '../read/read.js';
import { readFiles } from './files.js';
import { type Group, makeGroup } from './group.js';
import { openJsonLines, type RawGroup } from './jsonl.js';
import type { Options } from './options.js';
import type { Job } from './work.js';

export type Source = {
  readonly articles: number;
  readonly groups: number;
  /** One job for each group, made when it is asked for. */
  readonly jobs: Iterable<Job>;
  readonly close: () => void;
};

function bundledArticle(): Result<Group> {
  const [first] = starterArticles;
  if (!first) throw new Error('no starter article is bundled');
  const article = readArticle(first.name, new TextEncoder().encode(first.text));
  if (!article.ok) return article;
  return ok(makeGroup([{ id: article.value.id, article: article.value, refused: null }]));
}

function* linesAsJobs(groups: Iterable<RawGroup>): Generator<Job> {
  for (const raw of groups) yield { kind: 'lines', raw };
}

/** Opens what the options name; everything that can be known to be wrong is known here. */
export function openSource(options: Options): Result<Source> {
  if (options.jsonl !== null) {
    const lines = openJsonLines(options.jsonl);
    if (!lines.ok) return lines;
    const { articles, groups, each, close } = lines.value;
    return ok({ articles, groups, jobs: linesAsJobs(each()), close });
  }
  const group = options.files.length > 0 ? readFiles(options.files, options.force) : bundledArticle();
  if (!group.ok) return group;
  const jobs: readonly Job[] = [{ kind: 'group', group: group.value }];
  return ok({ articles: group.value.articles.length, groups: 1, jobs, close: () => undefined });
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The input that the result would replace: nobody means to write a deck over the article it was made from. */
export function overwritten({ out, files, jsonl }: Options): string | null {
  const target = out === null ? null : realPath(out.path);
  if (target === null) return null;
  const inputs = jsonl === null ? files : [jsonl];
  return inputs.find((file) => realPath(file) === target) ?? null;
}
