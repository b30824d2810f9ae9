/** A table against a library: what its directives say of the notes that are there is what happens. */
import { describe, expect, test } from 'vitest';
import type { AnkiNotetype } from '../../content/formats/anki-vocabulary.js';
import { planOf } from '../../src-renderer/decks/plan.js';
import { isNothingNew, previewOf } from '../../src-renderer/decks/preview.js';
import { readDeckFile, readTable } from '../../src-renderer/decks/reading.js';
import { sampleOf, withRoles } from '../../src-renderer/decks/table.js';
import { takePlan } from '../../src-renderer/decks/take.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { today } from '../../src-renderer/study/day.js';
import { done, later, NOON, newLibrary } from '../store/library.js';
import { harbours } from './collection.js';

let hour = 0;

/** Takes a table in as the window does, each an hour after the one before. */
async function takenIn(db: Database, text: string) {
  hour += 1;
  const { now } = later(hour * 3_600_000);
  const read = done(readDeckFile('words.csv', new TextEncoder().encode(text), now));
  if (read.kind !== 'table') throw new Error('it is a table');
  const made = readTable(withRoles(read.table, sampleOf(read.table).roles), now);
  const plan = await planOf(db, made, () => undefined);
  const preview = previewOf('words.csv', plan);
  done(await takePlan(db, plan, 'words.csv', { now, today: today(NOON) }, () => undefined));
  return preview;
}

async function fields(db: Database): Promise<(readonly string[])[]> {
  const rows = await db.notes.toArray();
  return rows.map(({ note }) => note.fields).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

async function withHarbours(): Promise<Database> {
  const db = await newLibrary();
  const made = harbours();
  const [basic] = made.notetypes;
  if (!basic) throw new Error('it has notetypes');
  const [template] = basic.templates;
  if (!template) throw new Error('it has a template');
  const reversed: AnkiNotetype = {
    ...basic,
    id: 77,
    name: 'Harbour - Both ways',
    fields: [...basic.fields, { name: 'Source', other: {} }],
    templates: [
      template,
      { ...template, name: 'Card 2', front: '{{#Back}}{{Back}}{{/Back}}', back: '{{Front}}' },
    ],
  };
  const plan = await planOf(db, { ...made, notetypes: [...made.notetypes, reversed] }, () => undefined);
  done(await takePlan(db, plan, 'harbours.apkg', { now: NOON.now, today: today(NOON) }, () => undefined));
  return db;
}

const TABLE = 'Which sea?,The North Sea\nWhich pier?,The older one\n';

describe('a table that comes again', () => {
  test('brings nothing new, however much later it comes', async () => {
    const db = await newLibrary();
    expect((await takenIn(db, TABLE)).fresh).toBe(2);
    expect(isNothingNew(await takenIn(db, TABLE))).toBe(true);
    expect(await db.carried.where('id').startsWith('notetype ').count()).toBe(1);
  });

  test('updates notes of the same first field, as it does without a word about it', async () => {
    const db = await newLibrary();
    await takenIn(db, TABLE);
    for (const wish of ['', '#if matches:update current\n']) {
      const changed = `${wish}Which sea?,The sea of ${wish.length}\n`;
      expect(await takenIn(db, changed)).toMatchObject({ fresh: 0, changed: 1 });
    }
    expect(await fields(db)).toEqual([
      ['Which pier?', 'The older one'],
      ['Which sea?', 'The sea of 27'],
    ]);
  });

  test('leaves what is there where the file wants to keep it', async () => {
    const db = await newLibrary();
    await takenIn(db, TABLE);
    const preview = await takenIn(db, '#if matches:keep current\nWhich sea?,Another\nWhich lamp?,Red\n');
    expect(preview).toMatchObject({ fresh: 1, changed: 0, same: 1 });
    expect(await fields(db)).toEqual([
      ['Which lamp?', 'Red'],
      ['Which pier?', 'The older one'],
      ['Which sea?', 'The North Sea'],
    ]);
  });

  test('stands beside what is there where the file wants both, twice where it says so twice', async () => {
    const db = await newLibrary();
    await takenIn(db, TABLE);
    const both = '#if matches:keep both\nWhich sea?,The North Sea\nWhich sea?,The North Sea\n';
    expect(await takenIn(db, both)).toMatchObject({ fresh: 2, changed: 0 });
    expect(await takenIn(db, both)).toMatchObject({ fresh: 2, changed: 0 });
    expect((await fields(db)).filter(([front]) => front === 'Which sea?')).toHaveLength(5);
    expect(new Set((await db.cards.toArray()).map(({ id }) => id)).size).toBe(6);
  });

  test('keeps both of an identity that the file gives, too', async () => {
    const db = await newLibrary();
    const given = '#separator:comma\n#guid column:1\nown,Which sea?,The North Sea\n';
    await takenIn(db, given);
    expect(isNothingNew(await takenIn(db, given))).toBe(true);
    expect((await takenIn(db, `#if matches:keep both\n${given}`)).fresh).toBe(1);
    expect((await takenIn(db, `#if matches:keep current\n${given.replace('North', 'South')}`)).same).toBe(1);
    expect(await takenIn(db, given.replace('North', 'South'))).toMatchObject({ fresh: 0, changed: 1 });
  });

  test('matches within its deck alone where it says so', async () => {
    const db = await newLibrary();
    await takenIn(db, `#deck:Seas\n${TABLE}`);
    const other = '#match scope:notetype + deck\n#deck:Piers\nWhich sea?,Another\n';
    expect(await takenIn(db, other)).toMatchObject({ fresh: 1, changed: 0 });
    expect(await takenIn(db, other.replace('Another', 'A third'))).toMatchObject({ fresh: 0, changed: 1 });
    const anywhere = other.replace('notetype + deck', 'notetype').replace('Piers', 'Elsewhere');
    expect((await takenIn(db, anywhere)).fresh).toBe(0);
  });
});

describe('a table beside a deck of Anki', () => {
  test('updates a note of its notetype with the same first field, and leaves its progress', async () => {
    const db = await withHarbours();
    const before = await db.schedule.toArray();
    const preview = await takenIn(
      db,
      '#html:true\n#notetype:Harbour - Basic\nWhich sea lies before Wick?,The sea\n',
    );
    expect(preview).toMatchObject({ fresh: 0, changed: 1 });
    const [note] = (await db.notes.toArray()).filter(({ note: one }) => one.guid === 'harbour-0');
    expect(note?.note).toMatchObject({ fields: ['Which sea lies before Wick?', 'The sea'], tags: ['coast'] });
    expect(await db.schedule.toArray()).toEqual(before);
  });

  test('replaces tags where a column holds them', async () => {
    const db = await withHarbours();
    const text =
      '#notetype:Harbour - Basic\n#tags:new\n#tags column:3\nWhich sea lies before Wick?,The sea,map\n';
    expect((await takenIn(db, text)).changed).toBe(1);
    const [note] = (await db.notes.toArray()).filter(({ note: one }) => one.guid === 'harbour-0');
    expect(note?.note.tags).toEqual(['new', 'map']);
  });

  test('makes the cards of the notetype that it names, its columns laid into fields by their names', async () => {
    const db = await withHarbours();
    const text =
      '#separator:comma\n#columns:Source,Back,Front\n#notetype:Harbour - Both ways\nAtlas,Red,Which lamp?\nAtlas,,Which buoy?\n';
    expect(await takenIn(db, text)).toMatchObject({ fresh: 2, cards: 3 });
    expect((await fields(db)).filter(([front]) => front === 'Which lamp?')).toEqual([
      ['Which lamp?', 'Red', 'Atlas'],
    ]);
    expect((await takenIn(db, text.replace('Harbour - Both ways', '77'))).fresh).toBe(0);
  });

  test('tells of columns for which its notetype has no field', async () => {
    const db = await withHarbours();
    const preview = await takenIn(db, '#notetype:Harbour - Basic\na,b,c\n');
    expect(preview.troubles.join()).toContain('Field 3');
    expect(await fields(db)).toContainEqual(['a', 'b']);
  });

  test('goes into the deck whose number it names', async () => {
    const db = await withHarbours();
    const [deck] = (await db.carried.toArray()).flatMap((row) =>
      row.kind === 'deck' && row.value.name === 'Harbours::North' ? [row.value] : [],
    );
    const preview = await takenIn(db, `#deck:${deck?.id}\n${TABLE}`);
    expect(preview.decks).toEqual([{ name: 'Harbours::North', cards: 2 }]);
  });
});

describe('directives of a table', () => {
  test('a line of tags without a sign, names of separators, words that are no HTML', async () => {
    const db = await newLibrary();
    await takenIn(db, 'tags:one two\na,b\n');
    await takenIn(
      db,
      '#separator:pipe\n#html:false\n#deck column:3\n#notetype column:4\n<b>c</b>|"d\ne"|Seas|Own\n',
    );
    const rows = (await db.notes.toArray()).map(({ note, cards }) => ({
      fields: note.fields,
      tags: note.tags,
      deck: cards[0]?.deck,
    }));
    expect(rows).toContainEqual({ fields: ['a', 'b'], tags: ['one', 'two'], deck: 'Default' });
    expect(rows).toContainEqual({ fields: ['&lt;b&gt;c&lt;/b&gt;', 'd<br>e'], tags: [], deck: 'Seas' });
    const types = (await db.carried.toArray()).flatMap((row) =>
      row.kind === 'notetype' ? [row.value.name] : [],
    );
    expect(types.sort()).toEqual(['Basic', 'Own']);
  });
});
