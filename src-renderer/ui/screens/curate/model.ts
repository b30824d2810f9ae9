/** Triage as a state: cards, a cursor, decisions that are saved at once and can all be taken back. */
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { ArticleId, CardId, Span } from '../../../../content/deck.js';
import type { CardEdit, StoredCard } from '../../../store/cards.js';
import { conflictKey } from '../../../store/differences.js';
import type { Decision, TextRow } from '../../../store/schema.js';
import { type Difference, differenceOf, touches } from '../../../study/differences.js';
import type { Desk } from '../../desk.js';
import * as acts from './acts.js';
import { askedNow, type Counts, countDecisions, nextUndecided, toStudy } from './counts.js';
import type { CurateData } from './reading.js';
import { listed, parted } from './suggestions.js';

/** A span and the article it counts in. */
export type Place = Span & { readonly article: ArticleId };

type Pane = 'cards' | 'overview';

export type Curation = {
  readonly opened: readonly ArticleId[];
  readonly texts: ReadonlyMap<ArticleId, TextRow>;
  /** The listed cards: `proposed` of them first, then what is unfolded or decided of the weaker ones. */
  readonly cards: Accessor<readonly StoredCard[]>;
  readonly proposed: number;
  /** How many weaker suggestions there are without a decision, and whether they are unfolded. */
  readonly weaker: Accessor<number>;
  readonly unfolded: Accessor<boolean>;
  readonly unfold: () => void;
  readonly cursor: Accessor<number>;
  readonly current: Accessor<StoredCard | undefined>;
  readonly counts: Accessor<Counts>;
  /** How many cards `study` would begin with. */
  readonly studying: Accessor<number>;
  /** The place that is painted in the text: the cursor card's first evidence, or what was pointed at. */
  readonly shown: Accessor<Place | null>;
  readonly show: (place: Place) => void;
  /** Shows the next of the sentences that the card rests on. */
  readonly nextSource: () => void;
  readonly moveTo: (index: number) => void;
  readonly judge: (decision: Decision) => Promise<void>;
  readonly keepAll: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Lays the card under the cursor open. */
  readonly inspect: () => void;
  readonly study: () => Promise<void>;
  readonly editing: Accessor<boolean>;
  readonly setEditing: (on: boolean) => void;
  readonly drafts: Map<CardId, CardEdit>;
  readonly saveEdit: (edit: CardEdit) => Promise<void>;
  readonly differences: readonly Difference[];
  /** The differences that a card asks about. */
  readonly differencesOf: (card: StoredCard) => readonly Difference[];
  readonly holds: (difference: Difference) => acts.Holds;
  readonly settle: (difference: Difference, holds: acts.Holds) => Promise<void>;
  readonly pane: Accessor<Pane>;
  readonly setPane: (pane: Pane) => void;
  /** Resolves when everything asked for so far is done: a quick second key means the card that comes next. */
  readonly inTurn: (work: () => unknown) => Promise<void>;
};

function createTurns(desk: Desk): Curation['inTurn'] {
  let turn: Promise<unknown> = Promise.resolve();
  return async (work) => {
    turn = turn.then(work).catch((error) => desk.crash(error));
    await turn;
  };
}

type List = Pick<
  Curation,
  'cards' | 'proposed' | 'weaker' | 'unfolded' | 'cursor' | 'current' | 'counts' | 'moveTo'
> & {
  readonly replace: (changed: readonly StoredCard[]) => void;
  readonly moveToCard: (id: CardId) => void;
  readonly setUnfolded: (on: boolean) => void;
};

function createList(data: CurateData): List {
  const parts = parted(data.cards, data.texts);
  const proposed = parts.proposed.length;
  const [all, setAll] = createSignal<readonly StoredCard[]>([...parts.proposed, ...parts.weaker]);
  const [unfolded, setUnfolded] = createSignal(false);
  const cards = createMemo(() => listed(all(), proposed, unfolded()));
  const [cursor, setCursor] = createSignal(Math.max(0, nextUndecided(cards(), -1)));
  const moveTo = (index: number) => setCursor(Math.max(0, Math.min(cards().length - 1, index)));
  const placeOf = (id: CardId) => cards().findIndex((card) => card.id === id);
  const moveToCard = (id: CardId) => {
    if (placeOf(id) < 0) setUnfolded(true);
    moveTo(placeOf(id));
  };
  const replace = (changed: readonly StoredCard[]) => {
    const byId = new Map(changed.map((card) => [card.id, card]));
    setAll(all().map((card) => byId.get(card.id) ?? card));
    moveTo(cursor());
  };
  const undecided = () => all().filter((card, at) => at >= proposed && card.decision === 'suggested').length;
  return {
    cards,
    proposed,
    weaker: createMemo(undecided),
    unfolded,
    setUnfolded,
    cursor,
    current: () => cards()[cursor()],
    counts: createMemo(() => countDecisions(cards())),
    moveTo,
    moveToCard,
    replace,
  };
}

/** Unfolding leads to the first of them; folding leads back to the card that was left, or to the last one. */
function createUnfold(desk: Desk, list: List, moveTo: (index: number) => void): () => void {
  return () => {
    if (list.weaker() === 0) return;
    const card = list.current();
    list.setUnfolded(!list.unfolded());
    if (list.unfolded()) {
      moveTo(list.cards().findIndex((one, at) => at >= list.proposed && one.decision === 'suggested'));
      desk.say(`${list.weaker()} weaker suggestions. ${list.current()?.prompt}`);
      return;
    }
    const back = list.cards().findIndex((one) => one.id === card?.id);
    moveTo(back < 0 ? Math.max(0, nextUndecided(list.cards(), -1)) : back);
    desk.say('Weaker suggestions folded.');
  };
}

type Differences = Pick<Curation, 'differences' | 'differencesOf' | 'holds'> & {
  readonly setHolds: acts.State['setHolds'];
};

function createDifferences(data: CurateData): Differences {
  const citedBy = (id: ArticleId) => data.texts.get(id)?.article;
  const differences = data.conflicts
    .map((conflict) => differenceOf(conflict, citedBy))
    .filter((difference) => difference !== null);
  const [settled, setSettled] = createSignal<ReadonlyMap<string, acts.Holds>>(data.settled);
  return {
    differences,
    differencesOf: (card) => differences.filter((difference) => touches(card, difference)),
    holds: ({ conflict }) => settled().get(conflictKey(conflict)) ?? null,
    setHolds: (key, holds) => setSettled(new Map([...settled(), [key, holds]])),
  };
}

function createEditing(state: acts.State): Pick<Curation, 'editing' | 'setEditing' | 'drafts' | 'saveEdit'> {
  const [editing, setEditing] = createSignal(false);
  const drafts = new Map<CardId, CardEdit>();
  const saveEdit = async (edit: CardEdit) => {
    const card = await acts.saveEdit(state, edit);
    if (!card) return;
    drafts.delete(card.id);
    setEditing(false);
  };
  return { editing, setEditing, drafts, saveEdit };
}

type Pointing = Pick<Curation, 'shown' | 'show' | 'nextSource'> & { readonly forget: () => void };

function createPointing(current: Curation['current']): Pointing {
  const [pointed, show] = createSignal<Place | null>(null);
  const shown = () => pointed() ?? current()?.evidence[0] ?? null;
  const nextSource = () => {
    const evidence = current()?.evidence ?? [];
    const at = evidence.findIndex((one) => one.article === shown()?.article && one.start === shown()?.start);
    const next = evidence[(at + 1) % Math.max(1, evidence.length)];
    if (next) show({ ...next });
  };
  return { shown, show, nextSource, forget: () => show(null) };
}

/** One sitting of triage; every decision is stored before it is shown as made. */
export function createCuration(desk: Desk, data: CurateData): Curation {
  const list = createList(data);
  const pointing = createPointing(list.current);
  const [pane, setPane] = createSignal<Pane>('cards');
  const moveTo = (index: number) =>
    batch(() => {
      editing.setEditing(false);
      pointing.forget();
      list.moveTo(index);
    });
  const moveToCard = (id: CardId) => {
    moveTo(list.cursor());
    list.moveToCard(id);
  };
  const differences = createDifferences(data);
  const state: acts.State = { desk, ...list, ...differences, moveTo, moveToCard, steps: [], undone: [] };
  const editing = createEditing(state);
  const studying = () => askedNow(toStudy(list.cards()), data.resting);
  const inTurn = createTurns(desk);
  const unfold = createUnfold(desk, list, moveTo);
  return {
    ...list,
    ...editing,
    ...differences,
    ...pointing,
    inTurn,
    opened: data.opened,
    texts: data.texts,
    studying,
    moveTo,
    pane,
    setPane: (to) =>
      batch(() => {
        pointing.forget();
        setPane(to);
      }),
    unfold: () => void inTurn(unfold),
    judge: (decision) => inTurn(() => acts.judge(state, decision)),
    keepAll: () => inTurn(() => acts.keepAll(state)),
    undo: () => inTurn(() => acts.undo(state)),
    redo: () => inTurn(() => acts.redo(state)),
    inspect: () => desk.inspect(list.current()?.id ?? null),
    study: () => inTurn(() => studying() > 0 && acts.study(state, data.opened)),
    settle: (difference, holds) => inTurn(() => acts.settle(state, difference, holds)),
  };
}
