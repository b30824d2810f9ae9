/** What a learner does in triage: each act is stored, shown and said, and can be taken back. */
import type { Accessor } from 'solid-js';
import type { ArticleId, CardId } from '../../../../content/deck.js';
import {
  type CardEdit,
  decide,
  editCard,
  readCards,
  type StoredCard,
  undoEdit,
} from '../../../store/cards.js';
import { conflictKey, settle as storeSettled } from '../../../store/differences.js';
import type { Decision, Settled } from '../../../store/schema.js';
import { corrected, type Difference } from '../../../study/differences.js';
import type { Desk } from '../../desk.js';
import { type Counts, nextUndecided, toStudy } from './counts.js';

/** Null where nothing was decided. */
export type Holds = Settled['holds'] | null;

/** What one undo brings back: the cards as they were, what was held to, and where the cursor stood. */
type Step = {
  readonly kind: 'decision' | 'edit';
  readonly before: readonly StoredCard[];
  readonly at: CardId | null;
  readonly settled?: { readonly difference: Difference; readonly holds: Holds };
};

export type State = {
  readonly desk: Desk;
  /** The listed cards. */
  readonly cards: Accessor<readonly StoredCard[]>;
  readonly cursor: Accessor<number>;
  readonly counts: Accessor<Counts>;
  readonly moveTo: (index: number) => void;
  /** Brings the cursor to a card, unfolding what hides it. */
  readonly moveToCard: (id: CardId) => void;
  readonly replace: (changed: readonly StoredCard[]) => void;
  readonly holds: (difference: Difference) => Holds;
  readonly setHolds: (key: string, holds: Holds) => void;
  readonly steps: Step[];
  /** Steps taken back, each as it was; a new act leaves none. */
  readonly undone: Step[];
};

async function store(state: State, chosen: readonly StoredCard[], decision: Decision): Promise<boolean> {
  const ids = chosen.map((card) => card.id);
  const saved = await decide(state.desk.db, ids, decision);
  if (saved.ok) state.replace(chosen.map((card) => ({ ...card, decision })));
  else state.desk.warn([saved.problem]);
  return saved.ok;
}

function took(state: State, step: Step): void {
  state.steps.push(step);
  state.undone.length = 0;
}

function cardAt(state: State): StoredCard | undefined {
  return state.cards()[state.cursor()];
}

/** Decides about the card under the cursor and goes on to the next without a decision. */
export async function judge(state: State, decision: Decision): Promise<void> {
  const at = state.cursor();
  const card = cardAt(state);
  if (!card || !(await store(state, [card], decision))) return;
  took(state, { kind: 'decision', before: [card], at: card.id });
  const next = nextUndecided(state.cards(), at);
  if (state.cursor() === at) state.moveTo(next < 0 ? at + 1 : next);
  const { left } = state.counts();
  const word = decision === 'kept' ? 'Kept' : 'Discarded';
  state.desk.say(`${word}. ${left} left.${left > 0 ? ` Next: ${cardAt(state)?.prompt}` : ''}`);
}

/** Keeps every listed card without a decision; what lies folded is left as it is. */
export async function keepAll(state: State): Promise<void> {
  const left = state.cards().filter((card) => card.decision === 'suggested');
  const at = cardAt(state)?.id ?? null;
  if (left.length === 0 || !(await store(state, left, 'kept'))) return;
  took(state, { kind: 'decision', before: left, at });
  state.desk.say(`${left.length} kept. None left.`);
}

async function takeBack(state: State, { before, kind }: Step): Promise<void> {
  if (kind === 'edit') {
    for (const card of before) await restore(state, card);
    return;
  }
  for (const decision of ['suggested', 'kept', 'discarded'] as const) {
    const those = before.filter((card) => card.decision === decision);
    if (those.length > 0) await store(state, those, decision);
  }
}

/** Turns the last of some steps around and lays its other side on the other pile; false where there is none. */
async function turn(state: State, from: Step[], to: Step[]): Promise<boolean> {
  const step = from.pop();
  if (!step) return false;
  const ids = step.before.map((card) => card.id);
  const before = await readCards(state.desk.db, ids);
  const settled = step.settled && { ...step.settled, holds: state.holds(step.settled.difference) };
  to.push({ kind: step.kind, at: step.at, before, ...(settled && { settled }) });
  await takeBack(state, step);
  if (step.settled) await hold(state, step.settled.difference, step.settled.holds);
  if (step.at !== null) state.moveToCard(step.at);
  return true;
}

/** Takes the last act of this visit back. */
export async function undo(state: State): Promise<void> {
  if (await turn(state, state.steps, state.undone)) state.desk.say(`Undone. ${state.counts().left} left.`);
}

/** Does again what this visit took back last. */
export async function redo(state: State): Promise<void> {
  if (await turn(state, state.undone, state.steps))
    state.desk.say(`Done again. ${state.counts().left} left.`);
}

async function reword(state: State, card: StoredCard, edit: CardEdit): Promise<boolean> {
  const { prompt, answer } = edit;
  const saved = await editCard(state.desk.db, card.id, { prompt, answer });
  if (saved.ok) state.replace(await readCards(state.desk.db, [card.id]));
  else state.desk.warn([saved.problem]);
  return saved.ok;
}

async function restore(state: State, card: StoredCard): Promise<void> {
  const saved = await undoEdit(state.desk.db, card);
  if (saved.ok) state.replace(await readCards(state.desk.db, [card.id]));
  else state.desk.warn([saved.problem]);
}

/** Saves a new wording of the card under the cursor. */
export async function saveEdit(state: State, edit: CardEdit): Promise<StoredCard | null> {
  const card = cardAt(state);
  if (!card || !(await reword(state, card, edit))) return null;
  took(state, { kind: 'edit', before: [card], at: card.id });
  state.desk.say('Saved.');
  return card;
}

async function hold(state: State, difference: Difference, holds: Holds): Promise<boolean> {
  const saved = await storeSettled(state.desk.db, difference.conflict, holds);
  if (saved.ok) state.setHolds(conflictKey(difference.conflict), holds);
  else state.desk.warn([saved.problem]);
  return saved.ok;
}

function heard(difference: Difference, holds: Holds, changed: number): string {
  if (holds === null) return 'Open again.';
  if (holds === 'both') return 'Both are kept.';
  const title = difference.sides.find((side) => side.evidence.article === holds)?.title ?? '';
  const cards = changed > 0 ? ` ${changed === 1 ? 'One answer' : `${changed} answers`} corrected.` : '';
  return `“${title}” holds.${cards}`;
}

/** Holds to one side of a difference, to both, or to none yet; answers that have the other side's value are corrected. */
export async function settle(state: State, difference: Difference, holds: Holds): Promise<void> {
  const old = state.holds(difference);
  if (old === holds || !(await hold(state, difference, holds))) return;
  const before: StoredCard[] = [];
  for (const card of state.cards()) {
    const answer = holds === null || holds === 'both' ? null : corrected(card, difference, holds);
    if (answer !== null && (await reword(state, card, { prompt: card.prompt, answer }))) before.push(card);
  }
  const at = cardAt(state)?.id ?? null;
  took(state, { kind: 'edit', before, at, settled: { difference, holds: old } });
  state.desk.say(heard(difference, holds, before.length));
}

/** Keeps what the sitting will ask where nothing was kept, and begins it. */
export async function study(state: State, articles: readonly ArticleId[]): Promise<void> {
  const chosen = toStudy(state.cards());
  const undecided = chosen.filter((card) => card.decision === 'suggested');
  if (chosen.length === 0 || (undecided.length > 0 && !(await store(state, undecided, 'kept')))) return;
  state.desk.go({ kind: 'review', articles });
}
