/** Triage as a state: cards, a cursor, decisions that are saved at once and can all be taken back. */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { ArticleId, CardId, FactId, Memory, Span } from '../../../../content/deck.js';
import { readStoredArticle } from '../../../store/articles.js';
import {
  type CardEdit,
  cardsOf,
  decide,
  editCard,
  readCards,
  type StoredCard,
  undoEdit,
} from '../../../store/cards.js';
import { memoriesOf } from '../../../store/reviews.js';
import type { Decision, TextRow } from '../../../store/schema.js';
import { type Clock, today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { askedNow, type Counts, countDecisions, nextUndecided, toStudy } from './counts.js';

/** A span and the article it counts in. */
export type Place = Span & { readonly article: ArticleId };

/** What one undo brings back: the cards as they were, and where the cursor stood. */
type Step = {
  readonly kind: 'decision' | 'edit';
  readonly before: readonly StoredCard[];
  readonly at: number;
};

export type Curation = {
  readonly texts: ReadonlyMap<ArticleId, TextRow>;
  readonly cards: Accessor<readonly StoredCard[]>;
  readonly cursor: Accessor<number>;
  readonly current: Accessor<StoredCard | undefined>;
  readonly counts: Accessor<Counts>;
  /** How many cards `study` would begin with. */
  readonly studying: Accessor<number>;
  /** The place that is painted in the text: the cursor card's first evidence, or what was pointed at. */
  readonly shown: Accessor<Place | null>;
  readonly show: (place: Place) => void;
  readonly moveTo: (index: number) => void;
  readonly judge: (decision: Decision) => Promise<void>;
  readonly keepAll: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly study: () => Promise<void>;
  readonly editing: Accessor<boolean>;
  readonly setEditing: (on: boolean) => void;
  readonly drafts: Map<CardId, CardEdit>;
  readonly saveEdit: (edit: CardEdit) => Promise<void>;
  /** Resolves when everything asked for so far is done: a quick second key means the card that comes next. */
  readonly inTurn: (work: () => unknown) => Promise<void>;
};

/** What triage needs from the store; an article that is gone is left out. */
export type CurateData = {
  readonly texts: Map<ArticleId, TextRow>;
  readonly cards: readonly StoredCard[];
  /** Facts that were asked today or are not due yet. */
  readonly resting: ReadonlySet<FactId>;
};

function rests(memory: Memory, clock: Clock): boolean {
  const { state, lastReview } = memory;
  return lastReview?.day === today(clock) || (state.kind === 'review' && state.dueDay > today(clock));
}

/** Reads the cards of these articles, and every text that one of them cites. */
export async function readCuration(desk: Desk, articles: readonly ArticleId[]): Promise<CurateData> {
  const cards = (await Promise.all(articles.map((id) => cardsOf(desk.db, id)))).flat();
  const cited = cards.flatMap((card) => card.evidence.map((one) => one.article));
  const rows = await Promise.all(
    [...new Set([...articles, ...cited])].map((id) => readStoredArticle(desk.db, id)),
  );
  const facts = new Map(cards.map((card) => [card.id, card.fact]));
  const memories = await memoriesOf(desk.db, [...facts.keys()]);
  const clock = desk.clock();
  const resting = memories.filter((memory) => rests(memory, clock)).map((memory) => facts.get(memory.card));
  return {
    cards,
    resting: new Set(resting.filter((fact) => fact !== undefined)),
    texts: new Map(rows.filter((row) => row !== null).map((row) => [row.id, row])),
  };
}

type State = {
  readonly desk: Desk;
  readonly cards: Accessor<readonly StoredCard[]>;
  readonly cursor: Accessor<number>;
  readonly counts: Accessor<Counts>;
  readonly moveTo: (index: number) => void;
  readonly replace: (changed: readonly StoredCard[]) => void;
  readonly steps: Step[];
};

async function store(state: State, chosen: readonly StoredCard[], decision: Decision): Promise<boolean> {
  const ids = chosen.map((card) => card.id);
  const saved = await decide(state.desk.db, ids, decision);
  if (saved.ok) state.replace(chosen.map((card) => ({ ...card, decision })));
  else state.desk.warn([saved.problem]);
  return saved.ok;
}

async function judge(state: State, decision: Decision): Promise<void> {
  const at = state.cursor();
  const card = state.cards()[at];
  if (!card || !(await store(state, [card], decision))) return;
  state.steps.push({ kind: 'decision', before: [card], at });
  const next = nextUndecided(state.cards(), at);
  if (state.cursor() === at) state.moveTo(next < 0 ? at + 1 : next);
  const { left } = state.counts();
  const word = decision === 'kept' ? 'Kept' : 'Discarded';
  state.desk.say(
    `${word}. ${left} left.${left > 0 ? ` Next: ${state.cards()[state.cursor()]?.prompt}` : ''}`,
  );
}

async function keepAll(state: State): Promise<void> {
  const left = state.cards().filter((card) => card.decision === 'suggested');
  const at = state.cursor();
  if (left.length === 0 || !(await store(state, left, 'kept'))) return;
  state.steps.push({ kind: 'decision', before: left, at });
  state.desk.say(`${left.length} kept. None left.`);
}

async function undo(state: State): Promise<void> {
  const step = state.steps.pop();
  if (!step) return;
  if (step.kind === 'edit') {
    for (const card of step.before) await restore(state, card);
  } else {
    for (const decision of ['suggested', 'kept', 'discarded'] as const) {
      const those = step.before.filter((card) => card.decision === decision);
      if (those.length > 0) await store(state, those, decision);
    }
  }
  state.moveTo(step.at);
  state.desk.say(`Undone. ${state.counts().left} left.`);
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

async function study(state: State, articles: readonly ArticleId[]): Promise<void> {
  const chosen = toStudy(state.cards());
  const undecided = chosen.filter((card) => card.decision === 'suggested');
  if (chosen.length === 0 || (undecided.length > 0 && !(await store(state, undecided, 'kept')))) return;
  state.desk.go({ kind: 'review', articles });
}

function createEditing(state: State): Pick<Curation, 'editing' | 'setEditing' | 'drafts' | 'saveEdit'> {
  const [editing, setEditing] = createSignal(false);
  const drafts = new Map<CardId, CardEdit>();
  const saveEdit = async (edit: CardEdit) => {
    const at = state.cursor();
    const card = state.cards()[at];
    if (!card || !(await reword(state, card, edit))) return;
    state.steps.push({ kind: 'edit', before: [card], at });
    drafts.delete(card.id);
    setEditing(false);
    state.desk.say('Saved.');
  };
  return { editing, setEditing, drafts, saveEdit };
}

function createTurns(desk: Desk): Curation['inTurn'] {
  let turn: Promise<unknown> = Promise.resolve();
  return async (work) => {
    turn = turn.then(work).catch((error) => desk.crash(error));
    await turn;
  };
}

/** One sitting of triage; every decision is stored before it is shown as made. */
export function createCuration(desk: Desk, articles: readonly ArticleId[], data: CurateData): Curation {
  const [cards, setCards] = createSignal(data.cards);
  const [cursor, setCursor] = createSignal(Math.max(0, nextUndecided(data.cards, -1)));
  const [pointed, setPointed] = createSignal<Place | null>(null);
  const moveTo = (index: number) => {
    editing.setEditing(false);
    setPointed(null);
    setCursor(Math.max(0, Math.min(cards().length - 1, index)));
  };
  const replace = (changed: readonly StoredCard[]) => {
    const byId = new Map(changed.map((card) => [card.id, card]));
    setCards(cards().map((card) => byId.get(card.id) ?? card));
  };
  const counts = createMemo(() => countDecisions(cards()));
  const state: State = { desk, cards, cursor, counts, moveTo, replace, steps: [] };
  const editing = createEditing(state);
  const current = () => cards()[cursor()];
  const studying = () => askedNow(toStudy(cards()), data.resting);
  const inTurn = createTurns(desk);
  return {
    ...editing,
    inTurn,
    texts: data.texts,
    cards,
    cursor,
    current,
    counts,
    studying,
    shown: () => pointed() ?? current()?.evidence[0] ?? null,
    show: setPointed,
    moveTo,
    judge: (decision) => inTurn(() => judge(state, decision)),
    keepAll: () => inTurn(() => keepAll(state)),
    undo: () => inTurn(() => undo(state)),
    study: () => inTurn(() => studying() > 0 && study(state, articles)),
  };
}
