/** What differs between two collections: notes by identity, their cards by place, media and notetypes by name. */
import type { AnkiCard, AnkiCollection, AnkiNotetype } from './anki-vocabulary.js';
import { type Json, printJson } from './json-exact.js';

export type Difference = {
  /** "note abc › card 1 › due". */
  readonly at: string;
  /** As text; null where the thing is not there at all. */
  readonly a: string | null;
  readonly b: string | null;
};

/** A tree of what counts, its leaves as text. */
type Tree = { readonly [key: string]: Tree | string };

const FIRST_SECONDS = 1_000_000_000;

function notetypeTree({ kind, css, fields, templates }: AnkiNotetype): Tree {
  return {
    kind,
    css,
    fields: fields.map(({ name }) => name).join(' | '),
    templates: Object.fromEntries(templates.map(({ name, front, back }) => [name, { front, back }])),
  };
}

/** Days are told from the day the collection was made, so that two collections with other days compare. */
function dueText(card: AnkiCard, dayZero: number): string {
  if (card.type === 'new') return '';
  return card.due >= FIRST_SECONDS ? `at ${card.due}` : `day ${card.due + dayZero}`;
}

function cardTree(card: AnkiCard, deck: string, dayZero: number, answers: readonly string[]): Tree {
  const { type, queue, interval, factor, reps, lapses, left, flags, data } = card;
  const numbers = { interval, factor, reps, lapses, left, colour: flags % 8 };
  const texts = Object.entries(numbers).map(([key, value]) => [key, String(value)]);
  const memory = Object.entries(data).map(([key, value]: [string, Json]) => [key, printJson(value)]);
  return {
    deck,
    type,
    queue,
    due: dueText(card, dayZero),
    ...Object.fromEntries(texts),
    memory: Object.fromEntries(memory),
    answers: answers.join('\n'),
  };
}

function answersByCard({ reviews }: AnkiCollection): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { card, id, button, interval, lastInterval, factor, tookMs, kind } of reviews) {
    const line = [id, button, interval, lastInterval, factor, tookMs, kind].join(' ');
    found.set(card, [...(found.get(card) ?? []), line]);
  }
  return found;
}

function treeOf(collection: AnkiCollection): Tree {
  const types = new Map(collection.notetypes.map((each) => [each.id, each]));
  const decks = new Map(collection.decks.map(({ id, name }) => [id, name]));
  const answers = answersByCard(collection);
  const dayZero = Math.floor(
    (collection.clock.created - (collection.clock.creationOffset ?? 0) * 60) / 86_400,
  );
  const cards = new Map<number, Record<string, Tree>>();
  for (const card of collection.cards) {
    const own = cards.get(card.note) ?? {};
    own[`card ${card.place + 1}`] = cardTree(
      card,
      decks.get(card.deck) ?? '',
      dayZero,
      answers.get(card.id) ?? [],
    );
    cards.set(card.note, own);
  }
  const notes = collection.notes.map(({ id, guid, notetype, fields, tags }) => {
    const names = types.get(notetype)?.fields.map(({ name }) => name) ?? [];
    const texts = Object.fromEntries(fields.map((text, i) => [names[i] ?? `Field ${i + 1}`, text]));
    const words = [...tags].sort().join(' ');
    return [
      `note ${guid}`,
      { notetype: types.get(notetype)?.name ?? '', ...texts, tags: words, ...cards.get(id) },
    ];
  });
  const used = new Set(collection.notes.map(({ notetype }) => notetype));
  const shown = collection.notetypes.filter(({ id }) => used.has(id));
  return {
    ...Object.fromEntries(shown.map((each) => [`notetype ${each.name}`, notetypeTree(each)])),
    ...Object.fromEntries(notes),
    media: Object.fromEntries(collection.media.map(({ name }) => [name, 'there'])),
  };
}

function textOf(tree: Tree | string | undefined): string | null {
  if (tree === undefined) return null;
  return typeof tree === 'string' ? tree : 'there';
}

function* walk(
  path: string,
  a: Tree | string | undefined,
  b: Tree | string | undefined,
): Generator<Difference> {
  if (typeof a === 'object' && typeof b === 'object') {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      yield* walk(path === '' ? key : `${path} › ${key}`, a[key], b[key]);
    }
  } else if (a !== b) yield { at: path, a: textOf(a), b: textOf(b) };
}

/** Every difference in content and progress; ids, times of change and presets do not count. */
export function differences(a: AnkiCollection, b: AnkiCollection): Difference[] {
  return [...walk('', treeOf(a), treeOf(b))];
}
