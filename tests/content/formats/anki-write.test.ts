import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainField } from '../../../content/formats/anki-plain.js';
import { readAnki } from '../../../content/formats/anki-read.js';
import type { AnkiCollection } from '../../../content/formats/anki-vocabulary.js';
import { collectionPieces } from '../../../content/formats/anki-write.js';
import { joined } from '../../../content/formats/zip-write.js';
import { sentence } from '../../../content/problem.js';
import { anyCollection } from './any-collection.js';
import { card, DECK, NOTE, rawPackage, review } from './raw-package.js';
import { NOON } from './sample.js';

function read(bytes: Uint8Array): AnkiCollection {
  const made = readAnki('x.apkg', bytes, NOON);
  if (!made.ok) throw new Error(sentence(made.problem));
  return made.value;
}

const written = (collection: AnkiCollection) => joined(collectionPieces(collection, NOON, () => undefined));

/** What counts of a collection: everything, with the media's bytes in place of the way to them. */
function counted({ troubles, media, notetypes, decks, presets, ...rest }: AnkiCollection) {
  const known = (list: readonly { readonly other: object }[]) =>
    list.map((one) => ({ ...one, other: expect.objectContaining(one.other) }));
  return {
    ...rest,
    notetypes: known(notetypes).map((one) => ({
      ...one,
      fields: known((one as unknown as AnkiCollection['notetypes'][number]).fields),
      templates: known((one as unknown as AnkiCollection['notetypes'][number]).templates),
    })),
    decks: known(decks),
    presets: known(presets),
    media: media.map(({ name, bytes }) => [name, bytes()]),
    troubles: troubles.filter(({ outcome }) => outcome !== 'told'),
  };
}

const plain = (collection: AnkiCollection) => ({
  ...collection,
  media: collection.media.map(({ name, bytes }) => [name, bytes()]),
  troubles: collection.troubles.filter(({ outcome }) => outcome !== 'told'),
});

describe('a collection written as a package', () => {
  test('comes back as it was, down to what is not known', () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        expect(plain(read(written(collection)))).toEqual(counted(collection));
      }),
      { numRuns: 150 },
    );
  });

  test('has the same bytes for the same content and time', () => {
    const collection = read(rawPackage());
    expect(written(collection)).toEqual(written(collection));
  });

  test('sends borrowed cards home, to the queue they belong in', () => {
    const filtered = DECK + 1;
    const decks = {
      1: { id: 1, name: 'Default', dyn: 0, conf: 1 },
      [DECK]: { id: DECK, name: 'Home', dyn: 0, conf: 1 },
      [filtered]: { id: filtered, name: 'Cram', dyn: 1, terms: [] },
    };
    const away = { did: filtered, odid: DECK, due: -1 };
    const cards = [
      card({ id: NOTE + 1, ...away, odue: 44, queue: 2 }),
      card({ id: NOTE + 2, ...away, odue: 7, type: 0, queue: 4 }),
      card({ id: NOTE + 3, ...away, odue: 44, queue: -1 }),
    ];
    const again = read(written(read(rawPackage({ decks, cards }))));
    expect(again.cards.map(({ deck, due, queue, borrowed }) => [deck, due, queue, borrowed])).toEqual([
      [DECK, 44, 'review', null],
      [DECK, 7, 'new', null],
      [DECK, 44, 'suspended', null],
    ]);
    expect(again.decks.map(({ name }) => name).sort()).toEqual(['Default', 'Home']);
  });

  test('moves an answer on where two have one time', () => {
    const collection = read(rawPackage({ reviews: [review()] }));
    const [one] = collection.reviews;
    if (one === undefined) throw new Error('the sample is broken');
    const again = read(written({ ...collection, reviews: [one, one] }));
    expect(again.reviews.map(({ id }) => id - one.id)).toEqual([0, 1]);
  });

  test('goes on without a file that cannot be unpacked, and says so', () => {
    const collection = read(rawPackage());
    const gone = {
      name: 'a.png',
      bytes: () => ({
        ok: false as const,
        problem: { kind: 'unusable deck' as const, name: 'a.png', detail: 'it is damaged' },
      }),
    };
    const lost: string[] = [];
    const bytes = joined(
      collectionPieces({ ...collection, media: [gone] }, NOON, ({ name }, why) =>
        lost.push(`${name}: ${why}`),
      ),
    );
    expect(lost).toEqual(['a.png: it is damaged']);
    expect(read(bytes).media).toEqual([]);
    expect(read(bytes).notes).toEqual(collection.notes);
  });
});

describe('a field as Anki compares it', () => {
  test('is its words, with the names of what it shows', () => {
    const cases: [html: string, plain: string][] = [
      ['a &lt;b&gt; &amp; c&nbsp;d', 'a <b> & c d'],
      ['<img class="x" src="a b.png">', ' a b.png '],
      ['<style>.x{}</style>one<!-- two --><script>3</script><br>four', 'onefour'],
      ['&#233;&#xE9;&unknown;', 'éé&unknown;'],
      ['1 < 2', '1 < 2'],
    ];
    for (const [html, words] of cases) expect(plainField(html)).toBe(words);
  });
});
