import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { AnkiCollection } from '../../../content/formats/anki-vocabulary.js';
import { collectionOfTable } from '../../../content/formats/csv-collection.js';
import { readTextTable, type TextTable } from '../../../content/formats/csv-read.js';
import { tablePieces } from '../../../content/formats/csv-write.js';
import { joined } from '../../../content/formats/zip-write.js';
import { sentence } from '../../../content/problem.js';
import { anyCollection } from './any-collection.js';
import { NOON } from './sample.js';

function table(text: string): TextTable {
  const read = readTextTable('t.csv', strToU8(text));
  if (!read.ok) throw new Error(sentence(read.problem));
  return read.value;
}

const cells = (text: string) => table(text).rows.map((row) => row.cells);
const collection = (text: string): AnkiCollection => collectionOfTable(table(text), NOON);

describe('a table of text', () => {
  test('has quotes, doubled quotes and line breaks as in RFC 4180', () => {
    expect(cells('a,"b, c","say ""hi""","two\r\nlines"\r\nd,,\r\n')).toEqual([
      ['a', 'b, c', 'say "hi"', 'two\r\nlines'],
      ['d', '', ''],
    ]);
  });

  test('has its separator found where no directive names it', () => {
    expect(cells('a, b\tc;d\ne\tf')).toEqual([
      ['a, b', 'c;d'],
      ['e', 'f'],
    ]);
    expect(cells('one;two, three\nfour;five')).toEqual([
      ['one', 'two, three'],
      ['four', 'five'],
    ]);
    expect(table('at 10:30, noon\nat 11:30, too').separator).toBe(',');
  });

  test('has its directives read in any case, and comments anywhere left out', () => {
    const read = table(
      '#Separator:Pipe\n#HTML:false\n#Deck:A::B\n#tags column:3\n#columns:X|Y|T\nq|a|t u\n# no row\nr|b|\n',
    );
    expect(read).toMatchObject({ separator: '|', html: false, deck: 'A::B', columns: ['X', 'Y', 'T'] });
    expect(read.roles).toEqual({ guid: null, notetype: null, deck: null, tags: 2 });
    expect(read.rows.map(({ line }) => line)).toEqual([6, 8]);
  });

  test('does not take a first row for a directive', () => {
    expect(cells('note: this is a question,answer\n')).toEqual([['note: this is a question', 'answer']]);
    expect(table('tags: one two\nq,a\n').tags).toEqual(['one', 'two']);
  });

  test('goes on after a quote that never closes, and says on which line', () => {
    const read = table('#separator:comma\n"never closed,back\nnext,row\n');
    expect(read.rows.map((row) => row.cells)).toEqual([
      ['"never closed', 'back'],
      ['next', 'row'],
    ]);
    expect(read.troubles).toMatchObject([{ where: 'line 2', outcome: 'changed' }]);
  });

  test('is refused when it is not UTF-8 or has no row', () => {
    const refused = (bytes: Uint8Array) => {
      const read = readTextTable('t.csv', bytes);
      return read.ok ? 'taken' : read.problem.kind;
    };
    expect(refused(new Uint8Array([0x6e, 0xef, 0x76, 0x65]))).toBe('wrong encoding');
    expect(refused(strToU8('#separator:comma\n# nothing\n'))).toBe('empty file');
  });
});

describe('a table as a collection', () => {
  test('keeps text as text: what is not HTML shows as it was typed', () => {
    const { notes, cards } = collection('#html:false\n1 < 2 & <b>,"two\nlines"\n');
    expect(notes[0]?.fields).toEqual(['1 &lt; 2 &amp; &lt;b&gt;', 'two<br>lines']);
    expect(cards).toMatchObject([{ type: 'new', place: 0, due: 1 }]);
  });

  test('makes a card of each gap of a cloze', () => {
    const { notes, cards, notetypes } = collection('{{c1::Oslo}} lies in {{c3::Norway}} {{c1::too}},extra\n');
    expect(notetypes[0]?.kind).toBe('cloze');
    expect(cards.map(({ place }) => place)).toEqual([0, 2]);
    expect(new Set(cards.map(({ note }) => note))).toEqual(new Set([notes[0]?.id]));
  });

  test('knows a note again by its guid, else by its first field', () => {
    const guids = (text: string) => collection(text).notes.map(({ guid }) => guid);
    expect(guids('#guid column:1\ng1,q,a\n')).toEqual(['g1']);
    expect(guids('q,a\n')).toEqual(guids('q,another answer\n'));
    expect(new Set(guids('q,a\nq,b\n')).size).toBe(2);
    expect(collection('q,a\nq,a\n').troubles).toMatchObject([{ where: 'line 2', outcome: 'left out' }]);
  });

  test('leaves out rows without a first field and takes the others', () => {
    const { notes, troubles } = collection('q,a\n,b\nr,c\n');
    expect(notes).toHaveLength(2);
    expect(troubles).toMatchObject([{ where: 'line 2', reason: 'its first field is empty' }]);
  });

  test('has no id of the future', () => {
    const { notes, cards } = collection('q,a\nr,{{c500::x}}\n');
    for (const { id } of [...notes, ...cards]) expect(id).toBeLessThanOrEqual(NOON);
    expect(new Set([...notes, ...cards].map(({ id }) => id)).size).toBeGreaterThan(2);
  });

  test('comes back from its table with the same words, tags and decks', () => {
    fc.assert(
      fc.property(anyCollection, (given) => {
        const asked = new Set(given.cards.map(({ note }) => note));
        const usable = given.notes.filter(({ id, fields }) => asked.has(id) && fields[0]?.trim() !== '');
        const text = joined(
          tablePieces({ ...given, notes: usable }, { separator: '\t', spreadsheet: false }),
        );
        if (usable.length === 0) return;
        const read = readTextTable('t.txt', text);
        if (!read.ok) throw new Error(sentence(read.problem));
        const again = collectionOfTable(read.value, NOON);
        const trimmed = (fields: readonly string[]) => fields.join('|').replace(/[|]+$/, '');
        expect(again.notes.map(({ guid, tags, fields }) => [guid, tags, trimmed(fields)])).toEqual(
          usable.map(({ guid, tags, fields }) => [guid, [...new Set(tags)], trimmed(fields)]),
        );
        expect(again.troubles).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('holds nothing that a spreadsheet would run, where it is meant for one', () => {
    const given = collection('#html:false\n=1+1,-x\n');
    const text = Buffer.from(joined(tablePieces(given, { separator: ',', spreadsheet: true }))).toString();
    expect(text).toContain('&#61;1+1,&#45;x');
    expect(text.startsWith('\ufeff#separator:comma\n#html:true\n')).toBe(true);
  });
});
