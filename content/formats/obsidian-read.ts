/** A note of Obsidian as a collection: its flashcards with their progress. The note itself is kept beside them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../problem.js';
import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiNote,
  AnkiNotetype,
  Trouble,
} from './anki-vocabulary.js';
import {
  type ObsidianCard,
  type ObsidianForm,
  type ObsidianGap,
  type ObsidianPiece,
  piecesOf,
} from './obsidian-note.js';
import { type Entry, entriesIn, type Progress } from './obsidian-schedule.js';
import { htmlOfMarkdown } from './obsidian-text.js';

const FIRST_TYPE = 1_763_510_400_111;
const CSS = '.card { max-width: 38em; margin: 0 auto; font: 20px/1.5 Georgia, serif; }';
const ANSWER = '{{FrontSide}}<hr id=answer>';
const DAY_SECONDS = 86_400;
const MOST_CARDS = 500;

type TypeParts = Pick<AnkiNotetype, 'name' | 'kind'> & {
  readonly fields: string[];
  readonly faces: string[][];
};

const TYPES: Readonly<Record<ObsidianForm, TypeParts>> = {
  question: {
    name: 'Obsidian - Question',
    kind: 'standard',
    fields: ['Front', 'Back'],
    faces: [['Card 1', '{{Front}}', `${ANSWER}{{Back}}`]],
  },
  'both ways': {
    name: 'Obsidian - Both ways',
    kind: 'standard',
    fields: ['Front', 'Back'],
    faces: [
      ['Card 1', '{{Front}}', `${ANSWER}{{Back}}`],
      ['Card 2', '{{Back}}', `${ANSWER}{{Front}}`],
    ],
  },
  cloze: {
    name: 'Obsidian - Cloze',
    kind: 'cloze',
    fields: ['Text', 'Back Extra'],
    faces: [['Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}']],
  },
};
const FORMS = ['question', 'both ways', 'cloze'] as const;

function notetypeOf(form: ObsidianForm): AnkiNotetype {
  const { name, kind, fields, faces } = TYPES[form];
  return {
    id: FIRST_TYPE + FORMS.indexOf(form),
    name,
    kind,
    stock: null,
    css: CSS,
    fields: fields.map((each) => ({ name: each, other: {} })),
    templates: faces.map(([each = '', front = '', back = '']) => ({ name: each, front, back, other: {} })),
    sortField: 0,
    changed: 0,
    other: {},
  };
}

/** Which gap is asked by which card, from 1: by their own numbers, else one after another. */
function gapNumbers(gaps: readonly ObsidianGap[]): number[] {
  const own = [...new Set(gaps.flatMap(({ number }) => (number === null ? [] : [number])))].sort(
    (a, b) => a - b,
  );
  if (own.length > 0) return gaps.map(({ number }) => (number === null ? 0 : own.indexOf(number) + 1));
  return gaps.map((_, i) => i + 1);
}

/** Nothing in a gap may end it or begin a hint. */
function inGap(markdown: string): string {
  return htmlOfMarkdown(markdown).replaceAll('}', '&#125;').replaceAll('::', '&#58;&#58;');
}

function clozeHtml({ front, gaps }: ObsidianCard): string {
  const numbers = gapNumbers(gaps);
  let at = 0;
  // Each part by itself, and joined by what no part holds, so that lines stay lines.
  const parts: string[] = [];
  for (const [i, { start, end, answer, hint }] of gaps.entries()) {
    const tail = hint === '' ? '' : `::${inGap(hint)}`;
    const number = numbers[i] ?? 0;
    const gap = number === 0 ? inGap(answer) : `{{c${number}::${inGap(answer)}${tail}}}`;
    parts.push(surrounding(front.slice(at, start)), gap);
    at = end;
  }
  return [...parts, surrounding(front.slice(at))].join('');
}

/** Text beside a gap keeps the space and the line end towards it, and never becomes a gap itself. */
function surrounding(markdown: string): string {
  const [, lead = '', inner = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(markdown) ?? [];
  const space = (white: string) => (white.includes('\n') ? '<br>' : white === '' ? '' : ' ');
  return `${space(lead)}${htmlOfMarkdown(inner).replace(/\{(?=\{)/g, '&#123;')}${space(tail)}`;
}

/** The fields of a card's note, as HTML. */
export function fieldsOfCard(card: ObsidianCard): string[] {
  return [card.form === 'cloze' ? clozeHtml(card) : htmlOfMarkdown(card.front), htmlOfMarkdown(card.back)];
}

/** How many cards a text makes. */
export function cardCount({ form, gaps }: ObsidianCard): number {
  if (form !== 'cloze') return form === 'both ways' ? 2 : 1;
  return Math.min(MOST_CARDS, Math.max(1, ...gapNumbers(gaps)));
}

/** The identities of a note's cards: its block id, else its words; a second one of the same words is counted. */
export function guidsOf(pieces: readonly ObsidianPiece[]): Map<ObsidianCard, string> {
  const taken = new Map<string, number>();
  const guids = new Map<ObsidianCard, string>();
  for (const piece of pieces) {
    if (piece.kind !== 'card') continue;
    const identity = piece.blockId === null ? [piece.form, piece.front, piece.back] : ['id', piece.blockId];
    const guid = `md-${bytesToHex(sha256(utf8ToBytes(identity.join('\u0000')))).slice(0, 20)}`;
    const times = (taken.get(guid) ?? 0) + 1;
    taken.set(guid, times);
    guids.set(piece, times === 1 ? guid : `${guid}-${times}`);
  }
  return guids;
}

const FRESH = { type: 'new', queue: 'new', interval: 0, factor: 0, reps: 0, lapses: 0, data: {} } as const;

/** The part of a card's row that progress decides; `today` is day 0 of the collection. */
function standingOf(progress: Progress | null, position: number, today: number) {
  if (progress === null) return { ...FRESH, due: position };
  const { day, interval, ease, memory } = progress;
  const counts = { reps: memory?.reps ?? 0, lapses: memory?.lapses ?? 0 };
  const data = memory === null ? {} : { s: memory.stability, d: memory.difficulty };
  return {
    type: 'review',
    queue: 'review',
    due: day - today,
    interval,
    factor: ease * 10,
    ...counts,
    data,
  } as const;
}

type Frame = {
  readonly name: string;
  readonly first: number;
  readonly seconds: number;
  readonly today: number;
};

function cardRows(card: ObsidianCard, note: AnkiNote, deck: number, frame: Frame): AnkiCard[] {
  const entries: readonly Entry[] = entriesIn(card.raw);
  return Array.from({ length: cardCount(card) }, (_, place) => ({
    ...standingOf(entries[place]?.progress ?? null, note.id - frame.first + 1, frame.today),
    id: note.id + place,
    note: note.id,
    deck,
    borrowed: null,
    place,
    changed: frame.seconds,
    left: 0,
    flags: 0,
  }));
}

function troublesOf(card: ObsidianCard): Trouble[] {
  const where = `line ${card.line}`;
  const entries = entriesIn(card.raw);
  const strange = entries.filter(({ understood }) => !understood).length;
  const told = (reason: string): Trouble => ({ what: 'card', where, reason, outcome: 'told' });
  return [
    ...(strange === 0
      ? []
      : [told('its progress is not understood; it is kept as it stands, and the card is new')]),
    ...(entries.length <= cardCount(card)
      ? []
      : [told('it has more progress than cards; what is left over is kept')]),
    ...(/!\[\[|!\[[^\]]*\]\(/.test(card.raw)
      ? [told('its pictures lie in other files and did not come along')]
      : []),
  ];
}

function decksOf(names: readonly string[], below: number): AnkiDeck[] {
  const limits = { desiredRetention: null, newLimit: null, reviewLimit: null };
  const rest = { description: '', preset: 1, filtered: false, ...limits, changed: 0, other: {} };
  return ['Default', ...new Set(names.filter((name) => name !== 'Default'))].map((name, i) => ({
    id: i === 0 ? 1 : below - i,
    name,
    ...rest,
  }));
}

/** Where cards stand under no tag of flashcards, or under the bare tag, the deck has the note's name. */
export function deckName(card: ObsidianCard, note: string): string {
  return card.deck === null || card.deck.length === 0 ? note : card.deck.join('::');
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a note. `name` is its file's, without the ending; `now` in ms dates the notes and is day 0. The note
 * stands whole in the settings, under "obsidian", so that it can be written again with all that is no card.
 */
export function readObsidianNote(name: string, bytes: Uint8Array, now: number): Result<AnkiCollection> {
  const text = decoded(bytes);
  if (text === null) return fail({ kind: 'wrong encoding', name });
  const pieces = piecesOf(text);
  const cards = pieces.filter((piece) => piece.kind === 'card');
  if (cards.length === 0) return fail({ kind: 'no cards', name });
  const seconds = Math.floor(Math.max(0, now) / 1000);
  const today = Math.floor(seconds / DAY_SECONDS);
  const first = Math.max(1, Math.floor(now) - (cards.length + 1) * MOST_CARDS);
  const frame: Frame = { name, first, seconds, today };
  const guids = guidsOf(pieces);
  const decks = decksOf(
    cards.map((card) => deckName(card, name)),
    first,
  );
  const ids = new Map(decks.map((deck) => [deck.name, deck.id]));
  const made = cards.map((card, i) => {
    const note: AnkiNote = {
      id: first + i * MOST_CARDS,
      guid: guids.get(card) ?? '',
      notetype: FIRST_TYPE + FORMS.indexOf(card.form),
      changed: seconds,
      tags: card.tags,
      fields: fieldsOfCard(card),
      flags: 0,
      data: '',
    };
    return { note, rows: cardRows(card, note, ids.get(deckName(card, name)) ?? 1, frame) };
  });
  return ok({
    layout: 'text',
    clock: { created: today * DAY_SECONDS, creationOffset: 0, rollover: 4 },
    fsrs: cards.some(({ raw }) => entriesIn(raw).some(({ progress }) => progress?.memory)) || null,
    settings: { obsidian: { name, text } },
    notetypes: FORMS.filter((form) => cards.some((card) => card.form === form)).map(notetypeOf),
    decks,
    presets: [],
    notes: made.map(({ note }) => note),
    cards: made.flatMap(({ rows }) => rows),
    reviews: [],
    media: [],
    troubles: cards.flatMap(troublesOf),
  });
}
