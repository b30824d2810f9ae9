/** Lays notes that come, in the order of their names, into packs of a good size. */
import { jsonOf } from '../study/journal/entries.js';
import { type Came, type Extent, mayBePacked, type PackRow, packOf } from './pack.js';

/** Letters: what is much longer the browser lays into files of their own, what is shorter costs more for each note. */
const LONGEST = 30_000;

/** A pack with what it tells of rows that come: all of its own text, where no other row lies in it. */
type Filled = PackRow & { readonly told: string };

export type Packing = {
  /** Takes the rows of a note; false where it can be in no pack, or one of before is in the way. */
  readonly add: (note: string, rows: readonly Came[], standing?: 'new' | 'here') => boolean;
  /** This pack of before is no more: its notes come again, as notes that are here. */
  readonly dissolve: (id: string) => void;
  /** The packs that are full since the last call; all, at the end. */
  readonly full: (end?: 'end') => Filled[];
};

/** `before`: the packs that are here, in their order; no new one may lie across them. */
export function packing(before: readonly Extent[]): Packing {
  const gone = new Set<string>();
  let [done, rows, texts, fresh]: [Filled[], Came[], string[], string[]] = [[], [], [], []];
  let [letters, at, last] = [0, 0, ''];

  function close(): void {
    if (rows.length > 0) {
      const text = `[${texts.join(',')}]`;
      const told = fresh.length === texts.length ? text : `[${fresh.join(',')}]`;
      done.push({ ...packOf(rows, text), told });
    }
    [rows, texts, fresh, letters] = [[], [], [], 0];
  }

  function isFree(note: string): boolean {
    if (!mayBePacked(note) || note <= last) return false;
    for (let next = before[at]; next && (gone.has(next.id) || next.last < note); next = before[at]) {
      if (!gone.has(next.id)) close();
      at += 1;
    }
    return (before[at]?.first ?? '\uffff') > note;
  }

  return {
    add: (note, some, standing = 'new') => {
      if (!isFree(note)) return false;
      const written = some.map(jsonOf);
      const length = written.reduce((sum, text) => sum + text.length, 0);
      if (letters + length > LONGEST) close();
      last = note;
      letters += length;
      rows.push(...some);
      texts.push(...written);
      if (standing === 'new') fresh.push(...written);
      return true;
    },
    dissolve: (id) => void gone.add(id),
    full: (end) => {
      if (end) close();
      const packs = done;
      done = [];
      return packs;
    },
  };
}
