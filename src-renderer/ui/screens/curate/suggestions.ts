/** Which cards are proposed, and which are weaker suggestions that lie folded behind them. */
import type { ArticleId } from '../../../../content/deck.js';
import type { StoredCard } from '../../../store/cards.js';
import type { TextRow } from '../../../store/schema.js';

type Ranked = Pick<StoredCard, 'decision' | 'rank' | 'article'>;

export type Parted<Card> = { readonly proposed: readonly Card[]; readonly weaker: readonly Card[] };

/** Cards that were decided stand with the proposed ones; each part keeps its order. */
export function parted<Card extends Ranked>(
  cards: readonly Card[],
  texts: ReadonlyMap<ArticleId, Pick<TextRow, 'proposed'>>,
): Parted<Card> {
  const folds = ({ decision, rank, article }: Ranked) =>
    decision === 'suggested' && rank >= (texts.get(article)?.proposed ?? Number.POSITIVE_INFINITY);
  return { proposed: cards.filter((card) => !folds(card)), weaker: cards.filter(folds) };
}

/** What is listed: all that is proposed, then the weaker ones if they are open, else those of them that were decided. */
export function listed<Card extends Ranked>(
  cards: readonly Card[],
  proposed: number,
  open: boolean,
): readonly Card[] {
  return cards.filter((card, place) => place < proposed || open || card.decision !== 'suggested');
}
