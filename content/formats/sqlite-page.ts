/** One b-tree page of an SQLite database: cells grow down from its end, pointers to them up from its header. */

/** Bytes in a page: SQLite's own default. */
export const PAGE_SIZE = 4096;
/** Bytes of the database header, which stands before the b-tree header of page 1. */
export const DATABASE_HEADER = 100;

export type PageKind = 'leaf' | 'interior';
export type Page = {
  readonly kind: PageKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  /** Where the b-tree header begins: 0, on page 1 after the database header. */
  readonly header: number;
  cells: number;
  /** Offset of the cell written last; the room for the next one ends here. */
  content: number;
};

const KIND_BYTE = { leaf: 0x0d, interior: 0x05 } as const;
const HEADER_LENGTH = { leaf: 8, interior: 12 } as const;
const POINTER = 2;

/** An empty page; `header` is DATABASE_HEADER for page 1. */
export function emptyPage(kind: PageKind, header = 0): Page {
  const bytes = new Uint8Array(PAGE_SIZE);
  return { kind, bytes, view: new DataView(bytes.buffer), header, cells: 0, content: PAGE_SIZE };
}

function pointersEnd(page: Page): number {
  return page.header + HEADER_LENGTH[page.kind] + POINTER * page.cells;
}

/** Whether a cell of so many bytes still has room. */
export function fits(page: Page, length: number): boolean {
  return pointersEnd(page) + POINTER + length <= page.content;
}

/** Empties a page that was handed over, so that the next one needs no memory of its own. */
export function emptied(page: Page): Page {
  page.bytes.fill(0);
  page.cells = 0;
  page.content = PAGE_SIZE;
  return page;
}

/** Makes room for a cell after those already there and returns its offset; the caller keeps the order of keys and has asked `fits`. */
export function claimCell(page: Page, length: number): number {
  page.content -= length;
  page.view.setUint16(pointersEnd(page), page.content);
  page.cells += 1;
  return page.content;
}

/** Writes the b-tree header; `rightmost` is the page right of the last key, for interior pages. */
export function closePage(page: Page, rightmost = 0): Uint8Array<ArrayBuffer> {
  page.view.setUint8(page.header, KIND_BYTE[page.kind]);
  page.view.setUint16(page.header + 3, page.cells);
  page.view.setUint16(page.header + 5, page.content);
  if (page.kind === 'interior') page.view.setUint32(page.header + 8, rightmost);
  return page.bytes;
}
