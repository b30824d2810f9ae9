/** From bytes to a string that is certainly text, or the reason why it is not. */
import { fail, ok, type Result } from '../problem.js';

/** Larger files are refused before they are decoded. */
const LIMIT = 5 * 1024 * 1024;

/** No paragraph is as long: some 170,000 words. */
const LONGEST_LINE = 1_000_000;

/** Extensions of files that hold something else than plain text. */
const FOREIGN =
  /\.(pdf|docx?|odt|rtf|epub|mobi|azw3?|xml|pptx?|xlsx?|ods|pages|key|zip|gz|tar|7z|rar|png|jpe?g|gif|webp|svg|bmp|tiff?|heic|mp[34]|m4a|wav|ogg|flac|mov|avi|mkv|exe|dll|so|bin|db|sqlite3?|apkg|colpkg|json|csv)$/i;

/** First bytes of formats that are often given a wrong name. */
const MAGIC: readonly string[] = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '{\\rtf',
];

function startsLike(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return MAGIC.some((magic) => head.startsWith(magic));
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** True where control characters show that this was never meant to be read. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > 8 && controls * 100 > text.length;
}

/** Half of a character cannot be written to a file again; U+FFFD takes its place, of equal length. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** The first line too long to be a paragraph, with its number from 1. */
export function longLine(text: string): { line: number; characters: number } | null {
  let line = 1;
  for (let start = 0; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const characters = (end < 0 ? text.length : end) - start;
    if (characters > LONGEST_LINE) return { line, characters };
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}

/**
 * Makes a string the text that every span counts in: line ends are LF, characters are whole; nothing else
 * is changed, composed or trimmed. `name` is what a problem speaks of.
 */
export function cleanText(name: string, raw: string): Result<string> {
  if (looksBinary(raw)) return fail({ kind: 'binary file', name });
  const text = wellFormed(raw.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'));
  if (text.trim() === '') return fail({ kind: 'empty file', name });
  return ok(text);
}

/** Decodes UTF-8 (with or without its mark) and UTF-16 with its mark; anything else is a problem. */
export function decodeText(name: string, bytes: Uint8Array): Result<string> {
  if (FOREIGN.test(name)) return fail({ kind: 'unknown type', name });
  if (bytes.length > LIMIT) return fail({ kind: 'too large', name, bytes: bytes.length, limit: LIMIT });
  if (bytes.length === 0) return fail({ kind: 'empty file', name });
  if (startsLike(bytes)) return fail({ kind: 'binary file', name });
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return fail({ kind: 'binary file', name });
  try {
    return cleanText(name, new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: 'wrong encoding', name });
  }
}
