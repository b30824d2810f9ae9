import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Card, type Deck, GAP } from '../../../content/deck.js';
import { collectionTables } from '../../../content/formats/anki-collection.js';
import { FSRS6_DEFAULTS } from '../../../content/formats/anki-preset.js';
import { encodeApkg } from '../../../content/formats/apkg.js';
import { sourceOf } from '../../../content/formats/deck-source.js';
import type { Value } from '../../../content/formats/sqlite-record.js';
import { CARDS, DAY, NOON, plainDeck, studiedDeck } from './sample.js';

function rowsOf(deck: Deck, name: string, now = NOON): (readonly Value[])[] {
  const table = collectionTables(sourceOf(deck), now, FSRS6_DEFAULTS).find((each) => each.name === name);
  return [...(table?.rows ?? [])].map(({ values }) => values);
}

/** guid, notetype, fields, sort field and checksum of each note. */
function notes(deck: Deck, now = NOON) {
  return rowsOf(deck, 'notes', now).map((row) => ({
    guid: row[1],
    notetype: row[2],
    tags: row[5],
    fields: String(row[6]).split('\u001f'),
    sort: row[7],
    checksum: row[8],
  }));
}

const withCards = (...cards: readonly Card[]): Deck => ({ ...plainDeck, cards });
const noteOf = (card: Card) =>
  notes(withCards(card))[0] ?? { guid: '', fields: [], sort: '', checksum: 0, tags: '' };

describe('an Anki package', () => {
  test('is a zip of one collection and an empty media map', () => {
    const entries = unzipSync(encodeApkg(plainDeck, NOON));
    expect(Object.keys(entries)).toEqual(['collection.anki2', 'media']);
    expect(Buffer.from(entries.media ?? []).toString()).toBe('{}');
    expect(
      Buffer.from(entries['collection.anki2'] ?? [])
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3');
  });

  test('has the same bytes for the same deck and time, in every time zone', () => {
    const zone = process.env.TZ;
    const bytes = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(encodeApkg(studiedDeck(NOON), NOON)).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(bytes).size).toBe(1);
  });

  test('can be written with the clock set before zip files began, or long after', () => {
    for (const now of [0, Date.UTC(1975, 1, 1), Date.UTC(2150, 1, 1)]) {
      expect(unzipSync(encodeApkg(plainDeck, now))).toHaveProperty('media');
    }
  });

  test('keeps notetypes, fields and templates under the ids and names they have for ever', () => {
    const models = JSON.parse(String(rowsOf(plainDeck, 'col')[0]?.[9])) as Record<
      string,
      { name: string; flds: { name: string; id: number }[]; tmpls: { id: number }[] }
    >;
    const seen = Object.entries(models).map(([id, { name, flds, tmpls }]) => [
      `${id} ${name}`,
      flds.map((field) => `${field.name} ${field.id}`).join(', '),
      tmpls.map((template) => template.id),
    ]);
    expect(seen).toMatchInlineSnapshot(`
      [
        [
          "1763510400101 Afterword - Cloze",
          "Text 1763510400101000, Quotes 1763510400101001, Source 1763510400101002, Date 1763510400101003, Sources 1763510400101004, Link 1763510400101005",
          [
            1763510400101500,
          ],
        ],
        [
          "1763510400102 Afterword - Question",
          "Prompt 1763510400102000, Answer 1763510400102001, Quotes 1763510400102002, Source 1763510400102003, Date 1763510400102004, Sources 1763510400102005, Link 1763510400102006",
          [
            1763510400102500,
          ],
        ],
        [
          "1763510400103 Afterword - Number",
          "Prompt 1763510400103000, Answer 1763510400103001, Quotes 1763510400103002, Source 1763510400103003, Date 1763510400103004, Sources 1763510400103005, Link 1763510400103006",
          [
            1763510400103500,
          ],
        ],
        [
          "1763510400104 Afterword - Choice",
          "Prompt 1763510400104000, Options 1763510400104001, Answer 1763510400104002, Quotes 1763510400104003, Source 1763510400104004, Date 1763510400104005, Sources 1763510400104006, Link 1763510400104007",
          [
            1763510400104500,
          ],
        ],
      ]
    `);
  });

  test('knows a card again by its identity, not by its wording or the time of export', () => {
    const [before] = notes(withCards(CARDS.question), NOON);
    const edited = { ...CARDS.question, prompt: 'Other words?', answer: 'Else' };
    const [after] = notes(withCards(edited), NOON + DAY);
    expect(after?.guid).toBe(before?.guid);
    expect(after?.fields[0]).toBe('Other words?');
  });

  test('never has the same note twice', () => {
    const twice = withCards(...plainDeck.cards, ...plainDeck.cards);
    const guids = notes(twice).map(({ guid }) => guid);
    expect(new Set(guids).size).toBe(guids.length);
    expect(guids).toHaveLength(plainDeck.cards.length);
    expect(rowsOf(twice, 'cards')).toHaveLength(plainDeck.cards.length);
  });

  test('checks the first field as Anki does: SHA-1 of it without its HTML', () => {
    const { fields, checksum, sort } = noteOf({ ...CARDS.question, prompt: 'Is 1 < 2 & "so"\non?' });
    expect(fields[0]).toBe('Is 1 &lt; 2 &amp; &quot;so&quot;<br>on?');
    expect(sort).toBe('Is 1 < 2 & "so"on?');
    const sha = createHash('sha1').update('Is 1 < 2 & "so"on?').digest();
    expect(checksum).toBe(sha.readUInt32BE(0));
  });

  test('sorts a prompt that is a number as one, since the column holds no such text', () => {
    const sort = (prompt: string) => noteOf({ ...CARDS.question, prompt }).sort;
    expect([sort('1984'), sort('-2.5e3'), sort('1,984'), sort('1984?')]).toEqual([
      1984,
      -2500,
      '1,984',
      '1984?',
    ]);
  });

  test('puts the cloze in the place of the gap and lets no answer break out of it', () => {
    expect(noteOf(CARDS.cloze).fields[0]).toBe('The ferry {{c1::Lindis}} carried 412 passengers.');
    const text = noteOf(CARDS.awkward).fields[0] ?? '';
    expect(text.match(/\{\{|\}\}/g)).toHaveLength(2);
    expect(text.split('{{c1::')[1]?.split('}}')[0]).not.toContain('::');
  });

  test('still asks something when a card was edited to lose its gap or its words', () => {
    const lost = noteOf({ ...CARDS.cloze, prompt: 'The ferry carried 412.' }).fields[0];
    expect(lost).toBe('The ferry carried 412. {{c1::Lindis}}');
    const edges = ['first', 'last'].map((place) => (place === 'first' ? `${GAP} sailed` : `It was ${GAP}`));
    const texts = edges.map((prompt) => noteOf({ ...CARDS.cloze, prompt }).fields[0]);
    expect(texts).toEqual(['{{c1::Lindis}} sailed', 'It was {{c1::Lindis}}']);
    expect(noteOf({ ...CARDS.question, prompt: ' \u0000 ', answer: '' }).fields.slice(0, 2)).toEqual([
      '…',
      '…',
    ]);
  });

  test('names its sources: quotes, titles, date and how many there are', () => {
    const { fields, tags } = noteOf(CARDS.number);
    expect(fields.slice(3)).toEqual([
      'Harbour &amp; &lt;Ferries&gt;: &quot;the :: report&quot; · The pier, again',
      '3 May 2025',
      '2',
      '',
    ]);
    expect(fields[2]?.match(/<blockquote>/g)).toHaveLength(2);
    expect(tags).toBe(' Afterword::Harbour_&_<Ferries>:_the_:_report Afterword::The_pier,_again ');
    const alone = noteOf(CARDS.cloze).fields;
    expect(alone[1]).not.toContain('<cite>');
    expect(alone[4]).toBe('1');
    const linked = plainDeck.articles.map((one) => ({ ...one, link: 'https://a.example/?b=1&c={{d}}' }));
    const [note] = notes({ ...plainDeck, articles: linked, cards: [CARDS.cloze] });
    const address = 'https://a.example/?b=1&amp;c=&#123;&#123;d&#125;&#125;';
    expect(note?.fields.at(-1)).toBe(`<a href="${address}">${address}</a>`);
  });

  test('holds well-formed text only, whatever the article held', () => {
    const broken = { ...CARDS.question, prompt: 'half \ud83d of', answer: '\udc00\u001f\u0000' };
    const texts = notes({ ...withCards(broken), name: 'deck \ud83d' }).flatMap(({ fields }) => fields);
    expect(texts).toHaveLength(7);
    for (const text of texts) expect(Buffer.from(text).toString()).toBe(text);
    expect(String(rowsOf({ ...plainDeck, name: 'deck \ud83d' }, 'col')[0]?.[10])).toContain('deck \ufffd');
  });

  test('dates notes by the export and never by the future', () => {
    const ids = collectionTables(sourceOf(plainDeck), NOON, FSRS6_DEFAULTS).flatMap(({ name, rows }) =>
      name === 'notes' ? [...rows].map(({ rowid }) => rowid) : [],
    );
    expect(Math.max(...ids)).toBeLessThanOrEqual(NOON);
    expect(new Set(rowsOf(plainDeck, 'notes').map((row) => row[3]))).toEqual(new Set([NOON / 1000]));
  });
});
