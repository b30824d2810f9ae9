/** Lays notes that come, in the order of their names, into packs of a good size. */
import { jsonOf } from '../study/journal/entries.js';
import { type Came, type Extent, mayBePacked, type PackRow, packOf } from './pack.js';

/** Letters: what is much longer the browser lays into files of their own, what is shorter costs more for each note. */
const LONGEST = 30_000;

export type Packing = {
  /** Takes the rows of a note; false where it can be in no pack, or one of before is in the way. */
  readonly add: (note: string, rows: readonly Came[]) => boolean;
  /** The packs that are full since the last call; all, at the end. */
  readonly full: (end?: 'end') => PackRow[];
};

/** `before`: the packs that are here, in their order; no new one may lie across them. */
export function packing(before: readonly Extent[]): Packing {
  let [done, rows, texts]: [PackRow[], Came[], string[]] = [[], [], []];
  let [letters, at, last] = [0, 0, ''];

  function close(): void {
    if (rows.length > 0) done.push(packOf(rows, `[${texts.join(',')}]`));
    [rows, texts, letters] = [[], [], 0];
  }

  function isFree(note: string): boolean {
    if (!mayBePacked(note) || note <= last) return false;
    for (let next = before[at]; next && next.last < note; next = before[at]) {
      close();
      at += 1;
    }
    return (before[at]?.first ?? '\uffff') > note;
  }

  return {
    add: (note, some) => {
      if (!isFree(note)) return false;
      const written = some.map(jsonOf);
      const length = written.reduce((sum, text) => sum + text.length, 0);
      if (letters + length > LONGEST) close();
      last = note;
      letters += length;
      rows.push(...some);
      texts.push(...written);
      return true;
    },
    full: (end) => {
      if (end) close();
      const packs = done;
      done = [];
      return packs;
    },
  };
}
