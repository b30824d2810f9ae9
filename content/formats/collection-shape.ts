/** The shape of a collection in JSON, as data: what a file from outside is checked against. */
import { asList, asObject, type Json } from './json-exact.js';

/** 'text', 'whole', 'number', 'flag', 'object' or one of given words; a list of one; members; or null too. */
export type Shape =
  | 'text'
  | 'whole'
  | 'number'
  | 'flag'
  | 'object'
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly orNull: Shape }
  | { readonly members: Readonly<Record<string, Shape>> };

const listOf = (list: Shape): Shape => ({ list });
const orNull = (shape: Shape): Shape => ({ orNull: shape });
const members = (of: Readonly<Record<string, Shape>>): Shape => ({ members: of });

const NAMED = { name: 'text', other: 'object' } as const;

export const COLLECTION_SHAPE: Readonly<Record<string, Shape>> = {
  clock: members({ created: 'whole', creationOffset: orNull('whole'), rollover: 'whole' }),
  fsrs: orNull('flag'),
  settings: 'object',
  notetypes: listOf(
    members({
      id: 'whole',
      name: 'text',
      kind: { oneOf: ['standard', 'cloze'] },
      stock: orNull('text'),
      css: 'text',
      fields: listOf(members(NAMED)),
      templates: listOf(members({ ...NAMED, front: 'text', back: 'text' })),
      sortField: 'whole',
      changed: 'whole',
      other: 'object',
    }),
  ),
  decks: listOf(
    members({
      id: 'whole',
      name: 'text',
      description: 'text',
      preset: orNull('whole'),
      filtered: 'flag',
      desiredRetention: orNull('number'),
      newLimit: orNull('whole'),
      reviewLimit: orNull('whole'),
      changed: 'whole',
      other: 'object',
    }),
  ),
  presets: listOf(
    members({
      id: 'whole',
      name: 'text',
      learningSteps: listOf('number'),
      relearningSteps: listOf('number'),
      newPerDay: 'number',
      reviewsPerDay: 'number',
      longestInterval: 'number',
      desiredRetention: 'number',
      historicalRetention: 'number',
      parameters: listOf('number'),
      ignoreBefore: 'text',
      changed: 'whole',
      other: 'object',
    }),
  ),
  notes: listOf(
    members({
      id: 'whole',
      guid: 'text',
      notetype: 'whole',
      changed: 'whole',
      tags: listOf('text'),
      fields: listOf('text'),
      flags: 'whole',
      data: 'text',
    }),
  ),
  cards: listOf(
    members({
      id: 'whole',
      note: 'whole',
      deck: 'whole',
      borrowed: orNull(members({ deck: 'whole', due: 'whole' })),
      place: 'whole',
      changed: 'whole',
      type: { oneOf: ['new', 'learning', 'review', 'relearning'] },
      queue: {
        oneOf: [
          'new',
          'learning',
          'review',
          'day learning',
          'preview',
          'suspended',
          'buried by scheduler',
          'buried by user',
        ],
      },
      due: 'whole',
      interval: 'whole',
      factor: 'whole',
      reps: 'whole',
      lapses: 'whole',
      left: 'whole',
      flags: 'whole',
      data: 'object',
    }),
  ),
  reviews: listOf(
    members({
      id: 'whole',
      card: 'whole',
      button: 'whole',
      interval: 'whole',
      lastInterval: 'whole',
      factor: 'whole',
      tookMs: 'whole',
      kind: 'whole',
    }),
  ),
  media: listOf(members({ name: 'text', base64: 'text' })),
};

function simple(value: Json | undefined, shape: string): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'flag') return typeof value === 'boolean';
  if (shape === 'whole') return Number.isSafeInteger(value);
  if (shape === 'number') return typeof value === 'number';
  return asObject(value) !== null;
}

function firstOf(found: Iterable<string | null>): string | null {
  for (const each of found) if (each !== null) return each;
  return null;
}

/** The path of the first thing that has another shape, or null where all is right. */
export function misshapen(value: Json | undefined, shape: Shape, path: string): string | null {
  if (typeof shape === 'string') return simple(value, shape) ? null : path;
  if ('oneOf' in shape) return typeof value === 'string' && shape.oneOf.includes(value) ? null : path;
  if ('orNull' in shape) return value === null ? null : misshapen(value, shape.orNull, path);
  if ('list' in shape) {
    if (!Array.isArray(value)) return path;
    const within = shape.list;
    return firstOf(asList(value).map((each, i) => misshapen(each, within, `${path}[${i}]`)));
  }
  const object = asObject(value);
  if (object === null) return path;
  const parts = Object.entries(shape.members);
  return firstOf(parts.map(([key, part]) => misshapen(object[key], part, `${path}.${key}`)));
}
