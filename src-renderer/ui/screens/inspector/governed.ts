/** What decides about one card: its preset, its plan, how full the days are. */
import type { CardId } from '../../../../content/deck.js';
import { readCards } from '../../../store/cards.js';
import { wholeQueue } from '../../../store/due.js';
import type { Inspection } from '../../../store/inspect.js';
import type { Database } from '../../../store/schema.js';
import { type Clock, today } from '../../../study/day.js';
import type { Preset } from '../../../study/preset.js';
import type { Held } from '../../../study/queue.js';
import { loadFor, planFor, presetFor, type Rules } from '../../../study/rules.js';
import type { Aims } from '../../../study/schedule.js';

export type Governed = {
  readonly inspection: Inspection;
  readonly preset: Preset;
  /** The article has a preset of its own. */
  readonly own: boolean;
  readonly aims: Required<Aims>;
  /** Its place in the queue of now, from 1; null where it is not in it. */
  readonly place: number | null;
  /** Why it is not, though it could be asked; `by` is the question of the card that keeps it back. */
  readonly held: { readonly reason: Held['reason']; readonly by: string } | null;
};

type Turn = Pick<Governed, 'place' | 'held'>;

/** Where a card stands in the queue of now. */
export async function turnOf(db: Database, card: CardId, clock: Clock, rules: Rules): Promise<Turn> {
  const queue = await wholeQueue(db, clock, rules);
  const place = [...queue.learning, ...queue.main].findIndex((one) => one.card === card);
  const held = queue.held.find((one) => one.card === card);
  const [by] = held?.by ? await readCards(db, [held.by]) : [];
  return {
    place: place < 0 ? null : place + 1,
    held: held ? { reason: held.reason, by: by?.prompt ?? '' } : null,
  };
}

/** As the sitting decides: the article's preset, its plan where one runs, the days as they are counted now. */
export function governedBy(rules: Rules, inspection: Inspection, clock: Clock, turn: Turn): Governed {
  const { article } = inspection.row;
  const preset = presetFor(rules, article);
  const day = today(clock);
  const target = planFor(rules, article, day)?.target ?? null;
  return {
    ...turn,
    inspection,
    preset,
    own: rules.presets.has(article),
    aims: { target, load: loadFor(rules, preset, day, new Map()) },
  };
}
