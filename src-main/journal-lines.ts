/** How lines of the journal stand in a file: each behind a checksum and the number of lines of its batch that follow. */
import { createHash } from 'node:crypto';

/** Hex digits: enough that no damage passes by chance. */
const DIGITS = 16;
const SHAPE = /^([0-9a-f]{16}) ((\d{1,9}) ([\s\S]*))$/;

function checksum(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, DIGITS);
}

const BREAK = Buffer.from('\n');

/**
 * A batch, ready to be appended; its lines hold no line break. As bytes at once: a line of an import is half a megabyte,
 * and while it is turned over and over the shell draws no window.
 */
export function sealed(lines: readonly string[]): Buffer {
  const seal = (line: string, i: number) => {
    const body = Buffer.from(`${lines.length - 1 - i} ${line}`);
    return [Buffer.from(`${checksum(body)} `), body, BREAK];
  };
  return Buffer.concat(lines.flatMap(seal));
}

type Opened = { readonly line: string; readonly left: number };

function opened(text: string): Opened | null {
  const [, sum, body, left, line] = SHAPE.exec(text) ?? [];
  if (body === undefined || line === undefined || checksum(body) !== sum) return null;
  return { line, left: Number(left) };
}

/** The line of a file that holds one; null where it is damaged. */
export function unsealedOne(text: string): string | null {
  return opened(text.replace(/\n$/, ''))?.line ?? null;
}

/**
 * The lines of a file. What stands behind the last line break was torn off in mid-write and is passed over, unless
 * its checksum fits; so is a batch whose end never came. Every other line that does not fit counts as damaged.
 */
export function unsealed(text: string): { readonly lines: readonly string[]; readonly damaged: number } {
  const pieces = text.split('\n');
  const tail = opened(pieces.pop() ?? '');
  const lines: string[] = [];
  let [damaged, missing, begun] = [0, 0, 0];
  const take = ({ line, left }: Opened) => {
    if (missing === 0) begun = lines.length;
    lines.push(line);
    missing = left;
  };
  for (const piece of pieces) {
    const found = opened(piece);
    if (found) take(found);
    else {
      damaged += 1;
      missing = Math.max(0, missing - 1);
    }
  }
  if (tail) take(tail);
  return { lines: missing > 0 ? lines.slice(0, begun) : lines, damaged };
}
