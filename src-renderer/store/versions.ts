/** Which tables the library has, version by version. Every version keeps a dump in tests/store/old. */

/** Each entry states only what changes. No null and no boolean may stand in an indexed field. */
export const SCHEMA: readonly { readonly version: number; readonly stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      articles: 'id, addedAt',
      texts: 'id',
      facts: 'id, *sources',
      cards: 'id, [article+decision], *sources',
      schedule: 'id, [article+queue+due], [queue+due]',
      reviews: 'id, card',
      settings: 'key',
    },
  },
  {
    version: 2,
    stores: {
      marks: 'id',
      daily: '[day+article]',
      undo: 'id, at',
      outbox: 'stamp',
      meta: 'key',
      damaged: '++id',
    },
  },
  {
    version: 3,
    stores: { quizzes: 'id' },
  },
  {
    version: 4,
    stores: { notes: 'id', carried: 'id', media: 'id' },
  },
  {
    version: 5,
    stores: { packs: 'id, *articles' },
  },
];

/** The newest version this program knows. */
export const SCHEMA_VERSION = Math.max(...SCHEMA.map((entry) => entry.version));
