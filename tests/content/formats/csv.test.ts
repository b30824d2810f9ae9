import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../content/deck.js';
import { encodeCsv } from '../../../content/formats/csv.js';
import { CARDS, plainDeck } from './sample.js';

const decode = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** A reader of RFC 4180 that knows nothing of Anki. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const table = (deck: Deck) => cells(decode(encodeCsv(deck)).slice(1));
const cards = (deck: Deck) => table(deck).filter(([first]) => first?.startsWith('#') === false);

describe('a deck as a table', () => {
  test('begins with the mark that spreadsheets need and the directives that Anki needs', () => {
    const [mark, ...rest] = decode(encodeCsv(plainDeck));
    expect(mark).toBe('\ufeff');
    expect(rest.join('').split('\r\n').slice(0, 7)).toEqual([
      '#separator:comma',
      '#html:true',
      '#notetype:Basic',
      '#guid column:1',
      '#deck column:2',
      '#tags column:5',
      '#columns:GUID,Deck,Front,Back,Tags',
    ]);
  });

  test('has one row of five cells per card, each on one line', () => {
    expect(cards(plainDeck).map((row) => row.length)).toEqual(plainDeck.cards.map(() => 5));
    expect(decode(encodeCsv(plainDeck)).split('\r\n')).toHaveLength(7 + plainDeck.cards.length + 1);
    expect(decode(encodeCsv(plainDeck)).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the answer and its quotes on the back, never in front', () => {
    const [first] = cards(plainDeck);
    expect(first?.[2]).toBe('The ferry _____ carried 412 passengers.');
    expect(first?.[3]).toContain('Lindis<hr><blockquote>The ferry Lindis carried');
  });

  test('holds no cell that a spreadsheet would run as a formula', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      ' =',
      '\r=',
      '\n-',
      '\u00a0+',
      '＝',
      '＋',
      '"=',
      ',=',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (formula, rest) => {
        const text = `${formula}${rest}`;
        const card = { ...CARDS.question, prompt: text, answer: text };
        const rows = table({ ...plainDeck, name: text, cards: [card] });
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(rows).toHaveLength(8);
      }),
    );
  });

  test('loses nothing to that defence', () => {
    expect(cards({ ...plainDeck, cards: [CARDS.question] })[0]?.[2]).toMatch(/^&#61;Who said/);
    expect(cards({ ...plainDeck, name: '=Sums' })[0]?.[1]).toBe('Sums');
  });

  test('is well-formed UTF-8 and the same each time', () => {
    const broken = { ...plainDeck, name: 'x\ud83d', cards: [{ ...CARDS.cloze, answer: 'y\udc00' }] };
    expect(decode(encodeCsv(broken))).toContain('y\ufffd');
    expect(encodeCsv(plainDeck)).toEqual(encodeCsv(plainDeck));
  });

  test('has no row twice, and none at all for an empty deck', () => {
    expect(cards({ ...plainDeck, cards: [CARDS.cloze, CARDS.cloze] })).toHaveLength(1);
    expect(cards({ ...plainDeck, cards: [] })).toHaveLength(0);
  });
});
