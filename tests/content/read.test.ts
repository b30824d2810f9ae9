/** Reading: what an honest user can drop on the app, and what must not happen to it. */
import { describe, expect, test } from 'vitest';
import { readArticle, readPasted } from '../../content/read/read.js';

const TEXT =
  'Lake Orrin froze\n\nLake Orrin froze over on 3 March 2021. The ferry of Orrin stopped for nine days.\n';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function kind(name: string, data: Uint8Array): string {
  const read = readArticle(name, data);
  return read.ok ? 'read' : read.problem.kind;
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return new Uint8Array(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
}

const PROSE =
  'For 112 years, somebody always lived on Scarn Rock, nine miles off the coast. The lighthouse on the rock was finished in 1871 after three summers of work.';

describe('encodings', () => {
  test('UTF-8 with and without its mark and UTF-16 of both orders give the same article', () => {
    const ids = [bytes(TEXT), bytes(`\ufeff${TEXT}`), utf16(TEXT, true), utf16(TEXT, false)].map((data) => {
      const read = readArticle('lake.txt', data);
      return read.ok ? read.value.id : read.problem.kind;
    });
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{20}$/);
  });

  test('CRLF is read as LF, and nothing else is changed', () => {
    const read = readArticle('lake.txt', bytes('Cafe\u0301 Orrin opened in 1931.\r\nIt sold tea.'));
    expect(read.ok && read.value.text).toBe('Cafe\u0301 Orrin opened in 1931.\nIt sold tea.');
  });
});

describe('files that are no articles', () => {
  test.each([
    ['empty.txt', new Uint8Array(), 'empty file'],
    ['blank.txt', bytes(' \n\t\n'), 'empty file'],
    ['photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary file'],
    ['nul.txt', bytes('a\u0000b'), 'binary file'],
    ['latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]), 'wrong encoding'],
    ['paper.pdf', bytes(TEXT), 'unknown type'],
    ['page.xml', bytes(TEXT), 'unknown type'],
    ['huge.txt', new Uint8Array(5 * 1024 * 1024 + 1), 'too large'],
    ['word.txt', bytes('lonely'), 'no prose'],
  ])('%s', (name, data, expected) => {
    expect(kind(name, data)).toBe(expected);
  });

  test('ten megabytes in one line are refused, not worked on', () => {
    expect(kind('line.txt', bytes('a'.repeat(10 * 1024 * 1024)))).toBe('too large');
    expect(kind('line.txt', bytes(`${TEXT}\n${'The ferry stopped. '.repeat(60_000)}`))).toBe('long line');
  });

  test('a long text in lines that a person would write is taken', () => {
    expect(kind('book.txt', bytes(`${TEXT}\n`.repeat(20_000)))).toBe('read');
  });

  test('a line without a sentence is refused', () => {
    expect(kind('line.txt', bytes('a'.repeat(900_000)))).toBe('no prose');
    expect(kind('dots.txt', bytes('.'.repeat(900_000)))).toBe('no prose');
  });
});

describe('plain text', () => {
  test('the first line without a full stop is the title, and no sentence', () => {
    const read = readArticle('x.txt', bytes(TEXT));
    expect(read.ok && read.value.title).toBe('Lake Orrin froze');
    expect(read.ok && read.value.sentences.map((s) => read.value.text.slice(s.start, s.end))).toEqual([
      'Lake Orrin froze over on 3 March 2021.',
      'The ferry of Orrin stopped for nine days.',
    ]);
  });

  test.each([
    '14 September 2023',
    'Thursday, September 14, 2023',
    'Published 14 September 2023, 9:12 GMT',
    'By Elin Maddox | 14 September 2023',
    'By ELIN MADDOX and Jo Berg — Updated on Thursday 14 September 2023 at 09:12 am',
  ])('a line in front of the text that tells the day alone gives it and is not read: %s', (line) => {
    const read = readPasted(`The Keepers of Scarn Rock\n\n${line}\n\n${PROSE}`);
    expect(read.ok && read.value.date).toEqual({ year: 2023, month: 9, day: 14, inferred: false });
    expect(read.ok && read.value.title).toBe('The Keepers of Scarn Rock');
    expect(read.ok && read.value.blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'boilerplate',
      'paragraph',
    ]);
  });

  test.each([
    'The storm of 14 September 2023',
    '14 July 1789',
    '14 September 2023 – 20 October 2023',
    'September 2023',
    'Larn, 14 September 2023',
  ])('a line that tells anything else, no day, or a day long past gives none: %s', (line) => {
    const read = readPasted(`The Keepers of Scarn Rock\n\n${line}\n\n${PROSE}`);
    expect(read.ok && read.value.date).toBeNull();
    expect(read.ok && read.value.blocks[1]?.kind).not.toBe('boilerplate');
  });

  test('a dateline gives the day, with the year that fits the weekday, and stays out of the sentence', () => {
    const read = readPasted(
      'ORRIN, Feb 3 (Herald) - The ferry stopped on Monday for nine days because of ice.',
    );
    expect(read.ok && read.value.date).toEqual({ year: 2025, month: 2, day: 3, inferred: true });
    expect(read.ok && read.value.text.slice(read.value.sentences[0]?.start)).toMatch(/^The ferry/);
  });

  test.each([
    ['The strike began in 2003 and had closed both docks.', 2004],
    ['The strike began in 2003 and will go on until 2011 or by 2012.', 2004],
    ['A bridge of 1998 metres was closed, and 2012 people walked.', 2021],
    ['The mill was founded in 1909, and nobody was late since 1911.', 2021],
    ['The last strike was in 2012.', 2021],
  ])(
    'a dateline without a year has one that fits soon after the latest year that is looked back on, or the latest: %s',
    (more, year) => {
      const read = readPasted(
        `ORRIN, Dec 13 (Herald) - The ferry stopped on Monday because of ice.\n\n${more}`,
      );
      expect(read.ok && read.value.date).toEqual({ year, month: 12, day: 13, inferred: true });
    },
  );

  test('bylines and sources are not prose', () => {
    const read = readPasted('By Ada Penn\nThe ferry of Orrin stopped for nine days.\nSource: The Herald');
    expect(read.ok && read.value.blocks.map((b) => b.kind)).toEqual([
      'boilerplate',
      'paragraph',
      'boilerplate',
    ]);
    expect(read.ok && read.value.sentences).toHaveLength(1);
  });

  test('lines broken by hand are one paragraph', () => {
    const read = readPasted(
      'The ferry of Lake Orrin stopped for\nnine days when the lake froze over\nin the spring.',
    );
    expect(read.ok && read.value.sentences).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const source =
    '---\ntitle: "Ice"\ndate: 2021-03-05\n---\n# Lake\n\nThe **ferry** of [Orrin](https://example.org) stopped\nfor nine days.\n\n```\ncode here is no prose.\n```\n\n- It froze in 2021.\n';
  const read = readArticle('lake.md', bytes(source));

  test('marks go, words stay', () => {
    expect(read.ok && read.value.text).toBe(
      'Lake\n\nThe ferry of Orrin stopped for nine days.\n\nIt froze in 2021.',
    );
  });

  test('front matter gives title and date, and is not text', () => {
    expect(read.ok && [read.value.title, read.value.date?.day]).toEqual(['Ice', 5]);
  });

  test('an asterisk or underscore inside words is not a mark', () => {
    const odd = readArticle('a.md', bytes('The value of snake_case_name is 3 * 4 in the book of Orrin.'));
    expect(odd.ok && odd.value.text).toBe('The value of snake_case_name is 3 * 4 in the book of Orrin.');
  });
});
