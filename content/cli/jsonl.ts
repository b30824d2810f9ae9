/** Articles given as JSON lines {id, title, text, date?, cluster?}: checked in a first pass, read group by group in a second. */
import type { CalendarDate } from '../deck.js';
import { readIsoDate } from '../language/5-dates.js';
import { fail, ok, type Problem, type Result } from '../problem.js';
import { otherLanguage } from '../read/language.js';
import { articleFromText } from '../read/read.js';
import { type Group, makeGroup } from './group.js';
import { Halt } from './halt.js';
import { type LineFile, openLines, type Place } from './lines.js';

/** The lines of one group as they stand in the file. */
export type RawGroup = {
  readonly name: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
};

type Line = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly cluster: string | null;
};

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

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Halt({ kind: 'wrong encoding', name });
  }
}

/** Places only, no texts: in the order of the file, a cluster where its first line stands. */
function placesOf(name: string, file: LineFile): Place[][] {
  const groups = new Map<string, Place[]>();
  const seen = new Map<string, number>();
  for (const { line, offset, size, bytes } of file.each()) {
    const text = decode(name, bytes);
    if (text.trim() === '') continue;
    const bad = (detail: string) => new Halt({ kind: 'bad line', name, line, detail });
    const parsed = parseLine(text);
    if (typeof parsed === 'string') throw bad(parsed);
    const earlier = seen.get(parsed.id);
    if (earlier !== undefined) throw bad(`its "id" is already on line ${earlier}`);
    seen.set(parsed.id, line);
    const key = parsed.cluster === null ? `alone ${parsed.id}` : `cluster ${parsed.cluster}`;
    const group = groups.get(key);
    if (group) group.push({ line, offset, size });
    else groups.set(key, [{ line, offset, size }]);
  }
  return [...groups.values()];
}

export type JsonLines = {
  readonly articles: number;
  readonly groups: number;
  /** Reads each group when it is asked for; throws a `Halt` when the file cannot be read any more. */
  readonly each: () => Iterable<RawGroup>;
  readonly close: () => void;
};

function checked(name: string, file: LineFile): Result<JsonLines> {
  const places = placesOf(name, file);
  if (places.length === 0) return fail({ kind: 'empty file', name });
  return ok({
    articles: places.reduce((sum, group) => sum + group.length, 0),
    groups: places.length,
    *each() {
      for (const group of places) {
        yield { name, lines: group.map((at) => ({ line: at.line, text: decode(name, file.read(at)) })) };
      }
    },
    close: file.close,
  });
}

/** Every line is checked before the first group is read; the texts are not kept. */
export function openJsonLines(name: string): Result<JsonLines> {
  const file = openLines(name);
  if (!file.ok) return file;
  try {
    const lines = checked(name, file.value);
    if (!lines.ok) file.value.close();
    return lines;
  } catch (error) {
    file.value.close();
    if (error instanceof Halt) return fail(error.problem);
    throw error;
  }
}

/** A group and what is to be said of it on stderr. */
export type ReadGroup = { readonly group: Group; readonly problems: readonly Problem[] };

/**
 * Reads one group. The given text is taken as it is, so that every offset counts in it. An article in another
 * language does not stop the others: it is listed as refused.
 */
export function readGroup({ name, lines }: RawGroup, anyLanguage: boolean): Result<ReadGroup> {
  const problems: Problem[] = [];
  const given = [];
  for (const { line, text } of lines) {
    const parsed = parseLine(text);
    if (typeof parsed === 'string') return fail({ kind: 'bad line', name, line, detail: parsed });
    const { id, title, date } = parsed;
    const refused = anyLanguage ? null : otherLanguage(parsed.text);
    if (refused !== null) problems.push({ kind: 'other language', name: id, language: refused });
    given.push({ id, refused, article: articleFromText({ title, origin: id, text: parsed.text, date }) });
  }
  return ok({ group: makeGroup(given), problems });
}
