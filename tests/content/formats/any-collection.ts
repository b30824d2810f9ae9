/** Random collections that are sound: every card has its note, template and deck. */
import fc from 'fast-check';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiMedia,
  AnkiNote,
  AnkiNotetype,
  AnkiPreset,
  AnkiReview,
} from '../../../content/formats/anki-vocabulary.js';

const FIRST = 1_600_000_000_000;
const seconds = fc.integer({ min: 0, max: 2_000_000_000 });
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => each.replaceAll('\u0000', ''));
const field = fc.oneof(
  text.map((each) => each.replaceAll('\u001f', '')),
  fc.constantFrom('<b>42</b>', '1984', '-2.5e3', '<img src="a.png"> &nbsp;', '', 'é'.repeat(5000)),
);
const word = fc.stringMatching(/^[a-zé:]{1,12}$/);
const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const other = fc.constantFrom<AnkiNotetype['other'][]>(
  {},
  { odd: [1, { deep: null }] },
  { big: -(2n ** 62n) },
);

const notetype = (id: number): fc.Arbitrary<AnkiNotetype> =>
  fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      text,
      seconds,
      other,
      fc.constantFrom<AnkiNotetype['stock'][]>(null, 'basic', 'image occlusion'),
    )
    .map(([cloze, fields, templates, css, changed, rest, stock]) => ({
      id,
      name: `Type ${id} "ü"`,
      kind: cloze ? ('cloze' as const) : ('standard' as const),
      stock,
      css,
      fields: Array.from({ length: fields }, (_, i) => ({
        name: `F${i}`,
        other: { id: BigInt(i) - 2n ** 60n },
      })),
      templates: Array.from({ length: cloze ? 1 : templates }, (_, i) => ({
        name: `Card ${i}`,
        front: `{{F0}} ${css}`,
        back: '{{FrontSide}}',
        other: { bqfmt: 'x' },
      })),
      sortField: fields - 1,
      changed,
      other: rest,
    }));

const deck = (id: number, i: number): fc.Arbitrary<AnkiDeck> =>
  fc
    .record({
      description: text,
      preset: fc.constantFrom(1, 77),
      desiredRetention: fc.option(share),
      newLimit: fc.option(fc.nat(100)),
      reviewLimit: fc.option(fc.nat(100)),
      changed: seconds,
    })
    .map((parts) => ({
      ...parts,
      id,
      name: i === 0 ? 'Default' : `A::${i}`,
      filtered: false,
      other: { k: i },
    }));

const preset = (id: number): fc.Arbitrary<AnkiPreset> =>
  fc
    .record({
      learningSteps: fc.array(fc.nat(1000), { maxLength: 3 }),
      relearningSteps: fc.array(fc.nat(1000), { maxLength: 3 }),
      newPerDay: fc.nat(9999),
      reviewsPerDay: fc.nat(9999),
      longestInterval: fc.nat(36_500),
      desiredRetention: share,
      historicalRetention: share,
      parameters: fc.constantFrom(...[0, 17, 19, 21].map((n) => Array.from({ length: n }, (_, i) => i / 7))),
      ignoreBefore: fc.constantFrom('', '2024-12-31'),
      changed: seconds,
    })
    .map((parts) => ({ ...parts, id, name: `Preset ${id}`, other: { maxTaken: 7 } }));

const note = (id: number, types: readonly AnkiNotetype[]): fc.Arbitrary<AnkiNote> =>
  fc.nat(types.length - 1).chain((index) => {
    const type = types[index] as AnkiNotetype;
    return fc.record({
      id: fc.constant(id),
      guid: fc.constant(`guid "${id}`),
      notetype: fc.constant(type.id),
      changed: seconds,
      tags: fc.array(word, { maxLength: 3 }),
      fields: fc.array(field, { minLength: type.fields.length, maxLength: type.fields.length }),
      flags: fc.nat(3),
      data: fc.constantFrom('', 'x'),
    });
  });

const DATA: readonly AnkiCard['data'][] = [
  {},
  { pos: 4, s: 12.3457, d: 5.432, dr: 0.9, decay: 0.154, lrt: 1_700_000_000 },
  { cd: '{"v":1}', unknown: [null, true, { x: 'y' }] },
];

const card = (
  id: number,
  notes: readonly AnkiNote[],
  types: readonly AnkiNotetype[],
): fc.Arbitrary<AnkiCard> =>
  fc.nat(notes.length - 1).chain((index) => {
    const own = notes[index] as AnkiNote;
    const type = types.find((each) => each.id === own.notetype) as AnkiNotetype;
    return fc.record({
      id: fc.constant(id),
      note: fc.constant(own.id),
      deck: fc.constantFrom(1, 1001, 1002),
      borrowed: fc.constant(null),
      place: fc.nat(type.kind === 'cloze' ? 499 : type.templates.length - 1),
      changed: seconds,
      type: fc.constantFrom<AnkiCard['type'][]>('new', 'learning', 'review', 'relearning'),
      queue: fc.constantFrom<AnkiCard['queue'][]>('new', 'learning', 'review', 'day learning', 'suspended'),
      due: fc.integer({ min: -100_000, max: 2_000_000_000 }),
      interval: fc.nat(36_500),
      factor: fc.nat(5000),
      reps: fc.nat(500),
      lapses: fc.nat(50),
      left: fc.nat(5005),
      flags: fc.nat(7),
      data: fc.constantFrom(...DATA),
    });
  });

const review = (id: number, cards: readonly AnkiCard[]): fc.Arbitrary<AnkiReview> =>
  fc.record({
    id: fc.constant(id),
    card: fc.constantFrom(...cards.map((each) => each.id)),
    button: fc.nat(4),
    interval: fc.integer({ min: -86_400, max: 36_500 }),
    lastInterval: fc.integer({ min: -86_400, max: 36_500 }),
    factor: fc.nat(5000),
    tookMs: fc.nat(60_000),
    kind: fc.nat(5),
  });

const media: fc.Arbitrary<AnkiMedia[]> = fc
  .uniqueArray(fc.stringMatching(/^[a-zé ]{1,9}x\.png$/), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .uint8Array({ maxLength: 300 })
          .map((value) => ({ name: name.normalize('NFC'), bytes: () => ({ ok: true as const, value }) })),
      ),
    ),
  );

const each = <T>(count: number, make: (i: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, i) => make(i))) as fc.Arbitrary<T[]>;

/** Troubles are none, media all there; ids ascend, as they do in a database. */
export const anyCollection: fc.Arbitrary<AnkiCollection> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(20))
  .chain(([typeCount, noteCount, cardCount, reviewCount]) =>
    each(typeCount, (i) => notetype(FIRST - i - 1)).chain((notetypes) =>
      each(noteCount, (i) => note(FIRST + i * 1000, notetypes)).chain((notes) =>
        each(cardCount, (i) => card(FIRST + i * 1000 + 1, notes, notetypes)).chain((cards) =>
          fc
            .tuple(
              each(cards.length === 0 ? 0 : reviewCount, (i) => review(FIRST + i * 997, cards)),
              each(3, (i) => deck(i === 0 ? 1 : 1000 + i, i)),
              each(2, (i) => preset(i === 0 ? 1 : 77)),
              media,
              fc.option(fc.integer({ min: -840, max: 720 })),
              fc.option(fc.boolean()),
            )
            .map(([reviews, decks, presets, files, creationOffset, fsrs]) => ({
              layout: 'legacy 1' as const,
              clock: { created: 1_500_000_000, creationOffset, rollover: 4 },
              fsrs,
              settings: { sched2021: true, mine: { kept: 1 } },
              notetypes,
              decks,
              presets,
              notes,
              cards,
              reviews,
              media: files,
              troubles: [],
            })),
        ),
      ),
    ),
  );
