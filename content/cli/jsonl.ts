/** Articles given as JSON lines {id, title, text, date?, cluster?}, grouped by cluster. */
import type { CalendarDate } from '../deck.js';
import { readIsoDate } from '../language/5-dates.js';
import { fail, ok, type Result } from '../problem.js';
import { articleFromText } from '../read/read.js';
import { readBytes } from './files.js';
import { type Group, makeGroup } from './group.js';

type Line = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly cluster: string | null;
};

const BYTES = 256 * 1024 * 1024;
function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return value as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** The line's content, or what is wrong with it. */
function parseLine(text: string): Line | string {
  const object = parseObject(text);
  if (object === null) return 'it is not a JSON object';
  const { id, title = '', text: body, date = null, cluster = null } = object;
  if (typeof id !== 'string' || id === '') return 'it has no "id" of letters or digits';
  if (typeof title !== 'string') return 'its "title" is not a text';
  if (typeof body !== 'string' || body.trim() === '') return 'it has no "text"';
  if (cluster !== null && typeof cluster !== 'string') return 'its "cluster" is not a text';
  if (date !== null && typeof date !== 'string') return 'its "date" is not a text';
  const day = date === null ? null : readIsoDate(date);
  if (date !== null && day === null) return 'its "date" is not of the form 2024-12-31';
  return { id, title, text: body, date: day, cluster };
}

function parseLines(name: string, text: string): Result<Line[]> {
  const lines: Line[] = [];
  const seen = new Map<string, number>();
  for (const [i, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const line = parseLine(content);
    const bad = (detail: string) => fail<Line[]>({ kind: 'bad line', name, line: i + 1, detail });
    if (typeof line === 'string') return bad(line);
    const earlier = seen.get(line.id);
    if (earlier !== undefined) return bad(`its "id" is already on line ${earlier}`);
    seen.set(line.id, i + 1);
    lines.push(line);
  }
  return lines.length > 0 ? ok(lines) : fail({ kind: 'empty file', name });
}

/** In the order of the file; a cluster stands where its first line stands. */
function clustered(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.cluster === null ? `alone ${line.id}` : `cluster ${line.cluster}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

function decode(name: string, bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: 'wrong encoding', name });
  }
}

/** The given text is taken as it is, so that every offset counts in it. */
function groupOf(lines: readonly Line[]): Group {
  return makeGroup(
    lines.map(({ id, title, text, date }) => ({
      id,
      article: articleFromText({ title, origin: id, text, date }),
    })),
  );
}

/** Every line is checked before the first group is made; groups are then made one at a time. */
export function readJsonLines(path: string): Result<Iterable<Group> & { readonly articles: number }> {
  const bytes = readBytes(path, BYTES);
  if (!bytes.ok) return bytes;
  const text = decode(path, bytes.value);
  if (!text.ok) return text;
  const lines = parseLines(path, text.value);
  if (!lines.ok) return lines;
  const groups = clustered(lines.value);
  return ok({
    articles: lines.value.length,
    *[Symbol.iterator]() {
      for (const group of groups) yield groupOf(group);
    },
  });
}
