/** The cards of the library: listing, deciding, rewording. */
import type { ArticleId, Card, CardId } from '../../content/deck.js';
import type { Result } from '../../content/problem.js';
import { act } from './act.js';
import type { CardRow, Database, Decision } from './schema.js';
import { soundCard } from './sound.js';

/** A card with what the learner decided about it. */
export type StoredCard = Card & {
  readonly decision: Decision;
  readonly article: ArticleId;
  readonly rank: number;
  readonly edited: boolean;
};

function stored(row: CardRow): StoredCard {
  const { decision, article, rank, edited } = row;
  return { ...row.face, decision, article, rank, edited };
}

/** All cards listed under an article, best first. */
export async function cardsOf(db: Database, article: ArticleId): Promise<StoredCard[]> {
  const rows = await db.cards
    .where('[article+decision]')
    .between([article, ''], [article, '\uffff'])
    .toArray();
  return rows
    .filter(soundCard)
    .sort((a, b) => a.rank - b.rank)
    .map(stored);
}

/** The cards of these ids, in their order; a card that is gone is left out. */
export async function readCards(db: Database, ids: readonly CardId[]): Promise<StoredCard[]> {
  const rows = await db.cards.bulkGet([...ids]);
  return rows.filter(soundCard).map(stored);
}

/**
 * Keeps, discards or puts back cards. A kept card joins the schedule with all it ever learnt; any other
 * leaves it and keeps its reviews. Ids that are gone are passed over. Problem: 'not saved'.
 */
export function decide(db: Database, ids: readonly CardId[], decision: Decision): Promise<Result<void>> {
  return act(db, { act: 'decision' }, [], async (hand) => {
    const rows = await hand.read(db.cards, [...new Set(ids)]);
    const changed = rows.filter((row) => row !== undefined && row.decision !== decision);
    await hand.put(
      db.cards,
      changed.flatMap((row) => (row ? [{ ...row, decision }] : [])),
    );
  });
}

export type CardEdit = { readonly prompt: string; readonly answer: string };

/**
 * The old alternatives belong to the old answer and go with it. A typed number whose answer is reworded
 * becomes a plain question, since its quantity no longer says what the answer is.
 */
function reworded(card: Card, { prompt, answer }: CardEdit): Card {
  if (card.answer === answer) return { ...card, prompt };
  const next = { ...card, prompt, answer, accepted: [] };
  if (next.kind === 'choice') {
    const options = next.options.map((option) => (option === card.answer ? answer : option));
    return { ...next, options: [...new Set(options)] };
  }
  if (next.kind !== 'number') return next;
  const { quantity: _quantity, ...plain } = next;
  return { ...plain, kind: 'question' };
}

async function rewrite(db: Database, id: CardId, next: (row: CardRow) => CardRow): Promise<Result<void>> {
  return act(db, { act: 'edit' }, [], async (hand) => {
    const [row] = await hand.read(db.cards, [id]);
    if (row) await hand.put(db.cards, [next(row)]);
  });
}

/** Saves a new wording; the card keeps its identity, its evidence and its progress. Problem: 'not saved'. */
export function editCard(db: Database, id: CardId, edit: CardEdit): Promise<Result<void>> {
  return rewrite(db, id, (row) => ({ ...row, edited: true, face: reworded(row.face, edit) }));
}

/** Takes an edit back: the card reads, and is judged, as it was when `before` was read. Problem: 'not saved'. */
export function undoEdit(db: Database, before: StoredCard): Promise<Result<void>> {
  const { decision: _decision, article: _article, rank: _rank, edited, ...face } = before;
  return rewrite(db, before.id, (row) => ({ ...row, edited, face }));
}
