import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mediaOf } from '../../../content/formats/anki-media.js';
import { readAnki } from '../../../content/formats/anki-read.js';
import type { AnkiCollection } from '../../../content/formats/anki-vocabulary.js';
import { sentence } from '../../../content/problem.js';
import {
  card,
  DECK,
  NOTE,
  NOTETYPE,
  note,
  type Raw,
  rawDatabase,
  rawPackage,
  review,
} from './raw-package.js';
import { NOON } from './sample.js';

function taken(bytes: Uint8Array): AnkiCollection {
  const read = readAnki('x.apkg', bytes, NOON);
  if (!read.ok) throw new Error(sentence(read.problem));
  return read.value;
}

function refused(bytes: Uint8Array): string {
  const read = readAnki('x.apkg', bytes, NOON);
  return read.ok ? 'taken' : sentence(read.problem);
}

const from = (changes: Partial<Raw>) => taken(rawPackage(changes));
const troubles = (changes: Partial<Raw>) =>
  from(changes).troubles.map(({ outcome, what, where, reason }) => `${outcome} ${what} ${where}: ${reason}`);

describe('a sound package', () => {
  test('arrives whole, in words, with what is not known kept', () => {
    const { notes, cards, reviews, notetypes, decks, presets, ...rest } = taken(rawPackage());
    expect(rest.troubles).toEqual([]);
    expect(rest).toMatchObject({
      layout: 'legacy 1',
      fsrs: true,
      clock: { created: 1_600_000_000, creationOffset: -60, rollover: 5 },
      settings: { mine: { kept: 1 } },
    });
    expect(notes[0]).toMatchObject({ guid: 'abc', tags: ['one', 'two'], fields: ['front', 'back'] });
    expect(cards[0]).toMatchObject({ type: 'review', queue: 'review', due: 100, flags: 3, borrowed: null });
    expect(cards[0]?.data).toEqual({ s: 12.5, d: 4.5, dr: 0.9, lrt: 1_700_000_000, odd: [1] });
    expect(reviews[0]).toMatchObject({ card: NOTE + 1, button: 3, interval: 12, lastInterval: 4, kind: 1 });
    expect(notetypes[0]).toMatchObject({ name: 'Two sides', kind: 'standard', stock: null });
    expect(notetypes[0]?.fields[1]).toEqual({ name: 'Back', other: { id: 2 } });
    const deck = decks.find(({ id }) => id === DECK);
    expect(deck).toMatchObject({ name: 'Sea::Tides', preset: 77, desiredRetention: 0.85 });
    expect(deck?.other).toEqual({ mystery: true });
    expect(presets[0]).toMatchObject({ name: 'Slow', desiredRetention: 0.8, newPerDay: 20 });
    expect(presets[0]?.parameters).toHaveLength(21);
  });

  test('keeps numbers of 64 bits exact', () => {
    const models = `{"${NOTETYPE}": {"id": ${NOTETYPE}, "name": "N", "type": 0, "tmpls": [{"name": "C", "qfmt": "", "afmt": ""}],
      "flds": [{"name": "F", "id": -3015814915927663479}, {"name": "G", "id": "n:1"}]}}`;
    const fields = from({ models }).notetypes[0]?.fields.map(({ other }) => other.id);
    expect(fields).toEqual([-3015814915927663479n, 'n:1']);
  });

  test('has cards at home, also those that a filtered deck has borrowed', () => {
    const filtered = DECK + 1;
    const decks = {
      [DECK]: { id: DECK, name: 'Home', dyn: 0, conf: 1 },
      [filtered]: { id: filtered, name: 'Cram', dyn: 1, terms: [['is:due', 9, 0]] },
    };
    const away = card({ did: filtered, due: -100_000, odid: DECK, odue: 44 });
    const { cards } = from({ decks, cards: [away] });
    expect(cards[0]).toMatchObject({ deck: DECK, due: 44, borrowed: { deck: filtered, due: -100_000 } });
    const failed = { did: filtered, type: 3, queue: 1, due: 1_700_000_000, odid: DECK, odue: 0 };
    expect(from({ decks, cards: [card(failed)] }).cards[0]).toMatchObject({ deck: DECK, due: 1_700_000_000 });
    const fresh = { did: filtered, type: 0, queue: 0, due: -99_999, odid: DECK, odue: 0 };
    expect(from({ decks, cards: [card(fresh)] }).cards[0]).toMatchObject({ deck: DECK, due: 0 });
  });

  test('of before 2019 has cards that are being relearnt as such', () => {
    const cards = [card({ type: 2, queue: 1, due: 1_700_000_000 })];
    const old = from({ settings: { schedVer: 1 }, cards });
    expect(old.cards[0]).toMatchObject({ type: 'relearning', queue: 'learning' });
    expect(old.troubles.map(({ outcome }) => outcome)).toEqual(['told']);
    expect(from({ cards }).cards[0]).toMatchObject({ type: 'review', queue: 'learning' });
  });

  test('of new cards alone is not said to come from an old scheduler', () => {
    const cards = [card({ type: 0, queue: 0, due: 1 })];
    expect(from({ settings: { schedVer: 1 }, cards }).troubles).toEqual([]);
  });

  test('may list one file twice, but not two of one name', () => {
    const same = { 0: strToU8('picture'), 1: strToU8('picture') };
    const media = '{"0": "a.png", "1": "a.png"}';
    const twice = taken(rawPackage({ media, files: same }));
    expect(twice.media.map(({ name }) => name)).toEqual(['a.png']);
    expect(twice.troubles).toEqual([]);
    const other = taken(rawPackage({ media, files: { ...same, 1: strToU8('another') } }));
    expect(other.troubles.map(({ reason }) => reason)).toEqual(['another file has the same name']);
  });

  test('unpacks a file only when it is asked for', () => {
    const files = { 0: strToU8('picture'), 1: strToU8('sound') };
    const zip = rawPackage({ media: '{"0": "a.png", "1": "b.mp3"}', files });
    const at = Buffer.from(zip).indexOf(Buffer.from('PK\x03\x04', 'latin1'), 1);
    const sound = taken(zip).media[1];
    expect(sound?.bytes()).toEqual({ ok: true, value: strToU8('sound') });
    expect(at).toBeGreaterThan(0);
  });
});

describe('a package with faults', () => {
  test('loses nothing of a note whose notetype is gone', () => {
    const made = from({ models: '{broken', notes: [note({ flds: 'a\u001fb\u001fc' })] });
    expect(made.notes[0]?.fields).toEqual(['a', 'b', 'c']);
    expect(made.notetypes[0]?.fields.map(({ name }) => name)).toEqual(['Field 1', 'Field 2', 'Field 3']);
    expect(made.cards).toHaveLength(1);
    expect(made.troubles.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
      'database left out',
      'notetype changed',
    ]);
  });

  test('has as many fields as the notetype, with no word lost', () => {
    const notes = [
      note({ id: NOTE, guid: 'a', flds: 'only' }),
      note({ id: NOTE + 9, guid: 'b', flds: 'x\u001fy\u001fz' }),
    ];
    expect(from({ notes }).notes.map(({ fields }) => fields)).toEqual([
      ['only', ''],
      ['x', 'y<br>z'],
    ]);
  });

  test('gives each note an identity of its own', () => {
    const guids = ['same', '', 'same', ''];
    const notes = guids.map((guid, i) => note({ id: NOTE + i * 10, guid }));
    const made = from({ notes });
    expect(new Set(made.notes.map(({ guid }) => guid)).size).toBe(4);
    expect(made.notes[0]?.guid).toBe('same');
    expect(
      made.troubles.filter(({ what, outcome }) => what === 'note' && outcome === 'changed'),
    ).toHaveLength(3);
  });

  test('leaves out cards that nothing can be asked with, and their answers', () => {
    const cards = [card(), card({ id: NOTE + 2, ord: 7 }), card({ id: NOTE + 3, nid: 12 })];
    const reviews = [review(), review({ id: NOTE + 6000, cid: NOTE + 3 })];
    const made = from({ cards, reviews });
    expect(made.cards.map(({ id }) => id)).toEqual([NOTE + 1]);
    expect(made.reviews).toHaveLength(1);
    expect(troubles({ cards, reviews })).toEqual([
      `left out card card ${NOTE + 2}: its notetype has no template 7`,
      `left out card card ${NOTE + 3}: its note is not in the file`,
      `left out review review ${NOTE + 6000}: its card is not in the file`,
    ]);
  });

  test('takes a card with an impossible schedule as new, but keeps its answers', () => {
    const wrong = [
      { type: 9 },
      { queue: 77 },
      { ivl: 99_999_999_999 },
      { due: -99_999_999_999 },
      { reps: -1 },
    ];
    for (const columns of wrong) {
      const made = from({ cards: [card(columns)] });
      expect(made.cards[0]).toMatchObject({ type: 'new', queue: 'new', interval: 0 });
      expect(made.reviews).toHaveLength(1);
      expect(made.troubles).toMatchObject([{ what: 'card', outcome: 'changed' }]);
    }
  });

  test('drops memory that cannot be, and only that', () => {
    const [first] = from({ cards: [card({ data: '{"s":-1,"d":99,"dr":7,"lrt":5,"cd":"{}"}' })] }).cards;
    expect(first?.data).toEqual({ lrt: 5, cd: '{}' });
    expect(from({ cards: [card({ data: '{"s": "x", not json' })] }).cards[0]?.data).toEqual({});
    expect(from({ cards: [card({ data: '' })] }).troubles).toEqual([]);
  });

  test('puts cards of a lost deck into the default one', () => {
    const made = from({ cards: [card({ did: 987_654_321 })], decks: {} });
    expect(made.cards[0]?.deck).toBe(1);
    expect(made.decks.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 Default']);
  });

  test('cuts decks that Anki would find too deep', () => {
    const name = Array.from({ length: 300 }, (_, i) => `d${i}`).join('::');
    const made = from({ decks: { [DECK]: { id: DECK, name, dyn: 0, conf: 1 } } });
    const deck = made.decks.find(({ id }) => id === DECK);
    expect(deck?.name.split('::').length).toBeLessThanOrEqual(10);
    expect(deck?.name.length).toBeLessThanOrEqual(200);
  });

  test('numbers notes of the future as of today', () => {
    const future = NOTE + 9_000_000_000_000;
    const made = from({ notes: [note({ id: future })], cards: [card({ nid: future })] });
    expect(made.notes[0]?.id).toBeLessThanOrEqual(NOON);
    expect(made.cards[0]?.note).toBe(made.notes[0]?.id);
  });

  test('says which notes have no card, and which show a file that did not come', () => {
    const notes = [note({ flds: '<img src="gone%20now.png">[sound:a&amp;b.mp3]\u001f' })];
    expect(troubles({ notes, cards: [], reviews: [] })).toEqual([
      `told note note ${NOTE}: it has no card`,
      `told note note ${NOTE}: it shows or plays “gone now.png”, which is not in the package`,
      `told note note ${NOTE}: it shows or plays “a&b.mp3”, which is not in the package`,
    ]);
  });

  test('lists triggers and obeys none', () => {
    const database = Buffer.from(rawDatabase()).toString('latin1');
    const sql = 'CREATE TABLE graves (usn integer NOT NULL';
    expect(database).toContain(sql);
    const planted = database.replace('tablegravesgraves', 'tabxegravesgraves');
    const made = taken(zipSync({ 'collection.anki2': Buffer.from(planted, 'latin1'), media: strToU8('{}') }));
    expect(made.notes).toHaveLength(1);
    expect(made.troubles).toMatchObject([{ where: 'tabxe graves', outcome: 'left out' }]);
  });
});

describe('media of a package', () => {
  const media = (names: Readonly<Record<string, string>>, files: Readonly<Record<string, Uint8Array>>) =>
    from({ media: JSON.stringify(names), files });

  test('come in under plain names only', () => {
    const unsafe = [
      '../up.png',
      '/etc/passwd',
      'C:\\x.png',
      '..',
      'a/b.png',
      'con',
      'aux.txt',
      'a:b',
      'x\n.png',
      '',
    ];
    const names = Object.fromEntries(unsafe.map((name, i) => [String(i), name]));
    const files = Object.fromEntries(unsafe.map((_, i) => [String(i), strToU8('x')]));
    const made = media(names, files);
    expect(made.media).toEqual([]);
    expect(made.troubles.filter(({ outcome }) => outcome === 'left out')).toHaveLength(unsafe.length);
    expect(made.notes).toHaveLength(1);
  });

  test('have names in one form, and no two the same', () => {
    const made = media({ 0: 'e\u0301.png', 1: '\u00e9.png' }, { 0: strToU8('one'), 1: strToU8('two') });
    expect(made.media.map(({ name }) => name)).toEqual(['\u00e9.png']);
    expect(made.troubles.map(({ outcome }) => outcome)).toEqual(['changed', 'left out']);
  });

  test('that are missing or no map at all cost no note', () => {
    expect(media({ 0: 'gone.png' }, {}).media).toEqual([]);
    const made = from({ media: '["a.png"]' });
    expect(made.notes).toHaveLength(1);
    expect(made.troubles).toMatchObject([{ where: 'the list of media', outcome: 'left out' }]);
  });

  test('are found where fields show or play them, not where they speak of them', () => {
    const html = `<img class=x src='a b.png'> <img src=c.png> [sound:d.mp3] <audio src="e.mp3"></audio>
      <img src="https://example.org/f.png"><img src="data:image/png,1"> src="g.png" <a href="h.png">i.png</a>`;
    expect(mediaOf(html)).toEqual(['a b.png', 'c.png', 'e.mp3', 'd.mp3']);
  });
});

describe('a file that is no package', () => {
  test('is refused with what is wrong', () => {
    const damaged = rawDatabase().slice(0, 8192);
    const cases: [Uint8Array, RegExp][] = [
      [strToU8('just a text that somebody renamed'), /is not a zip file/],
      [zipSync({ media: strToU8('{}') }), /there is no collection in it/],
      [rawPackage().slice(0, 900), /cut short/],
      [zipSync({ 'collection.anki2': damaged }), /cut short: 2 of \d+ pages/],
      [zipSync({ 'collection.anki2': strToU8('x'.repeat(600)) }), /not an SQLite database/],
      [zipSync({ meta: new Uint8Array([8, 99]), 'collection.anki21b': strToU8('x') }), /version 99, newer/],
      [
        zipSync({ meta: new Uint8Array([8, 3]), 'collection.anki21b': strToU8('no zstd') }),
        /not a Zstandard/,
      ],
      [zipSync({ 'collection.anki2': new Uint8Array(30_000_000) }), /more than is safe/],
    ];
    for (const [bytes, reason] of cases) expect(refused(bytes)).toMatch(reason);
  });

  test('of an unreadable version is taken by the files it has', () => {
    const zip = zipSync({
      meta: new Uint8Array([255, 254]),
      'collection.anki2': rawDatabase(),
      media: strToU8('{}'),
    });
    expect(taken(zip).notes).toHaveLength(1);
    expect(taken(zip).troubles).toMatchObject([{ what: 'package', outcome: 'told' }]);
  });
});
