import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { readAnki } from '../../content/formats/anki-read.js';
import type { AnkiCard, AnkiCollection } from '../../content/formats/anki-vocabulary.js';
import { collectionPieces } from '../../content/formats/anki-write.js';
import { differences } from '../../content/formats/collection-diff.js';
import { joined } from '../../content/formats/zip-write.js';
import { sentence } from '../../content/problem.js';
import { withoutJudge } from '../content/formats/python.js';
import { type RealAnki, realAnki } from './real-anki.js';

/** What Anki says of a card before it exports it. */
type Truth = {
  readonly guid: string;
  readonly place: number;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  readonly deck: string;
  readonly borrowed: boolean;
  readonly type: number;
  readonly queue: number;
  readonly due: number;
  readonly interval: number;
  readonly flags: number;
  readonly log: readonly (readonly number[])[];
};

const TYPES: readonly AnkiCard['type'][] = ['new', 'learning', 'review', 'relearning'];
const HELD: Readonly<Record<number, AnkiCard['queue']>> = { '-1': 'suspended', '-3': 'buried by user' };

let folder = '';
let anki: RealAnki = { here: false, reason: 'not looked for' };
let truth: Truth[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-packages-'));
  anki = realAnki();
  if (anki.here) truth = anki.run('make.py', [folder]) as Truth[];
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(context: TestContext, name: string): AnkiCollection {
  if (!anki.here) return withoutJudge(context, anki.reason);
  const made = readAnki(name, readFileSync(join(folder, name)), Date.now());
  if (!made.ok) throw new Error(sentence(made.problem));
  return made.value;
}

/** A card in the terms of the truth, the new position left out: Anki counts it anew. */
function told(collection: AnkiCollection, card: AnkiCard) {
  const note = collection.notes.find(({ id }) => id === card.note);
  const log = collection.reviews.filter((review) => review.card === card.id);
  return {
    guid: note?.guid,
    place: card.place,
    fields: note?.fields,
    tags: [...(note?.tags ?? [])].sort(),
    deck: collection.decks.find(({ id }) => id === card.deck)?.name,
    type: card.type,
    held: card.queue.startsWith('buried') || card.queue === 'suspended' ? card.queue : null,
    due: card.type === 'new' ? null : card.due,
    interval: card.interval,
    flags: card.flags,
    log: log.map((r) => [r.id, r.button, r.interval, r.lastInterval, r.factor, r.tookMs, r.kind]),
  };
}

function expected({ borrowed: _, type, queue, due, ...rest }: Truth) {
  const kind = TYPES[type];
  return { ...rest, type: kind, held: HELD[queue] ?? null, due: kind === 'new' ? null : due };
}

const byCard = (
  a: { guid?: string | undefined; place: number },
  b: { guid?: string | undefined; place: number },
) => (`${a.guid} ${a.place}` < `${b.guid} ${b.place}` ? -1 : 1);

describe('a package from the real Anki', () => {
  for (const name of ['current.apkg', 'legacy.apkg', 'current.colpkg', 'legacy.colpkg']) {
    test(`${name} arrives whole`, (context) => {
      const made = read(context, name);
      expect(made.troubles).toEqual([]);
      expect(made.layout).toBe(name.startsWith('current') ? 'current' : 'legacy 2');
      const cards = made.cards.map((card) => told(made, card)).sort(byCard);
      expect(cards).toEqual(truth.map(expected).sort(byCard));
      const media = made.media.map(({ name: file, bytes }) => [file, bytes().ok]).sort();
      expect(media).toEqual([
        ['ebb é.png', true],
        ['wave.mp3', true],
      ]);
      const slow = made.presets.find((preset) => preset.name === 'Slow');
      expect(slow).toMatchObject({ desiredRetention: 0.85, learningSteps: [2, 20], newPerDay: 20 });
      const words = made.decks.find((deck) => deck.name === 'Words');
      expect(words?.preset).toBe(slow?.id);
    });
  }

  test('has the filtered deck of a whole collection, and its cards at home', (context) => {
    const made = read(context, 'current.colpkg');
    const cram = made.decks.find(({ name }) => name === 'Cram');
    const borrowed = made.cards.filter((card) => card.borrowed !== null);
    expect(cram?.filtered).toBe(true);
    expect(borrowed).toHaveLength(truth.filter((card) => card.borrowed).length);
    expect(borrowed.length).toBeGreaterThan(0);
    for (const card of borrowed) expect(card.borrowed?.deck).toBe(cram?.id);
  });

  test('written again is the same to Anki, and to us', (context) => {
    const made = read(context, 'current.apkg');
    if (!anki.here) return;
    const bytes = joined(collectionPieces(made, Date.now(), () => undefined));
    const file = join(folder, 'again.apkg');
    writeFileSync(file, bytes);
    const again = readAnki('again.apkg', bytes, Date.now());
    expect(again.ok && differences(made, again.value)).toEqual([]);
    const [first, second] = [anki.ask(join(folder, 'current.apkg'), true), anki.ask(file, true)];
    expect(second).toEqual(first);
    expect(second.checkDatabase).toBe('ok');
  });
});
