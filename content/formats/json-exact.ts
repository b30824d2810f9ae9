/** JSON whose whole numbers beyond 2^53 stay exact: Anki's ids of fields are 64-bit. */

export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const DEEPEST = 200;

/** A string that no string of the text begins with, to stand before numbers that must stay exact. */
function unusedMark(text: string): string {
  let mark = 'n:';
  while (text.includes(`"${mark}`)) mark = `n${mark}`;
  return mark;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function plainJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The value of a JSON text, or undefined where it is none (or nested beyond sense). */
export function parseJson(text: string): Json | undefined {
  if (text.length < DEEPEST && !/\d{16}/.test(text)) return plainJson(text);
  const mark = unusedMark(text);
  const marked = text.replace(TOKENS, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  );
  try {
    if (isTooDeep(text)) return undefined;
    return JSON.parse(marked, (_, value: unknown) =>
      typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
    ) as Json;
  } catch {
    return undefined;
  }
}

/** JSON text of a value, its keys in their order. */
export function printJson(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(printJson).join(',')}]`;
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${printJson(each)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value as an object, or null where it is none. */
export function asObject(value: Json | undefined): JsonObject | null {
  return value !== null && typeof value === 'object' && !isList(value) ? value : null;
}

/** The value as a list; what is none is an empty one. */
export function asList(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

/** The value as a text; what is none is `otherwise`. */
export function asText(value: Json | undefined, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The value as a finite number; also one written as a text, as old Ankis did. */
export function asNumber(value: Json | undefined, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
}

/** The members of an object that are not among `known`. */
export function without(object: JsonObject, known: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !known.has(key)));
}
