/** A small collection in Anki's terms, of our own making: two sides, a cloze, something typed, a picture, hostile HTML. */
import type {
  AnkiCard,
  AnkiCollection,
  AnkiNote,
  AnkiNotetype,
} from '../../content/formats/anki-vocabulary.js';
import { ok } from '../../content/problem.js';

const DAY_S = 86_400;
const CREATED = 20_000 * DAY_S + 4 * 3600;
const T = 1_700_000_000_000;
const CSS =
  '.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }';

function notetype(
  id: number,
  name: string,
  kind: AnkiNotetype['kind'],
  fields: string[],
  front: string,
  back: string,
) {
  const shape = { stock: null, css: CSS, sortField: 0, changed: 1_700_000_000, other: {} };
  const named = fields.map((field) => ({ name: field, other: {} }));
  return { id, name, kind, fields: named, templates: [{ name: 'Card 1', front, back, other: {} }], ...shape };
}

const NOTETYPES: readonly AnkiNotetype[] = [
  notetype(
    T + 1,
    'Harbour - Basic',
    'standard',
    ['Front', 'Back'],
    '{{Front}}',
    '{{FrontSide}}<hr id=answer>{{Back}}',
  ),
  notetype(
    T + 2,
    'Harbour - Cloze',
    'cloze',
    ['Text', 'Extra'],
    '{{cloze:Text}}',
    '{{cloze:Text}}<br>{{Extra}}',
  ),
  notetype(
    T + 3,
    'Harbour - Typed',
    'standard',
    ['Front', 'Back'],
    '{{Front}}{{type:Back}}',
    '{{Front}}<hr id=answer>{{type:Back}}',
  ),
];

function note(i: number, type: number, fields: string[], tags: string[] = []): AnkiNote {
  return {
    id: T + 100 + i,
    guid: `harbour-${i}`,
    notetype: T + type,
    changed: 1_700_000_000,
    tags,
    fields,
    flags: 0,
    data: '',
  };
}

const NEW = {
  type: 'new',
  queue: 'new',
  interval: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
  flags: 0,
  data: {},
} as const;

function card(i: number, of: number, place: number, parts: Partial<AnkiCard> = {}): AnkiCard {
  const where = {
    id: T + 500 + i,
    note: T + 100 + of,
    deck: T + 10,
    borrowed: null,
    place,
    changed: 1_700_000_000,
  };
  return { ...NEW, ...where, due: i, ...parts };
}

const REVIEWED = {
  type: 'review',
  queue: 'review',
  due: 100,
  interval: 12,
  factor: 2500,
  reps: 3,
  lapses: 1,
  data: { s: 12.5, d: 5.25, dr: 0.9, decay: 0.154, lrt: CREATED + 88 * DAY_S },
} as const;

/** One pixel. */
const PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChAGA7eT3ZwAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const DECK = {
  description: '',
  preset: 1,
  filtered: false,
  desiredRetention: null,
  newLimit: null,
  reviewLimit: null,
};

/** Seven cards of six notes in one deck; `extra` notes are added to them. */
export function harbours(extra: readonly AnkiNote[] = []): AnkiCollection {
  const notes = [
    note(0, 1, ['Which sea lies before Wick?', 'The <b>North</b> Sea'], ['coast']),
    note(1, 2, ['The pier of Wick has {{c1::two}} arms, the older from {{c2::1810::year}}.', 'By road']),
    note(2, 3, ['The Gaelic name of Wick', 'Inbhir Ùige']),
    note(3, 1, ['A lamp <img src="lamp.png">', 'red']),
    note(4, 1, [
      '<script>document.title="taken"</script><img src=x onerror="top.document.title=1"><a href="javascript:alert(1)">link</a><iframe src="https://example.org"></iframe>Harmless words',
      'answer <form><input></form>',
    ]),
    ...extra,
  ];
  const cards = [
    card(0, 0, 0, REVIEWED),
    card(1, 1, 0),
    card(2, 1, 1),
    card(3, 2, 0),
    card(4, 3, 0, { queue: 'suspended', flags: 2 }),
    card(5, 4, 0),
    ...extra.map((one, i) => ({ ...card(6 + i, 0, 0), note: one.id })),
  ];
  const row = { button: 3, interval: 12, lastInterval: 5, factor: 550, tookMs: 4200, kind: 1 };
  return {
    layout: 'legacy 1',
    clock: { created: CREATED, creationOffset: 0, rollover: 4 },
    fsrs: true,
    settings: {},
    notetypes: NOTETYPES,
    decks: [
      { ...DECK, id: 1, name: 'Default', changed: 0, other: {} },
      { ...DECK, id: T + 10, name: 'Harbours::North', changed: 0, other: {} },
    ],
    presets: [],
    notes,
    cards,
    reviews: [{ id: (CREATED + 88 * DAY_S) * 1000, card: T + 500, ...row }],
    media: [{ name: 'lamp.png', bytes: () => ok(PICTURE) }],
    troubles: [],
  };
}
