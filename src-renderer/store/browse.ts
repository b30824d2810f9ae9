/** Every card of the library as a row of a list: how it reads, how it stands, what was put on it. */
import { type ArticleId, type CardId, type CardKind, GAP } from '../../content/deck.js';
import { rowsAt } from './parts.js';
import { readThrough } from './reading-through.js';
import { BURIED_QUEUE, SUSPENDED_QUEUE } from './schedule.js';
import type { CardRow, Database, MarkRow, ScheduleRow } from './schema.js';
import { soundCard, soundSchedule } from './sound.js';

/** A card that is not kept has no place in the schedule. */
export type Standing =
  | 'suggested'
  | 'discarded'
  | 'new'
  | 'learning'
  | 'relearning'
  | 'review'
  | 'suspended'
  | 'buried';

export type BrowseRow = {
  readonly id: CardId;
  readonly article: ArticleId;
  readonly rank: number;
  readonly kind: CardKind;
  readonly prompt: string;
  readonly answer: string;
  readonly edited: boolean;
  readonly standing: Standing;
  /** Study day of a card in review, also of one set aside; null for others. */
  readonly dueDay: number | null;
  /** Days; null for a card that nobody has answered. */
  readonly stability: number | null;
  /** 1 to 10. */
  readonly difficulty: number | null;
  readonly lapses: number;
  readonly reps: number;
  /** 0 for none. */
  readonly flag: number;
  readonly leech: boolean;
  readonly tags: readonly string[];
  /** Question, answer and tags as a search reads them. */
  readonly folded: string;
};

/** Small letters without accents: "Élan" is found by "elan". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function standingOf(card: CardRow, row: ScheduleRow | undefined): Standing {
  if (card.decision !== 'kept') return card.decision;
  if (row?.queue === SUSPENDED_QUEUE) return 'suspended';
  if (row?.queue === BURIED_QUEUE) return 'buried';
  return row?.memory.state.kind ?? 'new';
}

function browseRow(card: CardRow, given: unknown, mark: MarkRow | undefined): BrowseRow {
  const row = soundSchedule(given) ? given : undefined;
  const { prompt, answer, kind } = card.face;
  const state = row?.memory.state ?? { kind: 'new' as const };
  const fsrs = state.kind === 'new' ? null : state.fsrs;
  const tags = mark?.tags ?? [];
  return {
    id: card.id,
    article: card.article,
    rank: card.rank,
    kind,
    prompt,
    answer,
    edited: card.edited,
    standing: standingOf(card, row),
    dueDay: state.kind === 'review' ? state.dueDay : null,
    stability: fsrs?.stability ?? null,
    difficulty: fsrs?.difficulty ?? null,
    lapses: row?.memory.lapses ?? 0,
    reps: row?.memory.reps ?? 0,
    flag: mark?.flag ?? 0,
    leech: mark?.leech === 1,
    tags,
    folded: folded(`${prompt.replace(GAP, ' ')}\n${answer}\n${tags.join(' ')}`),
  };
}

/** All cards, told to `visit` some hundred at a time, so that a long library shows its first rows soon. */
export function readBrowseRows(db: Database, visit: (rows: readonly BrowseRow[]) => void): Promise<void> {
  return readThrough(db, ({ cards, places, marks }) =>
    visit(cards.filter(soundCard).map((card) => browseRow(card, places.get(card.id), marks.get(card.id)))),
  );
}

/** These cards as they are now; one that is gone is left out. */
export async function browseRowsOf(db: Database, ids: readonly CardId[]): Promise<BrowseRow[]> {
  const [cards, places, marks] = await Promise.all([
    rowsAt(db.cards, ids),
    rowsAt(db.schedule, ids),
    rowsAt(db.marks, ids),
  ]);
  return cards.flatMap((card, i) => (card && soundCard(card) ? [browseRow(card, places[i], marks[i])] : []));
}
